# Two commands on a fresh machine: make site, make test. The rest is for who works on it.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: site test check serve lint lock clean

site: $(VENV)/site.ready
	$(RUN) build.py build

check: $(VENV)/site.ready
	$(RUN) build.py check

serve: $(VENV)/site.ready
	$(RUN) build.py serve

test: $(VENV)/test.ready
	$(RUN) -m pytest -n auto --cov --cov-report=term

lint: $(VENV)/test.ready
	$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy && $(VENV)/bin/lint-imports

# The environment is made once for each state of the requirements; the second run finds it ready.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig; kies er een met: make PYTHON=python3.11 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Maak eerst venv beschikbaar, op Debian en Ubuntu met: apt-get install python3-venv" >&2; exit 2; }

$(VENV)/site.ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.ready: requirements-test.txt $(VENV)/site.ready
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

# Pin anew, with hashes and without the address of any index. Needs uv.
lock:
	for file in requirements requirements-test requirements-bench; do \
	  uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet $$file.in -o $$file.txt; done

clean:
	rm -rf $(VENV) site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
