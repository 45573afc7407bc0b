"""A career path adviser for people in, or moving into, a PMO.

``load()`` gives the catalogue, ``advise(catalogue, answers, today=...)`` the
advice. Importing this package loads nothing else.
"""

import sys

TYPE_CHECKING = False  # importing typing would take a third of the time of --version
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from .advice import advise
    from .catalogue import load

__version__ = "0.1.0"


def door(room: str, names: "Mapping[str, str]") -> "Callable[[str], Any]":
    """The ``__getattr__`` of a room's ``__init__``: its names by file, each loaded when asked for.

    A room is a folder; what others may use of it are these names and nothing else. A run loads
    only the files whose names it uses, so a room may have a wide door and a look-up stays quick.
    """
    files = {name: file for file, those in names.items() for name in those.split()}

    def opened(name: str) -> "Any":
        if name not in files:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{room}.{files[name]}"), name)
        setattr(sys.modules[room], name, value)
        return value

    return opened


__getattr__ = door(__name__, {"advice": "advise", "catalogue": "load"})
