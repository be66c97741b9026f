"""The first page of a first run: the language, each in its own words, and whose PC this is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import LANGUAGES, language, tr
from intern_desktop.ui import style
from intern_desktop.ui.choice_card import ChoiceCard
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.widgets import button, label

_LANGUAGE_NOTES = {
    "vi": "Chữ Nhật có furigana bên cạnh",
    "en": "Japanese stands beside it",
    "ja": "ふりがなをつけて表示します",
}
_WHOSE = ("own", "centre")


class StartPage(QWidget):
    """Two questions and two ways around them."""

    language_chosen = Signal(str)
    changed = Signal()
    file_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = label("section", self)
        self._any_time = label("small", self, elides=True)
        self._title = label("page", self)
        self._languages, self._whose = QButtonGroup(self), QButtonGroup(self)
        self._file = button("link", icon="usb", parent=self)
        self._sample = button("link", icon="users", parent=self)
        self._file.setObjectName("have_file")
        self._sample.setObjectName("try_sample")
        self._build()
        self._languages.buttonClicked.connect(self._on_language)
        self._whose.buttonToggled.connect(self._on_whose)
        self._file.clicked.connect(self.file_wanted)
        self._sample.clicked.connect(self.sample_wanted)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.space("m"))
        head.addWidget(self._which)
        head.addWidget(self._any_time)
        head.addStretch(1)
        links = QVBoxLayout()
        links.setSpacing(style.space("s"))
        for link in (self._file, self._sample):
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addLayout(head)
        column.addLayout(self._language_cards())
        column.addSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addLayout(self._whose_cards())
        column.addSpacing(style.space("s"))
        column.addLayout(links)
        column.addStretch(1)

    def _language_cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        for at, code in enumerate(LANGUAGES):
            card = ChoiceCard(parent=self)
            card.setObjectName(f"language_{code}")
            card.set_words(NAMES[code], _LANGUAGE_NOTES[code])
            self._languages.addButton(card, at)
            row.addWidget(card, 1)
        return row

    def _whose_cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        for at, (whose, icon, facts) in enumerate(
            (
                ("own", "laptop", ("user", "lock", "book-open")),
                ("centre", "school", ("users", "key-round", "clipboard-check")),
            )
        ):
            card = ChoiceCard(icon, facts, self)
            card.setObjectName(f"whose_{whose}")
            self._whose.addButton(card, at)
            row.addWidget(card, 1)
        self._whose.button(0).setChecked(True)
        return row

    def retranslate(self) -> None:
        """Write every word anew."""
        self._which.setText(tr("Which language do you want to read?"))
        # Translators: vi: "đổi bất cứ lúc nào ở màn hình đầu"
        self._any_time.setText(tr("can be changed at any time on the first screen"))
        self._title.setText(tr("Whose PC is this?"))
        self._languages.button(LANGUAGES.index(language())).setChecked(True)
        own, shared = self._whose.buttons()
        assert isinstance(own, ChoiceCard)
        assert isinstance(shared, ChoiceCard)
        own.set_words(
            tr("My own computer"),
            tr("Done at once: only name, programme, and the day of departure if it is known."),
            (
                tr("One learner, no password"),
                tr("Contract and money stay on this PC"),
                tr("Guide, pay and things to do, also without any centre"),
            ),
        )
        shared.set_words(
            tr("A training centre's shared computer"),
            # Translators: vi: "Cần khoảng 3 phút và một máy in cho tờ khôi phục."
            tr("Takes about 3 minutes, and a printer for the recovery sheet."),
            (
                tr("Candidates pick their name and type a PIN"),
                tr("Trainers come in with a password"),
                tr("Trainers see how far the class is; each candidate is asked first"),
            ),
        )
        self._file.setText(tr("I have a centre file from another PC"))
        self._sample.setText(tr("Try a sample class, saves nothing"))

    def begin(self) -> None:
        """Put the cursor on whose PC this is: the language is already chosen."""
        self._whose.buttons()[max(0, self._whose.checkedId())].setFocus()

    def whose(self) -> str:
        """ "own" or "centre"."""
        return _WHOSE[max(0, self._whose.checkedId())]

    def _on_language(self, pressed: QAbstractButton) -> None:
        self.language_chosen.emit(LANGUAGES[self._languages.id(pressed)])

    def _on_whose(self, _pressed: QAbstractButton, on: bool) -> None:
        if on:
            self.changed.emit()
