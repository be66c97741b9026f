"""The binding of Qt itself: a release that loses references to None aborts the program after enough painting."""

import sys

from PySide6.QtCore import QObject


def test_a_call_that_returns_nothing_keeps_the_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 100
