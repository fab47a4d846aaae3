# The menu. Each target installs what it needs on a bare Debian 12 with a Rust toolchain.

.PHONY: help run test check bench fuzz codegen clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## build and start everything on this machine
	@scripts/packages.sh run
	cargo build --release --locked -p terrace
	exec target/release/terrace serve --local-agent

test: ## all tests, with the real components they need
	@scripts/packages.sh test
	@scripts/test-python.sh
	TERRACE_TEST_PYTHON="$(CURDIR)/target/python/bin/python" cargo test --workspace --locked

check: ## format, lints, generated code, layering, licences and duplicates
	cargo fmt --all -- --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo xtask codegen --check
	cargo xtask tidy
	cargo xtask coverage --check
	@scripts/cargo-deny.sh

bench: ## the numbers of BENCHMARKS.md
	@scripts/packages.sh bench
	@scripts/test-python.sh
	cargo build --release --locked -p terrace
	TERRACE_TEST_PYTHON="$(CURDIR)/target/python/bin/python" cargo run --release --locked -p terrace-bench -- all

fuzz: ## fuzz the parsers for a minute each (needs a nightly-capable toolchain)
	@scripts/fuzz.sh

codegen: ## write crates/api-* from contract/
	cargo xtask codegen

clean: ## remove what was built
	cargo clean
