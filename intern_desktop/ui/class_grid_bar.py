"""Above the class: which class, whom it shows, the filter as words that can be taken away, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        self._above, self._below, self._chips, self._wide = _row(), _row(), _row(), 0
        self._build()
        self._clear.clicked.connect(lambda: self.dropped.emit(""))

    def _build(self) -> None:
        self._shown = QWidget(self)
        self._shown.setLayout(self._chips)
        self._chips.addWidget(self._on)
        self._chips.addWidget(self._clear)
        self._chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("m"), style.space("xs"), style.space("m"), style.space("xs"))
        column.setSpacing(style.space("xs"))
        column.addLayout(self._above)
        column.addLayout(self._below)
        column.addWidget(self._shown)
        self._above.addStretch(1)
        self._below.addStretch(1)
        first: tuple[QWidget, ...] = (self.title, self.classes)
        for at, thing in enumerate(first):
            self._above.insertWidget(at, thing)
        for thing in (self.high, self.print, self.save):
            self._above.addWidget(thing)
        self._put(self._above)

    def _put(self, row: QHBoxLayout) -> None:
        """The kinds, the filter and what is done stand in this row: the first where all of it fits, else the second."""
        before = 2 if row is self._above else 0
        row.insertWidget(before, self.kind)
        row.insertWidget(before + 1, self.filter)
        row.addWidget(self.confirm)

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
        self.confirm.setText(trn("Confirm {n} thing", "Confirm {n} things", n) if n else tr("Confirm"))
        self.confirm.setToolTip("" if n else tr("Nothing to confirm"))
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

    def _fit(self) -> None:
        things: tuple[QWidget, ...] = (
            self.title, self.classes, self.kind, self.filter, self.high, self.print, self.save, self.confirm,
        )  # fmt: skip
        seen = [thing for thing in things if not thing.isHidden()]
        need = sum(thing.sizeHint().width() + style.space("s") for thing in seen) + 2 * style.space("m")
        row = self._above if not self._wide or need <= self._wide else self._below
        if row.indexOf(self.confirm) < 0:
            self._put(row)


def _row() -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(style.space("s"))
    return made
