"""A plan that a person has written in is brought up to date, and nothing of theirs is lost."""

from functools import cache

import pytest
from hypothesis import given, strategies as st

from effort import examples
from pmo_path.errors import InputError
from pmo_path.plan.lines import read_line, read_seal
from pmo_path.plan.update import sealed, updated

NEW = """# Plan <!-- plan -->

What it is for.

## The next 30 days, by 25 December 2026 <!-- days-30 -->

- [ ] Learn the role <!-- learn-role -->
- [ ] Close the gap <!-- gap-reporting -->

## The year, by 25 November 2027 <!-- year -->

- [ ] Take a course <!-- course-one -->

## Pay <!-- pay -->

About £30,000.
"""
OTHER = (
    NEW.replace("- [ ] Close the gap <!-- gap-reporting -->\n", "")
    .replace("About £30,000.", "About £40,000.")
    .replace("25 December 2026", "1 January 2027")
    .replace("- [ ] Take", "- [ ] Begin <!-- gap-data -->\n- [ ] Take")
)


@cache
def first() -> str:
    return sealed(NEW)


@cache
def second() -> str:
    return sealed(OTHER)


def edited(*changes: tuple[str, str]) -> str:
    text = first()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def section(text: str, title: str) -> str:
    return text.partition(f"## {title}")[2].partition("\n## ")[0]


def test_the_same_plan_changes_no_byte() -> None:
    """Whatever the person did to it."""
    mine = edited(("[ ] Close", "[x] Close"), ("About", "Well, about"), ("# Plan", "note\n# Plan"))
    assert updated(first(), first(), "p") == first()
    assert updated(mine, first(), "p") == mine
    assert updated(mine.replace("\n", "\r\n"), first(), "p") == mine.replace("\n", "\r\n")


def test_an_untouched_plan_becomes_the_new_one() -> None:
    """Nothing of the old one is left."""
    assert updated(first(), second(), "p") == second()


def test_ticks_and_notes_stay_with_their_action() -> None:
    """Also where other lines come and go around it."""
    mine = edited(("[ ] Take", "[X] Take"), ("<!-- course-one -->", "<!-- course-one -->\nAsked."))
    found = updated(mine, second(), "p")
    assert "- [x] Take a course <!-- course-one -->\nAsked." in found.replace("[X]", "[x]")
    assert "by 1 January 2027" in found


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("[ ] Close", "[x] Close", "- [x] Close the gap"),
        ("<!-- gap-reporting -->", "<!-- gap-reporting -->\n  note", "  note"),
        ("<!-- gap-reporting -->", "<!-- gap-reporting -->\n\nnote", "\nnote"),
        ("Close the gap", "Close my gap", "- [ ] Close my gap <!-- gap-reporting -->"),
    ],
)
def test_a_gone_action_with_something_of_the_person_is_kept(old: str, new: str, kept: str) -> None:
    """In a last section."""
    found = updated(edited((old, new)), second(), "p")
    assert kept in section(found, "No longer in the plan")
    assert "gap-reporting" not in section(found, "The next 30 days")
    assert updated(found, second(), "p") == found


def test_a_gone_action_without_anything_vanishes() -> None:
    """There is no last section for it."""
    found = updated(first(), second(), "p")
    assert "Close the gap" not in found
    assert "No longer" not in found


def test_an_action_that_comes_back_brings_its_notes() -> None:
    """From the last section to its place, as ticked as it was."""
    mine = edited(
        ("[ ] Close", "[x] Close"), ("<!-- gap-reporting -->", "<!-- gap-reporting -->\nN.")
    )
    back = updated(updated(mine, second(), "p"), first(), "p")
    assert "- [x] Close the gap <!-- gap-reporting -->\nN." in section(back, "The next 30 days")
    assert "No longer" not in back
    assert back == mine


def test_own_headings_stay_in_their_section() -> None:
    """They do not go with a gone action, and no new action comes below them."""
    mine = edited(("<!-- gap-reporting -->", "<!-- gap-reporting -->\n\n## Mine\n\ntext"))
    found = updated(mine, second(), "p")
    assert "<!-- learn-role -->\n\n## Mine\n\ntext\n\n## The year" in found
    grown = sealed(NEW.replace("\n\n## The year", "\n- [ ] More <!-- gap-more -->\n\n## The year"))
    found = updated(mine, grown, "p")
    assert "<!-- gap-more -->\n\n## Mine" in found


def test_what_was_struck_out_stays_out() -> None:
    """An action that the person deleted does not come back, a new one comes."""
    mine = edited(("- [ ] Take a course <!-- course-one -->\n", ""))
    found = updated(mine, second(), "p")
    assert "course-one" not in found.partition("<!-- pmo-path")[0]
    assert "gap-data" in found


def test_free_notes_stay() -> None:
    """Above, at the end, below a paragraph that changed, and a paragraph that was reworded."""
    mine = "top\n" + edited(("About £30,000.", "About £30,000.\nToo little!")) + "\nbottom\n"
    found = updated(mine, second(), "p")
    assert found.startswith("top\n\n# Plan")
    assert found.endswith("\nbottom\n")
    assert "Too little!" in section(found, "Pay")
    assert "£30,000" not in found
    reworded = updated(edited(("About £30,000.", "More than £30,000.")), second(), "p")
    assert "More than £30,000." in reworded
    assert "About £40,000." in section(reworded, "Pay")


def test_without_the_seal_nothing_is_lost_either() -> None:
    """The marks alone are enough; a line that cannot be told apart stays."""
    mine = edited(("[ ] Close", "[x] Close")).partition("<!-- pmo-path")[0] + "note\n"
    found = updated(mine, second(), "p")
    assert "- [x] Close the gap" in found
    assert "note" in found
    assert "About £30,000." in found
    assert "About £40,000." in found


def test_marks_of_the_person_are_text() -> None:
    """A task of their own is never taken for one of ours, nor a copy of one of ours."""
    own = "- [ ] call Anna <!-- todo -->\n- [ ] Learn the role <!-- learn-role -->"
    found = updated(edited(("What it is for.", f"What it is for.\n\n{own}")), second(), "p")
    assert own.partition("\n")[0] in found
    assert found.count("Learn the role") == 2


def test_hostile_notes_stay_notes() -> None:
    """Markdown, HTML and control characters are left as they are, letter by letter."""
    hostile = "<script>x</script> --> <!-- \x1b[2J \u202e ``` [a](javascript:b)\x00"
    found = updated(
        edited(("<!-- course-one -->", f"<!-- course-one -->\n{hostile}")), second(), "p"
    )
    assert f"\n{hostile}\n" in found


def test_a_stream_that_is_not_utf_8_is_recognised() -> None:
    """What was written as plain text is still ours."""
    plain = first().replace("£", "GBP ")
    assert updated(plain, second(), "p") == second()


@pytest.mark.parametrize(
    "text", ["", "\n", "# My plan\n\n- [ ] mine\n", "\ufeff", "- [ ] x <!-- y -->"]
)
def test_what_is_no_plan_is_refused(text: str) -> None:
    """It is not overwritten."""
    with pytest.raises(InputError, match=r"'my\.md' is not a plan"):
        updated(text, first(), "my.md")


def test_the_byte_order_mark_stays() -> None:
    """As the person's editor wrote it."""
    assert updated("\ufeff" + first(), second(), "p") == "\ufeff" + second()


WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
NOTE = st.one_of(
    WORDS,
    WORDS.map(lambda text: f"## {text}"),
    WORDS.map(lambda text: f"- [x] {text} <!-- gap-reporting -->"),
    st.sampled_from(NEW.split("\n")),
    st.sampled_from(["", "```", "<!--", "- [ ] x", "- [x] Learn the role <!-- learn-role -->"]),
)
EDITS = st.lists(
    st.tuples(st.sampled_from(["add", "tick", "delete", "reword"]), st.integers(0, 40), NOTE),
    max_size=8,
)


def by_hand(edits: list[tuple[str, int, str]]) -> tuple[str, list[str]]:
    """The first plan as somebody edited it, and the lines that are theirs."""
    lines = first().split("\n")
    for what, at, text in edits:
        place = at % len(lines)
        if what == "add":
            lines.insert(place, text)
        elif what == "delete":
            del lines[place]
        elif what == "tick":
            lines[place] = lines[place].replace("[ ]", "[x]")
        elif lines[place].strip():
            lines[place] = f"{text} {lines[place]}"
        lines = lines or [""]
    made = "\n".join(lines)
    ours = {read_line(line).checksum for line in NEW.split("\n")}
    mine = [
        line
        for line in made.split("\n")
        if line.strip() and read_seal(line) is None and read_line(line).checksum not in ours
    ]
    return made, mine


@examples(400)
@given(EDITS)
def test_no_line_of_the_person_is_ever_lost(edits: list[tuple[str, int, str]]) -> None:
    """Whatever was added, ticked, struck out or reworded; and a second update changes nothing."""
    mine, theirs = by_hand(edits)
    found = updated(mine, second(), "p")
    for line in theirs:
        assert line in found.split("\n")
    assert updated(found, second(), "p") == found


@examples(300)
@given(st.text(st.characters(codec="utf-8")))
def test_any_text_gives_a_plan_or_an_error(text: str) -> None:
    """Nothing else is raised; the same text with a plan in it keeps every line."""
    with pytest.raises(InputError):
        updated(text, first(), "p")
    found = updated(f"{text}\n{first()}", second(), "p")
    assert found.startswith("\ufeff" if text.startswith("\ufeff") else "")
    for line in text.removeprefix("\ufeff").split("\n"):
        assert line in found.split("\n")


@examples(100)
@given(EDITS)
def test_ticks_survive(edits: list[tuple[str, int, str]]) -> None:
    """An action that was ticked is ticked afterwards, wherever it stands now."""
    mine, _ = by_hand([edit for edit in edits if edit[0] == "add" and "<!--" not in edit[2]])
    mine = mine.replace("[ ] Learn the role <!--", "[x] Learn the role <!--")
    mine = mine.replace("[ ] Close the gap <!--", "[x] Close the gap <!--")
    found = updated(mine, second(), "p")
    assert "- [x] Learn the role <!-- learn-role -->" in found
    assert "- [x] Close the gap <!-- gap-reporting -->" in found
