"""The sidebar: whose centre this is, the sections, and who is signed in. Folded it is a rail of icons."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from intern_desktop.i18n import tr
from intern_desktop.ui import section_row, style
from intern_desktop.ui.buttons import Button
from intern_desktop.ui.labels import label, line
from intern_desktop.ui.sections import Section

_Index = QModelIndex | QPersistentModelIndex
ICON = Qt.ItemDataRole.UserRole
BADGE = Qt.ItemDataRole.UserRole + 1


class SectionModel(QAbstractListModel):
    """The sections as rows: title, icon, and the key that opens each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sections: Sequence[Section] = ()
        self.folded = False
        self._badges: dict[str, tuple[str, str]] = {}

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.sections = tuple(sections)
        self.endResetModel()

    def set_badge(self, name: str, number: str, words: str) -> None:
        """A number beside a section, and what it says in words; "" takes it away."""
        self._badges[name] = (number, words)
        self.speak()

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many rows as sections."""
        return 0 if parent is not None and parent.isValid() else len(self.sections)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, icon's name, and a tool tip that also tells the key."""
        section = self.sections[index.row()]
        number, words = self._badges.get(section.name, ("", ""))
        if role == Qt.ItemDataRole.AccessibleTextRole and words:
            return f"{tr(section.title)}: {words}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr(section.title)
        if role == BADGE:
            return number
        if role == ICON:
            return section.icon
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{tr(section.title)}: {words}" if words else tr(section.title)
            return f"{said}  (Alt+{index.row() + 1})"
        return None

    def speak(self) -> None:
        """All titles changed their language."""
        if self.sections:
            self.dataChanged.emit(self.index(0), self.index(len(self.sections) - 1))


class SectionDelegate(QStyledItemDelegate):
    """One section: icon and title; the open one on a sheet with a bar at its left.

    `shows_focus` is for those who use keys.
    """

    shows_focus = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """The height of rows one presses, and two for the gap."""
        return QSize(style.control("sidebar_rail"), style.control("row") + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        state: QStyle.StateFlag = option.state
        section_row.draw(
            painter,
            QRectF(option.rect),
            str(index.data(ICON)),
            str(index.data()),
            chosen=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=self.shows_focus and bool(state & QStyle.StateFlag.State_HasFocus),
            badge=str(index.data(BADGE) or ""),
        )


class Sidebar(QFrame):
    """`chosen` carries the name of a section or page the person asked for."""

    chosen = Signal(str)
    signed_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sidebar", True)
        self.setObjectName("sidebar")
        self.model = SectionModel(self)
        self.list = self._make_list()
        self._centre, self._place = label("body", self, bold=True), label("small", self, elides=True)
        self._centre.setWordWrap(True)  # plain words: the first picture draws the same without rich text
        self._person = Button("person", parent=self)
        self._context = label("small", self, elides=True)
        self._not_you = Button("link_small", parent=self)
        self._settings = Button("quiet", icon="settings", parent=self)
        self._me = Button("quiet", icon="user", parent=self)
        self._leave = Button("quiet", icon="log-out", parent=self)
        self._folded, self._shared = False, True
        self._name_controls()
        self._lay_out()
        self._connect()
        self.fold(False)

    def set_centre(self, name: str, place: str) -> None:
        """Whose program this is, at the top."""
        self._centre.setText(name)
        self._centre.setToolTip(name)
        self._fit_centre()
        self._place.setText(place)
        self._place.setVisible(bool(place) and not self._folded)

    def set_person(self, name: str, context: str, *, shared: bool) -> None:
        """Who is signed in, and in which class; on a shared PC she may say it is not her."""
        self._person.setText(name)
        self._person.setToolTip(name)
        self._me.setToolTip(name)
        self._me.setAccessibleName(name)
        self._context.setText(context)
        self._context.setVisible(bool(context) and not self._folded)
        self._shared = shared
        self._not_you.setVisible(shared and not self._folded)
        self._leave.setVisible(shared and self._folded)

    def show_current(self, name: str) -> None:
        """Mark this section as the open one, without asking for it; none when it has no row."""
        names = [section.name for section in self.model.sections]
        chosen = self.list.selectionModel()
        chosen.blockSignals(True)
        if name in names:
            self.list.setCurrentIndex(self.model.index(names.index(name)))
        else:
            self.list.clearSelection()
        chosen.blockSignals(False)
        self.list.doItemsLayout()

    def fold(self, folded: bool) -> None:
        """Become a rail of icons, or unfold."""
        self._folded = self.model.folded = folded
        self.setFixedWidth(style.control("sidebar_rail" if folded else "sidebar"))
        for shown in (self._centre, self._person):
            shown.setVisible(not folded)
        for words in (self._place, self._context):
            words.setVisible(not folded and bool(words.text()))
        self._fit_centre()
        self._place.setFixedHeight(style.text_height("small"))
        self._not_you.setVisible(self._shared and not folded)
        self._leave.setVisible(self._shared and folded)
        self._me.setVisible(folded)
        inset = (
            (style.control("sidebar_rail") - style.control("height_compact")) // 2 if folded else style.space("l") + 2
        )
        self._top.setContentsMargins(style.space("l") + 2, 0, style.space("s"), style.space("m"))
        self._foot.setContentsMargins(inset, 0, inset if folded else style.space("s"), 0)
        self.list.doItemsLayout()

    def show_focus(self, by_key: bool) -> None:
        """Draw the ring round the current row when the keyboard was used last."""
        if self._delegate.shows_focus != by_key:
            self._delegate.shows_focus = by_key
            self.list.update(self.list.currentIndex())

    def _fit_centre(self) -> None:
        """One line or two, exactly as high as the first picture draws them."""
        self._centre.ensurePolished()
        room = style.control("sidebar") - 1 - (style.space("l") + 2) - style.space("s")
        least, most = style.text_height("body", bold=True), 2 * style.line_height("body")
        self._centre.setFixedHeight(min(max(self._centre.heightForWidth(room), least), most))

    def is_folded(self) -> bool:
        """Whether it is a rail."""
        return self._folded

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Các phần"
        self.list.setAccessibleName(tr("Sections"))
        # Translators: vi: "Không phải bạn?"
        self._not_you.setText(tr("Not you?"))
        self._leave.setAccessibleName(tr("Not you?"))
        self._leave.setToolTip(tr("Not you?"))
        # Translators: vi: "Cài đặt"
        self._settings.setAccessibleName(tr("Settings"))
        self._settings.setToolTip(tr("Settings"))
        self.model.speak()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fold(self._folded)

    def _make_list(self) -> QListView:
        made = QListView(self)
        made.setObjectName("sections")
        made.setProperty("list", True)
        made.setProperty("ring", "own")
        made.setModel(self.model)
        self._delegate = SectionDelegate(made)
        made.setItemDelegate(self._delegate)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        return made

    def _name_controls(self) -> None:
        self._centre.setObjectName("centre")
        self._person.setObjectName("own_page")
        self._not_you.setObjectName("not_you")
        self._settings.setObjectName("settings")
        self._me.setObjectName("own_page_icon")
        self._leave.setObjectName("not_you_icon")
        for small in (self._settings, self._me, self._leave):
            small.set_size("height_compact")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.space("m"), 0, style.space("m"))
        column.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setSpacing(0)
        self._top.addWidget(self._centre)
        self._top.addWidget(self._place)
        column.addLayout(self._top)
        column.addWidget(self.list, 1)
        column.addWidget(line(self))
        column.addSpacing(style.space("s"))
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        for thing in (self._person, self._context):
            self._foot.addWidget(thing)
        self._foot.addLayout(self._settings_row())
        column.addLayout(self._foot)
        for icon in (self._me, self._leave):
            column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)

    def _settings_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._not_you)
        row.addStretch(1)
        row.addWidget(self._settings)
        return row

    def _connect(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.list.clicked.connect(self._on_row)
        self._person.clicked.connect(self._on_own_page)
        self._me.clicked.connect(self._on_own_page)
        self._settings.clicked.connect(self._on_settings)
        self._not_you.clicked.connect(self.signed_out)
        self._leave.clicked.connect(self.signed_out)

    def _on_selected(self, now: QItemSelection) -> None:
        """Only a choice opens a section: a list that merely gets the focus also gets a current row."""
        for index in now.indexes():
            self._on_row(index)

    def _on_row(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.sections[index.row()].name)

    def _on_own_page(self) -> None:
        self.chosen.emit("own_page")

    def _on_settings(self) -> None:
        self.chosen.emit("settings")
