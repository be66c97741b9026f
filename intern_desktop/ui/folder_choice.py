"""Where the data will be kept, said in one sentence, with a way to choose another place."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from intern_desktop import paths
from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import button, label


class FolderChoice(QWidget):
    """The account's own folder, one for all accounts of the PC, or any other. `refused` carries a sentence."""

    refused = Signal(str)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = paths.data_folder()
        self.was_chosen = False
        """Whether a person chose the folder here, so that it is to be found again at the next start."""
        self._where = label("small", self, elides=True)
        self._elsewhere = button("link", parent=self)
        self._elsewhere.setObjectName("choose_folder")
        self._elsewhere.clicked.connect(self._on_elsewhere)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(self._where)
        row.addWidget(self._elsewhere)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._elsewhere.setText(tr("Choose another place"))
        self._where.setText(self._sentence())

    def begin_with(self, folder: Path) -> None:
        """The folder the program was started with; `refused` tells at once when nothing can be saved there."""
        self.folder = folder
        self._where.setText(self._sentence())
        self.look()

    def look(self) -> None:
        """Say when nothing can be saved in the folder. Nothing is made yet."""
        try:
            paths.check_writable(self.folder)
        except UserError as problem:
            self.refused.emit(str(problem))

    def use(self, folder: Path) -> None:
        """Keep the data in this folder, when something can be written there."""
        try:
            paths.ensure_writable(folder)
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.folder, self.was_chosen = folder, True
        self._where.setText(self._sentence())
        self.chosen.emit()

    def use_common(self) -> None:
        """Keep the data in the folder of all accounts, which whoever makes it opens to the others."""
        common = paths.common_folder()
        is_new = not common.exists()
        self.use(common)
        if is_new and self.folder == common:
            try:
                paths.open_to_all(common)
            except UserError as problem:
                self.refused.emit(str(problem))

    def _sentence(self) -> str:
        if self.folder == paths.own_folder():
            # Translators: vi: "Dữ liệu nằm trong thư mục riêng của bạn."
            return tr("The data is kept in your own folder.")
        if self.folder == paths.common_folder():
            return tr("The data is kept for all accounts of this PC.")
        return tr("The data is kept in {folder}.", folder=self.folder)

    def _on_elsewhere(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("folder_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Only this account of the PC"), self._choose_own)
        menu.addAction(tr("All accounts of this PC"), self.use_common)
        menu.addAction(tr("Another folder"), self._choose_other)
        menu.popup(self._elsewhere.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _choose_own(self) -> None:
        self.use(paths.own_folder())

    def _choose_other(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder for the data"), str(self.folder))
        if chosen:
            self.use(Path(chosen))
