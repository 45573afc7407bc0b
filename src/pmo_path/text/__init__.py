"""Words made plain: folding, sentences, lists, periods and countries; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .countries import (
        COUNTRY_NAMES,
        countries_mentioned,
        country_code,
        country_name,
        find_country,
    )
    from .lists import cut, did_you_mean, listed, nearest, shortened
    from .periods import UNDATED, over, period_end, period_in_words, span
    from .words import (
        clean,
        counted,
        dropped,
        folded,
        money,
        one_line,
        plain,
        sentence,
        unsafe_spans,
    )

__getattr__ = door(
    __name__,
    {
        "countries": "COUNTRY_NAMES countries_mentioned country_code country_name find_country",
        "lists": "cut did_you_mean listed nearest shortened",
        "periods": "UNDATED over period_end period_in_words span",
        "words": "clean counted dropped folded money one_line plain sentence unsafe_spans",
    },
)
