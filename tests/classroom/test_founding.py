"""A PC begins; a centre is founded; a forgotten password is mended with the sheet, and the old sheet is void."""

from datetime import date

import pytest

from intern_desktop.classroom import founding, people, sign_in
from intern_desktop.departure import journeys
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store import keys
from intern_desktop.store.journal import Author

PASSWORD = "bốn con ngựa ngủ trưa"

NEW = "mười hai con voi xanh"
SHEET = "7KQM 2XVD R9TB 4HWC N6ZP 8FEJ"


def role_of(store, person, now):
    with store.reading() as reading:
        return people.person(reading, person, now.date()).role


def test_ones_own_pc_has_one_candidate_and_no_password(store, now):
    founding.found_own_pc(store, "Nguyễn Thị Thu Hà", now, programme="esd", departure=date(2027, 4, 12))
    with store.reading() as reading:
        entered = sign_in.alone(reading)
        journey = journeys.read(reading, entered.person)
    assert (entered.name, entered.role, entered.shared) == ("Nguyễn Thị Thu Hà", "candidate", False)
    assert (journey.programme, journey.departure) == ("esd", date(2027, 4, 12))
    assert store.local.get("place") == "own"


def test_a_centre_has_a_random_id_a_head_and_this_pc(store, founded, now):
    with store.reading() as reading:
        centre = people.centre(reading)
    assert centre.title == "Trung tâm Hoa Mai, Hải Dương"
    assert len(founded.centre) == 20
    assert role_of(store, founded.trainer, now) == "head"
    assert store.local.get("place") == "centre"


def test_folding_again_keeps_the_centre_and_its_head(store, founded, now):
    store.fold_again()
    assert role_of(store, founded.trainer, now) == "head"


@pytest.mark.parametrize(
    ("centre", "trainer", "password", "field"),
    [
        (" ", "Trần Văn Lâm", PASSWORD, "centre"),
        ("Hoa Mai", "", PASSWORD, "trainer"),
        ("Hoa Mai", "Trần Văn Lâm", "ngắn", "password"),
        ("Hoa Mai", "Trần Văn Lâm", "tranvanlam2026", "password"),
    ],
)
def test_what_is_missing_is_said_and_no_centre_is_made(store, now, centre, trainer, password, field):
    with pytest.raises(FieldError) as problem:
        founding.found_centre(store, centre, "", trainer, password, now)
    assert problem.value.field == field
    with store.reading() as reading:
        assert people.centre(reading) is None


def test_a_stranger_cannot_make_herself_head(store, candidates, now):
    with store.act(Author(candidates[0], keys.KeyPair.generate().signing), now) as act:
        act.append("role", subject=candidates[0], scope="centre", fields={"role": "head", "until": ""})
    assert role_of(store, candidates[0], now) == "candidate"


def test_a_head_appoints_a_trainer_who_signs_in_with_her_password(store, trainer, now):
    with store.act(trainer, now) as act:
        mai = founding.appoint(act, "Lê Thị Mai", "trời xanh mây trắng")
    assert sign_in.check(store, mai, "trời xanh mây trắng", now).role == "trainer"


def test_a_trainer_who_is_no_head_cannot_appoint(store, trainer, now):
    with store.act(trainer, now) as act:
        mai = founding.appoint(act, "Lê Thị Mai", "trời xanh mây trắng")
    key = sign_in.check(store, mai, "trời xanh mây trắng", now).key
    with pytest.raises(UserError, match="Only the head"), store.act(Author(mai, key), now) as act:
        founding.appoint(act, "Vi Văn Nam", "gió lạnh đầu mùa")


def test_the_sheet_gives_a_new_password_and_the_same_signature(store, now):
    founded = founding.found_centre(
        store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, now, code=SHEET, cost=keys.Cost.SAMPLE
    )
    before = sign_in.check(store, founded.trainer, PASSWORD, now).key
    new_sheet = founding.recover(store, SHEET.lower().replace(" ", "-"), NEW, now)
    after = sign_in.check(store, founded.trainer, NEW, now).key
    assert bytes(after) == bytes(before)
    assert founding.open_with_code(store, new_sheet).number == 2
    with pytest.raises(UserError, match="not the password"):
        sign_in.check(store, founded.trainer, PASSWORD, now)


def test_the_old_sheet_is_void_in_every_byte(store, founded, now):
    founding.recover(store, founded.recovery_code, NEW, now)
    with pytest.raises(UserError, match="sheet in force"):
        founding.recover(store, founded.recovery_code, "thêm một lần nữa", now)
    with store.reading() as reading:
        locked = reading.exec_driver_sql("select payload from entry where kind = 'key'").scalars().all()
    under_old = [text for text in locked if text and keys.unlock(_code_part(text), founded.recovery_code)]
    assert under_old == []


def test_a_wrong_code_and_a_weak_password_change_nothing(store, founded, now):
    with pytest.raises(UserError, match="sheet in force"):
        founding.recover(store, SHEET, NEW, now)
    with pytest.raises(FieldError):
        founding.recover(store, founded.recovery_code, "ngắn", now)
    assert sign_in.check(store, founded.trainer, PASSWORD, now).role == "head"


def test_the_sheet_also_helps_a_second_trainer_and_leaves_the_first_one_alone(store, founded, trainer, now):
    with store.act(trainer, now) as act:
        mai = founding.appoint(act, "Lê Thị Mai", "trời xanh mây trắng")
    founding.recover(store, founded.recovery_code, NEW, now, person=mai)
    assert sign_in.check(store, mai, NEW, now).role == "trainer"
    assert sign_in.check(store, founded.trainer, PASSWORD, now).role == "head"


def _code_part(payload):
    import msgspec

    fields = msgspec.json.decode(payload)["fields"]
    return fields.get("locked_by_code", "").partition(":")[2]
