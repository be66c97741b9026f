"""Where guide and payroll meet: the figures of the law that the guide's texts name. It needs no window."""

from datetime import date
from functools import cache

from intern_desktop.guide.figures import Law, law_of


@cache
def law_on(today: date) -> Law:
    """The law in force on a day as the guide asks it; the tables are read when the first figure is."""
    from intern_desktop.payroll.figures import figure

    return law_of(figure, today)
