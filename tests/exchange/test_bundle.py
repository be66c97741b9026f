"""The centre file: what is in it, who can open it, and that a bad one changes nothing."""

import hashlib
from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from intern_desktop.classroom import founding, people, sign_in
from intern_desktop.departure import journeys
from intern_desktop.errors import FieldError, UserError
from intern_desktop.exchange import bundle
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD, PHRASE = "bốn con ngựa ngủ trưa", "một hai ba bốn năm"


@pytest.fixture
def first_pc(tmp_path):
    """A PC with a centre, a candidate with a PIN, and something she shares."""
    store = Store.open(tmp_path / "first")
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    key = sign_in.check(store, founded.trainer, PASSWORD, NOW).key
    with store.act(Author(founded.trainer, key), NOW) as act:
        ha = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
        sign_in.set_pin(act, ha, "2468", Cost.SAMPLE)
        people.plan_journey(act, ha, prefecture="13")
    yield store
    store.close()


@pytest.fixture
def other_pc(tmp_path):
    store = Store.open(tmp_path / "other")
    yield store
    store.close()


@pytest.fixture
def file(first_pc):
    return bundle.export_centre(first_pc, PHRASE, Cost.SAMPLE)


def sign_ins(store):
    with store.reading() as reading:
        return [(one.name, one.class_name, one.form) for one in sign_in.names(reading, NOW.date())]


def entries(store):
    with store.reading() as reading:
        return reading.exec_driver_sql("select count(*) from entry").scalar()


def test_another_pc_gets_centre_people_and_keys(first_pc, other_pc, file):
    bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)
    assert sign_ins(other_pc) == sign_ins(first_pc)
    trainer, ha = (name.person for name in reversed(_names(other_pc)))
    assert sign_in.check(other_pc, trainer, PASSWORD, NOW).role == "head"
    assert sign_in.check(other_pc, ha, "2468", NOW).name == "Nguyễn Thị Thu Hà"
    assert other_pc.local.get("place") == "centre"


def test_what_people_share_or_keep_is_not_in_it(other_pc, file):
    bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)
    ha = _names(other_pc)[0].person
    with other_pc.reading() as reading:
        assert journeys.read(reading, ha).programme == ""


def test_joining_twice_changes_nothing_the_second_time(other_pc, file):
    bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)
    before = entries(other_pc)
    bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)
    assert entries(other_pc) == before


def test_no_name_can_be_read_in_the_file(file):
    assert "Nguyễn".encode() not in file
    assert b"Hoa Mai" not in file


def test_a_wrong_passphrase_is_said_at_its_field(other_pc, file):
    with pytest.raises(FieldError, match="not the passphrase") as problem:
        bundle.read_centre(file, "một hai ba bốn sáu")
    assert problem.value.field == "passphrase"
    assert entries(other_pc) == 0


def test_a_short_passphrase_is_refused(first_pc):
    with pytest.raises(FieldError, match="at least 10"):
        bundle.export_centre(first_pc, "ngắn")


@pytest.mark.parametrize("kept", [0.5, 0.02, 0.99])
def test_a_file_cut_while_copying(file, kept):
    with pytest.raises(UserError, match="cut off"):
        bundle.read_centre(file[: max(40, int(len(file) * kept))], PHRASE)


def test_one_changed_byte(file):
    for at in (len(file) // 2, len(file) - 5):
        spoiled = bytearray(file)
        spoiled[at] ^= 1
        with pytest.raises(UserError, match="damaged"):
            bundle.read_centre(bytes(spoiled), PHRASE)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a spreadsheet", b"\x93\x01\x02\x03", bytes(500)])
def test_another_kind_of_file(data):
    with pytest.raises(UserError, match="not a centre file"):
        bundle.read_centre(data, PHRASE)


def test_a_newer_version_is_refused_even_when_it_looks_different(file):
    newer = msgspec.msgpack.decode(file) | {"version": 2, "more": "things"}
    with pytest.raises(UserError, match="newer version"):
        bundle.read_centre(msgspec.msgpack.encode(newer), PHRASE)


def test_a_file_cannot_ask_for_all_the_memory(file):
    greedy = msgspec.msgpack.decode(file) | {"memory": 2**40}
    with pytest.raises(UserError, match="damaged"):
        bundle.read_centre(msgspec.msgpack.encode(greedy), PHRASE)


def test_a_pc_of_another_centre_refuses(other_pc, file):
    founding.found_centre(other_pc, "Sen Vàng", "", "Vi Văn Nam", PASSWORD, NOW, cost=Cost.SAMPLE)
    before = entries(other_pc)
    with pytest.raises(UserError, match="another centre"):
        bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)
    assert entries(other_pc) == before


def test_ones_own_pc_refuses(other_pc, file):
    founding.found_own_pc(other_pc, "Nguyễn Thị Thu Hà", NOW)
    with pytest.raises(UserError, match="candidate's own"):
        bundle.join(other_pc, bundle.read_centre(file, PHRASE), NOW)


def test_reading_leaves_the_file_as_it_is(tmp_path, file):
    path = tmp_path / "hoa-mai.centre"
    bundle.write_file(path, file)
    before = (hashlib.sha256(path.read_bytes()).digest(), path.stat().st_mtime_ns)
    path.chmod(0o444)
    bundle.read_centre(bundle.read_file(path), PHRASE)
    with pytest.raises(UserError):
        bundle.read_centre(bundle.read_file(path), "falsch falsch falsch")
    assert (hashlib.sha256(path.read_bytes()).digest(), path.stat().st_mtime_ns) == before
    assert [one.name for one in tmp_path.glob("hoa-mai*")] == ["hoa-mai.centre"]


def test_a_missing_file_and_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(UserError, match=r"hoa-mai\.centre cannot be read"):
        bundle.read_file(tmp_path / "hoa-mai.centre")
    with pytest.raises(UserError, match="could not be written"):
        bundle.write_file(tmp_path / "no such folder" / "hoa-mai.centre", b"x")


def test_recovering_with_the_sheet_works_on_the_second_pc_too(first_pc, other_pc, tmp_path):
    store = Store.open(tmp_path / "third")
    founded = founding.found_centre(store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    bundle.join(other_pc, bundle.read_centre(bundle.export_centre(store, PHRASE, Cost.SAMPLE), PHRASE), NOW)
    founding.recover(other_pc, founded.recovery_code, "mười hai con voi xanh", NOW)
    assert sign_in.check(other_pc, founded.trainer, "mười hai con voi xanh", NOW).role == "head"
    store.close()


def _names(store):
    with store.reading() as reading:
        return sign_in.names(reading, NOW.date())


def test_a_name_no_file_can_have_is_a_sentence(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        bundle.read_file(tmp_path / "hoa\x00mai.centre")
