# Everything is done from here: `make help`.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.PHONY: help run test mutants bench windows programs setup

SCREENS := $(shell find ui/src assets/locales ui/index.html ui/vite.config.ts -type f 2>/dev/null)

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: programs ## Installs what is missing, builds, opens the window on the training establishment
	@scripts/run.sh

test: ## Every check: format, lint, core, hosts, law cases, screens, browser, real window
	@scripts/setup.sh test
	@scripts/test.sh $(STEPS)

mutants: ## Changes every comparison of the law, one at a time: a check must notice each
	@scripts/mutants.py

bench: ## Measures the program against its peers (installs them, here only)
	@scripts/bench.sh

windows: ## Type-checks the window and runs the core's tests for Windows, under wine
	@scripts/setup.sh windows
	@scripts/windows.sh

setup:
	@scripts/setup.sh run

ui/node_modules/.package-lock.json: ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund --loglevel=error
	@touch $@

ui/dist/index.html: ui/node_modules/.package-lock.json $(SCREENS)
	npm --prefix ui run build

programs: setup
	@$(MAKE) --no-print-directory ui/dist/index.html
	cargo build -p agiderm-host -p agiderm-desktop --features agiderm-desktop/custom-protocol
