"""A course over Tết: days off and holidays do not exist for the habit, nobody is asked to come, a Sunday counts.

She was early on each of the twelve course days from 18 January to 2 February. Tết is on 6 February 2027; the class is
off from the 3rd to the 13th and makes up for a day on Sunday the 14th.
"""

from datetime import date, timedelta

import learner
from learner import at
from PySide6.QtCore import Qt

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui.today_minute import Minute

BEGAN, OFF, BACK, SUNDAY = date(2027, 1, 18), date(2027, 2, 3), date(2027, 2, 13), date(2027, 2, 14)
WHY = {"vi": "Nghỉ Tết", "en": "Tết holidays", "ja": "テト休み"}
EXTRA = {"vi": "Học bù", "en": "In place of Friday", "ja": "補講"}


def begin(folder):
    """A class with the usual week and Vietnam's holidays; she was early each day up to 1 February."""
    from intern_desktop.departure import punctuality, timetable
    from intern_desktop.store.journal import Author

    store, _trainer = learner.found_centre(folder, at(2027, 1, 11, "09:00"))
    person = learner.enrol(store, at(2027, 1, 15, "08:00"), enrolled=BEGAN, departure=date(2027, 5, 25))
    with learner.trainers_act(store, at(2027, 1, 15, "09:00")) as act:
        holder = timetable.holder_of(act.reading, person)
        timetable.set_week(act, holder, BEGAN, timetable.usual_week(), ("vn",))
    for day in (BEGAN + timedelta(days=n) for n in range(15)):
        if day.weekday() < 5:
            moment = at(day.year, day.month, day.day, "07:50")
            with store.act(Author(person), moment) as act:
                punctuality.arrive(act, person, moment)
    store.close()


def trainer(walker):
    """Tuesday before Tết: the days off in one step, and a Sunday in place of a day."""
    walker.sign_in_trainer()
    walker.go("course", f"calendar/{OFF.isoformat()}")
    walker.type("calendar_day_words", WHY[walker.language])
    walker.write("calendar_day_until", BACK)
    walker.press("calendar_day_off")
    days = {"first": date_text(OFF, "short"), "last": date_text(BACK, "short")}
    walker.told(tr("Days off from {first} to {last}.", **days))
    month = walker.find("calendar_month")
    month.setFocus()
    while month.day() != SUNDAY:
        walker.key(Qt.Key.Key_Right)
    walker.type("calendar_day_words", EXTRA[walker.language])
    walker.type("calendar_day_times", "8h-11h30, 13h30-17h")
    walker.press("calendar_day_extra")
    walker.told(tr("There is a course on {day}.", day=date_text(SUNDAY, "full")))
    walker.picture("tet-calendar")


def tuesday(walker):
    """The last morning before the holidays, early as ever."""
    walker.sign_in_candidate()
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", tr("You came at {time}", time="07:50"))
    strength_is(walker, 12)


def tet(walker):
    """The first day of Tết: nothing to press, the next course day is named, no reminder, the same percent."""
    walker.sign_in_candidate()
    walker.says("today_arrive_title", WHY[walker.language])
    walker.see(tr("The next session: {day}.", day=date_text(SUNDAY, "full")))
    assert "today_arrive_press" not in walker.names(), "nobody asks her to come on this day"
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", WHY[walker.language])
    strength_is(walker, 12)
    for time in ("07:50", "20:00"):
        walker.clock.turn(time)
        remind(walker)
        assert "told" not in walker.names(), f"at {time} a reminder says {walker.label('told_words')}"
    walker.picture("tet")


def sunday(walker):
    """The extra day asks like any other: reminded, pressed, counted; nothing was lost over the holidays."""
    walker.sign_in_candidate()
    strength_is(walker, 12)
    remind(walker)
    said = "The session begins at {time}. When you are there, press “I have arrived” on Today."
    walker.told(tr(said, time="08:00"))
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", tr("You came at {time}", time="07:51"))
    strength_is(walker, 13)
    walker.look("tet-sunday")


def remind(walker):
    """Another minute has begun: the moment for reminders."""
    walker.find("today_all_items").setFocus()  # where nobody types
    walker.window.findChild(Minute, "reminders_minute").rang.emit()
    walker.settle()


def strength_is(walker, mornings):
    """After so many early mornings one after another: halved in 13 days is what is missing to all."""
    share = round(100 * (1 - 0.5 ** (mornings / 13)))
    walker.says("today_punctuality_count", f"{number_text(share)} %")


DAYS = {
    "trainer": (trainer, at(2027, 2, 2, "07:10")),
    "tuesday": (tuesday, at(2027, 2, 2, "07:50")),
    "tet": (tet, at(2027, 2, 6, "07:40")),
    "sunday": (sunday, at(2027, 2, 14, "07:51")),
}
