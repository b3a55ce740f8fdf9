#!/usr/bin/env python3
"""Reads articles whose mentions and relations are marked in the text (Tests/ExtractionTests/Corpus/README.md tells the
format), checks them against the ontology, and writes them as articles and gold files.

usage: corpus.py check FILE...            report every fault with its place; exit code 1 when there are some
       corpus.py write FOLDER FILE...     articles.LANGUAGE.jsonl and gold/ID.json in FOLDER, of the articles without a fault

Case files (*.cases), and plain texts beside gold/NAME.json, are written too.

Standard library only.
"""
import collections, json, os, re, sys

KINDS = {"Country", "Official", "Person", "Organization", "Outlet", "Agreement", "Place", "Event"}
C, P, G, A, E, L, U = "Country", {"Official", "Person"}, "Organization", "Agreement", "Event", "Place", "Outlet"
ACTOR = {C, G, *P}
ENDS = {
    "met-with": (ACTOR, ACTOR), "spoke-with": (ACTOR, ACTOR), "visited": (ACTOR, {C, L}), "invited": (ACTOR, ACTOR),
    "attended": (ACTOR, {E}), "interviewed-by": (ACTOR, {U}), "signed-MoU": ({C, G}, {C, G}),
    "signed-agreement": ({C, G}, {C, G}), "party-to": ({C, G}, {A}), "signatory-of": (P, {A}),
    "negotiates-with": (ACTOR, ACTOR), "cooperates-with": ({C, G}, {C, G}), "supplies": ({C, G}, {C, G}),
    "invests-in": (ACTOR, {C, G, L}), "aids": (ACTOR, {C, G, L}), "supports": (ACTOR, ACTOR | {A, E}),
    "mediates": (ACTOR, ACTOR), "criticizes": (ACTOR, ACTOR | {U, A}), "rejects": (ACTOR, ACTOR | {U, A}),
    "threatens": (ACTOR, ACTOR), "sanctions": (ACTOR, ACTOR), "attacks": (ACTOR, ACTOR | {L}),
    "represents": (P, {C, G, U}), "accredited-to": (P, {C, G}), "member-of": ({C, G}, {G}), "part-of": ({G}, {C, G}),
    "active-in": ({C, G}, {C, L}), "appointed": (ACTOR, P)}
SYMMETRIC = {"met-with", "spoke-with", "signed-MoU", "signed-agreement", "negotiates-with", "cooperates-with"}
STATUSES = {"happened", "ongoing", "planned", "denied"}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
MARK = re.compile(r"\[([^\[\]]+)\]\((~?)([\w-]+)(?::(\w+))?\)")


class Fault(Exception):
    pass


def read_blocks(path):
    """(line number, header, body lines, relation lines) of each article of a file."""
    block, part = None, None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("=== "):
            if block:
                yield block
            block = (number, line[4:], [], [])
            part = 2
        elif line.strip() == "---" and block:
            part = 3
        elif block:
            if part == 2 or line.strip():
                block[part].append((number, line))
        elif line.strip() and not line.startswith("//"):
            raise Fault(f"{path}:{number}: text before the first '=== ' line")
    if block:
        yield block


def unmark(text, note):
    """The plain text, innermost marks first so that marks may nest; note(id, kind, string, is_reference, start, end)."""
    spans = []
    while True:
        match = MARK.search(text)
        if not match:
            break
        start, shift = match.start(), len(match.group(0)) - len(match.group(1))
        inner_end = start + len(match.group(1))

        def moved(position):
            if position <= match.start(): return position
            if position <= match.end(1): return position - 1
            return position - shift
        spans = [(moved(a), moved(b), *rest) for a, b, *rest in spans]
        text = text[:start] + match.group(1) + text[match.end():]
        spans.append((start, inner_end, match.group(3), match.group(4), bool(match.group(2))))
    for a, b, identifier, kind, reference in sorted(spans):
        note(identifier, kind, text[a:b], reference, a, b)
    return text


def read_article(path, block):
    """The article and its gold; raises Fault, or collects faults that do not stop the reading."""
    line, header, body, claims = block
    faults = []
    fields = [f.strip() for f in header.split("|")]
    if len(fields) != 4:
        raise Fault(f"{path}:{line}: the header has {len(fields)} fields, not 4 (ID | LANGUAGE | DATE | OUTLET)")
    identifier, language, published, outlet = fields
    if language not in {"ar", "en", "fr"}: faults.append(f"{path}:{line}: language {language!r}")
    if published and not DATE.match(published): faults.append(f"{path}:{line}: date {published!r}")
    lines = [text for _, text in body]
    while lines and not lines[0].strip(): lines.pop(0)
    while lines and not lines[-1].strip(): lines.pop()
    if not lines or not lines[0].startswith("# "):
        raise Fault(f"{path}:{line}: the first line of an article is '# ' and its title")
    entities = {}

    def note(in_text):
        def add(key, kind, string, reference, start, end):
            code = key if re.fullmatch(r"[A-Z]{2}", key) else None
            kind = "Country" if code else kind
            if key not in entities:
                if kind and kind not in KINDS: faults.append(f"{path}:{line}: {key} has the unknown kind {kind}")
                entities[key] = {"id": key, "kind": kind, "names": [], "mentions": [], "spans": []}
                if code: entities[key]["code"] = code
            elif kind and entities[key]["kind"] is None:
                entities[key]["kind"] = kind
            elif kind and entities[key]["kind"] != kind:
                faults.append(f"{path}:{line}: {key} is both {entities[key]['kind']} and {kind}")
            if not reference:
                if string not in entities[key]["names"]: entities[key]["names"].append(string)
                if in_text and string not in entities[key]["mentions"]: entities[key]["mentions"].append(string)
            if in_text: entities[key]["spans"].append([start, end, reference])
        return add
    title = unmark(lines[0][2:].strip(), note(False))
    text = unmark("\n".join(lines[1:]).strip("\n"), note(True))
    for what, plain in (("title", title), ("text", text)):
        stray = re.search(r"\]\(|\[[^\]]*\]", plain)
        if stray: faults.append(f"{path}:{line}: a broken mark in the {what}: {plain[max(0, stray.start() - 20):stray.end() + 20]!r}")
    for entity in entities.values():
        if entity["kind"] is None: faults.append(f"{path}:{line}: {entity['id']} has no kind at any of its marks, [words]({entity['id']}:Kind)")
    relations, seen = [], set()
    for number, claim in claims:
        words = claim.split()
        optional = words[-1] == "?"
        if optional: words.pop()
        if len(words) < 3:
            faults.append(f"{path}:{number}: {claim!r} is not 'SOURCE RELATION TARGET [DATE] [STATUS] [field=a,b] [?]'")
            continue
        source, kind, target, *rest = words
        relation = {"type": kind, "source": source, "target": target}
        for word in rest:
            if DATE.match(word): relation["date"] = word
            elif word in STATUSES: relation["status"] = word
            elif word.startswith("field="): relation["field"] = word[6:].split(",")
            else: faults.append(f"{path}:{number}: {word!r} is no date, status or field")
        if kind not in ENDS:
            faults.append(f"{path}:{number}: unknown relation {kind}")
            continue
        for end, allowed in zip((source, target), ENDS[kind]):
            if end not in entities: faults.append(f"{path}:{number}: {end} is not marked in the text")
            elif entities[end]["kind"] not in allowed:
                faults.append(f"{path}:{number}: {kind} cannot have the {entities[end]['kind']} {end} there")
        key = (kind, *(sorted((source, target)) if kind in SYMMETRIC else (source, target)), relation.get("date"), relation.get("status"))
        if key in seen: faults.append(f"{path}:{number}: told twice: {claim}")
        seen.add(key)
        if "status" not in relation and kind not in {"part-of"}: relation["status"] = "ongoing" if kind in {"represents", "accredited-to", "member-of"} else "happened"
        if optional: relation["optional"] = True
        relations.append(relation)
    article = {"id": identifier, "title": title, "outlet": outlet, "published": published, "language": language, "text": text}
    for entity in entities.values():
        if not entity["names"]: faults.append(f"{path}:{line}: {entity['id']} is never named (all its marks are references)")
        spans = entity.pop("spans")
        if spans: entity["spans"] = spans
    gold = {key: article[key] for key in ("id", "language", "title", "outlet", "published")}
    gold |= {"entities": list(entities.values()), "relations": relations}
    return {k: v for k, v in article.items() if v}, {k: v for k, v in gold.items() if v or k in {"entities", "relations"}}, faults


CASE_MARK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")


def read_cases(path):
    """Articles of one sentence from a case file (Tests/ExtractionTests/Cases/README.md): gold tells of some pairs only."""
    case, articles = None, []

    def close():
        if case and case.get("text") and not any(e == "nothing" for e in case["expect"]): articles.append(make(case))

    def make(case):
        names, plain, end = collections.defaultdict(list), "", 0
        for mark in CASE_MARK.finditer(case["text"]):
            plain += case["text"][end:mark.start()] + mark[1]
            end = mark.end()
            if mark[1] not in names[mark[2]]: names[mark[2]].append(mark[1])
        plain += case["text"][end:]
        article = {"id": f"{os.path.basename(path)}-{len(articles) + 1:03}", "text": plain,
                   "language": case.get("language", os.path.basename(path)[:2])}
        for key in ("published", "outlet"):
            if key in case: article[key] = case[key]
        gold = {"id": article["id"], "language": article["language"], "isPartial": True, "relations": [],
                "entities": [{"id": k, "kind": "", "names": v} for k, v in names.items()]}
        for sign, key in (("expect", "relations"), ("reject", "rejected")):
            for claim in case[sign]:
                words = claim.split()
                if len(words) < 3 or words[1] not in ENDS: continue
                relation = {"type": words[1], "source": words[0], "target": words[2]}
                for word in words[3:]:
                    if word in STATUSES: relation["status"] = word
                gold.setdefault(key, []).append(relation)
        return article, gold
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"): continue
        key, _, value = line.partition(":")
        if line.startswith("  ") and case: case["text"] += "\n\n" + line.strip()
        elif key == "name":
            close()
            case = {"expect": [], "reject": []}
        elif case and key in ("expect", "reject"): case[key].append(value.strip())
        elif case and key in ("text", "language", "published", "outlet"): case[key] = value.strip()
    close()
    return articles


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in {"check", "write"}:
        sys.exit(__doc__)
    folder, paths = (sys.argv[2], sys.argv[3:]) if sys.argv[1] == "write" else (None, sys.argv[2:])
    faults, articles, counts, ids = [], collections.defaultdict(list), collections.Counter(), set()
    for path in paths:
        gold_path = os.path.join(os.path.dirname(path), "gold", os.path.basename(path).replace(".txt", ".json"))
        if os.path.exists(gold_path):
            gold = json.load(open(gold_path, encoding="utf-8"))
            article = {key: gold[key] for key in ("id", "language", "title", "outlet", "published") if gold.get(key)}
            articles[gold["language"]].append(({**article, "text": open(path, encoding="utf-8").read()}, gold))
            continue
        if path.endswith(".cases"):
            for article, gold in read_cases(path): articles[article["language"]].append((article, gold))
            continue
        try:
            for block in read_blocks(path):
                try:
                    article, gold, found = read_article(path, block)
                except Fault as fault:
                    faults.append(str(fault))
                    continue
                faults += found
                if found and folder: continue
                if article["id"] in ids: faults.append(f"{path}:{block[0]}: the id {article['id']} stands twice")
                ids.add(article["id"])
                articles[article.get("language", "en")].append((article, gold))
                counts.update(r["type"] for r in gold["relations"] if not r.get("optional"))
        except Fault as fault:
            faults.append(str(fault))
    for fault in faults:
        print(fault)
    print(f"{sum(map(len, articles.values()))} articles, {sum(counts.values())} relations: "
          + ", ".join(f"{k} {v}" for k, v in counts.most_common()) + f"; {len(faults)} faults")
    if folder:
        os.makedirs(os.path.join(folder, "gold"), exist_ok=True)
        for language, pairs in articles.items():
            with open(os.path.join(folder, f"articles.{language}.jsonl"), "w", encoding="utf-8") as out:
                for article, gold in pairs:
                    out.write(json.dumps(article, ensure_ascii=False) + "\n")
                    with open(os.path.join(folder, "gold", gold["id"] + ".json"), "w", encoding="utf-8") as g:
                        json.dump(gold, g, ensure_ascii=False, indent=1)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
