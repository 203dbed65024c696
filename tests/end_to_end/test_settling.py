"""Settling under harm: killed at any moment, it loses nothing and is taken up again."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from onrecord.record import Record
from onrecord.record.check import check
from onrecord.record.settling import pending, settle
from tests.record.coverage import FULL, OTHER, SHORT, article
from tests.record.test_settling import derived

ROOT = Path(__file__).parents[2]

SETTLING = """
import sys
from onrecord.record import Record, settling

settling._TOGETHER = 2
with Record.open(sys.argv[1]) as record:
    settling.settle(record, lambda number: print(number, flush=True))
"""


def test_what_a_kill_broke_off_is_settled_by_the_next(tmp_path):
    path, moments = str(tmp_path / "r.db"), random.Random(7)
    names = [FULL, SHORT, OTHER, "Léo Vance", "Vance"]
    with Record.open(path) as record:
        for n in range(60):
            record.add(article(f"a{n}", *moments.sample(names, 2), date=f"2020-0{n % 9 + 1}-01"))
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", SETTLING, path], stdout=subprocess.PIPE, cwd=ROOT)
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Record.open(path) as record:
            assert list(check(record)) == []
    with Record.open(path) as record:
        assert 0 < pending(record) < 60
        settle(record)
        taken_up = derived(record)
        settle(record, every=True)
        assert derived(record) == taken_up
