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
        full = len(chosen) >= MOST
        self._list.blockSignals(True)
        if [self._list.item(row).data(_ID) for row in range(self._list.count())] != [id_ for id_, _ in offers]:
            self._list.clear()
            self._list.addItems([name for _, name in offers])
        for row, (id_, name) in enumerate(offers):
            self._show_offer(self._list.item(row), id_, name, ticked=id_ in chosen, full=full)
        self._list.blockSignals(False)
        self._list.setFixedHeight(min(len(offers), 6) * style.control("row_table") + 2 * style.space("xs"))

    def _show_offer(self, item: QListWidgetItem, id_: str, name: str, *, ticked: bool, full: bool) -> None:
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setText(name)
        item.setData(_ID, id_)
        item.setSizeHint(QSize(0, style.control("row_table")))
        item.setFlags(can if full and not ticked else can | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        # Translators: why an offer cannot be ticked; vi: "Bỏ chọn một hợp đồng khác trước."
        item.setToolTip(tr("Take the tick from another one first.") if full and not ticked else "")

    def _tell(self, _item: QListWidgetItem) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        self.chosen.emit([item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked])
