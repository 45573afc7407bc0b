"""``advert``: what job adverts say, what they pay beside what is known, and how one fits."""

from typing import TYPE_CHECKING, Annotated

import typer

from ...errors import UsageError
from ...views import View
from ..options import AnswersFile, Example, Run, country_of, country_option

if TYPE_CHECKING:
    from ...advert import Considered
    from ...model import Catalogue


def run(
    run: Run,
    file: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE...",
            show_default=False,
            help="Adverts as text, Markdown, saved web pages or e-mails; - for standard input. One "
            "is one item, several are a list of items; jsonl is one line for each. If one of "
            "several cannot be read, none is shown.",
        ),
    ] = None,
    answers: AnswersFile = None,
    example: Example = None,
    country: Annotated[
        str | None, country_option("Compare pay with figures for this country: a code or a name.")
    ] = None,
    sum: Annotated[
        bool, typer.Option("--sum", help="Only what all the adverts ask, most wanted first.")
    ] = False,
) -> View:
    """Read job adverts, and set them beside the catalogue and your answers.

    Examples:

    \b
      pmo-path advert advert.txt
      pmo-path advert advert.txt --answers me.yaml
      pmo-path advert advert.txt page.html --answers me.yaml --sum
    """
    from ...views.advert import advert_view, adverts_view, sum_view

    names = _names(file, answers)
    catalogue = run.load()
    adverts = _considered(run, catalogue, names, answers, example, country)
    if sum:
        return sum_view(catalogue, adverts)
    if len(adverts) == 1:
        return advert_view(catalogue, adverts[0], run.today)
    return adverts_view(catalogue, adverts, run.today)


def _names(files: list[str] | None, answers: str | None) -> list[str]:
    """The files to read; raises UsageError where there are none, or standard input serves twice."""
    if not files:
        hint = "for example pmo-path advert advert.txt; - reads standard input"
        raise UsageError("an advert is needed: the name of a file", hint)
    if files.count("-") + (answers == "-") > 1:
        raise UsageError("standard input can be read only once", "give - in one place")
    return files


def _considered(
    run: Run,
    catalogue: "Catalogue",
    names: list[str],
    answers: str | None,
    example: str | None,
    country: str | None,
) -> "list[Considered]":
    """Each advert with all that is said about it."""
    from ...advert import consider, read_advert
    from ..files import read_adverts
    from ..session import ready_answers

    where = country_of(catalogue, country)
    mine = ready_answers(run, catalogue, answers, example, {})
    considered = []
    for name, given in zip(names, read_adverts(run, names), strict=True):
        advert = read_advert(catalogue, given.text)
        advert = advert._replace(warnings=(*given.warnings, *advert.warnings))
        considered.append(consider(catalogue, name, advert, run.today, mine, where))
    return considered
