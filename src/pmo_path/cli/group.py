"""A command group that imports one command at a time: the one that is asked for."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from ..errors import UsageError
from ..text import cut, did_you_mean
from .options import with_options
from .table import COMMANDS, Entry
from .terminal import style_of

PROGRAM = "pmo-path"
ABOUT = """Your next step in a PMO career, and why.

Examples:

\b
  pmo-path advise
  pmo-path roles --level 2
"""


def settings(width: int) -> dict[str, Any]:
    """What every command's help needs: help never narrows below 50 cells by itself."""
    return {
        "help_option_names": ["-h", "--help"],
        "terminal_width": width,
        "max_content_width": width,
    }


class Command(TyperCommand):
    """Says in our words what stands where nothing is expected."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read ``args``; raises UsageError for one too many."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            hint = f"'{ctx.command_path} --help' shows how it is used"
            raise UsageError(f"unexpected argument {cut(rest[0])}", hint)
        return rest


class LazyGroup(TyperGroup):
    """Finds commands in a table of entries instead of holding them."""

    entries: Sequence[Entry] = COMMANDS

    def list_commands(self, ctx: Any) -> list[str]:
        """The names in the table's order."""
        return [entry.name for entry in self.entries]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import and wrap the command called ``cmd_name``; None if there is none."""
        entry = next((entry for entry in self.entries if entry.name == cmd_name), None)
        return None if entry is None else build(entry, ctx.terminal_width or 80)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command and what is left for it; raises UsageError for an unknown one."""
        command = self.get_command(ctx, args[0])
        if command is None:
            names = [entry.name for entry in self.entries]
            hint = did_you_mean(args[0], names) or f"'{ctx.command_path} --help' lists them"
            raise UsageError(f"unknown command '{args[0]}'", hint)
        return args[0], command, args[1:]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The table of commands, from the entries: nothing is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.line) for entry in self.entries])


def build(entry: Entry, width: int) -> Any:
    """The Typer command of ``entry``."""
    if entry.members:
        group = LazyGroup(
            name=entry.name,
            help=entry.line,
            context_settings=settings(width),
            rich_markup_mode=None,
        )
        group.entries = entry.members
        return group
    module = import_module(f"pmo_path.cli.commands.{entry.module}")
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    surplus = {"allow_extra_args": True}  # Command finds them
    app.command(entry.name, context_settings=settings(width) | surplus, cls=Command)(
        with_options(module.run, getattr(module, "FORMAT", None))
    )
    command = get_command(app)
    command.name = entry.name
    return command


def application() -> Any:
    """The whole program, with options for installing completion."""
    import sys

    width = style_of(sys.stdout, "never").width or 80
    app = typer.Typer(
        cls=LazyGroup,
        help=ABOUT,
        rich_markup_mode=None,
        context_settings=settings(width),
        no_args_is_help=False,
    )
    app.callback()(_nothing)
    return get_command(app)


def _nothing(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Nothing happens before a command; ``--version`` is answered before this is built."""
