"""Compares the locked packages with known vulnerabilities.

    .venv/bin/python tools/audit.py

Fails where one is known. Where the service that knows them does not answer, it says so in one line and does not fail: what
cannot be asked is no reason to stop the tests of a machine without network.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The lock of the tests holds that of the product, version for version.
LOCK = ROOT / "requirements/dev.txt"
COMMAND = ("-m", "pip_audit", "--progress-spinner", "off", "--require-hashes", "--disable-pip", "--timeout", "10")
#: The whole of it, in seconds: a service that is slow to refuse must not hold up the tests.
MOST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said, and whether it is a failure."""

    lines: tuple[str, ...]
    failed: bool = False


def verdict(answer: str) -> Verdict:
    """What the audit's answer comes to: JSON, or anything else where it broke off."""
    try:
        packages = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Verdict(("The service that knows vulnerabilities does not answer: nothing was compared.",))
    known = [
        f"{package['name']} {package['version']}: {found['id']}, repaired in {', '.join(found['fix_versions']) or 'none yet'}"
        for package in packages
        for found in package.get("vulns", ())
    ]
    asked = [package for package in packages if "vulns" in package]
    if known:
        return Verdict((f"{len(known)} known vulnerabilities:", *known), failed=True)
    if not asked:
        return Verdict(("The service that knows vulnerabilities knows none of the packages: nothing was compared.",))
    left = f"; {len(packages) - len(asked)} could not be asked about" if len(asked) < len(packages) else ""
    return Verdict((f"{len(asked)} packages, no known vulnerability{left}",))


def main() -> int:
    command = [sys.executable, *COMMAND, "--format", "json", "--requirement", str(LOCK)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=MOST_SECONDS)
        found = verdict(done.stdout)
    except subprocess.TimeoutExpired:
        found = verdict("")
    print("\n".join(found.lines))
    return 1 if found.failed else 0


if __name__ == "__main__":
    sys.exit(main())
