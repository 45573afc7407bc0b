"""Certificates of an advert: which would do for one another, which are asked or lacking."""

from typing import Any

import pytest

from advising import catalogue
from pmo_path.advert.beside.fit import Fit, fit_for
from pmo_path.advert.beside.total import summed
from pmo_path.advert.reading import read_advert
from pmo_path.answers.read import read_answers
from pmo_path.views.advert.words import PointWords

FOUNDATION, PRACTITIONER = "prince2-7-foundation", "prince2-7-practitioner"
PMP, MSP, PMQ = "pmi-pmp", "msp-foundation", "apm-pmq"


def _choices(line: str) -> list[set[str]]:
    read = read_advert(catalogue(), f"PMO Analyst\n\n{line}\n")
    return [set(choice) for choice in read.choices]


def _fit(text: str, *holds: str, **given: Any) -> Fit:
    answers = read_answers(catalogue(), {"today": "in-pmo", "holds": list(holds)} | given)
    return fit_for(catalogue(), answers, read_advert(catalogue(), f"PMO Analyst\n\n{text}\n"))


def _said(fit: Fit, status: str) -> list[str]:
    words = PointWords(catalogue())
    return [words.said(one) for one in fit.points if one.status == status]


@pytest.mark.parametrize(
    "line",
    [
        "PRINCE2 or PMP",
        "PRINCE2/PMP",
        "PRINCE2, or a PMP certification",
        "PRINCE2 certified or holding the PMP",
        "PRINCE2 and/or PMP",
        "PRINCE2 oder PMP",
        "PRINCE2, PMP or equivalent",
        "PRINCE2 or equivalent (PMP, for instance)",
        "PRINCE2 or a similar qualification such as PMP",
        "a qualification such as PRINCE2, PMP",
        "a qualification (e.g. PRINCE2 and PMP)",
        "at least one of PRINCE2 and PMP",
        "PRINCE2 required or PMP",
    ],
)
def test_certificates_of_which_one_will_do(line: str) -> None:
    """Joined by "or", a slash, examples, or with an equivalent behind."""
    assert _choices(line) == [{FOUNDATION, PMP}]


@pytest.mark.parametrize(
    "line",
    [
        "PRINCE2 and PMP",
        "PRINCE2, PMP",
        "PRINCE2, plus PMP",
        "PRINCE2 & PMP",
        "PRINCE2. Or something else. PMP",
        "PRINCE2 required, PMP desirable",
        "PRINCE2 or equivalent, PMP",
        "PRINCE2 or a way of working that is close to what our many teams do; PMP",
        "PRINCE2 Foundation and Practitioner",
    ],
)
def test_certificates_that_are_all_asked(line: str) -> None:
    """A list without "or" asks each of them."""
    assert _choices(line) == []


@pytest.mark.parametrize(
    ("line", "choices"),
    [
        ("PRINCE2, PMP or MSP", [{FOUNDATION, PMP, MSP}]),
        ("PRINCE2 and PMP or MSP", [{PMP, MSP}]),
        ("PRINCE2 or PMP, and MSP", [{FOUNDATION, PMP}]),
        ("PRINCE2 or PMP. MSP or APM PMQ", [{FOUNDATION, PMP}, {MSP, PMQ}]),
        ("PRINCE2 Foundation or Practitioner, or PMP", [{FOUNDATION, PRACTITIONER, PMP}]),
        ("PRINCE2 Foundation/Practitioner", [{FOUNDATION, PRACTITIONER}]),
    ],
)
def test_longer_lists(line: str, choices: list[set[str]]) -> None:
    """A comma means what ends the list, and "and" parts it."""
    assert _choices(line) == choices


@pytest.mark.parametrize(
    "line",
    [
        "PRINCE2 is not required.",
        "No PRINCE2 needed",
        "PRINCE2 certification isn't necessary",
        "PRINCE2 or PMP not required",
        "There is no need for PRINCE2, MSP or PMP",
        "You don't need PRINCE2",
        "PRINCE2 nicht erforderlich",
    ],
)
def test_what_is_not_needed_is_not_asked(line: str) -> None:
    """Neither the certificate nor its phrase stands in the record."""
    read = read_advert(catalogue(), f"PMO Analyst\n\n{line}\n")
    assert read.courses == ()
    assert "course" not in {one.kind for one in read.found}


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("PRINCE2 not essential", [FOUNDATION]),
        ("PRINCE2 is not required but would be an advantage", [FOUNDATION]),
        ("PRINCE2 required, MSP not required", [FOUNDATION]),
        ("PRINCE2 is not needed, PMP is", [PMP]),
        ("No experience, PRINCE2 required", [FOUNDATION]),
        ("No degree needed. PRINCE2 needed", [FOUNDATION]),
    ],
)
def test_what_is_wished_for_is_asked(line: str, ids: list[str]) -> None:
    """A "not" that speaks of something else, or softens only, takes nothing away."""
    assert list(read_advert(catalogue(), f"PMO Analyst\n\n{line}\n").courses) == ids


def test_whoever_holds_one_of_a_choice_lacks_none() -> None:
    """The one held is named; the record still has all courses that the advert names."""
    line = "PRINCE2 Foundation or Practitioner, or PMP"
    fit = _fit(line, "PMP")
    [point] = [one for one in fit.points if one.asked.kind == "course"]
    assert (point.status, point.asked.id, len(point.asked.any_of)) == ("has", PMP, 3)
    [said] = _said(fit, "has")
    assert said.startswith("Project Management Professional (PMP) (“PMP”, line 3): you hold it")
    assert "in place of PRINCE2 7 Foundation or PRINCE2 7 Practitioner" in said
    read = read_advert(catalogue(), f"PMO Analyst\n\n{line}\n")
    assert list(read.courses) == [FOUNDATION, PRACTITIONER, PMP]


def test_whoever_holds_none_of_a_choice_lacks_one_thing() -> None:
    """Said once, with all that would do."""
    [said] = _said(_fit("PRINCE2 Foundation or PMP"), "lacks")
    assert said.startswith("One of PRINCE2 7 Foundation or Project Management Professional (PMP)")
    assert "you hold none of them" in said


def test_a_further_certificate_covers_a_choice() -> None:
    """A Practitioner holds what asks for the Foundation or something else."""
    fit = _fit("MSP Foundation or P3O Foundation", "P3O Practitioner")
    [point] = [one for one in fit.points if one.asked.kind == "course"]
    assert (point.status, point.how, point.asked.id) == ("has", "further", "p3o-foundation")


def test_a_choice_said_again_stays_a_choice() -> None:
    """The name of one of them elsewhere, or another choice with it, is no further demand."""
    fit = _fit("PRINCE2 or PMP\nKey words: PRINCE2\nPMP or MSP", "PMP")
    assert [one.status for one in fit.points if one.asked.kind == "course"] == ["has"]


def test_a_sum_counts_each_of_a_choice() -> None:
    """As asked by the advert; as lacking only where none of them is held."""
    for holds, lacking in (((), 1), (("PMP",), 0)):
        fit = _fit("PRINCE2 or PMP", *holds)
        total = summed([tuple(one.asked for one in fit.points)], [fit])
        assert {one.asked.id for one in total} == {FOUNDATION, PMP}
        assert {len(one.lacking) for one in total} == {lacking}
