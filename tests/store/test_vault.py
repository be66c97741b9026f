"""What a private word seals: opened by that word only, whatever keyboard wrote it, and silent about its length."""

import unicodedata

import msgspec
import pytest

from intern_desktop.store import vault
from intern_desktop.store.keys import Cost

WORD = "ba con vịt xanh"


@pytest.fixture
def opened():
    return vault.new()


@pytest.fixture
def locked(opened):
    return vault.lock(opened, WORD, Cost.SAMPLE)


@pytest.mark.parametrize("text", ["", "Thực phẩm Hoa Sen", "x" * 5000])
def test_what_was_sealed_comes_back(opened, text):
    sealed = opened.seal(text)
    assert vault.is_sealed(sealed)
    assert not vault.is_sealed(text)
    assert opened.opened(sealed) == text


def test_the_word_opens_the_key_and_no_other_word_does(opened, locked):
    assert vault.unlock(locked, WORD) == opened
    assert vault.unlock(locked, WORD.upper()) is None
    assert vault.unlock(locked, "ba con vịt") is None


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_keyboard_writes_the_same_word(opened, locked, form):
    assert vault.unlock(locked, unicodedata.normalize(form, f" {WORD}  ")) == opened


def test_another_key_opens_nothing(opened):
    assert vault.new().opened(opened.seal("Hoa Sen")) is None


@pytest.mark.parametrize("damaged", ["sealed:1:", "sealed:1:zz", "sealed:1:00ff", "sealed:9:00"])
def test_what_is_damaged_opens_as_nothing(opened, damaged):
    assert opened.opened(damaged) is None


def test_short_and_shorter_look_alike(opened):
    assert len({len(opened.seal("x" * length)) for length in (0, 1, 40, 200)}) == 1


def test_the_same_text_never_looks_the_same(opened):
    assert opened.seal("Hoa Sen") != opened.seal("Hoa Sen")


def test_the_key_is_in_no_text_about_it(opened, locked):
    assert opened.key.hex() not in repr(opened)
    assert opened.key.hex() not in locked


@pytest.mark.parametrize(
    "greedy",
    [{"memory": 2**40}, {"memory": 1}, {"passes": 10**9}, {"passes": 0}, {"salt": "00"}, {"salt": "zz"}, {"box": ""}],
)
def test_a_lock_that_asks_too_much_or_is_damaged_stays_shut(locked, greedy):
    changed = msgspec.json.encode(msgspec.json.decode(locked) | greedy).decode()
    assert vault.unlock(changed, WORD) is None
