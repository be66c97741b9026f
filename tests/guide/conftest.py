"""Small made pages: one about each thing that is easily lost in a search."""

import pytest

from intern_desktop.guide import book

FRONT = """---
title = "{title}"
summary = "{summary}"
checked = 2026-11-22
valid_until = 2026-12-01
sources = ["A source — https://example.org/a"]
related = []
---

"""


def _page(name, language, title, body, summary="-"):
    """A page from a few words."""
    return book.read(name, language, FRONT.format(title=title, summary=summary) + body)


PAGES = [
    _page("leave", "vi", "Nghỉ phép", "## Mấy ngày\n\nBạn có ngày nghỉ phép. Xin nghỉ phép trước một tuần."),
    _page("reentry", "vi", "Về thăm nhà", "Cần giấy phép tái nhập cảnh. Ai quên giấy này thì mất tiền."),
    _page("register", "vi", "Những ngày đầu", "Ra toà thị chính đăng ký cư trú trong mười bốn ngày. Mang thẻ cư trú."),
    _page("fine", "vi", "Tiền phạt", "Không nộp phạt thì có án."),
    _page("safety", "vi", "An toàn", "Đội mũ. Làm việc an toàn."),
    _page("meal", "vi", "Bữa trưa", "Ăn cùng nhau, bạn được ăn no."),
    _page("register", "en", "The first days", "Register your address at the city hall within fourteen days."),
    _page(
        "register",
        "ja",
        "{最初|さいしょ}の{日|ひ}",
        "{市役所|しやくしょ}で{住所|じゅうしょ}を{登録|とうろく}します。{在留|ざいりゅう}カードを{持|も}って{行|い}きます。",
    ),
    _page(
        "tax",
        "ja",
        "{税金|ぜいきん}",
        "{住民税|じゅうみんぜい}は{二年目|にねんめ}からです。{給与|きゅうよ}から{引|ひ}きます。",
    ),
    _page("cheer", "ja", "{始|はじ}める{前|まえ}に", "がんばってください。ジュースもあります。"),
]


@pytest.fixture(scope="session")
def page():
    """Makes a page: page("id", "vi", "Title", "body")."""
    return _page


@pytest.fixture(scope="session")
def front():
    """The front matter of a made page, with places for title and summary."""
    return FRONT


@pytest.fixture(scope="session")
def made_pages():
    """All made pages."""
    return PAGES
