"""Whom the acts touched since the class was read last, also while its page was hidden."""

from __future__ import annotations

from intern_desktop.ui.commands import Commands


class Changes:
    """Collects the ids that `store.touched` names. What nobody named, as after a file came in, is anybody."""

    def __init__(self, commands: Commands, tables: frozenset[str]) -> None:
        self._commands, self._tables = commands, tables
        self._touched: frozenset[str] | None = frozenset()
        self._noted: object = None
        commands.tables_changed.connect(self._on_tables)

    def take(self) -> frozenset[str] | None:
        """The ids since the last time; None for anybody, empty where the page is read for another reason."""
        self._note(self._commands.store.touched)
        touched, self._touched = self._touched, frozenset()
        return touched

    def _on_tables(self, changed: frozenset[str]) -> None:
        touched = self._commands.store.touched
        if changed & self._tables:
            self._note(touched)
        self._noted = touched

    def _note(self, touched: frozenset[str] | None) -> None:
        """Whoever is told first of one act, this or the page, takes it; the other one finds it noted."""
        if touched is None or self._touched is None:
            self._touched = None
        elif touched is not self._noted:
            self._touched = self._touched | touched
        self._noted = touched
