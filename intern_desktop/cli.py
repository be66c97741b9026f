"""The program without a window: JSON Lines in, JSON Lines out, computed by the same code as the screens.

`compute payslip` takes lines like {"month": "2026-11", "offer": {...}} and answers each with a payslip; `search` takes
lines like {"query": "bao hiem", "language": "vi"} and answers each with what the guide has. A line that cannot be
answered gets {"error": {"field": ..., "sentence": ...}} and stops none of the others. Exit code: 0, 1 when a line had
an error, 2 when the command itself cannot be read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import msgspec

from intern_desktop import i18n
from intern_desktop.app import clock, language_before_qt
from intern_desktop.arguments import Parser
from intern_desktop.errors import FieldError, UserError, missing_language
from intern_desktop.i18n import N_, MissingLanguage, tr

if TYPE_CHECKING:  # only the command that is asked for is imported
    from intern_desktop.payroll.law import Source
    from intern_desktop.payroll.payslip import Payslip

Answer = Callable[[bytes], object]

_DONE, _HAD_ERRORS, _CANNOT_READ = 0, 1, 2
_PLACE = re.compile(r"`\$\.?([^`]*)`")
_NAMED = re.compile(r"(?:missing required|unknown) field `([^`]+)`")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Asked(argparse.Namespace):
    """What the command line asked for."""

    command: str
    lang: str | None
    files: list[Path]


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` begins with. The process's exit code."""
    try:
        i18n.use_or_other(language_before_qt())
        asked = _read(argv)
        if asked.lang is not None:
            i18n.use(asked.lang)
    except MissingLanguage as problem:
        print(missing_language(problem.code), file=sys.stderr)
        return _CANNOT_READ
    answers = {"compute": _payslips, "search": _searches}
    try:
        return _answer_all(asked.files, answers[asked.command]())
    except BrokenPipeError:  # who reads our lines has seen enough
        sys.stdout = None  # or Python would try to write the rest while it ends
        return _DONE


def _read(argv: Sequence[str]) -> Asked:
    shared = Parser(add_help=False)
    shared.add_argument("--lang", metavar="vi|en|ja", help=tr("the language of the sentences"))
    shared.add_argument(
        "files", metavar="FILE", nargs="*", type=Path, help=tr("files of JSON Lines; without any, standard input")
    )
    parser = Parser(prog="intern-desktop")
    commands = parser.add_subparsers(dest="command", required=True)
    compute = commands.add_parser("compute", help=tr("compute payslips, exact to the yen"))
    things = compute.add_subparsers(dest="thing", required=True)
    things.add_parser("payslip", parents=[shared], help=tr("the payslip of one month for each offer"))
    commands.add_parser("search", parents=[shared], help=tr("search the guide and the glossary"))
    return parser.parse_args(argv, namespace=Asked())


def _answer_all(files: Sequence[Path], answer: Answer) -> int:
    """One line out for each line in, in the same order, each written as soon as it is known."""
    code = _DONE
    for given in _lines(files):
        said = _error(given) if isinstance(given, UserError) else _answered(given, answer)
        code = _HAD_ERRORS if isinstance(said, dict) and "error" in said else code
        sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
        sys.stdout.buffer.flush()
    return code


def _lines(files: Sequence[Path]) -> Iterator[bytes | UserError]:
    if not files:
        yield from _filled(sys.stdin.buffer)
    for path in files:
        try:
            with path.open("rb") as opened:
                yield from _filled(opened)
        except OSError:
            yield FieldError("file", N_("The file {path} cannot be read. Check its name and its folder."), path=path)


def _filled(opened: BinaryIO) -> Iterator[bytes]:
    for line in opened:
        if line.removeprefix(_BYTE_ORDER_MARK).strip():
            yield line.removeprefix(_BYTE_ORDER_MARK)


def _answered(line: bytes, answer: Answer) -> object:
    try:
        return answer(line)
    except UserError as problem:
        return _error(problem)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return _error(_unreadable(str(problem)))


def _error(problem: UserError) -> dict[str, dict[str, str]]:
    field = problem.field if isinstance(problem, FieldError) else ""
    return {"error": {"field": field, "sentence": str(problem)}}


def _unreadable(said: str) -> FieldError:
    """What to mend in a line, from what the decoder says about it."""
    named, place = _NAMED.search(said), _PLACE.search(said)
    if named and "missing" in said:
        return FieldError(named[1], N_("The field “{name}” is missing. Write it into the line."), name=named[1])
    if named:
        return FieldError(named[1], N_("There is no field “{name}”. Check how it is spelled."), name=named[1])
    field = place[1].rpartition(".")[2] if place else ""
    if field:
        return FieldError(field, N_("The value of “{name}” is of the wrong kind. Look at the example."), name=field)
    return FieldError("", N_("This line is not a JSON object in UTF-8. Write one object on each line."))


class _Priced(msgspec.Struct, forbid_unknown_fields=True):
    month: str
    offer: msgspec.Raw


def _payslips() -> Answer:
    from intern_desktop.payroll.law import Law
    from intern_desktop.payroll.offer import Offer
    from intern_desktop.payroll.payslip import compute

    def answer(line: bytes) -> object:
        asked = msgspec.json.decode(line, type=_Priced)
        month = _month(asked.month)
        offer = msgspec.json.decode(asked.offer, type=Offer)
        return _payslip(compute(offer, month, Law.assumed(month)))

    return answer


def _month(written: str) -> date:
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        raise FieldError("month", N_("Write the month as year and month, like {example}."), example="2026-11") from None


def _payslip(slip: Payslip) -> object:
    from intern_desktop.payroll.lines import line_names

    names = line_names()
    return {
        "month": f"{slip.month:%Y-%m}",
        "lines": [
            {
                "code": line.code,
                "name": names[line.code].said,
                "japanese": names[line.code].ja,
                "block": line.block,
                "yen": line.yen,
                "how": [{"sentence": step.sentence, "yen": step.yen} for step in line.how],
                "sources": [_source(source) for source in line.sources],
                "assumed": line.assumed,
            }
            for line in slip.lines
        ],
        "gross": slip.gross,
        "taken": slip.taken,
        "net": slip.net,
        "assumed": slip.assumed,
        "notes": [note.sentence for note in slip.notes],
    }


def _source(source: Source) -> dict[str, object]:
    return {
        "title": source.title,
        "address": source.address,
        "confidence": source.confidence,
        "copies": source.copies,
        "checked": source.checked,
    }


class _Query(msgspec.Struct, forbid_unknown_fields=True):
    query: str
    language: Literal["vi", "en", "ja"] | None = None


def _searches() -> Answer:
    from intern_desktop.guide import search
    from intern_desktop.ui.law_figures import law_on

    index = search.of_the_guide(law_on(clock().date()))

    def answer(line: bytes) -> object:
        asked = msgspec.json.decode(line, type=_Query)
        return index.search(asked.query, asked.language or i18n.language())

    return answer
