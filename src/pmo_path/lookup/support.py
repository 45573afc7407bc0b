"""The help that the program shows of its own accord."""

from ..model import Catalogue, Support, SupportId


def support_called(catalogue: Catalogue, name: SupportId) -> Support | None:
    """The help called ``name``; None where the catalogue does not have it."""
    return next((entry for entry in catalogue.support if entry.id == name), None)
