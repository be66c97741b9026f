"""The way of a sheet: chosen, read beside the window, looked at, written or left; and the way out, saved as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_, tr, trn
from intern_desktop.ui import course_list_sheet
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_list_preview import SheetPreview
from intern_desktop.ui.course_list_sheet import Looked
from intern_desktop.ui.pack_work import Work

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_rows import Known

_ENDINGS = "*.xlsx *.csv"


class SheetRoad(QObject):
    """`looked` comes when there is a preview, `left` when it is over; `work` shows how far the reading is."""

    looked = Signal()
    left = Signal()

    def __init__(self, commands: Commands, preview: SheetPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._preview = commands, preview
        self._file: Path | None = None
        # Translators: vi: "Đang đọc bảng…"
        self.work = Work(parent, says=N_("Reading the sheet…"))
        self.work.ended.connect(self._on_ended)
        self.work.failed.connect(lambda sentence: commands.told.emit(sentence, False))
        self.work.stopped.connect(lambda: commands.told.emit(tr("Stopped. Nothing was changed."), False))
        preview.agreed.connect(self._on_agreed)
        preview.refused.connect(self._on_refused)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.work.retranslate()

    def give_up(self) -> None:
        """Read no further."""
        self.work.give_up()

    def bring(self, known: Known) -> None:
        """Let a file be chosen and hold it against the list as it is."""
        # Translators: vi: "Chọn bảng"
        title = tr("Choose a sheet")
        path, _ = QFileDialog.getOpenFileName(self._preview, title, str(Path.home()), f"{title} ({_ENDINGS})")
        if path:
            self.look(Path(path), known)

    def look(self, path: Path, known: Known) -> None:
        """Read this file beside the window; it is never changed."""
        self._file = path
        self.work.begin(course_list_sheet.looking(path, known))

    def look_again(self, known: Known) -> None:
        """Read the same file once more, as after it was mended."""
        if self._file is not None:
            self.look(self._file, known)

    def save(self, known: Known) -> None:
        """Let a place be chosen and save the list there."""
        from intern_desktop.exchange import table_file

        title = tr("Save as a sheet")
        # Translators: the name of a file; vi: "danh sách việc"
        name = tr("checklist")
        offered = str(Path.home() / f"{name}.xlsx")
        path, _ = QFileDialog.getSaveFileName(self._preview, title, offered, f"{title} ({_ENDINGS})")
        if not path:
            return
        try:
            table_file.write(Path(path), course_list_sheet.table(known))
        except UserError as problem:
            self._commands.told.emit(str(problem), False)
            return
        # Translators: in the line at the bottom; vi: "Đã lưu vào {file}."
        self._commands.told.emit(tr("It is saved in {file}.", file=Path(path).name), False)

    def _on_ended(self, found: object) -> None:
        assert isinstance(found, Looked), "nothing else is worked at here"
        self.looked.emit()
        self._preview.show_sheet(found)

    def _on_refused(self) -> None:
        self._preview.forget()
        self.left.emit()

    def _on_agreed(self) -> None:
        from intern_desktop.departure import list_plan

        found, choices = self._preview.looked(), self._preview.choices()
        if found is None or not self._preview.write.isEnabled():
            return
        self._preview.setCursor(Qt.CursorShape.WaitCursor)
        written = self._commands.do(lambda act: list_plan.write(act, found.plan, choices))
        self._preview.unsetCursor()
        if written is None:
            return
        self._preview.forget()
        self.left.emit()
        # Translators: in the line at the bottom; vi: "Đã ghi {n} dòng của bảng."
        self._commands.tell_done(trn("{n} row of the sheet is written.", "{n} rows of the sheet are written.", written))
