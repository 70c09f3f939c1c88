#!/bin/sh
# Write the versions that a clean environment gets today: run.txt, what the program needs; build.txt, what makes its
# package and is not in run.txt; test.txt, what the tests and benchmarks need and is in neither.
# None of these packages asks for others on another Python or system; tests/test_versions.py holds that.
set -eu

fresh=.venv-lock
install() { "$fresh/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
versions() { "$fresh/bin/python" -m pip freeze --exclude dateline; }

rm -rf "$fresh"
.venv/bin/python -m venv "$fresh"
install .
versions > requirements/run.txt
install hatchling
versions | grep -vxF -f requirements/run.txt > requirements/build.txt
install '.[dev,bench]'
versions | grep -vxF -f requirements/run.txt -f requirements/build.txt > requirements/test.txt
rm -rf "$fresh"
