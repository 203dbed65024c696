# make demo: read a sample article.  make test: every check.  See README.md.
PYTHON ?= python3
TRAIN ?= ../shared/eval/train.jsonl
ORIGINS := orange winer
WEIGHTS := src/onrecord/reading/tagger/weights
BIN := .venv/bin
FIT := $(BIN)/python -m training
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: demo test eval bench train origins clean help

help:
	@echo "make demo    read a sample article"
	@echo "make test    style, types and tests"
	@echo "make eval    how well it reads"
	@echo "make bench   how fast it reads"
	@echo "make train   fit the learned part anew (about an hour)"
	@echo "make origins fit on each origin alone, for make eval to show how it reads the others"

demo: .venv/.installed
	@$(BIN)/onrecord read --date 2024-03-12 examples/ostrevie-treve.txt
	@mkdir -p build && rm -f build/demo.db
	@$(BIN)/onrecord add --record build/demo.db examples/gold.jsonl
	@$(BIN)/onrecord links --record build/demo.db --limit 3
	@echo "Where to go next:"
	@echo "  $(BIN)/onrecord read --show article examples/port-selma-conseil.txt   the article, marked"
	@echo "  $(BIN)/onrecord read --explain examples/kharune-otages.txt            why each was found"
	@echo "  $(BIN)/onrecord read --format html -o page.html examples/*.txt        a page to look through"
	@echo "  $(BIN)/onrecord talks --record build/demo.db                          who talks to whom, on what terms"
	@echo "  $(BIN)/onrecord serve --record build/demo.db                          all of it in a browser"
	@echo "  $(BIN)/onrecord --help                                                all that it does"

test: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

eval: .venv/.installed
	@$(BIN)/python -m evaluation.run $(ARGS)

bench: .venv/.dev
	@$(BIN)/python -m benchmarks.run $(ARGS)
	@mkdir -p build
	@$(BIN)/python -m benchmarks.record --keep build/million.db
	@$(BIN)/python -m benchmarks.pages --record build/million.db
	@$(BIN)/python -m benchmarks.settle

# Large blocks are kept for the next batch instead of being given back: a quarter faster.
train origins: export MALLOC_MMAP_THRESHOLD_ = 4294967296
train origins: export MALLOC_TRIM_THRESHOLD_ = 17179869184

train: origins
	$(FIT).train $(TRAIN) training/articles --out $(WEIGHTS)
	$(FIT).confidence $(TRAIN) --origins build/origins --out $(WEIGHTS)
	$(FIT).acts $(TRAIN) training/articles --out $(WEIGHTS)
	$(FIT).names $(TRAIN) training/articles

# One folder of weights for each origin of the annotated articles: what it reads of the others is unseen.
origins: .venv/.train
	for name in $(ORIGINS); do \
	  $(FIT).train $(TRAIN) training/articles --origin $$name --out build/origins/$$name || exit 1; done
	for name in $(ORIGINS); do \
	  $(FIT).confidence $(TRAIN) --origins build/origins --origin $$name --out build/origins/$$name && \
	  $(FIT).acts $(TRAIN) training/articles --origin $$name --out build/origins/$$name || exit 1; done

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "onrecord needs Python 3.11 or newer; name one with make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "install venv first: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

.venv/.installed: .venv/.created pyproject.toml
	@echo "Setting up (once, about a minute) …"
	@$(PIP) install -e .
	@touch $@

.venv/.dev: .venv/.installed
	@$(PIP) install -e '.[dev]'
	@touch $@

.venv/.train: .venv/.installed
	@$(PIP) install -e '.[train]'
	@touch $@
