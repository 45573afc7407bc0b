"""Where jobs like the recommended one are found, in the order that fits the person."""

from ...advice import Advice
from ...model import Place


def places_of(advice: Advice) -> list[Place]:
    """Contract places first for contractors, last for everybody else, none for who wants none."""
    places = list(advice.recommended.role.where_found)
    if "no-contract" in advice.answers.many("limits"):
        places = [place for place in places if not _is_contract(place)]
    return sorted(places, key=lambda place: _is_contract(place) != (advice.contract == "contract"))


def _is_contract(place: Place) -> bool:
    words = ("contract", "agents", "headhunt")
    return any(word in place.where for word in words)
