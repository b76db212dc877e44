# Everything one can do here; `make help` lists it.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
# One more than there are cores: tests wait for disks, processes and pages besides.
WORKERS ?= $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
# The rooms with tables; the reader has none and is not tested twice.
WITH_ROWS := $(addprefix src/loa/,audit work fetching directory notices evidence documents campaigns assignments reports desk project)

# What these commands have to say about a machine they say in one line. Make would set "make: *** … Error 1"
# below it, and no option keeps it from that; so it is ended by a signal that nobody reports (status 141).
SAID := || { kill -PIPE $$PPID; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help install run password test test-slow test-postgres test-deps mutate-rights bench bench-mass bench-web chaos score lint format types imports check docs screenshots pages examples catalogues lock wheelhouse clean

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

install: ## Make .venv with the locked libraries
	@$(PYTHON) scripts/bootstrap.py $(SAID)
	@$(BIN)/python scripts/compile_catalogues.py --quiet $(SAID)

run: install ## Serve the workspace with the example province (PORT=8000)
	@$(BIN)/loa run --port $(PORT) $(SAID)

password: install ## Set a new password for the first administrator
	@$(BIN)/loa password $(SAID)

test: install ## The fast suite
	@$(PYTEST) -n $(WORKERS) --dist loadfile -m "not slow" $(ARGS)

test-slow: install ## The rest: real processes, kill -9, browsers, PostgreSQL, office programs
	@$(PYTEST) -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m slow $(ARGS)

test-postgres: install ## All tests that touch rows, of both suites, on a PostgreSQL started for them
	@$(BIN)/python scripts/with_postgres.py --forgetful $(PYTEST) -n $(WORKERS) --dist loadfile --no-loadscope-reorder --rows tests/journeys tests/browser tests/installation tests/scale tests/rights $(WITH_ROWS) $(ARGS)

test-deps: ## Install what the tests need beyond Python (Debian, Ubuntu; asks for root)
	@bash scripts/test_deps.sh

mutate-rights: install ## Take each check of a right out in turn; the walk of every address and action must turn red
	@$(BIN)/python -m tests.rights.mutation $(ROOMS)

bench: install ## Whole reading ÷ bare text extraction; start of a campaign for every commune, on both databases
	@$(BIN)/python -m benchmark.reading --hold 12
	@$(BIN)/python -m benchmark.start
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m benchmark.start

bench-mass: install ## A round of reminders over 300,000 assignments, and other acts on a whole country at once
	@$(BIN)/python -m benchmark.reminders
	@$(BIN)/python -m benchmark.mass
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m benchmark.reminders
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m benchmark.mass

chaos: install ## Kill server and worker 200 times on both databases while people use them (SEED= repeats, KILLS= of each)
	@$(BIN)/python -m benchmark.chaos --kills $(or $(KILLS),100) $(if $(SEED),--seed $(SEED))
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m benchmark.chaos --kills $(or $(KILLS),100) $(if $(SEED),--seed $(SEED))

demo: install ## Fill an empty database with a fictional country (SCALE=10: thousands of assignments)
	@$(BIN)/loa demo --scale $(or $(SCALE),10)

bench-web: install ## Every list and dashboard from the real server, 1,000,000 assignments against 10,000 (CI=1: 100,000 against 1,000)
	@$(BIN)/python scripts/with_postgres.py $(BIN)/python -m benchmark.web $(if $(CI),--little 1 --much 100 --times 5 --rounds 3 --slack 5)

score: install ## Score the reader on the real documents under LOA_GOLD_DIR
	@$(BIN)/python scripts/score_reading.py

lint: install ## Format and lint, without changing anything
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

format: install ## Format and mend what can be mended by itself
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

types: install ## Check the types
	@$(BIN)/mypy

imports: install ## Check that data flows left to right
	@$(BIN)/lint-imports

check: lint types imports ## Lint, types and imports together

docs: install ## Make the generated reference pages anew
	@$(BIN)/python scripts/make_reference.py

screenshots: install ## Take the guide's pictures anew (needs Chromium)
	@$(BIN)/python scripts/take_screenshots.py

pages: install ## Draw the pages that tests compare anew: look at each before you keep it
	@$(BIN)/python -m loa.writer.tests.page_pictures
	@command -v soffice >/dev/null && $(BIN)/python -m loa.writer.tests.office_pages || echo "without LibreOffice: not the pages of DOCX"

examples: install ## Render the example plans anew
	@$(BIN)/python scripts/make_examples.py

catalogues: install ## Compile the translations
	@$(BIN)/python scripts/compile_catalogues.py

lock: install ## Refresh the lock file
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 --no-header --upgrade -q -o requirements.lock

wheelhouse: install ## Gather the locked libraries as files, for machines and tests without a network
	@$(BIN)/python -m pip download -qq --require-hashes -r requirements.lock -d wheelhouse

clean: ## Remove the environment and what was built; the data under var/ stays
	@rm -rf .venv build dist wheelhouse .ruff_cache .mypy_cache .pytest_cache .import_linter_cache
