#!/usr/bin/env bash
# Installs one lock (run or dev) and Sessional itself into .venv, unless exactly that has been done already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=$1
lock=requirements/$name.txt
stamp=.venv/installed-$name

say() { printf '%s\n' "$*"; }
refuse() { say "$*" >&2; exit 1; }

python=${PYTHON3:-python3}
command -v "$python" >/dev/null || refuse "Sessional needs Python 3.11 or newer, and there is no $python here: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    refuse "Sessional needs Python 3.11 or newer; $(command -v "$python") is $("$python" -c 'import platform; print(platform.python_version())'). PYTHON3=/path/to/a/newer/python3 make ... takes another."

# What the installation depends on: a new lock, Python, place or project file makes it again; a new date does not.
wanted=$({ "$python" -VV; pwd; cat "$lock" pyproject.toml; } | sha256sum)
[[ -f $stamp && $(<"$stamp") == "$wanted" ]] && exit 0

if [[ ! -f .venv/made-with || $(<.venv/made-with) != "$("$python" -VV; pwd)" ]]; then
    # `import venv` succeeds on a Debian without python3-venv; ensurepip is the part that is missing there.
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        refuse "Python cannot make a virtual environment here: apt-get install python3-venv"
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
    { "$python" -VV; pwd; } >.venv/made-with
fi

count=$(grep -c '^[A-Za-z]' "$lock")
say "Installing the $count packages of $lock (the first time takes a minute or two)"
# pip names each package as it comes to it; those names are the progress, and the rest is left out.
.venv/bin/python -m pip install --no-input --disable-pip-version-check --no-color --progress-bar off \
    --require-hashes --requirement "$lock" |
    sed -u -n -e 's/^Collecting \([^ ;]*\).*/  \1/p' -e 's/^Installing collected packages.*/  ... unpacking them/p'

say "Installing Sessional itself"
.venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
    --no-index --no-build-isolation --no-deps --editable .

printf '%s\n' "$wanted" >"$stamp"
# The dev lock holds the run lock, version for version.
if [[ $name == dev ]]; then
    { "$python" -VV; pwd; cat requirements/run.txt pyproject.toml; } | sha256sum >.venv/installed-run
fi
