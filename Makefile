# OnBelay: `make run` serves, `make test` tests, `make help` lists the rest.
PORT ?= 8787
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PY := .venv/bin/python
STATE ?= .wrangler/state
CONFIGS := -c wrangler.toml -c indexer/wrangler.toml
# Where an environment forbids bytecode, every process that is started would compile all modules and patterns anew.
LOCAL_ENV := MALLOC_ARENA_MAX=2 LANCEDB_LOG=error PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=
# About half of the fast suite by the time it takes; tests/in_two.sh tests it beside all else.
HALF := $(addprefix tests/,eval worker/compose worker/pipeline worker/sql worker/understanding)
# Of the long tests each file is whole in one of two processes; tests/conftest.py says in which order the files begin.
TWO := -n 2 --dist loadfile --no-loadscope-reorder
# To gather ten thousand tests takes longer than most of these files do.
LONG = $(shell grep -rlE 'mark\.(slow|browser)' tests --include='test_*.py' --exclude-dir=load)

.DEFAULT_GOAL := help
.PHONY: help env run setup test test-long lint types check format ask token import index load-openbeta load-ratings status \
  demo-freshness bench bench-personal bench-engine bench-writing bench-cost bench-peers eval eval-retrieval eval-stopping tune-advise tune-collect tune-data tune-train tune-gate tuning-env arms-items docs lock clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The environment: uv if the machine has it, otherwise uv is put into the environment by pip.
.venv/.ready: requirements.lock
	@test -n "$(PYTHON)" || { echo "OnBelay needs Python 3.11 or newer; none was found on PATH." >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1; then test -x $(PY) || uv venv -q --python $(PYTHON) .venv; \
	  uv pip install -q --python $(PY) --require-hashes -r requirements.lock; \
	else test -x $(PY) || $(PYTHON) -m venv .venv; test -x .venv/bin/uv || $(PY) -m pip install -q uv; \
	  .venv/bin/uv pip install -q --python $(PY) --require-hashes -r requirements.lock; fi
	@touch $@

# The extra `tuning` has an environment of its own: torch is not for the service. Plain pip, so that the machine's build of torch is taken.
TUNE := .tuning-env/bin/python
.tuning-env/.ready: requirements.lock requirements-tuning.lock
	@test -n "$(PYTHON)" || { echo "OnBelay needs Python 3.11 or newer; none was found on PATH." >&2; exit 1; }
	@test -x $(TUNE) || $(PYTHON) -m venv .tuning-env; test -x .tuning-env/bin/uv || $(TUNE) -m pip install -q uv
	@.tuning-env/bin/uv pip install -q --python $(TUNE) --require-hashes -r requirements.lock
	@$(TUNE) -m pip install -q -r requirements-tuning.lock
	@touch $@

.dev.vars: | .venv/.ready
	@umask 077; printf 'JWT_SECRET="%s"\n' "$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(48))')" > $@

env: .venv/.ready ## create the environment from requirements.lock

setup: .venv/.ready .dev.vars ## load the sample data and build the index (nothing to do when they are current)
	@$(LOCAL_ENV) $(PY) -m indexer setup --persist-to $(STATE)

run: setup ## serve on http://127.0.0.1:8787 (PORT=… overrides)
	@$(LOCAL_ENV) exec $(PY) -m wrangler_compat dev $(CONFIGS) --persist-to $(STATE) --port $(PORT)

ask: setup ## ask in the terminal: make ask Q="龍洞有多少條路線？"
	@test -n "$(Q)" || { echo 'usage: make ask Q="龍洞有哪些 5.10 的運動攀路線？"' >&2; exit 2; }
	@$(LOCAL_ENV) $(PY) -m worker.ask --persist-to $(STATE) "$(Q)"

token: .venv/.ready .dev.vars ## print a token: make token ROLE=admin SUB=me
	@$(PY) -m worker.auth token --role $(or $(ROLE),user) --sub $(or $(SUB),me)

import: setup ## import rows: make import FILE=routes.jsonl [KIND=route]
	@test -n "$(FILE)" || { echo 'usage: make import FILE=path.{jsonl,csv,parquet} [KIND=route|crag|area|gym]' >&2; exit 2; }
	@$(LOCAL_ENV) $(PY) -m indexer import "$(FILE)" $(if $(KIND),--kind $(KIND)) --persist-to $(STATE)

index: .venv/.ready .dev.vars ## rebuild the index from the database
	@$(LOCAL_ENV) $(PY) -m indexer index --full --persist-to $(STATE)

status: .venv/.ready ## how far the index is
	@$(LOCAL_ENV) $(PY) -m indexer status --persist-to $(STATE)

load-openbeta: .venv/.ready .dev.vars ## fill the scale database (.wrangler/scale) with 85,132 routes
	@$(LOCAL_ENV) $(PY) -m indexer load-openbeta --persist-to .wrangler/scale

load-ratings: load-openbeta ## give the scale database 40,918 climbers with 1.1 million ascents
	@$(LOCAL_ENV) $(PY) -m indexer load-ratings --persist-to .wrangler/scale

demo-freshness: setup ## change a gym, ask at once, delete, ask again: 100 rounds, p50 and p95
	@$(LOCAL_ENV) $(PY) -m bench.freshness

bench: setup load-openbeta ## engine, latency, freshness, cold start, memory: one table and bench/results.json
	@$(LOCAL_ENV) $(PY) -m bench

bench-personal: load-ratings ## answers about oneself among 1.1 million ascents, over HTTP
	@$(LOCAL_ENV) $(PY) -m bench.personal

bench-engine: .venv/.ready ## CPU per 20-node run
	@$(LOCAL_ENV) $(PY) -m bench.engine

bench-writing: .venv/.ready ## time to the first sentence and the whole answer with a scripted model of realistic speed
	@$(LOCAL_ENV) $(PY) -m bench.writing

bench-cost: .venv/.ready ## model calls, tokens and cost of a question over the golden ones, with a scripted model
	@$(LOCAL_ENV) $(PY) -m tuning.eval.cost

bench-peers: .venv/.ready ## the same 20-node pipeline on LangGraph, Haystack, pydantic-graph and here (installs them, for the run)
	@$(LOCAL_ENV) $(PY) -m bench.peers

eval: .venv/.ready ## ask all frozen questions but those of search; FLAGS=--failures lists what failed
	@$(LOCAL_ENV) $(PY) -m tuning.eval golden golden-2 golden-3 golden-4 golden-5 golden-6 golden-7 golden-8 golden-9 golden-10 golden-11 golden-12 golden-13 golden-14 golden-15 golden-16 golden-17 golden-18 golden-19 golden-20 golden-21 golden-22 golden-23 golden-24 golden-25 golden-26 golden-27 golden-28 golden-29 golden-30 golden-31 golden-32 golden-33 golden-34 golden-35 golden-36 golden-37 golden-38 golden-39 golden-40 golden-41 golden-42 golden-43 golden-44 golden-45 golden-46 golden-47 golden-48 golden-49 golden-50 golden-51 golden-52 golden-53 golden-54 golden-55 golden-56 golden-57 golden-58 golden-59 golden-60 golden-61 golden-62 golden-63 golden-64 golden-65 golden-66 golden-67 golden-68 golden-69 golden-70 anew anew-2 anew-3 anew-4 anew-5 anew-6 attacks attacks-2 phrases intents strategies compound sharing $(FLAGS)

eval-retrieval: load-openbeta ## every search leg and the ranker, over the sample data and over 85,132 routes
	@$(LOCAL_ENV) $(PY) -m tuning.eval retrieval --scale .wrangler/scale $(FLAGS)

eval-stopping: .venv/.ready ## recall and rounds of the agent under each stop rule
	@$(LOCAL_ENV) $(PY) -m tuning.eval stopping $(FLAGS)

tune-advise: .venv/.ready ## what to do next: mend retrieval, mend prompts, collect data or fine-tune, with the figures; FLAGS="--persist-to STATE" reads ratings
	@$(LOCAL_ENV) $(PY) -m tuning.advise $(FLAGS)

tune-collect: .venv/.ready .dev.vars ## turn the ratings of STATE into pairs and preferences for make tune-data
	@$(LOCAL_ENV) $(PY) -m tuning.pairs.collect --persist-to $(STATE)

tune-data: .venv/.ready ## build the fine-tuning data set in .wrangler/tuning and print its card; FLAGS=--prose, --lint
	@$(LOCAL_ENV) $(PY) -m tuning.pairs $(FLAGS)

# A shipped model is trained by numpy alone; only a LoRA needs the extra, and its base is a folder of yours.
LORA := $(filter lora,$(MODEL))
tune-train: $(if $(LORA),$(if $(BASE),.tuning-env/.ready),.venv/.ready) ## train anew: MODEL=intent|guard|embedder|ranker|sentences [FLAGS=--keep], or MODEL=lora BASE=folder [DATA= OUT=]
	@test -n "$(MODEL)" || { echo 'usage: make tune-train MODEL=intent|guard|embedder|ranker|sentences|lora [BASE=folder]' >&2; exit 2; }
	@test -z "$(LORA)" || test -n "$(BASE)" || { echo 'MODEL=lora wants BASE=folder, a base model on this machine' >&2; exit 2; }
	@$(LOCAL_ENV) $(if $(LORA),$(TUNE) -m tuning.lora --base "$(BASE)" $(if $(DATA),--data "$(DATA)") $(if $(OUT),--out "$(OUT)"),\
	  $(PY) -m tuning.retrain $(MODEL)) $(FLAGS)

tune-gate: setup ## let a tuned model pass or refuse it: MODEL=tuned/NAME@VERSION [FLAGS=--against …]
	@test -n "$(MODEL)" || { echo 'usage: make tune-gate MODEL=tuned/voice@2' >&2; exit 2; }
	@$(LOCAL_ENV) $(PY) -m tuning.gate run $(MODEL) --state $(STATE) $(FLAGS)

tuning-env: .tuning-env/.ready ## install the extra `tuning` (torch, transformers, peft) into .tuning-env

.PHONY: arms arms-small arms-table
arms-small: .tuning-env/.ready .dev.vars ## base, tuned, RAG, both with a small model made here; PLAN=gpu for a larger one; writes docs/arms
	@$(LOCAL_ENV) $(TUNE) -m tuning.arms.small --plan $(or $(PLAN),cpu) $(FLAGS)

arms: .tuning-env/.ready .dev.vars ## the same on a configured provider: make arms MODEL=openai/<name> [TUNED=…] [FLAGS="--limit 80"]
	@test -n "$(MODEL)" || { echo 'usage: make arms MODEL=openai/<name> [TUNED=<model>] [FLAGS="--limit 80"]' >&2; exit 2; }
	@$(LOCAL_ENV) $(TUNE) -m tuning.arms provider --model $(MODEL) $(if $(TUNED),--tuned $(TUNED)) $(FLAGS)

arms-table: .venv/.ready ## write the cost table of docs/fine-tuning.md from the kept results
	@$(PY) -m tuning.arms table

arms-items: .venv/.ready ## build the items of the four-arm measurement and hold every one against the data
	@$(PY) -m tuning.arms items && $(PY) -m tuning.arms check --all

test: .venv/.ready ## the fast suite
	@$(LOCAL_ENV) PY=$(PY) sh tests/in_two.sh $(HALF)

# What load does to a server is measured with nothing beside it.
test-long: .venv/.ready ## kill, browser, load, leak and fuzz tests
	@$(LOCAL_ENV) $(PY) -m pytest -q -m 'slow or browser' -o timeout=600 $(TWO) $(LONG)
	@$(LOCAL_ENV) $(PY) -m pytest -q -m slow -o timeout=600 tests/load

lint: .venv/.ready ## ruff
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .

types: .venv/.ready ## mypy strict
	@.venv/bin/mypy

check: lint types test ## what a change must pass

format: .venv/.ready ## format and sort imports
	@.venv/bin/ruff check --fix -q . ; .venv/bin/ruff format -q .

docs: .venv/.ready ## regenerate docs/nodes.md
	@$(PY) -m worker.registry > docs/nodes.md

LOCK := uv pip compile -q pyproject.toml --generate-hashes --no-emit-index-url --no-emit-find-links --universal --python-version 3.11

lock: ## rewrite requirements.lock, and requirements-serve.lock of the image, from pyproject.toml
	@$(LOCK) --group dev -o requirements.lock
	@$(LOCK) -c requirements.lock -o requirements-serve.lock

clean: ## remove local state and caches, keep the environment
	@rm -rf .wrangler .mypy_cache .ruff_cache .pytest_cache .hypothesis
