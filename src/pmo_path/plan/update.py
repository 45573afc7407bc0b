"""A plan in a person's own Markdown file: brought up to date, all that they wrote kept; pure.

A task or heading of ours ends in its id, a comment. Comments at the end of the
file, the seal, hold a checksum of every line that we wrote: what is not among
them, or was changed since, is the person's and stays.
"""

from dataclasses import dataclass, field

from ..errors import InputError
from .lines import PlanLine, Seal, entries, read_line, read_seal, seal_lines, ticked

GONE = "gone"
_GONE_HEADING = f"## No longer in the plan <!-- {GONE} -->"
_BYTE_ORDER_MARK = "\ufeff"


@dataclass
class _Piece:
    """A line of ours and the person's own lines below it.

    ``notes`` go up to the person's next heading, ``free`` from there on.
    ``space`` tells whether an empty line stands before it.
    """

    line: PlanLine
    key: str
    space: bool = False
    notes: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)

    @property
    def noted(self) -> bool:
        """Whether the person wrote anything below it."""
        return any(text.strip() for text in self.notes)


@dataclass
class _File:
    """A plan as read: what stands before the first line of ours, the pieces, the end."""

    before: list[str] = field(default_factory=list)
    pieces: dict[str, _Piece] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)


def sealed(text: str) -> str:
    """The new plan ``text`` with its seal at the end."""
    lines = [read_line(line) for line in text.split("\n")]
    return f"{text}\n" + "".join(f"{line}\n" for line in seal_lines(entries(lines)))


def updated(old: str, new: str, name: str) -> str:
    """The file ``old`` with the sealed plan ``new``: ticks, notes and changes of one's own stay.

    A task that is gone is kept in a last section if it is ticked, noted or
    reworded. A line that the person struck out stays out. Raises InputError,
    with the file's ``name``, if ``old`` is no plan.
    """
    mark = _BYTE_ORDER_MARK if old.startswith(_BYTE_ORDER_MARK) else ""
    body = old.removeprefix(_BYTE_ORDER_MARK)
    ending = _ending(body)
    body = body.replace(ending, "\n")
    found = _Update(body, new).text(name)
    return old if found == body else mark + found.replace("\n", ending)


def _ending(text: str) -> str:
    """How lines end: as all of them do, else with a newline."""
    count = text.count("\r\n")
    if count and count == text.count("\n"):
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"


class _Update:
    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.seal, self.gone_seal = _seals(old)
        self.new_seal, _ = _seals(new)
        self.known = {**self.gone_seal, **self.seal}
        self.new = _read(new, {})
        self.file = _read(old, {**self.known, **self.new_seal})
        self.out: list[str] = []
        self.below: dict[str, list[str]] = {}
        self.last: dict[str, list[str]] = {}
        self.leaving: list[_Piece] = []
        self.gone = self.file.pieces.pop(GONE, None)

    def text(self, name: str) -> str:
        if not self.file.pieces:
            hint = "'pmo-path plan --output FILE' writes one"
            raise InputError(f"'{name}' is not a plan: it has no line that pmo-path wrote", hint)
        if list(self.seal.items()) == list(self.new_seal.items()):
            return self.old
        self._settle_old()
        self.out = list(self.file.before)
        self._notes(self.below.pop("", []))
        section = ""
        for piece in self.new.pieces.values():
            if piece.line.heading:
                self._free(section)
                section = piece.key
            if not self._struck_out(piece):
                self._piece(piece)
        self._free(section)
        self._gone()
        self._end()
        return "\n".join(self.out)

    def _struck_out(self, piece: _Piece) -> bool:
        """Whether the person took out what an earlier plan had."""
        return piece.key in self.seal and piece.key not in self.file.pieces

    def _settle_old(self) -> None:
        """Find a place for what stands below lines that are gone."""
        stays = {key for key, one in self.new.pieces.items() if not self._struck_out(one)}
        above = section = ""
        for piece in self.file.pieces.values():
            if piece.key in stays:
                above = piece.key
                section = above if self.new.pieces[above].line.heading else section
            else:
                self._leave(piece, above)
            if piece.free:
                self.last.setdefault(section, []).extend(piece.free)

    def _leave(self, piece: _Piece, above: str) -> None:
        reworded = self._reworded(piece)
        if piece.line.task and (piece.line.done or piece.noted or reworded):
            self.leaving.append(piece)
            return
        own = [piece.line.text] if reworded else []
        if own or piece.noted:
            self.below.setdefault(above, []).extend([*own, *piece.notes])

    def _reworded(self, piece: _Piece) -> bool:
        """Whether the person changed our line; where no seal tells, it counts as changed."""
        ours = (self.known.get(piece.key), self.new_seal.get(piece.key))
        return piece.line.checksum not in ours

    def _piece(self, new: _Piece) -> None:
        mine = self.file.pieces.get(new.key)
        if new.space:
            self._space()
        self.out.append(self._line(new.line, mine))
        if mine is not None and mine.noted:
            self._notes(mine.notes)
        self._notes(self.below.pop(new.key, []))

    def _line(self, new: PlanLine, mine: _Piece | None) -> str:
        if mine is None:
            return new.text
        if self._reworded(mine) or mine.line.checksum == new.checksum:
            return mine.line.text
        return ticked(new.text) if mine.line.done else new.text

    def _notes(self, lines: list[str]) -> None:
        self.out.extend(lines)

    def _free(self, section: str) -> None:
        """The person's own headings, at the end of the section that they stood in."""
        lines = self.last.pop(section, [])
        if lines:
            self._space()
            self.out.extend(lines)

    def _space(self) -> None:
        if self.out and self.out[-1].strip():
            self.out.append("")

    def _gone(self) -> None:
        """The last section: tasks that are gone, with what the person made of them."""
        own = [*self.gone.notes, *self.gone.free] if self.gone is not None else []
        if self.leaving:
            self._space()
            self.out.append(self.gone.line.text if self.gone is not None else _GONE_HEADING)
        if any(text.strip() for text in own):
            self._space()
            self._notes(own)
        if self.leaving:
            self._space()
        for piece in self.leaving:
            self.out.append(piece.line.text)
            self._notes(piece.notes if piece.noted else [])

    def _end(self) -> None:
        self._space()
        self.out += seal_lines(self.new_seal)
        gone = {piece.key: self.known.get(piece.key, piece.line.checksum) for piece in self.leaving}
        self.out += seal_lines(gone, gone=True)
        self.out += self.file.end or [""]


def _seals(text: str) -> tuple[Seal, Seal]:
    """What the seal of ``text`` holds: of the plan, and of what is no longer in it."""
    seal: Seal = {}
    gone: Seal = {}
    for line in text.split("\n"):
        found = read_seal(line)
        if found is not None:
            (gone if found[1] else seal).update(found[0])
    return seal, gone


def _read(text: str, known: Seal) -> _File:
    """``text`` as pieces; with nothing ``known``, every line that is not blank is ours."""
    file = _File()
    here, blank, ended = file.before, True, False
    piece: _Piece | None = None
    for raw in text.split("\n"):
        if read_seal(raw) is not None:
            here, piece, ended = file.end, None, True
            continue
        line = read_line(raw)
        key = line.key or line.checksum
        ours = not line.blank and (not known or key in known or key == GONE)
        if ours and not ended and key not in file.pieces:
            piece = _Piece(line, key, space=blank)
            file.pieces[key] = piece
            here = piece.notes
        elif piece is not None and line.heading:
            here = piece.free
            here.append(raw)
        else:
            here.append(raw)
        blank = line.blank
    return file
