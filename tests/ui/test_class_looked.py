"""A confirmation that somebody wrote into the file by hand: it comes to light on the class, the board and papers."""

import pytest
from PySide6.QtCore import QObject
from sqlalchemy import update

from intern_desktop.classroom import progress, reports_classes
from intern_desktop.departure import checklist
from intern_desktop.store import tables
from intern_desktop.store.journal import Author
from intern_desktop.ui.class_looked import Looked
from intern_desktop.ui.departure_board import DepartureBoardScreen
from intern_desktop.ui.departure_board_model import SHARE
from tests.ui.class_window import ANH, HA, PAPERS, found_centre, opened, part, press, stand, state
from tests.ui.conftest import MAI, NOW


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    """Anh has one thing confirmed; somebody turned one that Hà reported into a confirmation, in the file."""
    made = found_centre(commands)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, "anh", PAPERS[0])
    with commands.store.act(Author("mai"), NOW) as act:
        kept = act.reading.execute(tables.mark.select().where(tables.mark.c.person == "anh")).one()
        hers = (tables.mark.c.person == "ha", tables.mark.c.item == PAPERS[0])
        forged = {name: getattr(kept, name) for name in ("verdict", "decided_version", "signed_by", "signed_on")}
        act.reading.execute(update(tables.mark).where(*hers).values(**forged))
    return made


@pytest.fixture
def slow(monkeypatch):
    """Nobody is looked at unless somebody prints."""
    monkeypatch.setattr(Looked, "AFTER_MS", 3_600_000)


def shares(screen):
    return {row.name: row.share.confirmed for row in screen.view.marks.model().rows}


def test_the_class_shows_it_as_not_valid_after_the_first_look_and_nothing_flickers(qtbot, look, commands, ids):
    screen = opened(qtbot, commands)
    place = stand(screen, ids, HA, PAPERS[0])
    assert state(screen, ids, HA, PAPERS[0]) == "confirmed"
    qtbot.waitUntil(lambda: state(screen, ids, HA, PAPERS[0]) == "invalid")
    assert shares(screen)[HA] == 0
    assert state(screen, ids, ANH, PAPERS[0]) == "confirmed"
    assert screen.view.cursor_place() == place
    screen.refresh()
    assert state(screen, ids, HA, PAPERS[0]) == "invalid"
    with commands.store.act(Author("ha"), NOW) as act:
        checklist.claim(act, "ha", PAPERS[2])
    assert [state(screen, ids, HA, item) for item in (PAPERS[0], PAPERS[2])] == ["invalid", "claimed"]


def test_a_trainer_confirms_anew_what_was_forged_and_then_it_holds(qtbot, look, commands, ids):
    screen = opened(qtbot, commands)
    stand(screen, ids, ANH, PAPERS[1])
    with commands.store.act(Author("mai"), NOW) as act:
        act.reading.execute(update(tables.mark).where(tables.mark.c.person == "anh").values(note="forged"))
    screen.refresh()
    qtbot.waitUntil(lambda: state(screen, ids, ANH, PAPERS[0]) == "invalid")
    stand(screen, ids, ANH, PAPERS[0])
    press(screen, "Space", "Space")
    assert state(screen, ids, ANH, PAPERS[0]) == "confirmed"
    looked = screen.findChild(Looked)
    qtbot.waitUntil(lambda: looked.resting)
    assert state(screen, ids, ANH, PAPERS[0]) == "confirmed"


def test_what_is_printed_of_the_class_is_looked_into_first(qtbot, look, commands, ids, slow):
    screen = opened(qtbot, commands)
    assert state(screen, ids, HA, PAPERS[0]) == "confirmed"
    part(screen, "class_print").click()
    assert state(screen, ids, HA, PAPERS[0]) == "invalid"
    assert shares(screen) == {ANH: 1, HA: 0, "Trần Thị Lan": 0}


def board(qtbot, commands):
    made = DepartureBoardScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.refresh()
    made.resize(1174, 696)
    made.show()
    return made


def confirmed(screen, name):
    model = screen.table.model()
    at = [row.name for row in model.rows].index(name)
    return model.index(at, SHARE).data().split("/")[0]


def test_the_board_counts_it_no_more_and_nobody_moves(qtbot, look, commands, ids):
    screen = board(qtbot, commands)
    order = [row.name for row in screen.table.model().rows]
    assert (confirmed(screen, HA), confirmed(screen, ANH)) == ("1", "1")
    qtbot.waitUntil(lambda: confirmed(screen, HA) == "0")
    assert confirmed(screen, ANH) == "1"
    assert [row.name for row in screen.table.model().rows] == order


def test_what_is_printed_of_the_board_is_looked_into_first(qtbot, look, commands, ids, slow):
    screen = board(qtbot, commands)
    part(screen, "board_print").click()
    assert (confirmed(screen, HA), confirmed(screen, ANH)) == ("0", "1")


def test_the_head_s_sheet_counts_only_what_holds(commands, ids, monkeypatch):
    monkeypatch.setattr(progress.Row, "missing", property(lambda row: 0 if row.share.confirmed else 1))
    with commands.reading() as reading:
        shown, written = (reports_classes.read(reading, NOW.date(), looked=looked) for looked in (False, True))
    assert [line.complete for line in shown] == [1, 1]
    assert [line.complete for line in written] == [0, 1]


def test_who_was_looked_at_is_asked_about_again_only_when_something_was_said(qtbot, commands, ids):
    """An idle PC stays idle: the same rows are not held against the journal over and over."""
    with commands.reading() as reading:
        rows = {row.person: row for row in progress.board(reading, NOW.date())}
    kept = QObject()
    looked, found = Looked(commands, kept), []
    looked.found.connect(found.append)
    assert looked.begin(rows) == {}
    qtbot.waitUntil(lambda: looked.resting)
    assert [list(other) for other in found] == [["ha"]]
    rows |= looked.begin(rows)
    assert rows["ha"].share.confirmed == 0
    assert looked.resting
