"""The course's calendar: typing a week, days off and extra days, walking by keys, what a screen reader hears."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import people
from intern_desktop.departure import timetable
from intern_desktop.guide import pack
from intern_desktop.guide.pack import About, CentrePack
from intern_desktop.store.journal import Author
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.course import CourseScreen
from intern_desktop.ui.course_calendar import CalendarPage
from intern_desktop.ui.course_calendar_month import other_month
from intern_desktop.ui.punctuality import PunctualityScreen
from intern_desktop.ui.tabs import Tabs
from tests.ui.conftest import HA, MAI, NOW

TODAY = NOW.date()
USUAL = "08:00–11:30, 13:30–17:00"


@pytest.fixture
def trainer(open_commands):
    """A trainer of a centre with two classes that have no calendar yet; the ids of the classes."""
    with open_commands.store.act(Author(""), NOW) as act:
        ids = [people.open_class(act, name) for name in ("K24-A", "K24-B")]
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands, ids


@pytest.fixture
def show(qtbot, look):
    def shown(commands):
        made = CalendarPage(commands)
        qtbot.addWidget(made)
        commands.tables_changed.connect(made.refresh)
        made.retranslate()
        made.resize(1126, 560)
        made.show()
        kept.append(made)
        return made

    kept = []
    return shown


@pytest.fixture
def own(commands, show):
    """The page of a candidate on her own computer, with the usual week since 7 September."""
    person = commands.session.person
    with commands.store.act(Author(person), NOW) as act:
        timetable.set_week(act, person, date(2026, 9, 7), timetable.usual_week(), ("vn",))
    return show(commands)


def part(page, name):
    found = page.findChild(QWidget, f"calendar_{name}")
    assert found is not None, name
    return found


def calendar(commands, holder):
    with commands.reading() as reading:
        return timetable.read(reading, holder)


def type_over(edit, words):
    edit.setFocus()
    edit.selectAll()
    edit.insert(words)  # as a Vietnamese input method does: whole syllables, not keys
    edit.textEdited.emit(words)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def told(page, day):
    index = page.month.model().place_of(day)
    return page.month.model().data(index, Qt.ItemDataRole.AccessibleTextRole)


def test_without_a_calendar_one_press_gives_the_usual_week(commands, show):
    page = show(commands)
    assert part(page, "nothing").isVisible()
    assert not page.month.isVisible()
    press(part(page, "nothing_button"))
    assert page.month.isVisible()
    found = calendar(commands, commands.session.person)
    assert found.periods[0].since == date(2026, 11, 23)
    assert found.day(TODAY).begins == "08:00"
    assert part(page, "times_1").text() == USUAL


def test_a_week_is_typed_as_people_write_times_and_holds_from_its_day(commands, own):
    type_over(part(own, "times_0"), "7h30-11h, 13h-1630")
    type_over(part(own, "times_1"), "")
    type_over(part(own, "since"), "1/12/2026")
    press(part(own, "holidays_jp"))
    said = []
    commands.told.connect(lambda sentence, undo: said.append((sentence, undo)))
    press(part(own, "keep"))
    found = calendar(commands, commands.session.person)
    assert timetable.sessions_text(found.day(date(2026, 12, 7)).sessions) == "07:30–11:00, 13:00–16:30"
    assert found.day(date(2026, 12, 8)).sessions == ()
    assert found.day(date(2026, 11, 30)).begins == "08:00"
    assert found.periods[1].holidays == ("vn", "jp")
    assert said == [("The timetable is kept from 1 Dec 2026.", True)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("17h-8h", "ends before it begins"),
        ("8h-12h, 11h-13h", "overlaps"),
        ("sáng", "08:00–11:30"),
        ("25h-26h", "07:30"),
    ],
)
def test_times_that_cannot_be_are_said_under_their_weekday_and_stay_typed(commands, own, typed, said):
    type_over(part(own, "times_2"), typed)
    press(part(own, "keep"))
    wrong = part(own, "times_2_error")
    assert wrong.isVisible()
    assert said in wrong.text()
    assert part(own, "times_2").text() == typed
    assert part(own, "times_2").hasFocus()
    assert len(calendar(commands, commands.session.person).periods) == 1
    type_over(part(own, "times_2"), "8h-11h")
    assert not wrong.isVisible()


@pytest.mark.parametrize(("typed", "said"), [("1/12/2062", "2062"), ("", "such as"), ("mai", "such as")])
def test_a_first_day_that_cannot_be_is_said_at_its_field(commands, own, typed, said):
    type_over(part(own, "since"), typed)
    press(part(own, "keep"))
    assert said in part(own, "since").parentWidget().error()
    assert len(calendar(commands, commands.session.person).periods) == 1


def test_a_range_is_set_off_with_words_and_taken_back(commands, own):
    own.open("2027-02-01")
    type_over(part(own, "day_words"), "Nghỉ Tết")
    type_over(part(own, "day_until"), "14/2/2027")
    press(part(own, "day_off"))
    assert "No course: Nghỉ Tết." in told(own, date(2027, 2, 10))
    assert part(own, "day_told").text() == "No course: Nghỉ Tết."
    assert part(own, "day_clear").isVisible()
    commands.undo()
    assert "Course 08:00–11:30" in told(own, date(2027, 2, 3))
    assert not part(own, "day_clear").isVisible()


def test_a_day_of_its_own_gets_a_course_and_is_usual_again(commands, own):
    own.open("2026-11-28")
    type_over(part(own, "day_words"), "Học bù")
    type_over(part(own, "day_times"), "8h-11h")
    press(part(own, "day_extra"))
    assert "A course of its own 08:00–11:00. Học bù" in told(own, date(2026, 11, 28))
    press(part(own, "day_clear"))
    assert told(own, date(2026, 11, 28)).endswith("No course.")


def test_a_range_that_ends_before_it_begins_is_said_at_its_field(commands, own):
    own.open("2027-02-01")
    type_over(part(own, "day_until"), "1/1/2027")
    press(part(own, "day_off"))
    assert "before the first" in part(own, "day_until").parentWidget().error()
    assert part(own, "day_until").text() == "1 Jan 2027" or part(own, "day_until").text() == "1/1/2027"


def test_holidays_are_named_and_assumed_ones_say_so(own):
    own.open("2027-02-06")
    assert "Lunar New Year (first day)" in told(own, date(2027, 2, 6))
    assert "not announced yet" in part(own, "day_told").text()
    own.open("2027-04-30")
    assert told(own, date(2027, 4, 30)) == "Friday, 30 April 2027: No course: Victory Day (30 April)."


def test_keys_walk_over_the_days_and_months_and_enter_goes_to_the_day(own, qtbot):
    own.month.setFocus()
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 25)),
        (Qt.Key.Key_Down, date(2026, 12, 2)),
        (Qt.Key.Key_Left, date(2026, 12, 1)),
        (Qt.Key.Key_Up, TODAY),
        (Qt.Key.Key_PageDown, date(2026, 12, 24)),
        (Qt.Key.Key_PageUp, TODAY),
    ):
        QTest.keyClick(own.month, key)
        assert own.month.day() == day
    QTest.keyClick(own.month, Qt.Key.Key_Return)
    assert part(own, "day_words").hasFocus()


def test_a_press_on_a_cell_chooses_its_day(own):
    place = own.month.visualRect(own.month.model().place_of(date(2026, 11, 12))).center()
    QTest.mouseClick(own.month.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert own.month.day() == date(2026, 11, 12)
    press(part(own, "now"))
    assert own.month.day() == TODAY
    press(part(own, "later"))
    assert own.month.day() == date(2026, 12, 24)
    press(part(own, "earlier"))
    assert own.month.day() == TODAY


@pytest.mark.parametrize(
    ("day", "step", "other"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2027, 1, 1), -1, date(2026, 12, 1)),
    ],
)
def test_another_month_keeps_the_day_or_takes_its_last(day, step, other):
    assert other_month(day, step) == other


def test_what_is_being_typed_stays_while_something_else_changes(commands, own):
    type_over(part(own, "times_5"), "8h-")
    with commands.store.act(Author("mai"), NOW) as act:
        people.open_class(act, "K24-C")
    assert part(own, "times_5").text() == "8h-"


def test_a_trainer_chooses_the_class_and_copies_from_the_other(trainer, show):
    commands, (first, second) = trainer
    page = show(commands)
    press(part(page, "nothing_button"))
    assert calendar(commands, first).known
    part(page, "class").set_value(second)
    part(page, "class").chosen.emit(second)
    assert part(page, "nothing").isVisible()
    assert part(page, "others").value() == first
    press(part(page, "copy"))
    assert calendar(commands, second).periods == calendar(commands, first).periods
    assert page.month.isVisible()


def test_without_a_class_a_trainer_is_shown_where_classes_are_made(open_commands, show):
    open_commands.sign_in(MAI, Author("mai"))
    page = show(open_commands)
    asked = []
    open_commands.open_page.connect(lambda name, target: asked.append(name))
    press(part(page, "no_class_button"))
    assert asked == ["people"]


def test_a_candidate_of_a_class_sees_its_calendar_and_changes_nothing(trainer, show):
    commands, (first, _) = trainer
    with commands.store.act(Author("mai"), NOW) as act:
        person = people.enrol(act, HA.name, first)
        timetable.set_week(act, first, date(2026, 9, 7), timetable.usual_week(), ())
    commands.sign_in(type(HA)(person, HA.name), Author(person))
    page = show(commands)
    assert "Course 08:00" in told(page, TODAY)
    assert not page.week.isVisible()
    assert not part(page, "day_off").isVisible()


def test_a_centre_s_events_stand_beside_the_day(own):
    text = '[[event]]\nid = "rac"\ntitle = "Rác cháy được"\nevery = "tuesday"\n'
    about = About(id="hoamai", kind="centre", title={"vi": "Hoa Mai"}, version=1, languages=("vi",))
    pack.bring((CentrePack(about, "centre", frozenset({"calendar.toml"}), lambda name: text.encode()),))
    try:
        own.refresh()
        assert part(own, "day_events").text() == "Of the centre: Rác cháy được"
        assert told(own, TODAY).endswith("Rác cháy được")
        own.go_to(date(2026, 11, 25))
        assert not part(own, "day_events").isVisible()
    finally:
        pack.bring(())


def test_everything_has_a_name_in_each_language(language, own):
    own.retranslate()
    assert unnamed_controls(own) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_it_is_drawn_in_each_look(qapp, look, own, scheme, factor):
    look.apply(qapp, scheme, factor)
    own.restyle()
    own.open("2027-02-06")
    picture = own.grab().toImage()
    assert picture.pixelColor(picture.width() // 4, picture.height() - 20).isValid()
    for panel in (own.week, own.day):
        assert panel.width() <= panel.parentWidget().width()


def test_the_course_opens_on_its_calendar_at_a_day(commands, qtbot, look):
    screen = CourseScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.show()
    screen.open("calendar/2027-02-06")
    page = screen.findChild(CalendarPage)
    assert page.month.day() == date(2027, 2, 6)
    screen.open("calendar/gestern")
    assert page.month.day() == TODAY


def test_on_her_own_computer_no_tab_speaks_of_a_centre(commands, own, qtbot):
    screen = CourseScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    tabs = screen.findChild(Tabs, "course_tabs")
    assert [tabs.tabData(at) for at in range(tabs.count())] == ["calendar", "hours"]


def test_a_candidate_on_her_own_computer_comes_back_to_her_calendar_from_punctuality(commands, own, qtbot):
    screen = PunctualityScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    screen.show()
    asked = []
    commands.open_page.connect(lambda name, target: asked.append((name, target)))
    press(screen.findChild(QWidget, "punctuality_calendar"))
    assert asked == [("course", "calendar")]
