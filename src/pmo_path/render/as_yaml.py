"""The same document as JSON, in YAML."""

from collections.abc import Iterator

import yaml

from ..views.base import View
from . import Style
from .as_json import VERSION


def pieces(view: View, style: Style) -> Iterator[str]:
    """The envelope with ``item`` or ``items``."""
    records = [dict(record) for record in view.records]
    document = {"schema": f"pmo-path/{view.kind}/{VERSION}"}
    body = {"item": records[0]} if view.single else {"items": records}
    yield yaml.safe_dump(
        document | body, sort_keys=False, allow_unicode=style.unicode, width=100
    )
