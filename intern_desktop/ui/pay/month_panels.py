"""The panels of one month beside each other: form, payslip, chart, explanation, as many as there is room for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.pay.offer_form import OfferForm
from intern_desktop.ui.pay.payslip_line import LinePanel
from intern_desktop.ui.pay.payslip_view import PayslipView
from intern_desktop.ui.pay.waterfall import Waterfall
from intern_desktop.ui.widgets import Panel, label

_LEAST_AT_THE_RIGHT = 280
"""Logical pixels below which chart or explanation have no room beside others."""

_LOW = 480
"""Logical pixels of height below which the foot of the payslip says less, so that lines stay in sight."""

_LEAST_FORM, _LEAST_PAYSLIP = 300, 420
"""Logical pixels that the two keep while the chart stands beside them."""

_FORM, _PAYSLIP, _ASIDE = 31, 53, 28
_WALKED, _OPENED = 50, 54
"""How the width is shared out; and between payslip and explanation while a line is open."""


class MonthPanels(QWidget):
    """Three panels where there is room, else two, with the chart behind a switch in the payslip's title.

    An open explanation takes the places of form and chart, and arrow keys walk along the lines beside it. Where even
    those two have no room, it takes the payslip's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.payslip, self.line = OfferForm(self), PayslipView(self), LinePanel(self)
        self.waterfall, self._aside = Waterfall(self), Panel(self)
        self._notes = label("small", self, wraps=True)
        self._notes.setObjectName("payslip_notes")
        self._aside.setObjectName("payslip_aside")
        self._aside.add(self.waterfall, 1)
        self._aside.add(self._notes)
        self._explained = self._priced = self._chart = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("l"))
        panels = ((self.form, _FORM), (self.payslip, _PAYSLIP), (self._aside, _ASIDE), (self.line, _OPENED))
        for panel, share in panels:
            self._row.addWidget(panel, share)
        self.payslip.face_chosen.connect(self._choose_face)

    def show_aside(self, title: str, notes: str) -> None:
        """What stands above the chart, and below it what the payslip does not hold."""
        self._aside.set_title(title)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))

    def arrange(self, *, explained: bool, priced: bool) -> None:
        """Share the room out. `explained`: an explanation is open; `priced`: there is a payslip."""
        self._explained, self._priced = explained, priced
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window has room for two."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        form = max(self.form.minimumSizeHint().width(), style.px(_LEAST_FORM))
        payslip = self.payslip.minimumSizeHint().width()
        left, opened = self.width() - style.px(_LEAST_AT_THE_RIGHT) - style.space("l"), self._explained
        beside = left >= payslip
        third = left >= form + max(payslip, style.px(_LEAST_PAYSLIP)) + style.space("l")
        self.form.setVisible(not opened or not beside)
        self.payslip.setVisible(not opened or beside)
        self.line.setVisible(opened or (third and not self._priced))
        self._aside.setVisible(third and not opened and self._priced)
        self._place_chart(aside=third)
        self.payslip.set_low(self.height() < style.px(_LOW), explained=opened)
        self._row.setStretchFactor(self.payslip, _WALKED if opened else _PAYSLIP)
        self._row.setStretchFactor(self.line, _OPENED if opened else _ASIDE)

    def _place_chart(self, *, aside: bool) -> None:
        """The chart in its own panel, or in the payslip's, behind the switch."""
        host, switched = self.payslip.host, not aside and not self._explained
        self.payslip.offer_faces(switched and self._priced)
        self.payslip.show_face(switched and self._chart)
        if aside and self.waterfall.parentWidget() is not self._aside:
            self._aside.body.insertWidget(1, self.waterfall, 1)
        elif not aside and self.waterfall.parentWidget() is not host:
            column = host.layout()
            assert isinstance(column, QVBoxLayout), "the payslip keeps a column for the chart"
            column.addWidget(self.waterfall)
        self.waterfall.show()

    def _choose_face(self, face: str) -> None:
        self._chart = face == "chart"
        self._share()
