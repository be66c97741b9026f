"""Seven marks that can be told apart without colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from intern_desktop.ui import marks


def drawn(state, size=32):
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    try:
        marks.draw_mark(painter, QRectF(0, 0, size, size), state)
    finally:
        painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def shape(state):
    """Which points of the picture are inked at all: what is left on a bad copy."""
    picture = drawn(state)
    return {(x, y) for x in range(32) for y in range(32) if picture.pixelColor(x, y).lightness() < 190}


@pytest.mark.parametrize(("one", "other"), list(combinations(marks.STATES, 2)))
def test_two_states_never_have_the_same_shape(look, one, other):
    differing = shape(one) ^ shape(other)
    assert len(differing) > 20


@pytest.mark.parametrize("state", marks.STATES)
def test_a_mark_stays_within_its_box(look, state):
    picture = QImage(64, 64, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    marks.draw_mark(painter, QRectF(24, 24, 16, 16), state)
    painter.end()
    white = picture.pixelColor(0, 0)
    outside = [(x, y) for x in range(64) for y in range(64) if not (23 <= x <= 40 and 23 <= y <= 40)]
    assert all(picture.pixelColor(x, y) == white for x, y in outside)


def test_each_state_has_its_own_word():
    assert len({marks.word(state) for state in marks.STATES}) == 7


def test_an_unknown_state_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        drawn("finished")
