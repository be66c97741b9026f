"""Classes and people: enrolled, corrected, put away; and what is known about a journey."""

from datetime import date

import pytest

from intern_desktop.classroom import people
from intern_desktop.departure import journeys
from intern_desktop.departure.programme import Journey
from intern_desktop.errors import FieldError


def names_of(store, now, **kwargs):
    with store.reading() as reading:
        return [one.name for one in people.people(reading, now.date(), **kwargs)]


def test_people_come_sorted_by_given_name_with_class_and_role(store, candidates, now):
    with store.reading() as reading:
        listed = people.people(reading, now.date())
    assert [(one.name, one.class_name, one.role) for one in listed] == [
        ("Hồ Sỹ Đạt", "K24-A", "candidate"),
        ("Nguyễn Thị Thu Hà", "K24-A", "candidate"),
        ("Trần Văn Lâm", "", "head"),
    ]


def test_a_name_is_tidied_and_must_be_there(store, trainer, now):
    with store.act(trainer, now) as act:
        person = people.enrol(act, "  Vũ   Đình Phúc ")
    with store.reading() as reading:
        assert people.person(reading, person, now.date()).name == "Vũ Đình Phúc"
    with pytest.raises(FieldError) as problem, store.act(trainer, now) as act:
        people.correct(act, person, name="   ")
    assert problem.value.field == "name"
    assert "Vũ Đình Phúc" in names_of(store, now)


def test_correcting_one_field_leaves_the_others(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.correct(act, candidates[0], name_kana="グエン ティ トゥ ハ")
    with store.reading() as reading:
        ha = people.person(reading, candidates[0], now.date())
    assert (ha.name, ha.name_kana, ha.class_name) == ("Nguyễn Thị Thu Hà", "グエン ティ トゥ ハ", "K24-A")


def test_putting_away_hides_and_bringing_back_shows(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.archive(act, candidates[0])
    assert "Nguyễn Thị Thu Hà" not in names_of(store, now)
    assert "Nguyễn Thị Thu Hà" in names_of(store, now, archived=True)
    with store.act(trainer, now) as act:
        people.archive(act, candidates[0], archived=False)
    assert "Nguyễn Thị Thu Hà" in names_of(store, now)


def test_two_classes_do_not_share_a_name(store, trainer, candidates, now):
    with pytest.raises(FieldError, match="k24-a"), store.act(trainer, now) as act:
        people.open_class(act, " k24-a ")
    with pytest.raises(FieldError), store.act(trainer, now) as act:
        people.open_class(act, " ")


def test_a_journey_is_written_field_by_field(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], programme="titp", departure=date(2027, 3, 9), prefecture="13")
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], plan_filed=date(2026, 11, 10))
    with store.reading() as reading:
        assert journeys.read(reading, candidates[0]) == Journey(
            "titp", "", "13", date(2026, 11, 10), None, date(2027, 3, 9), enrolled=date(2026, 11, 24)
        )
        assert journeys.read(reading, candidates[1]).programme == ""


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"programme": "intern"}, "programme"),
        ({"prefecture": "48"}, "prefecture"),
        ({"prefecture": "Tokio"}, "prefecture"),
        ({"departure": date(2027, 3, 9), "entry": date(2027, 3, 8)}, "entry"),
        ({"departure": date(2027, 3, 9), "plan_filed": date(2027, 3, 10)}, "plan_filed"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_written(store, trainer, candidates, now, said, field):
    with pytest.raises(FieldError) as problem, store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], **said)
    assert problem.value.field == field
    with store.reading() as reading:
        assert journeys.read(reading, candidates[0]).programme == ""


def test_the_known_departure_is_asked_when_only_the_entry_is_said(store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], departure=date(2027, 3, 9))
    with pytest.raises(FieldError), store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], entry=date(2027, 3, 1))
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], departure="", entry=date(2027, 3, 1))


def test_a_role_ends_after_its_last_day():
    assert people.role_on("trainer", "2026-11-24", date(2026, 11, 24)) == "trainer"
    assert people.role_on("trainer", "2026-11-24", date(2026, 11, 25)) == "candidate"
    assert people.role_on("head", "", date(2030, 1, 1)) == "head"
