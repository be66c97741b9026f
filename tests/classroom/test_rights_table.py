"""Rights as a table: every verb by every role, on own and other classes. Done, or refused with one kind sentence."""

import importlib
import inspect
import pkgutil
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select

import intern_desktop.classroom
import intern_desktop.departure
from intern_desktop.classroom import (
    bulk,
    consent,
    founding,
    people,
    people_classes,
    people_groups,
    people_joined,
    people_moves,
    people_trainers,
    private_word,
    rights,
    sharing,
    sign_in,
)
from intern_desktop.departure import (
    claims,
    comments,
    duties,
    habits,
    journeys,
    levels,
    own_lists,
    picking,
    punctuality,
    reading_marks,
    sittings,
    tasks,
    timetable,
    training_hours,
    understanding,
)
from intern_desktop.departure.duties import ANY, HEAD, HERSELF, OWN
from intern_desktop.errors import UserError
from intern_desktop.store import vault
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.store.tables import entry

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
TODAY, MONDAY = date(2026, 11, 24), date(2026, 11, 23)
PASSWORD = "bốn con ngựa ngủ trưa"
ROLES = {
    "herself": {HERSELF},
    "another candidate": set(),
    "trainer of the class": {OWN, ANY},
    "trainer of another class": {ANY},
    "trainer where nobody teaches": {OWN, ANY},
    "trainer who left": set(),
    "head": {HEAD},
    "nobody": set(),
}
HELPING = {"duties.require", "duties.keep_a_head", "training_hours.check", "people.class_name", "person_fields.checked"}
"""Functions over an act that write nothing."""
WITHIN = {
    "punctuality.note_down",
    "reports_taking.take_back",
    "devices.vouch",
    "signers.note",
    "signers.end",
    "signers.note_earlier",
}
"""What verbs that have asked write with; nobody else calls it."""
ELSEWHERE = {
    "list_plan.write": "made of own_lists.take",
    "roster_plan.write": "made of people.*, asked row by row",
    "reports.prepare": "tests/classroom/test_reports.py",
    "reports.answer": "tests/classroom/test_reports.py",
    "roll_call.call": "made of punctuality.call",
    "roll_call.enter": "made of punctuality.call",
    "roll_call.rest_present": "made of punctuality.call",
    "bundle.export_centre": "no act: the screen asks",
    "devices.give_up": "tests/store",
}
"""Verbs that are made of others, which ask; or that are tried where their own tests are."""


class Scene:
    """A centre: Hà and Đạt in a class that Mai teaches, another class of Bình's, An in one that nobody teaches."""

    def __init__(self, folder):
        self.store = Store.open(folder)
        found = founding.found_centre(self.store, "Hoa Mai", "", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
        self.head = Author(found.trainer, sign_in.check(self.store, found.trainer, PASSWORD, NOW).key)
        with self.store.act(self.head, NOW) as act:
            self.class_id, self.others, self.free = (people.open_class(act, name) for name in ("A", "B", "C"))
            self.ha, self.dat = (people.enrol(act, name, self.class_id) for name in ("Thu Hà", "Sỹ Đạt"))
            self.an = people.enrol(act, "Đức An", self.free)
            self.mai, self.binh, self.left = (self._trainer(act, name) for name in ("Mai", "Bình", "Dũng"))
            for trainer, taught in ((self.mai, self.class_id), (self.binh, self.others), (self.left, self.class_id)):
                people_trainers.teach(act, trainer, taught)
            people_trainers.end_role(act, self.left, MONDAY)
            for holder in (self.class_id, self.free):
                timetable.set_week(act, holder, date(2026, 11, 2), timetable.usual_week(), ())
            self.groups = {one: people_groups.open_group(act, one, "1") for one in (self.class_id, self.free)}
        self.lessons = {}
        for one in (self.ha, self.an):
            with self.store.act(Author(one), NOW) as act:
                consent.answer(act, one, "yes")
                claims.claim(act, one, "passport", value="2026-11-20")
                self.lessons[one] = training_hours.log_own(act, one, lesson())

    def _trainer(self, act, name):
        person = people.enrol(act, name)
        act.append("role", subject=person, scope="centre", fields={"role": "trainer", "until": ""})
        return person

    def case(self, role):
        """Who acts in this column, about whom, of which class."""
        if role == "trainer where nobody teaches":
            return Author(self.mai), Case(self, self.an, self.free, self.ha)
        who = {
            "herself": Author(self.ha),
            "another candidate": Author(self.dat),
            "trainer of the class": Author(self.mai),
            "trainer of another class": Author(self.binh),
            "trainer who left": Author(self.left),
            "head": self.head,
            "nobody": Author(""),
        }
        return who[role], Case(self, self.ha, self.class_id, self.dat)

    def entries(self):
        with self.store.reading() as reading:
            return reading.execute(select(func.count()).select_from(entry)).scalar_one()


class Case:
    """Whom and what a verb is tried on."""

    def __init__(self, scene, person, class_id, second):
        self.person, self.class_id, self.second = person, class_id, second
        self.group, self.lesson, self.mai = scene.groups[class_id], scene.lessons[person], scene.mai
        self.own_task = own_lists.own_tasks.OWN + "1"


def lesson(**more):
    return training_hours.Lesson(day=MONDAY, begins="08:00", subject="japanese", minutes=60, **more)


def some(count):
    """A verb over many that leaves out what is not for the author; nothing left is a refusal too."""
    if not count:
        raise UserError("nothing of it is yours")


OWN_TASK = tasks.OwnTask(title=dict.fromkeys(("vi", "en", "ja"), "Nộp ảnh"), group="documents", evidence="paper")
MARK = reading_marks.Mark(reading_marks.BOOKMARK, "fees", 2, "x", "", NOW)
SESSION = (timetable.Session("08:00", "11:00"),)
SUMMARY = sharing.Summary(
    name="A", prefecture="13", monthly_wage=1, daily_wage=None, hourly_wage=None, hours=None, rent=0, first_day=None,
    programme="titp", month=None, slip=(), net=None, assumed=False,
)  # fmt: skip
TYPED = private_word.Typed()
VERBS = {
    "claims.claim": lambda act, c: claims.claim(act, c.person, "passport", value="2026-11-20"),
    "claims.unclaim": lambda act, c: claims.unclaim(act, c.person, "passport"),
    "claims.confirm": lambda act, c: claims.confirm(act, c.person, "passport"),
    "claims.send_back": lambda act, c: claims.send_back(act, c.person, "passport", "mờ"),
    "comments.say": lambda act, c: comments.say(act, c.person, "passport", "x"),
    "comments.take_back": lambda act, c: comments.take_back(act, c.person, "passport", "none"),
    "punctuality.arrive": lambda act, c: punctuality.arrive(act, c.person, NOW),
    "punctuality.give_notice": lambda act, c: punctuality.give_notice(act, c.person, TODAY, "ốm", NOW),
    "punctuality.call": lambda act, c: punctuality.call(act, c.person, TODAY, "on_time"),
    "habits.check": lambda act, c: habits.check(act, c.person, habits.habits()[0].id, TODAY, True),
    "timetable.set_week": lambda act, c: timetable.set_week(act, c.person, TODAY, timetable.usual_week(), ()),
    "timetable.forget_week": lambda act, c: timetable.forget_week(act, c.person, TODAY),
    "timetable.set_day_off": lambda act, c: timetable.set_day_off(act, c.person, TODAY, TODAY, "x"),
    "timetable.set_extra_day": lambda act, c: timetable.set_extra_day(act, c.person, TODAY, SESSION, "x"),
    "timetable.clear_day": lambda act, c: timetable.clear_day(act, c.person, TODAY),
    "timetable.copy": lambda act, c: timetable.copy(act, c.class_id, c.person),
    "training_hours.log": lambda act, c: training_hours.log(act, lesson(class_id=c.class_id), {c.person: None}),
    "training_hours.log_row": lambda act, c: training_hours.log_row(
        act, [lesson(class_id=c.class_id)], {c.person: None}
    ),
    "training_hours.attend": lambda act, c: training_hours.attend(act, c.person, c.lesson, 30),
    "training_hours.log_own": lambda act, c: training_hours.log_own(act, c.person, lesson()),
    "training_hours.log_own_row": lambda act, c: training_hours.log_own_row(act, c.person, [lesson()]),
    "training_hours.correct": lambda act, c: training_hours.correct(act, lesson(id=c.lesson)),
    "training_hours.remove": lambda act, c: training_hours.remove(act, c.lesson),
    "own_lists.add": lambda act, c: own_lists.add(act, OWN_TASK),
    "own_lists.change": lambda act, c: own_lists.change(act, c.own_task, OWN_TASK),
    "own_lists.withdraw": lambda act, c: own_lists.withdraw(act, c.own_task),
    "own_lists.bring_back": lambda act, c: own_lists.bring_back(act, c.own_task),
    "own_lists.adjust": lambda act, c: own_lists.adjust(act, "passport", None, None),
    "own_lists.take": lambda act, c: own_lists.take(act, []),
    "understanding.understand": lambda act, c: understanding.understand(act, c.person, "fees", "v1", TODAY),
    "reading_marks.add_bookmark": lambda act, c: reading_marks.add_bookmark(act, c.person, "fees", 2, "x"),
    "reading_marks.write_note": lambda act, c: reading_marks.write_note(act, c.person, "fees", 2, "x", "y"),
    "reading_marks.remove": lambda act, c: reading_marks.remove(act, c.person, MARK),
    "picking.choose": lambda act, c: picking.choose(act, c.person, "v001", picking.WANTED),
    "picking.choose_all": lambda act, c: picking.choose_all(act, c.person, ["v001"], picking.WANTED),
    "sittings.close": lambda act, c: sittings.close(act, c.person),
    "levels.note": lambda act, c: levels.note(act, c.person, "time", 80, TODAY),
    "levels.note_new": lambda act, c: levels.note_new(act, c.person),
    "journeys.change_state": lambda act, c: journeys.change_state(act, c.person, "postponed", TODAY),
    "people_journeys.plan_journey": lambda act, c: people.plan_journey(act, c.person, programme="titp"),
    "people.open_class": lambda act, c: people.open_class(act, "D"),
    "people.enrol": lambda act, c: people.enrol(act, "Mới", c.class_id),
    "people.enrol_all": lambda act, c: people.enrol_all(
        act, ["Mới"], {one.id: one.name for one in people.classes(act.reading)}[c.class_id]
    ),
    "people.correct": lambda act, c: people.correct(act, c.person, birth="2004-05-06"),
    "people.archive": lambda act, c: people.archive(act, c.person),
    "people.archive_class": lambda act, c: people.archive_class(act, c.class_id),
    "people_classes.rename": lambda act, c: people_classes.rename(act, c.class_id, "D"),
    "people_classes.copy": lambda act, c: people_classes.copy(act, c.class_id, "D", [c.person]),
    "people_groups.open_group": lambda act, c: people_groups.open_group(act, c.class_id, "2"),
    "people_groups.rename": lambda act, c: people_groups.rename(act, c.group, "2"),
    "people_groups.archive": lambda act, c: people_groups.archive(act, c.group),
    "people_groups.put": lambda act, c: people_groups.put(act, [c.person], c.group),
    "people_groups.copy": lambda act, c: people_groups.copy(act, c.class_id, c.class_id),
    "people_moves.move": lambda act, c: people_moves.move(act, [c.person], ""),
    "people_moves.archive": lambda act, c: people_moves.archive(act, [c.person]),
    "people_joined.join": lambda act, c: people_joined.join(act, c.person, c.second),
    "people_joined.part": lambda act, c: people_joined.part(act, c.person),
    "people_trainers.teach": lambda act, c: people_trainers.teach(act, c.mai, c.class_id),
    "people_trainers.make_trainer": lambda act, c: people_trainers.make_trainer(act, c.person, PASSWORD),
    "people_trainers.make_head": lambda act, c: people_trainers.make_head(act, c.mai),
    "people_trainers.end_role": lambda act, c: people_trainers.end_role(act, c.mai, TODAY),
    "founding.appoint": lambda act, c: founding.appoint(act, "Nga", PASSWORD),
    "founding.give_password": lambda act, c: founding.give_password(act, c.mai, PASSWORD, Cost.SAMPLE),
    "sign_in.set_pin": lambda act, c: sign_in.set_pin(act, c.person, "2468", Cost.SAMPLE),
    "sign_in.reset_pin": lambda act, c: sign_in.reset_pin(act, c.person),
    "consent.answer": lambda act, c: consent.answer(act, c.person, "no"),
    "consent.withdraw": lambda act, c: consent.withdraw(act, c.person),
    "sharing.share": lambda act, c: sharing.share(act, c.person, "o1", SUMMARY),
    "sharing.take_back": lambda act, c: sharing.take_back(act, c.person, "o1"),
    "private_word.choose": lambda act, c: private_word.choose(act, c.person, "con mèo trên mái ngói", TYPED),
    "private_word.keep": lambda act, c: private_word.keep(act, c.person, TYPED, vault.new()),
    "private_word.seal_rest": lambda act, c: private_word.seal_rest(act, c.person, vault.new()),
    "private_word.change": lambda act, c: private_word.change(act, c.person, vault.new(), "con mèo trên mái ngói"),
    "private_word.begin_anew": lambda act, c: private_word.begin_anew(act, c.person),
    "private_word.drop_open": lambda act, c: private_word.drop_open(act, c.person),
    "rights.erase": lambda act, c: rights.erase(act, c.person, "Thu Hà"),
    "bulk.confirm_claimed": lambda act, c: some(bulk.confirm_claimed(act, [(c.person, "passport")])),
    "bulk.confirm_given": lambda act, c: some(bulk.confirm_given(act, [(c.person, "passport")])),
    "bulk.send_back": lambda act, c: some(bulk.send_back(act, [(c.person, "passport")], "mờ")),
}


class Enough(Exception):
    """The act went through; it is not kept, so that every case begins alike."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    made = Scene(tmp_path_factory.mktemp("rights"))
    with made.store.act(made.head, NOW) as act:
        act.append(
            "own_task",
            subject=own_lists.own_tasks.OWN + "1",
            scope="centre",
            fields={"body": own_lists.msgspec.json.encode(OWN_TASK).decode()},
        )
        act.append("journey", subject=made.dat, scope=shared(made.dat), fields={"programme": "titp"})
    yield made
    made.store.close()


def tried(scene, verb, role):
    """ "done", or the sentence with which it was refused."""
    author, case = scene.case(role)
    try:
        with scene.store.act(author, NOW) as act:
            VERBS[verb](act, case)
            raise Enough
    except Enough:
        return "done"
    except UserError as refused:
        return str(refused)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_who_may_does_it_and_nobody_else(scene, verb):
    before = scene.entries()
    found = {role: tried(scene, verb, role) for role in ROLES}
    allowed = {role: bool(has & duties.VERBS[verb]) for role, has in ROLES.items()}
    assert {role: said == "done" for role, said in found.items()} == allowed, found
    assert scene.entries() == before
    sentences = [said for said in found.values() if said != "done"]
    assert all(said.endswith((".", "yours")) and "{" not in said for said in sentences)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_screens_are_told_the_same(scene, verb):
    """What `duties.may` answers before anybody presses anything."""
    about_class = ("people.enrol", "people.archive_class", "people_classes.", "training_hours.log")
    with scene.store.reading() as reading:
        for role, has in ROLES.items():
            author, case = scene.case(role)
            about = case.class_id if verb.startswith(about_class) and not verb.endswith("_own") else case.person
            answered = duties.may(reading, author.person, verb, about, TODAY)
            assert answered == bool(has & duties.VERBS[verb]) or (HERSELF in has and "log_own" in verb), role


def test_every_verb_stands_in_the_table():
    found = set()
    for room in (intern_desktop.departure, intern_desktop.classroom):
        for module in pkgutil.iter_modules(room.__path__):
            if not module.name.startswith("demo"):
                found |= _verbs_of(importlib.import_module(f"{room.__name__}.{module.name}"), module.name)
    missing = found - HELPING - WITHIN - duties.VERBS.keys()
    assert not missing, f"say in duties.VERBS who may do {sorted(missing)}"
    untried = found - HELPING - WITHIN - VERBS.keys() - ELSEWHERE.keys()
    assert not untried, f"try {sorted(untried)} here"


def _verbs_of(module, name):
    said = inspect.getmembers(module, inspect.isfunction)
    return {
        f"{name}.{verb}"
        for verb, made in said
        if not verb.startswith("_")
        and made.__module__ == module.__name__
        and next(iter(inspect.signature(made).parameters), "") == "act"
    }
