#!/usr/bin/env bash
# What the real-client and page tests need beyond `npm ci`, on Debian: Chromium without a window (the page tests run
# in half the time with it), python3 with venv, and the Python environment of test/support/requirements.txt. Run after `npm ci`; a second run changes nothing.
set -euo pipefail
trap 'echo "ci-setup: line $LINENO failed: $BASH_COMMAND" >&2' ERR
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  echo "ci-setup: $*" >&2
  exit 1
}

has_chromium() {
  [ -x "${MATRIX_UIA_TEST_CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null
}

has_python() {
  python3 -c 'import ensurepip, venv' 2>/dev/null
}

[ -d node_modules/tsx ] || fail 'run npm ci first'

missing=()
has_chromium || missing+=(chromium-headless-shell fonts-liberation)
has_python || missing+=(python3 python3-venv)

if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null || fail "no apt-get here; install by hand: ${missing[*]}"
  [ "$(id -u)" = 0 ] || fail "not root; run: apt-get install ${missing[*]}"
  echo "ci-setup: installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # Another apt-get may be at work: wait for its lock.
  apt-get -qq -o DPkg::Lock::Timeout=300 update
  apt-get -qq -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "${missing[@]}" >/dev/null
  has_chromium || fail 'chromium-headless-shell is still not on the PATH'
  has_python || fail 'python3 still has no venv'
fi

# The tests' own code, so that both make the same environment.
node --import=tsx --input-type=module --eval \
  "import { pythonEnv } from './test/support/python.ts'; await pythonEnv();"
