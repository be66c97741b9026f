"""Taking all offers along in a file that only a word opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import tr
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.pay import offer_luggage
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.privacy import Privacy
from intern_desktop.ui.pay.private_word import WordFields
from intern_desktop.ui.widgets import Field, Panel, button, label


class SavePanel(Panel):
    """All offers and the purse into one sealed file; on a shared PC her private word is asked for again."""

    def __init__(self, desk: Desk, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_along")
        self._desk, self._privacy = desk, privacy
        self._about = label("body", self, wraps=True)
        self.fields = WordFields("private_along", self)
        self.fields.given.connect(self._choose_place)
        self.known = PasswordEdit(self)
        self.known.setObjectName("private_along_known")
        self.known.returnPressed.connect(self._choose_place)
        self._known_field = Field(self.known, self)
        self.known.textEdited.connect(lambda: self._known_field.set_error(""))
        self.go = button("secondary", "lock", parent=self)
        self.go.setObjectName("private_along_save")
        self.go.clicked.connect(self._choose_place)
        for thing in (self._about, self.fields, self._known_field):
            self.add(thing)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.exchange.sealed_offers import ENDING

        # Translators: vi: "Mang hợp đồng theo"
        self.set_title(tr("Take my offers along"))
        # Translators: vi: "Mọi hợp đồng, tỷ giá và chi tiêu của bạn nằm trong một tệp {ending} đã khoá. Mang sang máy
        # nào có chương trình này cũng mở được, chỉ với từ khoá. Quên từ khoá là không ai mở được tệp."
        self._about.setText(
            tr(
                "All your offers, your exchange rate and living costs go into one sealed file ({ending}). "
                "It opens on any PC that has this program, with the word only. Forgotten means gone here too.",
                ending=ENDING,
            )
        )
        # Translators: vi: "Từ khoá cho tệp này"
        self.fields.retranslate(tr("A word for this file"))
        # Translators: vi: "Gõ lại từ khoá riêng của bạn"
        self._known_field.set_words(tr("Your private word once more"), "", tr("The file opens with the same word."))
        self.known.retranslate()
        # Translators: vi: "Lưu thành tệp đã khoá"
        self.go.setText(tr("Save as a sealed file"))

    def refresh(self) -> None:
        """Ask for what is needed now."""
        sealed = self._privacy.state == "open"
        self.fields.setVisible(not sealed)
        self._known_field.setVisible(sealed)
        self.setVisible(bool(self._desk.kept))

    def clear(self) -> None:
        """Forget what was typed."""
        self.fields.clear()
        self.known.clear()
        self._known_field.set_error("")

    def word(self) -> str | None:
        """The word for the file; None where it cannot be taken, which is said at its field."""
        from intern_desktop.classroom import private_word

        try:
            if self._privacy.state == "open":
                self._privacy.check(self.known.text())
                return self.known.text()
            word = self.fields.word()
            if word is not None:
                private_word.require("word", word)
            return word
        except FieldError as problem:
            if problem.field == "word":
                self.fields.show_error(str(problem))
            else:
                self._known_field.set_error(str(problem))
                self.known.clear()
                self.known.setFocus()
        except UserError as problem:
            self._desk.commands.told.emit(str(problem), False)
        return None

    def save_to(self, path: Path, word: str) -> None:
        """Write the file, and say where it is."""
        told = self._desk.commands.told
        try:
            offer_luggage.save(self._desk, path, word)
        except UserError as problem:
            told.emit(str(problem), False)
            return
        self.clear()
        # Translators: vi: "Hợp đồng của bạn đã nằm trong {file}. Chỉ từ khoá mới mở được."
        told.emit(tr("Your offers are now in {file}. Only the word opens it.", file=path.name), False)

    def _choose_place(self) -> None:
        from intern_desktop.exchange.sealed_offers import ENDING

        word = self.word()
        if word is None:
            return
        offered = str(Path.home() / f"offers-{self._desk.commands.today().isoformat()}{ENDING}")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Take my offers along"), offered, f"*{ENDING}")
        if chosen:
            self.save_to(Path(chosen if chosen.endswith(ENDING) else f"{chosen}{ENDING}"), word)
