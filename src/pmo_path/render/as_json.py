"""One JSON document: pure ASCII, keys in declared order, two-space indent."""

import json
from collections.abc import Iterator

from ..views import View
from .formats import Style

VERSION = 1


def pieces(view: View, _: Style) -> Iterator[str]:
    """The envelope with ``item`` for a single thing, else ``items``."""
    records = list(view.records)
    document = {"schema": f"pmo-path/{view.kind}/{VERSION}"}
    body = {"item": records[0]} if view.single else {"items": records}
    yield json.dumps(document | body, indent=2, ensure_ascii=True, allow_nan=False) + "\n"
