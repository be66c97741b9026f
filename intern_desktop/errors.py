"""What may go wrong through no fault of ours, told in the reader's language with the way out."""

from intern_desktop.i18n import LANGUAGES, N_, NAMES, tr


class UserError(Exception):
    """One sentence with the way out. Anything that is not a UserError is a bug.

    `message` is a whole English sentence marked with `N_` where it is raised; `fields` fill its
    named places. It is translated when it is shown, so it follows a change of language.
    """

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields

    def __str__(self) -> str:
        return tr(self.message, **self.fields)


class FieldError(UserError):
    """Unfinished or impossible input in one named field; shown at that field, never as a dialog."""

    def __init__(self, field: str, message: str, **fields: object) -> None:
        super().__init__(message, **fields)
        self.field = field


def missing_language(code: str) -> UserError:
    """What to say when a language is none of ours, or when its catalogue is not there or was cut off."""
    if code in LANGUAGES:
        return UserError(
            N_("The words of {language} are missing from this copy of the program. Install it again to have them."),
            language=NAMES[code],
        )
    known = ", ".join(LANGUAGES)
    return UserError(
        N_("There is no language {code}. Choose one of: {languages}."), code=code.strip() or "“”", languages=known
    )
