"""The first week at the centre: the calendar is written in, she arrives, gives a day, answers, practises.

`ready_days.py` goes on with the days after it.
"""

from datetime import date

from learner import CLASS, HA, title
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit
from walker import squeezed

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui.places import field_name

FLIGHT, FIRST, OFF = date(2027, 3, 9), date(2026, 11, 30), date(2026, 12, 2)
WHY_OFF = {"vi": "Cúp điện", "en": "No electricity", "ja": "停電"}


def calendar(walker):
    """Friday: the trainer adds her, and writes in the usual week and a day off."""
    walker.sign_in_trainer()
    add_her(walker)
    set_calendar(walker)


def agrees(walker):
    """She chooses her PIN and agrees; before that nobody sees or writes where she goes."""
    walker.sign_in_candidate()
    walker.see(tr("Which programme do you go under, and when do you leave?"))
    walker.look("no-journey")


def add_her(walker):
    walker.go("people")
    walker.type("add_to_class", CLASS)
    names = walker.find("add_names")
    assert isinstance(names, QPlainTextEdit)
    names.setFocus()
    names.insertPlainText(HA)
    walker.press("add_people")
    walker.told(trn("{n} person was added.", "{n} people were added.", 1))


def set_calendar(walker):
    walker.go("course", "calendar")
    walker.see(tr("There is no calendar yet"))
    walker.look("calendar-empty")
    walker.press("calendar_nothing_button")
    walker.told(tr("The timetable is kept from {day}.", day=date_text(date(2026, 11, 23), "short")))
    month = walker.find("calendar_month")
    month.setFocus()
    for _ in range(5):  # from Friday to Wednesday
        walker.key(Qt.Key.Key_Right)
    walker.until(lambda: month.day() == OFF, "the Wednesday is chosen")
    walker.type("calendar_day_words", WHY_OFF[walker.language])
    walker.press("calendar_day_off")
    walker.told(tr("Day off on {first}.", first=date_text(OFF, "full")))
    walker.see(WHY_OFF[walker.language])
    walker.picture("calendar")


def way(walker):
    """Now that she has agreed the trainer writes programme, field and days, field by field."""
    walker.sign_in_trainer()
    walker.her_way()
    walker.pick("own_page_programme", tr("Technical intern 技能実習"))
    walker.pick("own_page_field", field_name("food"))
    for name, day in (("enrolled", FIRST), ("departure", FLIGHT), ("plan_filed", date(2026, 11, 20))):
        walker.write(f"own_page_{name}", day)
    walker.picture("way")


def monday(walker):
    """Her first day: she arrives, looks at her three things, gives a day, answers questions."""
    walker.sign_in_candidate()
    walker.days_left(99)
    three = [title(one) for one in ("passport", "contract", "plan_titp")]
    for number, words in enumerate(three, 1):
        walker.says(f"today_next_{number}", words)
    walker.see(tr("The session begins at {time}", time="08:00"), tr("Due {day}", day="")[:3])
    walker.picture("today")
    walker.key(Qt.Key.Key_F2)
    walker.says("today_arrive_title", tr("You came at {time}", time="07:52"))
    minutes = trn("{n} minute early", "{n} minutes early", 8)
    walker.see(tr("{minutes}. It is saved.", minutes=minutes[:1].upper() + minutes[1:]))
    walker.picture("arrived")
    walker.press("today_next_1_open")
    walker.stands_at("passport")
    walker.see(tr("Due {day}", day=date_text(date(2026, 12, 7), "short")))
    walker.look("passport")
    walker.find("checklist_items").setFocus()
    walker.key(Qt.Key.Key_Space)
    walker.state("passport", "claimed")
    give_day(walker)
    answer_questions(walker)


def give_day(walker):
    """The X-ray's day: in a wrong year it is asked about at the field, and stays; the right one is taken."""
    walker.item("tb")
    walker.key(Qt.Key.Key_Return)
    walker.type("item_day", date_text(date(2062, 11, 20), "short"))
    walker.key(Qt.Key.Key_Return, walker.find("item_day"))
    meant = date_text(date(2026, 11, 20), "short")
    walker.see(tr("This day lies in the year {year}. Did you mean {day}?", year=2062, day=meant))
    walker.state("tb", "not_begun")
    walker.picture("wrong-year")
    walker.type("item_day", meant)
    walker.says("item_until", tr("Holds until {day}", day=date_text(date(2027, 5, 19), "short")))
    walker.key(Qt.Key.Key_Return, walker.find("item_day"))
    walker.state("tb", "claimed")
    walker.told(tr("Reported as done: {title}", title=title("tb")))


def answer_questions(walker):
    """What asks for the questions of a page leads there; once they are answered it can be reported."""
    walker.item("rubbish")
    walker.key(Qt.Key.Key_Space)
    walker.told(tr("Answer the questions at the end of its page in the guide first, then report it as done."))
    walker.says("item_progress", tr("The questions of this page are not all answered rightly yet."))
    walker.picture("questions")
    walker.press("item_go")
    walker.find("quiz_situation")
    asked = 0
    while "quiz_done" not in walker.names():
        walker.key(Qt.Key.Key_1 + asked_of("housing", walker).right)
        walker.key(Qt.Key.Key_Return)
        asked += 1
        assert asked < 20, "the questions come to an end"
    walker.see(trn("You have understood the question.", "You have understood all {n} questions.", asked))
    walker.item("rubbish")
    walker.says("item_progress", tr("All questions of this page are answered rightly."))
    walker.key(Qt.Key.Key_Space)
    walker.state("rubbish", "claimed")


def asked_of(page, walker):
    """The question on the screen."""
    from intern_desktop.guide import quiz

    said = squeezed(walker.label("quiz_situation"))
    questions = quiz.quiz(page).questions
    return next(one for one in questions if squeezed(quiz.said(one.situation, walker.language)) == said)


def practice(walker):
    """Monday evening: new cards, the Japanese typed; one wrong, one taken back, and a rest in the middle."""
    walker.sign_in_candidate()
    walker.section_by_key("practice")
    for way in ("meaning", "listen"):
        box = walker.find(f"practice_way_{way}")
        assert isinstance(box, QCheckBox)
        if box.isChecked() and box.isEnabled():
            walker.tick(f"practice_way_{way}")
    walker.says("practice_figure", number_text(10))
    walker.picture("practice")
    walker.find("practice_begin").setFocus()
    walker.key(Qt.Key.Key_Return)
    left(walker, 10)
    typed(walker, romaji=True)
    walker.picture("card")
    rate(walker, 4)
    left(walker, 9)
    typed(walker)
    rate(walker, 4)
    left(walker, 8)
    typed(walker, wrong="neko")
    walker.picture("card-wrong")
    walker.key(Qt.Key.Key_Return)  # again soon, as it is suggested
    left(walker, 8)
    fourth = walker.label("practice_meaning_first")
    typed(walker)
    rate(walker, 4)
    left(walker, 7)
    walker.until(lambda: walker.label("practice_meaning_first") != fourth, "the fifth card")
    walker.press("practice_back")
    walker.until(lambda: walker.label("practice_meaning_first") == fourth, "the fourth card is asked again")
    left(walker, 8)
    typed(walker)
    rate(walker, 4)
    left(walker, 7)
    walker.key(Qt.Key.Key_Escape)
    walker.says("practice_figure", number_text(7))
    assert answers(walker) == [4, 4, 1, 4], answers(walker)


def left(walker, cards):
    walker.says("practice_left", trn("{n} card left", "{n} cards left", cards))


def card(walker):
    """The card on the screen, by what is asked."""
    from intern_desktop.departure import cards

    meaning = walker.label("practice_meaning_first")
    return next(one for one in cards.cards() if one.meaning("en" if walker.language == "en" else "vi") == meaning)


def typed(walker, *, romaji=False, wrong=""):
    """Type the answer of the card in kana or in Latin letters, and look at what is said of it."""
    found = card(walker)
    walker.find("practice_field").setFocus()
    words = wrong or ({"おはようございます。": "ohayou gozaimasu"}[found.say] if romaji else found.say)
    walker.keys(words)
    walker.key(Qt.Key.Key_Return)
    walker.find("practice_rate_1")
    said = walker.find("practice_typed")
    verdict = tr("something else") if wrong else tr("right")
    walker.until(lambda: squeezed(verdict) in squeezed(said.text()), verdict)


def rate(walker, rating):
    walker.key(Qt.Key.Key_0 + rating)


def answers(walker):
    """The answers that are kept, as the journal has them."""
    from intern_desktop.departure import history

    known = walker.read_back(history.of, walker.hers, walker.clock())
    return [review.rating for review in known.recent]
