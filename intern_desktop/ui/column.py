"""A column of things that scrolls up and down on its own, and never sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from intern_desktop.ui import style


class Column(QScrollArea):
    """Shows what is in `body`, one below the other; as wide as its widest unbreakable thing asks."""

    def __init__(self, parent: QWidget | None = None, *, gap: str = "l", inset: str = "") -> None:
        super().__init__(parent)
        self.setProperty("flat", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = sheet = QWidget(self)
        sheet.setProperty("flat", True)
        self.body = QVBoxLayout(sheet)
        margin = style.space(inset) if inset else 0
        self.body.setContentsMargins(margin, margin, margin, margin)
        self._margin = margin
        self.body.setSpacing(style.space(gap))
        self.setWidget(sheet)
        sheet.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._keep_off)
        self._held: QWidget | None = None

    def hold(self, thing: QWidget) -> None:
        """Put a thing in the place of what was held before."""
        if self._held is not None:
            self.body.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = thing
        self.body.addWidget(thing, 1)

    def holds(self) -> bool:
        """Whether something is held."""
        return self._held is not None

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a thing below what is there."""
        if isinstance(thing, QWidget):
            self.body.addWidget(thing, stretch)
        else:
            self.body.addLayout(thing, stretch)

    def show_whole(self, thing: QWidget) -> None:
        """Scroll until all of a thing is in sight, also when it has just grown."""
        self.body.activate()
        self._sheet.adjustSize()
        self.ensureWidgetVisible(thing, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the things inside ask for another width, this column asks for it too."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the things inside and the scroll bar; as low as one wants."""
        return QSize(self._least(), style.control("row"))

    def sizeHint(self) -> QSize:
        """As the things inside would like to be."""
        inside = self._sheet.sizeHint()
        return QSize(max(self._least(), inside.width() + style.control("scrollbar")), inside.height())

    def _keep_off(self, _least: int, most: int) -> None:
        """The things keep off the scroll bar while there is one, and use the whole width while there is none."""
        right = self._margin + (style.space("s") if most > 0 else 0)
        if self.body.contentsMargins().right() != right:
            self.body.setContentsMargins(self._margin, self._margin, right, self._margin)

    def _least(self) -> int:
        return self._sheet.minimumSizeHint().width() + style.control("scrollbar") + style.space("s")
