"""The program without a window: JSON Lines in, JSON Lines out, computed by the same code as the screens.

`compute KIND` and `search` answer each line that is not blank; docs/compute.md says what may be asked. Exit code: 0
once the lines were read, 2 when the words of the command line cannot be, 3 when answers cannot be written.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

from intern_desktop import console, i18n
from intern_desktop.app import clock
from intern_desktop.arguments import Parser
from intern_desktop.compute import kinds, stream
from intern_desktop.compute.request import Request
from intern_desktop.errors import UserError, missing_language
from intern_desktop.i18n import LANGUAGES, N_, MissingLanguage, tr

_DONE, _CANNOT_READ, _CANNOT_WRITE = 0, 2, 3
_SEARCH_KEYS = ("id", "lang", "language", "query")
_NOT_WRITTEN = N_(
    "The answers cannot be written any further: the disk is full or the file is gone. Make room and run it again."
)
_NO_FILE = N_("The file {path} cannot be read. Check its name and its folder.")


class Asked(argparse.Namespace):
    """What the command line asked for."""

    command: str
    kind: str
    lang: str | None
    files: list[Path]


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` begins with. The process's exit code."""
    try:
        i18n.use_or_other(console.language())
        asked = _read(argv)
        if asked.lang is not None:
            i18n.use(asked.lang)
    except MissingLanguage as problem:
        print(missing_language(problem.code), file=sys.stderr)
        return _CANNOT_READ
    answer = _searches() if asked.command == "search" else _computes(asked.kind)
    try:
        return _answer_all(asked.files, answer)
    except UserError as problem:
        print(problem, file=sys.stderr)
        return _CANNOT_READ
    except BrokenPipeError:  # who reads our lines has seen enough
        sys.stdout = None  # or Python would try to write the rest while it ends
        return _DONE
    except OSError:
        print(tr(_NOT_WRITTEN), file=sys.stderr)
        sys.stderr.flush()
        os._exit(_CANNOT_WRITE)  # whatever is left in Python's hands cannot be written either


def _read(argv: Sequence[str]) -> Asked:
    shared = Parser(add_help=False)
    shared.add_argument("--lang", metavar="vi|en|ja", help=tr("the language of the sentences"))
    shared.add_argument(
        "files", metavar="FILE", nargs="*", type=Path, help=tr("files of JSON Lines; without any, standard input")
    )
    parser = Parser(prog="intern-desktop")
    commands = parser.add_subparsers(dest="command", required=True)
    compute = commands.add_parser(
        "compute", parents=[], help=tr("compute pay, insurance and taxes, exact to the yen, for each line")
    )
    which = compute.add_subparsers(dest="kind", required=True, metavar="KIND")
    for name in kinds.NAMES:
        which.add_parser(name, parents=[shared])
    commands.add_parser("search", parents=[shared], help=tr("search the guide and the glossary"))
    return parser.parse_args(argv, namespace=Asked())


def _answer_all(files: Sequence[Path], answer: Callable[[bytes], bytes]) -> int:
    with ExitStack() as held:
        opened: list[BinaryIO] = []
        for path in files:
            try:
                opened.append(held.enter_context(path.open("rb")))
            except OSError:
                raise UserError(_NO_FILE, path=path) from None
        for given in opened or [sys.stdin.buffer]:
            stream.answer_all(cast(stream.Given, given), sys.stdout.buffer, answer)
    return _DONE


def _computes(name: str) -> Callable[[bytes], bytes]:
    kind = kinds.kind(name)
    return lambda line: stream.answer(line, kind.all_keys, kind.dated, kind.reply)


def _searches() -> Callable[[bytes], bytes]:
    from intern_desktop.guide import search
    from intern_desktop.ui.law_figures import law_on

    index = search.of_the_guide(law_on(clock().date()))

    def reply(asked: Request) -> dict[str, object]:
        named = asked.one_of("lang", "language") if asked.has("language") else "lang"
        lang = asked.choice(named, LANGUAGES, i18n.language())
        return {"hits": [_hit(hit) for hit in index.search(asked.text("query"), lang).hits]}

    def _hit(hit: search.Hit) -> dict[str, object]:
        return {
            "page": hit.page,
            "title": hit.title,
            "snippet": hit.snippet.text,
            "lang": hit.language,
        }

    return lambda line: stream.answer(line, _SEARCH_KEYS, "", reply)
