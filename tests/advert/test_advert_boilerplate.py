"""What stands around an advert and asks nothing: offers, small print, menus; and years."""

import pytest

from conftest import shipped
from pmo_path.advert.asks.reading import Asks, read_asks


def _asks(*lines: str) -> Asks:
    return read_asks(shipped(), lines)


@pytest.mark.parametrize(
    "line",
    [
        "Life assurance at four times your salary",
        "We will assess you on your skills, and rest assured that we reply",
        "This e-mail and any attachments are confidential and intended for the addressee",
        "This email may contain privileged and confidential information about risks and budgets",
        "If you are not the intended recipient, do not keep any reports",
        "Get AI-powered advice on this job and more exclusive features",
        "Use AI to assess how you fit",
        "Report this job",
        "You get access to our training budget",
        "Support our cost improvement programme",
    ],
)
def test_boilerplate_asks_for_no_competency(line: str) -> None:
    """Offers, disclaimers, menus of sites, names of other things."""
    assert _asks(line).competencies == ()


@pytest.mark.parametrize(
    ("line", "competency"),
    [
        ("Assurance of projects", "governance-and-assurance"),
        ("Keep documents confidential", "professional-behaviours"),
        ("Handle privileged and confidential information", "professional-behaviours"),
        ("Use AI-powered tools in reporting", "ai-and-automation"),
        ("Track the budget, and deliver training", "financial-tracking"),
        ("This e-mail is confidential. Track the budget", "financial-tracking"),
        ("Track the budget. This e-mail is confidential", "financial-tracking"),
    ],
)
def test_the_same_words_in_a_demand_count(line: str, competency: str) -> None:
    """A notice covers its own sentence and no more."""
    assert competency in _asks(line).competencies


@pytest.mark.parametrize(
    ("line", "phrase", "means"),
    [
        ("Two to three years' project support", "Two to three years", "2-3"),
        ("two-to-three years’ experience", "two-to-three years’ experience", "2-3"),
        ("between two and three years in a PMO", "between two and three years", "2-3"),
        ("zwischen 2 und 3 Jahren Erfahrung", "zwischen 2 und 3 Jahren Erfahrung", "2-3"),
    ],
)
def test_ranges_of_years(line: str, phrase: str, means: str) -> None:
    """In words, with hyphens, or between two numbers."""
    [found] = _asks(line).found
    assert (found.phrase, found.kind, found.means) == (phrase, "years", means)


@pytest.mark.parametrize(
    "line",
    [
        "a contract of two to three years",
        "a two to three years' contract",
        "between two and three years' funding",
        "two teams and three years old",
    ],
)
def test_ranges_that_are_no_demand(line: str) -> None:
    """How long a contract or its money lasts."""
    assert _asks(line).years == ()
