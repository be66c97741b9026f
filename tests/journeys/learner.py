"""A candidate and her trainer at one PC, and the clock that is turned while they walk; each day is a process.

The stories `ready_*.py` say what was before (`begin`) and who walks when (`DAYS`); `ready.py` walks them.
"""

import shutil
import subprocess
import sys
import traceback
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import guide
import road
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from intern_desktop import app
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr

HANOI = timezone(timedelta(hours=7))
HA, TRAINER, LAM = guide.HA, "Trần Văn Lâm", "Lâm"
CLASS = "K12"


class Clock:
    """The PC's clock: it stands still until it is turned."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now

    def turn(self, time):
        """To this time of the same day."""
        hour, minute = (int(part) for part in time.split(":"))
        self.now = self.now.replace(hour=hour, minute=minute)


class Learner(guide.Reader):
    """Somebody of a centre in front of its PC: she signs in, opens sections by key, marks with Space."""

    def sign_in_candidate(self):
        """Her name, her PIN; when it is the first time, she chooses it and agrees that trainers see more."""
        self.see(tr("Who are you?"))
        self.find("find_name").setFocus()
        self.keys("thu ha")
        self.key(Qt.Key.Key_Return)
        self.until(lambda: {"pin", "new_pin"} & self.names(), "a PIN is asked for")
        first = "new_pin" in self.names()
        for field in ("new_pin", "new_pin_again") if first else ("pin",):
            self.find(field).setFocus()
            self.keys(guide.PINS[HA])
        self.key(Qt.Key.Key_Return)
        if first:
            self.see(tr("I agree"))
            self.find("agree").setFocus()
            self.key(Qt.Key.Key_Space)
        self.until(lambda: self.program.frame.stage.current() == "today", "Today")

    def sign_in_trainer(self):
        self.see(tr("Who are you?"))
        self.find("find_name").setFocus()
        self.keys("lam")
        self.key(Qt.Key.Key_Return)
        self.find("password").setFocus()
        self.keys(guide.PASSWORD)
        self.key(Qt.Key.Key_Return)
        self.see(tr("Departures"))

    def go(self, page, target=""):
        """Open a page as a link to it does."""
        self.program.frame.open_page(page, target)
        self.until(lambda: self.program.frame.stage.current() == page, page)

    def choose(self, name, words):
        """Press one of a row of choices."""
        wanted = [one for one in self.find(name).findChildren(QAbstractButton) if one.text() == words]
        assert wanted, f"{name} offers no {words}"
        wanted[0].click()
        self.settle()

    def look(self, name):
        """A picture of a step that the manual does not show, apart from the others."""
        self.settle()
        if self.pictures:
            apart = self.pictures / "more"
            apart.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(apart / f"{self.language}-{name}.png"))

    def told(self, words):
        """The line at the bottom says this."""
        self.says("told_words", words)

    def rows(self):
        """The things in the middle of the checklist, from above: id and row."""
        return {row.id: row for row in self.find("checklist_items").rows.rows}

    def item(self, name):
        """Go to a thing of the checklist with the arrow keys of its list."""
        self.go("checklist", name)
        self.stands_at(name)
        self.find("checklist_items").setFocus()

    def stands_at(self, name):
        """The cursor of the checklist stands at this thing."""
        self.until(lambda: self.find("checklist_items").chosen() == name, name)

    def state(self, name, state):
        self.until(lambda: self.rows()[name].state == state, f"{name} is {state}, not {self.rows()[name].state}")

    def days_left(self, days):
        self.says("today_days", str(days))

    def read_back(self, ask, *asked):
        """What the verbs answer now."""
        with self.program.commands.reading() as reading:
            return ask(reading, *asked)

    @property
    def hers(self):
        """The id of the candidate."""
        from intern_desktop.classroom import people

        found = self.read_back(people.people, self.program.commands.today())
        return next(one.id for one in found if one.name == HA)

    def her_way(self):
        """A trainer opens where she goes, from her name among the people."""
        self.go("people")
        self.find("find_name").setFocus()
        self.keys("thu ha")
        listed = self.find("names")
        row = listed.visualRect(listed.model().index(0, 0))
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        tabs = self.find("person_tabs")
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        self.press("person_way")
        self.see(tr("Way to Japan"), HA)

    def leave_seat(self):
        """Not me any more: the names are shown again."""
        self.press("not_you")
        self.see(tr("Who are you?"))


def title(item, *, readings=False):
    """What a thing of the list is called, in Japanese with the marks of its readings or without."""
    from intern_desktop.departure import tasks

    found = chosen(next(one.title for one in tasks.tasks() if one.id == item))
    return found if readings else plain(found)


def at(year, month, day, time):
    hour, minute = (int(part) for part in time.split(":"))
    return datetime(year, month, day, hour, minute, tzinfo=HANOI)


def found_centre(folder, when):
    """A shared PC of a small centre with its trainer; the open store and the trainer's id."""
    from intern_desktop.classroom import founding, people
    from intern_desktop.store.database import Store
    from intern_desktop.store.keys import Cost

    store = Store.open(folder)
    founding.found_centre(store, guide.CENTRE, guide.PLACE, TRAINER, guide.PASSWORD, when, cost=Cost.SAMPLE)
    with store.reading() as reading:
        return store, people.people(reading, when.date())[0].id


def trainers_act(store, when):
    """An act of the small centre's trainer with her own key, as if she had signed in at this moment."""
    from intern_desktop.classroom import people, sign_in
    from intern_desktop.store.journal import Author

    with store.reading() as reading:
        trainer = next(one.id for one in people.people(reading, when.date()) if one.role == "head")
    return store.act(Author(trainer, sign_in.check(store, trainer, guide.PASSWORD, when).key), when)


def enrol(store, when, **days):
    """The candidate in her class, with the days of her journey; her id. She has agreed and has a PIN."""
    from intern_desktop.classroom import consent, people, sign_in
    from intern_desktop.store.journal import Author

    with trainers_act(store, when) as act:
        (person,) = people.enrol_all(act, [HA], CLASS)
        people.plan_journey(act, person, programme="titp", field="food", prefecture="13", **days)
    with store.act(Author(person), when) as act:
        sign_in.set_pin(act, person, guide.PINS[HA])
        consent.answer(act, person, "yes")
    return person


def walk_day(day, language, folder, pictures):
    """One day of a story: the program is opened, somebody walks, and it is closed."""
    who, moment = day
    clock = Clock(moment)
    app.clock = clock
    opened = road.opened(language, folder, None)
    walker = Learner(opened.program, language, pictures)
    walker.clock, walker.folder = clock, folder
    walker.steps = len(list(pictures.glob("*.png"))) if pictures else 0
    walker.come_forward()
    faults = []
    walker.program.bugs.told.connect(faults.append)
    who(walker)
    print(f"{language} {who.__name__}: walked", flush=True)
    if faults:
        raise SystemExit(f"{language} {who.__name__}: the program stumbled: {faults}")
    walker.window.close()
    walker.program.end()


def walk_story(script, name, story, language, folder, pictures):
    """Every day of a story in a process of its own, over the same data."""
    shutil.rmtree(folder, ignore_errors=True)
    story.begin(folder)
    for day in story.DAYS:
        command = [sys.executable, script, language, str(folder), str(pictures or "-"), name, day]
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    return 0


def run(script, stories):
    """What a script of stories does: LANGUAGE FOLDER [PICTURES [STORY [DAY]]]. Each story has a folder of its own."""
    sys.stdout.reconfigure(encoding="utf-8")
    language, folder, *rest = sys.argv[1:]
    pictures = Path(rest[0]) if rest and rest[0] != "-" else None
    if len(rest) < 3:
        asked = rest[1:] or list(stories)
        here = Path(folder).absolute()
        codes = (walk_story(script, one, stories[one], language, here / one, pictures) for one in asked)
        return next((code for code in codes if code), 0)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    try:
        walk_day(stories[rest[1]].DAYS[rest[2]], language, Path(folder), pictures)
    except Exception:  # the program's own excepthook would write it down and go on
        traceback.print_exc()
        return 1
    return 0
