# make demo: set up, and read real published cases. make test: set up, and pass everything CI runs.

PYTHON ?= $(firstword $(foreach one,python3 python3.13 python3.12 python3.11 python,\
  $(shell $(one) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(one))))
BIN := .venv/bin
LAW := counting facts law engine
ENGINES := examples/caseload_dask.py examples/caseload_spark.py

.PHONY: demo test venv lint types unit wheel docs engines caseloads mutate bench clean

demo: .venv/demo
	$(BIN)/python examples/demo.py

venv: .venv/dev

test: lint types unit docs wheel
	@echo "all passed"

.venv/made:
	@$(or $(PYTHON),false) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "sendlaw needs Python 3.11 or later; name one, as in: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/demo: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/dev: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev,docs]'
	@touch $@ .venv/demo

.venv/engines: .venv/dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,engines]'
	@touch $@

.venv/bench: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	@touch $@

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: .venv/dev
	$(BIN)/mypy

unit: .venv/dev
	$(BIN)/python -m pytest -q -n 2 --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --fail-under=100 --include='$(subst $() ,$(comma),$(foreach one,$(LAW),src/sendlaw/$(one)/*))'

docs: .venv/dev
	$(BIN)/sphinx-build -q -W -b html docs docs/_build/html

wheel: .venv/dev
	rm -rf dist .venv-wheel
	$(BIN)/python -m build --outdir dist . >/dev/null
	$(PYTHON) -m venv .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet "$$(ls dist/*.whl)[testing,caseload]"
	cp -r examples .venv-wheel/examples
	cd .venv-wheel && for one in $(filter-out $(ENGINES),$(wildcard examples/*.py)); do \
	  bin/python $$one >/dev/null || exit 1; done
	cd .venv-wheel && bin/sendlaw duties >/dev/null && bin/python -m sendlaw duties >/dev/null
	cd .venv-wheel && bin/python ../tests/wheel.py

engines: .venv/engines
	$(BIN)/python -m pytest -q tests/engines

caseloads: .venv/dev
	SENDLAW_ROWS=10000 $(BIN)/python -m pytest -q -n 2 tests/property/test_caseloads.py

mutate: .venv/dev
	$(BIN)/python -m tests.law.mutate

bench: .venv/bench
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv .venv-wheel dist build docs/_build .coverage .benchmarks .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

comma := ,
