"""What stays in the hand: the one big figure, what changed since the month before, and how many dong it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.widgets import RubyLabel, button, label


class PayslipNet(QWidget):
    """The foot of a payslip. `change_asked`: which lines differ; `rate_asked`: the rate; `check_asked`: a real slip."""

    change_asked = Signal()
    rate_asked = Signal()
    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = False
        self._change_said = self._dong_said = ("", "")
        rule = QFrame(self)
        rule.setProperty("line", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(rule)
        column.addLayout(self._total())
        column.addLayout(self._change())
        column.addLayout(self._foot())
        self._fit_unit()

    def _total(self) -> QHBoxLayout:
        self._words = label("section", self)
        self._japanese = RubyLabel("body", "muted", self)
        self._net = label("figure", self)
        self._net.setObjectName("payslip_net")
        self._unit = label("reading", self)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._words)
        row.addWidget(self._japanese)
        row.addStretch(1)
        row.addWidget(self._net)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _change(self) -> QHBoxLayout:
        self._changed = label("small", self, wraps=True)
        self._changed.setObjectName("payslip_change")
        self.more = button("quiet", "chevron-right", parent=self)
        self.more.setObjectName("payslip_change_open")
        self.more.set_size("height_compact")
        self.more.clicked.connect(self.change_asked)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._changed, 1)
        row.addWidget(self.more)
        return row

    def _foot(self) -> QHBoxLayout:
        self.check = button("link_small", parent=self)
        self.check.setObjectName("payslip_check")
        self.check.clicked.connect(self.check_asked)
        self._dong = label("small", self, wraps=True)
        self._dong.setObjectName("payslip_dong")
        self._dong.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rate = button("link_small", parent=self)
        self.rate.setObjectName("payslip_rate")
        self.rate.clicked.connect(self.rate_asked)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._dong, 1)
        row.addStretch(0)
        row.addWidget(self.rate, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Cầm tay"; ja: "差引支給額"
        self._words.setText(tr("Take-home"))
        self._japanese.set_text("" if language() == "ja" else "{差引支給額|さしひきしきゅうがく}")
        self._unit.setText(tr("yen"))
        # Translators: vi: "So với phiếu lương thật"
        self.check.setText(tr("Check a real payslip"))
        # Translators: a link to the field of the exchange rate; vi: "Điền tỷ giá"
        self.rate.setText(tr("Type the rate"))

    def show_net(self, net: int, *, assumed: bool) -> None:
        """What stays, in yen."""
        self._net.setText(f"{ASSUMED} {number_text(net)}" if assumed else number_text(net))

    def show_change(self, sentence: str, brief: str, opens: str) -> None:
        """What changed since the month before ("" hides it), also in fewer words; `opens` names the button for more."""
        self._change_said = (sentence, brief)
        self.more.setVisible(bool(opens))
        self.more.setAccessibleName(opens)
        self.more.setToolTip(opens)
        self._say()

    def show_dong(self, sentence: str, brief: str, *, old: bool) -> None:
        """How many dong it is, also in fewer words; "" where there is no rate yet."""
        self._dong_said = (sentence, brief)
        self._dong.set_tone("caution" if old else "")
        self.rate.setVisible(not sentence or old)
        self._say()

    def set_brief(self, brief: bool) -> None:
        """Whether there is little room, so that less is said."""
        if brief != self._brief:
            self._brief = brief
            self._say()

    def _say(self) -> None:
        for words, said in ((self._changed, self._change_said), (self._dong, self._dong_said)):
            words.setText(said[1] if self._brief else said[0])
            words.setVisible(bool(said[0]))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_unit()

    def _fit_unit(self) -> None:
        """The unit stands on the line on which the figure stands."""
        figure, unit = QFontMetrics(style.font("figure")), QFontMetrics(style.font("reading"))
        self._unit.setContentsMargins(0, 0, 0, figure.descent() - unit.descent())
