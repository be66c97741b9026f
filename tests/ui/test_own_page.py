"""One's own page: correcting, consenting, taking along, erasing."""

import json
import sqlite3
from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop.classroom import consent, devices, people, sign_in
from intern_desktop.departure import checklist, journeys
from intern_desktop.store import keys
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Session
from intern_desktop.ui.own_page import OwnPageScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def shared(commands):
    """The same on a centre's PC."""
    pair = keys.KeyPair.generate()
    fields = {"name": "Trung tâm Hoa Mai", "place": "Hải Dương", "signing_public": pair.signing_public}
    with commands.store.act(Author("", pair.signing), NOW) as act:
        act.append("centre", subject="c1", scope="centre", fields=fields)
        act.append("role", subject="mai", scope="centre", fields={"role": "trainer", "until": ""})
        devices.vouch(act, devices.public_of(commands.store), commands.store.device)
    person = commands.session.person
    commands.sign_in(Session(person, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(person))
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands):
        screen = OwnPageScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.resize(1100, 696)
        screen.show()
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the page"
    return found


def seen(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]


def journey(commands):
    with commands.reading() as reading:
        return journeys.read(reading, commands.session.person)


def type_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_corrected_name_is_kept(show, commands):
    type_into(show(commands), "own_page_name_passport", "NGUYEN THI THU HA")
    with commands.reading() as reading:
        assert people.person(reading, commands.session.person, NOW.date()).name_passport == "NGUYEN THI THU HA"


def test_an_emptied_name_is_told_at_its_field_and_the_old_one_stays(show, commands):
    screen = show(commands)
    edit = find(screen, QLineEdit, "own_page_name")
    edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "Write the full name." in seen(screen)
    with commands.reading() as reading:
        assert people.person(reading, commands.session.person, NOW.date()).name == "Nguyễn Thị Thu Hà"


def test_the_journey_is_written_as_it_is_chosen_and_typed(show, commands):
    screen = show(commands)
    box = find(screen, QComboBox, "own_page_prefecture")
    box.setCurrentIndex(box.findText("Aichi"))
    box.activated.emit(box.currentIndex())
    type_into(screen, "own_page_departure", "9/3/2027")
    assert (journey(commands).prefecture, journey(commands).departure) == ("23", date(2027, 3, 9))


def test_a_day_that_does_not_exist_is_told_at_its_field_and_not_written(show, commands):
    screen = show(commands)
    type_into(screen, "own_page_departure", "31/2/2027")
    assert any("This is not a day." in words for words in seen(screen))
    assert journey(commands).departure is None


def test_entering_before_departing_is_told_at_the_entry(show, commands):
    screen = show(commands)
    type_into(screen, "own_page_departure", "9/3/2027")
    type_into(screen, "own_page_entry", "1/3/2027")
    assert "The day of entry into Japan lies before the day of departure." in seen(screen)
    assert journey(commands).entry is None


def test_what_was_typed_is_kept_when_the_page_is_left(show, commands):
    screen = show(commands)
    QTest.keyClicks(find(screen, QLineEdit, "own_page_departure"), "9/3/2027")
    screen.leave()
    assert journey(commands).departure == date(2027, 3, 9)


def test_on_her_own_pc_nothing_leaves_it(show, commands):
    screen = show(commands)
    assert find(screen, QWidget, "own_page_consent").accessibleName() == "Nothing leaves this PC."
    assert not find(screen, QWidget, "own_page_pin").isVisibleTo(screen)


def test_an_agreement_is_taken_back_with_one_press(show, shared):
    shared.do(consent.answer, shared.session.person, "yes")
    screen = show(shared)
    find(screen, QAbstractButton, "own_page_consent_withdraw").click()
    with shared.reading() as reading:
        assert consent.answer_of(reading, shared.session.person) == "withdrawn"
    assert find(screen, QWidget, "own_page_consent").accessibleName().startswith("You took your agreement back.")


def test_no_answer_counts_as_no_and_says_so(show, shared):
    screen = show(shared)
    assert "counts as no" in find(screen, QWidget, "own_page_consent").accessibleName()
    assert not find(screen, QWidget, "own_page_consent_withdraw").isVisibleTo(screen)


def test_another_pin_is_typed_twice(show, shared):
    screen = show(shared)
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin"), "2580")
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin_again"), "2581")
    assert "The two PINs are not the same. Type both again." in seen(screen)
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin"), "2580")
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin_again"), "2580")
    assert sign_in.check(shared.store, shared.session.person, "2580", NOW).person == shared.session.person


def test_everything_kept_about_her_goes_into_one_file(show, commands, tmp_path):
    commands.do(people.plan_journey, commands.session.person, programme="titp", field="food")
    file = tmp_path / "mine.json"
    show(commands).save_to(file)
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["person"]["name"] == "Nguyễn Thị Thu Hà"
    assert kept["said"][-1]["fields"] == {"programme": "titp", "field": "food"}


def test_she_sees_who_wrote_what_about_her_and_when(show, commands):
    commands.do(people.plan_journey, commands.session.person, programme="titp")
    screen = show(commands)
    find(screen, QAbstractButton, "own_page_see").click()
    newest = find(screen, QLabel, "own_page_said").text().splitlines()[0]
    assert newest == "24 Nov 2026 07:48, Nguyễn Thị Thu Hà. Way to Japan: Programme: titp"


def test_a_file_that_cannot_be_written_is_told(show, commands, tmp_path):
    told = []
    commands.told.connect(lambda sentence, _undo: told.append(sentence))
    show(commands).save_to(tmp_path / "missing" / "mine.json")
    assert told[0].startswith("Nothing could be written to")


def test_erasing_asks_once_wants_a_word_and_signs_out(show, commands):
    person = commands.session.person
    screen = show(commands)
    find(screen, QAbstractButton, "own_page_erase").click()
    really = find(screen, QAbstractButton, "own_page_erase_really")
    assert not really.isEnabled()
    assert find(screen, QAbstractButton, "own_page_erase_keep").isVisibleTo(screen)
    QTest.keyClicks(find(screen, QLineEdit, "own_page_erase_word"), "erase")
    really.click()
    assert commands.session is None
    with commands.reading() as reading:
        assert people.person(reading, person, NOW.date()) is None


@pytest.fixture
def held(commands):
    """Another program holds the file, so nothing can be written; the list of what she is told meanwhile."""
    with commands.reading() as reading:
        reading.exec_driver_sql("pragma busy_timeout=1")
    other = sqlite3.connect(commands.store.folder / "journal.db", isolation_level=None)
    other.execute("begin immediate")
    told = []
    commands.told.connect(lambda sentence, _undo: told.append(sentence))
    yield told
    other.close()


def test_what_was_not_erased_is_not_called_erased(show, commands, held):
    screen = show(commands)
    find(screen, QAbstractButton, "own_page_erase").click()
    QTest.keyClicks(find(screen, QLineEdit, "own_page_erase_word"), "erase")
    find(screen, QAbstractButton, "own_page_erase_really").click()
    assert [sentence.partition(" in ")[0] for sentence in held] == ["The last step could not be saved"]
    assert commands.session is not None


def test_a_pin_that_was_not_changed_is_not_called_changed(show, shared, held):
    screen = show(shared)
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin"), "2580")
    QTest.keyClicks(find(screen, QLineEdit, "own_page_pin_again"), "2580")
    assert [sentence.partition(" in ")[0] for sentence in held] == ["The last step could not be saved"]


def test_every_control_has_a_name_in_every_language(show, shared, language):
    screen = show(shared)
    nameless = [
        control.objectName() or type(control).__name__
        for control in screen.findChildren(QWidget)
        if control.isVisibleTo(screen)
        and isinstance(control, QLineEdit | QComboBox | QAbstractButton)
        and not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


def press(screen, name):
    find(screen, QAbstractButton, name).click()


def offered(screen):
    names = ("postponed", "departed", "withdrawn", "back")
    return {name for name in names if find(screen, QWidget, f"own_page_state_{name}").isVisibleTo(screen)}


def told_by(commands):
    kept = []
    commands.told.connect(lambda sentence, _undo: kept.append(sentence))
    return kept


def test_a_departure_that_moves_says_how_many_days_moved_with_it(show, commands):
    commands.do(people.plan_journey, commands.session.person, programme="titp", departure="2027-06-09")
    screen, said = show(commands), told_by(commands)
    type_into(screen, "own_page_departure", "9/7/2027")
    with commands.reading() as reading:
        due = [item for item in checklist.items(reading, commands.session.person, NOW.date()) if item.due is not None]
    (sentence,) = said
    moved = int(sentence.split()[0])
    assert sentence == f"{moved} days on the list moved with it."
    assert 30 < moved <= len(due)


def test_a_name_that_is_mended_moves_nothing_and_says_nothing(show, commands):
    commands.do(people.plan_journey, commands.session.person, programme="titp", departure="2027-06-09")
    screen, said = show(commands), told_by(commands)
    type_into(screen, "own_page_name_passport", "NGUYEN THI THU HA")
    type_into(screen, "own_page_departure", "9/6/2027")
    assert said == []


def test_she_is_postponed_and_a_new_day_brings_her_back(show, commands):
    commands.do(people.plan_journey, commands.session.person, programme="titp", departure="2027-03-09")
    screen, said = show(commands), told_by(commands)
    assert offered(screen) == {"postponed", "departed", "withdrawn"}
    press(screen, "own_page_state_postponed")
    assert (journey(commands).state, journey(commands).state_on) == ("postponed", NOW.date())
    assert find(screen, QWidget, "own_page_state").accessibleName().startswith("Postponed since 24 Nov 2026.")
    assert offered(screen) == {"departed", "withdrawn", "back"}
    type_into(screen, "own_page_departure", "20/5/2027")
    assert (journey(commands).state, journey(commands).departure) == ("", date(2027, 5, 20))
    assert said[-1] == "Welcome back. All that was done is still there."


def test_who_goes_no_more_may_come_back(show, commands):
    screen = show(commands)
    press(screen, "own_page_state_withdrawn")
    assert offered(screen) == {"back"}
    press(screen, "own_page_state_back")
    assert journey(commands).state == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [("25/11/2026", "This day has not come yet."), ("1/1/2016", "more than a year away"), ("31/2/2026", "not a day")],
)
def test_a_day_that_cannot_be_is_told_at_the_field_and_nothing_is_written(show, commands, day, said):
    screen = show(commands)
    type_into(screen, "own_page_state_on", day)
    press(screen, "own_page_state_departed")
    assert any(said in words for words in seen(screen))
    assert journey(commands).state == ""


def test_on_a_shared_pc_she_reads_where_she_is_and_her_trainers_write_it(show, shared):
    screen = show(shared)
    assert offered(screen) == set()
    assert not find(screen, QWidget, "own_page_state_on").isVisibleTo(screen)
    assert "trainers write it down" in find(screen, QWidget, "own_page_state").accessibleName()


def test_a_trainer_opens_the_way_of_a_candidate_and_sees_nothing_else_of_hers(show, shared):
    ha = shared.session.person
    shared.do(consent.answer, ha, "yes")
    shared.sign_in(Session("mai", "Trần Thị Mai", "trainer", shared=True), Author("mai"))
    screen = show(shared)
    screen.open(f"person:{ha}")
    assert "Nguyễn Thị Thu Hà" in seen(screen)
    for hidden in ("own_page_name", "own_page_consent", "own_page_pin"):
        assert not find(screen, QWidget, hidden).isVisibleTo(screen)
    press(screen, "own_page_state_postponed")
    with shared.reading() as reading:
        assert (journeys.read(reading, ha).state, journeys.read(reading, "mai").state) == ("postponed", "")
    screen.open("")
    assert not find(screen, QWidget, "own_page_departure").isVisibleTo(screen)


def test_without_her_yes_no_trainer_sees_her_way_and_not_after_she_took_it_back(show, shared):
    ha = shared.session.person
    mai = Session("mai", "Trần Thị Mai", "trainer", shared=True)
    shared.sign_in(mai, Author("mai"))
    screen = show(shared)
    screen.open(f"person:{ha}")
    assert not find(screen, QWidget, "own_page_departure").isVisibleTo(screen)
    with shared.store.act(Author(ha), NOW) as act:
        consent.answer(act, ha, "yes")
    screen.open(f"person:{ha}")
    assert find(screen, QWidget, "own_page_departure").isVisibleTo(screen)
    with shared.store.act(Author(ha), NOW) as act:
        consent.withdraw(act, ha)
    screen.refresh()
    assert not find(screen, QWidget, "own_page_departure").isVisibleTo(screen)


def test_a_candidate_cannot_open_the_way_of_another(show, shared):
    screen = show(shared)
    screen.open("person:somebody")
    assert "Nguyễn Thị Thu Hà" in seen(screen)
    assert find(screen, QWidget, "own_page_name").isVisibleTo(screen)
