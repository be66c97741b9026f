"""The command line of the window: which options there are and what was asked."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from intern_desktop import __version__
from intern_desktop.i18n import tr


class Parser(argparse.ArgumentParser):
    """One that says in the reader's language what to do when the options cannot be read."""

    def error(self, message: str) -> NoReturn:
        """End with 2, after the usage and a sentence; argparse's own English words are of no help to her."""
        del message
        self.print_usage(sys.stderr)
        said = tr("These options cannot be read. With --help the program lists all there are.")
        self.exit(2, f"{self.prog}: {said}\n")


class Asked(argparse.Namespace):
    """What the command line asked for."""

    data_dir: str | None
    lang: str | None
    demo: bool
    self_check: bool
    time_start: bool
    file: Path | None


def read(arguments: Sequence[str]) -> Asked:
    """Read the options. Ends the program with a sentence when they cannot be read, as argparse does."""
    parser = Parser(
        prog="intern-desktop",
        description=tr("Getting ready for Japan: guide, pay, checklist, class. Works without the internet."),
        epilog=tr("Without a window: intern-desktop compute payslip, intern-desktop search (JSON Lines in and out)."),
    )
    parser.add_argument("--data-dir", metavar="FOLDER", help=tr("keep all data in this folder"))
    parser.add_argument("--lang", metavar="vi|en|ja", help=tr("the language to begin in"))
    parser.add_argument("--demo", action="store_true", help=tr("open a made-up centre that saves nothing"))
    parser.add_argument("--self-check", action="store_true", help=tr("try every part once without a display, and end"))
    parser.add_argument("--time-start", action="store_true", help=tr("print how long the start took, and end"))
    # Translators: vi: "một tệp hợp đồng để mở"
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help=tr("an offer file to open"))
    parser.add_argument("--version", action="version", version=f"intern-desktop {__version__}")
    return parser.parse_args(arguments, namespace=Asked())
