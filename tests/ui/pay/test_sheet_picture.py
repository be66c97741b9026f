"""The picture of the conditions sheet: every field is on it, inside its page, framed, with what was typed."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF

from intern_desktop import i18n, resources
from intern_desktop.ui import language as spoken
from intern_desktop.ui import preferences, style
from intern_desktop.ui.pay.form_fields import TABS
from intern_desktop.ui.pay.sheet_picture import SheetPicture, drawing, scale_for, seen
from intern_desktop.ui.pay.sheet_places import SHEET_PAGES, box_beside, place_of, places
from intern_desktop.ui.pay.sheet_words import on_paper

ROOT = Path(__file__).resolve().parents[3]
HEADINGS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨ"
NOT_ON_THE_SHEET = {
    *("few_hours", "many_hours", "night_hours", "holiday_hours", "overtime_hours", "rate_note"),
    *("premium_timing", "column", "withholding", "dependants", "birthday", "annex_days", "annex_year_hours"),
}
"""Fields of the whole form, outside the tab of what stands on no sheet, that the paper does not ask for."""


@pytest.fixture
def picture(qtbot, look):
    made = SheetPicture()
    qtbot.addWidget(made)
    made.resize(280, 170)
    made.show()
    return made


def pixels(picture, colour):
    image = picture.grab().toImage()
    wanted = style.colour(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_the_headings_stand_in_the_order_of_the_official_form():
    text = " ".join(words for page in SHEET_PAGES for words in words_of(page))
    at = [text.index(f"{number}．") for number in HEADINGS]
    assert at == sorted(at)
    assert text.index("賃金の支払") > at[-1]


def words_of(page):
    root = ElementTree.fromstring(resources.text(f"drawings/{page}.svg"))
    return [part.text for part in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("page", SHEET_PAGES)
def test_each_page_can_be_drawn_and_is_words_not_outlines(page):
    assert drawing(page, "#222222").isValid()
    assert len(words_of(page)) > 20


def test_every_blank_lies_in_its_frame_and_every_frame_on_its_page():
    page = QRectF(0, 0, 595, 842)
    for name, place in places().items():
        assert page.contains(QRectF(*place.frame)), name
        assert QRectF(*place.frame).adjusted(-1, -1, 1, 1).contains(QRectF(*place.at)), name


def test_no_two_blanks_lie_on_each_other():
    alone = [
        (name, place) for name, place in places().items() if name not in ("contract_period", "begin_end", "housing")
    ]
    for at, (name, one) in enumerate(alone):
        for other, two in alone[at + 1 :]:
            meet = one.page == two.page and QRectF(*one.at).intersects(QRectF(*two.at))
            assert not meet, f"{name} and {other}"


def test_every_field_of_the_whole_form_that_is_on_paper_is_in_the_picture():
    asked = {field.name for tab in TABS if tab.name != "around" for group in tab.groups for field in group.fields}
    assert {name for name in asked if place_of(name) is None} <= NOT_ON_THE_SHEET


def test_the_drawings_are_as_their_lines_say():
    done = subprocess.run(
        [sys.executable, "scripts/sheet_drawing.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_place_is_told_in_words(picture, language):
    assert picture.show_field("pay", "200,000")
    picture.retranslate()
    assert picture.text().endswith("Ⅶ.1 基本賃金")
    assert picture.accessibleDescription() == "200,000"
    picture.show_field("rent", "25,000")
    assert picture.text().endswith("4(e) 居住費")


def test_words_follow_the_language(picture):
    picture.show_field("pay", "")
    assert picture.text() == "On the sheet: Ⅶ.1 基本賃金"
    spoken.speak("vi")
    picture.retranslate()
    assert picture.text() == f"{i18n.tr('On the sheet: {place}', place='Ⅶ.1 基本賃金')}"


def test_a_field_that_no_sheet_has_shows_nothing(picture):
    picture.show_field("pay", "200,000")
    assert not picture.show_field("birthday", "1.1.2005")
    assert not picture.isVisible()
    assert picture.show_field("pay", "200,000")
    assert picture.isVisible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_the_blank_is_marked_and_framed_in_each_look(picture, scheme, factor):
    preferences.show_as(scheme, factor)
    picture.show_field("pay", "200,000")
    assert pixels(picture, "highlight") > 300
    assert pixels(picture, "accent") > 100


def test_what_is_typed_stands_in_the_blank(picture):
    picture.show_field("pay", "")
    empty = pixels(picture, "highlight")
    picture.show_field("pay", "200,000")
    assert pixels(picture, "highlight") < empty - 50


def test_the_box_before_a_wage_is_ticked_with_it():
    assert box_beside("pay") == place_of("sheet_pay_form", "monthly")
    assert box_beside("daily_wage") == place_of("sheet_pay_form", "daily")
    assert box_beside("wage_hourly") == place_of("pay_form", "hourly")
    assert box_beside("rent") is None


def test_a_box_is_ticked_only_for_its_value(picture):
    picture.show_field("programme", "titp")
    ticked = picture.grab().toImage()
    picture.show_field("programme", "esd")
    assert picture.grab().toImage() != ticked
    assert place_of("programme", "titp").at != place_of("programme", "esd").at
    assert place_of("programme", "").kind == "boxes"


@pytest.mark.parametrize("size", [(180, 72), (240, 108), (300, 260), (700, 500)])
def test_the_blank_is_in_sight_at_any_size(size, look):
    for name, place in places().items():
        scale = scale_for(place, size[0])
        view = seen(place, size[0] / scale, size[1] / scale)
        x, y, wide, high = place.at
        assert view.left() <= x, name
        assert x + min(wide, 60) <= view.right(), name
        assert view.top() <= y, name
        assert y + min(high, 30) <= view.bottom(), name


def test_values_are_written_as_on_a_japanese_sheet(language):
    assert on_paper("pay", 200_000) == "200,000"
    assert on_paper("hours", Decimal(155)) == "155.0"
    assert on_paper("hours", Decimal("166.67")) == "166.67"
    assert on_paper("start", date(2027, 4, 9)) == "2027年4月9日"
    assert on_paper("prefecture", "13") == "東京都"
    assert on_paper("housing", None) == ""
