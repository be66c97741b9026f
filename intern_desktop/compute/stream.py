"""The stream: JSON Lines in, one answer for each line that is not blank, in order; a bad line stops no other."""

import re
import sys
from collections.abc import Callable, Collection, Iterator
from typing import Protocol

from intern_desktop.compute import offer_line
from intern_desktop.compute.answers import echoed, error, written
from intern_desktop.compute.figures import NotYet, called
from intern_desktop.compute.reading import BadValue, Doubled, read
from intern_desktop.compute.request import Request, is_writable
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import NotInForce, rows

_AT_ONCE = 1 << 16
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PART = re.compile(r"[^.\[\]]+")

_ID = N_("Write the id as a text or a whole number, or leave it out.")
_NOT_KNOWN = N_(
    "“{figure}” is known from {first} to {last}. Beyond its last day the last known one answers when “assumed” is true."
)
_OURS = N_("The program failed on this line; the other lines are not touched. Please report it with the line.")


class Given(Protocol):
    """Bytes to be read, as a file or a pipe gives them."""

    def read1(self, size: int = -1, /) -> bytes:
        """What is there, waiting only where nothing is; empty at the end."""


class Taken(Protocol):
    """Where bytes are written to."""

    def write(self, data: bytes, /) -> object:
        """Take some."""

    def flush(self) -> object:
        """Hand on what was taken."""


def answer_all(given: Given, taken: Taken, answer: Callable[[bytes], bytes]) -> None:
    """Answer every line that is not blank. Answers are handed on whenever the input pauses."""
    for some in _lines(given):
        for line in some:
            asked = line.removeprefix(_BYTE_ORDER_MARK).strip()
            if asked:
                taken.write(answer(asked))
        taken.flush()


def _lines(given: Given) -> Iterator[list[bytes]]:
    """The lines that came together; the next ones are waited for only when these have been taken."""
    rest = bytearray()
    while more := given.read1(_AT_ONCE):
        whole, end, begun = more.rpartition(b"\n")
        rest += whole
        if end:
            yield bytes(rest).split(b"\n")
            rest.clear()
            rest += begun
        else:
            rest += begun
    if rest:
        yield [bytes(rest)]


Reply = Callable[[Request], dict[str, object]]


def answer(line: bytes, keys: Collection[str], dated: str, reply: Reply) -> bytes:
    """The answer to one line, an error where there is none.

    `keys` are those a request may have; `dated` is the one to name when the law of its day is not known.
    """
    given: dict[str, object] = {}
    try:
        given = read(line)
        asked = Request(given, offer_line.KEYS if offer_line.is_one(given) else keys)
        if given.get("id") is not None and _id(given) is None:
            raise asked.wrong("id", _ID)
        return written({"id": _id(given), **reply(asked)})
    except BadValue as problem:
        return _refused(given, problem)
    except FieldError as problem:
        return _refused(given, _with_value(given, problem))
    except NotInForce as problem:
        return _refused(given, _not_in_force(given, dated, problem))
    except Exception as problem:
        _tell(problem)
        return _refused(given, BadValue("", None, _OURS))


def _id(given: dict[str, object]) -> object:
    """The id of a request as it is written again, None where it cannot be read; an offer file's own is its name."""
    name = given.get("name") if "id" not in given and offer_line.is_one(given) else given.get("id")
    if type(name) is int or (type(name) is str and is_writable(name)):
        return None if isinstance(given, Doubled) and given.key == "id" else echoed(name)
    return None


def _refused(given: dict[str, object], problem: BadValue) -> bytes:
    return written({"id": _id(given), "error": error(problem)})


def _with_value(given: object, problem: FieldError) -> BadValue:
    """An error of the engine with what stands at its field, as in "allowances[0].yen"."""
    found = given
    for part in _PART.findall(problem.field):
        if isinstance(found, dict):
            found = found.get(part)
        elif isinstance(found, list) and part.isdigit() and int(part) < len(found):
            found = found[int(part)]
        else:
            found = None
    return BadValue(problem.field, found, problem.message, **problem.fields)


def _not_in_force(given: dict[str, object], dated: str, problem: NotInForce) -> BadValue:
    days = [(row.since, row.until) for name, row in rows() if name == problem.name]
    first, last = min(since for since, _ in days), max(until for _, until in days)
    if isinstance(problem, NotYet):
        first = problem.first
    return BadValue(dated, given.get(dated), _NOT_KNOWN, figure=called(problem.name), first=str(first), last=str(last))


_told: set[str] = set()
"""What was told already: a fault in every line is told once."""


def _tell(problem: Exception) -> None:
    """Name the place in the program for whoever mends it; never what stood in the line."""
    if sys.stderr is None:
        return
    place = problem.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
    said = f"{type(problem).__name__} {where}"
    if said not in _told:
        _told.add(said)
        print(said, file=sys.stderr)
