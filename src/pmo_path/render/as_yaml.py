"""The same document as JSON, in YAML."""

from collections.abc import Iterator

import yaml

from ..text import clean
from ..views import View
from .as_json import VERSION
from .formats import Style


def pieces(view: View, style: Style) -> Iterator[str]:
    """The envelope with ``item`` or ``items``."""
    records = [dict(record) for record in view.records]
    document = {"schema": f"pmo-path/{view.kind}/{VERSION}"}
    body = {"item": records[0]} if view.single else {"items": records}
    for as_it_is in (style.unicode, False):
        text = yaml.safe_dump(document | body, sort_keys=False, allow_unicode=as_it_is, width=100)
        if not as_it_is or clean(text) == text:
            yield text  # escaped where a character could steer a terminal
            return
