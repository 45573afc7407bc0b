"""A few screens on the shipped catalogue: their parts stand, whatever the figures say today.

Screens are pinned to the letter on the small catalogue in tests/catalogues/good/screens.
"""

import pytest

from conftest import Runner

SCREENS = {
    ("role", "pmo-analyst"): ("PMO Analyst\n", "What you do", "What it asks", "Where it leads"),
    ("pay", "pmo-manager"): ("PMO Manager", "Great Britain", "Source: "),
    ("plan", "--example", "newcomer"): ("## The next 30 days", "- [ ] ", "## The next 90 days"),
}


@pytest.mark.parametrize("args", SCREENS, ids=lambda args: args[0])
def test_a_screen_has_its_parts(run: Runner, args: tuple[str, ...]) -> None:
    """All parts in their order, and no trace of a value that is missing."""
    result = run(*args)
    assert result.code == 0
    places = [result.text.find(part) for part in SCREENS[args]]
    assert -1 not in places
    assert places == sorted(places)
    assert "None" not in result.text
