"""Readings stand above the writing, and nothing of them is cut."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from intern_desktop.ui.widgets import RubyLabel, RubyText

LONG = "{技能実習生|ぎのうじっしゅうせい}は{入国|にゅうこく}してから{講習|こうしゅう}を{受|う}けます。"


def test_a_reading_makes_the_line_higher(look):
    assert RubyText("{給与|きゅうよ}").height() > RubyText("給与").height()


def test_a_reading_longer_than_its_kanji_makes_room(look):
    assert RubyText("{志|こころざし}").width() > RubyText("志").width()


def test_a_long_reading_leans_over_the_kana_beside_it(look):
    alone = RubyText("{志|こころざし}").width() + RubyText("が").width()
    assert RubyText("{志|こころざし}が").width() < alone


def test_a_narrow_label_has_more_lines(qtbot, look):
    label = RubyLabel()
    qtbot.addWidget(label)
    label.set_text(LONG)
    assert label.heightForWidth(150) >= 3 * (label.heightForWidth(2000) - 1)


def test_closing_signs_never_begin_a_line(look):
    text = RubyText("{給与|きゅうよ}。")
    narrow = RubyText("{給与|きゅうよ}").width() + 1
    assert text.height(narrow) == text.height()


@pytest.mark.parametrize("role", ["small", "body", "reading", "card_ja"])
def test_nothing_is_painted_outside(qtbot, look, role):
    label = RubyLabel(role, "text")
    qtbot.addWidget(label)
    label.set_text(LONG)
    label.resize(label.sizeHint())
    label.show()
    picture = label.grab().toImage()
    edges = [(x, y) for x in range(picture.width()) for y in (0, picture.height() - 1)]
    assert len({picture.pixelColor(x, y).name() for x, y in edges}) == 1


def test_a_screen_reader_hears_the_plain_words(qtbot, look):
    label = RubyLabel()
    qtbot.addWidget(label)
    label.set_text("{給与|きゅうよ}の{話|はなし}")
    seen = QAccessible.queryAccessibleInterface(label)
    assert (label.text(), seen.text(QAccessible.Text.Name)) == ("給与の話", "給与の話")


def test_centred_lines_break_where_one_would_pause(qapp, look):
    words = "{来月|らいげつ}の{十日|とおか}と{十一日|じゅういちにち}に、{有給休暇|ゆうきゅうきゅうか}をとりたいです。"
    laid = RubyText(words, "body")
    room = laid.width() * 0.9
    assert last_line(laid, room, Qt.AlignmentFlag.AlignLeft) < laid.width() * 0.2, "a word or two would stand alone"
    assert last_line(laid, room, Qt.AlignmentFlag.AlignHCenter) > laid.width() * 0.35


def last_line(laid: RubyText, room: float, side: Qt.AlignmentFlag) -> int:
    """How wide the ink of the second of two lines is."""
    assert laid.height(room) == 2 * laid.line
    picture = QImage(int(room), int(2 * laid.line), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    laid.draw(painter, QRectF(picture.rect()), QColor("black"), side)
    painter.end()
    lower = range(int(1.5 * laid.line), int(2 * laid.line))
    inked = [x for x in range(picture.width()) if any(picture.pixelColor(x, y).lightness() < 128 for y in lower)]
    return inked[-1] - inked[0]
