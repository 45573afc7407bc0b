"""Real titles and adverts, labelled by hand: what the finder of titles says of them is right.

``tests/labelled/`` says of each where it was seen. In the adverts titles, pay, places, grades and
certificates stand as printed; the rest is restated. ``part`` sets some aside (held-out): nothing
may be tuned on those.
"""

from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from advising import catalogue
from pmo_path.titles import read

LABELLED = Path(__file__).parent / "labelled"
ADVERTS = LABELLED / "adverts"


def records(path: Path) -> list[dict[str, Any]]:
    """The labels of a file."""
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


TITLES = records(LABELLED / "titles.yaml")
LABELS = records(ADVERTS / "labels.yaml")


@pytest.mark.parametrize("part", ["choosing", "held-out"])
def test_a_title_that_is_found_is_read_right(part: str) -> None:
    """Whatever role the finder gives to a real title is the one that an expert gave."""
    titles = [one for one in TITLES if one["part"] == part and one["status"] != "ambiguous"]
    assert len(titles) > 150
    wrong = []
    for one in titles:
        found = read(catalogue(), one["title"])
        if found is not None and found.role is not None and found.role.id != one["role"]:
            wrong.append((one["title"], found.role.id))
    assert not wrong


def test_titles_of_other_jobs_are_no_pmo_roles() -> None:
    """A post office manager is not found among the PMO roles."""
    for one in TITLES:
        if one["status"] in ("near", "none"):
            found = read(catalogue(), one["title"])
            assert found is None or found.role is None or found.role.outside, one["title"]


def test_labels_name_what_there_is() -> None:
    """Roles, courses and competencies of the labels are in the catalogue."""
    known = catalogue()
    for one in TITLES:
        assert one["role"] is None or one["role"] in known.roles
        assert one["source"]
    for label in LABELS:
        assert label["role"] is None or label["role"] in known.roles
        assert set(label["courses"]) <= set(known.courses)
        assert set(label["competencies"]) <= set(known.competencies)
        assert label["source"]


def test_labels_of_adverts_stand_in_their_text() -> None:
    """Title, pay and years of each label are printed in its advert."""
    for label in LABELS:
        text = unescape((ADVERTS / label["file"]).read_text(encoding="utf-8"))
        printed = [pay["text"] for pay in label["pay"]] + label["years"] + [label["title"]]
        assert all(phrase in text for phrase in printed), label["file"]
