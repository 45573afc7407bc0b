"""What the advice says, in whole sentences."""

from collections.abc import Iterator

from ... import titles
from ...advice import Advice, Gap, Ranked, Reason, RuledOut, first_action
from ...answers import options_of, parts_of
from ...model import BEGINNERS, Catalogue, Key, Option, Role
from ...text import counted, cut, listed, sentence
from ..courses import counted_days, course_facts, rule_said
from ..gaps import has_said, needs_said
from ..words import grade_words, level_name, move_words, seller

_HOURS_A_DAY = 7


class AdviceWords:
    """Sentences about one piece of advice."""

    def __init__(self, catalogue: Catalogue, advice: Advice) -> None:
        self.catalogue, self.advice = catalogue, advice
        self.parts = parts_of(catalogue)
        self.rules = {rule.number: rule for rule in catalogue.rules}

    def option(self, part: str, option: str) -> Option | None:
        """The option of a part."""
        found = options_of(self.parts[part], self.parts) if part in self.parts else ()
        return next((one for one in found if one.id == option), None)

    def reason(self, reason: Reason) -> str:
        """The sentence behind points."""
        if reason.part == "target":
            goal = self.catalogue.roles[self.advice.standing.target or ""]
            if self.advice.recommended.role.id == goal.id:
                return f"{goal.title} is the role that you want in the end."
            return f"It is on the way to your goal, {goal.title}."
        if reason.part and reason.option:
            option = self.option(reason.part, reason.option)
            return (option.reason if option else None) or "One of your answers points to it."
        return rule_said(self.rules[reason.rule or 0])

    def merged(self, ranked: Ranked) -> list[Reason]:
        """The reasons for a role, strongest first, one for each choice and rule."""
        points: dict[tuple[str | None, str | None, int | None], int] = {}
        for reason in ranked.reasons:
            key = (reason.part, reason.option, reason.rule)
            points[key] = points.get(key, 0) + reason.points
        found = [Reason(given, *key) for key, given in points.items()]
        return sorted(found, key=lambda reason: -reason.points)

    def move(self, ranked: Ranked) -> str:
        """The move that leads to a role, and on whose word."""
        if ranked.move is None:
            return "No known move leads there from where you are; it is near by what it asks."
        start = self.catalogue.roles[self.advice.standing.start]
        said = move_words(start, ranked.move, ranked.role)
        return f"{sentence(ranked.move.why)} {said}"

    def strengths(self, role: Role) -> list[str]:
        """The key competencies of a role that the person brings already."""
        return [
            self.catalogue.competencies[name].name
            for name in role.key_competencies
            if self.advice.standing.grade(name) >= role.competencies[name]
        ]

    def level(self, role: Role) -> str:
        """``level 2, supporting portfolios, programmes and projects``."""
        if role.level is None:
            return "outside the PMO"
        name = level_name(self.catalogue, role.level) or ""
        return f"level {role.level}" + (f", {name[:1].lower()}{name[1:]}" if name else "")

    def standing(self) -> str:
        """Where the person stands, and how that is known."""
        standing = self.advice.standing
        start = self.catalogue.roles[standing.start].title
        by = (
            "what you have done"
            if "done" in self.advice.answers
            else "your role, as no deeds are given"
        )
        if "done" not in self.advice.answers and standing.current is None:
            by = "where you are, as no deeds are given"
        if self.advice.answers.one("deeds-named") == "some" and standing.current is not None:
            by = "your role and some of what you have done"
        said = (
            f"You stand at level {standing.level}, read from {by}. Moves are followed from {start}"
        )
        return f"{said}, your role today." if standing.current else f"{said}."

    def why_not(self, other: Ranked) -> str:
        """In one sentence, why a role comes after the recommended one."""
        best = self.advice.recommended
        if best.raised_by and (other.want, other.can) > (best.want, best.can):
            rule = self.rules[best.raised_by[-1]]
            return f"It comes after {best.role.title}: {rule_said(rule)}"
        wishes = best.want - other.want
        work = best.can - other.can
        if wishes > 0 and work > 0:
            return "Less of what you want points to it, and more is missing for it."
        if wishes > 0:
            return (
                "You could do as much of it today or more, but less of what you want points to it."
            )
        if work > 0:
            return "What you want points to it too, but more is missing for it."
        return "It comes out much the same; the order is decided by a hair."

    def ruled_out(self, one: RuledOut) -> str:
        """Why a role was taken out."""
        if one.part == "not":
            return "You ruled it out."
        if one.part == "minimum-pay":
            return "The pay known for it lies wholly below your minimum."
        if one.part and one.option:
            option = self.option(one.part, one.option)
            return (option.reason if option else None) or "One of your answers rules it out."
        return rule_said(self.rules[one.rule or 0])

    def gap(self, gap: Gap) -> str:
        """What the person has and what the role needs, by their descriptors."""
        has, needs = has_said(self.catalogue, gap), needs_said(self.catalogue, gap)
        return f"you now: {has}; the role needs: {needs}"

    def grade(self, gap: Gap) -> str:
        """How good the person is, in a word or two, and how that is known."""
        if not gap.has.grade:
            return "nothing known yet"
        word = grade_words(self.catalogue, gap.has.grade)
        return word if gap.has.how == "rated" else f"{word} ({gap.has.how})"

    def needs(self, gap: Gap) -> str:
        """How good the role needs one to be."""
        return grade_words(self.catalogue, gap.needs) if gap.needs else "not asked"

    def seller(self) -> str | None:
        """The provider whose articles the advice rests on, where it sells a course of the plan."""
        return seller(self.catalogue, (step.course for step in self.advice.courses))

    def first_steps(self) -> Iterator[str]:
        """What to do first: learn the role, close the first gap, take the first course."""
        advice, role = self.advice, self.advice.recommended.role
        if advice.standing.segment in BEGINNERS and role.responsibilities:
            duties = [duty.text[:1].lower() + duty.text[1:] for duty in role.responsibilities[:2]]
            yield f"Learn what the role does: {'; '.join(text.rstrip('.') for text in duties)}."
        missing = [gap for gap in advice.gaps if gap.missing]
        if advice.answers.one("study") == "on-the-job" and role.responsibilities:
            yield f"On the job: ask to take on a duty of the role: {role.responsibilities[0].text}."
        if missing:
            yield self._action(missing)
        if advice.courses:
            first = advice.courses[0]
            name = seller(self.catalogue, (first.course,))
            sold = f"; sold by {name}, which this advice draws on" if name else ""
            yield f"{first.course.name}: {course_facts(first.course, first.over_budget)}{sold}."
        if advice.nearer is not None:
            yield f"Nearer to hand within your time: {advice.nearer.role.title}."

    def _action(self, missing: list[Gap]) -> str:
        """What to do within 30 days; where no action is known, the next grade of the first gap."""
        action = first_action(self.catalogue, self.advice.standing, missing)
        if action is not None:
            return f"Within 30 days: {action.text} Done: {action.proof}."
        item = self.catalogue.competencies[missing[0].competency]
        step = item.levels[min(missing[0].has.grade, 4)]
        return f"{item.name} first: the next grade is “{step}”."

    def onward(self) -> str:
        """The doors after the recommended role."""
        doors = [role.title for role in self.advice.onward]
        title = self.advice.recommended.role.title
        if not doors:
            return f"No move on from {title} is known."
        return f"{title} leads on to {listed(doors, 'or')}."

    def said(self) -> list[str]:
        """What the rules which hold have to say; first those that turn on a given answer."""
        answered = self.advice.answers.values.keys()
        rules = sorted(self.advice.rules, key=lambda rule: answered.isdisjoint(rule.when))
        return [rule.then.say for rule in rules if rule.then and rule.then.say]

    def notes(self) -> Iterator[str]:
        """Notes of choices, what could not be read, and where a rating and deeds differ."""
        yield from self._title_notes()
        for _, option in self.advice.standing.chosen:
            if option.note:
                yield option.note
        answers = self.advice.answers
        unknown = [text for text in answers.many("holds") if text not in self.advice.held.values()]
        if unknown:
            yield f"Not in the catalogue, so left alone: {listed(unknown)}."
        low = [
            self.catalogue.competencies[name].name
            for name, has in sorted(self.advice.standing.has.items())
            if has.how == "rated" and has.grade < has.shown
        ]
        if low:
            yield f"What you have done shows more than you rate yourself: {listed(low)}."

    def _title_notes(self) -> Iterator[str]:
        title = self.advice.answers.one("title")
        if title is None or "meaning" in self.advice.answers:
            return
        found = titles.read(self.catalogue, title)
        if found is None:
            start = self.catalogue.roles[self.advice.standing.start].title
            yield f"No role is known by the title {cut(title)}; the advice starts from {start}."
        elif found.question:
            yield f"{cut(title)} has more than one reading. {found.question}"

    def time(self) -> str | None:
        """How long the courses take at the person's hours a week, and what that leaves out."""
        hours = self.advice.answers.number("hours")
        days = [step.course.duration_days for step in self.advice.courses]
        known = [length for length in days if length]
        if not hours or not known:
            return None
        weeks = -(-sum(known) * _HOURS_A_DAY // hours)
        said = f"At {hours:g} hours a week, {counted_days(sum(known))} of course take about "
        said += f"{counted(int(weeks), 'week')}, counted as {_HOURS_A_DAY} hours a day"
        left_out = len(days) - len(known)
        return f"{said}; {left_out} of unknown length left out." if left_out else f"{said}."

    def places(self) -> Iterator[str]:
        """What the person said of where and for whom they want to work."""
        answers = self.advice.answers
        places: tuple[tuple[Key, str], ...] = (
            ("location", "Your place"),
            ("region", "Your region"),
        )
        for key, words in places:
            if answers.one(key):
                yield f"{words}: {answers.one(key)}."
        if answers.one("sector"):
            yield f"Your sector: {answers.one('sector')}; no figure here is split by sector."
        if answers.one("evidence"):
            yield f"Evidence you named yourself: {answers.one('evidence')}"
