#!/usr/bin/env bash
# usage: fuzz.sh SECONDS
# Builds the text fuzzer with libFuzzer and AddressSanitizer, and runs it. SwiftPM does not link libFuzzer, so the modules are
# compiled here one by one. New inputs gather in .build-fuzz/corpus; what is found is written to .build-fuzz/found-*.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:?usage: fuzz.sh SECONDS}
out=.build-fuzz
mkdir -p $out/corpus $out/seeds
export SWIFT_BACKTRACE=enable=no

newest=$(find Sources/KnowledgeGraph Sources/Articles Sources/Extraction Sources/CLanguagePacks Sources/entente/Reading \
  Benchmarks/fuzz Tools/fuzz.sh -type f -newer $out/fuzz-text -print -quit 2>/dev/null || echo build)
if [ ! -x $out/fuzz-text ] || [ -n "$newest" ]; then
  echo "fuzz: building" >&2
  flags=(-O -g -parse-as-library -swift-version 6 -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature ExistentialAny -package-name entente -sanitize=fuzzer,address -wmo -I $out
    -Xcc -fmodule-map-file=$out/CLanguagePacks.modulemap)
  printf 'module CLanguagePacks { header "%s/Sources/CLanguagePacks/include/CLanguagePacks.h" export * }\n' "$PWD" > $out/CLanguagePacks.modulemap
  clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
  "$clang" -O1 -w -c Sources/CLanguagePacks/tables.c -I Sources/CLanguagePacks/include -o $out/CLanguagePacks.o
  for module in KnowledgeGraph Articles Extraction; do
    mapfile -t sources < <(find Sources/$module -name '*.swift' | sort)
    swiftc "${flags[@]}" -module-name $module -emit-module -emit-module-path $out/$module.swiftmodule -emit-object \
      "${sources[@]}" -o $out/$module.o
  done
  swiftc "${flags[@]}" -module-name TextFuzzer Benchmarks/fuzz/TextFuzzer.swift Sources/entente/Reading/Reading+JSON.swift \
    Sources/entente/Reading/ScalarOffsets.swift $out/{KnowledgeGraph,Articles,Extraction,CLanguagePacks}.o -o $out/fuzz-text
fi

python3 - $out/seeds <<'END'
import json, pathlib, sys
folder, samples = pathlib.Path(sys.argv[1]), pathlib.Path("Tests/ExtractionTests")
texts = [(samples / "Corpus/seed.txt").read_text()]
for path in sorted((samples / "Corpus").glob("samples.*.jsonl")):
    texts += [json.loads(line)["text"] for line in path.read_text().splitlines()]
for path in sorted((samples / "Cases").glob("*.cases")):
    texts += path.read_text().split("\n\n")[:10]
for number, text in enumerate(texts):
    (folder / f"{number:03}").write_bytes(bytes([64 + number % 5]) + text.encode()[:4000])
END

exec $out/fuzz-text -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix=$out/found- -dict=Benchmarks/fuzz/words.dict $out/corpus $out/seeds
