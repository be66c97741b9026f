"""Which of the two forms a person used last: the simple one beside the payslip, or the whole sheet."""

from intern_desktop.ui.commands import Commands

FORMS = ("month", "form")
"""The pages that hold the simple form and the whole sheet."""

_FORM = "offer-form"
"""Under which name this PC keeps it for each person."""


def last_form(commands: Commands) -> str:
    """The page of the form used last; the simple one before there was any."""
    session = commands.session
    kept = "" if session is None else commands.local.get(_FORM, session.person) or ""
    return kept if kept in FORMS else FORMS[0]


def keep_form(commands: Commands, page: str) -> None:
    """Remember it for the person who sits here, when this page holds a form."""
    if commands.session is not None and page in FORMS:
        commands.local.set(_FORM, page, commands.session.person)
