"""Opening a sealed file of offers: chosen, opened with its word, looked at, then brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.pay import offer_luggage
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.widgets import Field, Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the cipher
    from intern_desktop.exchange.sealed_offers import Luggage


class OpenPanel(Panel):
    """A sealed file: chosen, opened with its word, looked at, then brought in."""

    brought = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_bring")
        self._desk = desk
        self._data = b""
        self._found: Luggage | None = None
        self._about = label("body", self, wraps=True)
        self.choose = button("secondary", "usb", parent=self)
        self.choose.setObjectName("private_bring_choose")
        self.choose.clicked.connect(self._choose_file)
        self.word = PasswordEdit(self)
        self.word.setObjectName("private_bring_word")
        self.word.returnPressed.connect(self._open)
        self._word_field = Field(self.word, self)
        self.word.textEdited.connect(lambda: self._word_field.set_error(""))
        self.go = button("secondary", key="Enter", parent=self)
        self.go.setObjectName("private_bring_open")
        self.go.clicked.connect(self._open)
        self._seen = label("body", self, wraps=True)
        self._seen.setObjectName("private_bring_seen")
        self.both = Segmented(self)
        self.both.setObjectName("private_bring_both")
        self.take = button("secondary", parent=self)
        self.take.setObjectName("private_bring_take")
        self.take.clicked.connect(self._take)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add(self._about)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._word_field, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(row)
        self.add(self._seen)
        for thing in (self.both, self.take):
            self.body.addWidget(thing, 0, Qt.AlignmentFlag.AlignLeft)
        self._arrange()

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.exchange.sealed_offers import ENDING

        # Translators: vi: "Mở tệp hợp đồng đã khoá"
        self.set_title(tr("Open a sealed file of offers"))
        # Translators: vi: "Tệp {ending} bạn lưu ở máy khác. Các hợp đồng đang có ở đây giữ nguyên."
        self._about.setText(tr("A file {ending} that you saved on another PC. Your offers here stay.", ending=ENDING))
        # Translators: vi: "Chọn tệp"
        self.choose.setText(tr("Choose the file"))
        # Translators: vi: "Từ khoá của tệp"
        self._word_field.set_words(tr("The word of this file"))
        self.word.retranslate()
        self.go.setText(tr("Open"))
        self.both.set_options(
            [
                # Translators: two choices; vi: "Giữ cả hai", "Thay bằng hợp đồng trong tệp"
                ("both", tr("Keep both")),
                ("replace", tr("Replace mine")),
            ]
        )
        # Translators: vi: "Đưa vào"
        self.take.setText(tr("Bring them in"))
        if self._found is not None:
            self._seen.setText(offer_luggage.described(self._desk, self._found))

    def read(self, path: Path) -> None:
        """Look at a file; what cannot be one is told, and all stays as it is."""
        from intern_desktop.exchange import sealed_offers

        self.clear()
        try:
            self._data = sealed_offers.read_file(path)
        except UserError as problem:
            self._desk.commands.told.emit(str(problem), False)
            return
        self._arrange()
        self.word.setFocus()

    def clear(self) -> None:
        """Forget the file and its word."""
        self._data, self._found = b"", None
        self.word.clear()
        self._word_field.set_error("")
        self._arrange()

    def _arrange(self) -> None:
        asks, seen = bool(self._data) and self._found is None, self._found is not None
        self._word_field.setVisible(asks)
        self.go.setVisible(asks)
        self._seen.setVisible(seen)
        self.take.setVisible(seen)
        self.both.setVisible(self._found is not None and offer_luggage.clashes(self._desk, self._found))

    def _choose_file(self) -> None:
        from intern_desktop.exchange.sealed_offers import ENDING

        chosen, _ = QFileDialog.getOpenFileName(self, self.choose.text(), str(Path.home()), f"*{ENDING}")
        if chosen:
            self.read(Path(chosen))

    def _open(self) -> None:
        from intern_desktop.exchange import sealed_offers

        try:
            self._found = sealed_offers.unpack(self._data, self.word.text())
        except FieldError as problem:
            self.word.clear()
            self._word_field.set_error(str(problem))
            self.word.setFocus()
            return
        except UserError as problem:
            self._desk.commands.told.emit(str(problem), False)
            return
        self.word.clear()
        self._seen.setText(offer_luggage.described(self._desk, self._found))
        self._arrange()
        self.take.setFocus()

    def _take(self) -> None:
        if self._found is not None and offer_luggage.bring_in(
            self._desk, self._found, replace=self.both.value() == "replace"
        ):
            self.clear()
            self.brought.emit()
