"""Whom and what the class shows, chosen at its right: order, class, group, programme, departure, group of things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.class_grid_filter import WITHIN, Filter
from intern_desktop.ui.class_grid_words import sort_options, within_words
from intern_desktop.ui.column import Column
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, TitleRow, button

_NAMES = ("sort", "class_id", "group", "programme", "within", "items")


class GridChoices(Panel):
    """`chosen` carries the name of a part of the filter and its value; `closed` comes with Esc and the button."""

    chosen = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_choices")
        self._row, self._close = TitleRow(self), button("secondary", "", "Esc", self)
        self._close.setObjectName("class_choices_close")
        self._close.set_size("height_compact")
        self._row.add(self._close)
        self.add(self._row)
        self._column = Column(self, gap="m", inset="xs")
        self._boxes = {name: ChoiceBox(self) for name in _NAMES}
        self._fields = {name: Field(box, self) for name, box in self._boxes.items()}
        for name, box in self._boxes.items():
            box.setObjectName(f"class_choose_{name}")
            box.chosen.connect(partial(self.chosen.emit, name))
            box.setMinimumContentsLength(4)
            self._column.add(self._fields[name])
        self._column.body.addStretch(1)
        self.add(self._column, 1)
        self._close.clicked.connect(self.closed)
        self.restyle()

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: a heading over filters; vi: "Lọc và xếp"
        self._row.set_words(tr("Filter and order"))
        self._close.setText(tr("Close"))
        words = {
            # Translators: above a choice; vi: "Thứ tự", "Lớp", "Nhóm", "Diện", "Ngày bay", "Nhóm việc"
            "sort": tr("Order"),
            "class_id": tr("Class"),
            "group": tr("Group"),
            "programme": tr("Programme"),
            "within": tr("Departure"),
            "items": tr("Group of things"),
        }
        for name, field in self._fields.items():
            field.set_words(words[name])

    def restyle(self) -> None:
        """As wide as a few words need."""
        self.setFixedWidth(style.px(320))

    def show_choices(
        self,
        shown: Filter,
        classes: Sequence[tuple[str, str]],
        groups: Sequence[tuple[str, str]],
        headings: Sequence[tuple[str, str]],
    ) -> None:
        """What can be chosen, and what is chosen now."""
        from intern_desktop.departure.programme import PROGRAMMES, name_of

        every = ("", tr("All"))
        options: dict[str, list[tuple[object, str]]] = {
            "sort": list(sort_options()),
            "class_id": [every, *classes],
            "group": [every, *groups],
            "programme": [every, *((code, _plain(name_of(code))) for code in PROGRAMMES)],
            "within": [(0, tr("All")), *((days, within_words(days)) for days in WITHIN)],
            "items": [every, *headings],
        }
        for name, box in self._boxes.items():
            box.set_options(options[name])
            box.set_value(getattr(shown, name))
        self._fields["group"].setVisible(bool(groups))
        self._fields["class_id"].setVisible(len(classes) > 1)

    def put_focus(self) -> None:
        """Begin at the order."""
        self._boxes["sort"].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _plain(words: str) -> str:
    from intern_desktop.furigana import plain

    return plain(words)
