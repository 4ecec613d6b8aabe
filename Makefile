# Xietong 协同. `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.

SHELL := /bin/bash
SWIFT ?= swift
PROGRAM := .build/release/xietong
# Empty where the libraries lie under /usr; looked up when a recipe runs, after the set-up.
FLAGS = $(shell .ci/setup --flags)
EXPERIMENTS = $(patsubst Experiments/%/experiment.yaml,%,$(wildcard Experiments/*/experiment.yaml))

.DEFAULT_GOAL := help
.PHONY: setup build demo test test-peers peers test-cluster cluster calibrate-statistics mutate-statistics faults validation calibrate golden odd install fuzz torture sanitize benchmark benchmark-analysis benchmark-guard instructions lint docs exports figures clean help

setup: ## find what is needed; on Debian and Ubuntu install what is missing
	@.ci/setup

build: setup ## build the program
	$(SWIFT) build -c release --product xietong $(FLAGS)

demo: build ## run the flagship experiment into runs/four-modes and print its table
	$(PROGRAM) run Experiments/four-modes/experiment.yaml --output runs/four-modes

# In release and without @testable, so that the demo and the tests share one build.
test: setup ## run all tests
	$(SWIFT) test -c release --disable-xctest --disable-testable-imports $(FLAGS)

PEERS := .build-peers
test-peers: build $(PEERS)/ready ## compare the statistics with R, statsmodels and scipy
	XIETONG=$(PROGRAM) $(PEERS)/bin/python Tests/Peers/run.py

peers:
	@.ci/setup --peers

# Made anew when the versions change; half an environment is none.
$(PEERS)/ready: Tests/Peers/requirements.txt | peers
	@rm -rf $(PEERS)
	python3 -m venv $(PEERS)
	@$(PEERS)/bin/pip install --quiet --disable-pip-version-check -r $< || { \
	  echo 'The peers could not be had with pip (its own words are above): it needs Python 3.11' >&2; \
	  echo 'or newer, and PyPI or a mirror of it (PIP_INDEX_URL). Nothing was compared.' >&2; \
	  exit 1; }
	@touch $@

# Minutes; what is started is ended by its process id, and listens on 127.0.0.1 alone.
test-cluster: build cluster ## run shards on a real Slurm, started for it here, and under mpirun
	XIETONG=$(PROGRAM) python3 Tests/Cluster/run.py

cluster:
	@.ci/setup --cluster

# Minutes on two cores; the table is written after each case.
CALIBRATION = Tests/StatisticsTests/Calibration/Results.md
calibrate-statistics: setup ## simulate how often intervals cover and tests err; writes the table
	XIETONG_CALIBRATION=full XIETONG_CALIBRATION_TABLE=$(CURDIR)/$(CALIBRATION) \
	  $(SWIFT) test -c release --disable-xctest --disable-testable-imports $(FLAGS) \
	  --filter CalibrationTests
	@echo 'The table: $(CALIBRATION)'

mutate-statistics: setup ## corrupt each method's result and show that a test fails for each
	Tests/Mutations/mutate.py -- $(FLAGS)

faults: setup ## plant faults in the model and show that a control or an oracle fails for each
	Tests/Mutations/faults.py -- $(FLAGS)

# Verdicts name the commit, so the tree must be one.
validation: build ## all checks at full size; verdicts go to describe odd from the next build on
	@test -z "$$(git status --porcelain --untracked-files=no)" || { \
	  echo 'Commit first: verdicts are told with the commit they were made at.' >&2; exit 1; }
	rm -f runs/validation/validation.json
	$(PROGRAM) validate --output runs/validation || test -f runs/validation/validation.json
	cp runs/validation/validation.json Sources/Validation/Verdicts/validation.json

# Resumes when stopped; what it finds is part of the program from the next build on.
calibrate: build ## fit free parameters, see under what share of the prior each pattern passes
	$(PROGRAM) calibrate --output runs/calibration
	cp runs/calibration/calibration.json Sources/Validation/Calibration/calibration.json

golden: setup ## record the golden run anew; the commit says why
	XIETONG_RECORD_GOLDEN=1 $(SWIFT) test -c release --disable-xctest --disable-testable-imports \
	  $(FLAGS) --filter GoldenRunTests

odd: setup ## write the tables of parameters, outcomes and files into the pages of the model anew
	XIETONG_RECORD_ODD=1 $(SWIFT) test -c release --disable-xctest --disable-testable-imports \
	  $(FLAGS) --filter ODDTests

# Without apt or root: says which libraries are missing instead of installing them.
install: export PREFIX := $(PREFIX)
install: ## build and copy to PREFIX=DIR: bin/xietong and share/xietong/Experiments
	@test -n "$$PREFIX" || { echo 'Say where, as in: make install PREFIX=$$HOME/.local' >&2; exit 2; }
	@.ci/setup --check
	$(SWIFT) build -c release --product xietong $(FLAGS)
	mkdir -p "$$PREFIX/bin" "$$PREFIX/share/xietong"
	install -m 755 $(PROGRAM) "$$PREFIX/bin/xietong"
	cp -R Experiments "$$PREFIX/share/xietong/"

torture: setup ## kill a run of 2,000 fifty times and compare; fill a small disk under a run (as root)
	XIETONG_KILLS=50 $(SWIFT) test -c release --disable-xctest --disable-testable-imports $(FLAGS) \
	  --filter TortureTests
	Tests/Torture/disk $(PROGRAM)

# Apart, since a sanitizer instruments everything that is built; in release, as the tests are.
SANITIZED ?= ResultsTests|ExperimentRunnerTests|xietongTests
sanitize: setup ## run the tests of runner and store under the thread and the address sanitizer
	@for kind in thread address; do \
	  echo "== $$kind sanitizer"; \
	  $(SWIFT) test -c release --disable-xctest --disable-testable-imports $(FLAGS) \
	    --sanitize $$kind --scratch-path .build-$$kind --filter '$(SANITIZED)' || exit 1; \
	done

RUNS ?= 1000000
KINDS ?= Experiment Scenario Table Formula
fuzz: setup ## read RUNS=1000000 mutated experiments, scenarios, tables and formulas, each under one oracle
	cd Tests/Fuzzing && XIETONG_FUZZING=1 $(SWIFT) build -c release --sanitize fuzzer $(FLAGS)
	@cd Tests/Fuzzing && for kind in $(KINDS); do \
	  folder=$${kind,,}; mkdir -p work/$$folder; \
	  SWIFT_BACKTRACE=enable=no .build/release/Fuzz$$kind work/$$folder Corpus/$$folder \
	    -dict=keys.dict -max_len=4096 -timeout=5 -rss_limit_mb=1024 -runs=$(RUNS) \
	    -print_final_stats=1 || exit 1; \
	done

BENCHMARKS := Tests/Benchmarks/.build/release
# Written anew by `make benchmark`, between two marker lines.
FIGURES_PAGE = Sources/GovernanceModel/GovernanceModel.docc/Performance.md
PARTS ?=
# PARTS='growth national' for some of it; --help of the script names them. Half an hour on two cores.
benchmark: setup $(PEERS)/ready ## the model beside other frameworks and the machine's limits, in one table
	$(SWIFT) build -c release --package-path Tests/Benchmarks $(FLAGS)
	$(SWIFT) build -c release --package-path Tests/Benchmarks --product xietong $(FLAGS)
	$(PEERS)/bin/python Tests/Benchmarks/benchmark.py --page $(FIGURES_PAGE) $(PARTS)

benchmark-analysis: setup $(PEERS)/ready ## an analysis beside statsmodels and SALib
	$(SWIFT) build -c release --package-path Tests/Benchmarks --product AnalysisSpeed $(FLAGS)
	$(BENCHMARKS)/AnalysisSpeed
	$(PEERS)/bin/python Tests/Peers/speed.py --ours $(BENCHMARKS)/AnalysisSpeed

# Not in .ci/run: with the build of Tests/Benchmarks it takes more than five minutes there. The
# processor's counters are asked first; where they count nothing, as in most virtual machines, valgrind.
benchmark-guard: setup ## hold the instructions of hours, averaging and draws under their thresholds
	@for product in ModelCost Instructions BenchmarkTool; do \
	  $(SWIFT) build -c release --package-path Tests/Benchmarks --product $$product $(FLAGS) || exit 1; \
	done
	Tests/Benchmarks/guard.py

instructions: setup ## count those of an hour of SCENARIO=… under SETTINGS='path=value …', by valgrind
	$(SWIFT) build -c release --package-path Tests/Benchmarks --product ModelCost $(FLAGS)
	Tests/Benchmarks/guard.py --scenario $(SCENARIO) $(SETTINGS)

lint: ## check the form of the code
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

docs: setup ## build the documentation of the model, warnings as errors
	$(SWIFT) package --disable-sandbox $(FLAGS) generate-documentation \
	  --target GovernanceModel --warnings-as-errors

# Of a table of effects beyond 600 kB only the effects of one and two factors, and the excesses, are kept.
exports: ## copy the small tables of each run in runs/ to Notebooks-exports/
	@for name in $(EXPERIMENTS); do \
	  test -d runs/$$name || continue; \
	  mkdir -p Notebooks-exports/$$name; \
	  cp runs/$$name/{summary.csv,effects.csv,provenance.json} Notebooks-exports/$$name/ || exit 1; \
	  test $$(wc -c < runs/$$name/effects.csv) -lt 614400 || \
	    awk -F, 'NR == 1 || split($$4, t, ":") <= 2 || $$3 ~ /Excess|headroom/' \
	      runs/$$name/effects.csv > Notebooks-exports/$$name/effects.csv || exit 1; \
	  echo "Notebooks-exports/$$name: summary.csv effects.csv provenance.json"; \
	done

FIGURES := .build-figures
figures: $(FIGURES)/ready ## draw the flagship's cells, storm by storm, from runs/four-modes
	$(FIGURES)/bin/python Experiments/figures/cells.py runs/four-modes Notebooks-exports/four-modes/cells.svg

$(FIGURES)/ready: Experiments/figures/requirements.txt
	@rm -rf $(FIGURES)
	python3 -m venv $(FIGURES)
	@$(FIGURES)/bin/pip install --quiet --disable-pip-version-check -r $< || { \
	  echo 'The renderer could not be had with pip (its own words are above): it needs PyPI or a' >&2; \
	  echo 'mirror of it (PIP_INDEX_URL). Nothing was drawn.' >&2; \
	  exit 1; }
	@touch $@

clean: ## remove the build; runs/ stays
	rm -rf .build $(PEERS) $(FIGURES)

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-21s%s\n", $$1, $$2 }' Makefile
