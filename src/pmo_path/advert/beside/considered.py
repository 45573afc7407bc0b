"""One advert with all that is said about it: pay to compare, and the person's fit; pure."""

from dataclasses import dataclass
from datetime import date

from ...answers import Answers
from ...model import Catalogue, Role
from ..record import Advert
from .asked import Asked, asked_of
from .fit import Fit, fit_for
from .pay import Beside, beside


@dataclass(frozen=True)
class Considered:
    """An advert from ``file``, what it asks, bands beside its pay; ``fit`` where answers are given.

    Of what is not a PMO job there is no fit.
    """

    file: str
    advert: Advert
    role: Role | None
    asked: tuple[Asked, ...]
    beside: Beside
    fit: Fit | None

    @property
    def shown(self) -> str:
        """The name of the file for a person."""
        return "standard input" if self.file == "-" else self.file


def consider(
    catalogue: Catalogue,
    file: str,
    advert: Advert,
    today: date,
    answers: Answers | None = None,
    country: str | None = None,
) -> Considered:
    """``advert`` beside the catalogue, and beside the ``answers`` where there are any."""
    home = answers.one("country") if answers is not None else None
    return Considered(
        file=file,
        advert=advert,
        role=catalogue.roles[advert.role] if advert.role is not None else None,
        asked=asked_of(catalogue, advert),
        beside=beside(catalogue, advert, today, country, home),
        fit=fit_for(catalogue, answers, advert) if answers is not None and advert.pmo else None,
    )
