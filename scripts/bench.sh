#!/usr/bin/env bash
# Measures the program against its peers in the same run and prints each ratio beside its goal. The
# peers are installed here only: Python's in a folder of their own, Rust's as packages of their own,
# PostgreSQL (for pg_trgm) and Chromium by the system, when it can. With names of parts, those alone.
set -euo pipefail
cd "$(dirname "$0")/.."

target="${CARGO_TARGET_DIR:-$PWD/target}"
peers="$target/peers"
[ -x "$peers/bin/python" ] || python3 -m venv "$peers"
"$peers/bin/pip" install --quiet --disable-pip-version-check -r benches/requirements.txt

# What is missing is said in the table, line by line.
by_system() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 0
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || true
}
command -v chromium >/dev/null || by_system chromium
command -v pdftotext >/dev/null || by_system poppler-utils
command -v qpdf >/dev/null || by_system qpdf
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || by_system postgresql-contrib postgresql
ldconfig -p | grep -q libpangoft2-1.0 || by_system libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

cargo build --release --locked -p agiderm-host -p agiderm-core --examples --bins
for peer in search print; do
  cargo build --release --locked --manifest-path "benches/$peer-peers/Cargo.toml" --target-dir "$peers/rust"
done

exec "$peers/bin/python" scripts/bench.py "$target/release" "$peers/rust" "$@"
