"""One compact JSON object for each record, no envelope."""

import json
from collections.abc import Iterator

from ..views import View
from .formats import Style


def pieces(view: View, _: Style) -> Iterator[str]:
    """A line for each record, as soon as the record is there."""
    encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
    for record in view.records:
        yield encode(record) + "\n"
