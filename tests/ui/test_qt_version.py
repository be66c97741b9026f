"""The Qt we pin keeps the count of None: a later one lost a reference with each call, and the program ended."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_lose_no_reference(qapp):
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 500
