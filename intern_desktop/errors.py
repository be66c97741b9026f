"""What may go wrong through no fault of ours, told in the reader's language with the way out."""

from intern_desktop.i18n import tr


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
