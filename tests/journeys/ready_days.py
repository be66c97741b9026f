"""The first week, day by day: who sits in front of the PC, and when. Monday stands in `ready_week.py`."""

from datetime import date

import learner
import ready_week
from learner import HA, at, title
from PySide6.QtCore import Qt

from intern_desktop.i18n import date_text, number_text, tr, trn

WHY_LATE = {"vi": "Xe khách bị hỏng", "en": "The bus broke down", "ja": "バスの故障"}
WORD = {"vi": "Chụp lại trang có ảnh nhé", "en": "Copy the page with the photo again", "ja": "写真のページをもう一度"}
ANSWER = {"vi": "Em nộp lại rồi ạ", "en": "I have handed it in again", "ja": "もう一度出しました"}
TICKED = ("greeting", "tidying")


def begin(folder):
    """A centre with its trainer, and nobody else."""
    store, _ = learner.found_centre(folder, at(2026, 11, 23, "09:00"))
    store.close()


def tuesday(walker):
    """She says beforehand that she will be late, and why; she comes at twenty past. The cards go on where she left."""
    walker.sign_in_candidate()
    walker.press("today_arrive_way")
    walker.find("notice_form")
    walker.choose("notice_kind", tr("Late"))
    walker.type("notice_reason", WHY_LATE[walker.language])
    walker.picture("notice")
    walker.press("notice_keep")
    walker.says("today_arrive_words", WHY_LATE[walker.language])
    walker.clock.turn("08:20")
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", tr("You came at {time}", time="08:20"))
    verdicts(walker, "early", "excused")
    walker.section_by_key("practice")
    again, new = trn("{n} comes again", "{n} come again", 1), trn("{n} is new", "{n} are new", 10)
    walker.says("practice_parts", f"{again} · {new}")  # the one she had forgotten, and what a new day brings
    walker.look("next-day")


def wednesday(walker):
    """A day off: its name stands there, nobody asks her to come, the next day is named."""
    walker.sign_in_candidate()
    walker.says("today_arrive_title", ready_week.WHY_OFF[walker.language])
    walker.see(tr("The next session: {day}.", day=date_text(date(2026, 12, 3), "full")))
    assert "today_arrive_press" not in walker.names(), "nothing asks her to arrive"
    verdicts(walker, "early", "excused")


def thursday(walker):
    """Four minutes late and no word before. One late morning lowers the habit a little; two other habits are ticked."""
    walker.sign_in_candidate()
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", tr("You came at {time}", time="08:04"))
    verdicts(walker, "early", "excused", "late")
    share = round(
        100 * (1 - 0.5 ** (1 / 13)) * 0.5 ** (1 / 13)
    )  # one early morning, and then one that was worth nothing
    walker.says("today_punctuality_count", f"{number_text(share)} %")
    walker.press("today_punctuality_go")
    words = ("Early by {minutes} minutes or more in {good} of the last {n} session.",)
    words += ("Early by {minutes} minutes or more in {good} of the last {n} sessions.",)
    walker.says("punctuality_sentence", trn(*words, 2, good=1, minutes=5))
    walker.picture("punctuality")
    walker.choose("punctuality_views", tr("Other habits"))
    for habit in TICKED:
        walker.find(f"habit_{habit}").setFocus()
        walker.key(Qt.Key.Key_Space)
        walker.until(lambda habit=habit: walker.find(f"habit_{habit}").text() == tr("Done today"), habit)
    walker.picture("habits")


def trainer(walker):
    """Thursday afternoon: he confirms what he has seen, sends one thing back with a word, and logs the lesson."""
    walker.sign_in_trainer()
    walker.go("checklist", f"person:{walker.hers}/tb")
    walker.see(HA)
    walker.find("checklist_items").setFocus()
    walker.picture("to-confirm")
    walker.key(Qt.Key.Key_Space)
    walker.state("tb", "confirmed")
    walker.told(tr("Confirmed for {name}: {title}", name="Hà", title=title("tb")))
    walker.go("checklist", f"person:{walker.hers}/passport")
    walker.find("checklist_items").setFocus()
    walker.key(Qt.Key.Key_B)
    walker.type("send_back_words", WORD[walker.language])
    walker.picture("send-back")
    walker.key(Qt.Key.Key_Return, walker.find("send_back_words"))
    walker.state("passport", "sent_back")
    log_lesson(walker)


def log_lesson(walker):
    """The times of the day stand there; she came four minutes late, so four minutes are taken off."""
    walker.go("course", "hours")
    walker.press("course_lessons_nothing_button")
    walker.until(lambda: walker.label("lesson_times").startswith("08:00"), "the times of the timetable")
    walker.type("lesson_words", "Minna no Nihongo 1")
    there = walker.find("lesson_there")
    walker.until(lambda: there.rowCount() == 1 and there.item(0, 1).text() == tr("{m} min", m="416"), "416 of 420 min")
    walker.picture("lesson")
    walker.press("lesson_keep")
    walker.told(tr("The lesson of {day} is kept.", day=date_text(date(2026, 12, 3), "short")))


def friday(walker):
    """What was sent back stands first, with his word; she answers, and sees her hours."""
    walker.sign_in_candidate()
    walker.says("today_next_1", title("passport"))
    walker.says("today_next_1_why", tr("{name} sent it back: {note}", name=learner.TRAINER, note=WORD[walker.language]))
    walker.says("today_hours_count", tr("{have} / {wants} h", have="6", wants="160"))
    walker.picture("sent-back")
    walker.press("today_next_1_open")
    walker.says("item_note", WORD[walker.language])
    walker.type("comment_words", ANSWER[walker.language])
    walker.press("comment_send")
    walker.told(tr("Your words are kept."))
    walker.says("comment_1", ANSWER[walker.language])
    walker.picture("comment")
    walker.item("tb")
    walker.state("tb", "confirmed")
    walker.go("hours")
    walker.says("hours_figure", "6")
    walker.see(tr("of {wants} hours that count", wants="160"), tr("{h} h {m} min", h="6", m="56"), "08:04–11:30")
    walker.picture("hours")


def verdicts(walker, *wanted):
    """How her mornings are called up to now."""
    from intern_desktop.departure import punctuality

    now = walker.clock()
    found = walker.read_back(punctuality.records, walker.hers, now.date(), f"{now:%H:%M}")
    assert tuple(one.verdict for one in found) == wanted, found


DAYS = {
    "calendar": (ready_week.calendar, at(2026, 11, 27, "15:10")),
    "agrees": (ready_week.agrees, at(2026, 11, 27, "15:30")),
    "way": (ready_week.way, at(2026, 11, 27, "15:40")),
    "monday": (ready_week.monday, at(2026, 11, 30, "07:52")),
    "practice": (ready_week.practice, at(2026, 11, 30, "18:30")),
    "tuesday": (tuesday, at(2026, 12, 1, "07:40")),
    "wednesday": (wednesday, at(2026, 12, 2, "07:50")),
    "thursday": (thursday, at(2026, 12, 3, "08:04")),
    "trainer": (trainer, at(2026, 12, 3, "17:15")),
    "friday": (friday, at(2026, 12, 4, "07:48")),
}
