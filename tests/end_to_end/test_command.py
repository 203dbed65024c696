"""The installed command, as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*args):
    return subprocess.run(
        [sys.executable, "-m", "onrecord", "read", *args], capture_output=True, encoding="utf-8"
    )


def test_two_processes_give_the_same_as_one():
    one = run("--format", "jsonl", str(EXAMPLES / "gold.jsonl"))
    two = run("--format", "jsonl", "--jobs", "2", str(EXAMPLES / "gold.jsonl"))
    assert (one.returncode, two.returncode) == (0, 0)
    assert one.stdout == two.stdout
    assert [json.loads(line)["id"] for line in one.stdout.splitlines()][:2] == [
        "ostrevie-treve",
        "port-selma-conseil",
    ]


def test_nothing_to_read_ends_with_1_and_says_so(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    result = run(str(tmp_path))
    assert result.returncode == 1
    assert result.stderr == f"{tmp_path}/a.txt: set aside, the file is empty.\n"
