"""The lessons of the made-up centre: eight weeks for the candidate whom the pictures follow, none in the future."""

from datetime import timedelta

from intern_desktop.classroom import demo, people
from intern_desktop.departure import journeys, training_hours


def test_the_followed_candidate_has_about_96_of_160_hours(store, now):
    demo.fill(store, now)
    with store.reading() as reading:
        everybody = {one.name: one for one in people.people(reading, now.date())}
        found = everybody["Nguyễn Thị Thu Hà"]
        hours = training_hours.total(reading, found.id, journeys.read(reading, found.id))
        lessons = training_hours.lessons_of(reading, found.id)
        of_class = training_hours.lessons_of_class(reading, found.class_id)
    assert 92 <= hours.counted / 60 <= 100 and hours.wants == 160 * 60
    assert hours.spread and hours.by_subject["legal"] and all(hours.by_subject.values())
    assert now.date() - timedelta(weeks=9) < lessons[0].day < now.date() - timedelta(weeks=7)
    assert max(one.day for one in lessons) < now.date()
    assert any(0 in there.values() for _, there in of_class), "somebody was away"
