#!/usr/bin/env bash
# Every check, one after the other; a failure does not hide the next. The last lines give, for
# each, the time it took and its runner's own closing line.
#   scripts/test.sh            all
#   scripts/test.sh ui law     only these
set -uo pipefail
cd "$(dirname "$0")/.."

target="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_TARGET_DIR="$target" AGIDERM_PROGRAMS="$target/debug"
logs="$target/test-logs"
mkdir -p "$logs"
rm -f "$logs"/*.log
window_features=(--features agiderm-desktop/custom-protocol)
# The programs of the tests can be told their moment; those of `make run` cannot.
host_features=(--features agiderm-host/told-clock)
summary=()
failed=0
wanted=" $* "

runs() { [ "$wanted" = "  " ] || [[ "$wanted" == *" $1 "* ]]; }

# step NAME CLOSING-LINE-PATTERN COMMAND…
step() {
  local name=$1 closing=$2 began=$SECONDS verdict=ok
  shift 2
  runs "$name" || return 0
  echo "==> $name: $*"
  if ! "$@" 2>&1 | tee "$logs/$name.log"; then
    verdict=FAILED
    failed=1
  fi
  local line
  line=$(sed 's/\x1b\[[0-9;]*m//g' "$logs/$name.log" | grep -E "$closing" | sed 's/^ *//' | tr '\n' ';' | tail -c 400)
  summary+=("$(printf '%-8s %-6s %4d s  %s' "$name" "$verdict" $((SECONDS - began)) "$line")")
}

screens() { npm --prefix ui run check && npm --prefix ui test && npm --prefix ui run build; }

tests() {
  if command -v cargo-nextest >/dev/null; then
    cargo nextest run --no-fail-fast "$@"
  else
    cargo test --no-fail-fast "$@"
  fi
}

programs() { cargo build -p agiderm-host -p agiderm-desktop "${window_features[@]}" "${host_features[@]}"; }

lint() {
  cargo clippy --workspace --all-targets "${window_features[@]}" "${host_features[@]}" -- -D warnings
}

law() {
  local cases=(assets/rules/*/cases tests/law/cases) found=0
  for folder in "${cases[@]}"; do
    [ -d "$folder" ] || continue
    found=1
    "$target/debug/agiderm" law check "$folder" || return 1
  done
  [ $found = 1 ] && python3 scripts/law_cases --check
}

npm --prefix ui ci --no-audit --no-fund --loglevel=error || exit 1
npm --prefix tests/e2e ci --no-audit --no-fund --loglevel=error || exit 1

step ui 'svelte-check found|Tests +[0-9]|Test Files|built in' screens
step fmt '^error' cargo fmt --all --check
step build 'Finished|error' programs
step lint 'Finished|^error' lint
step core '^ *Summary|^test result' tests -p agiderm-core -p agiderm-host "${host_features[@]}"
step shell '^ *Summary|^test result' tests -p agiderm-desktop "${window_features[@]}"
step law 'passed|computed' law
step fuzz 'passed' cargo run --quiet -p agiderm-core --example fuzz -- 60
step e2e 'passed|failed|flaky' npm --prefix tests/e2e test
step window 'passed|Error' node tests/window/journey.mjs "$target/debug"

echo
printf '%s\n' "${summary[@]}"
exit $failed
