#!/usr/bin/env python3
"""Reads a GraphML file with networkx and igraph and compares all that it holds with what was written.

usage: read_back.py FILE.graphml EXPECTED.json

EXPECTED.json: {"nodes": [{"id": "n0", "attributes": {"kind": "Country", ...}}, ...],
                "edges": [{"id": "e0", "source": "n0", "target": "n1", "attributes": {...}}, ...]}
Prints every difference and exits 1 when there is one.
"""
import json
import math
import sys

import igraph
import networkx

differences = []


def differ(*words):
    differences.append(" ".join(str(word) for word in words))


def compare(reader, owner, expected, found, absent):
    """Every expected attribute is there and equal; every other one is absent as this reader spells it."""
    for name in sorted(set(expected) | set(found)):
        value = found.get(name)
        if name in expected:
            wanted = expected[name]
            if value != wanted or isinstance(value, str) != isinstance(wanted, str):
                differ(reader, owner, name, "expected", repr(wanted), "found", repr(value))
        elif not absent(value):
            differ(reader, owner, name, "should be absent, found", repr(value))


def check_networkx(path, expected):
    graph = networkx.read_graphml(path, force_multigraph=True)
    if not graph.is_directed():
        differ("networkx: the graph is not directed")
    if list(graph.nodes) != [node["id"] for node in expected["nodes"]]:
        differ("networkx: other nodes")
        return
    for node in expected["nodes"]:
        compare("networkx", node["id"], node["attributes"], graph.nodes[node["id"]], lambda value: False)
    edges = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    if sorted(edges) != sorted(edge["id"] for edge in expected["edges"]):
        differ("networkx: other edges")
        return
    for edge in expected["edges"]:
        source, target, data = edges[edge["id"]]
        if (source, target) != (edge["source"], edge["target"]):
            differ("networkx", edge["id"], "has other ends")
        compare("networkx", edge["id"], edge["attributes"], {k: v for k, v in data.items() if k != "id"},
                lambda value: False)


def check_igraph(path, expected):
    graph = igraph.Graph.Read_GraphML(path)
    absent = lambda value: value is None or value == "" or (isinstance(value, float) and math.isnan(value))
    if not graph.is_directed():
        differ("igraph: the graph is not directed")
    if (graph.vcount(), graph.ecount()) != (len(expected["nodes"]), len(expected["edges"])):
        differ("igraph: other numbers of nodes or edges")
        return
    for vertex, node in zip(graph.vs, expected["nodes"]):
        found = vertex.attributes()
        if found.pop("id") != node["id"]:
            differ("igraph", node["id"], "stands elsewhere")
        compare("igraph", node["id"], node["attributes"], found, absent)
    for link, edge in zip(graph.es, expected["edges"]):
        found = link.attributes()
        # igraph 1.0 gives the ids of nodes as ids of edges, whatever the file says: edges are known by their order.
        found.pop("id")
        if (graph.vs[link.source]["id"], graph.vs[link.target]["id"]) != (edge["source"], edge["target"]):
            differ("igraph", edge["id"], "has other ends")
        compare("igraph", edge["id"], edge["attributes"], found, absent)


def main():
    path, json_path = sys.argv[1:]
    with open(json_path, encoding="utf-8") as file:
        expected = json.load(file)
    check_networkx(path, expected)
    check_igraph(path, expected)
    print(*differences[:20], sep="\n")
    print(f"{len(expected['nodes'])} nodes, {len(expected['edges'])} edges, {len(differences)} differences")
    sys.exit(1 if differences else 0)


main()
