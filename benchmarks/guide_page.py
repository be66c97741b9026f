"""How long a page of the guide takes to be seen: one of 3,000 words, and the first one after a click.

    python benchmarks/guide_page.py                the medians of nine rounds, against the bars
    python benchmarks/guide_page.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

The long pages are made of the guide's own paragraphs, anew in each round, so nothing of them is remembered: 3,000 words
in Vietnamese, in English, and 7,000 letters of Japanese with a reading above every word in kanji. A page is seen once
it is painted, and whole once what was left for later turns of the event loop stands there too; both are told. The
reference, measured in the same rounds, is a bare browser that is given the same words as plain paragraphs.

The first page is measured in a process of its own that reads compiled modules, as the installed program does: the
window is up, then the guide is opened for the first time.
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  after the path is set
from PySide6.QtCore import QCoreApplication, QEvent, qInstallMessageHandler  # noqa: E402  as above
from PySide6.QtWidgets import QApplication, QTextBrowser  # noqa: E402  as above

from intern_desktop.ui.frame import Frame  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

ROUNDS = 9
SEEN_BAR, WHOLE_BAR, FIRST_BAR = 50.0, 100.0, 150.0
"""Milliseconds at most, as medians on an idle machine."""
SEEN_RATIO = 6.0
"""References at most, for a machine whose pace changes."""

TODAY = date(2026, 11, 24)
LONG = {"vi": 3_000, "en": 3_000, "ja": 7_000}
SIZE = (1366, 696)


def settle() -> None:
    """Until everything that waits is done and painted."""
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def long_page(code: str, turn: int) -> object:
    """A page of the length asked for, which begins elsewhere in the book each turn."""
    from intern_desktop import furigana
    from intern_desktop.guide import book

    blocks: list[book.Block] = []
    length, ids = 0, book.page_ids()
    for name in (ids[(turn + at) % len(ids)] for at in range(10 * len(ids))):
        for block in book.page(name, code).blocks:
            blocks.append(block)
            plain = furigana.plain(block.text)
            length += len("".join(plain.split())) if code == "ja" else len(plain.split())
            if length >= LONG[code]:
                return msgspec.structs.replace(book.page(name, code), blocks=tuple(blocks))
    raise AssertionError("the book is long enough")


def show_long(view: QTextBrowser, code: str, turn: int) -> tuple[float, float, str]:
    """Milliseconds until a long page is seen, and until it is whole; and its words."""
    from intern_desktop.guide import sheet
    from intern_desktop.guide.book import Page
    from intern_desktop.ui.guide_page import PageView
    from intern_desktop.ui.law_figures import law_on

    page = long_page(code, turn)
    assert isinstance(page, Page), "made above"
    assert isinstance(view, PageView), "the guide's own"
    begun = time.perf_counter()
    made = sheet.one_column(page, sheet.hand(code, TODAY, law_on(TODAY)), TODAY)
    view.show_sheet(made, "", 0.0)
    view.viewport().repaint()
    seen = time.perf_counter()
    settle()
    return (seen - begun) * 1000, (time.perf_counter() - begun) * 1000, view.toPlainText()


def show_plain(bare: QTextBrowser, words: str) -> float:
    """Milliseconds until a bare browser shows the same words."""
    begun = time.perf_counter()
    bare.setPlainText(words.replace("\ufffc", "口"))
    bare.viewport().repaint()
    return (time.perf_counter() - begun) * 1000


def begin(folder: Path) -> tuple[Window, Frame]:
    """The window, up and at rest, before anybody thought of the guide."""
    demo_window.make_application()
    commands = demo_window.commands_over(demo_window.pay_store(folder))
    demo_window.enter_as_candidate(commands)
    window = Window("sections", {})
    window.resize(*SIZE)
    window.show()
    frame = window.furnish(commands)
    frame.begin()
    frame.open_page("today")
    settle()
    gc.freeze()  # as the program does once its window can be used
    return window, frame


def measure(folder: Path) -> dict[str, float]:
    """The medians by name, milliseconds."""
    window, frame = begin(folder)
    frame.open_page("guide")
    settle()
    view = window.findChild(QTextBrowser, "guide_page")
    assert isinstance(view, QTextBrowser), "the guide is open"
    bare = QTextBrowser()
    bare.resize(view.size())
    bare.show()
    found: dict[str, list[float]] = {}
    for turn in range(ROUNDS + 1):
        for code in LONG:
            seen, whole, words = show_long(view, code, turn)
            if turn:  # the first round finds fonts cold
                found.setdefault(f"{code} seen", []).append(seen)
                found.setdefault(f"{code} whole", []).append(whole)
                found.setdefault(f"{code} reference", []).append(show_plain(bare, words))
    return {name: statistics.median(took) for name, took in found.items()}


def first_page() -> float:
    """Milliseconds from the click on the guide to its first page, in a process of its own."""
    with tempfile.TemporaryDirectory() as compiled:
        places = {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        took = [_once(os.environ | places) for _ in range(4)]
    return statistics.median(took[1:])  # the first has nothing compiled yet


def _once(places: dict[str, str]) -> float:
    command = [sys.executable, __file__, "--first"]
    return float(subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT, env=places).stdout)


def open_first() -> None:
    """What `first_page` measures."""
    with tempfile.TemporaryDirectory() as folder:
        _, frame = begin(Path(folder))
        begun = time.perf_counter()
        frame.open_page("guide")
        for _ in range(3):
            QApplication.processEvents()
        print((time.perf_counter() - begun) * 1000, flush=True)
        os._exit(0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    parser.add_argument("--first", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says with each window what it cannot do
    if asked.first:
        open_first()
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    good = True
    for code in LONG:
        seen, whole, reference = (found[f"{code} {name}"] for name in ("seen", "whole", "reference"))
        print(
            f"{code}: seen after {seen:.1f} ms (at most {SEEN_BAR:.0f}), {seen / reference:.1f} references of "
            f"{reference:.1f} ms; whole after {whole:.1f} ms (at most {WHOLE_BAR:.0f})"
        )
        if asked.ratios:
            good &= seen / reference <= SEEN_RATIO * asked.ratios
        else:
            good &= seen <= SEEN_BAR and whole <= WHOLE_BAR
    first = first_page()
    print(f"first page after a click {first:.0f} ms (at most {FIRST_BAR:.0f})")
    return 0 if good and (asked.ratios or first <= FIRST_BAR) else 1


if __name__ == "__main__":
    sys.exit(main())
