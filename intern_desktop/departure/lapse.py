"""Until when a day that was given as evidence has to hold.

A certificate of tuberculosis counts 180 days from its X-ray and is handed in with the application for the certificate
of eligibility. So it has to hold on the day of that application, known or planned, not on the day of the flight: once
the application is filed, the X-ray may grow old. If the application has to be filed anew, its new day decides. A
certificate of eligibility and a visa have to hold until she lands. Which of these it is stands in `needed_for`.
"""

from collections.abc import Mapping
from datetime import date

from intern_desktop.departure import due
from intern_desktop.departure.due import Way
from intern_desktop.departure.tasks import Task


def needed_on(task: Task, way: Way, dates: Mapping[str, date], asked: tuple[Task, ...], today: date) -> date:
    """The last day on which it is needed. Where that is not known it is needed today; never after she has left."""
    flight = way.flight
    if task.needed_for == "departure":
        return flight or today
    if task.needed_for == "entry":
        return due.entry_of(way.journey) or today
    needed = dates.get(task.needed_for)
    if needed is None:
        other = next((one for one in asked if one.id == task.needed_for), None)
        planned = None if other is None else way.day(other, dates)
        needed = today if planned is None else max(planned, today)
    return min(needed, flight) if flight is not None and due.departed(way.journey, today) else needed
