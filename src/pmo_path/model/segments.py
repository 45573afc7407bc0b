"""The kinds of people whom the questionnaire tells apart, by the letters of the data."""

from .base import Segment

NEW: Segment = "N"
ADMINISTRATOR: Segment = "A"
SOME_PROJECTS: Segment = "S"
IN_PMO: Segment = "I"
PROJECT_MANAGER: Segment = "P"
BUSINESS: Segment = "B"

BEGINNERS: frozenset[str] = frozenset((NEW, ADMINISTRATOR))
"""Those to whom projects are new: gentle words, and what they bring comes before what they did."""
IN_PROJECTS: frozenset[str] = frozenset((SOME_PROJECTS, IN_PMO, PROJECT_MANAGER))
"""Those who work in or near projects."""
