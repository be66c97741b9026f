"""Offers as a person keeps them: private, saved as typed, taken back."""

import shutil
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from intern_desktop import offers
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, entries_of, private

THU_HA = "person-thu-ha"
AUTHOR = Author(THU_HA)
MOMENT = datetime(2026, 11, 24, 7, 46, tzinfo=UTC)
HOA_SEN = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal("155.0"),
    first_day=date(2027, 4, 9),
    programme="titp",
    deductions={"rent": 33_000},
    overtime=Hours(overtime_hours=Decimal("12.5")),
    birthday=date(2003, 1, 31),
)


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    yield opened
    opened.close()


def kept(store, person=THU_HA):
    with store.reading() as reading:
        return offers.list_offers(reading, person)


def add(store, name="Thực phẩm Hoa Sen", offer=HOA_SEN):
    with store.act(AUTHOR, MOMENT) as act:
        return offers.add(act, THU_HA, name, Sheet(offer=offer))


def test_an_offer_comes_back_as_it_was_saved(store):
    offer_id = add(store)
    with store.reading() as reading:
        found = offers.load(reading, THU_HA, offer_id)
    assert found.offer == HOA_SEN
    assert found.name == "Thực phẩm Hoa Sen"
    assert found.saved_at == MOMENT


def test_offers_are_listed_by_name_and_only_to_their_person(store):
    add(store, "Sao Mai")
    add(store, "Hoa Sen")
    assert [one.name for one in kept(store)] == ["Hoa Sen", "Sao Mai"]
    assert kept(store, "somebody-else") == []


def test_the_latest_word_counts_and_the_earlier_is_gone(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.save(act, THU_HA, offer_id, Sheet(offer=msgspec.structs.replace(HOA_SEN, monthly_wage=205_000)))
    assert [one.offer.monthly_wage for one in kept(store)] == [205_000]
    with store.reading() as reading:
        payloads = [entry.payload or b"" for entry in entries_of(reading, [private(THU_HA)])]
    assert not any(b"200000" in payload for payload in payloads)


def test_an_offer_is_private(store):
    add(store)
    with store.reading() as reading:
        assert entries_of(reading, [private(THU_HA)])
        assert entries_of(reading, ["centre", f"shared/{THU_HA}"]) == []


def test_a_new_name_keeps_what_the_offer_says(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.rename(act, THU_HA, offer_id, "Hoa Sen, Tokyo")
    assert [(one.name, one.offer) for one in kept(store)] == [("Hoa Sen, Tokyo", HOA_SEN)]


def test_a_deleted_offer_is_off_the_list_until_it_is_taken_back(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.delete(act, THU_HA, offer_id)
    assert kept(store) == []
    assert store.undo(AUTHOR, MOMENT)
    assert [one.id for one in kept(store)] == [offer_id]


def test_offers_are_there_after_a_restart(store, data_folder):
    offer_id = add(store)
    store.close()
    again = Store.open(data_folder)
    assert [one.id for one in kept(again)] == [offer_id]
    again.close()


EARLIER = """{"prefecture":"23","pay":185000,"hours":"155.5","start":"2026-09-01","programme":"titp",
"pay_form":"monthly","industry":"construction","days":null,"allowances":10000,"commuting":4200,
"overtime_hours":"72.5","night_hours":"3","holiday_hours":"8","housing":20000,"food":9000,
"birthday":"1985-06-30","dependants":2,"column":"kou","method":"computer","premium":"same_month"}"""
"""As the first release wrote it: every field said, one sum of allowances, all overtime in one."""

READ = Offer(
    prefecture="23",
    programme="titp",
    first_day=date(2026, 9, 1),
    monthly_wage=185_000,
    scheduled_hours=Decimal("155.5"),
    overtime=Hours(
        overtime_hours=Decimal(60),
        over_60_hours=Decimal("12.5"),
        night_hours=Decimal(3),
        holiday_hours=Decimal(8),
    ),
    allowances=(
        Allowance(name="手当", yen=10_000, kind="pay"),
        Allowance(name="通勤手当", yen=4_200, kind="commuting"),
    ),
    deductions={"rent": 20_000, "meals": 9_000},
    birthday=date(1985, 6, 30),
    dependants=2,
    withholding="formula",
    premium_timing="same_month",
    industry="construction",
)


def earlier(**said):
    """What the first release stored, with these fields said otherwise."""
    return msgspec.json.encode(msgspec.json.decode(EARLIER) | said).decode()


def store_body(store, body):
    with store.act(AUTHOR, MOMENT) as act:
        fields = {"name": "Cũ", "body": body}
        act.append("offer", subject=f"{THU_HA}/earlier", scope=private(THU_HA), fields=fields)


def read_back(store, body):
    store_body(store, body)
    [one] = kept(store)
    return one.offer


def test_an_offer_of_the_first_release_is_read_with_all_it_says(store):
    assert read_back(store, EARLIER) == READ


def test_an_earlier_offer_is_there_after_a_restart_and_is_kept_in_todays_form_once_changed(store, data_folder):
    store_body(store, EARLIER)
    store.close()
    again = Store.open(data_folder)
    assert [one.offer for one in kept(again)] == [READ]
    changed = msgspec.structs.replace(READ, monthly_wage=190_000)
    with again.act(AUTHOR, MOMENT) as act:
        offers.save(act, THU_HA, "earlier", Sheet(offer=changed))
    assert [(one.name, one.offer) for one in kept(again)] == [("Cũ", changed)]
    again.close()


def test_the_database_of_the_first_release_opens_with_its_offer(data_folder):
    shutil.copy(Path(__file__).with_name("store") / "oldest" / "0001.db", data_folder / "journal.db")
    oldest = Store.open(data_folder)
    [one] = kept(oldest, "ebb4228836622b907120")
    assert one.name == "Hợp đồng mẫu"
    assert one.offer == Offer(
        prefecture="13",
        programme="titp",
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        first_day=date(2027, 4, 9),
    )
    oldest.close()


def test_an_earlier_wage_by_the_hour_or_the_day_stays_one(store):
    by_hour = read_back(store, earlier(pay_form="hourly", pay=1_300))
    assert (by_hour.monthly_wage, by_hour.daily_wage, by_hour.hourly_wage) == (None, None, Decimal(1_300))
    by_day = read_back(store, earlier(pay_form="daily", pay=9_000, days="21.5"))
    assert (by_day.monthly_wage, by_day.daily_wage, by_day.hourly_wage) == (None, 9_000, None)
    assert by_day.days == Decimal("21.5")


def test_days_left_over_from_a_daily_wage_are_no_part_of_a_monthly_one(store):
    assert read_back(store, earlier(days="21.5")).days is None


@pytest.mark.parametrize(("hours", "up_to_60", "above"), [("60", "60", "0"), ("60.5", "60", "0.5"), ("12", "12", "0")])
def test_overtime_is_parted_at_60_hours(store, hours, up_to_60, above):
    extra = read_back(store, earlier(overtime_hours=hours)).overtime
    assert (extra.overtime_hours, extra.over_60_hours) == (Decimal(up_to_60), Decimal(above))


def test_what_was_never_typed_is_still_not_typed(store):
    blank = read_back(store, earlier(pay=0, hours="0", allowances=0, commuting=0, housing=0, food=0))
    assert (blank.monthly_wage, blank.scheduled_hours, blank.allowances, blank.deductions) == (0, None, (), {})


def test_column_otsu_was_read_in_the_table_even_where_the_formula_stood_beside_it(store):
    assert read_back(store, earlier(column="otsu")).withholding == "table"


def test_an_earlier_offer_is_paid_as_the_first_release_paid_it(store):
    """Aichi, 185,000 yen in October 2026, in the grade of 190,000, worked out from the rates:

    health 9.93 % (9,433.5, the half yen dropped), levy 0.23 % (218.5), pension 18.3 %, half of each;
    employment 0.5 %; what is left, 157,039, is in the row 157,000 to 159,000 of the table: 2,830.
    """
    said = '{"prefecture":"23","pay":185000,"hours":"155","start":"2026-09-01","programme":"titp"}'
    month = date(2026, 10, 1)
    slip = compute(read_back(store, said), month, Law.on(month))
    assert slip.net == 185_000 - 9_433 - 218 - 17_385 - 925 - 2_830 == 154_209


def test_an_offer_of_a_newer_program_is_left_alone(store):
    add(store)
    newer = '{"prefecture": "13", "pay": 1, "resident_tax": "asked by a later program"}'
    with store.act(AUTHOR, MOMENT) as act:
        act.append("offer", subject=f"{THU_HA}/later", scope=private(THU_HA), fields={"name": "L", "body": newer})
    assert [one.name for one in kept(store)] == ["Thực phẩm Hoa Sen"]
