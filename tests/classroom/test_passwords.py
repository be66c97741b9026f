"""A trainer's password: long enough, and not what everybody would try first."""

import pytest

from intern_desktop.classroom import passwords
from intern_desktop.errors import FieldError


@pytest.mark.parametrize(
    ("password", "level"),
    [
        ("", "short"),
        ("ngắn quá", "short"),
        ("1234567890", "easy"),
        ("0912345678", "easy"),
        ("aaaaaaaaaaaa", "easy"),
        ("matkhau123456", "easy"),
        ("TranVanLam2026", "easy"),
        ("hoamai!2026!", "easy"),
        ("mưa rơi đều", "fair"),
        ("bốn con ngựa ngủ trưa", "hard"),
        ("K7#vqz-Nam9x", "hard"),
    ],
)
def test_strength(password, level):
    assert passwords.strength(password, "Trần Văn Lâm", "Trung tâm Hoa Mai").level == level


def test_nine_are_too_few_and_ten_may_do():
    with pytest.raises(FieldError, match="at least 10"):
        passwords.require("password", "trăng lên")
    passwords.require("password", "trăng lên.")


def test_a_pasted_book_is_refused():
    with pytest.raises(FieldError, match="at most 200"):
        passwords.require("password", "chữ " * 100)
