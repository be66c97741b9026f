"""The candidate's page: what blocks, what waits and is confirmed or sent back, the walk, words, history, and rights."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from intern_desktop.classroom import consent, founding, people, people_trainers, sign_in
from intern_desktop.classroom.people_journeys import plan_journey
from intern_desktop.departure import checklist, comments, journeys, punctuality, timetable, training_hours
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author, entries_about
from intern_desktop.store.keys import Cost
from intern_desktop.store.proofs import SIGNATURE
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.person import PersonScreen
from tests.ui.conftest import MAI, NOW

HA, DAT, NAM = "Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt", "Vi Văn Nam"
WAY = {"programme": "titp", "plan_filed": "2026-11-10", "departure": "2027-04-20", "enrolled": "2026-09-01"}
Key = Qt.Key


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def room(commands):
    with commands.store.act(Author(""), NOW) as act:
        return people.open_class(act, "K24-A")


@pytest.fixture
def enrol(commands, room):
    """Enrol somebody who has agreed, with what is known about the journey."""

    def enrolled(name, *, agrees=True, class_id=room, **known):
        with commands.store.act(Author(""), NOW) as act:
            person = people.enrol(act, name, class_id)
            plan_journey(act, person, **{**WAY, **known})
        if agrees:
            with commands.store.act(Author(person), NOW) as act:
                consent.answer(act, person, "yes")
        return person

    return enrolled


@pytest.fixture
def claim(commands):
    def claimed(person, *items):
        for before, item in enumerate(items):
            with commands.store.act(Author(person), NOW - timedelta(hours=len(items) - before)) as act:
                checklist.claim(act, person, item)

    return claimed


@pytest.fixture
def show(qtbot, look, commands):
    def shown(person="", size=(1310, 696)):
        made = PersonScreen(commands)
        qtbot.addWidget(made)
        commands.tables_changed.connect(made.refresh)
        made.retranslate()
        made.refresh()
        made.resize(*size)
        made.show()
        made.open(person)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return shown


def part(screen, name):
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def said(screen, name):
    return part(screen, name).text()


def waiting(screen):
    model = part(screen, "person_waiting").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def key(screen, pressed, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or screen, pressed, modifier)


def state(commands, person, item):
    with commands.reading() as reading:
        found = checklist.items(reading, person, NOW.date())
    return next(one for one in found if one.task.id == item).state


def test_the_head_says_who_she_is_and_how_far(enrol, commands, show):
    ha = enrol(HA, field="food", prefecture="13")
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.confirm(act, ha, "passport")
    screen = show(ha)
    assert (said(screen, "person_left_number"), said(screen, "person_left_words")) == ("147", "days until departure")
    assert said(screen, "person_share_number").startswith("1 / ")
    assert said(screen, "person_news_number") == "nothing yet"
    assert said(screen, "person_standing").endswith("The plan was filed on 10 Nov 2026; entry by 30 Jun 2027.")
    assert "K24-A, 技能実習" in screen.findChild(QWidget, "person_back").parent().context.text()


@pytest.mark.parametrize(
    ("known", "state_on", "words"),
    [
        ({"departure": ""}, "", "No day of departure yet"),
        ({"departure": "2026-11-20"}, "", "The departure of 20 Nov 2026 is over, and nobody noted that it took place."),
        ({}, "departed", "In Japan since 20 Nov 2026."),
        ({}, "postponed", "Postponed since 20 Nov 2026."),
    ],
)
def test_without_days_left_it_says_why(enrol, commands, show, known, state_on, words):
    ha = enrol(HA, **known)
    if state_on:
        with commands.store.act(Author("mai"), NOW) as act:
            journeys.change_state(act, ha, state_on, date(2026, 11, 20))
    screen = show(ha)
    assert said(screen, "person_left_words") == words
    assert not part(screen, "person_left_number").isVisible()


def test_a_programme_that_cannot_hold_is_said_at_the_top(enrol, show):
    screen = show(enrol(HA, departure="2027-07-11"))
    assert "asks for entry by 30 Jun 2027" in said(screen, "person_standing")
    assert part(screen, "person_standing").property("notice") == "danger"


def test_what_blocks_is_named_with_its_day_and_what_it_stops(enrol, commands, show):
    ha = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, ha, "visa", "mờ quá")
    screen = show(ha)
    titles = [said(screen, f"person_block_{n}") for n in range(1, 6)]
    assert titles[0] == "A valid passport"
    assert said(screen, "person_block_1_why") == (
        "It was due on 22 Oct 2026, 33 days ago. Without it the papers and the visa cannot go on."
    )
    place = titles.index("Visa in the passport") + 1
    assert said(screen, f"person_block_{place}_why").endswith("sent it back on 24 Nov: mờ quá")


def test_a_word_about_what_is_overdue_is_one_press_away_and_is_kept(enrol, commands, show):
    ha = enrol(HA)
    screen = show(ha)
    remind = part(screen, "person_block_1_go")
    assert remind.words() == "Remind Hà"
    remind.click()
    assert QApplication.focusWidget() is screen.findChild(QLineEdit, "person_words")
    QTest.keyClicks(QApplication.focusWidget(), "mai nop nhe")
    key(screen, Key.Key_Return)
    with commands.reading() as reading:
        assert [one.words for one in comments.of(reading, ha, "passport")] == ["mai nop nhe"]
    assert said(screen, "person_words_1") == "mai nop nhe"
    assert screen.findChild(QLineEdit, "person_words").text() == ""


def test_what_was_typed_to_one_never_stands_at_another_and_waits_for_her(enrol, commands, show):
    ha, dat = enrol(HA), enrol(DAT)
    screen = show(ha)
    edit = screen.findChild(QLineEdit, "person_words")
    edit.setFocus()
    QTest.keyClicks(edit, "mang anh nhe")
    screen.open(dat)
    assert edit.text() == ""
    screen.open(ha)
    assert edit.text() == "mang anh nhe"


def test_space_confirms_one_and_undo_brings_it_back(enrol, claim, commands, show):
    ha = enrol(HA)
    claim(ha, "passport", "contract")
    screen = show(ha)
    assert waiting(screen) == ["A valid passport", "Contract in Vietnamese"]
    key(screen, Key.Key_Space)
    assert state(commands, ha, "passport") == "confirmed"
    assert waiting(screen) == ["Contract in Vietnamese"]
    commands.undo()
    assert waiting(screen) == ["A valid passport", "Contract in Vietnamese"]


def test_f9_confirms_all_with_the_number_on_it_signed_once_and_taken_back_as_one(enrol, claim, commands, qtbot, show):
    ha = enrol(HA)
    claim(ha, "passport", "contract", "names_agree")
    screen = show(ha)
    assert part(screen, "person_confirm").words() == "Confirm 3 things"
    screen.resize(900, 696)  # with little room the title is written anew
    assert part(screen, "person_confirm").words() == "Confirm 3 things"
    key(screen, Key.Key_F9)
    qtbot.waitUntil(lambda: waiting(screen) == [])
    assert not part(screen, "person_confirm").isVisible()
    with commands.reading() as reading:
        said_by = [one for one in entries_about(reading, ha) if one.fields.get("verdict") == "confirmed"]
    assert len(said_by) == 3
    assert len({one.signature[:SIGNATURE] for one in said_by}) == 1
    commands.undo()
    assert len(waiting(screen)) == 3


def test_b_asks_for_a_word_and_sends_back_with_it(enrol, claim, commands, show):
    ha = enrol(HA)
    claim(ha, "passport")
    screen = show(ha)
    key(screen, Key.Key_B)
    edit = screen.findChild(QLineEdit, "send_back_words")
    assert edit.hasFocus()
    key(screen, Key.Key_Return)
    assert state(commands, ha, "passport") == "claimed", "not without a word"
    QTest.keyClicks(edit, "thieu trang 2")
    key(screen, Key.Key_Return)
    assert state(commands, ha, "passport") == "sent_back"
    assert not edit.isVisible()


def test_esc_closes_the_field_for_the_word_first(enrol, claim, show):
    ha = enrol(HA)
    claim(ha, "passport")
    screen = show(ha)
    key(screen, Key.Key_B)
    key(screen, Key.Key_Escape)
    assert not screen.findChild(QLineEdit, "send_back_words").isVisible()
    assert part(screen, "person_waiting").hasFocus()


def test_enter_opens_the_paper_in_her_list(enrol, claim, commands, qtbot, show):
    ha = enrol(HA)
    claim(ha, "passport")
    screen = show(ha)
    with qtbot.waitSignal(commands.open_page) as asked:
        key(screen, Key.Key_Return)
    assert asked.args == ["checklist", f"person:{ha}/passport"]


@pytest.mark.parametrize(("button", "page"), [("person_way", "own_page"), ("person_all", "checklist")])
def test_her_way_and_her_whole_list_are_one_press_away(enrol, commands, qtbot, show, button, page):
    ha = enrol(HA)
    screen = show(ha)
    with qtbot.waitSignal(commands.open_page) as asked:
        part(screen, button).click()
    assert asked.args == [page, f"person:{ha}"]


def test_one_walks_in_the_order_one_came_from_and_else_along_the_class(enrol, commands, qtbot, show):
    ha, dat, nam = enrol(HA), enrol(DAT), enrol(NAM)

    def walk(pressed, name):
        key(screen, pressed, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: part(screen, "person_back").parent().title.text() == name)

    commands.walk = (nam, ha)
    screen = show(nam)
    assert said(screen, "person_place") == "1 of 2"
    walk(Key.Key_Down, HA)
    assert said(screen, "person_place") == "2 of 2"
    part(screen, "person_after").click()
    assert said(screen, "person_place") == "2 of 2", "the last stays"
    walk(Key.Key_Up, NAM)
    screen.open(dat)
    commands.walk = ()
    commands.tables_changed.emit(frozenset())
    assert said(screen, "person_place") == "1 of 3"
    walk(Key.Key_Down, HA)


def test_the_arrow_leads_back(enrol, commands, qtbot, show):
    screen = show(enrol(HA))
    with qtbot.waitSignal(commands.back_asked):
        part(screen, "person_back").click()


def test_who_has_not_agreed_is_a_name_a_class_and_what_that_means(enrol, claim, commands, show):
    ha = enrol(HA, agrees=False)
    claim(ha, "passport")
    screen = show(ha)
    head = part(screen, "person_back").parent()
    assert (head.title.text(), head.context.text()) == (HA, "K24-A")
    assert part(screen, "person_nothing").isVisible()
    for hidden in ("person_left", "person_waiting", "person_hours", "person_history", "person_confirm", "person_print"):
        assert not part(screen, hidden).isVisible()
    assert waiting(screen) == []


def test_consent_taken_back_while_one_looks_closes_the_page(enrol, commands, show):
    ha = enrol(HA)
    screen = show(ha)
    assert part(screen, "person_left").isVisible()
    with commands.store.act(Author(ha), NOW) as act:
        consent.withdraw(act, ha)
    assert not part(screen, "person_left").isVisible()
    assert part(screen, "person_nothing").isVisible()


def test_hours_stand_with_their_subjects_and_from_which_day_they_count(enrol, commands, show):
    ha = enrol(HA)
    with commands.store.act(Author("mai"), NOW) as act:
        for day in (2, 10, 20):
            held = Lesson(day=date(2026, 11, day), subject="japanese", minutes=240)
            training_hours.log(act, held, {ha: None})
    screen = show(ha)
    assert said(screen, "person_hours_figure") == "12 of 160 h, 148 to go"
    assert said(screen, "person_hours_said").startswith("Lessons count from 20 Oct 2026 to 19 Apr 2027")


def test_the_curve_comes_after_the_page_and_names_the_latest_late_day(enrol, commands, room, qtbot, show):
    ha = enrol(HA, enrolled="2026-11-02")
    with commands.store.act(Author("mai"), NOW - timedelta(days=30)) as act:
        timetable.set_week(act, room, date(2026, 9, 7), timetable.usual_week(), ())
    with commands.store.act(Author("mai"), NOW) as act:
        for day in (*range(2, 7), *range(9, 14), *range(19, 21), 23):
            punctuality.call(act, ha, date(2026, 11, day), "excused")
        for day, came in ((16, "07:50"), (17, "08:04"), (18, "07:52")):
            punctuality.call(act, ha, date(2026, 11, day), "late" if came > "08" else "early", came)
    screen = show(ha)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "person_curve") is not None)
    assert "17 Nov 4 minutes late" in part(screen, "person_curve").accessibleDescription()
    assert said(screen, "person_arrivals_said").startswith("Early by 5 minutes or more in 2 of")


def test_history_holds_marks_and_the_roll_with_its_correction_and_f4_shows_all(enrol, commands, room, show):
    ha = enrol(HA)
    with commands.store.act(Author("mai"), NOW - timedelta(days=40)) as act:
        timetable.set_week(act, room, date(2026, 9, 7), timetable.usual_week(), ())
    for minute, verdict in ((1, "absent"), (2, "excused")):
        with commands.store.act(Author("mai"), NOW + timedelta(minutes=minute)) as act:
            punctuality.call(act, ha, date(2026, 11, 23), verdict, reason="khám" if verdict == "excused" else "")
    with commands.reading() as reading:
        items = [task.id for task in checklist.lists(reading) if task.evidence == "tick"][:20]
    for item in items:
        with commands.store.act(Author("mai"), NOW - timedelta(days=1)) as act:
            checklist.confirm(act, ha, item)
    screen = show(ha)
    assert said(screen, "person_history_1").endswith("wrote: excused on 23 Nov 2026, khám")
    assert said(screen, "person_history_2").endswith("wrote: absent on 23 Nov 2026")
    assert screen.findChild(QWidget, "person_history_20") is None
    key(screen, Key.Key_F4)
    assert part(screen, "person_history_20").isVisible()
    assert not part(screen, "person_history_all").isVisible()


def test_in_two_columns_everything_is_still_there(enrol, claim, show):
    ha = enrol(HA)
    claim(ha, "passport")
    screen = show(ha, (1000, 600))
    for there in ("person_waiting", "person_hours", "person_arrivals", "person_talk", "person_history"):
        assert part(screen, there).isVisibleTo(screen)
    assert screen.minimumSizeHint().width() <= 1000


def test_ctrl_p_asks_for_the_paper_of_what_is_missing(enrol, show, qtbot, commands):
    ha = enrol(HA)
    screen = show(ha)
    with qtbot.waitSignal(commands.open_page) as asked:
        key(screen, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["reports", f"missing:{ha}"]


def test_a_confirmation_that_nobody_of_the_centre_signed_is_shown_with_the_sentence_why(centre, open_commands, show):
    with open_commands.store.act(Author(centre), NOW) as act:
        said = {"verdict": "confirmed", "decided_version": "1", "decided_value": ""}
        act.append("mark", subject=f"{centre}/passport", scope=shared(centre), fields=said)
    screen = show(centre)
    titles = [part(screen, f"person_block_{n}").text() for n in (1, 2)]
    assert titles[0] == "A valid passport"
    assert part(screen, "person_block_1_why").text() == (
        "No trainer of this centre signed this confirmation, so it does not count. Confirm it anew."
    )
    assert waiting(screen) == [], "it is looked at first"
    assert part(screen, "person_share_number").text().startswith("0 / ")


@pytest.mark.parametrize("name", ["A", "Nguyễn " * 8 + "Hà"])
def test_names_of_one_letter_and_of_sixty(enrol, show, name):
    screen = show(enrol(name), (760, 600))
    title = part(screen, "person_back").parent().title
    assert title.text() == name
    assert title.toolTip() == name


def test_every_control_has_a_name_and_a_role_in_each_language(enrol, claim, show, language):
    ha = enrol(HA)
    claim(ha, "passport")
    assert unnamed_controls(show(ha)) == []


def test_without_anybody_it_says_where_to_choose(show, commands, qtbot):
    screen = show()
    assert part(screen, "person_nothing").isVisible()
    with qtbot.waitSignal(commands.back_asked):
        part(screen, "person_nothing_button").click()


@pytest.fixture
def centre(commands, open_commands):
    """A founded centre with two trainers, each with a class of her own; Hà is in the second's and waits."""
    store, password = open_commands.store, "bốn con ngựa ngủ trưa"
    founded = founding.found_centre(store, "Hoa Mai", "", "Trần Văn Lâm", password, NOW, cost=Cost.SAMPLE)
    head = Author(founded.trainer, sign_in.check(store, founded.trainer, password, NOW).key)
    with store.act(head, NOW) as act:
        mine, other = people.open_class(act, "K24-A"), people.open_class(act, "K24-B")
        ha = people.enrol(act, HA, other)
        plan_journey(act, ha, **WAY)
        mai = people.enrol(act, "Mai Thị Hạnh")
        people_trainers.make_trainer(act, mai, password)
        lam = founded.trainer
        people_trainers.teach(act, mai, mine)
        people_trainers.teach(act, lam, other)
    with store.act(Author(ha), NOW) as act:
        consent.answer(act, ha, "yes")
        checklist.claim(act, ha, "passport")
    open_commands.sign_in(Session(mai, "Mai Thị Hạnh", "trainer", shared=True), Author(mai))
    return ha


def test_a_trainer_of_another_class_reads_and_is_told_who_confirms(centre, open_commands, show):
    screen = show(centre)
    assert waiting(screen) == ["A valid passport"]
    assert said(screen, "person_may_not").startswith("K24-B is taught by Trần Văn Lâm.")
    for hidden in ("person_confirm", "person_space", "person_b", "person_words_about"):
        assert not part(screen, hidden).isVisible()
    part(screen, "person_waiting").setFocus()
    key(screen, Key.Key_Space)
    key(screen, Key.Key_F9)
    assert state(open_commands, centre, "passport") == "claimed"
