"""What is known of a reason why a line of a payslip may differ."""

import msgspec

USUAL = ("payroll", "organisation")
FIRM = ("payroll", "organisation", "office")
PAY_ONLY = ("payroll", "trainer")
"""Who can be asked, in that order; codes that the screen names."""


class Known(msgspec.Struct, frozen=True, gc=False):
    """A reason: its sentence, the key of its question, and who can be asked."""

    message: str
    question: str
    whom: tuple[str, ...] = USUAL
