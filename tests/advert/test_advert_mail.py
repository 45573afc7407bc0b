"""The head of a message is told from the head of an advert, however the advert is indented."""

import subprocess
import sys

import pytest

ASKED = """
import sys
from pmo_path.advert import is_message
print(is_message(sys.stdin.buffer.read()))
"""


@pytest.mark.parametrize("times", [20, 4_000])
@pytest.mark.parametrize("unit", ["      - plans\n", "\t \tx\n", "Label: value\n   more\n"])
def test_indented_lines_below_a_label_take_no_time(unit: str, times: int) -> None:
    """Bullets below a label, then a line without a colon: no head, and known at once."""
    advert = f"Title: PMO Analyst\n{unit * times}You plan\n\nand report\n".encode()
    command = [sys.executable, "-c", ASKED]
    done = subprocess.run(command, input=advert, capture_output=True, timeout=20, check=True)
    assert done.stdout.strip() == b"False"
