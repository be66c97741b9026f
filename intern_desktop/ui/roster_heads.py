"""Which column of a sheet is what, set by hand; its letters, the order of its days, and which page of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import roster_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.widgets import Button, ChoiceBox, Field, Label, Panel, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.roster_sheet import Asked, Looked

_SAMPLES = 3


class RosterHeads(QWidget):
    """`agreed` asks to read the list again as `asked` says; `left` leads back without."""

    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roster_heads")
        self._looked: Looked | None = None
        self._title = TitleRow(self)
        self._back, self._read = button("secondary", "arrow-left", "Esc", self), Button("primary", parent=self)
        self._back.setObjectName("roster_heads_back")
        self._read.setObjectName("roster_heads_read")
        for thing in (self._back, self._read):
            self._title.add(thing)
        self.page, self.letters, self.order = (ChoiceBox(self) for _ in range(3))
        for box in (self.page, self.letters, self.order):
            box.setMinimumContentsLength(18)
        self._fields = [Field(box, self) for box in (self.page, self.letters, self.order)]
        self._whole, beside = Panel(self), QHBoxLayout()
        beside.setSpacing(style.space("l"))
        for name, field in zip(("page", "letters", "order"), self._fields, strict=True):
            field.editor.setObjectName(f"roster_{name}")
            beside.addWidget(field)
        beside.addStretch(1)
        self._whole.add(beside)
        self._panel, self._grid = Panel(self), QGridLayout()
        self._grid.setHorizontalSpacing(style.space("l"))
        self._grid.setVerticalSpacing(style.space("s"))
        self._grid.setColumnStretch(3, 1)
        self._panel.add(self._grid)
        self._shown, self._boxes = list[Label](), list[ChoiceBox]()
        inside = Column(self)
        inside.add(self._whole)
        inside.add(self._panel)
        inside.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(inside, 1)
        self._back.clicked.connect(self.left)
        self._read.clicked.connect(self.agreed)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Sửa cột"
        self._title.set_words(tr("Change the columns"))
        # Translators: vi: "Về các dòng"
        self._back.setText(tr("Back to the rows"))
        # Translators: vi: "Đọc lại như vậy"
        self._read.setText(tr("Read it so"))
        # Translators: vi: "Trang trong tệp" / "Bảng mã của tệp" / "Ngày được ghi"
        words = (tr("Sheet of the file"), tr("Encoding of the file"), tr("How days are written"))
        for field, said in zip(self._fields, words, strict=True):
            field.set_words(said)
        # Translators: vi: "Mỗi cột là gì"
        self._panel.set_title(tr("What each column is"))
        if self._looked is not None:
            self.show_list(self._looked)

    def show_list(self, looked: Looked) -> None:
        """What there is to decide about this list, as it was read."""
        from intern_desktop.exchange.letters import NAMES

        self._looked = looked
        sheet, asked = looked.sheet, looked.asked
        self.page.set_options([(name, name) for name in sheet.pages] or [("", "")])
        self.page.set_value(sheet.page)
        self.letters.set_options([(name, said) for name, said in NAMES.items()])
        self.letters.set_value(sheet.letters or "utf-8")
        # Translators: how days are written; vi: "Như các dòng khác", "ngày/tháng/năm", "tháng/ngày/năm"
        orders = [("", tr("as the other rows tell")), ("day", tr("day/month/year")), ("month", tr("month/day/year"))]
        self.order.set_options(orders)
        self.order.set_value(asked.order)
        for field, seen in zip(self._fields, (len(sheet.pages) > 1, bool(sheet.letters), True), strict=True):
            field.setVisible(seen)
        self._write_columns(looked)

    def put_focus(self) -> None:
        """Begin at the first thing that may be decided."""
        first = next((box for box in (self.page, self.letters, self.order) if box.isVisibleTo(self)), self._read)
        first.setFocus()

    def asked(self) -> Asked:
        """How the list is to be read."""
        import msgspec

        assert self._looked is not None, "a list is shown"
        before, sheet = self._looked.asked, self._looked.sheet
        page = str(self.page.value() or "")
        letters = str(self.letters.value() or "")
        columns = {at: str(box.value() or "") for at, box in enumerate(self._boxes)}
        return msgspec.structs.replace(
            before,
            page=page,
            letters=letters if sheet.letters and (before.letters or letters != sheet.letters) else "",
            order=str(self.order.value() or ""),
            columns=columns if page == sheet.page and columns != self._as_read() else {},
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _as_read(self) -> dict[int, str]:
        assert self._looked is not None, "a list is shown"
        if self._looked.asked.columns:
            return {}
        return {at: self._looked.plan.heads.column_of(at) for at in range(len(self._boxes))}

    def _write_columns(self, looked: Looked) -> None:
        for old in (*self._shown, *self._boxes):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown, self._boxes = [], []
        heads, rows = looked.plan.heads, looked.sheet.rows
        head = next((cells for number, cells in rows if number == heads.row), ())
        below = [cells for number, cells in rows if number > heads.row][:_SAMPLES]
        options = _options()
        for at in range(max((len(cells) for _, cells in rows[:200]), default=0)):
            name = head[at].text if at < len(head) else ""
            sample = ", ".join(cells[at].text for cells in below if at < len(cells) and cells[at].text)
            self._write_row(at, name, sample, options, heads.column_of(at))

    def _write_row(self, at: int, name: str, sample: str, options: list[tuple[object, str]], held: str) -> None:
        from intern_desktop.departure.sheet_rows import letters

        box = ChoiceBox(self)
        box.setMinimumContentsLength(18)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.setObjectName(f"roster_column_{at}")
        box.set_options(options)
        box.set_value(held)
        # Translators: a column of a spreadsheet by its letter and heading; vi: "Cột {letter}: {name}"
        box.setAccessibleName(tr("Column {letter}: {name}", letter=letters(at), name=name))
        for place, (said, role) in enumerate(((letters(at), "muted"), (name, "body"))):
            made = label(role, self)
            made.setText(said)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self._shown.append(made)
            self._grid.addWidget(made, at, place)
        shown = label("muted", self, elides=True)
        shown.setText(sample)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._shown.append(shown)
        self._boxes.append(box)
        self._grid.addWidget(box, at, 2)
        self._grid.addWidget(shown, at, 3)


def _options() -> list[tuple[object, str]]:
    from intern_desktop.classroom.roster_columns import COLUMNS

    # Translators: a column of a sheet; vi: "(bỏ qua)"
    left = tr("(left out)")
    return [("", left), *((column.id, roster_words.heading(column.id)) for column in COLUMNS)]
