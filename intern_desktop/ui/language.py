"""The language on the screen: ours and Qt's own words together, changed while the program runs.

Qt ships no Vietnamese, so its buttons, menus and dialogs ask our catalogue as well. Windows hear of a
change by Qt's LanguageChange event.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator

from intern_desktop import i18n
from intern_desktop.errors import missing_language
from intern_desktop.ui.qt_words import QT_WORDS

NAMES = i18n.NAMES

_LOCALES = {
    "vi": QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "ja": QLocale(QLocale.Language.Japanese, QLocale.Country.Japan),
}
_asked: "QtWords | None" = None


class QtWords(QTranslator):
    """Answers for Qt's own words from our catalogue, and gives back a word it does not know.

    An empty answer would reach Qt as an empty button, not as "ask somebody else".
    """

    def isEmpty(self) -> bool:
        """Never empty, or Qt would not ask."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The word in the reader's language."""
        del context, disambiguation, n
        plain = source.replace("&", "")
        return i18n.tr(plain) if plain in QT_WORDS else source


def speak(code: str) -> None:
    """Speak this language from now on, everywhere. Raises UserError and changes nothing when it cannot be spoken."""
    global _asked
    try:
        i18n.use(code)
    except i18n.MissingLanguage as problem:
        raise missing_language(code) from problem
    QLocale.setDefault(_LOCALES[code])
    app = QCoreApplication.instance()
    assert app is not None, "the application is made before it speaks"
    if _asked is not None:
        app.removeTranslator(_asked)
    _asked = QtWords(app)
    app.installTranslator(_asked)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


def is_spoken() -> bool:
    """Whether Qt already asks our catalogue."""
    return _asked is not None


def preferred() -> str:
    """The first of our languages that the system's settings name; Vietnamese when they name none."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0]
        if code in i18n.LANGUAGES:
            return code
    return i18n.LANGUAGES[0]
