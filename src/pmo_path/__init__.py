"""A career path adviser for people in, or moving into, a PMO.

``load()`` gives the catalogue, ``advise(catalogue, answers, today=...)`` the
advice. Importing this package loads nothing else.
"""

TYPE_CHECKING = False  # importing typing would take a third of the time of --version
if TYPE_CHECKING:
    from .advice import advise
    from .catalogue import load

__version__ = "0.1.0"
__all__ = ["advise", "load"]


def __getattr__(name: str) -> object:
    if name == "load":
        from .catalogue import load

        return load
    if name == "advise":
        from .advice import advise

        return advise
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
