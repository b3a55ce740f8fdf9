#!/usr/bin/env python3
"""Quality on the annotated corpus, as a Markdown table: each language, whole and its held-out third.

usage: evaluate.py ENTENTE CORPUS SCORE [--write README.md]

CORPUS holds a folder a language with articles*.jsonl and ID.json gold files; SCORE is the scorer. About a
third of the articles, by a fixed hash of the id, is held out: it is measured, and never looked into. --write puts the table between the quality marks.
Standard library only.
"""
import hashlib
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


def main():
    entente, corpus, scorer = sys.argv[1:4]
    lines = ["| | entities F1 | relations F1 | precision | recall | met-with F1 | dates | statuses | fields |",
             "|---|---|---|---|---|---|---|---|---|"]
    for folder in sorted(p for p in pathlib.Path(corpus).iterdir() if p.is_dir()):
        with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as predicted:
            subprocess.run([entente, "extract", str(folder), "--format", "jsonl", "--quiet"], check=True, stdout=predicted)
            predicted.flush()
            gold = sorted(p for p in folder.glob("*.json"))
            lines.append(row(f"{folder.name}, {len(gold)} articles", score(scorer, gold, predicted.name)))
            third = [p for p in gold if held_out(p.stem)]
            lines.append(row(f"{folder.name}, held-out third ({len(third)})", score(scorer, third, predicted.name)))
    table = "\n".join(lines)
    print(table)
    if "--write" in sys.argv:
        path = pathlib.Path(sys.argv[sys.argv.index("--write") + 1])
        text = path.read_text(encoding="utf-8")
        start, end = text.index("<!-- quality -->"), text.index("<!-- /quality -->")
        path.write_text(text[:start] + "<!-- quality -->\n" + table + "\n" + text[end:], encoding="utf-8")


main()
