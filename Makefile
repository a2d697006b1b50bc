# Two commands for everybody: `make demo` and `make test`. Both set up all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CHROMIUM := $(shell command -v chromium 2>/dev/null)

# Python keeps what it has compiled, also where it was told not to: tests start it some hundred times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types fast torture bench pictures learn clean

demo: $(STAMP)
	$(BIN)/onrecord demo $(if $(HEADLESS),--headless)

test: $(STAMP) chromium lint types
	$(BIN)/pytest -n auto --dist worksteal

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(STAMP)
	$(BIN)/mypy

fast: $(STAMP)
	$(BIN)/pytest -x -n auto --dist worksteal -m "not browser and not torture"

# What takes long (about half an hour): every hostile text on every page, an ingest killed a hundred times, a
# minute of damaged inputs for every reader, long hostile texts.
torture: $(STAMP) chromium
	$(BIN)/pytest -n auto --dist worksteal -m torture

bench: $(STAMP) chromium
	$(BIN)/pip install -q -e ".[bench]"
	$(BIN)/python -m tests.bench

# Every page as the README and docs/dashboard.md show it, from the demo's articles.
pictures: $(STAMP) chromium
	$(BIN)/python -m tests.dashboard.pictures docs/images

learn: $(STAMP)
	$(BIN)/python -m ingest.learn tests/gold/dev/*.jsonl tests/gold/own/*.jsonl \
		--trust tests/gold/trust.yaml --expected tests/samples/expected.yaml

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --upgrade pip
	$(BIN)/pip install -q -e ".[dev]"
	touch $@

# The browser tests need Debian's Chromium; without the right to install it they are skipped, and say so.
.PHONY: chromium
chromium:
ifeq ($(CHROMIUM),)
	@if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -qq -y chromium >/dev/null; \
	else echo "chromium is not installed: the browser tests will be skipped (apt-get install chromium)"; fi
endif

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
