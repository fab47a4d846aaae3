# The menu. Each target installs what it needs on a bare Debian 12 with a Rust toolchain.

.PHONY: help run test check bench console screenshots fuzz codegen clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## build and start everything on this machine
	@scripts/packages.sh run
	@scripts/console.sh
	cargo build --release --locked -p terrace
	exec target/release/terrace serve --local-agent

test: ## all tests, with the real components they need
	@scripts/packages.sh test
	@scripts/python.sh target/python crates/terrace/tests/sdk/requirements.txt
	@scripts/etcd.sh target/etcd-newer
	@scripts/console.sh test
	TERRACE_TEST_PYTHON="$(CURDIR)/target/python/bin/python" RUST_TEST_THREADS=4 cargo test --workspace --locked
	cd console && TERRACE_BIN="$(CURDIR)/target/debug/terrace" TERRACE_TEST_PYTHON="$(CURDIR)/target/python/bin/python" npm run --silent e2e

check: ## format, lints, generated code, layering, licences and duplicates
	cargo fmt --all -- --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo xtask codegen --check
	cargo xtask tidy
	cargo xtask coverage --check
	@scripts/cargo-deny.sh

bench: ## the numbers of BENCHMARKS.md
	@scripts/packages.sh bench
	@scripts/python.sh target/ansible crates/bench/requirements.txt
	cargo build --release --locked -p terrace
	TERRACE_BENCH_ANSIBLE="$(CURDIR)/target/ansible/bin/ansible" cargo run --release --locked -p terrace-bench -- all

console: ## the web console, which the next build takes in
	@scripts/packages.sh run
	@scripts/console.sh

screenshots: ## each page of the console in both languages and themes, into console/screenshots
	@scripts/packages.sh screenshots
	@scripts/console.sh
	cargo build --locked -p terrace
	cd console && TERRACE_BIN="$(CURDIR)/target/debug/terrace" npm run --silent screenshots

fuzz: ## fuzz the parsers for a minute each (needs a nightly-capable toolchain)
	@scripts/fuzz.sh

codegen: ## write crates/api-* from contract/
	cargo xtask codegen

clean: ## remove what was built
	cargo clean
