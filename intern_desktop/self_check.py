"""`--self-check`: every part of an installed or frozen program tried once without a display, in a throwaway folder."""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

_MOMENT = datetime(2026, 11, 24, 0, 46, tzinfo=UTC)


def run() -> int:
    """Print a line for each part. 0 when all of them work, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = Path(tempfile.mkdtemp(prefix="intern_desktop-check-"))
    failed = 0
    try:
        for name, part in _PARTS:
            try:
                print(f"ok   {name}: {part(folder)}")
            except Exception as problem:
                failed += 1
                print(f"FAIL {name}: {type(problem).__name__}: {problem}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


def _languages(_folder: Path) -> str:
    from intern_desktop import i18n

    for code in i18n.LANGUAGES:
        i18n.use(code)
        i18n.date_text(date(2026, 11, 24), "full")
        assert i18n.tr("Today"), code
    return ", ".join(i18n.LANGUAGES)


def _law(_folder: Path) -> str:
    from intern_desktop.payroll.law import Law
    from intern_desktop.payroll.offer import Offer
    from intern_desktop.payroll.payslip import compute

    offer = Offer(prefecture="13", monthly_wage=200_000, first_day=date(2026, 9, 1), programme="titp")
    slip = compute(offer, date(2026, 11, 1), Law.on(date(2026, 11, 1)))
    assert slip.net == 200_000 - 9_850 - 230 - 18_300 - 1_000 - 3_270, slip.net
    return f"200000 in Tokyo leaves {slip.net}"


def _compute(_folder: Path) -> str:
    """Every KIND is there, and a course of years answers through the stream."""
    from intern_desktop.compute import kinds, stream

    found = {name: kinds.kind(name) for name in kinds.NAMES}
    plan, line = (
        found["plan"],
        (
            b'{"id": 1, "programme": "esd", "start": "2027-04", "months": 37, "prefecture": "Tokyo", '
            b'"monthly_wage": 220000, "annual_holidays": 105, "daily_hours": 8, "assumed": true}'
        ),
    )
    said = stream.answer(line, plan.all_keys, plan.dated, plan.reply)
    assert b'"lump_sum":{' in said, said[:200]
    return f"{len(found)} kinds, a plan of 37 months"


def _guide(_folder: Path) -> str:
    from intern_desktop.guide import search
    from intern_desktop.guide.book import page_ids
    from intern_desktop.ui.law_figures import law_on

    found = search.of_the_guide(law_on(_MOMENT.date())).search("the cu tru", "vi")
    assert found.terms and found.hits, found
    return f"{len(page_ids())} pages in three languages, searched"


def _practice(_folder: Path) -> str:
    """The cards are read, an answer in romaji is right, and FSRS says when its card comes back."""
    from intern_desktop.departure import answers, cards, scheduling

    late = next(one for one in cards.cards() if one.written == "遅刻")
    assert answers.check(late, "chikoku").mark == "right", late
    known = scheduling.after(None, 4, int(_MOMENT.timestamp()))
    assert known.interval == 8 * 86_400, known
    return f"{len(cards.cards())} cards, the next in 8 days"


def _store(folder: Path) -> str:
    from intern_desktop.classroom import demo
    from intern_desktop.store.database import Store

    store = Store.open(folder / "Nguyễn Văn Á 100%")
    demo.fill(store, _MOMENT)
    store.close()
    return "made, migrated, filled"


def _screens(folder: Path) -> str:
    from intern_desktop.ui import drawing

    return f"{drawing.draw_every_screen(folder / 'drawn', _MOMENT)} screens drawn"


def _papers(folder: Path) -> str:
    from intern_desktop.ui import drawing

    return f"{drawing.write_every_paper(folder / 'paper', _MOMENT)} pages and sheets written"


def _ready_drawn(folder: Path) -> str:
    from intern_desktop.ui import ready_drawn

    drawn = ready_drawn.draw_getting_ready(folder / "ready", _MOMENT)
    return f"{drawn.places} places of getting ready, {drawn.papers} pages and sheets"


def _class_drawn(folder: Path) -> str:
    from intern_desktop.ui import class_drawn

    drawn = class_drawn.draw_the_class(folder / "class", _MOMENT)
    return f"{drawn.places} places of the class, {drawn.papers} pages and sheets"


def _guide_drawn(_folder: Path) -> str:
    from intern_desktop.ui import guide_drawn

    drawn = guide_drawn.draw_the_guide(_MOMENT)
    return f"{drawn.pages} pages, {drawn.questions} questions, {drawn.drawings} drawings, {drawn.paper} pages of paper"


_PARTS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("languages", _languages),
    ("law", _law),
    ("command line", _compute),
    ("guide", _guide),
    ("practice", _practice),
    ("database", _store),
    ("screens", _screens),
    ("papers", _papers),
    ("getting ready drawn", _ready_drawn),
    ("class drawn", _class_drawn),
    ("guide drawn", _guide_drawn),
)
