# SPDX-License-Identifier: EUPL-1.2
# make demo – pokaz na http://127.0.0.1:8000 (PORT=8123 make demo: inny port) · make test – testy · make help – reszta
PORT ?= 8000
PY := .venv/bin/python
export PYTHONUNBUFFERED := 1
# Every server, every worker and every test process would compile the whole house anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test test-postgres browser journeys access notebook-kills check fix bench reset lock docs

help: ## co tu jest
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## / – /'

demo: ## przygotuj wszystko i uruchom pokaz
	@bin/setup run
	@KOOPERACJA_ENV=demo KOOPERACJA_DATA=data/demo $(PY) -m kooperacja demo --port $(PORT)

test: ## przygotuj i uruchom testy (bez przeglądarki mówi o tym głośno i pomija tylko testy w przeglądarce)
	@bin/setup dev
	@bin/test

test-postgres: ## te same testy na PostgreSQL (własny, tymczasowy klaster)
	@bin/setup dev
	@bin/test-postgres

browser: ## testy w przeglądarce i dostępność (potrzebny Chromium)
	@bin/setup dev
	@bin/test --browser-only

journeys: ## drogi ludzi w przeglądarce: pętla, region, każda strona każdej roli, telefon bez zasięgu (kilkanaście minut, w bramce)
	@bin/setup dev
	@BROWSER_TESTS=journeys bin/test --browser-only

access: ## kto dostaje jaką odpowiedź pod każdym adresem: tabela całego domu (ACCESS_WRITE=1 pisze ją od nowa)
	@bin/setup dev
	@$(PY) -m pytest tests/access -n 0 -p no:randomly -o addopts="-q --strict-markers -p no:cacheprovider"

notebook-kills: ## notatnik zabijany 200 razy w trakcie pisania (potrzebny Chromium): nic nie ginie, nic się nie dwoi
	@bin/setup dev
	@PYTHONPATH=src $(PY) -m tests.browser.notebook_kills --runs $(or $(RUNS),200)

check: ## wszystkie bramki: formatowanie, lint, typy, kontrakty importów, szablony, migracje
	@bin/setup dev
	@bin/check

fix: ## popraw formatowanie i to, co da się poprawić samo
	@bin/setup dev
	@$(PY) -m ruff check --fix -q . ; $(PY) -m ruff format -q .

bench: ## pomiary do docs/performance.md
	@bin/setup dev
	@KOOPERACJA_ENV=demo KOOPERACJA_DATA=data/bench $(PY) -m kooperacja bench

docs: ## odśwież docs/generated
	@KOOPERACJA_ENV=dev $(PY) -m kooperacja document

reset: ## usuń dane pokazu i pomiarów
	rm -rf data/demo data/bench

lock: ## przelicz zależności (potrzebny uv)
	uv pip compile --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -q pyproject.toml -o requirements.txt
	uv pip compile --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -q pyproject.toml --group dev -o requirements-dev.txt
