"""Above the class: which class, whom it shows, the filter as words that can be taken away, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.class_choice import ClassChoice
from intern_desktop.ui.class_grid_filter import OVERDUE, WAITING
from intern_desktop.ui.class_grid_words import kind_words
from intern_desktop.ui.widgets import Button, Segmented, button, label


class GridBar(QWidget):
    """`dropped` carries the name of a part of the filter that is taken away, "" for all of them."""

    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.classes = label("page", self), ClassChoice(self)
        self.kind, self.high = Segmented(self), Segmented(self)
        self.filter = button("secondary", "filter", "F3", self)
        self.print, self.save = (
            button("secondary", "printer", "Ctrl+P", self),
            button("secondary", "file-spreadsheet", "", self),
        )
        self.confirm = button("primary", "check", "F9", self)
        self._clear = button("link_small", "", "F7", self)
        self._parts: list[Button] = []
        self._on = label("small", self)
        named: dict[str, QWidget] = {
            "class_kind": self.kind, "class_row_height": self.high, "class_filter": self.filter,
            "class_print": self.print, "class_save": self.save, "class_confirm": self.confirm,
            "class_clear": self._clear, "class_how_many": self._on,
        }  # fmt: skip
        for name, part in named.items():
            part.setObjectName(name)
        for made in (self.filter, self.print, self.save, self.confirm):
            made.set_size("height_compact")
        self._left, self._right, self._chips = _row(), _row(), _row()
        self._build()
        self._clear.clicked.connect(lambda: self.dropped.emit(""))

    def _build(self) -> None:
        left: tuple[QWidget, ...] = (self.title, self.classes)
        right: tuple[QWidget, ...] = (self.high, self.print, self.save, self.confirm)
        for thing in left:
            self._left.addWidget(thing)
        self._left.addStretch(1)
        self._middle = _row()
        self._middle.addWidget(self.kind)
        self._middle.addWidget(self.filter)
        self._middle.addStretch(1)
        for thing in right:
            self._right.addWidget(thing)
        self._shown = QWidget(self)
        self._shown.setLayout(self._chips)
        self._chips.addWidget(self._on)
        self._chips.addWidget(self._clear)
        self._chips.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(style.space("m"))
        self._head.addLayout(self._left)
        self._head.addLayout(self._middle, 1)
        self._head.addLayout(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("m"), style.space("xs"), style.space("m"), style.space("xs"))
        column.setSpacing(style.space("xs"))
        column.addLayout(self._head)
        column.addWidget(self._shown)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.classes.retranslate()
        # Translators: vi: "Lớp"
        self.title.setText(tr("Class"))
        # Translators: vi: "Chiều cao dòng", "Gọn", "Thoáng"
        self.high.setAccessibleName(tr("Height of the rows"))
        self.high.set_options([("row_compact", tr("Compact")), ("row_comfortable", tr("Roomy"))])
        # Translators: whom the class shows, before the choices; vi: "Ai được hiện"
        self.kind.setAccessibleName(tr("Who is shown"))
        self.show_kinds(0, 0)
        # Translators: a button that opens the filters; vi: "Lọc"
        self.filter.setText(tr("Filter"))
        # Translators: buttons with an icon only; vi: "In những gì đang thấy", "Lưu bảng tính"
        for pressed, words in ((self.print, tr("Print what is seen")), (self.save, tr("Save as a spreadsheet"))):
            pressed.setAccessibleName(words)
            pressed.setToolTip(words)
        # Translators: a small button that takes every filter away; vi: "Bỏ lọc"
        self._clear.setText(tr("Show all again"))
        self.show_claimed(0)

    def show_kinds(self, waiting: int, overdue: int) -> None:
        """The choices, with how many things each is about."""
        numbers = {"": "", WAITING: f" {number_text(waiting)}", OVERDUE: f" {number_text(overdue)}"}
        self.kind.set_options([(kind, f"{kind_words(kind)}{number}") for kind, number in numbers.items()])

    def show_claimed(self, n: int) -> None:
        """How many things the filled button would confirm."""
        # Translators: on the button that confirms all that is reported in what is shown; vi: "Xác nhận {n} việc"
        self.confirm.setText(trn("Confirm {n} thing", "Confirm {n} things", n) if n else tr("Nothing to confirm"))
        self.confirm.setEnabled(n > 0)
        self._fit()

    def show_parts(self, people: str, parts: Sequence[tuple[str, str]]) -> None:
        """How many are shown, and why not all of them: (name, words) that can each be pressed away."""
        self._on.setText(people)
        for old in self._parts:
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = []
        for at, (name, words) in enumerate(parts):
            made = button("quiet", "x", "", self._shown)
            made.set_size("height_compact")
            made.setObjectName(f"class_part_{name}")
            made.setText(words)
            # Translators: for a screen reader; vi: "Bỏ lọc: {words}"
            made.setAccessibleName(tr("Take away: {words}", words=words))
            made.clicked.connect(lambda _on=False, name=name: self.dropped.emit(name))
            self._chips.insertWidget(at + 1, made)
            self._parts.append(made)
        self._shown.setVisible(bool(parts))

    def parts(self) -> list[str]:
        """The words of the filter that are seen."""
        return [made.words() for made in self._parts]

    def restyle(self) -> None:
        """One row where all of it fits, else two."""
        self._fit()

    def fit_to(self, width: int) -> None:
        """The same for another width."""
        self._wide = width
        self._fit()

    _wide = 0

    def _fit(self) -> None:
        ways = QBoxLayout.Direction
        rows = (self._left, self._middle, self._right)
        need = sum(row.minimumSize().width() for row in rows) + 2 * style.space("m") * 2
        self._head.setDirection(ways.LeftToRight if not self._wide or need <= self._wide else ways.TopToBottom)


def _row() -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(style.space("s"))
    return made
