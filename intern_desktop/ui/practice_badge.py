"""How many cards wait today, beside Practice in the sidebar: read when the window rests, and when it may change."""

from PySide6.QtCore import QObject, QTimer

from intern_desktop.i18n import number_text, trn
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.sidebar import SectionModel

_TABLES = frozenset({"sitting", "card", "mark", "journey"})
_REST_MS = 400
"""The screen that was asked for comes first; nobody waits for a number."""
_AGAIN_MS = 600_000
"""Cards become due while the program is open, and a new day begins."""


class PracticeBadge(QObject):
    """Lives as long as the list it writes to."""

    def __init__(self, commands: Commands, sections: SectionModel) -> None:
        super().__init__(sections)
        self._commands, self._sections = commands, sections
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.read)
        again = QTimer(self, interval=_AGAIN_MS)
        again.timeout.connect(self.read)
        again.start()
        commands.tables_changed.connect(self._on_tables)
        commands.session_changed.connect(self._on_session)
        sections.modelReset.connect(self._rest.start)
        self._rest.start()

    def read(self) -> None:
        """Count now; nothing is shown for a trainer, or for nobody."""
        session = self._commands.session
        if session is None or session.role != "candidate" or not self._commands.ready:
            self._sections.set_badge("practice", "", "")
            return
        from intern_desktop.departure import outlook
        from intern_desktop.ui import practice_choices

        limits = practice_choices.kept(self._commands).limits(voice=False)
        with self._commands.reading() as reading:
            found = outlook.counts(reading, session.person, self._commands.now(), limits)
        waiting = found.due + found.new
        # Translators: vi: "{n} thẻ chờ hôm nay"
        words = trn("{n} card waits today", "{n} cards wait today", waiting) if waiting else ""
        self._sections.set_badge("practice", number_text(waiting) if waiting else "", words)

    def _on_tables(self, changed: frozenset[str]) -> None:
        if changed & _TABLES:
            self._rest.start()

    def _on_session(self) -> None:
        self._sections.set_badge("practice", "", "")
        self._rest.start()
