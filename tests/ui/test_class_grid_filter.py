"""Whom the class shows and in which order: filters, their words, one key to clear them, and what is remembered."""

import pytest

from intern_desktop.classroom import people, people_groups
from intern_desktop.classroom.progress import Row
from intern_desktop.departure import checklist
from intern_desktop.store.journal import Author
from intern_desktop.ui import class_grid_filter as filters
from intern_desktop.ui.class_grid_filter import Filter
from tests.ui.class_window import ANH, DAT, HA, LAN, PAPERS, enrol, names, opened, part, press, stand
from tests.ui.conftest import MAI, NOW


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    return enrol(commands.store)


@pytest.fixture
def screen(qtbot, look, commands, ids):
    return opened(qtbot, commands)


def choose(screen, name, words):
    box = part(screen, f"class_choose_{name}")
    at = box.findText(words)
    assert at >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def open_choices(screen):
    part(screen, "class_filter").click()
    assert part(screen, "class_choices").isVisible()


def test_the_kinds_say_how_many_things_they_are_about(screen):
    assert [part(screen, f"class_kind_{kind}").text() for kind in ("", "waiting", "overdue")][:2] == [
        "All",
        "To confirm 3",
    ]
    overdue = filters.counted(screen.view.marks.model().rows, screen.view.marks.model().places, "overdue")
    assert part(screen, "class_kind_overdue").text() == f"Overdue {overdue}"


def test_orders(screen):
    open_choices(screen)
    choose(screen, "sort", "By days left")
    assert names(screen) == [LAN, HA, ANH, DAT]
    choose(screen, "sort", "By what is missing")
    model = screen.view.marks.model()
    missing = [row.missing for row in model.rows if row.agreed]
    assert missing == sorted(missing, reverse=True) and names(screen)[-1] == DAT
    choose(screen, "sort", "By given name")
    assert names(screen) == [ANH, DAT, HA, LAN]


def test_a_filter_is_words_that_can_be_pressed_away(screen):
    open_choices(screen)
    choose(screen, "within", "Leaves within 90 days")
    assert names(screen) == [LAN]
    choose(screen, "programme", "Technical Intern Training")
    assert screen.bar.parts() == ["Technical Intern Training", "Leaves within 90 days"]
    assert part(screen, "class_how_many").text() == "1 of 4 candidates"
    part(screen, "class_part_within").click()
    assert names(screen) == [HA, LAN]
    press(screen, "Escape")
    assert not part(screen, "class_choices").isVisible()


def test_one_key_clears_every_filter_and_keeps_the_class(screen, ids):
    part(screen, f"class_choice_{screen.acts.seen.rows[ids[HA]].class_id}").click()
    part(screen, "class_kind_overdue").click()
    assert part(screen, "class_clear").shortcut().toString() == "F7"
    part(screen, "class_clear").click()
    assert names(screen) == [DAT, HA, LAN]


def test_a_group_of_things_shows_its_columns_with_their_own_numbers(screen):
    open_choices(screen)
    last = checklist.headings(screen.acts.seen.tasks)[-1]
    choose(screen, "items", last.title["en"])
    model = screen.view.marks.model()
    assert {task.group for task in model.tasks} == {last.id}
    assert model.number(5) == 1 + [task.group for task in screen.acts.seen.tasks].index(last.id)
    assert [span.title for span in model.spans] == [last.title["en"]]


def test_the_cursor_stays_on_its_person_and_its_thing(screen, ids):
    stand(screen, ids, HA, PAPERS[1])
    open_choices(screen)
    choose(screen, "sort", "By days left")
    assert screen.view.cursor_cell() == (ids[HA], PAPERS[1])


def test_nobody_left_is_a_sentence_and_one_way_out(screen):
    open_choices(screen)
    choose(screen, "within", "Leaves within 30 days")
    assert part(screen, "class_none").isVisible() and not names(screen)
    part(screen, "class_none_button").click()
    assert names(screen) == [ANH, DAT, HA, LAN]


def test_filter_and_order_are_remembered_per_person(qtbot, screen, commands):
    open_choices(screen)
    choose(screen, "sort", "By days left")
    choose(screen, "programme", "Technical Intern Training")
    again = opened(qtbot, commands)
    assert names(again) == [LAN, HA]
    assert commands.local.get("class-filter", "somebody else") in (None, "")


def test_a_class_that_is_put_away_shows_everybody(qtbot, screen, commands, ids):
    class_id = screen.acts.seen.rows[ids[ANH]].class_id
    part(screen, f"class_choice_{class_id}").click()
    assert names(screen) == [ANH]
    with commands.store.act(Author(""), NOW) as act:
        people.archive_class(act, class_id)
    assert set(names(screen)) >= {DAT, HA, LAN}


def test_groups_of_the_class(screen, commands, ids):
    with commands.store.act(Author(""), NOW) as act:
        group = people_groups.open_group(act, screen.acts.seen.rows[ids[HA]].class_id, "Tổ 1")
        people_groups.put(act, [ids[HA]], group)
    open_choices(screen)
    choose(screen, "group", "K24-A · Tổ 1")
    assert names(screen) == [HA]
    assert screen.bar.parts() == ["K24-A · Tổ 1"]


def row(name, **more):
    return Row(person=name, name=name, class_id="", class_name="", agreed=True, **more)


def test_the_centre_s_numbers_are_counted_as_people_count():
    rows = [row("a", code="K10"), row("b", code=""), row("c", code="K9"), row("d", code="7")]
    order = [one.name for one in filters.arranged(rows, (), Filter(sort="number"))]
    assert order.index("c") < order.index("a") and order[-1] == "b"


def test_a_departure_in_the_past_comes_after_those_to_come_and_is_within_nothing():
    rows = [row("gone", days=-3), row("none"), row("soon", days=2)]
    assert [one.name for one in filters.arranged(rows, (), Filter(sort="days"))] == ["soon", "gone", "none"]
    assert [one.name for one in filters.arranged(rows, (), Filter(within=30))] == ["soon"]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"sort": "by mood"}', '{"kind": 3}'])
def test_a_filter_that_cannot_be_read_leaves_nothing_out(kept):
    assert filters.read(kept) == Filter()


def test_a_filter_is_kept_as_it_is():
    wanted = Filter(kind="overdue", programme="titp", within=60, sort="missing")
    assert filters.read(filters.written(wanted)) == wanted
    assert wanted.without("within").within == 0 and wanted.with_value("class_id", "x").group == ""
