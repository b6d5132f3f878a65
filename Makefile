# Everything one does with a checkout. `make` alone lists the targets.
# Overridable: PYTHON (3.11 or newer), UV (empty: use pip), PYTEST_ARGS.

PYTHON ?=
UV ?= $(shell command -v uv 2>/dev/null)
PYTEST_ARGS ?= -n 2 --dist loadfile

# The server tests run once more, on PostgreSQL, but for those that have no database or start their own.
NOT_ABOUT_THE_DATABASE := $(foreach part,answering browser faults look pages plan,--ignore=tests/collection/$(part))

BIN := .venv/bin
STAMP := .venv/.overblik-setup

.DEFAULT_GOAL := help
.PHONY: help setup demo test soak check format bench lock clean

help:  ## list the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(STAMP)  ## make .venv from the pinned requirements, with .venv/bin/overblik

$(STAMP): requirements/dev.txt pyproject.toml scripts/setup $(wildcard src/overblik/collection/look/*.*)
	@PYTHON='$(PYTHON)' UV='$(UV)' sh scripts/setup
	@touch $@

demo: $(STAMP)  ## play the 2020 study: invite, answer over the web, close, tabulate, report
	$(BIN)/overblik demo

test: $(STAMP)  ## run all tests, the server's on SQLite and on PostgreSQL; brings the programs they use
	@sh scripts/system-packages
	$(BIN)/python -m pytest $(PYTEST_ARGS)
	OVERBLIK_TEST_DATABASE=postgresql $(BIN)/python -m pytest $(PYTEST_ARGS) tests/collection $(NOT_ABOUT_THE_DATABASE)

soak: $(STAMP)  ## pull the plug of server and database 20 times each under load
	@sh scripts/system-packages
	OVERBLIK_KILLS=20 $(BIN)/python -m pytest tests/collection/faults

check: $(STAMP)  ## ruff, mypy --strict and the floors
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict src tests bench conftest.py
	$(BIN)/lint-imports

format: $(STAMP)  ## let ruff mend and format what it can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(STAMP)  ## time --help, the report and a respondent's whole way; prints Markdown
	$(BIN)/python -m bench.run
	$(BIN)/python -m bench.fieldwork

lock:  ## resolve pyproject.toml into requirements/*.txt anew (needs uv)
	@sh scripts/lock

clean:  ## remove what the targets made, .venv too
	rm -rf .venv out dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
