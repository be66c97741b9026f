"""The reader's language: catalogues, and dates, numbers and money as that language writes them.

Message ids are whole English sentences with named places: `tr("Saved at {time}.", time=...)`.
`N_` marks a sentence that is translated later. Nothing is translated at import time.
"""

import gettext
import struct
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Literal

from intern_desktop import resources

LANGUAGES = ("vi", "en", "ja")
DOMAIN = "intern_desktop"
NAMES = {"vi": "Tiếng Việt", "en": "English", "ja": "日本語"}
"""Each language as its own readers call it."""

_DAYS_OF = {"en": "en_GB"}
"""Whose long days a language writes where its own would not go with our short ones (4 Nov 2026)."""

_language = "vi"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


class MissingLanguage(Exception):
    """A language that is not in `LANGUAGES`, or whose catalogue was never built."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The words of one language, read once. Raises MissingLanguage when they are not there or were cut off."""
    try:
        return gettext.translation(DOMAIN, str(resources.path("locale")), [code])
    except (OSError, ValueError, struct.error) as problem:  # missing, or cut off while copying
        raise MissingLanguage(code) from problem


def use(code: str) -> None:
    """Speak this language from now on. Raises MissingLanguage and changes nothing when it cannot."""
    global _language, _catalogue
    if code not in LANGUAGES:
        raise MissingLanguage(code)
    _catalogue = catalogue(code)
    _language = code


def use_or_other(code: str) -> bool:
    """Speak this language, or where it cannot be spoken the first that can; whether it is the one that was asked for.

    Raises MissingLanguage when there is none at all.
    """
    for each in (code, *LANGUAGES):
        try:
            use(each)
        except MissingLanguage:
            continue
        return each == code
    raise MissingLanguage(code)


def language() -> str:
    """The code of the language spoken now: "vi", "en" or "ja"."""
    return _language


def N_(message: str) -> str:
    """Mark a sentence for the catalogues without translating it yet."""
    return message


def tr(message: str, **fields: object) -> str:
    """The sentence in the reader's language with its named places filled."""
    said = _catalogue.gettext(message)
    return said.format(**fields) if fields else said


def trn(one: str, many: str, n: int, **fields: object) -> str:
    """Like `tr`, choosing the form by the number `n`, which is also the named place {n}."""
    return _catalogue.ngettext(one, many, n).format(n=number_text(n), **fields)


def tr_in(code: str, message: str, **fields: object) -> str:
    """Like `tr`, in a named language whatever is spoken now; for two languages side by side."""
    said = catalogue(code).gettext(message)
    return said.format(**fields) if fields else said


def chosen(texts: dict[str, str]) -> str:
    """From a resource that carries its words in all languages, the reader's one."""
    return texts[_language]


def number_text(value: int | Decimal) -> str:
    """A number grouped as the language writes it: 200.000 in Vietnamese, 200,000 elsewhere."""
    if isinstance(value, int):
        grouped = f"{value:,}".replace("-", "\u2212")
        return grouped.replace(",", ".") if _language == "vi" else grouped
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_language, decimal_quantization=False)


def yen_text(value: int) -> str:
    """An amount of yen with its unit, as in "200.000 yên", "¥200,000" or "200,000円"."""
    if _language == "vi":
        return f"{number_text(value)} yên"
    if _language == "ja":
        return f"{number_text(value)}円"
    sign, digits = ("\u2212", number_text(-value)) if value < 0 else ("", number_text(value))
    return f"{sign}\u00a5{digits}"


def date_text(day: date, width: Literal["short", "medium", "long", "full"] = "medium") -> str:
    """A day as the language writes it; `short` is 24/11/2026 in Vietnamese, `full` names the weekday."""
    if width == "short":
        return {"vi": f"{day:%d/%m/%Y}", "en": f"{day.day} {_month(day)} {day.year}", "ja": f"{day:%Y/%m/%d}"}[
            _language
        ]
    from babel.dates import format_date

    if width == "full" and _language == "vi":  # Babel's own has two commas, and people write it with slashes
        return f"{format_date(day, 'EEEE', locale='vi')} {date_text(day, 'short')}"
    return format_date(day, width, locale=_DAYS_OF.get(_language, _language))


def time_text(moment: datetime) -> str:
    """The hour and minute on a 24-hour clock, 07:46."""
    return f"{moment:%H:%M}"


def month_text(day: date) -> str:
    """The month of a day: "tháng 11/2026", "November 2026", "2026年11月"."""
    if _language == "vi":
        return f"tháng {day.month}/{day.year}"
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", day, locale=_language)


def _month(day: date) -> str:
    return ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[day.month - 1]
