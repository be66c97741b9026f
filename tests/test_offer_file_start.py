"""An offer file given to the program: opened at once, in the window that stands, or once a candidate is in."""

import sys
import threading
from decimal import Decimal

import pytest

from intern_desktop import app, arguments, offers
from intern_desktop.classroom import founding
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Session
from intern_desktop.ui.single import Single

NAME = "Nguyễn Thị Thu Hà"
SHEET = Sheet(offer=Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(155), programme="titp"))


@pytest.fixture
def start(qapp, qtbot):
    """Start the program with these words, and furnish its window; it ends with the test."""
    hooks, running = (sys.excepthook, threading.excepthook), []

    def begin(*given):
        program = app.Program(qapp, arguments.read([*given, "--lang", "en"]))
        running.append(program)
        assert program.begin()
        qtbot.waitUntil(lambda: program.window.frame is not None)
        qtbot.wait(10)
        return program

    yield begin
    for program in running:
        program.window.close()
        program.end()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def file(tmp_path):
    """An offer file on a stick."""
    rate = ExchangeRate(vnd_per_yen=Decimal("161.7"), on=app.clock().date())
    path = tmp_path / "Hợp đồng Hoa Sen.intern-offer"
    path.write_bytes(offer_file.write("Hoa Sen", SHEET, Purse(exchange_rate=rate)))
    return path


@pytest.fixture
def her_pc(data_folder):
    store = Store.open(data_folder)
    founding.found_own_pc(store, NAME, app.clock())
    store.close()
    return data_folder


def names(program):
    commands = program.commands
    with commands.reading() as reading:
        return [one.name for one in offers.list_offers(reading, commands.session.person)]


def on_desk(program):
    return [kept.name for kept in program.frame.stage.screen_of("offers").desk.kept]


def told(program):
    return program.frame.told.text()


def test_a_file_named_on_the_command_line_is_opened_as_a_new_offer(start, her_pc, file, monkeypatch):
    monkeypatch.chdir(file.parent)
    program = start("--data-dir", str(her_pc), file.name)
    assert program.frame.stage.current() == "offers"
    assert names(program) == ["Hoa Sen"]
    assert "“Hoa Sen”" in told(program)
    with program.commands.reading() as reading:
        assert offers.purse(reading, program.commands.session.person).exchange_rate.vnd_per_yen == Decimal("161.7")
    program.commands.undo()
    assert names(program) == []


def test_a_second_start_hands_the_file_to_the_open_window(start, her_pc, file, qtbot):
    program = start("--data-dir", str(her_pc))
    assert not Single(program.folder).claim(str(file))
    qtbot.waitUntil(lambda: names(program) == ["Hoa Sen"])
    assert not Single(program.folder).claim(str(file))
    qtbot.waitUntil(lambda: names(program) == ["Hoa Sen", "Hoa Sen (2)"])
    assert not Single(program.folder).claim("")
    qtbot.wait(50)
    assert len(names(program)) == 2


def test_a_bad_file_is_told_and_nothing_is_touched(start, her_pc, file):
    file.write_bytes(file.read_bytes()[:200])
    program = start("--data-dir", str(her_pc), str(file))
    assert (
        told(program) == "This offer file is damaged or was cut off while copying. Ask for it again; your own "
        "offers are untouched."
    )
    assert names(program) == []


def test_on_a_shared_pc_the_file_waits_for_a_candidate(start, file, qtbot):
    program = start("--demo", str(file))
    assert program.frame.stage.current() == "sign_in"
    assert "opened once a candidate has signed in" in told(program)
    from intern_desktop.ui.drawing import somebody

    program.commands.sign_in(*somebody(program.store, "trainer", app.clock()))
    qtbot.waitUntil(lambda: program.frame.stage.current() not in ("", "sign_in"))
    assert program.frame.stage.current() != "offers"
    program.commands.sign_out()
    session, author = somebody(program.store, "candidate", app.clock())
    program.commands.sign_in(session, author)
    qtbot.waitUntil(lambda: program.frame.stage.current() == "offers")
    assert on_desk(program).count("Hoa Sen") == 1
    program.commands.sign_out()
    program.commands.sign_in(Session(session.person, session.name, shared=True), Author(session.person))
    qtbot.waitUntil(lambda: program.frame.stage.current() not in ("", "sign_in"))
    program.frame.open_page("offers")
    assert "Hoa Sen" not in on_desk(program), "what is only held goes with her, and the file is opened once"


def test_before_the_first_run_is_over_it_waits_without_a_word(start, data_folder, file):
    program = start("--data-dir", str(data_folder), str(file))
    assert program.frame.stage.current() == "first_run"
    assert told(program) == ""
