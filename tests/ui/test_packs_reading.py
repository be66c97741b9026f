"""A centre's page on the screen: its own pictures, whose words it is, nothing from outside, whatever stands on it."""

import builtins
import importlib.util
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QListView, QTextBrowser

from intern_desktop.exchange.pack_shelf import Shelf
from intern_desktop.guide import book
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen

_SPEC = importlib.util.spec_from_file_location("packing", Path(__file__).parent.parent / "exchange" / "packing.py")
packing = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(packing)

EVIL = r"""Chữ <script>alert(1)</script> và <img src="file:///etc/passwd">.

[một](javascript:alert) [hai](file:///etc/passwd) [ba](data:text/html,x) [bốn](\\server\share) [năm](//server/share)

[sáu](https://example.org/x) <https://example.org/y> [bảy](../pack.toml) [tám](vbscript:x)

![a](http://example.org/a.png)

![b](../../x.png)

![c](file:///x.png)

![d](data:image/png;base64,AAAA)

Trong dòng ![e](https://example.org/e.png) chữ.

    [chín](file:///etc/passwd)

| [mười](file:///etc/passwd) | b |
|---|---|
| ![f](/etc/passwd) | d |

> [!do]
> [kết](file:///etc/passwd) ![g](\\server\share\g.png)
"""

DRAWN = {"ruby", "icon", "badge", "drawing", "pack"}
"""Kinds of pictures that the program draws itself; of these only the last holds bytes of a pack's."""


@pytest.fixture
def read(qtbot, look, open_commands, data_folder):
    """Lets a pack stand in the book without any check, and opens a page of it."""

    def opened(page, **more):
        Shelf(data_folder).put(packing.signed(**more), packing.TODAY)
        packs, _ = Shelf(data_folder).centre_packs(packing.TRUST)
        book.bring(packs)
        open_commands.session = Session("ha", "Nguyễn Thị Thu Hà")
        screen = GuideScreen(open_commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        screen.open(page)
        QApplication.processEvents()
        return screen

    yield opened
    book.bring(())


def shown(screen):
    return screen.findChild(QTextBrowser, "guide_page")


def anchors(document):
    """Every address that something of the page leads to."""
    found, block = set(), document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found.add(at.fragment().charFormat().anchorHref())
            at += 1
        block = block.next()
    return found - {""}


def pictures(document):
    """The names of all pictures in a page, as Qt would be asked for them."""
    forms = (form.toImageFormat() for form in document.allFormats() if form.isImageFormat())
    return {form.name() for form in forms if form.name()}


def test_whose_words_it_is_stands_on_the_page_and_in_the_contents(read):
    screen = read("hoa-mai:bep")
    assert packing.MAKER in shown(screen).toPlainText()
    model = screen.findChild(QListView, "guide_contents").model()
    assert any("Nội quy Hoa Mai" in str(model.index(row, 0).data()) for row in range(model.rowCount()))


def test_nothing_loads_runs_or_opens_whatever_stands_on_a_page(read, monkeypatch):
    opened, whole = [], builtins.open
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)

    def watched(file, *words, **more):
        assert "passwd" not in str(file), "a page reached a file"
        return whole(file, *words, **more)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(io, "open", watched)
    screen = read("hoa-mai:bep", **{"pages/vi/bep.md": packing.folders.page(EVIL)})
    page = shown(screen)
    assert "alert(1)" in page.toPlainText(), "what would run is read as plain words"
    kinds = {address.partition(":")[0] for address in anchors(page.document())}
    assert kinds <= {"page", "term", "figure", "quiz"}
    for address in ("file:///etc/passwd", "https://example.org", "javascript:alert(1)", "//server/share"):
        page.anchorClicked.emit(QUrl(address))
    page.grab()
    assert opened == []
    assert {name.partition(":")[0] for name in pictures(page.document())} <= DRAWN


def test_its_picture_is_shown_and_a_missing_one_leaves_the_page_whole(read):
    screen = read("hoa-mai:noi-quy", **{"pages/vi/noi-quy.md": packing.folders.page("![a](bep.png)\n\n![b](none.png)")})
    assert shown(screen).toPlainText().count("\ufffc") >= 1
    assert not shown(screen).grab().isNull()


def test_when_the_pack_goes_the_reader_stands_on_a_page_of_ours(read):
    screen = read("hoa-mai:bep")
    book.bring(())
    screen.refresh()
    QApplication.processEvents()
    assert packing.MAKER not in shown(screen).toPlainText()
    assert shown(screen).toPlainText().strip()
