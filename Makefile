.PHONY: build test lock pictures bench

# Sets up what is needed and builds every brief into out/.
build:
	@.ci/setup build
	@.venv/bin/briefwright build

# Sets up what the tests need and runs all of them.
test:
	@.ci/test

# Writes the lock files anew from pyproject.toml.
lock:
	@.ci/lock

# Makes the pictures of the documentation anew; look at them before you commit them.
pictures:
	@.ci/pictures

# Measures one brief beside WeasyPrint alone and pandoc, and the checks on labelled sentences.
bench:
	@.ci/setup build
	@.venv/bin/python -m benchmarks.one_brief
	@.venv/bin/python -m benchmarks.checks
