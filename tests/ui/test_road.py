"""The road of dates keeps the order of the days and never writes one label over another."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from intern_desktop.ui import style
from intern_desktop.ui.road import Road, Stop, broken, shared, spread


def test_labels_that_have_room_stand_where_their_days_are():
    assert spread([50, 300, 550], [80, 80, 80], 600) == [50, 300, 550]


def test_labels_that_crowd_are_pushed_apart():
    assert spread([50, 60, 550], [80, 80, 80], 600) == [50, 130, 550]


@given(st.lists(st.floats(10, 100), min_size=2, max_size=6), st.data())
def test_no_label_stands_over_another_when_there_is_room(widths, data):
    room = sum(widths) + data.draw(st.floats(0, 500))
    wanted = sorted(data.draw(st.lists(st.floats(0, room), min_size=len(widths), max_size=len(widths))))
    places = spread(wanted, widths, room)
    for (left, wide), (right, next_wide) in pairwise(zip(places, widths, strict=True)):
        assert right - left >= (wide + next_wide) / 2 - 1e-6
    assert places[0] >= widths[0] / 2 - 1e-6
    assert places[-1] <= room - widths[-1] / 2 + 1e-6


def test_long_labels_share_what_the_short_ones_leave():
    assert shared([50, 200, 60], 400) == [50, 200, 60]
    assert shared([50, 200, 300], 450) == [50, 200, 200]


def test_a_label_without_room_goes_on_in_a_second_line(qapp):
    measure = QFontMetricsF(style.font("small"))
    room = measure.horizontalAdvance("Hồ sơ COE ")
    assert broken("Hồ sơ COE", measure, room) == ["Hồ sơ COE"]
    assert broken("Hồ sơ COE đã nộp", measure, room) == ["Hồ sơ COE", "đã nộp"]
    assert broken("在留資格認定", measure, measure.horizontalAdvance("在留資格")) == ["在留資格", "認定"]


def test_a_screen_reader_hears_every_date(qtbot):
    road = Road()
    qtbot.addWidget(road)
    road.set_stops([Stop(date(2027, 3, 9), "Departure", "departure"), Stop(date(2026, 11, 24), "Today", "today")])
    assert road.accessibleName() == "The dates until departure"
    assert road.accessibleDescription() == "Today: 24 Nov 2026; Departure: 9 Mar 2027"
