"""Handing an offer on as a file, and opening one: what goes along is asked, and that anybody can read it is said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from intern_desktop.i18n import tr
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.offer_file import ENDING, Parts
from intern_desktop.ui import style
from intern_desktop.ui.pay import along_places
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.widgets import Notice, Panel, button, label


class FilePanel(Panel):
    """Save the offer in hand as a file, or open one. `opened` carries the path that was chosen."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("along_file")
        self._desk = desk
        self._about = label("small", self, wraps=True)
        self._money, self._notes = QCheckBox(self), QCheckBox(self)
        self._money.setObjectName("along_file_money")
        self._notes.setObjectName("along_file_notes")
        self._money_words, self._notes_words = label("small", self, wraps=True), label("small", self, wraps=True)
        self._readable = Notice("info", self)
        self._save = button("secondary", "luggage", parent=self)
        self._save.setObjectName("along_save_offer")
        self._save.clicked.connect(self._on_save)
        self._open = button("secondary", "file-text", parent=self)
        self._open.setObjectName("along_open_offer")
        self._open.clicked.connect(self._on_open)
        self.body.setSpacing(style.space("s"))
        for thing in (self._about, self._money, self._money_words, self._notes, self._notes_words, self._readable):
            self.add(thing)
        for pressed in (self._save, self._open):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Hợp đồng này thành một tệp"
        self.set_title(tr("This offer as a file"))
        self._about.setText(
            # Translators: vi: "Những gì ghi trên bản điều kiện lao động, và tỷ giá. Máy nào có chương trình này cũng
            # mở được."
            tr("What stands on the sheet of conditions, and the exchange rate. Any PC with this program opens it.")
        )
        # Translators: vi: "Cả tiền vay và phí đã đóng"
        self._money.setText(tr("My loan and fees too"))
        # Translators: vi: "Khoản vay, phí, tiền cọc, tiền phạt, ai giữ hộ chiếu"
        self._money_words.setText(tr("Loan, fees, deposit, penalty, who keeps the passport"))
        # Translators: vi: "Cả ghi chú và phiếu lương đã gõ"
        self._notes.setText(tr("My notes and payslips too"))
        # Translators: vi: "Ghi chú của bạn và các phiếu lương thật bạn đã gõ vào"
        self._notes_words.setText(tr("What you wrote beside the sheet, and the real payslips you typed"))
        # Translators: vi: "Ai cầm tệp này cũng đọc được. Tên, ngày sinh và chi tiêu của bạn không có trong tệp."
        self._readable.set_text(tr("Whoever has the file can read it. Your name, birthday and spending are not in it."))
        # Translators: vi: "Lưu thành tệp…", "Mở tệp hợp đồng…"
        self._save.setText(tr("Save the offer as a file…"))
        self._open.setText(tr("Open an offer file…"))
        for box, words in ((self._money, self._money_words), (self._notes, self._notes_words)):
            box.setAccessibleDescription(words.text())

    def refresh(self) -> None:
        """Without an offer there is nothing to save, but a file can be opened."""
        for thing in (self._save, self._money, self._notes):
            thing.setEnabled(bool(self._desk.id))

    def _on_save(self) -> None:
        desk = self._desk
        kept = desk.current()
        if kept is None or desk.sheet is None:
            return
        desk.save()
        parts = Parts(money=self._money.isChecked(), notes=self._notes.isChecked())
        name = along_places.file_name([kept.name], ENDING)
        path = along_places.ask_to_save(self, desk.commands, tr("Save the offer as a file…"), name, ENDING)
        if path is not None:
            sheet = offer_file.without(desk.sheet, parts, desk.commands.today())
            along_places.write(desk.commands, path, offer_file.write(kept.name, sheet, desk.purse))

    def _on_open(self) -> None:
        path = along_places.ask_to_open(self, self._desk.commands)
        if path is not None:
            self.opened.emit(path)
