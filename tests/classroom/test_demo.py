"""The made-up centre: as the pictures show it, computed from today, quickly there."""

from datetime import timedelta

import pytest

from intern_desktop.classroom import consent, demo, demo_people, people, sample, sign_in
from intern_desktop.departure import duties, journeys
from intern_desktop.store.tables import entry, mark


@pytest.fixture
def filled(store, now):
    demo.fill(store, now)
    return store


def everybody(store, now):
    with store.reading() as reading:
        return people.people(reading, now.date())


def test_two_trainers_two_classes_and_32_who_learn_for_both_programmes(filled, now):
    found = everybody(filled, now)
    assert [one.role for one in found].count("head") == 1
    assert [one.role for one in found].count("trainer") == 2
    with filled.reading() as reading:
        assert len(people.learners(reading, now.date())) == 32
    assert {one.class_name for one in found} == {"K24-A", "K24-B", ""}
    with filled.reading() as reading:
        found_ways = [journeys.read(reading, one.id) for one in found if one.role == "candidate"]
        assert "dữ liệu mẫu" in people.centre(reading).name
    assert {journey.programme for journey in found_ways} == {"titp", "esd"}
    assert min(journey.departure for journey in found_ways) > now.date()


def test_every_sort_of_person_is_there(filled, now):
    """A trainer with a class of her own, one who learns herself, one who came late, one who was put away."""
    with filled.reading() as reading:
        found = {one.name: one for one in people.people(reading, now.date(), archived=True)}
        classes = {one.name: one.id for one in people.classes(reading)}
        taught = duties.teachers(reading, now.date())
        late = journeys.read(reading, found[demo_people.LATE].id).enrolled
        usual = journeys.read(reading, found["Nguyễn Thị Thu Hà"].id).enrolled
    assert taught[classes["K24-B"]] == (found[demo_people.TRAINER].id,)
    assert (found[demo_people.HELPER].role, found[demo_people.HELPER].learns) == ("trainer", True)
    assert found[demo_people.AWAY].archived
    assert late > usual
    ha = found["Nguyễn Thị Thu Hà"]
    assert (ha.group_name, ha.code, ha.birth.year in range(1998, 2007)) == ("Tổ 2", "K24-A-12", True)
    assert len({one.code for one in found.values() if one.code}) == 32


def test_weeks_of_history_none_of_it_in_the_future(filled, now):
    with filled.reading() as reading:
        moments = reading.execute(entry.select()).all()
        verdicts = {row.verdict for row in reading.execute(mark.select())}
        claimed = [row for row in reading.execute(mark.select()) if row.claim and not row.verdict]
        assert sign_in.clock_warning(reading, now.date()) is None
    written = sorted(row.recorded_at for row in moments)
    assert written[-1] <= now.isoformat()
    assert written[0] <= (now - timedelta(weeks=6)).isoformat()
    assert verdicts >= {"confirmed", "sent_back"}
    assert claimed


def test_some_have_not_agreed(filled, now):
    with filled.reading() as reading:
        agreed = consent.agreed_people(reading)
        answers = {consent.answer_of(reading, one.id) for one in everybody(filled, now)}
    assert len(agreed) == 29
    assert answers == {"yes", "no", "withdrawn", ""}


def test_the_secrets_are_the_ones_on_the_screen(filled, now):
    for one in everybody(filled, now)[:4]:
        secret = demo.PIN if one.role == "candidate" else demo.PASSWORD
        assert sign_in.check(filled, one.id, secret, now).person == one.id
    assert sample.is_sample(filled.local)


def test_the_same_day_shows_the_same_class(filled, tmp_path, now):
    other = type(filled).open(tmp_path / "other")
    demo.fill(other, now)

    def marks(store):
        with store.reading() as reading:
            names = {one.id: one.name for one in people.people(reading, now.date())}
            return sorted(
                (names[row.person], row.item, row.claim, row.verdict) for row in reading.execute(mark.select())
            )

    assert marks(other) == marks(filled)
    other.close()
