"""YAML and JSON with the place of every value, within limits."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .fault import Fault
    from .files import decode, file_names, read_text
    from .json_reader import read_json
    from .places import FORBIDDEN, TEXT, Budget, Path, Places
    from .yaml_reader import read_yaml

__getattr__ = door(
    __name__,
    {
        "fault": "Fault",
        "files": "decode file_names read_text",
        "json_reader": "read_json",
        "places": "FORBIDDEN TEXT Budget Path Places",
        "yaml_reader": "read_yaml",
    },
)
