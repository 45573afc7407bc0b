"""Where jobs like the recommended one are found, in the order that fits the person."""

from ...advice import Advice
from ...model import Place


def places_of(advice: Advice) -> list[Place]:
    """Contract places first for contractors, last for everybody else, none for who wants none."""
    places = list(advice.recommended.role.where_found)
    if "no-contract" in advice.answers.many("limits"):
        places = [place for place in places if not place.contract]
    return sorted(places, key=lambda place: place.contract != (advice.contract == "contract"))
