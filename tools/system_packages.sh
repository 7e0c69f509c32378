#!/usr/bin/env bash
# The programs that the tests use beside Python: Chromium, PostgreSQL and LibreOffice Writer.
# As root on Debian they are installed; otherwise each one that is missing is named, with the way to get it.
set -euo pipefail

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
# The driver that Playwright brings for it is linked to this library, which a small Debian lacks.
has_libatomic() { compgen -G '/usr/lib*/libatomic.so.1' || compgen -G '/usr/lib/*/libatomic.so.1'; }
has_postgresql() { command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb'; }
has_libreoffice() { command -v soffice; }

declare -A package=(
    [chromium]=chromium
    [libatomic]=libatomic1
    [postgresql]=postgresql
    [libreoffice]=libreoffice-writer-nogui
)

list_missing() {
    missing=()
    local program
    for program in chromium libatomic postgresql libreoffice; do
        "has_$program" >/dev/null || missing+=("$program")
    done
}

install_from_debian() {
    DEBIAN_FRONTEND=noninteractive apt-get install --yes -q --no-install-recommends -o Dpkg::Use-Pty=0 "$@" |
        sed -u -n -e '/^Need to get/p' -e 's/^Setting up \([^ :]*\).*/  \1/p'
}

list_missing
if ((${#missing[@]})) && ((EUID == 0)) && command -v apt-get >/dev/null; then
    packages=()
    for program in "${missing[@]}"; do packages+=("${package[$program]}"); done
    echo "Installing from Debian: ${packages[*]} (a few minutes)"
    # The package lists of a fresh machine are empty, and those of an old one name versions that are gone.
    apt-cache show "${packages[@]}" >/dev/null 2>&1 || apt-get update -q
    install_from_debian "${packages[@]}" || { apt-get update -q && install_from_debian "${packages[@]}"; }
    list_missing
fi

for program in "${missing[@]}"; do
    echo "The tests need $program, which is not here: run as root: apt-get install ${package[$program]}" >&2
done
((${#missing[@]} == 0))
