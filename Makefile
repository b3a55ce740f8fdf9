# Entente: the usual work in one word each. `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

CONFIGURATION_RELEASE := -c release --scratch-path .build-release
CONFIGURATION_TEST := --scratch-path .build-test
ENTENTE := .build-release/release/entente
SAMPLES := Tests/ExtractionTests/Corpus
CORPUS ?= ../shared/corpus/dev
SCORE ?= ../shared/score.py
BENCH_CORPUS ?= $(firstword $(wildcard ../shared/corpus) $(SAMPLES))
SECONDS ?= 60
SWIFT_SOURCES := Package.swift $(shell find Sources Tests Benchmarks -name '*.swift' 2>/dev/null)

export SWIFT_BACKTRACE := enable=no

.PHONY: help train setup build demo test evaluate bench fuzz format lint clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system packages and the Python packages of the tests, where they are missing
	@Tools/setup.sh tests

build: ## the command, in release mode: .build-release/release/entente
	@Tools/setup.sh build
	@swift build $(CONFIGURATION_RELEASE) --product entente

demo: build ## a graph of the sample articles: who met whom, and Exports/demo.graphml
	@rm -f Graphs/demo.sqlite Graphs/demo.sqlite-wal Graphs/demo.sqlite-shm
	@$(ENTENTE) build $(SAMPLES)/seed.txt $(SAMPLES)/samples.*.jsonl --graph demo
	@$(ENTENTE) ask "who met whom" --graph demo
	@$(ENTENTE) export --graph demo --format graphml --quiet
	@echo "demo: ok, the graph is Graphs/demo.sqlite and for other programs Exports/demo.graphml"

test: setup ## all tests
	@if swift test $(CONFIGURATION_TEST) 2>&1 | tee .build-test.log; then result=ok; else result=FAILED; fi; \
	summary=$$(grep -aE 'Test run with [0-9]+ test' .build-test.log | tail -n 1 | sed 's/^[^T]*//'); \
	echo "test: $$result, $${summary:-the tests did not run}"; test $$result = ok

evaluate: build ## quality on the annotated corpus, each language and its held-out third (WRITE=README.md puts it there)
	@[ -d $(CORPUS) ] || { echo "evaluate: no corpus at $(CORPUS); set CORPUS=…" >&2; exit 1; }
	@python3 Tools/evaluate.py $(ENTENTE) $(CORPUS) $(SCORE) $(if $(WRITE),--write $(WRITE) --errors Sources/Extraction/README.md)

bench: build ## speed and memory beside spaCy, in .venv-bench (BENCH_CORPUS=… chooses the articles)
	@Tools/setup.sh bench
	@python3 Tools/bench.py $(ENTENTE) .venv-bench/bin/python3 $(BENCH_CORPUS)

fuzz: ## hostile bytes into the reading of a text, for SECONDS=60
	@Tools/setup.sh build
	@Tools/fuzz.sh $(SECONDS)

train: ## the statistical models anew, from the project's own corpus (ten minutes; the figures go to Benchmarks/training.txt)
	@Tools/setup.sh build
	@swift build $(CONFIGURATION_RELEASE) --product train-models
	@Tools/train.sh .build-release/release/train-models

format: ## lay the sources out
	@swift format -i $(SWIFT_SOURCES)

lint: ## whether the sources are laid out as `make format` would
	@swift format lint --strict $(SWIFT_SOURCES)

clean: ## remove what was built
	@rm -rf .build .build-release .build-test .build-test.log .build-fuzz .venv .venv-bench
