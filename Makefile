# The commands of the README. Everything is installed into .venv, from the locks in requirements/.
SHELL := /bin/bash
PYTHON := .venv/bin/python
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard src/sessional/web/locale/*/LC_MESSAGES/django.po))

.PHONY: run setup test lint audit bench lock packages dev-packages system-packages
.DEFAULT_GOAL := run
.NOTPARALLEL:

run: setup
	@.venv/bin/sessional run $(if $(PORT),--port $(PORT))

setup: packages $(CATALOGUES)

# Three at a time, since those in a browser wait more than they work.
# Tests that cannot tell one database from another are marked `pure` (see tests/conftest.py) and run once.
test: system-packages dev-packages $(CATALOGUES) lint audit
	@echo "== tests on SQLite"
	@SESSIONAL_TEST_DATABASE=sqlite $(PYTHON) -m pytest -q -n 3
	@echo "== tests on PostgreSQL"
	@SESSIONAL_TEST_DATABASE=postgresql $(PYTHON) -m pytest -q -n 3 -m "not pure"

lint: dev-packages
	@echo "== checks"
	@$(PYTHON) -m ruff check --output-format concise
	@.venv/bin/lint-imports --no-logo

# Says in one line where the service that knows vulnerabilities cannot be reached, and does not fail.
audit: dev-packages
	@echo "== known vulnerabilities of the locked packages"
	@$(PYTHON) tools/audit.py

bench: setup
	@$(PYTHON) -m bench.report_set
	@$(PYTHON) -m bench.backup
	@$(PYTHON) -m bench.kills
	@$(PYTHON) -m bench.search

# For maintainers, who have uv. `make lock UPGRADE=--upgrade` takes the newest versions.
lock:
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv"; exit 1; }
	@for name in run dev; do \
	    echo "== requirements/$$name.txt"; \
	    UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes \
	        --python-version 3.11 $(UPGRADE) requirements/$$name.in --output-file requirements/$$name.txt || exit 1; \
	done

packages:
	@bash tools/install.sh run

dev-packages:
	@bash tools/install.sh dev

system-packages:
	@bash tools/system_packages.sh

# The packages are named after the bar because they come first but make no catalogue old.
%.mo: %.po | packages
	@echo "Compiling $<"
	@.venv/bin/pybabel --quiet compile --input-file=$< --output-file=$@ --locale=$(notdir $(patsubst %/LC_MESSAGES/django.po,%,$<))
