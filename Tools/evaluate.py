#!/usr/bin/env python3
"""Quality on the annotated corpus, as a Markdown table: each language, whole and its held-out third.

usage: evaluate.py ENTENTE CORPUS SCORE [--write README.md] [--errors FILE.md]

CORPUS holds a folder a language with articles*.jsonl and ID.json gold files; SCORE is the scorer. About a
third of the articles, by a fixed hash of the id, is held out: it is measured, and not tuned on. --write puts the table between the quality marks.
--errors puts two more tables into FILE: right, spurious, missed and confused relations by type, and the ten commonest kinds of error.
Standard library only.
"""
import collections
import hashlib
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile


# Articles that ship as samples, or were read while the first rules were written: they are never held out.
SEEN = {f"{language}-dev-{number:02}" for language, numbers in {
    "ar": [1, 2, 3, 5, 6, 7, 8, 9, 15, 20, 27, 40],
    "en": [1, 2, 5, 6, 7, 8, 9, 20, 33, 35, 40],
    "fr": [3, 5, 6, 7, 8, 9, 17, 35, 37, 40],
}.items() for number in numbers}


def held_out(identifier):
    """Whether an article belongs to the held-out third."""
    return identifier not in SEEN and hashlib.sha256(identifier.encode()).digest()[0] % 5 < 2


def score(scorer, gold_files, predicted):
    with tempfile.TemporaryDirectory() as folder:
        for path in gold_files:
            pathlib.Path(folder, path.name).write_bytes(path.read_bytes())
        out = subprocess.run(
            [sys.executable, scorer, "--gold", folder, "--predicted", predicted, "--json"], check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def row(name, result):
    entity, relation = result["entity"], result["relation"]
    met = result.get("relation met-with", {"f1": None})
    cells = [entity["f1"], relation["f1"], relation["precision"], relation["recall"], met["f1"],
             result["date accuracy on matched relations"]["value"], result["status accuracy on matched relations"]["value"],
             result["field accuracy on matched relations"]["value"]]
    return f"| {name} | " + " | ".join("–" if c is None else f"{c:.3f}" for c in cells) + " |"


class Errors:
    """What goes wrong with relations, by type and by kind of error, over all languages."""

    def __init__(self, scorer):
        spec = importlib.util.spec_from_file_location("score", scorer)
        self.score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.score)
        self.types = collections.defaultdict(collections.Counter)
        self.confused = collections.Counter()
        self.kinds = collections.Counter()

    def add(self, gold, predicted):
        s = self.score
        pairs = s.pair_entities(gold["entities"], predicted["entities"])
        s.pair_agreements_by_parties(gold, predicted, pairs)
        optional_entities = {e["id"] for e in gold["entities"] if e.get("optional")}
        found = set(pairs.values())
        kind = {e["id"]: s.group(e["kind"]) for e in gold["entities"]}
        required = {s.key(r, lambda x: x) for r in gold["relations"] if not r.get("optional")}
        every = {s.key(r, lambda x: x) for r in gold["relations"]}
        told = {s.key(r, lambda x: pairs.get(x, "?" + str(x))) for r in predicted["relations"]}
        between = collections.defaultdict(set)
        for k in every: between[frozenset(k[1:])].add(k)
        told_between = collections.defaultdict(set)
        for k in told: told_between[frozenset(k[1:])].add(k)
        for k in required:
            self.types[k[0]]["right" if k in told else "missed"] += 1
            if k in told: continue
            lost = [kind[e] for e in k[1:] if e not in found]
            others = told_between[frozenset(k[1:])]
            if lost: self.kinds[f"missed: an end was not found ({sorted(lost)[0]})"] += 1
            elif any(o[0] == k[0] for o in others): self.kinds["missed: told the other way round"] += 1
            elif others:
                self.kinds["missed: told as another type"] += 1
                self.confused[(k[0], sorted(others)[0][0])] += 1
            else: self.kinds[f"missed: both ends found, {s.FAMILY[k[0]]} not told"] += 1
        for k in told - every:
            if set(k[1:]) & optional_entities: continue
            self.types[k[0]]["spurious"] += 1
            others = between[frozenset(k[1:])]
            if any(e.startswith("?") for e in k[1:]): self.kinds["spurious: an end is no entity of gold"] += 1
            elif any(o[0] == k[0] for o in others): self.kinds["spurious: the other way round"] += 1
            elif others: self.kinds["spurious: the pair has another relation"] += 1
            else: self.kinds[f"spurious: {s.FAMILY[k[0]]} between two that gold does not relate"] += 1

    @staticmethod
    def ranked(counter):
        """The commonest first, equal ones by name: the same on every run."""
        return sorted(counter.items(), key=lambda item: (-item[1], item[0]))

    def tables(self):
        lines = ["| relation | right | spurious | missed | told instead |", "|---|---|---|---|---|"]
        for name in sorted(self.types):
            c = self.types[name]
            instead = ", ".join(f"{b} {n}" for (a, b), n in self.ranked(self.confused) if a == name)
            lines.append(f"| `{name}` | {c['right']} | {c['spurious']} | {c['missed']} | {instead} |")
        lines += ["", "| kind of error | how often |", "|---|---|"]
        lines += [f"| {name} | {n} |" for name, n in self.ranked(self.kinds)[:10]]
        return "\n".join(lines)


def put(path, mark, table):
    """Puts a table between the marks of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    start, end = text.index(f"<!-- {mark} -->"), text.index(f"<!-- /{mark} -->")
    path.write_text(text[:start] + f"<!-- {mark} -->\n" + table + "\n" + text[end:], encoding="utf-8")


def own_corpus(entente, scorer):
    """The rows of the project's own samples, which no model was trained on."""
    folder = pathlib.Path("Tests/ExtractionTests/Corpus")
    for samples in sorted(folder.glob("samples.*.jsonl")):
        ids = [json.loads(line)["id"] for line in samples.read_text(encoding="utf-8").splitlines() if line]
        with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as predicted:
            subprocess.run([entente, "extract", str(samples), "--format", "jsonl", "--quiet"], check=True, stdout=predicted)
            predicted.flush()
            gold = [folder / "gold" / f"{identifier}.json" for identifier in ids]
            yield row(f"{samples.name.split('.')[1]}, own samples ({len(gold)})", score(scorer, gold, predicted.name))


def main():
    entente, corpus, scorer = sys.argv[1:4]
    errors = Errors(scorer)
    lines = ["| | entities F1 | relations F1 | precision | recall | met-with F1 | dates | statuses | fields |",
             "|---|---|---|---|---|---|---|---|---|"]
    for folder in sorted(p for p in pathlib.Path(corpus).iterdir() if p.is_dir()):
        with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as predicted:
            subprocess.run([entente, "extract", str(folder), "--format", "jsonl", "--quiet"], check=True, stdout=predicted)
            predicted.flush()
            gold = sorted(p for p in folder.glob("*.json"))
            lines.append(row(f"{folder.name}, {len(gold)} articles", score(scorer, gold, predicted.name)))
            told = {}
            for line in pathlib.Path(predicted.name).read_text(encoding="utf-8").splitlines():
                document = json.loads(line)
                told[document["article"]["id"]] = document
            for path in gold: errors.add(json.loads(path.read_text(encoding="utf-8")), told[path.stem])
            third = [p for p in gold if held_out(p.stem)]
            lines.append(row(f"{folder.name}, held-out third ({len(third)})", score(scorer, third, predicted.name)))
    lines += own_corpus(entente, scorer)
    table = "\n".join(lines)
    print(table)
    print()
    print(errors.tables())
    for option, mark, text in (("--write", "quality", table), ("--errors", "errors", errors.tables())):
        if option in sys.argv: put(pathlib.Path(sys.argv[sys.argv.index(option) + 1]), mark, text)


main()
