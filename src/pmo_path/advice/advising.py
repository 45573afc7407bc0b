"""From a catalogue and answers to advice: pure functions, one module for each stage."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..answers import Answers
from ..model import Catalogue, Role, Rule
from .changes import turns
from .doubts import Doubt, doubts
from .gaps import Gap, gaps_for
from .holding import held_courses
from .learning import Step, course_steps
from .ranking import Ranking, rank, shown_roles
from .removals import RuledOut
from .scoring import Ranked
from .standing import Standing, standing_of
from .trials import Turn

if TYPE_CHECKING:
    from ..pay import Band
    from ..routes import Route


@dataclass(frozen=True)
class Refusal:
    """A refused role that came into question, and its place if it were not refused."""

    refused: Ranked
    place: int


@dataclass(frozen=True)
class Advice:
    """What to do next, and everything that led to it.

    ``rules`` are those that hold once the recommended role is known; ``onward``
    the roles it leads to; ``nearer`` a role within the person's horizon where
    the recommended one is beyond it; ``way`` the rest of the way to a goal.
    """

    recommended: Ranked
    alternatives: tuple[Ranked, ...]
    ruled_out: tuple[RuledOut, ...]
    gaps: tuple[Gap, ...]
    courses: tuple[Step, ...]
    held: dict[str, str]
    pay_now: "Band | None"
    pay_next: "Band | None"
    onward: tuple[Role, ...]
    nearer: Ranked | None
    way: "Route | None"
    rules: tuple[Rule, ...]
    turns: tuple[Turn, ...]
    doubts: tuple[Doubt, ...]
    refusals: tuple[Refusal, ...]
    standing: Standing
    answers: Answers
    country: str
    contract: str | None
    today: date


def advise(
    catalogue: Catalogue,
    answers: Answers,
    *,
    today: date,
    refused: Iterable[str] = (),
) -> Advice:
    """Advice for the person who gave ``answers``; ages of figures count from ``today``.

    ``refused`` are ids of roles the person does not want. The answers must say where the person is
    today (``today``, and ``last`` for somebody between jobs).
    """
    refused = tuple(refused)
    too_little = _too_little(catalogue, answers, today)

    out = (*answers.many("not"), *refused)

    def rank_standing(one: Standing) -> Ranking:
        return rank(catalogue, one, out, too_little)

    def first(one: Standing) -> Role:
        return rank_standing(one).order[0].role

    standing = standing_of(catalogue, answers)
    ranking = rank_standing(standing)
    shown = list(shown_roles(ranking, catalogue).values())
    best = shown[0]
    gaps, rules = gaps_for(catalogue, standing, best.role)
    pay_now, pay_next = _pay(catalogue, standing, answers, best.role, today)
    return Advice(
        recommended=best,
        alternatives=tuple(shown[1:]),
        ruled_out=ranking.ruled_out,
        gaps=gaps,
        courses=course_steps(catalogue, standing, answers, best.role, gaps, rules),
        held=held_courses(catalogue, answers),
        pay_now=pay_now,
        pay_next=pay_next,
        onward=_onward(catalogue, best.role),
        nearer=_nearer(answers, standing, shown),
        way=_way(catalogue, best.role, standing),
        rules=rules,
        turns=turns(catalogue, answers, standing, [one.role for one in ranking.order], first),
        doubts=doubts(
            catalogue,
            answers,
            standing,
            lambda changed: first(standing_of(catalogue, changed)),
        ),
        refusals=_refusals(
            rank(catalogue, standing, answers.many("not"), too_little) if refused else ranking,
            refused,
        ),
        standing=standing,
        answers=answers,
        country=answers.one("country") or catalogue.about.default_country,
        contract=_contract(standing),
        today=today,
    )


def _refusals(without: Ranking, refused: tuple[str, ...]) -> tuple[Refusal, ...]:
    """The refused roles among those that come into question, by their place."""
    return tuple(
        Refusal(one, place) for place, one in enumerate(without.order, 1) if one.role.id in refused
    )


def _too_little(
    catalogue: Catalogue, answers: Answers, today: date
) -> Callable[[Role], bool] | None:
    """Whether a role's known yearly pay lies wholly below the minimum; unknown pay does not."""
    least = answers.number("minimum-pay")
    if least is None:
        return None
    from ..pay import headline

    country = answers.one("country") or catalogue.about.default_country

    def judge(role: Role) -> bool:
        band = headline(catalogue, role.id, country, None, today)
        if band is None or band.basis != "annual" or band.fallback != "role":
            return False
        most = band.high if band.high is not None else band.about
        return most is not None and most < least

    return judge


def _pay(
    catalogue: Catalogue, standing: Standing, answers: Answers, role: Role, today: date
) -> "tuple[Band | None, Band | None]":
    from ..pay import headline

    country = answers.one("country") or catalogue.about.default_country
    contract = _contract(standing)
    now = standing.current
    held = headline(catalogue, now, country, contract, today) if now else None
    return held, headline(catalogue, role.id, country, contract, today)


def _contract(standing: Standing) -> str | None:
    """The contract that is wanted, or implied by working as a contractor."""
    return next(iter(standing.facts.get("contract", ())), None)


def _onward(catalogue: Catalogue, role: Role) -> tuple[Role, ...]:
    """Two doors after the role: on within the PMO, and out of it where it opens one."""
    after = [catalogue.roles[move.role] for move in role.leads_to]
    inside = sorted(
        (found for found in after if not found.outside),
        key=lambda found: (found.level or 0) <= (role.level or 0),
    )[:1]
    outside = [found for found in after if found.outside][:1]
    return (*inside, *outside)


def _way(catalogue: Catalogue, role: Role, standing: Standing) -> "Route | None":
    """The rest of the way from the recommended role to the goal, where there is one."""
    if standing.target in (None, role.id):
        return None
    from ..routes import best_route

    return best_route(catalogue, role.id, standing.target or "")


_KEY_GAP_LIMIT = {"now": 1, "one-year": 2}


def _nearer(answers: Answers, standing: Standing, shown: list[Ranked]) -> Ranked | None:
    """A role shown whose key gaps fit the horizon, where those of the first do not."""
    limit = _KEY_GAP_LIMIT.get(answers.one("horizon") or "")
    if limit is None or _largest_key_gap(standing, shown[0].role) <= limit:
        return None
    near = (one for one in shown[1:] if _largest_key_gap(standing, one.role) <= limit)
    return max(near, key=lambda one: one.can, default=None)


def _largest_key_gap(standing: Standing, role: Role) -> int:
    return max(
        (role.competencies[name] - standing.grade(name) for name in role.key_competencies),
        default=0,
    )
