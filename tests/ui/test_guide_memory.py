"""Nothing piles up in the guide, however often it is searched, coloured and made larger."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen


def _opened(qtbot, commands):
    commands.session = Session("ha", "Nguyễn Thị Thu Hà")
    screen = GuideScreen(commands)
    qtbot.addWidget(screen)
    screen.resize(1174, 696)
    screen.retranslate()
    screen.refresh()
    screen.show()
    QApplication.processEvents()
    return screen


def _kept(screen):
    QApplication.processEvents()
    return len(screen.findChildren(QObject))


def test_a_glossary_that_is_shown_in_other_colours_keeps_no_old_cards(qtbot, look, open_commands, qapp):
    screen = _opened(qtbot, open_commands)
    screen.open("glossary")

    def change():
        for scheme, factor in (("dark", 1.5), ("light", 1.0)):
            style.apply(qapp, scheme, factor)
            screen.restyle()
            QApplication.processEvents()

    change()
    before = _kept(screen)
    for _ in range(2):
        change()
    assert _kept(screen) <= before + 20


def test_each_key_of_a_search_takes_the_hits_of_the_one_before_away(qtbot, look, open_commands):
    screen = _opened(qtbot, open_commands)
    box = screen.findChild(QLineEdit, "guide_search")
    box.setText("work")
    found = screen.findChild(QWidget, "guide_found")
    while found.waits():
        QApplication.processEvents()
    before = _kept(screen)
    for query in ("pay", "tax", "money", "work") * 5:
        box.setText(query)
        QApplication.processEvents()
    assert _kept(screen) <= before + 60
