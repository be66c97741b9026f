"""Drawings on the screen and on paper: words have room in every language, shapes follow the scheme, all is sharp."""

import pytest
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser

from intern_desktop.guide import drawings
from intern_desktop.ui import guide_drawing, guide_drawing_words, palette, style
from intern_desktop.ui.guide import GuideScreen

NAMES = sorted(drawings.names())
WIDTHS = {"narrow": 480, "beside figures": 601, "100 %": 618, "110 %": 680, "125 %": 772, "150 %": 927, "200 %": 1236}

every_drawing = pytest.mark.parametrize("name", NAMES)


def drawn(name, language="vi", width=618, scheme="light"):
    """A drawing painted on a picture."""
    room = guide_drawing.size(name, width)
    made = QImage(round(room.width()), round(room.height()), QImage.Format.Format_RGB32)
    made.fill(palette.colour(scheme, "surface"))
    painter = QPainter(made)
    guide_drawing.paint(painter, QRectF(0, 0, width, room.height()), name, language, scheme=scheme)
    painter.end()
    return made


def colours_of(picture):
    """The colours of a picture, a sample of every third pixel."""
    return {QColor(picture.pixel(x, y)).name() for x in range(0, picture.width(), 3) for y in range(picture.height())}


@every_drawing
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("code", ["vi", "en", "ja"])
@pytest.mark.parametrize("readings", [True, False], ids=["readings", "plain"])
def test_every_word_has_room_in_its_box(look, name, width, code, readings):
    crowded = [
        word.name
        for word, made in guide_drawing.settings(name, width, code, readings)
        if not made.fits or made.size < guide_drawing_words.SMALLEST - 0.5
    ]
    assert crowded == []


@every_drawing
@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_few_words_are_smaller_than_they_were_meant(look, name, code):
    found = list(guide_drawing.settings(name, 618, code))
    shrunk = [word.name for word, made in found if made.size < style.size_of(word.role)]
    assert len(shrunk) <= max(1, len(found) // 10)


@every_drawing
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_shapes_are_valid_and_wear_the_colours_of_the_scheme(look, name, scheme):
    shapes = drawings.coloured(drawings.drawing(name), palette.css_colours(scheme))
    assert QSvgRenderer(shapes.encode()).isValid()
    seen = colours_of(drawn(name, scheme=scheme))
    assert {palette.colour(scheme, "background").name(), palette.colour(scheme, "surface").name()} <= seen
    other = {"light": "dark", "dark": "light"}[scheme]
    assert palette.colour(other, "background").name() not in seen


@every_drawing
def test_words_change_with_the_language(look, name):
    assert drawn(name, "vi") != drawn(name, "en") != drawn(name, "ja")


def test_a_drawing_keeps_its_proportion(look):
    whole, half = guide_drawing.size("two-roads", 618), guide_drawing.size("two-roads", 309)
    assert half.height() == pytest.approx(whole.height() / 2)


def test_a_picture_is_as_sharp_as_the_display(look, monkeypatch):
    monkeypatch.setattr(style, "ratio", lambda: 2.0)
    made = guide_drawing.picture("two-roads", 500, "vi")
    assert (made.width(), made.devicePixelRatio()) == (1000, 2.0)


def test_a_picture_is_made_anew_in_another_scheme(qapp, look):
    light = guide_drawing.picture("two-roads", 400, "vi").toImage()
    style.apply(qapp, "dark")
    assert guide_drawing.picture("two-roads", 400, "vi").toImage() != light


def test_readings_can_be_left_out(look):
    words = {word.name: made for word, made in guide_drawing.settings("five-s", 618, "ja", False)}
    read = {word.name: made for word, made in guide_drawing.settings("five-s", 618, "ja", True)}
    assert words["sort-ja"].height() < read["sort-ja"].height()


def test_on_paper_a_drawing_is_lines_and_letters(look, tmp_path):
    writer = QPdfWriter(str(tmp_path / "paper.pdf"))
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    guide_drawing.paint(painter, QRectF(0, 0, writer.width(), 100), "two-roads", "ja", scheme="light")
    painter.end()
    written = (tmp_path / "paper.pdf").read_bytes()
    assert b"/Subtype /Image" not in written
    assert b"/Type /Font" in written


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("tiếng Nhật mỗi ngày", ["tiếng Nhật", "mỗi ngày"]),
        ("{住所|じゅうしょ}を{登録|とうろく}します", ["住所を", "登録します"]),
        ("{会社|かいしゃ}「{預|あず}かる」", ["会社", "「預かる」"]),
    ],
)
def test_lines_break_between_words_and_before_kanji(look, text, lines):
    made = guide_drawing_words.setting(text, "small", False, (75, 500), 1.0)
    assert ["".join(piece.writing for piece in line).strip() for line in made.lines] == lines


def test_lines_are_filled_evenly(look):
    made = guide_drawing_words.setting("one two three four five six", "small", False, (140, 500), 1.0)
    assert ["".join(piece.writing for piece in line).strip() for line in made.lines] == [
        "one two three",
        "four five six",
    ]


def test_letters_shrink_only_when_they_must(look):
    wide = guide_drawing_words.setting("Kỹ năng đặc định", "section", True, (400, 40), 1.0)
    narrow = guide_drawing_words.setting("Kỹ năng đặc định", "section", True, (120, 24), 1.0)
    tiny = guide_drawing_words.setting("Kỹ năng đặc định", "section", True, (60, 24), 1.0)
    assert wide.size == style.size_of("section") and wide.fits
    assert guide_drawing_words.SMALLEST <= narrow.size < wide.size and narrow.fits
    assert tiny.size == guide_drawing_words.SMALLEST and not tiny.fits


def test_a_screen_reader_hears_what_a_drawing_says(qtbot, look, commands):
    screen = GuideScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    screen.open("what-is-an-intern")
    heard = screen.findChild(QTextBrowser, "guide_page").accessibleDescription()
    assert drawings.alt("two-roads", "en") in heard
    assert "[[" not in heard
