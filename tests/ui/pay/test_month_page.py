"""One month of Pay: months by key, what changed, the waterfall, a figure by its name, dong, a field that is wrong."""

import gettext
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QTableWidget,
    QWidget,
)

from intern_desktop import i18n, offers
from intern_desktop.payroll.course import ExchangeRate, Raise
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui import style
from intern_desktop.ui.offers import OffersScreen

SHEET = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=208_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 33_000},
        first_day=date(2027, 4, 1),
    ),
    raises=(Raise(contract_month=2, yen=3_000),),
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))


@pytest.fixture
def kept(commands):
    """She keeps an offer whose grade changes in September 2027."""
    commands.do(offers.add, commands.session.person, "Hoa Sen", SHEET)
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands, size=(1174, 696)):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.show_page("month")
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def text_of(screen, name):
    return find(screen, QLabel, name).text()


def explained(screen):
    panel = find(screen, QWidget, "payslip_explanation")
    return panel.text() if panel.isVisible() else ""


def shown_month(screen):
    return find(screen, QComboBox, "payslip_month").currentText()


def go_to(screen, month):
    screen.desk.choose_month(month)
    assert shown_month(screen) == i18n.month_text(month)


def press(screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifier)


def type_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def asked_for(commands):
    asked = []
    commands.open_page.connect(lambda *address: asked.append(address))
    return asked


def test_the_first_whole_wage_month_is_shown_first_and_others_are_one_key_away(show, kept):
    screen = show(kept)
    find(screen, QLineEdit, "offer_pay").setFocus()
    assert shown_month(screen) == "April 2027"
    press(screen, Qt.Key.Key_PageDown)
    press(screen, Qt.Key.Key_PageDown)
    assert shown_month(screen) == "June 2027"
    press(screen, Qt.Key.Key_PageUp)
    assert shown_month(screen) == "May 2027"
    press(screen, Qt.Key.Key_PageUp)
    press(screen, Qt.Key.Key_PageUp)
    assert shown_month(screen) == "April 2027"


def test_the_keys_stand_on_the_buttons(show, kept):
    screen = show(kept)
    told = {
        "payslip_month_before": "The month before (PageUp)",
        "payslip_month_after": "The month after (PageDown)",
        "payslip_find": "Which figure on my slip is this? (Ctrl+L)",
    }
    for name, words in told.items():
        pressed = find(screen, QAbstractButton, name)
        assert (pressed.toolTip(), pressed.accessibleName()) == (words, words)


def test_the_months_end_with_the_stay(show, kept):
    screen = show(kept)
    box = find(screen, QComboBox, "payslip_month")
    assert (box.count(), box.itemText(box.count() - 1)) == (35, "February 2030")


def test_why_octobers_net_is_lower_than_septembers(show, kept):
    screen = show(kept)
    go_to(screen, date(2027, 10, 1))
    said = text_of(screen, "payslip_change")
    assert said.startswith("From September the insurance counts pay of 220,000 yen instead of 200,000 yen.")
    assert "less than in September 2027: Employees' pension −1,830, Health insurance ≈ −985, …" in said
    find(screen, QAbstractButton, "payslip_change_open").click()
    assert explained(screen).startswith("What changed since September 2027\n≈ −¥2,6")
    assert "Employees' pension −18,300 −20,130 −1,830" in explained(screen)
    press(screen, Qt.Key.Key_Escape)
    assert explained(screen) == ""


def test_resident_tax_is_on_the_slip_from_the_second_june(show, kept):
    screen = show(kept)
    go_to(screen, date(2028, 5, 1))
    rows = find(screen, QListView, "payslip_lines").model()
    assert not rows.place("resident_tax").isValid()
    press(screen, Qt.Key.Key_PageDown)
    assert rows.place("resident_tax").isValid()
    assert text_of(screen, "payslip_change").startswith("Resident tax of the fiscal year begins:")


def test_what_another_page_changes_is_priced(show, kept):
    screen = show(kept)
    go_to(screen, date(2027, 6, 1))
    before = text_of(screen, "payslip_net")
    screen.desk.change(msgspec.structs.replace(SHEET, raises=()))
    assert text_of(screen, "payslip_net") != before


def test_f8_shows_the_chart_as_a_table_and_back(show, kept):
    screen = show(kept)
    chart, table = find(screen, QWidget, "waterfall_chart"), find(screen, QTableWidget, "waterfall_table")
    go_to(screen, date(2027, 5, 1))
    assert (chart.isVisible(), table.isVisible()) == (True, False)
    assert chart.accessibleName() == "Where the gross pay goes"
    press(screen, Qt.Key.Key_F8)
    assert (chart.isVisible(), table.isVisible()) == (False, True)
    cells = [[table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())]
    assert [name for name, _ in cells] == ["Gross pay", "Insurance", "Tax", "By agreement", "Take-home"]
    assert cells[-1][1].replace("\u202f", " ") == text_of(screen, "payslip_net")
    assert ", ".join(" ".join(row) for row in cells) == chart.accessibleDescription()
    press(screen, Qt.Key.Key_F8)
    assert chart.isVisible()


def test_the_chart_stands_behind_a_switch_where_the_text_is_large(show, kept, qapp):
    style.apply(qapp, "light", 1.5)
    screen = show(kept)
    assert not find(screen, QWidget, "waterfall").isVisible()
    find(screen, QAbstractButton, "payslip_face_chart").click()
    assert find(screen, QWidget, "waterfall_chart").isVisible()
    assert not find(screen, QListView, "payslip_lines").isVisible()
    assert find(screen, QLabel, "payslip_net").isVisible()
    find(screen, QAbstractButton, "payslip_face_slip").click()
    assert find(screen, QListView, "payslip_lines").isVisible()


@pytest.mark.parametrize("typed", ["kouseinenkin", "厚生年金", "こうせい", "huu tri", "pension"])
def test_a_figure_is_found_by_its_name_and_opened(show, kept, typed):
    screen = show(kept)
    go_to(screen, date(2027, 5, 1))
    press(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    edit = find(screen, QLineEdit, "line_search_edit")
    assert edit.hasFocus()
    edit.insert(typed)
    hits = find(screen, QListWidget, "line_search_hits")
    while not hits.currentItem().text().startswith("Employees' pension"):
        at = hits.currentRow()
        press(screen, Qt.Key.Key_Down)
        assert hits.currentRow() > at
    press(screen, Qt.Key.Key_Return)
    assert explained(screen).startswith("Employees' pension\n")
    assert not edit.isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert explained(screen) == ""


def test_a_figure_that_is_not_on_this_slip_is_explained(show, kept):
    screen = show(kept)
    press(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    find(screen, QLineEdit, "line_search_edit").insert("juminzei")
    press(screen, Qt.Key.Key_Return)
    assert explained(screen).startswith("Resident tax\n")
    assert "nothing of it in this month" in explained(screen)
    press(screen, Qt.Key.Key_Escape)
    assert explained(screen) == ""


def test_a_name_that_nobody_knows_is_answered_and_escape_closes(show, kept):
    screen = show(kept)
    press(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    find(screen, QLineEdit, "line_search_edit").insert("qqq")
    assert find(screen, QLabel, "line_search_nothing").isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert not find(screen, QWidget, "line_search").isVisible()
    assert find(screen, QListView, "payslip_lines").hasFocus()


def test_dong_stand_below_the_net_with_their_rate(show, kept):
    kept.do(offers.save_purse, kept.session.person, Purse(exchange_rate=RATE))
    screen = show(kept)
    said = text_of(screen, "payslip_dong")
    assert said.startswith("about ")
    assert said.endswith(" million dong (1 yen = 162 dong, on 18 Nov 2026)")
    assert not find(screen, QAbstractButton, "payslip_rate").isVisible()


def test_an_old_rate_is_called_old_and_can_be_typed_anew(show, kept):
    old = msgspec.structs.replace(RATE, on=date(2026, 10, 1))
    kept.do(offers.save_purse, kept.session.person, Purse(exchange_rate=old))
    screen, asked = show(kept), asked_for(kept)
    assert "old rate" in text_of(screen, "payslip_dong")
    find(screen, QAbstractButton, "payslip_rate").click()
    assert asked == [("offers", "ahead:rate")]


def test_without_a_rate_there_is_a_quiet_way_to_type_it(show, kept):
    screen, asked = show(kept), asked_for(kept)
    assert not find(screen, QLabel, "payslip_dong").isVisible()
    find(screen, QAbstractButton, "payslip_rate").click()
    assert asked == [("offers", "ahead:rate")]


def test_a_real_payslip_is_one_press_away(show, kept):
    screen, asked = show(kept), asked_for(kept)
    find(screen, QAbstractButton, "payslip_check").click()
    assert asked == [("offers", "slip:")]


def test_each_explanation_leads_to_the_guide(show, kept):
    screen, asked = show(kept), asked_for(kept)
    find(screen, QListView, "payslip_lines").opened.emit("income_tax")
    find(screen, QAbstractButton, "explanation_guide").click()
    assert asked == [("guide", "what-you-will-earn")]


def test_a_sum_unfolds_to_its_lines(show, kept):
    screen = show(kept)
    go_to(screen, date(2027, 5, 1))
    find(screen, QListView, "payslip_lines").opened.emit("taken")
    said = explained(screen).split("\n")
    assert said[0] == "Taken off in all"
    assert "Rent −33,000" in said


def test_what_cannot_be_read_leaves_the_last_good_payslip_and_says_so(show, kept):
    screen = show(kept)
    before = text_of(screen, "payslip_net")
    type_into(screen, "offer_pay", "circa")
    assert text_of(screen, "payslip_net") == before
    assert find(screen, QWidget, "payslip_marked").isVisible()
    type_into(screen, "offer_pay", "209000")
    assert not find(screen, QWidget, "payslip_marked").isVisible()
    assert text_of(screen, "payslip_net") != before


def test_while_the_wage_is_open_it_is_said_what_to_type(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", " ")
    press(screen, Qt.Key.Key_Backspace)
    assert text_of(screen, "payslip_waiting") == "Type the basic wage as it stands on the sheet."
    assert not find(screen, QAbstractButton, "payslip_check").isVisible()
    press(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not find(screen, QWidget, "line_search").isVisible()


def test_another_page_opens_a_month_or_a_line(show, kept):
    screen = show(kept)
    screen.open("month:2027-10")
    assert shown_month(screen) == "October 2027"
    screen.open("month:pension")
    assert explained(screen).startswith("Employees' pension")


def test_tab_reaches_every_part(show, kept):
    screen = show(kept)
    go_to(screen, date(2027, 10, 1))
    seen, last = set(), None
    find(screen, QLineEdit, "offer_pay").setFocus()
    for _ in range(60):
        press(screen, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is last:
            break
        last = now
        seen.add(now.objectName())
    wanted = {
        "payslip_find",
        "payslip_month",
        "payslip_lines",
        "payslip_change_open",
        "payslip_check",
        "waterfall_chart",
    }
    assert wanted <= seen


def test_everything_has_a_name_in_every_language(show, kept, language):
    screen = show(kept)
    go_to(screen, date(2027, 10, 1))
    press(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    find(screen, QLineEdit, "line_search_edit").insert("hoken")
    press(screen, Qt.Key.Key_F8)
    nameless = [
        control.objectName() or type(control).__name__
        for control in screen.findChildren(QWidget)
        if control.isVisibleTo(screen)
        and isinstance(control, QLineEdit | QComboBox | QAbstractButton | QListView | QTableWidget)
        and not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


def test_no_reading_marks_stand_in_any_words(show, kept, language):
    screen = show(kept)
    for month in (date(2027, 5, 1), date(2027, 10, 1), date(2028, 6, 1)):
        go_to(screen, month)
        page = find(screen, QListView, "payslip_lines")
        for row in page.model().rows:
            if row.opens:
                page.opened.emit(row.code)
                assert not set("{}|") & set(explained(screen)), row.code
        page.closed.emit()
        find(screen, QAbstractButton, "payslip_change_open").click()
        assert not set("{}|") & set(explained(screen) + text_of(screen, "payslip_change"))
        page.closed.emit()


@pytest.mark.parametrize(("width", "factor"), [(1174, 1.0), (1024, 1.0), (1282, 1.5)])
def test_with_words_twice_as_long_nothing_is_cut(show, kept, monkeypatch, qapp, width, factor):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    kept.do(offers.save_purse, kept.session.person, Purse(exchange_rate=RATE))
    style.apply(qapp, "light", factor)
    screen = show(kept, (width, 696))
    go_to(screen, date(2027, 10, 1))
    for code in ("", "pension", "income_tax"):
        if code:
            find(screen, QListView, "payslip_lines").opened.emit(code)
        wide = [
            area.objectName() or type(area).__name__
            for area in screen.findChildren(QAbstractScrollArea)
            if area.isVisible() and area.horizontalScrollBar().maximum() > 0
        ]
        assert wide == []
        for name in ("payslip_change", "payslip_dong"):
            words = find(screen, QLabel, name)
            if words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()) - 1, name
        assert find(screen, QWidget, "payslip_net").mapTo(screen, QPoint(0, 0)).x() >= 0
