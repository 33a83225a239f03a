#!/usr/bin/env bash
# The core's and the command line's tests as Windows programs under wine, and the window compiled
# and linked for Windows. Debian's own Rust compiler builds its standard library for mingw. The
# first run compiles OpenSSL for Windows: some ten minutes.
set -euo pipefail
cd "$(dirname "$0")/.."

export CARGO_TARGET_DIR="${AGIDERM_WINDOWS_TARGET:-$PWD/target/windows}"
stub="$CARGO_TARGET_DIR/stub"
mkdir -p "$stub"
x86_64-w64-mingw32-gcc -shared -O2 -o "$stub/bcryptprimitives.dll" \
  scripts/windows/bcryptprimitives.c -ladvapi32

cat > "$stub/wine.sh" <<RUNNER
#!/bin/sh
exec env WINEDEBUG=-all WINEPATH="Z:\\\\$(echo "${stub#/}" | sed 's#/#\\\\\\\\#g')" wine "\$@"
RUNNER
chmod +x "$stub/wine.sh"

export RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc
target=x86_64-pc-windows-gnu
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER="$stub/wine.sh"
export CC_x86_64_pc_windows_gnu=x86_64-w64-mingw32-gcc
export CXX_x86_64_pc_windows_gnu=x86_64-w64-mingw32-g++
export AR_x86_64_pc_windows_gnu=x86_64-w64-mingw32-ar
std=(-Zbuild-std=std,panic_unwind,test --target "$target")
carried=(--no-default-features --features vendored-openssl)

WINEDEBUG=-all wineboot -i >/dev/null 2>&1 || true
/usr/bin/cargo test -p agiderm-core "${carried[@]}" "${std[@]}"
/usr/bin/cargo build -p agiderm-host "${carried[@]}" "${std[@]}"
"$stub/wine.sh" "$CARGO_TARGET_DIR/$target/debug/agiderm.exe" --version
/usr/bin/cargo build -p agiderm-desktop --no-default-features \
  --features vendored-openssl,custom-protocol "${std[@]}"
ls -l "$CARGO_TARGET_DIR/$target/debug/agiderm-desktop.exe"
echo "windows: done"
