"""Pay in whole words: what a band says, and what stands behind it."""

from collections.abc import Sequence

from ...model import Amount, ContextFigure, Observation
from ...pay import Band, is_few, is_point
from ...text import UNDATED, counted, listed, money, period_end, period_in_words, span

_PER = {
    "annual": "a year",
    "monthly": "a month",
    "weekly": "a week",
    "daily": "a day",
    "hourly": "an hour",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NOUNS = {
    "survey": ("survey", "survey figures"),
    "official": ("official figure or pay band", "official figures and pay bands"),
    "advert-derived": ("advert or pay band", "adverts and pay bands"),
    "self-reported": ("self-reported figure", "self-reported figures"),
    "modelled": ("site's own estimate", "sites' own estimates"),
    "opinion": ("opinion", "opinions"),
}
_KINDS = {
    "survey": "survey",
    "official": "official figure",
    "advert-derived": "advert or published pay band",
    "self-reported": "self-reported",
    "modelled": "estimate worked out by a site, good only as a check",
    "opinion": "opinion, without a sample",
}


def pay_sentence(band: Band) -> str:
    """What ``band`` says, without a full stop: figures, what they are from, and how old.

    ``£29,303 to £37,847 a year, from three adverts and pay bands, September 2025 to
    January 2026``.
    """
    said = _said(band)
    if band.fallback == "level" and band.role is not None:
        return f"level {band.level} range, no figure for this title: {said}"
    return said


def pay_said(band: Band | None, title: str) -> str:
    """What ``band`` says, or that there is no figure for the role called ``title``."""
    return pay_sentence(band) if band else f"no figure for {title}"


def _said(band: Band) -> str:
    if not band.evidence:
        return f"no band: {_alone(band)}"
    label = "opinion only: " if band.tier == "opinion" else ""
    from_ = f"from {_from(band.evidence)}{_titles(band)}"
    return f"{label}{amount(band)}{_terms(band)}{place_of(band)}, {from_}, {_when(band)}"


def _terms(band: Band) -> str:
    """What kind of work it is for, where that is not plain from the rest."""
    if band.contract == "contract":
        return " for a fixed term" if band.basis == "annual" else ""
    if band.contract == "any":
        return ", not split by contract"
    mixed = any(figure.contract == "any" for figure in band.evidence)
    return ", permanent with some not split by contract" if mixed else ""


def _titles(band: Band) -> str:
    """A level's range says which titles it rests on, or how many."""
    titles = list(dict.fromkeys(figure.title for figure in band.evidence))
    if band.fallback == "role":
        return ""
    return f" for {titles[0]}" if len(titles) == 1 else f" for {_number(len(titles))} titles"


def amount(band: Band) -> str:
    """The figures alone: ``£29,303 to £37,847 a year``, ``about £27,500 a year``."""
    per = _PER[band.basis]
    if band.low is not None and band.high is not None:
        about = "about " if all(is_point(figure) for figure in band.evidence) else ""
        return f"{about}{_range(band.low, band.high, band.currency)} {per}"
    if band.about is not None:
        return f"about {money(band.about, band.currency)} {per}"
    if not band.evidence:
        return "no band"
    return f"{listed([figures_of(figure) for figure in band.evidence])} {per}"


def place_of(band: Band) -> str:
    """`` in London``; nothing where the figures are not from one place."""
    if band.region is None:
        return ""
    if _terms(band).startswith(","):
        return f", {band.region}"
    named = band.region[:1].islower() or "pooled" in band.region
    return f" ({band.region})" if named else f" in {band.region}"


def _alone(band: Band) -> str:
    """What there is where nothing carries a band."""
    seen = band.also_seen
    if len(seen) == 1:
        figure = seen[0]
        said = f"one figure that is only listed, {figures_of(figure)} {_PER[band.basis]}"
        return f"{said} ({evidence(figure)})"
    return f"{_number(len(seen))} figures that are only listed"


def _from(figures: Sequence[Observation]) -> str:
    """``three adverts and pay bands``, ``one survey, 70 answers``."""
    first = figures[0]
    one, many = _NOUNS[first.confidence]
    said = f"{_number(len(figures))} {one if len(figures) == 1 else many}"
    if any(figure.confidence != first.confidence for figure in figures):
        said = f"{_number(len(figures))} figures from surveys and official statistics"
    sample = _samples(figures)
    return f"{said} ({sample})" if sample else said


def _samples(figures: Sequence[Observation]) -> str:
    """How many answers or adverts stand behind figures that sum up several."""
    summed = [figure for figure in figures if sums_up(figure)]
    if not summed:
        return ""
    if any(figure.sample is None for figure in summed):
        if all(figure.sample is None for figure in summed):
            return "sample not given" if len(summed) == 1 else "samples not given"
        return "samples not all given"
    return counted(sum(figure.sample or 0 for figure in summed), _unit(summed[0]))


def sums_up(figure: Observation) -> bool:
    """Whether ``figure`` sums up several answers or adverts."""
    if figure.confidence in ("survey", "self-reported"):
        return True
    return figure.confidence == "advert-derived" and (figure.derived or is_point(figure))


def _unit(figure: Observation) -> str:
    return "advert" if figure.confidence == "advert-derived" else "answer"


def _when(band: Band) -> str:
    dated = [figure.period for figure in band.evidence if period_end(figure.period)]
    if not dated:
        return "undated, so counted as old"
    words = period_in_words(span(dated)) + (" and undated" if band.undated else "")
    return f"{words}, now old" if band.old else words


def figures_of(figure: Observation | ContextFigure) -> str:
    """The figures as printed, without what they are per: ``£20,000 to £39,000, middle £28,000``."""
    currency = figure.currency
    said: list[str] = []
    if figure.low is not None and figure.high is not None:
        said.append(_answers(figure) or _range(figure.low, figure.high, currency))
    elif figure.low is not None:
        said.append(f"from {money(figure.low, currency)} up")
    elif figure.high is not None:
        said.append(f"up to {money(figure.high, currency)}")
    said += _middles(figure, "about " if not said else "")
    if figure.p25 is not None and figure.p75 is not None:
        said.append(f"middle half {_range(figure.p25, figure.p75, currency)}")
    if figure.p10 is not None and figure.p90 is not None:
        said.append(
            f"all but the lowest and highest tenth {_range(figure.p10, figure.p90, currency)}"
        )
    return ", ".join(said)


def _middles(figure: Observation | ContextFigure, about: str) -> list[str]:
    named = (("median", figure.median), ("mean", figure.mean))
    return [
        f"{about or name + ' '}{money(value, figure.currency)}"
        for name, value in named
        if value is not None
    ]


def _answers(figure: Observation | ContextFigure) -> str:
    """One answer is told as one, two as two: they make no range."""
    if not isinstance(figure, Observation) or not is_few(figure) or figure.low == figure.high:
        return ""
    low, high = figure.low or 0, figure.high or 0
    return f"{money(low, figure.currency)} and {money(high, figure.currency)}"


def _range(low: Amount, high: Amount, currency: str) -> str:
    if low == high:
        return money(low, currency)
    return f"{money(low, currency)} to {money(high, currency)}"


def per(basis: str) -> str:
    """``a year`` for ``annual``."""
    return _PER[basis]


def evidence(figure: Observation) -> str:
    """How many, when and what kind: ``survey, 70 answers, November 2020``."""
    parts = [_KINDS[figure.confidence]]
    if figure.sample is None:
        told = figure.confidence in ("opinion", "modelled")
        parts += [] if told else ["sample not given"]
    elif is_few(figure):
        parts.append(f"{_number(figure.sample)} {_unit(figure)}{'s' if figure.sample > 1 else ''}")
    elif sums_up(figure):
        parts.append(counted(figure.sample, _unit(figure)))
    elif figure.sample > 1:
        parts.append(f"for {figure.sample:,} posts or adverts")
    parts.append(period_in_words(figure.period) if figure.period != UNDATED else UNDATED)
    return ", ".join(parts)


def terms(basis: str, contract: str, figures: Sequence[Observation] = ()) -> str:
    """What kind of work the figures are for: ``permanent``, ``contract, day rate``."""
    if contract == "contract":
        words = {"annual": "fixed term, salaried", "daily": "contract, day rate"}
        return words.get(basis, "contract, hour rate")
    if contract == "any":
        return "not split by contract"
    if any(figure.contract == "any" for figure in figures):
        return "permanent, with some not split by contract"
    return "permanent"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
