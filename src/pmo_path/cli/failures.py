"""What Typer found wrong, in our words: told apart by what its errors carry."""

from typing import Any

from ..errors import UsageError
from ..text import cut, did_you_mean
from .group import PROGRAM


def in_our_words(error: Any) -> UsageError:
    """The UsageError that says what ``error`` (a TyperException) means."""
    context = getattr(error, "ctx", None)
    if hasattr(error, "possibilities"):
        return _unknown_option(error.option_name, context)
    if hasattr(error, "option_name"):
        return UsageError(f"option {error.option_name} needs a value")
    parameter = getattr(error, "param", None)
    if parameter is not None:
        return _parameter(error, parameter, context)
    return _other(str(error.message), context)


def _unknown_option(name: str, context: Any) -> UsageError:
    from .options import belongs_after_the_command

    if context is not None and context.parent is None and belongs_after_the_command(name):
        hint = f"options stand after the command: {PROGRAM} COMMAND {name}"
        return UsageError(f"option {name} stands before the command", hint)
    known = [option for parameter in context.command.params for option in parameter.opts]
    known += [option for parameter in context.command.params for option in parameter.secondary_opts]
    hint = did_you_mean(name, [*known, "--help"]) or _usage(context)
    return UsageError(f"unknown option {cut(name)}", hint)


def _parameter(error: Any, parameter: Any, context: Any) -> UsageError:
    name = _name_of(parameter)
    if error.message:
        return UsageError(f"{name}: {error.message[:1].lower()}{error.message[1:].rstrip('.')}")
    return UsageError(f"{name} is missing", _usage(context))


def _name_of(parameter: Any) -> str:
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return str(parameter.metavar or parameter.name.upper())


def _other(message: str, context: Any) -> UsageError:
    return UsageError(message[:1].lower() + message[1:].rstrip("."), _usage(context))


def _usage(context: Any) -> str:
    path = context.command_path if context is not None else PROGRAM
    return f"'{path} --help' shows how it is used"
