"""The page for data that cannot be opened: why, and the ways out. Nothing on the disk is touched before a press."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import date_text, number_text, time_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Notice, button, label

if TYPE_CHECKING:  # read late: the store brings SQLAlchemy
    from intern_desktop.store.copies import Copy


class TroubleScreen(Screen):
    """`tell` says what is wrong. The ways out: a copy is put back here; then, or when she asks, `again`;
    `folder_chosen`; `closed`.
    """

    name = "trouble"
    again = Signal()
    folder_chosen = Signal(object)
    closed = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._problem: UserError | None = None
        self._copies: list[Copy] = []
        self._folder: Path | None = None
        self._title = label("page", self, wraps=True)
        self._said = Notice("danger", self)
        self._lead = label("body", self, wraps=True)
        self._list = QListWidget(self)
        self._list.setObjectName("copies")
        self._put_back = button("primary", icon="undo-2", key="Enter", parent=self)
        self._put_back.setObjectName("put-back")
        self._again = button("secondary", parent=self)
        self._again.setObjectName("again")
        self._elsewhere = button("secondary", parent=self)
        self._elsewhere.setObjectName("elsewhere")
        self._close = button("quiet", parent=self)
        self._close.setObjectName("close")
        self._lay_out()
        self._put_back.clicked.connect(self._on_put_back)
        self._again.clicked.connect(self.again.emit)
        self._elsewhere.clicked.connect(self._on_elsewhere)
        self._close.clicked.connect(self.closed.emit)
        self._list.itemActivated.connect(self._on_put_back)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        for one in (self._put_back, self._again, self._elsewhere):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        side = style.px(200)
        column.setContentsMargins(side, style.space("xxl") * 2, side, style.space("xxl"))
        column.setSpacing(style.space("l"))
        for part in (self._title, self._said, self._lead):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addStretch(1)

    def tell(self, problem: UserError) -> None:
        """Say what is wrong; for damaged data, list the copies that can be put back."""
        from intern_desktop.store import copies
        from intern_desktop.store.refusals import DamagedDatabase

        self._folder = problem.folder if isinstance(problem, DamagedDatabase) else None
        self._copies = copies.listed(self._folder) if self._folder is not None else []
        self._problem = problem
        self._list.clear()
        for copy in self._copies:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        for part in (self._lead, self._list, self._put_back):
            part.setVisible(bool(self._copies))
        self.retranslate()
        (self._list if self._copies else self._again).setFocus()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Chưa mở được dữ liệu"
        self._title.setText(tr("The data cannot be opened"))
        self._said.set_text(str(self._problem) if self._problem else "")
        # Translators: vi: "Các bản sao trên máy này. Tệp đang hỏng được cất riêng, không bị xoá."
        self._lead.setText(tr("Copies on this PC. The damaged file is set aside, never deleted."))
        self._list.setAccessibleName(tr("Copies on this PC"))
        for row, copy in enumerate(self._copies):
            item = self._list.item(row)
            assert item is not None, "every copy has its row"
            # Translators: vi: "{day}, {time}: {people} người, {marks} lần đánh dấu"
            item.setText(
                tr(
                    "{day}, {time}: {people} people, {marks} marks",
                    day=date_text(copy.made.date()),
                    time=time_text(copy.made),
                    people=number_text(copy.people),
                    marks=number_text(copy.marks),
                )
            )
        # Translators: vi: "Dùng lại bản sao này"
        self._put_back.setText(tr("Put this copy back"))
        # Translators: vi: "Thử lại"
        self._again.setText(tr("Try again"))
        # Translators: vi: "Chọn thư mục khác"
        self._elsewhere.setText(tr("Choose another folder"))
        self._close.setText(tr("Close the program"))

    def _on_put_back(self) -> None:
        from intern_desktop.store import copies

        item = self._list.currentItem()
        if item is None or self._folder is None:
            return
        try:
            copies.put_back(self._folder, item.data(Qt.ItemDataRole.UserRole), self.commands.now())
        except UserError as problem:
            self._problem = problem
            self.retranslate()
            return
        self.again.emit()

    def _on_elsewhere(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Choose another folder"))
        if folder:
            self.folder_chosen.emit(Path(folder))
