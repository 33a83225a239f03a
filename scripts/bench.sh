#!/usr/bin/env bash
# Measures the program against its peers in the same run and prints each ratio beside its goal. The
# peers (ReportLab, openpyxl, dateutil, numpy, tantivy) are installed here only, in a folder of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

target="${CARGO_TARGET_DIR:-$PWD/target}"
peers="$target/peers"
[ -x "$peers/bin/python" ] || python3 -m venv "$peers"
"$peers/bin/pip" install --quiet --disable-pip-version-check reportlab==5.1.0 openpyxl==3.1.5 \
  python-dateutil==2.9.0.post0 numpy==2.3.5
cargo build --release --locked -p agiderm-host -p agiderm-core --examples --bins
cargo build --release --locked --manifest-path benches/search-peers/Cargo.toml --target-dir "$peers/search"

# A household of 3,600 stays, then the deadlines of 100,000.
"$target/release/examples/registry_bench" 2800
"$target/release/examples/registry_bench" 3846 deadlines 20
# The same 100,000 computed again by the command of the screen.
"$target/release/examples/registry_bench" 3846 recompute 20
"$target/release/examples/law_bench" "$peers/bin/python"
"$peers/bin/python" scripts/bench.py "$target/release" "$peers/search/release/search-peers" "$@"
