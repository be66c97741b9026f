"""Where somebody was reading is kept through an upgrade, and what cannot be read is a fresh start."""

import pytest
from PySide6.QtWidgets import QApplication, QTextBrowser

from intern_desktop.guide import book
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen

OF_BEFORE = '{"page":"fees","places":{"fees":3.5,"gone":1.0},"ended":["fees"],"mode":"own","readings":false}'


@pytest.fixture
def page(qtbot, look, open_commands):
    """Shows the guide to somebody of whom this is kept."""

    def shown(kept):
        open_commands.session = Session("ha", "Nguyễn Thị Thu Hà")
        open_commands.local.set("reading", kept, "ha")
        screen = GuideScreen(open_commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        QApplication.processEvents()
        return screen.findChild(QTextBrowser, "guide_page")

    return shown


def test_what_the_release_before_kept_is_where_she_goes_on(page):
    shown = page(OF_BEFORE)
    assert book.page("fees", "en").title in shown.toPlainText()
    assert shown.place() == 3.5


@pytest.mark.parametrize(
    "kept", ['{"page":5}', "[]", "x", '{"page":"gone:for-good","open":["none"]}', '{"places":{"fees":null}}']
)
def test_what_cannot_be_read_is_a_fresh_start(page, kept):
    first = book.page(book.page_ids()[0], "en").title
    assert first in page(kept).toPlainText()


@pytest.mark.parametrize("kept", ['{"page":"fees","places":{"fees":1e9}}', '{"page":"fees","mode":"zz","known":"n9"}'])
def test_what_makes_no_sense_leaves_the_page_to_be_read(page, kept):
    assert book.page("fees", "en").title in page(kept).toPlainText()
