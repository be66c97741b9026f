"""A departure that moves by a month: days follow and are told, a paper lapses, hours drop out, marks stay.

She came on 7 September and was to fly on 9 March; her X-ray is of 12 June, so it counts up to 9 December. Thirty-five
hours were learnt in her second week, thirty-five in October.
"""

from datetime import date, timedelta

import learner
from learner import at, title

from intern_desktop import resources
from intern_desktop.i18n import date_text, tr, trn

FLIGHT, LATER, CAME = date(2027, 3, 9), date(2027, 4, 9), date(2026, 9, 7)
FIRST_WEEK = date(2026, 9, 14)
"""Nothing is due before she has been there for a week."""
XRAY, LEARNT = date(2026, 6, 12), 35
CONFIRMED, CLAIMED = ("passport", "tb"), ("receipts", "contract", "no_deposit", "health_check")


def begin(folder):
    """What was done before: two things confirmed, four reported, ten lessons."""
    from intern_desktop.departure import checklist
    from intern_desktop.store.journal import Author

    store, trainer = learner.found_centre(folder, at(2026, 9, 1, "09:00"))
    person = learner.enrol(store, at(2026, 9, 7, "08:00"), enrolled=CAME, departure=FLIGHT)
    with store.act(Author(person), at(2026, 9, 8, "17:00")) as act:
        for item in (*CONFIRMED, *CLAIMED):
            checklist.claim(act, person, item, value=XRAY.isoformat() if item in ("tb", "health_check") else "")
    with learner.trainers_act(store, at(2026, 9, 9, "17:00")) as act:
        for item in CONFIRMED:
            checklist.confirm(act, person, item)
    for monday in (date(2026, 9, 14), date(2026, 10, 12)):
        log_week(store, trainer, person, monday)
    store.close()


def log_week(store, trainer, person, monday):
    """Seven hours of Japanese on five days."""
    from intern_desktop.departure import training_hours
    from intern_desktop.departure.training_hours import Lesson

    for day in (monday + timedelta(days=n) for n in range(5)):
        with learner.trainers_act(store, at(day.year, day.month, day.day, "17:30")) as act:
            held = Lesson(class_id=class_of(act.reading), day=day, begins="08:00", subject="japanese", minutes=420)
            training_hours.log(act, held, {person: None})


def class_of(reading):
    from intern_desktop.classroom import people

    return people.classes(reading)[0].id


def before(walker):
    """What stands there before it moves."""
    walker.sign_in_candidate()
    walker.days_left(105)
    walker.item("passport")
    walker.state("passport", "confirmed")
    assert earliest(walker) == FIRST_WEEK, "nothing is due in her first week, however early it would have been"
    walker.item("tb")
    walker.says("item_until", tr("Holds until {day}", day=date_text(date(2026, 12, 9), "short")))
    walker.state("tb", "confirmed")
    walker.go("hours")
    walker.says("hours_figure", "70")
    fields = {"day": date_text(LATER, "short"), "hours": tr("{h} h", h=str(LEARNT))}
    walker.see(tr("If you fly a month later and enter on {day}, {hours} drop out.", **fields))
    walker.look("hours-before")


def moves(walker):
    """Her trainer writes the new day; how many days of the list follow is told."""
    walker.sign_in_trainer()
    walker.her_way()
    walker.write("own_page_departure", LATER)
    walker.told(trn("{n} day on the list moved with it.", "{n} days on the list moved with it.", counted_from_flight()))
    walker.picture("moved")


def counted_from_flight():
    """How many things of the list follow the flight, for a technical intern in food, by the files alone."""
    rows = [one for name in ("default", "goals") for one in listed(resources.toml(f"checklists/{name}.toml"))]
    hers = [one for one in rows if "titp" in one.get("programmes", ["titp"]) and "food" in one.get("fields", ["food"])]
    return sum(follows(one) for one in hers)


def follows(one):
    """Whether its day is another one a month later: nothing is due in her first week, nor in its own first two."""
    if "due" not in one or one.get("due_from", "departure") not in ("departure", "entry"):
        return False
    since = one.get("since")
    first = FIRST_WEEK if since is None else since + timedelta(days=14)
    return max(FLIGHT + timedelta(days=one["due"]), first) != max(LATER + timedelta(days=one["due"]), first)


def listed(file):
    """Every table of the file that is a thing to do, wherever it stands in it."""
    return [
        row for rows in file.values() if isinstance(rows, list) for row in rows if "evidence" in row or "due" in row
    ]


def after(walker):
    """She sees what lapsed first, everything else as it was, and which hours dropped out."""
    walker.sign_in_candidate()
    walker.days_left(136)
    walker.says("today_next_1", title("tb"))
    walker.says("today_next_1_why", tr("The old one has lapsed."))
    walker.picture("lapsed")
    walker.press("today_next_1_open")
    walker.stands_at("tb")
    assert next(iter(walker.rows())) == "tb", "what has lapsed stands first in its group"
    walker.see(tr("Lapsed"), tr("The day written down no longer holds. Write the new one when you have it."))
    walker.look("lapsed-item")
    walker.item("passport")
    for item, state in (("passport", "confirmed"), ("contract", "claimed")):
        walker.state(item, state)
    walker.item("receipts")
    walker.state("receipts", "claimed")
    assert earliest(walker) >= CAME, "nothing is due before she came"
    walker.go("hours")
    walker.says("hours_figure", str(LEARNT))
    walker.see(tr("{hours} lie too early to count.", hours=tr("{h} h", h=str(LEARNT))))
    walker.look("hours-after")


def earliest(walker):
    """The first day on which anything of hers is due."""
    from intern_desktop.departure import checklist

    found = walker.read_back(checklist.items, walker.hers, walker.clock().date())
    return min(one.due for one in checklist.applicable(found) if one.due is not None)


DAYS = {
    "before": (before, at(2026, 11, 24, "17:30")),
    "moves": (moves, at(2026, 11, 24, "17:45")),
    "after": (after, at(2026, 11, 24, "18:00")),
}
