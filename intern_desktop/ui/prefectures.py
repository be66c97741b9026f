"""The 47 prefectures by their codes of JIS X 0401, named as the reader's language writes them."""

import csv
from functools import cache

from intern_desktop import resources
from intern_desktop.i18n import language


@cache
def _names() -> dict[str, tuple[str, str]]:
    rows = csv.DictReader(resources.text("prefectures.csv").splitlines())
    return {row["code"]: (row["ja"], row["latin"]) for row in rows}


def prefecture_name(code: str) -> str:
    """The name, 東京都 in Japanese and Tokyo elsewhere; "" for a code that does not exist."""
    japanese, latin = _names().get(code, ("", ""))
    return japanese if language() == "ja" else latin


def prefecture_options() -> list[tuple[str, str]]:
    """All prefectures as (code, name): from north to south in Japanese, by the alphabet elsewhere."""
    options = [(code, prefecture_name(code)) for code in _names()]
    return options if language() == "ja" else sorted(options, key=lambda option: option[1])
