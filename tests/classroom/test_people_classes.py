"""Classes, groups, and several people at once: renamed, copied, moved, put away and brought back, nothing lost."""

from datetime import date

import pytest

from intern_desktop.classroom import people, people_classes, people_groups, people_moves, people_trainers
from intern_desktop.departure import claims, duties, timetable
from intern_desktop.errors import FieldError
from intern_desktop.store.journal import Author


def one(store, person, now):
    with store.reading() as reading:
        return people.person(reading, person, now.date())


def class_of(store, name):
    with store.reading() as reading:
        return next(found.id for found in people.classes(reading, archived=True) if found.name == name)


@pytest.fixture
def class_id(store, candidates):
    return class_of(store, "K24-A")


@pytest.fixture
def grouped(store, trainer, candidates, class_id, now):
    """Hà is in group 1 of the class, which has a calendar and is taught by Lâm."""
    with store.act(trainer, now) as act:
        group = people_groups.open_group(act, class_id, "Tổ 1")
        people_groups.put(act, candidates[:1], group)
        timetable.set_week(act, class_id, date(2026, 11, 2), timetable.usual_week(), ("vn",))
        people_trainers.teach(act, trainer.person, class_id)
    return group


def test_a_copy_of_a_class_has_calendar_trainers_and_groups_and_its_people_go_over(
    store, trainer, candidates, class_id, grouped, now
):
    """Year-end: nobody is enrolled again one by one (learningequality/kolibri#11245)."""
    with store.act(trainer, now) as act:
        made = people_classes.copy(act, class_id, "K25-A", candidates)
    ha, dat = (one(store, person, now) for person in candidates)
    assert (ha.class_name, ha.group_name) == ("K25-A", "Tổ 1")
    assert (dat.class_name, dat.group_name) == ("K25-A", "")
    with store.reading() as reading:
        assert timetable.read(reading, made).periods == timetable.read(reading, class_id).periods
        assert duties.teachers(reading, now.date())[made] == (trainer.person,)
        assert people.learners(reading, now.date(), class_id) == []
        assert [len(people_groups.of(reading, at)) for at in (class_id, made)] == [1, 1]


def test_copying_is_one_act_under_one_signature_with_one_undo(store, trainer, candidates, class_id, grouped, now):
    with store.act(trainer, now) as act:
        people_classes.copy(act, class_id, "K25-A", candidates)
    with store.reading() as reading:
        rows = reading.exec_driver_sql("select signature from entry order by lamport desc limit 6").scalars().all()
    assert len({bytes(row)[:64] for row in rows}) == 1
    assert store.undo(trainer, now)
    assert one(store, candidates[0], now).class_name == "K24-A"
    with store.reading() as reading:
        assert [found.name for found in people.classes(reading)] == ["K24-A"]


def test_without_its_people_the_copy_is_empty(store, trainer, candidates, class_id, now):
    with store.act(trainer, now) as act:
        made = people_classes.copy(act, class_id, "K25-A")
    with store.reading() as reading:
        assert people.learners(reading, now.date(), made) == []
        assert len(people.learners(reading, now.date(), class_id)) == 2


def test_the_name_of_another_class_is_refused_its_own_in_other_letters_is_not(store, trainer, class_id, now):
    with store.act(trainer, now) as act:
        people.open_class(act, "K24-B")
    with pytest.raises(FieldError, match="k24-b"), store.act(trainer, now) as act:
        people_classes.rename(act, class_id, " k24-b")
    with store.act(trainer, now) as act:
        people_classes.rename(act, class_id, "k24-a")


def test_many_are_moved_at_once_out_of_their_groups_and_back_by_one_undo(
    store, trainer, candidates, class_id, grouped, now
):
    with store.act(trainer, now) as act:
        other = people.open_class(act, "K24-B")
    with store.act(trainer, now) as act:
        assert people_moves.move(act, candidates, other) == 2
    assert {one(store, person, now).class_name for person in candidates} == {"K24-B"}
    assert one(store, candidates[0], now).group_id == ""
    store.undo(trainer, now)
    assert one(store, candidates[0], now).group_name == "Tổ 1"


def test_nobody_is_put_into_a_group_of_another_class(store, trainer, candidates, class_id, grouped, now):
    with store.act(trainer, now) as act:
        other = people.open_class(act, "K24-B")
        people.correct(act, candidates[1], class_id=other)
    with pytest.raises(FieldError, match="Hồ Sỹ Đạt"), store.act(trainer, now) as act:
        people_groups.put(act, candidates, grouped)


def test_a_group_that_is_put_away_comes_back_with_its_people(store, trainer, candidates, grouped, now):
    with store.act(trainer, now) as act:
        people_groups.archive(act, grouped)
    assert one(store, candidates[0], now).group_name == ""
    with store.act(trainer, now) as act:
        people_groups.archive(act, grouped, archived=False)
    assert one(store, candidates[0], now).group_name == "Tổ 1"


def test_two_groups_of_a_class_do_not_share_a_name_two_classes_may(store, trainer, class_id, grouped, now):
    with pytest.raises(FieldError), store.act(trainer, now) as act:
        people_groups.open_group(act, class_id, " tổ  1")
    with store.act(trainer, now) as act:
        people_groups.open_group(act, people.open_class(act, "K24-B"), "Tổ 1")


def test_who_left_and_comes_back_has_all_her_history(store, trainer, candidates, now):
    """Removed learners stay on record (learningequality/kolibri#14413), and are counted nowhere meanwhile."""
    ha = candidates[0]
    with store.act(Author(ha), now) as act:
        claims.claim(act, ha, "passport", value="2026-11-20")
    with store.act(trainer, now) as act:
        people_moves.archive(act, [ha])
    with store.reading() as reading:
        assert ha not in {found.id for found in people.learners(reading, now.date())}
    with store.act(trainer, now) as act:
        people_moves.archive(act, [ha], archived=False)
    with store.reading() as reading:
        assert ha in {found.id for found in people.learners(reading, now.date())}
        assert reading.exec_driver_sql("select claim from mark").scalars().all() == ["done"]


def test_a_class_that_is_put_away_takes_its_people_off_the_boards(store, trainer, candidates, class_id, now):
    with store.act(trainer, now) as act:
        people.archive_class(act, class_id)
    with store.reading() as reading:
        assert people.learners(reading, now.date()) == []
        assert len(people.learners(reading, now.date(), class_id)) == 2
        assert len(people.people(reading, now.date())) == 3
    with store.act(trainer, now) as act:
        people.open_class(act, "K24-A")
    with pytest.raises(FieldError, match="K24-A"), store.act(trainer, now) as act:
        people.archive_class(act, class_id, archived=False)


def test_trainers_are_not_counted_as_learners_unless_they_learn(store, trainer, candidates, class_id, now):
    """Coaches counted with the learners (learningequality/kolibri#14414)."""
    with store.reading() as reading:
        assert trainer.person not in {found.id for found in people.learners(reading, now.date())}
    with store.act(trainer, now) as act:
        people.correct(act, trainer.person, class_id=class_id)
    with store.reading() as reading:
        assert trainer.person in {found.id for found in people.learners(reading, now.date(), class_id)}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"birth": "2026-11-24"}, "birth"),
        ({"birth": "1898-05-06"}, "birth"),
        ({"birth": "6/5/2004"}, "birth"),
        ({"name": "Nguyễn " * 40}, "name"),
        ({"name": "\u202e\u200f"}, "name"),
        ({"code": "HM-1"}, "code"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(store, trainer, candidates, now, changed, field):
    with store.act(trainer, now) as act:
        people.correct(act, candidates[1], code="HM-1")
    with pytest.raises(FieldError) as problem, store.act(trainer, now) as act:
        people.correct(act, candidates[0], **changed)
    assert problem.value.field == field


@pytest.mark.parametrize(
    "name", ["Ý", "Công Tằng Tôn Nữ Thị Huyền Trang Nguyễn Phúc Bảo Ngọc Diễm Ai", "ا\u200fحمد علي"]
)
def test_names_of_one_letter_of_sixty_and_from_right_to_left_are_kept(store, trainer, candidates, now, name):
    with store.act(trainer, now) as act:
        people.correct(act, candidates[0], name=name, birth="", code="")
    kept = one(store, candidates[0], now)
    assert kept.name == name.replace("\u200f", "")
    assert (kept.birth, kept.code) == (None, "")
