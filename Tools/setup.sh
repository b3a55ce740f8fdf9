#!/usr/bin/env bash
# usage: setup.sh build|tests
# Installs what is needed and the machine lacks: system packages through apt; for the tests also Python packages in .venv.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "setup: $*" >&2; }

# Package, and what tells that it is there.
missing=()
need() { "${@:2}" >/dev/null 2>&1 || missing+=("$1"); }
need pkg-config pkg-config --version
need libxml2-dev test -e /usr/include/libxml2/libxml/xmlwriter.h
need libsqlite3-dev test -e /usr/include/sqlite3.h
if [ "${1:-tests}" = tests ]; then
  need libxml2-utils xmllint --version
  need python3 python3 --version
  need python3-venv python3 -c 'import ensurepip, venv'
fi

if [ ${#missing[@]} -gt 0 ]; then
  say "installing ${missing[*]}"
  command -v apt-get >/dev/null || { say "this system has no apt; install the equivalents of: ${missing[*]}"; exit 1; }
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "neither root nor sudo; have someone run: apt-get install -y ${missing[*]}"; exit 1; }
    as_root=(sudo)
  fi
  install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "${missing[@]}")
  { "${as_root[@]}" apt-get -qq update && "${install[@]}"; } >&2 ||
    { say "apt could not install them; try by hand: ${as_root[*]:+sudo }apt-get install ${missing[*]}"; exit 1; }
fi

command -v swift >/dev/null || { say "no Swift toolchain; install Swift 6.3 from https://www.swift.org/install"; exit 1; }

[ "${1:-tests}" = tests ] || exit 0
if ! .venv/bin/python3 -c 'import networkx, igraph' 2>/dev/null; then
  say "making .venv with networkx and igraph"
  { python3 -m venv .venv && .venv/bin/python3 -m pip -q install --disable-pip-version-check networkx igraph; } >&2 ||
    { say "the Python packages networkx and igraph could not be installed in .venv; check the network and run make setup again"; exit 1; }
fi
