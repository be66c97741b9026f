"""The offer file: one line that says what it is, read with bounds, written whole, holding no more than was asked."""

import json
import os
from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.errors import UserError
from intern_desktop.exchange import offer_file as files
from intern_desktop.payroll import offer_file, stored_sheet
from intern_desktop.payroll.course import ExchangeRate, Loan, Raise, Remittance
from intern_desktop.payroll.offer import Allowance, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, Slip

TODAY = date(2026, 11, 24)
NAME = "Thực phẩm Hoa Sen 東京"
RATE = ExchangeRate(vnd_per_yen=Decimal("161.7"), on=date(2026, 7, 14), band=Decimal("0.1"))
SHEET = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=200_000,
        scheduled_hours=Decimal("155.5"),
        allowances=(Allowance(name="通勤手当", yen=5_000, kind="commuting"),),
        deductions={"家賃": 33_000},
        first_day=date(2026, 9, 15),
        birthday=date(2004, 12, 1),
        programme="titp",
    ),
    said=Said(contract_months=36, fees_paid={"học phí": Money(vnd=90_000_000)}, deposit=True, passport_held=True),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=24),
    raises=(Raise(contract_month=13, yen=3_000),),
    notes={"wages": "hỏi lại công ty"},
    slips=(Slip(month=date(2026, 10, 1), amounts={"wage": 200_000}),),
)
PURSE = Purse(exchange_rate=RATE, living_costs=45_000, remittance=Remittance(yen=60_000), goal_vnd=500_000_000)
ALL = offer_file.Parts(money=True, notes=True)


def written(sheet=SHEET, name=NAME):
    return offer_file.write(name, sheet, PURSE)


def said(data):
    with pytest.raises(UserError) as problem:
        offer_file.read(data)
    return str(problem.value)


def changed(**keys):
    return json.dumps(json.loads(written()) | keys).encode()


def test_it_is_one_line_of_json_that_says_what_it_is():
    data = written()
    assert data.endswith(b"\n") and data.count(b"\n") == 1 and b"\r" not in data
    line = json.loads(data.decode("utf-8"))
    assert list(line) == ["intern_desktop", "version", "name", "assumed", "sheet", "purse"]
    assert (line["intern_desktop"], line["version"], line["name"]) == ("offer", 1, NAME)
    assert NAME.encode() in data, "a person can read it"


def test_what_was_written_is_read_again():
    found = offer_file.read(written())
    assert (found.name, found.sheet, found.purse) == (NAME, SHEET, Purse(exchange_rate=RATE))


def test_her_purse_stays_at_home():
    assert b"45000" not in written() and b"60000" not in written() and b"500000000" not in written()


def test_unasked_nothing_of_her_goes_along():
    told = offer_file.write(NAME, offer_file.without(SHEET, offer_file.Parts(), TODAY), PURSE).decode()
    for private in ("120000000", "học phí", "2004", "hỏi lại", '"passport_held":true', '"deposit":true', "2026-10-01"):
        assert private not in told
    assert '"monthly_wage":200000' in told and '"contract_months":36' in told


def test_what_she_asks_for_goes_along():
    told = offer_file.without(SHEET, ALL, TODAY)
    assert (told.loan, told.said, told.slips, told.notes) == (SHEET.loan, SHEET.said, SHEET.slips, SHEET.notes)


@pytest.mark.parametrize(("today", "age"), [(date(2026, 11, 30), 21), (date(2026, 12, 1), 22)])
def test_her_age_stands_in_for_her_day_of_birth(today, age):
    offer = offer_file.without(SHEET, ALL, today).offer
    assert (offer.birthday, offer.age) == (None, age)


def test_an_offer_of_an_earlier_release_is_read():
    body = msgspec.json.decode(stored_sheet.write(SHEET))["offer"]
    assert offer_file.read(changed(sheet=body)).sheet == Sheet(offer=SHEET.offer)


@pytest.mark.parametrize("share", range(1, 20))
def test_a_file_cut_anywhere_is_called_damaged(share, language):
    data = written().rstrip()
    cut = data[: len(data) * share // 20]
    offer_file.read(data)
    assert said(cut) == str(UserError(offer_file.CUT))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"12",
        b'"offer"',
        b'{"intern_desktop": "centre", "version": 1}',
        b'{"intern_desktop": ["offer"]}',
        b'{"nets": [1, 2, 3]}',
        b"PK\x03\x04 an xlsx with another ending",
        b"\xff\xfe{\x00}\x00",
        "một tệp khác".encode("utf-16"),
        b"[" * 100_000,
    ],
)
def test_what_is_not_ours_is_told_as_such(data, language):
    assert said(data) == str(UserError(offer_file.OTHER, ending=".intern-offer"))


def test_the_words_of_another_code_page_are_damage():
    assert said(written().decode().encode("utf-16")[2:]) and said(written().replace("ự".encode(), b"\xb1"))


def test_a_newer_file_asks_for_a_newer_program(language):
    assert said(changed(version=2)) == str(UserError(offer_file.NEWER))


@pytest.mark.parametrize("keys", [{"version": 0}, {"version": "1"}, {"version": True}, {"sheet": {}}, {"sheet": None}])
def test_what_is_missing_or_wrong_inside_is_damage(keys):
    assert said(changed(**keys)) == str(UserError(offer_file.CUT))


def inside(path, value):
    line = json.loads(written())
    at = line
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = value
    return json.dumps(line).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("sheet", "loan", "months"), 10**9),
        (("sheet", "loan", "annual_rate"), "1E+400000"),
        (("sheet", "offer", "scheduled_hours"), "NaN"),
        (("sheet", "offer", "scheduled_hours"), "1E+999999"),
        (("sheet", "offer", "monthly_wage"), 10**30),
        (("sheet", "notes"), {"wages": "x" * 3_000}),
        (("sheet", "raises"), [{"contract_month": 2, "yen": 1}] * 300),
        (("purse", "exchange_rate", "vnd_per_yen"), "0"),
        (("purse", "exchange_rate", "band"), "1000"),
        (("purse", "exchange_rate", "vnd_per_yen"), "-5"),
    ],
)
def test_numbers_nobody_can_count_with_are_damage(path, value):
    assert said(inside(path, value)) == str(UserError(offer_file.CUT))


def test_a_name_cannot_hide_anything():
    found = offer_file.read(changed(name="Hoa\nSen\u202e\u0000  Tokyo " + "x" * 200))
    assert found.name.startswith("Hoa Sen Tokyo x") and len(found.name) == 80


def test_a_byte_order_mark_and_windows_ends_do_no_harm():
    assert offer_file.read(b"\xef\xbb\xbf" + written().replace(b"\n", b"\r\n")).name == NAME


def test_a_file_goes_to_a_stick_and_comes_back(tmp_path):
    path = tmp_path / "Hợp đồng.intern-offer"
    files.write_file(path, written())
    assert files.read_file(path).sheet == SHEET
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def refused(path):
    with pytest.raises(UserError) as problem:
        files.read_file(path)
    return str(problem.value)


def test_a_place_without_a_file_says_why(tmp_path, language):
    empty, folder, huge, secret = (tmp_path / name for name in ("empty", "folder", "huge", "secret"))
    empty.write_bytes(b"\n")
    folder.mkdir()
    huge.write_bytes(b" " * (offer_file.LARGEST + 1) + b"{}")
    sentences = {refused(empty), refused(folder), refused(huge), refused(tmp_path / "gone"), refused(tmp_path / "a\0b")}
    assert len(sentences) == 5
    if os.name == "posix" and os.geteuid():
        secret.write_bytes(written())
        secret.chmod(0)
        assert "secret" in refused(secret)


def test_a_full_place_leaves_no_half_of_a_file(tmp_path, language):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UserError):
        files.write_file(tmp_path / "file" / "below.intern-offer", written())
    old = tmp_path / "old.intern-offer"
    old.mkdir()
    with pytest.raises(UserError):
        files.write_file(old, written())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "old.intern-offer"]
