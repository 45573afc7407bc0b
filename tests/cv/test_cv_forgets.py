"""80. Of a CV that was read, nothing stays in memory but the answers that were taken from it."""

import gc
import sys
import types
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pmo_path
from conftest import TODAY, shipped
from cv_making import cv_of, written
from pmo_path.cv.answers.reading import suggest
from pmo_path.cv.answers.words import value_words

SECRET = "quuxly"
"""A word that stands in every line of the CV, and in nothing else."""
TEXT = """\
Quuxly Zelda
PMO Analyst Quuxly

Experience
PMO Anlayst, Quuxly Ltd: Jan 2019 – Present
- took minutes for Quuxly, and kept the quuxly risk register
Quuxly Career Break 2018 – 2019
Project Quuxly Manager 2015 – 2017

Certificates
PRINCE2 Practitioner, Quuxly Academy, 2020

Skills
Quuxly, Jira
"""


def kept() -> Iterator[str]:
    """Every text with the word that can be reached from a module of the package."""
    seen = {id(globals())}
    open_ones: list[Any] = [
        vars(module)
        for name, module in list(sys.modules.items())
        if name.partition(".")[0] == pmo_path.__name__
    ]
    while open_ones:
        one = open_ones.pop()
        if id(one) in seen or isinstance(one, types.ModuleType):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            if SECRET in one.casefold():
                yield one
        else:
            open_ones += gc.get_referents(one)


def test_nothing_of_a_cv_is_kept(tmp_path: Path) -> None:
    """Whatever its words are looked up for: dates, titles, deeds, courses, or how to say it."""
    read = suggest(shipped(), cv_of(written(tmp_path, TEXT)), date.fromisoformat(TODAY))
    assert sum(SECRET in one.text.casefold() for one in read) > 3
    assert all(value_words(shipped(), one) for one in read)
    del read
    gc.collect()
    assert list(kept()) == []
