"""What a centre adds and may change: its packs and its own things; what is law, a check, a right stays."""

from datetime import date

import msgspec
import pytest

from intern_desktop.departure import checklist, own_tasks, tasks
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.guide import book, pack
from intern_desktop.guide.pack import About, CentrePack
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Author
from tests.departure.listing import task
from tests.guide import pack_folders


@pytest.fixture
def write(store, now):
    def written(item, said, **more):
        body = said if isinstance(said, str) else msgspec.json.encode(said).decode()
        with store.act(Author("lam"), now) as act:
            act.append("own_task", subject=item, scope=CENTRE, fields={"body": body, **more})

    return written


@pytest.fixture
def listed(store):
    def read():
        with store.reading() as reading:
            return {one.id: one for one in tasks.lists(reading)}

    return read


@pytest.fixture
def bring():
    """Put packs of a centre's into the book for one test."""

    def brought(text=pack_folders.CHECKLIST, version=20261123):
        files = {"checklist.toml": text.encode(), "pages/vi/noi-quy.md": b""}
        about = About(id="hoa-mai", kind="centre", title={"vi": "Hoa Mai"}, version=version, languages=("vi",))
        book.bring([CentrePack(about, "Hoa Mai", frozenset(files), files.__getitem__)])

    yield brought
    book.bring([])


def ours(name):
    return next(one for one in tasks.tasks() if one.id == name)


def test_without_a_centre_s_word_the_list_is_ours(listed):
    assert tuple(listed().values()) == tasks.tasks()


def test_an_own_thing_stands_under_the_centre_s_heading(write, listed, store):
    write("own:uniform", OwnTask(title={"vi": "May đồng phục"}, due=-30))
    found = listed()["own:uniform"]
    assert (found.owner, found.group, found.required, found.due) == ("centre", tasks.CENTRE_GROUP, True, -30)
    assert found.title == {"vi": "May đồng phục", "en": "May đồng phục", "ja": "May đồng phục"}
    assert tasks.headings(listed().values())[-1].id == tasks.CENTRE_GROUP
    assert tasks.headings(tasks.tasks()) == tasks.groups(), "without own things there is no heading for them"


def test_an_own_thing_is_marked_like_any_other(write, do, store, today):
    write("own:uniform", OwnTask(title={"vi": "May đồng phục"}))
    do("ha", checklist.claim, "ha", "own:uniform")
    with store.reading() as reading:
        states = {item.task.id: item.state for item in checklist.items(reading, "ha", today)}
    assert states["own:uniform"] == "claimed"


def test_a_withdrawn_or_deleted_one_goes(write, listed, today):
    write("own:a", OwnTask(title={"vi": "A"}), withdrawn=today.isoformat())
    write("own:b", OwnTask(title={"vi": "B"}), deleted=True)
    assert listed()["own:a"].gone(today)
    assert "own:b" not in listed()


@pytest.mark.parametrize("body", ["", "{", "[]", '{"due": "soon"}', "x" * 1000])
def test_what_cannot_be_read_is_not_there_and_stops_nothing(write, listed, body):
    write("own:later", body)
    write("passport", body)
    assert tuple(listed().values()) == tasks.tasks()


def test_under_health_a_centre_can_ask_for_no_finding(write, listed):
    write("own:pressure", OwnTask(title={"vi": "Huyết áp"}, group="health", evidence="number"))
    write("own:odd", OwnTask(title={"vi": "Lạ"}, evidence="telepathy"))
    assert listed()["own:pressure"].evidence == "date"
    assert listed()["own:odd"].evidence == "tick"


def test_a_centre_may_move_a_day_of_ours_within_the_law(write, listed):
    write("plan_titp", OwnTask(due=-20))
    found = listed()["plan_titp"]
    assert (found.due, found.limit) == (-20, "titp.plan_last")
    assert checklist.due_day(found, date(2027, 6, 1)) == date(2027, 3, 31)


def test_a_centre_may_ask_for_what_we_leave_open(write, listed):
    write("judicial_record", OwnTask(required=True))
    assert listed()["judicial_record"].required


@pytest.mark.parametrize("one", tasks.tasks(), ids=lambda one: one.id)
def test_what_is_law_a_check_or_a_right_stays(one):
    """Whatever a centre writes: nothing required is hidden, and nothing required that is a rule becomes optional."""
    told = own_tasks.changed(one, OwnTask(hidden=True, required=False))
    guarded = bool(one.source) or one.group in own_tasks.FIXED_GROUPS
    if one.required:
        assert told is not None
        assert told.required == guarded
    elif one.group in ("work", "money") or one.confidence in ("official", "relayed"):
        assert told is not None
    else:
        assert told is None
    unchanged = {"required": one.required, "due": one.due}
    assert told is None or msgspec.structs.replace(told, **unchanged) == one, "nothing else of ours can be changed"


def test_the_guarded_ones_are_many_and_named_by_group():
    kept = {one.group for one in tasks.tasks() if own_tasks.keeps_required(one)}
    assert kept >= own_tasks.FIXED_GROUPS
    assert own_tasks.keeps_required(ours("help_card"))
    assert own_tasks.keeps_required(ours("tb"))
    assert not own_tasks.keeps_required(ours("judicial_record"))


def test_a_required_thing_stays_required_though_its_own_day_is_dropped():
    told = own_tasks.changed(task("law", source="ISA"), OwnTask(required=False, due=10))
    assert (told.required, told.due) == (True, 10)


def test_a_pack_s_things_carry_its_name_and_stand_under_its_headings(bring, listed):
    bring()
    found = listed()["hoa-mai:photo"]
    assert (found.group, found.owner, found.title["ja"]) == ("hoa-mai:papers", "hoa-mai", "Ảnh")
    assert str(found.since) == "2026-11-23", "what a pack brings to a running course is new"
    heading = tasks.headings(listed().values())[-1]
    assert (heading.id, heading.title["vi"], heading.centre) == ("hoa-mai:papers", "Giấy tờ", True)


def test_a_pack_s_heading_of_ours_is_ours_and_its_own_page_is_found(bring, listed):
    text = pack_folders.CHECKLIST.replace('"papers"', '"documents"').replace(
        'title = "Ảnh"', 'title = "Ảnh"\npage = "noi-quy"\ndue = -3'
    )
    bring(text)
    found = listed()["hoa-mai:photo"]
    assert (found.group, found.page, found.due) == ("documents", "hoa-mai:noi-quy", -3)
    assert {one.id for one in own_tasks.all_groups()} == {*(one.id for one in tasks.groups()), tasks.CENTRE_GROUP}


def test_a_pack_that_was_altered_or_goes_takes_its_things_along(bring, listed):
    bring()
    assert "hoa-mai:photo" in listed()
    bring("[[task")
    assert tuple(listed().values()) == tasks.tasks()
    book.bring([])
    assert tuple(listed().values()) == tasks.tasks()
    assert pack.brought() == ()


def test_a_pack_that_only_counts_its_versions_has_no_first_day(bring, listed):
    bring(version=7)
    assert listed()["hoa-mai:photo"].since is None
