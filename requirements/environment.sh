#!/bin/sh
# Make .venv with $PYTHON, or with the newest interpreter found that is 3.11 or newer and can make environments.
set -eu

why="Dateline needs Python 3.11 or newer, and none was found. Install one, or name one: make run PYTHON=/path/to/python3"

if [ -n "${PYTHON:-}" ]; then
    why="Dateline needs Python 3.11 or newer, and PYTHON=$PYTHON is none."
    set -- "$PYTHON"
else
    set -- python3.14 python3.13 python3.12 python3.11 python3
fi

for python in "$@"; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "Making .venv with $("$python" --version)" >&2
        exec "$python" -m venv --clear .venv
    fi
    why="$("$python" --version) was found without venv. On Debian: apt install $(basename "$python")-venv"
done

echo "$why" >&2
exit 1
