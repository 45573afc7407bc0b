"""What would change the advice, what about the answers does not help, what refusing cost."""

from ...advice import Change, Doubt, Refusal, Turn
from ...text import listed
from ..words import grade_words
from .words import AdviceWords


class ChangeWords:
    """Sentences about one piece of advice and the answers behind it."""

    def __init__(self, words: AdviceWords) -> None:
        self.words = words

    def turn(self, turn: Turn) -> str:
        """What would have to be different for another role to come first."""
        clauses = [self._clause(change) for change in turn.changes]
        return f"If {listed(clauses)}, {turn.role.title} would come first."

    def _clause(self, change: Change) -> str:
        if change.competency is not None and change.grade is not None:
            name = self.words.catalogue.competencies[change.competency].name
            word = grade_words(self.words.catalogue, change.grade)
            return f"you rated yourself {change.grade} ({word}) in {name}"
        if change.option is None:
            return (self.words.parts[change.key].clause or "").format(change.value)
        option = self.words.option(change.key, change.option)
        label = option.label if option else change.option
        return (option.clause if option else None) or f"you had also answered “{label}”"

    def doubt(self, doubt: Doubt) -> str:
        """What does not help, both readings, and the one question that would settle it."""
        part = self.words.parts[doubt.key]
        said = {
            "title-or-deeds": "Your title and what you have done point to different levels.",
            "all-chosen": f"You chose everything for “{part.ask}”, which tells no role apart.",
            "same-ratings": "The same grade everywhere tells no role apart.",
        }[doubt.kind]
        settles = {
            "title-or-deeds": part.ask,
            "all-chosen": "Which two or three of these matter most?",
            "same-ratings": "Which of these are you best at, and which least?",
        }[doubt.kind]
        without = "By your title alone" if doubt.kind == "title-or-deeds" else "Without that answer"
        both = f"As answered, {doubt.taken.title} comes first."
        if doubt.otherwise.id != doubt.taken.id:
            both += f" {without}, it would be {doubt.otherwise.title}."
        else:
            both += f" {without}, it would be the same."
        return f"{said} {both} What would settle it: {settles}"

    def refusal(self, refusal: Refusal) -> str:
        """What refusing a role cost."""
        title, best = refusal.refused.role.title, self.words.advice.recommended
        if refusal.place > 1:
            return f"You refused {title}. It would not have come first, so that costs nothing."
        costs = []
        if refusal.refused.want > best.want:
            costs.append("less of what you want points to it")
        if refusal.refused.can > best.can:
            costs.append("more is missing for it")
        said = f"You refused {title}, which would come first. Instead: {best.role.title}"
        return f"{said}; {listed(costs)}." if costs else f"{said}, at no cost."
