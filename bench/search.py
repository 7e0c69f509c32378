"""How long a search takes among 100,000 entries of the index, in SQLite and, where it is installed, in PostgreSQL.

The entries are made up: 16,667 things of ten bodies and six kinds, each in six languages, of some 40 words drawn from a
small vocabulary in which few words are frequent and many are rare, as in any text. Half are public; of the others each is
seen by some. Every question is asked by a delegate, who sees about two thirds. Figures are milliseconds of wall clock in
this process, database included: the median and the 95th percentile of 30 turns, after one that warms up.

    make bench
"""

import os
import platform
import subprocess
import sys
import tempfile

from tests import postgres

# The process that measures is to know its database before it reads its models.
MEASURE = "import django, runpy; django.setup(); runpy.run_module('bench.searched', run_name='__main__')"


def main() -> None:
    print(
        f"\nSearch. {os.cpu_count()} cores, Python {platform.python_version()}, {platform.machine()};"
        f" load {os.getloadavg()[0]:.1f}"
    )
    with tempfile.TemporaryDirectory() as folder:
        surroundings = os.environ | {"SESSIONAL_DATA": folder, "SESSIONAL_SECRET_KEY": "for the bench only"}
        surroundings["DJANGO_SETTINGS_MODULE"] = "sessional.project.settings"
        again = [sys.executable, "-c", MEASURE]
        subprocess.run(again, env=surroundings | {"SESSIONAL_DATABASE_URL": ""}, check=True)
        try:
            cluster = postgres.start()
        except postgres.NoPostgresql as reason:
            print(f"PostgreSQL: {reason}")
            return
        try:
            subprocess.run(again, env=surroundings | {"SESSIONAL_DATABASE_URL": cluster.url}, check=True)
        finally:
            cluster.stop()


if __name__ == "__main__":
    main()
