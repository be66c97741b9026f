"""The people of the made-up centre beside its candidates: a second trainer, groups, births, numbers, special cases.

Mai teaches the second class; one of its candidates helps as a trainer and learns there all the same; one came late to
the first class; one left and was put away. Nobody of it exists.
"""

from datetime import date, timedelta
from random import Random

from intern_desktop.classroom import founding, people, people_groups, people_trainers
from intern_desktop.classroom.sample import PASSWORD
from intern_desktop.store import keys
from intern_desktop.store.journal import Act

TRAINER = "Lê Thị Mai"
HELPER = "Vương Thị Yến"
LATE = "Phùng Văn Hoàng"
AWAY = "Lý Thị Thảo"
GROUPS = ("Tổ 1", "Tổ 2")
_LATE_DAYS = 10
_OLDEST = date(1998, 1, 1)
_YEARS = 8


def fill(act: Act, head: str, enrolled: dict[str, list[str]], today: date) -> None:
    """Write them down as the head does; `enrolled` are the ids of each class, in the order of the list."""
    classes = {one.name: one.id for one in people.classes(act.reading)}
    known = {one.id: one.name for one in people.people(act.reading, today)}
    chance = Random(5)
    for name, members in enrolled.items():
        groups = [people_groups.open_group(act, classes[name], group) for group in GROUPS]
        half = (len(members) + 1) // 2
        for at, person in enumerate(members):
            birth = _OLDEST + timedelta(days=chance.randrange(_YEARS * 365))
            fields = {"birth": birth.isoformat(), "code": f"{name}-{at + 1:02}", "group_id": groups[at >= half]}
            people.correct(act, person, **fields)
            if known[person] == LATE:
                people.plan_journey(act, person, enrolled=today - timedelta(days=_LATE_DAYS))
    first, second = list(enrolled)
    people_trainers.teach(act, head, classes[first])
    mai = people.enrol(act, TRAINER)
    helper = next(person for person in enrolled[second] if known[person] == HELPER)
    for trainer in (mai, helper):
        founding.give_password(act, trainer, PASSWORD, keys.Cost.SAMPLE)
        people_trainers.make_trainer(act, trainer)
    people_trainers.teach(act, mai, classes[second])
    people.archive(act, people.enrol(act, AWAY, classes[second]))
