"""Which records a look-up shows, and in which order; pure."""

from .. import door

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .courses import (
        COURSE_KINDS,
        COURSE_STATUSES,
        courses_for,
        courses_in_order,
        find_course,
        replaced_by,
        select_courses,
    )
    from .glossary import ENTRY_KINDS, Entry, entries, find_entry
    from .roles import (
        asked_of,
        asking,
        find_competency,
        moves_to,
        roles_in_order,
        select_competencies,
        select_roles,
        variants_of,
    )
    from .support import support_called

__getattr__ = door(
    __name__,
    {
        "courses": "COURSE_KINDS COURSE_STATUSES courses_for courses_in_order find_course "
        "replaced_by select_courses",
        "glossary": "ENTRY_KINDS Entry entries find_entry",
        "roles": "asked_of asking find_competency moves_to roles_in_order "
        "select_competencies select_roles variants_of",
        "support": "support_called",
    },
)
