"""A field's value as the picture of the sheet shows it: in words as on paper, or as the name of what is ticked."""

from datetime import date
from decimal import Decimal

from intern_desktop.i18n import date_text, number_text
from intern_desktop.payroll.course import Bonus, Raise
from intern_desktop.payroll.offer import Allowance
from intern_desktop.payroll.said import Money
from intern_desktop.ui.pay.form_field import FormField, Value
from intern_desktop.ui.places import prefecture_name


def words_of(field: FormField, value: Value) -> str:
    """What stands in a field; "" for nothing. Of a list the first thing in it."""
    if field.kind == "choice" and field.name == "prefecture":
        return prefecture_name(value or "")
    if isinstance(value, Money):
        value = value.yen if value.vnd is None else value.vnd
    while isinstance(value, tuple) and value:
        value = value[-1] if field.kind == "deductions" and isinstance(value[-1], int) else value[0]
    if isinstance(value, Allowance | Raise | Bonus):
        value = value.yen
    return _said(value)


def _said(value: Value) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, date):
        return date_text(value, "short")
    if isinstance(value, Decimal):
        return number_text(value if value % 1 else int(value))
    return number_text(value) if isinstance(value, int) else str(value)
