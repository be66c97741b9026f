"""The 47 prefectures: their two-digit codes and their names in the reader's language."""

from functools import cache

from intern_desktop import resources
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen


@cache
def _names() -> dict[str, dict[str, str]]:
    return resources.toml("law/prefectures.toml")


def codes() -> tuple[str, ...]:
    """All codes from north to south, "01" to "47"."""
    return tuple(_names())


def name(code: str) -> str:
    """The name of a prefecture; in Japanese it carries its reading as {漢字|かんじ}.

    Raises KeyError for a code that does not exist.
    """
    return chosen(_names()[code])


def plain_name(code: str) -> str:
    """The name without readings, for the middle of a sentence."""
    return plain(name(code))
