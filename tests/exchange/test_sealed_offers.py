"""Offers taken along: opened with the word on any PC; whatever else is no such file is told, before any work."""

from datetime import UTC, datetime

import msgspec
import pytest

from intern_desktop.errors import FieldError, UserError
from intern_desktop.exchange import bundle, sealed_offers
from intern_desktop.exchange.sealed_offers import Carried, Luggage
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.keys import Cost

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=UTC)
WORD = "ba con vịt xanh"
HOA_SEN = Carried("Thực phẩm Hoa Sen", Sheet(offer=Offer(prefecture="13", monthly_wage=213_457)), NOW)
LUGGAGE = Luggage([HOA_SEN], Purse(living_costs=43_219, goal_vnd=500_000_000))


@pytest.fixture(scope="module")
def packed():
    return sealed_offers.pack(LUGGAGE, WORD, Cost.SAMPLE)


def test_they_come_back_as_they_were(packed, tmp_path):
    path = tmp_path / f"mine{sealed_offers.ENDING}"
    bundle.write_file(path, packed)
    assert sealed_offers.unpack(sealed_offers.read_file(path), f" {WORD} ") == LUGGAGE


@pytest.mark.parametrize("said", ["Hoa Sen", "213457", "43219", "500000000", WORD])
def test_nothing_of_it_is_readable(packed, said):
    assert said.encode() not in packed


def test_another_word_is_told_at_its_field(packed, language):
    with pytest.raises(FieldError) as said:
        sealed_offers.unpack(packed, "ba con vịt trắng")
    assert said.value.field == "word"


def refused(tmp_path, data):
    path = tmp_path / "given.pay-offers"
    path.write_bytes(data)
    with pytest.raises(UserError) as said:
        sealed_offers.read_file(path)
    return str(said.value)


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.99])
def test_a_file_cut_in_half_is_told(packed, tmp_path, kept):
    assert "damaged or was cut off" in refused(tmp_path, packed[: max(60, int(len(packed) * kept))])


def test_one_changed_byte_is_told(packed, tmp_path):
    spoiled = bytearray(packed)
    spoiled[-5] ^= 1
    assert "damaged or was cut off" in refused(tmp_path, bytes(spoiled))


@pytest.mark.parametrize("old", [b"magic", b"salt", b"intern_desktop offers"])
def test_a_byte_that_is_no_letter_any_more_is_told(packed, tmp_path, old):
    assert refused(tmp_path, packed.replace(old, bytes([old[0] ^ 0x80]) + old[1:], 1))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\xdd\xff\xff\xff\xff", b"x" * (4 * 2**20 + 1)])
def test_another_file_is_told(tmp_path, data):
    assert "not a sealed file of offers" in refused(tmp_path, data)


def test_a_newer_version_is_told(packed, tmp_path):
    newer = msgspec.msgpack.decode(packed) | {"version": 2, "invented": "later"}
    assert "newer version" in refused(tmp_path, msgspec.msgpack.encode(newer))


@pytest.mark.parametrize(
    "greedy", [{"memory": 2**29}, {"memory": 100}, {"passes": 10**6}, {"passes": 0}, {"salt": b"short"}]
)
def test_a_header_that_asks_too_much_is_refused_before_any_work(packed, tmp_path, monkeypatch, greedy):
    monkeypatch.setattr("nacl.pwhash.argon2id.kdf", lambda *_, **__: pytest.fail("it was worked on"))
    assert "damaged" in refused(tmp_path, msgspec.msgpack.encode(msgspec.msgpack.decode(packed) | greedy))


def test_boxes_within_boxes_are_refused(tmp_path):
    deep = b"\x82\xa5magic\xb5intern_desktop offers\xa1x" + b"\x91" * 100_000 + b"\xc0"
    assert "damaged" in refused(tmp_path, deep)


def test_a_sheet_of_a_newer_version_is_told_and_not_half_read(monkeypatch):
    monkeypatch.setattr("intern_desktop.payroll.stored_sheet.write", lambda _value: '{"later": 1}')
    newer = sealed_offers.pack(LUGGAGE, WORD, Cost.SAMPLE)
    monkeypatch.undo()
    with pytest.raises(UserError, match="newer version"):
        sealed_offers.unpack(newer, WORD)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        sealed_offers.read_file(tmp_path / "gone.pay-offers")
