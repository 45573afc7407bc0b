"""Words that stand in a row, are near to another or too long, for sentences and messages."""

from collections.abc import Iterable, Sequence


def did_you_mean(word: str, known: Iterable[str], limit: int = 3) -> str | None:
    """A hint with the known words nearest to ``word``, or None if none is near."""
    near = nearest(word, known, limit)
    if not near:
        return None
    return f"did you mean {listed([repr(name) for name in near], 'or')}?"


def nearest(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known words within reach of a typo of ``word``, best first."""
    from difflib import get_close_matches  # only needed once something is wrong

    by_key = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold()[:80], by_key, n=limit, cutoff=0.7)
    return [by_key[key] for key in found]


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def cut(value: object, length: int = 60) -> str:
    """``value`` as quoted text of at most ``length`` characters, for messages."""
    return f"'{shortened(str(value), length)}'"


def shortened(text: str, length: int = 60) -> str:
    """At most ``length`` characters of ``text``."""
    return text if len(text) <= length else text[: length - 3] + "..."
