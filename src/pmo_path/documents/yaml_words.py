"""What a YAML syntax error means, in words for a person."""

import yaml

from ..errors import Problem

_QUOTE = "a quote is opened here and never closed"
_BRACKET = "a bracket is opened here and never closed"
NO_CHARACTER = ("there is no such character", "write the character itself")
_COLON = "a second ': ' in one value"


def explain(error: yaml.YAMLError, name: str) -> Problem:
    """The fault behind ``error``, at the place where a person has to look."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(name, 1, 1, "this is not text that YAML can hold")
    mark = error.problem_mark or error.context_mark
    context, problem = error.context or "", error.problem or ""
    message, hint = "this is not valid YAML", "look at the indentation and at the line above"
    if "quoted scalar" in context and "end of stream" in problem:
        message, hint, mark = _QUOTE, "close it on this line", error.context_mark
    elif "mapping values are not allowed" in problem:
        message, hint = _COLON, "put the whole value in quotes"
    elif "maximum nesting" in problem:
        message, hint = "brackets are nested too deeply", ""
    elif any(word in problem for word in ("escape code", "escape sequence", "hexdecimal")):
        message, hint = NO_CHARACTER
    elif "unknown escape" in problem:
        message, hint = "a backslash means something here", "use single quotes"
    elif "cannot start any token" in problem or "node content" in problem:
        message, hint = "a value cannot begin with this character", "put the value in quotes"
    elif "flow" in context:
        message, hint, mark = _BRACKET, "", error.context_mark
    elif "quoted scalar" in context or "block mapping" in context:
        hint = "if the value has quotes or ': ' in it, put all of it in quotes"
    line, column = _place(mark, problem)
    return Problem(name, line, column, message, hint=hint)


def _place(mark: yaml.Mark | None, problem: str) -> tuple[int, int]:
    """Line and column from 1; without libyaml PyYAML points behind a backslash."""
    if mark is None:
        return (1, 1)
    behind = "unknown escape character '" in problem
    return (mark.line + 1, mark.column + (0 if behind else 1))
