#!/bin/sh
# Pins every dependency with its hash, for Python 3.10 to 3.14, the same version in all three files.
set -eu
cd "$(dirname "$0")"
compile() {
  uv pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-annotate \
    --custom-compile-command broker/requirements-compile.sh "$@"
}
compile runner/requirements-dev.in -o runner/requirements-dev.txt
compile -c runner/requirements-dev.txt requirements-embedded.in -o requirements-embedded.txt
compile -c runner/requirements-dev.txt runner/requirements.in -o runner/requirements.txt
