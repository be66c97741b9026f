"""A list of names from a sheet, looked at row by row before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import N_, tr, trn
from intern_desktop.ui import roster_save, roster_sheet, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.pack_work import Work
from intern_desktop.ui.roster_heads import RosterHeads
from intern_desktop.ui.roster_paper import RosterPaper
from intern_desktop.ui.roster_preview import RosterPreview
from intern_desktop.ui.roster_sheet import Asked, Looked
from intern_desktop.ui.roster_start import RosterStart
from intern_desktop.ui.roster_writing import Progress
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Notice

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from PySide6.QtCore import QMimeData

_ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls")


class RosterScreen(Screen):
    """A list is chosen, pasted or dropped, looked at, written or left; what is not written is nowhere."""

    name: ClassVar[str] = "roster"
    tables: ClassVar[frozenset[str]] = frozenset({"role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self.setAcceptDrops(True)
        self._nobody = EmptyState("lock", self, kind="secondary")
        self._nobody.setObjectName("roster_nobody")
        self._wrong = Notice("danger", self)
        self._wrong.setObjectName("roster_wrong")
        self._wrong.hide()
        # Translators: vi: "Đang đọc bảng…"
        self.work = Work(self, says=N_("Reading the sheet…"))
        self.start, self.preview = RosterStart(self), RosterPreview(self)
        self.heads, self.paper = RosterHeads(self), RosterPaper(commands, self)
        self._stack = QStackedWidget(self)
        for page in (self._nobody, self.start, self.preview, self.heads, self.paper):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        for thing in (self.work, self._wrong):
            column.addWidget(thing)
        column.addWidget(self._stack, 1)
        self._join()

    def _join(self) -> None:
        self._nobody.pressed.connect(lambda: self.commands.open_page.emit("guide", ""))
        self.start.left.connect(self._back)
        self.start.file_asked.connect(self._on_file)
        self.start.pasted.connect(self._on_paste)
        self.start.save_asked.connect(lambda: roster_save.save(self, self.commands))
        self.work.ended.connect(self._on_looked)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(lambda: self.commands.told.emit(tr("Stopped. Nothing was changed."), False))
        self.preview.agreed.connect(self._on_agreed)
        self.preview.refused.connect(self._on_refused)
        self.preview.again.connect(self._on_again)
        self.preview.mend.connect(self._on_mend)
        self.preview.paper.connect(self._on_paper)
        self.heads.agreed.connect(lambda: self.look(self.heads.asked()))
        self.heads.left.connect(self._to_preview)
        self.paper.left.connect(self._to_preview)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._nobody.set_words(
            # Translators: vi: "Thầy cô của trung tâm nhận danh sách"
            tr("The centre's trainers take lists in"),
            # Translators: vi: "Trang này dành cho thầy cô."
            tr("This page is for them."),
            # Translators: vi: "Mở cẩm nang"
            tr("Open the guide"),
        )
        for part in (self.work, self.start, self.preview, self.heads, self.paper):
            part.retranslate()

    def refresh(self) -> None:
        """Who sits here may take a list in, or not."""
        session = self.commands.session
        may = session is not None and session.role != "candidate"
        if not may:
            self._stack.setCurrentWidget(self._nobody)
        elif self._stack.currentWidget() is self._nobody:
            self._stack.setCurrentWidget(self.start)

    def open(self, target: str) -> None:
        """The start, or the file that `target` names; a list that is looked at stays."""
        if target and self._may():
            self.look(Asked(Path(target)))
        self._focus()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        self.start.restyle()
        self.preview.restyle()

    def leave(self) -> None:
        """No list is read any further."""
        self.work.give_up()

    def look(self, asked: Asked) -> None:
        """Read a list beside the window; the file is never changed."""
        from intern_desktop.classroom import roster_known

        self._wrong.hide()
        session = self.commands.session
        with self.commands.reading() as reading:
            known = roster_known.read(reading, "" if session is None else session.person, self.commands.today())
        self.work.begin(roster_sheet.looking(asked, known))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file with a table, or cells, may be dropped."""
        if self._may() and (_dropped(event.mimeData()) is not None or "\t" in event.mimeData().text()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is read at once."""
        path = _dropped(event.mimeData())
        event.acceptProposedAction()
        self.look(Asked(text=event.mimeData().text()) if path is None else Asked(path))

    def _may(self) -> bool:
        return self._stack.currentWidget() is not self._nobody

    def _focus(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, RosterStart | RosterPreview | RosterHeads | RosterPaper):
            page.put_focus()

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._focus()

    def _back(self) -> None:
        self.commands.open_page.emit("people", "")

    def _on_file(self) -> None:
        path = roster_save.ask_to_open(self, self.commands)
        if path is not None:
            self.look(Asked(path))

    def _on_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.look(Asked(text=text))
        else:
            # Translators: vi: "Chưa chép ô nào. Chọn các ô trong bảng tính, bấm Ctrl+C, rồi dán ở đây."
            self._on_failed(
                tr("No cells were copied. Choose them in the spreadsheet, press Ctrl+C, then paste them here.")
            )

    def _on_looked(self, found: object) -> None:
        assert isinstance(found, Looked), "nothing else is worked at here"
        self.preview.show_list(found)
        self._show(self.preview)

    def _on_failed(self, sentence: str) -> None:
        """What cannot be read at all stays said until something else is tried."""
        self._wrong.set_text(sentence)
        self._wrong.show()

    def _on_again(self) -> None:
        looked = self.preview.looked()
        if looked is not None:
            self.look(looked.asked)

    def _on_mend(self) -> None:
        looked = self.preview.looked()
        if looked is not None:
            self.heads.show_list(looked)
            self._show(self.heads)

    def _on_paper(self) -> None:
        looked = self.preview.looked()
        if looked is not None:
            self.paper.show_list(looked)
            self._show(self.paper)

    def _to_preview(self) -> None:
        self._show(self.preview)

    def _on_refused(self) -> None:
        self.preview.forget()
        self._wrong.hide()
        self._show(self.start)

    def _on_agreed(self) -> None:
        from intern_desktop.classroom import roster_plan

        looked, choices = self.preview.looked(), self.preview.choices()
        if looked is None or not self.preview.write.isEnabled():
            return
        lines = roster_plan.writes(looked.plan, choices)
        progress = Progress(self, len(lines))
        self.setCursor(Qt.CursorShape.WaitCursor)
        done = self.commands.done(roster_plan.write, looked.plan, choices, progress.step)
        self.unsetCursor()
        progress.end()
        if not done:
            return
        self.preview.forget()
        self._stack.setCurrentWidget(self.start)
        new = sum(not line.person for line in lines)
        self._back()
        self.commands.tell_done(_told(new, len(lines) - new))


def _told(new: int, changed: int) -> str:
    # Translators: in the line at the bottom; vi: "{n} người mới" / "{n} người đổi"
    parts = [trn("{n} new person", "{n} new people", new)] if new else []
    parts += [trn("{n} changed", "{n} changed", changed)] if changed else []
    # Translators: in the line at the bottom; vi: "Đã ghi danh sách: {parts}."
    return tr("The list is written: {parts}.", parts=", ".join(parts))


def _dropped(data: QMimeData) -> Path | None:
    """The one file that is dropped, if it may hold a table."""
    urls = [url for url in data.urls() if url.isLocalFile()]
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 else None
    return path if path is not None and path.suffix.lower() in _ENDINGS else None
