"""Which offers lie beside each other, when there are more than fit: a list to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.payroll.comparison import MOST
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Panel, label

_ID = Qt.ItemDataRole.UserRole


class CompareChoice(Panel):
    """All offers, those on the table ticked. `chosen` carries the ids whenever a tick comes or goes."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self.setObjectName("compare_choice")
        self._words = label("small", self, wraps=True)
        self._list = QListWidget(self)
        self._list.setObjectName("compare_choice_list")
        self._list.itemChanged.connect(self._tell)
        self.add(self._words)
        self.add(self._list)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: above a list with ticks; vi: "Chọn tối đa {most} hợp đồng để đặt cạnh nhau. Phím cách để chọn."
        said = tr("Choose up to {most} offers to lay beside each other. Space ticks one.", most=number_text(MOST))
        self._words.setText(said)
        self._list.setAccessibleName(said)

    def show_offers(self, offers: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """All offers as (id, name); as many as fit can be ticked."""
        at, full = self._list.currentRow(), len(chosen) >= MOST
        self._list.blockSignals(True)
        self._list.clear()
        for id_, name in offers:
            item = QListWidgetItem(name, self._list)
            item.setData(_ID, id_)
            item.setCheckState(Qt.CheckState.Checked if id_ in chosen else Qt.CheckState.Unchecked)
            if full and id_ not in chosen:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                # Translators: why an offer cannot be ticked; vi: "Bỏ chọn một hợp đồng khác trước."
                item.setToolTip(tr("Take the tick from another one first."))
        self._list.setCurrentRow(max(at, 0))
        self._list.blockSignals(False)
        rows = min(len(offers), 6)
        self._list.setFixedHeight(rows * style.control("row_table") + 2 * style.space("xs"))
        for row in range(self._list.count()):
            self._list.item(row).setSizeHint(QSize(0, style.control("row_table")))

    def _tell(self, _item: QListWidgetItem) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        self.chosen.emit([item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked])
