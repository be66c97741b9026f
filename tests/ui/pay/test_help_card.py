"""The help card: only lines with a source, in three languages, on a quarter of A4, without anybody's offers."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from intern_desktop.guide.help_lines import help_lines
from intern_desktop.ui.pay.help_card import A6, card_text, paint_help_card
from tests.ui.pay.recorded import Recorded

NUMBERS = ["119", "110", "+81-80-3590-9136", "0120-250-168", "0120-531-406", "0570-001-706", "+81-80-7142-6688"]
NUMBERS += ["0570-013904", "0120-76-2029"]


def drawn(language, room=None):
    paper = Recorded()
    painter = QPainter(paper)
    paint_help_card(painter, room or QRectF(0, 0, *A6), language)
    painter.end()
    return paper.paintEngine()


def test_the_lines_in_their_order_the_urgent_ones_first(language):
    lines = help_lines(language)
    assert [one.number for one in lines] == NUMBERS
    assert [one.urgent for one in lines] == sorted((one.urgent for one in lines), reverse=True)


def test_each_line_has_a_source_that_was_checked_and_none_is_only_remembered(language):
    for one in help_lines(language):
        assert one.name
        assert one.hours
        assert one.source
        assert one.confidence in ("official", "secondary")
        assert one.checked >= date(2026, 11, 22)


def test_numbers_that_will_change_are_stale_after_their_day():
    otit = next(one for one in help_lines("en") if one.id == "otit")
    assert not otit.stale(date(2027, 3, 31))
    assert otit.stale(date(2027, 4, 1))
    assert not next(one for one in help_lines("en") if one.id == "police").stale(date(2040, 1, 1))


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_all_of_it_is_text_and_lies_on_the_card(qapp, code):
    engine = drawn(code)
    said = " ".join(engine.words)
    for number in NUMBERS:
        assert number in said
    assert max(engine.tops) < A6[1]
    assert min(engine.tops) > 0


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_no_line_is_folded(qapp, code):
    """The words of a line come after its number; all of them lie on the same side of the fold."""
    engine, fold, number_above = drawn(code), A6[1] / 2, True
    for said, top in zip(engine.words, engine.tops, strict=True):
        if said.strip("*") in NUMBERS:
            number_above = top < fold
        assert (top < fold) == number_above, said
        assert abs(top - fold) > 3, said


def test_a_number_not_read_on_the_bodys_own_page_is_marked():
    said = card_text("en")
    assert any("0120-250-168*" in one for one in said)
    assert any("0570-013904*" in one for one in said)
    assert "* Not read on that body's own page." in said
    assert any("22 November 2026" in one for one in said)


def test_a_reader_of_vietnamese_finds_the_japanese_beside_and_no_marks():
    said = card_text("vi")
    assert any("Cảnh sát 警察 110" in one for one in said)
    assert not any("{" in one or "|" in one for one in said)


def test_it_is_black_on_white_in_a_larger_room_too(qapp):
    picture = QImage(596, 840, QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    paint_help_card(painter, QRectF(0, 0, 596, 840), "vi")
    painter.end()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 596, 7) for y in range(0, 840, 7)}
    assert "#ffffff" in colours
    assert len(colours) > 1
