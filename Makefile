# Two commands on a fresh machine: make site, make test. The rest is for who works on it.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
# A lock is complete, so nothing is resolved: with dependencies pip would ask an index what is newest, and may refuse the lock.
INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check --no-deps

.PHONY: site test attack licences check serve lint scripts lock clean

site: $(VENV)/site.ready
	$(RUN) build.py build

check: $(VENV)/site.ready
	$(RUN) build.py check

serve: $(VENV)/site.ready
	$(RUN) build.py serve

# The lines that no test reached: .venv/bin/coverage report. Listing them here took as long again as the total.
test: $(VENV)/test.ready
	$(RUN) -m pytest -n auto --dist worksteal --cov --cov-report=

# Licences of everything that is shipped, from the locks and the installed packages.
licences: $(VENV)/test.ready
	$(RUN) -m pytest -q -n0 --golden tests/house/test_licences.py

# The long forms of the attacks: faults at every operation, thousands of mutated files, every kind of closing.
attack: $(VENV)/test.ready
	$(RUN) -m pytest -n auto --attack -m attack

lint: $(VENV)/test.ready
	$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy && $(VENV)/bin/lint-imports && $(VENV)/bin/bandit -q -c pyproject.toml -r dealpers build.py
	@command -v npm >/dev/null || { echo "De scripts van de site zijn niet nagekeken: dat vraagt Node.js met npm."; exit 0; }; $(MAKE) scripts

# Types and faults of the site's scripts.
scripts: tests/scripts/node_modules
	npm --prefix tests/scripts run --silent lint

tests/scripts/node_modules: tests/scripts/package-lock.json
	npm --prefix tests/scripts ci --silent --ignore-scripts
	@touch $@

# The environment is made once for each state of the requirements; the second run finds it ready.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig; kies er een met: make PYTHON=python3.11 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Maak eerst venv beschikbaar, op Debian en Ubuntu met: apt-get install python3-venv" >&2; exit 2; }

$(VENV)/site.ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-build-isolation --editable .
	$(RUN) -m pip check
	@touch $@

$(VENV)/test.ready: requirements-test.txt $(VENV)/site.ready
	$(INSTALL) --require-hashes -r requirements-test.txt
	$(RUN) -m pip check
	@touch $@

# Pin anew, with hashes and extras and without the address of any index. Needs uv. Versions that still fit stay; with
# UPGRADE=--upgrade all become the newest. Each lock takes the versions of the one before, so that no two disagree.
PIN = uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-annotate --no-header --quiet $(UPGRADE)
lock:
	$(PIN) requirements.in requirements-build.in -o requirements.txt
	$(PIN) requirements-test.in -c requirements.txt -o requirements-test.txt
	$(PIN) requirements-cluster.in -c requirements-test.txt -o requirements-cluster.txt
	$(PIN) requirements-bench.in -c requirements-test.txt -o requirements-bench.txt

clean:
	rm -rf $(VENV) tests/scripts/node_modules site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
