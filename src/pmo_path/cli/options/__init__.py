"""The options that several commands have, each named once, and what may stand behind them."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .answers import (
        AcceptCv,
        AnswersFile,
        CvFile,
        Example,
        Goal,
        NoInput,
        OwnContract,
        OwnCountry,
        SaveFile,
    )
    from .early import belongs_after_the_command
    from .lookups import (
        PayContract,
        PayCountry,
        Role,
        RolesOfLevel,
        contract_of,
        country_of,
        country_option,
        for_option,
        level_option,
        levels,
        role_argument,
        search_option,
        sources_option,
    )
    from .shared import Run, each_of, with_options

__getattr__ = door(
    __name__,
    {
        "answers": "AcceptCv AnswersFile CvFile Example Goal NoInput OwnContract OwnCountry "
        "SaveFile",
        "lookups": "PayContract PayCountry Role RolesOfLevel contract_of country_of "
        "country_option for_option level_option levels role_argument search_option "
        "sources_option",
        "early": "belongs_after_the_command",
        "shared": "Run each_of with_options",
    },
)
