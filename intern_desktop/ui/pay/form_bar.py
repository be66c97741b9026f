"""Above the whole sheet: the way back, its name, the payslip it leads to, and its tabs with the sheet's own numbers."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.form_fields import TABS
from intern_desktop.ui.widgets import ChoiceBox, RubyLabel, Tabs, button, label

_NAME = "{雇用条件書|こようじょうけんしょ}"


class FormBar(QWidget):
    """`tab_chosen` carries the name of the tab that the person opened."""

    tab_chosen = Signal(str)
    left = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = button("quiet", "arrow-left", parent=self)
        self._back.setObjectName("form_back")
        self._back.clicked.connect(self.left)
        self._title = label("section", self, elides=True)
        self._japanese = RubyLabel("small", "muted", self)
        self._japanese.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._help = button("quiet", "circle-question-mark", parent=self)
        self._help.setObjectName("form_help_show")
        self._help.clicked.connect(self.help_asked)
        self._slip = button("primary", parent=self)
        self._slip.setObjectName("form_see_payslip")
        self._slip.clicked.connect(self.left)
        self.tabs, self._box = Tabs(self), ChoiceBox(self)
        self.tabs.setObjectName("form_tabs")
        self._box.setObjectName("form_tab_box")
        self._box.hide()
        self.tabs.changed.connect(self.tab_chosen)
        self._box.chosen.connect(self._on_chosen)
        self._name = TABS[0].name
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        for thing in (self._back, self._title, self._japanese):
            row.addWidget(thing)
        row.addStretch(1)
        row.addWidget(self._help)
        row.addWidget(self._slip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addLayout(row)
        column.addWidget(self.tabs)
        column.addWidget(self._box)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: all fields of the conditions sheet; vi: "Cả bản điều kiện"
        self._title.setText(tr("The whole sheet"))
        self._japanese.set_text("" if language() == "ja" else _NAME)
        # Translators: vi: "Về phiếu lương"
        back = tr("Back to the payslip")
        self._back.setAccessibleName(back)
        self._back.setToolTip(f"{back} (Esc)")
        # Translators: vi: "Mở phần giải thích"
        self._help.setAccessibleName(tr("Open the explanation"))
        self._help.setToolTip(f"{tr('Open the explanation')} (F1)")
        # Translators: vi: "Xem phiếu lương"
        self._slip.setText(tr("See the payslip"))
        options = [(tab.name, f"{tr(tab.words)}  {tab.numbers}".strip()) for tab in TABS]
        self.tabs.set_options(options)
        self._box.set_options(options)
        # Translators: vi: "Phần của bản điều kiện"
        self._box.setAccessibleName(tr("Part of the sheet"))
        self.tabs.setAccessibleName(tr("Part of the sheet"))

    def tab(self) -> str:
        """The tab that is open."""
        return self._name

    def show_tab(self, name: str) -> None:
        """Show this tab as the open one."""
        self._name = name
        self.tabs.set_value(name)
        self._box.set_value(name)

    def show_help_key(self, shown: bool) -> None:
        """Whether the way to the explanation stands here, because it is folded or has no room of its own."""
        self._help.setVisible(shown)

    def fit(self, width: int) -> None:
        """Tabs where there is room for all their words, else a box that opens."""
        room = self.tabs.sizeHint().width() <= width
        self.tabs.setVisible(room)
        self._box.setVisible(not room)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the tabs give way to the box."""
        hint = super().minimumSizeHint()
        hint.setWidth(self._slip.minimumSizeHint().width() + style.px(160))
        return hint

    def _on_chosen(self, name: object) -> None:
        self.tab_chosen.emit(str(name))
