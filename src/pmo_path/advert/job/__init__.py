"""Which job an advert is for: title, office, level, contract, place; pure."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .contract import read_contract
    from .country import countries_of, country_of_currency, is_place, names_region
    from .job import Job, read_job
    from .office import read_levels, read_office, read_specialisms
    from .place import read_place
    from .title import find_title

__getattr__ = door(
    __name__,
    {
        "contract": "read_contract",
        "country": "countries_of country_of_currency is_place names_region",
        "job": "Job read_job",
        "office": "read_levels read_office read_specialisms",
        "place": "read_place",
        "title": "find_title",
    },
)
