"""What a CV is read without, gathered while it is read and said in words; pure."""

from collections.abc import Sequence

from ...text import counted, listed

_SHOWN = 3
"""Places that a warning names."""


class Notes:
    """What is left out of a CV; ``dropped`` counts characters that could do harm."""

    def __init__(self) -> None:
        self.dropped = 0
        self._unread: list[str] = []
        self._odd_months: list[str] = []
        self._unknown: list[str] = []

    def unread(self, where: str) -> None:
        """Note that there is a date at ``where`` that says nothing."""
        self._unread.append(where)

    def odd_month(self, where: str) -> None:
        """Note that the date at ``where`` names a month that there is not."""
        self._odd_months.append(where)

    def unknown(self, name: str) -> None:
        """Note that the file ``name`` has no column that is known."""
        self._unknown.append(name)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was left out, and which dates could not be read, in one sentence each."""
        found = []
        if self.dropped:
            what = counted(self.dropped, "control or invisible character")
            found.append(f"{what} in the CV {'was' if self.dropped == 1 else 'were'} left out")
        if self._unread:
            what = counted(len(self._unread), "date")
            found.append(f"{what} in the CV could not be read: {places(self._unread)}")
        if self._odd_months:
            what = counted(len(self._odd_months), "date")
            counts = "is none, so only its year counts"
            if len(self._odd_months) > 1:
                counts = "is none, so only their years count"
            found.append(f"the month of {what} in the CV {counts}: {places(self._odd_months)}")
        if self._unknown:
            found.append(f"no column is known by its name in {listed(self._unknown)}")
        return tuple(found)


def places(found: Sequence[str]) -> str:
    """The first places in words, and how many more there are."""
    shown = [*found[:_SHOWN]]
    if len(found) > _SHOWN:
        shown.append(f"{len(found) - _SHOWN} more")
    return listed(shown)
