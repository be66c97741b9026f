"""What this PC remembers of the whole sheet for whoever sits here: the tab open last, whether the help is folded."""

from intern_desktop.ui.commands import Commands

_HELP, _TAB = "offer-form-help", "offer-form-tab"
"""Under which names this PC keeps them for each person."""


class FormMemory:
    """Nothing is remembered while nobody sits here."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands

    def tab(self) -> str:
        """The tab open last, "" before there was any."""
        return self._kept(_TAB)

    def keep_tab(self, name: str) -> None:
        """Remember this one."""
        self._keep(_TAB, name)

    def is_folded(self) -> bool:
        """Whether she folded the help."""
        return self._kept(_HELP) == "no"

    def keep_folded(self, folded: bool) -> None:
        """Remember it."""
        self._keep(_HELP, "no" if folded else "yes")

    def _kept(self, name: str) -> str:
        session = self._commands.session
        return "" if session is None else self._commands.local.get(name, session.person) or ""

    def _keep(self, name: str, value: str) -> None:
        session = self._commands.session
        if session is not None:
            self._commands.local.set(name, value, session.person)
