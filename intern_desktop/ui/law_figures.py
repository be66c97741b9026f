"""Where guide and payroll meet: the figures of the law that a page names, computed on the day it is read."""

from datetime import date

from intern_desktop.guide.figures import Law, Quoted, Source
from intern_desktop.payroll import figures


def law_on(day: date) -> Law:
    """Answers for the references `law:...` of the guide's pages as of a day."""

    def ask(name: str) -> Quoted | None:
        found = figures.figure(name, day)
        if found is None:
            return None
        return Quoted(
            unit=found.unit,
            value=found.value,
            source=Source(found.source.title, found.source.address),
            checked=found.source.checked,
            valid_until=found.valid_until,
        )

    return ask
