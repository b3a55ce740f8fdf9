#!/usr/bin/env python3
"""Learns the weights by which a statement's date is chosen, and measures them.

usage: train-dates.py FACTS.jsonl… [--write date-weights.tsv] [--undated WEIGHT]

FACTS.jsonl is what `DATE_FACTS=FACTS.jsonl DATE_CORPUS=…/train swift test --filter DateFacts` writes: one
statement a line, with its gold date and the candidates for it, each with its source, date and facts. The
model is log-linear over the candidates of a statement; it is fitted by gradient ascent with a Gaussian
prior. Prints the accuracy in five-fold cross-validation over articles. Standard library only.
"""
import argparse
import collections
import hashlib
import json
import math


def agreement(gold, date):
    """As the scorer has it: 1 for the gold date or a finer one within it, half for a coarser one."""
    if not date:
        return 0.0
    return 1.0 if date.startswith(gold) else 0.5 if gold.startswith(date) else 0.0


class Statement:
    def __init__(self, line, undated, without=()):
        self.article, self.gold = line["id"], line["gold"]
        self.language = line["id"][:2]
        self.dates = [c["date"] for c in line["candidates"]]
        self.sources = [c["source"] for c in line["candidates"]]
        self.facts = [
            [((c["source"], name), value) for name, value in c["facts"] if name not in without] for c in line["candidates"]]
        if self.gold:
            credits = [agreement(self.gold, d) for d in self.dates]
            best = max(credits)
            exact = [d == self.gold for d in self.dates]
            self.right = exact if any(exact) else [c == best and c > 0 for c in credits]
            if not any(self.right):
                self.right = [not d for d in self.dates]
        else:
            self.right = [not d for d in self.dates]
        self.weight = (1.0 if self.gold else undated) * (0.5 if line.get("optional") else 1.0)

    def probabilities(self, weights):
        scores = [sum(weights.get(name, 0.0) * value for name, value in facts) for facts in self.facts]
        top = max(scores)
        scores = [math.exp(s - top) for s in scores]
        total = sum(scores)
        return [s / total for s in scores]

    def nearness(self, real, chosen):
        """What a date counts for where another is right: what is told counts against a finer date that is only inferred."""
        if self.sources[real] == "told" != self.sources[chosen] and self.dates[real] != self.dates[chosen]:
            return 0.5 * agreement(self.dates[real], self.dates[chosen])
        return agreement(self.dates[real], self.dates[chosen])

    def choice(self, weights, silence):
        """The date with the highest credit to expect; `silence` is what it counts to rightly tell none."""
        chances = self.probabilities(weights)

        def credit(i):
            if not self.dates[i]:
                return silence * chances[i]
            return sum(p * self.nearness(j, i) for j, p in enumerate(chances) if self.dates[j])
        return max(range(len(chances)), key=credit)


def fit(statements, prior, rounds):
    """Adagrad on the log-likelihood of the right candidates."""
    weights, squares = collections.defaultdict(float), collections.defaultdict(float)
    for _ in range(rounds):
        slope = collections.defaultdict(float)
        for s in statements:
            chances = s.probabilities(weights)
            right = sum(p for p, r in zip(chances, s.right) if r)
            for p, r, facts in zip(chances, s.right, s.facts):
                step = s.weight * ((p / right if r else 0.0) - p)
                if abs(step) > 1e-6:
                    for name, value in facts:
                        slope[name] += step * value
        for name in slope:
            g = slope[name] - prior * weights[name]
            squares[name] += g * g
            weights[name] += 0.3 * g / math.sqrt(squares[name] + 1e-9)
    return weights


def measure(statements, weights, silence):
    """Credit on dated statements, and how many undated ones stay so."""
    found = collections.defaultdict(lambda: [0.0, 0, 0, 0])
    for s in statements:
        date = s.dates[s.choice(weights, silence)]
        for row in (found[s.language], found["all"]):
            if s.gold:
                row[0] += agreement(s.gold, date)
                row[1] += 1
            else:
                row[2] += not date
                row[3] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", nargs="+")
    parser.add_argument("--write", metavar="FILE")
    parser.add_argument("--undated", type=float, default=1.0, help="what a statement without a date weighs")
    parser.add_argument("--silence", type=float, default=0.3, help="what it counts to rightly give no date")
    parser.add_argument("--prior", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--without", nargs="*", default=[], metavar="FACT", help="facts to leave out, to see what they are worth")
    parser.add_argument("--test", nargs="*", help="facts of other articles, measured alone")
    options = parser.parse_args()

    def read(paths):
        return [Statement(json.loads(line), options.undated, options.without) for path in paths for line in open(path, encoding="utf-8")]

    def show(name, found):
        for language, (credit, dated, none, undated) in sorted(found.items()):
            print(f"{name} {language:4} dates {credit / max(1, dated):.3f} of {dated}, undated kept {none / max(1, undated):.3f} of {undated}")

    statements = read(options.facts)
    fold = lambda s: hashlib.sha256(s.article.encode()).digest()[0] % 5
    total = collections.defaultdict(lambda: [0.0, 0, 0, 0])
    for k in range(5):
        weights = fit([s for s in statements if fold(s) != k], options.prior, options.rounds)
        for language, row in measure([s for s in statements if fold(s) == k], weights, options.silence).items():
            total[language] = [a + b for a, b in zip(total[language], row)]
    show("held out", total)
    weights = fit(statements, options.prior, options.rounds)
    show("fitted  ", measure(statements, weights, options.silence))
    if options.test:
        show("test    ", measure(read(options.test), weights, options.silence))
    if options.write:
        with open(options.write, "w", encoding="utf-8") as out:
            out.write("# source, fact, weight: learnt by Tools/train-dates.py\n")
            for (source, name), value in sorted(weights.items()):
                if abs(value) >= 0.005:
                    out.write(f"{source}\t{name}\t{value:.2f}\n")
            out.write(f"none\tsilence\t{options.silence}\n")


if __name__ == "__main__":
    main()
