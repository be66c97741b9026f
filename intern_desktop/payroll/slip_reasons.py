"""Why a line of a payslip may differ: all reasons by code, and the names in their sentences."""

from collections.abc import Mapping

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, language
from intern_desktop.payroll.law import prefectures
from intern_desktop.payroll.lines import Shown, line_names
from intern_desktop.payroll.slip_known import Known
from intern_desktop.payroll.slip_reasons_paid import HOURS, PAID
from intern_desktop.payroll.slip_reasons_taken import AGREED, PREMIUMS, TAXES

KNOWN: dict[str, Known] = {**HOURS, **PAID, **PREMIUMS, **TAXES, **AGREED}
"""All reasons by code."""

_ABSENCE = {"vi": "Trừ giờ nghỉ", "en": "Absence", "ja": "{勤怠控除|きんたいこうじょ}"}


def name_of(code: str) -> str:
    """What a line is called in the reader's language, with readings as marks in Japanese."""
    return _ABSENCE[language()] if code == "absence" else line_names()[code].said


def japanese_name(code: str) -> str:
    """What stands on a Japanese slip for a code, with readings; a name of the slip's own is put in brackets."""
    if code == "absence":
        return _ABSENCE["ja"]
    found = line_names().get(code)
    return f"「{code}」" if found is None else found.ja


def named(fields: Mapping[str, Shown]) -> dict[str, Shown]:
    """The fields with codes of lines and places put into the reader's words."""
    return {name: _named(name, value) for name, value in fields.items()}


def _named(name: str, value: Shown) -> Shown:
    if name == "place":
        return ", ".join(plain(chosen(_names(code))) for code in str(value).split())
    if name == "line":
        known = value == "absence" or value in line_names()
        return plain(name_of(str(value))) if known else f"“{value}”"
    return value


def _names(code: str) -> dict[str, str]:
    found = prefectures()[code]
    return {"vi": found.vi, "en": found.en, "ja": found.ja}
