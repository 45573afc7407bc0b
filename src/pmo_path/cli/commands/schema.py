"""``schema``: the JSON Schema of what ``--json`` gives."""

import json
from typing import Annotated

import typer

from ...render import KINDS, schema
from ...views import Plain
from ..options import Run


def run(
    run: Run,
    kind: Annotated[
        str,
        typer.Argument(metavar="KIND", help="The word after pmo-path/ in a document's schema.",
                       autocompletion=lambda: list(KINDS)),
    ],
) -> Plain:  # fmt: skip
    """Show the JSON Schema (draft 2020-12) of what --json gives.

    Examples:

    \b
      pmo-path schema roles
      pmo-path schema pay
    """
    return Plain(json.dumps(schema(kind), indent=2, ensure_ascii=True) + "\n")
