"""Qt's own words come from our catalogue, and change while the program runs."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit

from intern_desktop import i18n
from intern_desktop.errors import UserError
from intern_desktop.ui import language as spoken
from intern_desktop.ui.qt_words import QT_WORDS

KEPT = {"Ctrl", "Shift", "Alt", "Left", "Right", "Up", "Z", "Y", "X", "C", "V", "A", "Del"}
"""Names of keys stay as they are printed on keyboards."""


class Asked(QTranslator):
    """Writes down what Qt asks for."""

    def __init__(self):
        super().__init__()
        self.words = set()

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        if context not in ("QShortcut", "QGuiApplication", "QFileSystemModel"):
            self.words.add(source.replace("&", ""))
        return source


@pytest.fixture
def asked(qapp):
    made = Asked()
    qapp.installTranslator(made)
    yield made.words
    qapp.removeTranslator(made)


def test_menus_of_fields_and_buttons_of_dialogs_ask_only_for_known_words(qtbot, look, asked):
    line = QLineEdit("words")
    qtbot.addWidget(line)
    line.createStandardContextMenu()
    files = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(files)
    named = {word for word in asked if not word.startswith("Alt+")}
    assert named - KEPT - QT_WORDS == set()


def test_a_button_of_qts_speaks_our_language(qtbot, look, language):
    spoken.speak(language)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == i18n.tr("Cancel")


def test_a_word_we_do_not_know_is_given_back(look):
    assert spoken.QtWords().translate("QShortcut", "Ctrl") == "Ctrl"


def test_the_locale_follows(look, language):
    spoken.speak(language)
    assert QLocale().name().split("_")[0] == language


def test_a_missing_language_changes_nothing(look):
    with pytest.raises(UserError, match="There is no language fr"):
        spoken.speak("fr")
    assert i18n.language() == "en"


def test_the_preferred_language_is_one_of_ours(qapp):
    assert spoken.preferred() in i18n.LANGUAGES
