"""The last week: what is missing, on paper too; the record of lessons in Japanese; the flight; postponed and back.

All that is required before the flight of 9 March is confirmed but three things, of which one was sent back.
"""

import re
from datetime import date, timedelta

import learner
import pdf_text
from learner import HA, at, title
from PySide6.QtCore import Qt
from walker import squeezed

from intern_desktop.i18n import date_text, tr

FLIGHT, AGAIN = date(2027, 3, 9), date(2027, 3, 23)
MISSING = ("support_fund", "flight", "folder")
DAYS_ON_PAPER = {
    "plan_titp": "2026-10-20",
    "coe_filed": "2026-11-20",
    "coe_issued": "2027-01-20",
    "visa": "2027-02-10",
    "health_check": "2026-09-10",
    "tb": "2026-09-10",
}
WORD = {"vi": "Thiếu biên lai", "en": "The receipt is missing", "ja": "領収書がありません"}
FIRST_DAYS = ("residence_card", "tell_home", "rubbish_table", "address", "walk_to_work", "insurance")
"""What is required after the flight."""


def begin(folder):
    """What was done before the last week."""
    from intern_desktop.departure import checklist, tasks

    store, trainer = learner.found_centre(folder, at(2026, 9, 1, "09:00"))
    days = {"enrolled": date(2026, 9, 7), "departure": FLIGHT, "plan_filed": date(2026, 10, 20)}
    person = learner.enrol(store, at(2026, 9, 7, "08:00"), **days)
    with learner.trainers_act(store, at(2027, 2, 26, "17:00")) as act:
        for task in tasks.tasks():
            asked = task.required and task.applies("titp", "food") and task.id not in (*MISSING, *FIRST_DAYS)
            if asked:
                checklist.confirm(act, person, task.id, DAYS_ON_PAPER.get(task.id, ""))
        checklist.send_back(act, person, MISSING[0], WORD["vi"])
    log_lessons(store, trainer, person)
    store.close()


def log_lessons(store, trainer, person):
    """Two lessons, of Japanese and of life in Japan."""
    from intern_desktop.classroom import people
    from intern_desktop.departure import training_hours
    from intern_desktop.departure.training_hours import Lesson

    for subject, day in (("japanese", date(2027, 1, 11)), ("life", date(2027, 2, 22))):
        with learner.trainers_act(store, at(day.year, day.month, day.day, "17:30")) as act:
            in_class = people.classes(act.reading)[0].id
            held = Lesson(
                class_id=in_class, day=day, begins="08:00", subject=subject, minutes=210, teacher=learner.TRAINER
            )
            training_hours.log(act, held, {person: None})


def missing(walker):
    """A week before: what is missing stands first, and on the paper she takes home; she reports it as done."""
    walker.sign_in_candidate()
    walker.days_left(7)
    for number, item in enumerate(MISSING, 1):
        walker.says(f"today_next_{number}", title(item))
    walker.picture("last-week")
    walker.press("today_next_1_open")
    walker.says("item_note", WORD["vi"])
    assert next(iter(walker.rows())) == MISSING[0], "what is missing stands first in its group"
    walker.control(Qt.Key.Key_P)
    walker.find("checklist_paper")
    walker.picture("paper")
    path = walker.folder / "missing.pdf"
    walker.save_as("checklist_paper_pdf", path)
    walker.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    on_paper(path, tr("What is still missing"), HA, WORD["vi"], *(written(one) for one in (*MISSING, *FIRST_DAYS)))
    assert squeezed(written("passport")) not in words_on(path), "what is confirmed is not on the paper"
    walker.come_forward()
    walker.key(Qt.Key.Key_Escape)
    for item in MISSING:
        walker.item(item)
        walker.key(Qt.Key.Key_Space)
        walker.state(item, "claimed")


def confirmed(walker):
    """The trainer confirms the rest, and prints the record of lessons for the receiving side, in Japanese."""
    walker.sign_in_trainer()
    for item in MISSING:
        walker.go("checklist", f"person:{walker.hers}/{item}")
        walker.find("checklist_items").setFocus()
        walker.key(Qt.Key.Key_Space)
        walker.state(item, "confirmed")
    all_confirmed(walker)
    walker.look("all-confirmed")
    walker.go("course", "hours")
    walker.choose("course_hours_view", tr("Candidates"))
    walker.find("course_people").setFocus()
    walker.press("course_people_print")
    walker.find("hours_record")
    walker.picture("record")
    path = walker.folder / "record.pdf"
    walker.save_as("record_pdf", path)
    walker.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    on_paper(path, HA, "日本語", "技能実習", "2027年1月11日", "2027年2月22日")


def all_confirmed(walker):
    """All but what the first days in Japan will ask."""
    required = sum(counts(one) for one in hers(walker))
    fields = {"done": str(required - len(FIRST_DAYS)), "required": str(required)}
    walker.says("checklist_share", tr("{done} of {required} required things confirmed", **fields))


def counts(item):
    return item.task.required and item.state != "not_applicable"


def hers(walker):
    """Her list as the verbs read it."""
    from intern_desktop.departure import checklist

    return walker.read_back(checklist.items, walker.hers, walker.clock().date())


def in_japan(walker):
    """The day after the flight: the first days stand first, and nothing from before it asks for anything."""
    walker.sign_in_candidate()
    walker.see(tr("Below is what the first days in Japan ask. If the flight was moved, change it on your page."))
    for number, item in enumerate(FIRST_DAYS[:3], 1):
        walker.says(f"today_next_{number}", title(item))
    shown = walker.names()
    assert not {"today_arrive", "today_hours"} & shown, "nobody asks her to come, and no hours are to go"
    walker.picture("in-japan")
    asks = {one.task.group for one in hers(walker) if not one.settled and not one.quiet}
    assert asks == {"first_days"}, asks
    walker.go("checklist")
    walker.see(tr("You are in Japan now. What comes next are the first 14 days."))
    walker.item(FIRST_DAYS[0])
    walker.find("checklist_items").setFocus()
    walker.key(Qt.Key.Key_Space)
    walker.state(FIRST_DAYS[0], "claimed")


def postponed(walker):
    """It was not so: the flight was put off. The trainer writes that down."""
    walker.sign_in_trainer()
    walker.her_way()
    walker.find("own_page_state_postponed").setFocus()
    walker.key(Qt.Key.Key_Space)
    walker.told(tr("Postponed. Once there is a new day, all dates are counted from it."))
    walker.picture("postponed")


def waits(walker):
    """While she waits nothing is late, and everything she did is there."""
    walker.sign_in_candidate()
    walker.says("today_days_words", tr("The departure is postponed"))
    walker.go("checklist")
    walker.see(tr("Your departure is postponed, so the dates wait for a new day. Every mark stays."))
    all_confirmed(walker)
    assert not [one.task.id for one in hers(walker) if one.state == "overdue"], "nothing is late while she waits"


def new_day(walker):
    """A new day of departure, and she gets ready again."""
    walker.sign_in_trainer()
    walker.her_way()
    walker.write("own_page_departure", AGAIN)
    walker.told(tr("Welcome back. All that was done is still there."))
    walker.see(tr("Getting ready to leave."))


def back(walker):
    """She is back: eleven days, all marks kept, those of the first days too."""
    walker.sign_in_candidate()
    walker.days_left(11)
    walker.look("back")
    walker.item("passport")
    walker.state("passport", "confirmed")
    all_confirmed(walker)
    walker.item(FIRST_DAYS[0])
    walker.state(FIRST_DAYS[0], "claimed")
    walker.item("rubbish_table")
    walker.says("item_state", tr("Due {day}", day=date_text(AGAIN + timedelta(days=7), "short")))


def written(item):
    """What a thing is called on paper, its readings after their letters."""
    return re.sub(r"[{|}]", "", title(item, readings=True))


def words_on(path):
    return squeezed(pdf_text.words(path.read_bytes()))


def on_paper(path, *wanted):
    found = words_on(path)
    lost = [words for words in wanted if squeezed(words) not in found]
    assert not lost, f"{path.name} does not say {lost}: {found[:600]}"


DAYS = {
    "missing": (missing, at(2027, 3, 2, "17:30")),
    "confirmed": (confirmed, at(2027, 3, 5, "16:00")),
    "in_japan": (in_japan, at(2027, 3, 10, "19:00")),
    "postponed": (postponed, at(2027, 3, 11, "09:00")),
    "waits": (waits, at(2027, 3, 11, "18:00")),
    "new_day": (new_day, at(2027, 3, 12, "09:00")),
    "back": (back, at(2027, 3, 12, "18:00")),
}
