"""The record of lessons before it is printed or saved, as a paper in one of its languages or as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk
from intern_desktop.ui.widgets import ChoiceBox, Field, button

if TYPE_CHECKING:  # paper is set when somebody wants it
    from intern_desktop.ui.hours_record import Record
    from intern_desktop.ui.paper.tongues import Tongues


class RecordView(PaperDesk):
    """`left` leads back to where the record was asked for."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "record", parent)
        self.setObjectName("hours_record")
        self._record: Record | None = None
        self._tongues, self._table = ChoiceBox(self), button("secondary", "file-spreadsheet", parent=self)
        self._tongues.setObjectName("record_tongues")
        self._table.setObjectName("record_xlsx")
        self._field = Field(self._tongues, self)
        self.lay_out([self._field], [self._table])
        self._tongues.chosen.connect(lambda _tongues: self._set())
        self._table.clicked.connect(self._on_table)

    def retranslate(self) -> None:
        """Write every word anew; the paper keeps its own language."""
        super().retranslate()
        # Translators: vi: "Quay lại"
        self.back.setText(tr("Back"))
        # Translators: beside the record of lessons; vi: "Bản ghi giờ học cho phía Nhật: từng buổi, tổng theo môn, chỗ
        # đóng dấu và ký. Đây không phải mẫu của cơ quan nhà nước."
        about = tr(
            "The record of lessons for the receiving side: each lesson, sums by subject, room for stamp and "
            "signatures. It is no official form."
        )
        self.about.setText(about)
        self._field.set_words(tr("Language"))
        # Translators: a button; vi: "Lưu thành bảng Excel…"
        self._table.setText(tr("Save as a table (XLSX)…"))
        if self._record is None:
            self.preview.show_pages("", (), about)
        self._say_whose()

    def show_record(self, record: Record) -> None:
        """The paper of a record as it stands now."""
        from intern_desktop.ui.hours_paper import LANGUAGES

        self._record = record
        self._tongues.set_options([(each.code, each.name) for each in LANGUAGES])
        self._say_whose()
        self._set()

    def on_pdf(self) -> None:
        """Named after whose it is."""
        if self._record is not None:
            self.save_pdf(self._named(self._record))

    def _chosen(self) -> Tongues:
        from intern_desktop.ui.hours_paper import LANGUAGES

        return next((each for each in LANGUAGES if each.code == self._tongues.value()), LANGUAGES[0])

    def _say_whose(self) -> None:
        # Translators: title; vi: "Bản ghi giờ học"
        self.title.set_words(tr("Record of lessons"), self._record.name if self._record is not None else "")

    def _set(self) -> None:
        from intern_desktop.ui import hours_paper

        if self._record is not None:
            self.show_paper(hours_paper.document(self._record, self._chosen()))

    def _on_table(self) -> None:
        from intern_desktop.ui import hours_workbook

        if self._record is not None:
            record, title = self._record, tr("Save as a table (XLSX)…")
            self.save(title, self._named(record), ".xlsx", lambda: hours_workbook.written(record, self._chosen()))

    def _named(self, record: Record) -> list[str]:
        return ["gio-hoc", record.name]
