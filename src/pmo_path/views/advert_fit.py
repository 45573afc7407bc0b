"""How a person fits an advert, as the blocks of its page."""

from collections.abc import Iterator

from ..advert.fit import Fit, Point
from ..errors import listed
from ..model.catalogue import Catalogue
from ..text import counted
from .advert_words import PointWords, name_said
from .base import Block, Bullets, Heading, Para

_FIRST, _LACKS = 5, 5
"""Points shown; the record has all."""
_NEW = ("N", "A")
"""Segments that come without project work: newcomers, and administrators or PAs."""


def fit_blocks(catalogue: Catalogue, fit: Fit) -> Iterator[Block]:
    """What to put first, what else there is, what is lacking, what the answers do not say."""
    words = PointWords(catalogue)
    yield Heading("How you fit")
    yield Para(f"{fit_said(fit)}{_marks_said(fit)}")
    first = fit.first[:_FIRST]
    advice = newcomer_advice(catalogue, fit)
    if first or advice:
        yield Heading("Put first in your application")
    if advice:
        yield Para(advice)
    if first:
        yield Bullets(tuple(words.said(point) for point in first), numbered=True)
    yield from _also(catalogue, fit, first)
    lacks = fit.of("lacks")
    if lacks:
        yield Heading("What you lack, what matters most first")
        yield Bullets(tuple(words.said(point) for point in lacks[:_LACKS]))
        if len(lacks) > _LACKS:
            yield Para(f"And {_names(catalogue, lacks[_LACKS:])}.")
    unknown = fit.of("unknown")
    if unknown:
        yield Para(f"Your answers do not say: {_names(catalogue, unknown)}.")


def newcomer_advice(catalogue: Catalogue, fit: Fit) -> str | None:
    """What the catalogue says that somebody new puts first; None for others."""
    if fit.standing.segment not in _NEW:
        return None
    return next((one.what for one in catalogue.support if one.id == "newcomer-cv"), None)


def _marks_said(fit: Fit) -> str:
    """What "key" means, where it stands below."""
    key = any(point.key for point in fit.points if point.status != "unknown")
    return " Those marked key matter most in such a role." if key else ""


def fit_said(fit: Fit) -> str:
    """How much of what is asked the person has."""
    has, lacks, unknown = (len(fit.of(status)) for status in ("has", "lacks", "unknown"))
    asked = has + lacks + unknown
    stand = f"By your answers you stand at level {fit.standing.level}."
    if not asked:
        return f"{stand} The advert names nothing to compare that with."
    parts = [f"you have {has}"]
    parts += [f"lack {lacks}"] if lacks else []
    parts += [f"do not say whether you have {unknown}"] if unknown else []
    thing = counted(asked, "thing that it asks", "things that it asks")
    return f"{stand} Of the {thing}, {listed(parts)}." if asked > 1 else f"{stand} {_one(fit)}"


def _one(fit: Fit) -> str:
    said = {"has": "you have it", "lacks": "you lack it", "unknown": "your answers do not say it"}
    return f"It asks one thing: {said[fit.points[0].status]}."


def _also(catalogue: Catalogue, fit: Fit, first: tuple[Point, ...]) -> Iterator[Block]:
    rest = [point for point in fit.of("has") if point not in first]
    assumed = [point for point in rest if point.how == "assumed"]
    sure = [point for point in rest if point.how != "assumed"]
    said = [f"You also have: {_names(catalogue, sure)}."] if sure else []
    if assumed:
        said.append(
            f"Assumed from where you are, so find an example of each: {_names(catalogue, assumed)}."
        )
    if said:
        yield Para(" ".join(said))


def _names(catalogue: Catalogue, points: "list[Point] | tuple[Point, ...]") -> str:
    return listed([name_said(catalogue, point.asked) for point in points])
