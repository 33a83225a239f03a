#!/usr/bin/env bash
# Measures the program against its peers in the same run. The peers are installed here only, in a
# folder of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

target="${CARGO_TARGET_DIR:-$PWD/target}"
peers="$target/peers"
[ -x "$peers/bin/python" ] || python3 -m venv "$peers"
"$peers/bin/pip" install --quiet --disable-pip-version-check reportlab==5.1.0 openpyxl==3.1.5
cargo build --release -p agiderm-host -p agiderm-core --examples --bins
"$target/release/examples/registry_bench"
"$target/release/examples/search_bench"
"$peers/bin/python" scripts/bench.py "$target/release/agiderm" "$@"
