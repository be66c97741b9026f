"""A file the program was started with: it waits until somebody sits here whom it concerns, and is opened once."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands

_PACK = ".intern-pack"


class HandedFile(QObject):
    """Holds one path at a time.

    An offer is opened by whoever signs in as a candidate, and nobody else is shown what is in it; a pack by a trainer,
    or by the one candidate of her own PC.
    """

    def __init__(self, commands: Commands, path: Path | None) -> None:
        super().__init__(commands)
        self._commands, self._path = commands, path
        commands.session_changed.connect(self._on_session)

    def take(self, path: Path) -> None:
        """Another start handed this one in."""
        self._path = path
        self.hand_over(tells=True)

    def hand_over(self, *, tells: bool = False) -> None:
        """Open it when a candidate is signed in; `tells`: say that it waits for one."""
        commands, session = self._commands, self._commands.session
        if self._path is None or not commands.ready:
            return
        if self._path.name.lower().endswith(_PACK):
            self._hand_pack(tells=tells)
        elif session is not None and session.role == "candidate":
            commands.offer_file, self._path = self._path, None
            commands.open_page.emit("offers", "file")
        elif tells:
            # Translators: vi: "Tệp “{file}” sẽ được mở khi bạn đăng nhập."
            said = tr("The offer file “{file}” is opened once a candidate has signed in.", file=self._path.name)
            commands.told.emit(said, False)

    def _hand_pack(self, *, tells: bool) -> None:
        commands, session = self._commands, self._commands.session
        if session is not None and (not session.shared or session.role != "candidate"):
            commands.pack_file, self._path = self._path, None
            commands.open_page.emit("packs", "file")
        elif tells and self._path is not None:
            # Translators: vi: "Gói “{file}” sẽ được mở khi giáo viên đăng nhập."
            said = tr("The pack “{file}” is opened once a trainer has signed in.", file=self._path.name)
            commands.told.emit(said, False)

    def _on_session(self) -> None:
        QTimer.singleShot(0, self, self.hand_over)  # once she stands in a section
