#!/usr/bin/env bash
# Trains the statistical models of the extraction from the project's own corpus and puts them into Languages/world.
# usage: Tools/train.sh TRAIN-MODELS
set -euo pipefail
cd "$(dirname "$0")/.."
train=$1
corpus=Tests/ExtractionTests/Corpus
models=Sources/Extraction/Languages/world
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 Tools/corpus.py write "$work/marked" $corpus/marked/*.txt $corpus/seed.txt | tail -n 1
python3 Tools/corpus.py write "$work/cases" Tests/ExtractionTests/Cases/*.cases | tail -n 1
folders=("$corpus/train/ar" "$corpus/train/en" "$corpus/train/fr" --also "$work/marked")
"$train" tags $models/tags.model "${folders[@]}" --folds 4
"$train" relations $models/relations.model "${folders[@]}" --also "$work/cases" --folds 4 --level 0.5 | tee Benchmarks/training.txt
touch Sources/CLanguagePacks/tables.c
