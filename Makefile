# `make run` reads the two documents of seeds/, `make test` checks everything; each makes what it needs first.
# Written for GNU make 3.81 and a POSIX shell: paths are relative, so that the checkout may lie anywhere.

# Stays empty unless given: the recipe of the environment looks for the newest fitting interpreter.
PYTHON ?=
export PYTHON

# What `make run` opens instead of the seeds.
export FILE

PIP := .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-user --no-deps
FOLDERS := parsing library tui cli
LEFT := dist build .venv .venv-* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis snapshot_report.html

.PHONY: help run test format lock wheel bench bench-figures bench-people model docs clean again

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/make \1: \2/p' Makefile

run: .venv/run.stamp ## open the reader on the seeds, or on FILE=...; without a terminal, print the digest
	@if [ -n "$$FILE" ]; then .venv/bin/dateline "$$FILE"; else .venv/bin/dateline seeds/*.txt; fi

test: .venv/test.stamp ## format, lint, types, import rules, tests
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -n 2

format: .venv/test.stamp ## lay out the code and repair what the linter can
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

wheel: .venv/test.stamp ## build the wheel into dist/
	.venv/bin/python -m build --wheel --no-isolation

bench: .venv/test.stamp ## measure speed against rivals; ARGS=--quick for a first look
	.venv/bin/python -m benchmarks.reader $(ARGS)

bench-figures: .venv/test.stamp ## measure reading figures against quantulum3 and Recognizers-Text
	.venv/bin/python -m benchmarks.extraction --install $(ARGS)

bench-people: .venv/test.stamp ## measure reading people beside spaCy's tokenizer
	.venv/bin/python -m benchmarks.people --install $(ARGS)

# Freely licensed documents with marked names, see NOTICE; our own stand in tests/parsing/people/marked.
DATA ?= ../shared/data/people/train

model: .venv/place ## write the lists of names and the weights of the tagger anew, learned from DATA and our own pieces
	.venv/bin/python -m venv .venv-model
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check '.[model]'
	.venv-model/bin/python parsing/lexicon/build_names.py
	PYTHONPATH=src .venv-model/bin/python -m tests.parsing.people.marked.train $(DATA)

docs: .venv/test.stamp ## make the page of keys and the picture anew
	.venv/bin/python docs/make_keys.py
	TZ=UTC .venv/bin/python docs/make_picture.py

lock: .venv/place ## write the newest fitting versions to requirements/; use the oldest Python, PYTHON=python3.11
	sh requirements/lock.sh

clean: ## remove everything that was made, the environment too
	rm -rf $(LEFT)
	find . -name .git -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +

# An environment is made once for a place and an interpreter. It is made again when the checkout was moved (its scripts name
# the old place) or when its interpreter is gone; one that somebody made by hand is kept.
ifneq ($(shell [ -x .venv/bin/python ] && [ "$$(cat .venv/place 2>&1)" = "$$(pwd -P)" ] && echo sound),sound)
.venv/place: again
endif

.venv/place:
	@[ ! -f .venv/place ] && .venv/bin/python -c 'import pip' 2>/dev/null || sh requirements/environment.sh
	@pwd -P > .venv/place

# The stamps say what was installed; they are as old as the newest installation.
.venv/run.stamp: .venv/place pyproject.toml requirements/build.txt requirements/run.txt
	@echo "Installing Dateline into .venv" >&2
	@$(PIP) -r requirements/build.txt -r requirements/run.txt >&2
	@$(PIP) --no-build-isolation --editable . >&2
	@.venv/bin/python -m compileall -q src $(FOLDERS) >&2 || true
	@touch .venv/run.stamp

.venv/test.stamp: .venv/run.stamp requirements/test.txt
	@echo "Installing the tools for tests into .venv" >&2
	@$(PIP) -r requirements/test.txt >&2
	@touch .venv/test.stamp
