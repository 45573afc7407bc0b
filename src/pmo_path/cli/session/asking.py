"""The terminal side of the questionnaire: questions on stderr, a line of stdin as answer."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from ...answers import Answers, AnswersError, read_answers
from ...errors import InputError, Interrupted, InvalidData, OutputError, Stopped
from ...model import Catalogue
from ...questionnaire import (
    Parsed,
    Prompt,
    State,
    answer,
    back,
    begin,
    earlier,
    from_cv,
    heading,
    how,
    next_prompt,
    parse,
    resume as go_on,
)
from ...text import cut, listed
from ..messages import say, say_wrapped
from ..options import Run
from ..terminal import is_set, is_terminal
from .draft import Draft

if TYPE_CHECKING:
    from ...cv import Suggestion

_ADVISE = "pmo-path advise"
_RESUME = f"{_ADVISE} --resume"
_FROM_A_CV = (
    "Some answers in this draft were read from a CV. The CV itself is not kept, so its lines are "
    "not shown; name it again with --cv to see them."
)
_LONGEST_LINE = 2**16
"""Bytes: a pasted paragraph is an answer, a pasted file is not."""
_SHOWN = 5
"""Names in one sentence; the rest is counted."""


def can_ask(no_input: bool) -> bool:
    """Whether stdin and stderr are both terminals, and asking is not switched off."""
    if no_input or is_set("PMO_PATH_NO_INPUT"):
        return False
    return is_terminal(sys.stdin) and is_terminal(sys.stderr)


def ask(
    run: Run,
    catalogue: Catalogue,
    given: Answers,
    *,
    resume: bool,
    save_draft: bool,
    read: "tuple[Suggestion, ...]" = (),
) -> State:
    """The questionnaire at its end, with the answers of the person at the terminal.

    What is ``given`` is not asked; what was ``read`` from a CV is put to the
    person. With ``resume`` an earlier draft goes on; with ``save_draft`` each
    answer is kept in one, and a finished run deletes it. Raises Stopped at the
    end of input or when the person stops, Interrupted at Ctrl-C.
    """
    asking = _Asking(Draft(), save_draft, quiet=run.quiet)
    try:
        return asking.all(asking.start(begin(catalogue, given, read), resume))
    except KeyboardInterrupt:
        say("")
        raise Interrupted(*asking.ended("interrupted")) from None


class _Asking:
    def __init__(self, draft: Draft, save: bool, *, quiet: bool) -> None:
        self.draft, self.save, self.quiet = draft, save, quiet
        self.kept = False

    def start(self, first: State, resume: bool) -> State:
        """Where the questionnaire begins or goes on, with a word about a draft that is there."""
        if resume:
            return self._resumed(first)
        if self.draft.exists:
            replaced = " Your first answer replaces it." if self.save else ""
            self._note(f"A draft is there: '{_RESUME}' goes on with it.{replaced}")
        return first

    def _resumed(self, first: State) -> State:
        if not self.draft.exists:
            self._note("There is no draft to go on with, so this starts at the first question.")
            return first
        try:
            kept = self.draft.read()
        except InvalidData as error:
            problem = error.problems[0]
            where = f"{problem.path}:{problem.line}:{problem.column}"
            return self._unusable(first, f"{where}: {problem.message}")
        except InputError as error:
            return self._unusable(first, error.message)
        catalogue = first.catalogue
        given = _both(catalogue, kept.given, first.given)
        read = first.read or _suggestions(catalogue, kept.read)
        if read and not first.read:
            self._note(_FROM_A_CV)
        state, left_out = go_on(catalogue, given, kept.said, read)
        self.kept = True
        if left_out:
            names = [cut(name) for name in left_out[:_SHOWN]]
            names += [f"{len(left_out) - _SHOWN} more"] if len(left_out) > _SHOWN else []
            self._note(f"Left out, as it fits no question any more: {listed(names)}.")
        return state

    def _unusable(self, first: State, why: str) -> State:
        self._note(f"The draft cannot be used, so this starts at the first question: {why}")
        return first

    def all(self, state: State) -> State:
        """The questionnaire once every open question has been asked."""
        introduced = False
        while (prompt := next_prompt(state)) is not None:
            show(prompt, introduction="" if introduced else self._introduction())
            introduced = True
            state = self._after(state, prompt, self._parsed(prompt))
        if self.save:
            self.draft.remove()
        return state

    def _introduction(self) -> str:
        return (
            "Answer with a number, or the first words of a choice; several as 1,3; none for no "
            'choice; "not sure" is an answer too. b goes back, s skips, ? says why it is asked, '
            f"q {'saves and stops' if self.save else 'stops'}."
        )

    def _parsed(self, prompt: Prompt) -> Parsed:
        line = read_line()
        if line is None:
            say("")
            return Parsed("quit")
        return parse(prompt, line)

    def _after(self, state: State, prompt: Prompt, parsed: Parsed) -> State:
        if parsed.action == "quit":
            raise Stopped(*self.ended("stopped"))
        if parsed.action == "why":
            say_wrapped(prompt.question.why)
        elif parsed.action == "back":
            earlier_state = back(state)
            if earlier_state == state:
                say_wrapped("This is the first question.")
            return earlier_state
        elif parsed.note:
            say_wrapped(parsed.note)
        if parsed.action != "answer":
            return state
        state = answer(state, parsed.value)
        self._keep(state)
        return state

    def _keep(self, state: State) -> None:
        """Save the draft; what cannot be saved is said once, and the questions go on."""
        if not self.save:
            return
        try:
            self.draft.save(state)
            self.kept = True
        except OutputError as error:
            self.save = False
            say_wrapped(f"Your answers are not kept on the way: {error.message}.")

    def ended(self, how: str) -> tuple[str, str]:
        """What becomes of the answers when the questions end before the last one."""
        if not self.kept:
            return f"{how}: nothing is kept", f"'{_ADVISE}' starts again"
        what = "your answers are kept" if self.save else "your last answers are not kept"
        return f"{how}: {what}", f"'{_RESUME}' goes on"

    def _note(self, text: str) -> None:
        if not self.quiet:
            say_wrapped(text)


def show(prompt: Prompt, introduction: str = "") -> None:
    """Put a question on stderr: its heading, its numbered choices, what is accepted."""
    if introduction:
        say_wrapped(introduction)
    say("")
    for line in heading(prompt):
        say_wrapped(line)
    for number, choice in enumerate(prompt.step.choices, 1):
        say_wrapped(choice.label, f"  {number}. ")
    for line in (how(prompt), earlier(prompt)):
        if line:
            say_wrapped(line)
    for first, line in from_cv(prompt):
        say_wrapped(line, first)
    say("Answer: ", end="")


def read_line() -> str | None:
    """The next line of stdin, None at its end; a line that is cut off is no answer."""
    try:
        data = sys.stdin.buffer.readline(_LONGEST_LINE)
    except (OSError, ValueError):
        return None
    if not data.endswith(b"\n"):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(sys.stdin.encoding or "utf-8", "replace")


def _both(catalogue: Catalogue, before: dict[str, object], now: Answers) -> Answers:
    """Answers given beforehand, as far as they can be used; those of this run win."""
    values = dict(now.values)
    for key, raw in before.items():
        with suppress(AnswersError):
            values = {**read_answers(catalogue, {key: raw}).values, **values}
    return Answers(values)


def _suggestions(
    catalogue: Catalogue, kept: Sequence[tuple[str, object]]
) -> "tuple[Suggestion, ...]":
    """What a draft keeps of a CV: the answers that it suggested, as far as they can be used."""
    if not kept:
        return ()
    from ...cv import Suggestion

    found: list[Suggestion] = []
    for key, raw in kept:
        with suppress(AnswersError):
            value = read_answers(catalogue, {key: raw}).values.get(key)
            values = value if isinstance(value, tuple) else (value,)
            found += [Suggestion(key, one, "", "") for one in values if one is not None]
    return tuple(found)
