"""Where and in what one works: the 47 prefectures and the fields of work, named in the reader's language."""

from functools import cache

from intern_desktop import resources
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, language
from intern_desktop.payroll.law import prefectures


@cache
def _fields() -> dict[str, dict[str, str]]:
    return {entry["code"]: entry["name"] for entry in resources.toml("fields_of_work.toml")["field"]}


def prefecture_name(code: str) -> str:
    """The name of a code of JIS X 0401, 東京都 in Japanese and Tokyo elsewhere; "" for a code that does not exist."""
    found = prefectures().get(code)
    return "" if found is None else plain(getattr(found, language()))


def prefecture_options() -> list[tuple[str, str]]:
    """All prefectures as (code, name): from north to south in Japanese, by the alphabet elsewhere."""
    options = [(code, prefecture_name(code)) for code in prefectures()]
    return options if language() == "ja" else sorted(options, key=lambda option: option[1])


def field_name(code: str) -> str:
    """The name of a field of work; what is no code of ours is shown as it was written."""
    return chosen(_fields()[code]) if code in _fields() else code


def field_options() -> list[tuple[str, str]]:
    """All fields of work as (code, name)."""
    return [(code, chosen(names)) for code, names in _fields().items()]
