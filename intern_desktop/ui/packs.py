"""Packs: what this PC has besides what came with the program, adding one, taking it back, and making one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.guide.pack_names import PROJECT
from intern_desktop.i18n import tr
from intern_desktop.ui import pack_bring, packs_tasks, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.pack_work import Work
from intern_desktop.ui.packs_list import PackPanel
from intern_desktop.ui.packs_making import MakingPanel
from intern_desktop.ui.packs_preview import PreviewPanel
from intern_desktop.ui.packs_tasks import Added, Checked, Signed
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Notice, TitleRow, button

if TYPE_CHECKING:  # imported late: signatures bring a library
    from intern_desktop.exchange.pack_shelf import Shelf


class PacksScreen(Screen):
    """The packs at the left, or the one that is to come in; at the right, for trainers, making one.

    `open` takes "file": the pack that was handed to the program.
    """

    name = "packs"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self.setAcceptDrops(True)
        self._title, self._add = TitleRow(self), button("primary", "plus", parent=self)
        self._add.setObjectName("pack_add")
        self._title.add(self._add)
        self._work, self._restart = Work(self), Notice("info", self)
        self._restart.setObjectName("pack_restart")
        self._restart.hide()
        self._list, self._side = Column(self), Column(self)
        self._empty = EmptyState("layers", self)
        self._empty.setObjectName("pack_empty")
        self._preview, self._making = PreviewPanel(self), MakingPanel(self)
        self._panels: list[PackPanel] = []
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._empty.pressed.connect(self._on_add)
        self._restart.pressed.connect(self.commands.restart_asked)
        self._preview.taken.connect(self._on_taken)
        self._preview.refused.connect(self._on_refused)
        self._making.checked.connect(self._on_check)
        self._making.packed.connect(self._on_pack)
        self._work.ended.connect(self._on_ended)
        self._work.failed.connect(self._on_failed)
        self._work.stopped.connect(self._on_stopped)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Gói bổ sung"
        self._title.set_words(tr("Packs"))
        # Translators: vi: "Thêm gói"
        self._add.setText(tr("Add a pack"))
        # Translators: vi: "Chưa có gói nào"
        title = tr("There is no pack yet")
        # Translators: vi: "Gói mang trang của trung tâm, hoặc luật mới, tới máy. Chọn tệp {ending} hoặc thả vào đây."
        text = tr(
            "A pack brings pages of your centre, or newer law, to this PC on a stick. "
            "Choose a file {ending}, or drop it here.",
            ending=".intern-pack",
        )
        self._empty.set_words(title, text, tr("Add a pack"))
        # Translators: vi: "Thay đổi này có hiệu lực từ lần mở chương trình tới."
        self._restart.set_text(tr("The change holds from the next start of the program."))
        # Translators: vi: "Mở lại chương trình ngay"
        self._restart.set_link(tr("Start again now"))
        self._work.retranslate()
        self._preview.retranslate()
        self._making.retranslate()
        for part in self._panels:
            part.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """The right side as wide as its forms need."""
        self._side.setFixedWidth(style.px(380))
        self._making.restyle()

    def refresh(self) -> None:
        """Read the shelf anew."""
        session = self.commands.session
        role = session.role if session is not None else ""
        self._side.setVisible(role in ("trainer", "head"))
        self._making.set_head(role == "head")
        self._show_list()

    def open(self, target: str) -> None:
        """Look at the pack that was handed in."""
        path, self.commands.pack_file = self.commands.pack_file, None
        if target == "file" and path is not None:
            self._look(path)

    def leave(self) -> None:
        """Nothing is left half done; passwords that were typed are forgotten."""
        self._work.give_up()
        self._making.clear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A pack may be dropped anywhere on the screen."""
        if self._may_change() and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._look(path)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(style.space("m"))
        for thing in (self._work, self._restart):
            left.addWidget(thing)
        self._list.add(self._preview)
        self._list.add(self._empty, 1)
        self._list.body.addStretch(1)
        left.addWidget(self._list, 1)
        self._side.add(self._making)
        self._side.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        row.addLayout(left, 1)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addLayout(row, 1)

    def _may_change(self) -> bool:
        """On a shared PC trainers decide what stands in the book; on her own PC its one candidate does."""
        session = self.commands.session
        return session is not None and (not session.shared or session.role in ("trainer", "head"))

    def _shelf(self) -> Shelf:
        from intern_desktop.exchange.pack_shelf import Shelf

        return Shelf(self.commands.store.folder)

    def _show_list(self) -> None:
        for old in self._panels:
            self._list.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        try:
            listed = self._shelf().listed()
        except UserError as problem:
            listed = []
            self.commands.told.emit(str(problem), False)
        self._panels = [PackPanel(one, may_change=self._may_change(), parent=self) for one in listed]
        for at, panel in enumerate(self._panels):
            self._list.body.insertWidget(1 + at, panel)
            panel.put_back.connect(self._on_put_back)
            panel.taken_away.connect(self._on_taken_away)
        looking = self._preview.entry() is not None
        self._empty.allow(self._may_change())
        self._empty.setVisible(not listed and not looking)
        self._add.setVisible(self._may_change() and not looking)

    def _on_add(self) -> None:
        from intern_desktop.exchange.pack_file import ENDING

        words = f"{tr('Packs')} (*{ENDING})"
        # Translators: vi: "Chọn tệp gói"
        title = tr("Choose a pack")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), words)
        if chosen:
            self._look(Path(chosen))

    def _look(self, path: Path) -> None:
        self._work.begin(packs_tasks.looking(self.commands, self._shelf(), path))

    def _on_check(self, folder: Path) -> None:
        self._work.begin(packs_tasks.checking(self.commands, folder))

    def _on_pack(self, password: str) -> None:
        from intern_desktop.classroom import centre_packs

        session, folder = self.commands.session, self._making.folder()
        if session is None or folder is None:
            return
        try:
            key, maker = centre_packs.centre_key(self.commands.store, session.person, password, self.commands.now())
        except UserError as problem:
            self._making.show_error(str(problem))
            return
        file = self._asked_file(folder)
        if file is not None:
            self._work.begin(packs_tasks.signing(self.commands, folder, file, key, maker))

    def _asked_file(self, folder: Path) -> Path | None:
        from intern_desktop.exchange.pack_file import ENDING

        # Translators: vi: "Lưu gói thành tệp"
        title, words = tr("Save the pack"), f"{tr('Packs')} (*{ENDING})"
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{folder.name}{ENDING}", words)
        return Path(chosen) if chosen else None

    def _on_ended(self, result: object) -> None:
        if isinstance(result, Checked):
            self._making.show_faults(result.folder, result.faults, result.pages, is_centre=result.is_centre)
        elif isinstance(result, Signed):
            self._making.clear()
            # Translators: vi: "Đã ký và lưu gói. Có thể rút USB ra."
            self.commands.told.emit(tr("The pack is signed and saved. The stick can be taken out now."), False)
        elif isinstance(result, Added):
            self._preview.clear()
            self._changed(result.kind)
            # Translators: vi: "Đã thêm gói."
            self.commands.told.emit(tr("The pack was added."), False)
        else:
            self._show_entry(result)

    def _on_failed(self, sentence: str) -> None:
        self._preview.clear()
        self._show_list()
        self.commands.told.emit(sentence, False)

    def _on_stopped(self) -> None:
        # Translators: vi: "Đã dừng. Không có gì bị đổi."
        self.commands.told.emit(tr("Stopped. Nothing was changed."), False)

    def _show_entry(self, result: object) -> None:
        from intern_desktop.exchange import pack_changes, pack_trial
        from intern_desktop.exchange.pack_entry import Entry

        assert isinstance(result, Entry), "the work was looking at a pack"
        if result.made.manifest.about.kind == "project":
            try:
                pack_trial.try_on(result.made.files, self.commands.today())
            except UserError as problem:
                self._on_failed(str(problem))
                return
        self._empty.hide()
        self._add.hide()
        self._preview.show_entry(result, pack_changes.changes(result))
        self._list.verticalScrollBar().setValue(0)

    def _on_refused(self) -> None:
        self._preview.clear()
        self._show_list()
        self._add.setFocus()

    def _on_taken(self) -> None:
        from intern_desktop.exchange import pack_trust

        entry = self._preview.entry()
        if entry is None or self._work.busy():
            return
        try:
            if entry.asks:
                pack_trust.accept(self.commands.local, entry.made.manifest, self.commands.today())
        except UserError as problem:
            self.commands.told.emit(str(problem), False)
            return
        self._work.begin(packs_tasks.adding(self._shelf(), entry, self.commands.today()))

    def _on_put_back(self, kind: str, pack_id: str) -> None:
        # Translators: vi: "Đã đưa lại bản trước."
        self._change(self._shelf().swap, kind, pack_id, tr("What was before is back."))

    def _on_taken_away(self, kind: str, pack_id: str) -> None:
        # Translators: vi: "Đã bỏ gói. Có thể đưa lại ở đây."
        self._change(self._shelf().take_away, kind, pack_id, tr("The pack was taken away. It can be put back here."))

    def _change(self, verb: Callable[[str, str, date], None], kind: str, pack_id: str, said: str) -> None:
        try:
            verb(kind, pack_id, self.commands.today())
        except UserError as problem:
            self.commands.told.emit(str(problem), False)
            return
        self._changed(kind)
        self.commands.told.emit(said, False)

    def _changed(self, kind: str) -> None:
        """A centre's pack stands in the book at once, the project's after a start."""
        if kind == PROJECT:
            self._restart.show()
        else:
            for sentence in pack_bring.bring(self.commands):
                self.commands.told.emit(sentence, False)
            self.commands.book_changed.emit()
        self._show_list()


def _dropped(event: QDropEvent) -> Path | None:
    """The one pack that is dropped; None for anything else."""
    from intern_desktop.exchange.pack_file import ENDING

    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.name.lower().endswith(ENDING) else None
