"""How a person fits an advert, as the blocks of its page."""

from collections.abc import Iterator, Sequence

from ...advert import Fit, Point
from ...lookup import support_called
from ...model import BEGINNERS, Catalogue
from ...text import listed
from ..base import Block, Bullets, Heading, Para
from .words import PointWords, point_name

_FIRST, _LACKS = 5, 5
"""Points shown; the record has all."""
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
    yield from _unknown(catalogue, fit)


def newcomer_advice(catalogue: Catalogue, fit: Fit) -> str | None:
    """What the catalogue says that somebody new puts first; None for others."""
    if fit.standing.segment not in BEGINNERS:
        return None
    help_with = support_called(catalogue, "newcomer-cv")
    return help_with.what if help_with else None


def _marks_said(fit: Fit) -> str:
    """What "key" means, where it stands below."""
    key = any(point.key for point in fit.points if point.status != "unknown")
    return " Those marked key matter most in such a role." if key else ""


def fit_said(fit: Fit) -> str:
    """How much of what is asked the person has; tools are counted apart, as nothing asks them."""
    has, lacks, unknown = (len(fit.of(status)) for status in ("has", "lacks", "unknown"))
    asked, tools = has + lacks + unknown, len(_tools(fit))
    stand = f"By your answers you stand at level {fit.standing.level}."
    if not asked:
        return f"{stand} The advert names nothing to compare that with."
    if asked == 1:
        return f"{stand} It asks one thing: {_one(fit)}."
    if asked == tools:
        return f"{stand} It asks for {tools} tools, about which no question asks."
    parts = [f"you have {has}"]
    parts += [f"lack {lacks}"] if lacks else []
    parts += [f"do not say whether you have {unknown - tools}"] if unknown > tools else []
    said = f"{stand} Of the {asked} things that it asks, {listed(parts)}"
    verb = "is a tool" if tools == 1 else "are tools"
    return f"{said}; {tools} {verb}, about which no question asks." if tools else f"{said}."


def _one(fit: Fit) -> str:
    if _tools(fit):
        return "a tool, about which no question asks"
    said = {"has": "you have it", "lacks": "you lack it", "unknown": "your answers do not say it"}
    return said[fit.points[0].status]


def _tools(fit: Fit) -> list[Point]:
    return [point for point in fit.points if point.asked.kind == "tool"]


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


def _unknown(catalogue: Catalogue, fit: Fit) -> Iterator[Block]:
    """What the answers leave open; that no question asks about tools is no fault of theirs."""
    others = [point for point in fit.of("unknown") if point.asked.kind != "tool"]
    if others:
        yield Para(f"Your answers do not say: {_names(catalogue, others)}.")
    if tools := _tools(fit):
        names = _names(catalogue, tools)
        if len(tools) == 1:
            yield Para(f"No question asks about tools: if you know {names}, say so.")
        else:
            yield Para(f"No question asks about tools: say which of these you know: {names}.")


def _names(catalogue: Catalogue, points: Sequence[Point]) -> str:
    return listed([point_name(catalogue, point) for point in points])
