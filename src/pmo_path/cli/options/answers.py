"""Options that bring answers: a file, a ready example, a CV, or a single answer."""

from typing import Annotated

import typer

from .. import complete

AnswersFile = Annotated[
    str | None,
    typer.Option(
        "--answers", metavar="FILE", help="Take the answers from FILE, - for standard input."
    ),
]
Example = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Answer for one of the ready examples: newcomer, secretary, practitioner, "
        "project-manager or business-leader.",
        autocompletion=complete.examples,
    ),
]
CvFile = Annotated[
    str | None,
    typer.Option(
        "--cv",
        metavar="FILE",
        help="Read your CV and suggest answers: JSON Resume, LinkedIn's data export, text, "
        "Markdown, PDF or DOCX. It is not kept.",
    ),
]
AcceptCv = Annotated[
    bool,
    typer.Option("--accept-cv", help="Take what was read from the CV unconfirmed; ask nothing."),
]
SaveFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Keep the answers in FILE, to edit and reuse."),
]
Goal = Annotated[
    str | None,
    typer.Option(
        metavar="ROLE", help="The role you want in the end.", autocompletion=complete.roles
    ),
]
OwnCountry = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="Country of the pay figures, such as GB.")
]
OwnContract = Annotated[
    str | None, typer.Option(metavar="KIND", help="permanent, fixed-term or contract.")
]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing.")]
