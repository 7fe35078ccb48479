.PHONY: build test faults lock pictures bench validate stress

# Sets up what is needed and builds every brief into out/.
build:
	@.ci/setup build
	@.venv/bin/briefwright build

# Sets up what the tests need and runs all of them.
test:
	@.ci/test

# Kills builds at 200 moments, fills disks and spoils caches as often: some minutes.
faults:
	@.ci/setup test
	@.venv/bin/python -m pytest tests/faults --kills 100

# Writes the lock files anew from pyproject.toml.
lock:
	@.ci/lock

# Makes the pictures of the documentation anew; look at them before you commit them.
pictures:
	@.ci/pictures

# Runs the validators of others on every shipped brief, and writes docs/validation.md: ten minutes.
validate:
	@.ci/validate
	@nice .venv/bin/python -m validate

# Makes 100 briefs of 2 to 60 pages and counts what became of their notes: some minutes.
stress:
	@.ci/setup test
	@nice .venv/bin/python -m validate --stress

# Measures builds, checks and watching beside their peers, and writes docs/performance.md: half an
# hour on a quiet machine. Peers that are not installed are left out: pip install sphinx typst.
bench:
	@.ci/setup test
	@.venv/bin/python -m benchmarks.one_brief
	@.venv/bin/python -m benchmarks.checks
	@.venv/bin/python -m benchmarks.large_check
	@.venv/bin/python -m benchmarks.watch
	@.venv/bin/python -m benchmarks.rebuild --large --write
