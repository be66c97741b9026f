"""A page for Japan on the screen, painted by what prints it: larger, smaller, in Japanese or with a language beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.paper_preview import PageView
from intern_desktop.ui.widgets import Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports_page import Page

_WIDE, _HIGH = 595, 842
_STEPS = (0.75, 1.0, 1.25, 1.5, 2.0)
"""Parts of the width there is."""


class _Area(QScrollArea):
    """Says when it is another width."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()


class SheetView(Panel):
    """`show_page` lays a page there; the language chosen for it stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self._page: Page | None = None
        self._step, self._said = 1, False
        self._tongues = Segmented(self)
        self._tongues.setObjectName("report_tongues")
        self._smaller, self._larger = button("quiet", parent=self), button("quiet", parent=self)
        self._smaller.setObjectName("report_smaller")
        self._larger.setObjectName("report_larger")
        self._size = label("small", self)
        self._size.setObjectName("report_size")
        self.view = PageView()
        self.view.setObjectName("report_sheet")
        self._area = _Area(self)
        self._area.setProperty("flat", True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(self.view)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setObjectName("report_area")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._tongues)
        row.addStretch(1)
        for thing in (self._smaller, self._size, self._larger):
            row.addWidget(thing)
        self.add(row)
        self.add(self._area, 1)
        self._area.resized.connect(self._fit)
        self._tongues.changed.connect(lambda _tongues: self._paint())
        self._smaller.clicked.connect(lambda: self._zoom(-1))
        self._larger.clicked.connect(lambda: self._zoom(1))

    def retranslate(self) -> None:
        """Write every word anew; Japanese alone, or with the reader's language beside it."""
        from intern_desktop.ui.reports_paper import LANGUAGES

        # Translators: for a screen reader; vi: "Ngôn ngữ của trang"
        self._tongues.setAccessibleName(tr("Language of the page"))
        self._area.setAccessibleName(tr("Page for Japan"))
        second = language() if language() != "ja" else "vi"
        wanted = [each for each in LANGUAGES if each.second in ("", second)]
        self._tongues.set_options([(each.code, each.name) for each in wanted])
        if not self._said:  # first the one that its reader understands
            self._said = True
            self._tongues.set_value(wanted[-1].code)
        for made, sign, words in (
            # Translators: vi: "Nhỏ lại"
            (self._smaller, "−", tr("Smaller")),
            # Translators: vi: "To lên"
            (self._larger, "+", tr("Larger")),
        ):
            made.setText(sign)
            made.setAccessibleName(words)
            made.setToolTip(words)
        self._paint()

    def be_plain(self) -> None:
        """Within another panel: no frame and no edge of its own, and Japanese alone until something else is chosen."""
        self._said = True
        self.setProperty("panel", False)
        self.setContentsMargins(0, 0, 0, 0)
        self.body.setContentsMargins(0, 0, 0, 0)

    def show_page(self, page: Page | None) -> None:
        """Lay this page there."""
        self._page = page
        self._paint()

    def choose(self, tongues: str) -> None:
        """Show it in these languages."""
        self._tongues.set_value(tongues)
        self._paint()

    def tongues(self) -> str:
        """The languages it is shown in, by their code."""
        return self._tongues.value()

    def put_focus(self) -> None:
        """Let the arrows scroll it."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zoom(self, by: int) -> None:
        self._step = min(max(self._step + by, 0), len(_STEPS) - 1)
        self._fit()

    def _fit(self) -> None:
        wide = max(self._area.viewport().width() - 2, 200) * _STEPS[self._step]
        self.view.setFixedSize(QSize(round(wide), round(wide * _HIGH / _WIDE)))
        self._size.setText(f"{number_text(round(100 * _STEPS[self._step]))} %")
        self._smaller.setEnabled(self._step > 0)
        self._larger.setEnabled(self._step + 1 < len(_STEPS))

    def _paint(self) -> None:
        from intern_desktop.ui import reports_paper

        chosen = next((each for each in reports_paper.LANGUAGES if each.code == self._tongues.value()), None)
        if self._page is None or chosen is None:
            self.view.show_page(None)
            return
        made = reports_paper.document(self._page, chosen)
        self.view.show_page(made.pages()[0])
        for told in (self.view, self._area):
            told.setAccessibleName(tr("Preview: {title}", title=made.title))
            told.setAccessibleDescription("\n".join(made.texts()))
        self._fit()
