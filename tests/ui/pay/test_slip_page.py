"""A slip is typed line by line: compared at once, kept by itself, explained at the right, found by any name."""

import gettext
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop import i18n, offers
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.sheet import Sheet, Slip
from intern_desktop.ui import style
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.slip_asked import questions
from intern_desktop.ui.pay.slip_words import people

AICHI = Sheet(
    offer=Offer(
        prefecture="23",
        monthly_wage=185_000,
        scheduled_hours=Decimal(154),
        first_day=date(2026, 6, 1),
        deductions={"rent": 20_000, "utilities": 8_000},
        programme="titp",
    )
)
OCTOBER = Slip(
    month=date(2026, 10, 1),
    hours=Hours(overtime_hours=Decimal(6)),
    amounts={"wage": 185_000, "overtime": 0, "gross": 185_000, "health_insurance": 9_651, "pension": 17_385},
)


@pytest.fixture
def show(qtbot, commands):
    """The screen of Pay with this sheet, its slip page in front."""

    def shown(sheet=AICHI, width=1174, target="2026-10"):
        commands.do(offers.add, commands.session.person, "Minato", sheet)
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.resize(width, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(f"slip:{target}")
        return screen

    return shown


def with_slip(slip=OCTOBER):
    return msgspec.structs.replace(AICHI, slips=(slip,))


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def edit(screen, key):
    return find(screen, QLineEdit, f"slip_{key}")


def words(screen, key):
    return find(screen, QLabel, f"slip_words_{key}").text()


def computed(screen, key):
    return find(screen, QLabel, f"slip_computed_{key}").text()


def panel(screen):
    return find(screen, QWidget, "slip_panel").text()


def type_into(screen, key, text):
    field = edit(screen, key)
    field.setFocus()
    QTest.keyClicks(field, text)


def press(screen, name):
    find(screen, QAbstractButton, name).click()


def stored(commands):
    with commands.reading() as reading:
        return offers.list_offers(reading, commands.session.person)[0].sheet.slips


def stored_of(commands, name):
    with commands.reading() as reading:
        kept = offers.list_offers(reading, commands.session.person)
    return next(one.sheet.slips for one in kept if one.name == name)


def test_nothing_is_marked_before_anything_is_typed(show):
    screen = show()
    for key in ("wage", "overtime", "pension", "income_tax", "rent", "net"):
        assert words(screen, key) == "not typed"
        assert edit(screen, key).text() == ""
    assert screen.findChildren(QLabel, "slip_count_ask") == []
    assert computed(screen, "wage") == "185,000"
    assert panel(screen).startswith("Hours")


def test_the_slip_of_the_drawing_is_typed_with_enter_alone(show, commands):
    screen = show()
    first = edit(screen, "hours:overtime")
    assert first.hasFocus()
    typed = [
        "6",
        "",
        "",
        "185000",
        "0",
        "185000",
        "9651",
        "",
        "17385",
        "1017",
        "2730",
        "",
        "20000",
        "8000",
        "",
        "126217",
    ]
    for text in typed:
        field = screen.focusWidget()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert words(screen, "overtime") == "Hours, but no pay"
    assert find(screen, QLabel, "slip_apart_overtime").text() == "\u22129,010"
    assert words(screen, "health_insurance") == "agrees: 9,433 + 218"
    assert words(screen, "child_support_levy") == "within Health insurance"
    assert words(screen, "employment_insurance") == "Last year's rate"
    assert words(screen, "income_tax") == "follows Employment insurance"
    assert words(screen, "net") == "follows the lines above"
    assert find(screen, QLabel, "slip_apart_employment_insurance").text() == "+92"
    assert find(screen, QLabel, "slip_count_agrees").text() == "5 lines agree"
    assert find(screen, QLabel, "slip_count_ask").text() == "2 lines to ask about"
    assert screen.focusWidget().objectName() == "slip_add_name"
    assert stored(commands)[0].amounts["employment_insurance"] == 1_017
    assert stored(commands)[0].hours == Hours(overtime_hours=Decimal(6))


def test_the_arrows_walk_up_and_down(show):
    screen = show(with_slip())
    edit(screen, "overtime").setFocus()
    QTest.keyClick(edit(screen, "overtime"), Qt.Key.Key_Up)
    assert edit(screen, "wage").hasFocus()
    QTest.keyClick(edit(screen, "wage"), Qt.Key.Key_Down)
    assert edit(screen, "overtime").hasFocus()


def test_the_chosen_line_says_why_whom_to_ask_and_what_to_say(show):
    screen = show(with_slip())
    edit(screen, "overtime").setFocus()
    said = panel(screen)
    assert said.startswith(
        "Overtime\n9,010 yen not seen paid\n1. The slip has 6 hours of overtime and no pay for them."
    )
    assert "残業6時間の手当は、いつ支払われますか。" in said
    assert "When are the 6 hours of overtime paid?" in said
    assert "Your supervising organisation 監理団体" in said
    drawn = find(screen, QWidget, "slip_question")
    assert drawn.text() == "残業6時間の手当は、いつ支払われますか。"


def test_never_a_verdict_and_never_advice_without_whom_to_ask(show, language):
    screen = show(with_slip(msgspec.structs.replace(OCTOBER, other={"共益費": 3_000})))
    spoken = []
    for key in ("overtime", "pension", "taken:共益費"):
        edit(screen, key).setFocus()
        spoken.append(panel(screen).lower())
    for said in spoken:
        assert not any(word in said for word in ("wrong", "cheat", "sai ", "gian lận", "不正", "間違"))
    assert "監理団体" in spoken[0]


def test_a_figure_is_compared_in_the_same_turn_and_kept_when_the_field_is_left(show, commands):
    screen = show()
    type_into(screen, "pension", "17385")
    assert words(screen, "pension") == "agrees"
    assert stored(commands) == ()
    edit(screen, "wage").setFocus()
    assert stored(commands)[0].amounts == {"pension": 17_385}


@pytest.mark.parametrize("typed", ["１７３８５", "17.385", "17,385"])
def test_a_figure_is_read_as_people_type_it(show, typed):
    screen = show()
    field = edit(screen, "pension")
    field.setFocus()
    field.insert(typed)
    assert words(screen, "pension") == "agrees"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("abc", "This is not a number. Type digits only, like 9850."),
        ("99999999999", "Type a number from 0 to 10,000,000."),
        ("-5", "Type a number from 0 to 10,000,000."),
    ],
)
def test_what_cannot_be_is_told_at_its_line_and_the_rest_goes_on(show, commands, typed, said):
    screen = show(with_slip())
    field = edit(screen, "pension")
    field.setFocus()
    field.insert(typed)
    assert words(screen, "pension") == said
    assert panel(screen) == f"Employees' pension\n{said}"
    edit(screen, "wage").setFocus()
    assert words(screen, "wage") == "agrees"
    assert edit(screen, "pension").text().replace(",", "") == typed
    assert stored(commands)[0].amounts["pension"] == 17_385
    type_into(screen, "pension", "17385")
    assert words(screen, "pension") == "agrees"


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("健康", "health_insurance"),
        ("kousei", "pension"),
        ("こよう", "employment_insurance"),
        ("rent", "rent"),
        ("thue thu nhap", "income_tax"),
        ("kyouekihi", ""),
    ],
)
def test_a_line_is_found_by_any_of_its_names(show, asked, key):
    screen = show()
    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    finder = find(screen, QLineEdit, "slip_find")
    assert finder.hasFocus()
    finder.textEdited.emit(asked) if not asked.isascii() else QTest.keyClicks(finder, asked)
    if not key:
        assert find(screen, QLabel, "slip_not_found").text().startswith("No line is called “kyouekihi”.")
        return
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert edit(screen, key).hasFocus()


def test_a_line_of_her_own_is_added_typed_and_taken_off_again(show, commands):
    screen = show(with_slip())
    name = find(screen, QLineEdit, "slip_add_name")
    name.setText("共益費")
    press(screen, "slip_add")
    field = edit(screen, "taken:共益費")
    assert field.hasFocus()
    QTest.keyClicks(field, "3000")
    assert words(screen, "taken:共益費") == "Not in the contract"
    assert "「共益費」の3,000円は、何のお金ですか。" in panel(screen)
    press(screen, "slip_remove_taken:共益費")
    assert screen.findChild(QLineEdit, "slip_taken:共益費") is None or not field.isVisible()
    assert stored(commands)[0].other == {}
    commands.undo()
    assert stored(commands)[0].other == {"共益費": 3_000}
    assert edit(screen, "taken:共益費").text() == "3,000"


def test_a_line_that_we_know_is_added_as_ours(show):
    screen = show(with_slip())
    find(screen, QLineEdit, "slip_add_name").setText("勤怠控除")
    press(screen, "slip_add")
    type_into(screen, "absence", "4805")
    assert "4 hours" in panel(screen)


def test_a_line_without_a_name_is_asked_for(show):
    screen = show()
    press(screen, "slip_add")
    assert find(screen, QLabel, "slip_add_hint").text() == "Type the name of the line as it is printed on the slip."


def test_another_month_or_offer_begins_with_clean_fields(show, commands):
    screen = show(with_slip())
    type_into(screen, "pension", "abc")
    assert find(screen, QLabel, "offer_saved").text() == "The marked field is not saved yet"
    press(screen, "slip_before")
    assert edit(screen, "pension").text() == ""
    assert find(screen, QLabel, "offer_saved").text().startswith("Saved")
    type_into(screen, "pension", "17")
    other = commands.do(offers.add, commands.session.person, "Hoa Sen", AICHI)
    screen.desk.choose(other)
    assert edit(screen, "pension").text() == ""
    assert stored_of(commands, "Hoa Sen") == ()


def test_several_months_are_kept_and_one_is_deleted_with_a_way_back(show, commands):
    screen = show(with_slip())
    press(screen, "slip_before")
    assert find(screen, QComboBox, "slip_month").currentText() == "September 2026"
    assert edit(screen, "wage").text() == ""
    type_into(screen, "wage", "185000")
    press(screen, "slip_after")
    assert edit(screen, "pension").text() == "17,385"
    assert [slip.month.month for slip in stored(commands)] == [9, 10]
    press(screen, "slip_delete")
    assert [slip.month.month for slip in stored(commands)] == [9]
    assert edit(screen, "pension").text() == ""
    commands.undo()
    assert [slip.month.month for slip in stored(commands)] == [9, 10]
    assert edit(screen, "pension").text() == "17,385"


def test_the_latest_month_of_work_before_today_comes_first(show):
    screen = show(target="")
    assert find(screen, QComboBox, "slip_month").currentText() == "October 2026"
    fresh = msgspec.structs.replace(AICHI.offer, first_day=date(2027, 3, 15))
    screen.desk.change(msgspec.structs.replace(AICHI, offer=fresh))
    assert find(screen, QComboBox, "slip_month").currentText() == "April 2027"


def test_a_part_of_a_month_says_so(show):
    offer = msgspec.structs.replace(AICHI.offer, first_day=date(2026, 10, 12))
    screen = show(msgspec.structs.replace(AICHI, offer=offer))
    assert find(screen, QWidget, "slip_part").isVisible()
    type_into(screen, "wage", "98000")
    assert words(screen, "wage") == "cannot be compared"
    type_into(screen, "employment_insurance", "490")
    assert words(screen, "employment_insurance") == "agrees"


def test_without_a_priced_contract_there_is_one_way_out(show):
    screen = show(Sheet(offer=Offer(prefecture="23", monthly_wage=0)))
    asked = []
    screen.commands.open_page.connect(lambda page, target: asked.append((page, target)))
    assert "First the contract" in [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    press(screen, "slip_waiting_button")
    assert asked[0][1].partition(":")[0] in ("form", "month")


def test_the_payday_is_said(show):
    offer = msgspec.structs.replace(AICHI.offer, paid="next_month")
    screen = show(msgspec.structs.replace(AICHI, offer=offer))
    assert (
        find(screen, QLabel, "slip_law").text().startswith("Pay for the work of October 2026, paid in November 2026.")
    )


def test_the_questions_for_paper(show, language):
    screen = show(with_slip(msgspec.structs.replace(OCTOBER, other={"共益費": 3_000})))
    found = questions(screen.desk, OCTOBER.month)
    assert [one.on_slip for one in found] == [0, 3_000]
    assert found[0].japanese == "{残業|ざんぎょう}6{時間|じかん}の{手当|てあて}は、いつ{支払|しはら}われますか。"
    assert bool(found[0].said) == (language != "ja")
    assert questions(screen.desk, date(2026, 9, 1)) == []


def test_whom_to_ask_is_called_by_the_name_of_that_month():
    before, after = (people(("organisation",), date(2027, month, 1))[0].japanese for month in (3, 4))
    assert "監理支援機関" not in before
    assert after.startswith("{監理支援機関|")


def test_another_language_keeps_what_stands_there(show):
    screen = show(with_slip())
    i18n.use("vi")
    screen.retranslate()
    assert edit(screen, "pension").text() == "17.385"
    assert computed(screen, "overtime") == "9.010"


def test_every_control_has_a_name_in_every_language(show, language):
    screen = show(with_slip())
    page = find(screen, QWidget, "slip_panel").parentWidget()
    nameless = [
        control.objectName() or type(control).__name__
        for control in page.findChildren(QWidget)
        if control.isVisibleTo(screen)
        and isinstance(control, QLineEdit | QComboBox | QAbstractButton)
        and not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


def test_every_line_has_its_name_in_every_language(show, language):
    screen = show(with_slip())
    table = screen.findChild(QWidget, "slip_table")
    for key in table.order():
        line = table.line(key)
        assert line.name.text(), key
        assert (line.japanese.text() == "") == (language == "ja" or key.startswith("taken:")), key


def test_a_press_on_a_line_chooses_it(show):
    screen = show(with_slip())
    label = find(screen, QLabel, "slip_computed_pension")
    QTest.mouseClick(label.parentWidget(), Qt.MouseButton.LeftButton, pos=label.geometry().topLeft() + QPoint(1, 1))
    assert edit(screen, "pension").hasFocus()
    assert panel(screen).startswith("Employees' pension")


@pytest.mark.parametrize(("width", "factor"), [(1174, 1.0), (1024, 1.0), (1280, 1.5)])
def test_with_words_twice_as_long_nothing_scrolls_sideways(show, monkeypatch, qtbot, qapp, width, factor):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    style.apply(qapp, "light", factor)
    screen, window = show(with_slip(), width), QWidget()
    qtbot.addWidget(window)
    screen.setParent(window)
    screen.resize(width, 640)
    window.show()
    screen.show()
    wide = [
        area.objectName() or type(area).__name__
        for area in screen.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    assert wide == []


def test_where_there_is_no_room_one_half_is_seen_at_a_time(show):
    screen = show(with_slip(), 820)
    assert edit(screen, "wage").isVisible()
    assert not find(screen, QWidget, "slip_panel").isVisible()
    press(screen, "slip_switch_why")
    assert find(screen, QWidget, "slip_panel").isVisible()
    assert not edit(screen, "wage").isVisible()
