"""Showing one offer to the trainers: exactly what was said, only with her consent, and gone when she takes it back."""

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.classroom import consent, founding, people, rights, sharing, sign_in
from intern_desktop.errors import UserError
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.store import copies
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=UTC)
PASSWORD = "bốn con ngựa ngủ trưa"
OFFER = Offer(
    prefecture="13",
    monthly_wage=213_457,
    scheduled_hours=Decimal("155.5"),
    first_day=date(2026, 9, 1),
    programme="titp",
    allowances=(Allowance(name="皆勤手当", yen=5_000, kind="pay"),),
    deductions={"社宅費": 33_000, "meals": 9_000, "trả nợ Zyxwvu": 20_000, "社内預金": 10_000},
    dependants=2,
)


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    founded = founding.found_centre(opened, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    opened.trainer = Author(founded.trainer, sign_in.check(opened, founded.trainer, PASSWORD, NOW).key)
    yield opened
    opened.close()


@pytest.fixture
def ha(store):
    """A candidate who agreed that the trainers see how she is preparing."""
    with store.act(store.trainer, NOW) as act:
        person = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
    do(store, person, consent.answer, "yes")
    return person


@pytest.fixture
def summary():
    return sharing.summary_of("Hoa Sen", OFFER, compute(OFFER, date(2026, 10, 1), Law.on(date(2026, 10, 1))))


def do(store, person, verb, *given):
    with store.act(Author(person), NOW) as act:
        return verb(act, person, *given)


def seen(store):
    with store.reading() as reading:
        return [(one.owner, one.offer, one.summary) for one in sharing.seen_by_trainers(reading)]


def test_the_trainers_see_exactly_the_summary(store, ha, summary):
    do(store, ha, sharing.share, "o1", summary)
    assert seen(store) == [("Nguyễn Thị Thu Hà", "o1", summary)]
    assert (summary.prefecture, summary.monthly_wage, summary.hours) == ("13", 213_457, Decimal("155.5"))
    assert (summary.rent, summary.first_day, summary.programme) == (33_000, date(2026, 9, 1), "titp")


def test_what_is_taken_for_a_loan_or_savings_has_no_name_of_its_own(summary):
    taken = {line.code: line.yen for line in summary.slip}
    assert (taken["rent"], taken["meals"], taken["other"]) == (-33_000, -9_000, -30_000)
    assert "Zyxwvu" not in msgspec.json.encode(summary).decode()
    assert sum(line.yen for line in summary.slip) == summary.net


def test_an_offer_that_cannot_be_priced_yet_is_shared_without_a_payslip(store, ha):
    bare = sharing.summary_of("Hoa Sen", Offer(prefecture="13"), None)
    do(store, ha, sharing.share, "o1", bare)
    [(_, _, found)] = seen(store)
    assert (found.slip, found.net, found.month) == ((), None, None)


def test_taken_back_it_is_on_no_screen_and_in_no_byte(store, ha, summary, data_folder):
    do(store, ha, sharing.share, "o1", summary)
    copies.make(data_folder, NOW)
    do(store, ha, sharing.take_back, "o1")
    assert seen(store) == []
    held = b"".join(path.read_bytes() for path in data_folder.rglob("*") if path.is_file())
    assert b"Hoa Sen" not in held
    assert b":213457" not in held


def test_shared_again_it_is_seen_again(store, ha, summary):
    do(store, ha, sharing.share, "o1", summary)
    do(store, ha, sharing.take_back, "o1")
    later = msgspec.structs.replace(summary, name="Hoa Sen 2")
    do(store, ha, sharing.share, "o1", later)
    assert seen(store) == [("Nguyễn Thị Thu Hà", "o1", later)]


@pytest.mark.parametrize("said", ["no", ""])
def test_without_her_consent_nothing_is_shared(store, summary, said):
    with store.act(store.trainer, NOW) as act:
        dat = people.enrol(act, "Hồ Sỹ Đạt", people.open_class(act, "K24-A"))
    if said:
        do(store, dat, consent.answer, said)
    with pytest.raises(UserError, match="not agreed"):
        do(store, dat, sharing.share, "o1", summary)
    assert seen(store) == []


def test_consent_taken_back_hides_it_at_once(store, ha, summary):
    do(store, ha, sharing.share, "o1", summary)
    do(store, ha, consent.withdraw)
    assert seen(store) == []
    with store.reading() as reading:
        assert [one.offer for one in sharing.shared_by(reading, ha)] == ["o1"]


def test_nobody_shares_for_somebody_else(store, ha, summary):
    with pytest.raises(UserError, match="Only she herself"), store.act(store.trainer, NOW) as act:
        sharing.share(act, ha, "o1", summary)
    assert seen(store) == []


def test_what_somebody_else_wrote_in_her_name_is_not_seen(store, ha, summary):
    body = msgspec.json.encode(summary).decode()
    with store.act(store.trainer, NOW) as act:
        fields = {"name": "x", "body": body, "deleted": False}
        act.append("shared_offer", subject=f"{ha}/o1", scope=f"shared:{ha}", fields=fields)
    assert seen(store) == []


def test_erased_or_put_away_she_shows_nothing(store, ha, summary):
    do(store, ha, sharing.share, "o1", summary)
    with store.act(store.trainer, NOW) as act:
        people.archive(act, ha)
    assert seen(store) == []
    do(store, ha, rights.erase)
    assert seen(store) == []


def test_she_finds_it_among_all_that_is_kept(store, ha, summary):
    do(store, ha, sharing.share, "o1", summary)
    with store.reading() as reading:
        [said] = [one for one in rights.see(reading, ha) if one.kind == "shared_offer"]
    assert said.fields["name"] == "Hoa Sen"
    assert set(said.fields) <= set(rights.FIELDS)
