"""Made-up lists for tests: a task in one line, and a candidate with a journey."""

from datetime import date

from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task

ENROLLED, FLIGHT = date(2026, 9, 1), date(2027, 3, 9)


def task(name="thing", **said):
    """A required tick of group "documents", if nothing else is said."""
    words = {"vi": name, "en": name, "ja": name}
    return Task(**({"id": name, "group": "documents", "version": 1, "title": words, "why": words} | said))


def journey(**said):
    """A technical intern who came on 1 September 2026 and leaves on 9 March 2027."""
    return Journey(**({"programme": "titp", "enrolled": ENROLLED, "departure": FLIGHT} | said))
