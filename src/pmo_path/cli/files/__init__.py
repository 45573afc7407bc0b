"""Files and standard input: adverts, answers and CVs read, results written whole."""

from ... import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .advert_file import read_adverts
    from .answers_file import answers_from_text, read_answers_file
    from .cv_file import read_cv
    from .lines import Batch
    from .whole_file import refuse_input, write_whole

__getattr__ = door(
    __name__,
    {
        "advert_file": "read_adverts",
        "answers_file": "answers_from_text read_answers_file",
        "cv_file": "read_cv",
        "lines": "Batch",
        "whole_file": "refuse_input write_whole",
    },
)
