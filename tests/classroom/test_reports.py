"""Pages for Japan: what is on them and never is, whose yes counts for which page, and what taking back leaves."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from random import Random

import msgspec
import pytest
from nacl.signing import SigningKey

from intern_desktop import resources
from intern_desktop.classroom import (
    consent,
    people,
    people_journeys,
    progress,
    reports,
    reports_classes,
    reports_making,
    rights,
    sign_in,
)
from intern_desktop.classroom.reports_page import body_of, digest_of, read_body
from intern_desktop.departure import checklist, punctuality, timetable, training_hours
from intern_desktop.departure.tasks import tasks
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.errors import FieldError, UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import LANGUAGES
from intern_desktop.paths import DATABASE
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author, entries_about
from tests.classroom.conftest import PASSWORD

MONTH, TO = "2026-11", ("みどり協同組合", "はすの花食品株式会社")


@pytest.fixture
def ha(store, trainer, candidates, now):
    """Hà, who agrees to be seen, with a flight, two confirmed things and one that is past its day."""
    person = candidates[0]
    sign_in.check(store, trainer.person, PASSWORD, now)
    with store.act(trainer, now) as act:
        days = {"plan_filed": "2026-11-01", "departure": "2027-03-09", "enrolled": "2026-06-01"}
        people_journeys.plan_journey(act, person, programme="titp", field="food", prefecture="13", **days)
        people.correct(act, person, name_kana="グエン・ティ・トゥ・ハ", name_passport="NGUYEN THI THU HA")
    with store.act(Author(person), now) as act:
        consent.answer(act, person, "yes")
        checklist.claim(act, person, "passport")
        checklist.claim(act, person, "tb", now.date(), "2026-11-12")
    with store.act(trainer, now) as act:
        for item in ("passport", "introduce", "tb", "say_pain"):
            checklist.confirm(act, person, item)
    return person


def prepare(store, trainer, now, *listed, anew=False, words="", to=TO, month=MONTH):
    with store.act(trainer, now) as act:
        return reports.prepare(act, listed, month, to=to, words=dict.fromkeys(listed, words), anew=anew)


def line(store, person, now, month=MONTH):
    with store.reading() as reading:
        return reports.line_of(reading, person, month, now.date())


def answer(store, person, now, said, digest=None):
    with store.act(Author(person), now) as act:
        reports.answer(act, person, MONTH, said, digest or line(store, person, now).digest)


def test_every_thing_of_our_list_is_decided_about_once_and_what_is_left_out_has_its_reason():
    text = resources.toml("checklists/report_items.toml")
    told, left_out = text["told"], text["left_out"]
    assert len(told) == len(set(told)) and not set(told) & left_out.keys()
    assert {task.id for task in tasks()} == {*told, *left_out}
    assert all(reason.endswith(".") for reason in left_out.values())


def test_nothing_of_health_or_money_is_told_but_what_she_can_say():
    told = {task.id: task for task in tasks() if task.id in reports_making.told_items()}
    assert {name for name, task in told.items() if task.group == "health"} == {"say_pain"}
    assert not [name for name, task in told.items() if task.group == "money" or "money" in task.page]
    assert {task.group for task in told.values() if task.evidence == "level"} <= {"language", "work"}


def test_the_page_says_who_she_is_how_far_and_what_she_can_say(store, trainer, ha, now):
    assert prepare(store, trainer, now, ha, words="Học  chăm.\n\n Nói rõ.") == 1
    page = line(store, ha, now).page
    assert (page.called, page.class_name, page.days_left) == ("グエン・ティ・トゥ・ハ", "K24-A", 105)
    assert (page.to, page.words, page.trainer) == (TO, "Học chăm.\nNói rõ.", "Trần Văn Lâm")
    assert (page.confirmed, page.unproven) == (2, 0), "the passport and the introduction, no finding of a doctor"
    assert [one.title["en"] for one in page.can] == ["Say where it hurts", "Introduce yourself for one minute"]
    assert {part.title["en"] for part in page.parts} & {"Health", "Money"} == set()
    papers = next(part for part in page.parts if part.title["en"] == "Papers and visa")
    assert papers.late is not None and papers.late.title["en"] == "Contract in Vietnamese"


def test_no_value_note_or_reason_is_in_the_body(store, trainer, ha, now):
    with store.act(Author(""), now) as act:
        act.append("timetable", subject=f"{ha}/x", scope=shared(ha), fields={"body": "{}"})
    with store.act(trainer, now) as act:
        checklist.send_back(act, ha, "contract", "nợ 90 triệu")
        act.append("comment", subject=f"{ha}/visa/1", scope=shared(ha), fields={"words": "bị viêm gan"})
        fields = {"verdict": "excused", "planned": "08:00", "came": "", "reason": "đau dạ dày"}
        act.append("roll", subject=f"{ha}/2026-11-20", scope=shared(ha), fields=fields)
    prepare(store, trainer, now, ha)
    body = line(store, ha, now).body
    for never in ("90", "viêm", "dạ dày", "2026-11-12", "tb", "TB", "結核", "Health", "loan"):
        assert never not in body, never


def test_why_somebody_was_late_is_left_out_how_late_stands_there(store, trainer, candidates, ha, now):
    with store.act(trainer, now) as act:
        class_id = people.person(act.reading, ha, now.date()).class_id
        timetable.set_week(act, class_id, now.date().replace(day=2), timetable.usual_week(), ())
    with store.act(trainer, now) as act:
        punctuality.call(act, ha, now.date().replace(day=23), "late", "08:04", "đi khám bệnh")
    prepare(store, trainer, now, ha)
    page = line(store, ha, now)
    assert page.page.late.minutes == 4 and "khám" not in page.body


def test_the_page_goes_nowhere_before_her_own_yes(store, trainer, ha, now):
    assert line(store, ha, now).state == "not_made"
    prepare(store, trainer, now, ha)
    waits = line(store, ha, now)
    assert waits.state == "waits" and reports.to_go([waits]) == []
    answer(store, ha, now, "yes")
    agreed = line(store, ha, now)
    assert agreed.state == "yes" and reports.to_go([agreed]) == [agreed.page]
    answer(store, ha, now, "withdrawn")
    assert line(store, ha, now).state == "withdrawn"
    answer(store, ha, now, "no")
    assert line(store, ha, now).state == "no" and reports.to_go([line(store, ha, now)]) == []


def test_nobody_answers_for_her(store, trainer, candidates, ha, now):
    prepare(store, trainer, now, ha)
    digest = line(store, ha, now).digest
    for author in (trainer, Author(candidates[1]), Author("")):
        with pytest.raises((AssertionError, UserError)), store.act(author, now) as act:
            reports.answer(act, ha, MONTH, "yes", digest)
    assert line(store, ha, now).state == "waits"


def test_a_yes_counts_for_the_page_she_saw_and_no_other(store, trainer, ha, now):
    prepare(store, trainer, now, ha)
    seen = line(store, ha, now).digest
    answer(store, ha, now, "yes")
    prepare(store, trainer, now, ha, words="Thêm một câu.", anew=True)
    changed = line(store, ha, now)
    assert changed.state == "changed" and reports.to_go([changed]) == []
    with pytest.raises(UserError, match="Look at it again"):
        answer(store, ha, now, "yes", seen)
    answer(store, ha, now, "yes")
    assert line(store, ha, now).state == "yes"


def test_a_page_that_says_the_same_is_not_asked_about_again(store, trainer, ha, now):
    prepare(store, trainer, now, ha)
    answer(store, ha, now, "yes")
    assert prepare(store, trainer, now, ha, anew=True) == 0
    assert line(store, ha, now).state == "yes"


def test_making_all_leaves_the_answered_alone_and_is_signed_once(store, trainer, candidates, ha, now):
    dat = candidates[1]
    with store.act(Author(dat), now) as act:
        consent.answer(act, dat, "yes")
    prepare(store, trainer, now, ha)
    answer(store, ha, now, "no")
    assert prepare(store, trainer, now, ha, dat, words="Cả lớp.") == 1
    assert line(store, ha, now).state == "no" and line(store, dat, now).page.words == "Cả lớp."
    assert prepare(store, trainer, now, ha, dat, words="Lần nữa.", anew=True) == 2
    with store.reading() as reading:
        signed = [entry for one in (ha, dat) for entry in entries_about(reading, one) if entry.kind == "report"]
    newest = sorted(signed, key=lambda entry: entry.lamport)[-2:]
    assert [entry.about for entry in newest] != [ha, ha] and len({entry.signature[:64] for entry in newest}) == 1


def test_a_yes_from_a_pc_that_nobody_vouched_for_does_not_count(store, trainer, ha, now):
    prepare(store, trainer, now, ha)
    digest = line(store, ha, now).digest
    with store.act(Author(ha, SigningKey.generate()), now) as act:
        reports.answer(act, ha, MONTH, "yes", digest)
    found = line(store, ha, now)
    assert found.state == "unproven" and reports.to_go([found]) == []
    answer(store, ha, now, "yes")
    assert line(store, ha, now).state == "yes"


def test_a_yes_written_into_the_file_by_hand_lets_no_page_go(store, trainer, ha, now):
    """She said no; somebody with the file alone makes it a yes."""
    prepare(store, trainer, now, ha)
    answer(store, ha, now, "no")
    with closing(sqlite3.connect(store.folder / DATABASE)) as file:
        file.execute("update report_yes set answer = 'yes'")
        file.commit()
    assert reports.to_go([line(store, ha, now)]) == []


def test_without_her_general_consent_there_is_no_page(store, trainer, candidates, ha, now):
    dat = candidates[1]
    with pytest.raises(UserError, match="not agreed"):
        prepare(store, trainer, now, dat)
    assert prepare(store, trainer, now, ha, dat) == 1
    assert line(store, dat, now).state == "not_agreed"


def test_withdrawing_consent_empties_her_pages_wherever_they_are(store, trainer, ha, now):
    store.local.set("report-words-2026-11", "chưa gửi", ha)
    prepare(store, trainer, now, ha, words="Chăm chỉ.")
    answer(store, ha, now, "yes")
    with store.act(Author(ha), now) as act:
        consent.withdraw(act, ha)
    assert line(store, ha, now).state == "not_agreed"
    with store.reading() as reading:
        bodies = [entry.fields.get("body") for entry in entries_about(reading, ha) if entry.kind == "report"]
        assert reports.own(reading, ha, now.date()) == []
    assert set(bodies) <= {"", None}
    assert store.local.get("report-words-2026-11", ha) is None
    with store.act(Author(ha), now) as act:
        consent.answer(act, ha, "yes")
    assert line(store, ha, now).state == "not_made", "agreeing anew brings no page back"


def test_she_sees_exports_and_erases_her_pages_as_all_else(store, trainer, ha, now):
    prepare(store, trainer, now, ha)
    answer(store, ha, now, "yes")
    with store.reading() as reading:
        kinds = {said.kind for said in rights.see(reading, ha)}
        assert {"report", "report_yes"} <= kinds and "みどり協同組合" in rights.export(reading, ha).decode()
    with store.act(Author(ha), now) as act:
        rights.erase(act, ha)
    with store.reading() as reading:
        assert not [entry for entry in entries_about(reading, ha) if entry.kind in ("report", "report_yes")]


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("to", {"to": ["", "  "]}),
        ("to", {"to": ["x" * 61]}),
        ("to", {"to": ["x"] * 5}),
        ("words", {"words": "x" * 401}),
        ("month", {"month": "2026-08"}),
        ("month", {"month": "2027-01"}),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_made(store, trainer, ha, now, field, asked):
    with pytest.raises(FieldError) as problem:
        prepare(store, trainer, now, ha, **asked)
    assert problem.value.field == field
    assert line(store, ha, now).state == "not_made"


def test_signs_that_turn_the_text_never_get_onto_a_page(store, trainer, ha, now):
    prepare(store, trainer, now, ha, words="a\u202eb", to=("Sen\u202e", "\u200f"))
    page = line(store, ha, now).page
    assert (page.words, page.to) == ("ab", ("Sen",))


def test_the_month_before_holds_nothing_of_the_days_after_it(store, trainer, ha, now):
    with store.act(trainer, now) as act:
        class_id = people.person(act.reading, ha, now.date()).class_id
        timetable.set_week(act, class_id, now.date().replace(month=10, day=5), timetable.usual_week(), ())
    with store.act(trainer, now) as act:
        punctuality.call(act, ha, now.date().replace(day=23), "late", "08:30")
    prepare(store, trainer, now, ha, month="2026-10")
    page = line(store, ha, now, "2026-10").page
    assert page.late is None and all(day.month == 10 for day, _ in page.curve)


def test_a_body_of_a_later_program_is_no_page(store, trainer, ha, now):
    prepare(store, trainer, now, ha)
    page = line(store, ha, now).page
    assert read_body(body_of(page)) == page and len(digest_of(body_of(page))) == 64
    for other in ("", "{}", "[1]", body_of(msgspec.structs.replace(page, month="2026-13"))):
        assert read_body(other) is None


def test_the_question_is_there_in_three_languages_with_who_gets_it(language):
    asked = reports.wording("Trung tâm Hoa Mai", TO)
    assert [part.code for part in asked.parts] == ["seen", "never", "why", "back"]
    said = " ".join(words for part in asked.parts for words in part.lines)
    assert all(name in said for name in (*TO, "Trung tâm Hoa Mai")) and "{to}" not in said
    text = resources.toml("consent/report-1.toml")
    words = [text["question"], text["silence"], *(one["title"] for one in text["part"])]
    assert all(set(one) == set(LANGUAGES) for one in [*words, *(one for part in text["part"] for one in part["lines"])])


def test_who_typed_the_word_of_address_already_does_not_see_it_twice():
    assert reports.checked_to(["みどり協同組合　御中", "Hoa Sen", " "]) == ("みどり協同組合", "Hoa Sen")


@pytest.fixture
def learnt(store, trainer, ha, now):
    """Lessons of two months as (day, subject, minutes), and what the roll says of each day."""
    said = Random(7)
    held = [
        (date(2026, month, day), said.choice(("japanese", "life", "legal")), said.randrange(30, 120, 15))
        for month, last in ((10, 28), (11, 24))
        for day in range(2, last, 3)
    ]
    with store.act(trainer, now.replace(month=9, day=1)) as act:
        class_id = people.person(act.reading, ha, now.date()).class_id
        timetable.set_week(act, class_id, date(2026, 9, 7), timetable.usual_week(), ())
    days = [day for day in (date(2026, 10, 20) + timedelta(days=n) for n in range(35)) if day.weekday() < 5]
    came = {day: said.choice(("07:40", "07:58", "08:09", "absent", "excused")) for day in days}
    with store.act(trainer, now) as act:
        for day, subject, minutes in held:
            lesson = Lesson(class_id=class_id, day=day, begins="08:00", subject=subject, minutes=minutes)
            training_hours.log(act, lesson, {ha: None})
        for day, at in came.items():
            timed = ":" in at
            punctuality.call(act, ha, day, "on_time" if timed else at, at if timed else "", "" if timed else "x")
    return held, came


@pytest.mark.parametrize("month", ["2026-10", "2026-11"])
def test_the_numbers_of_a_month_are_the_plain_sums(store, trainer, ha, now, learnt, month):
    held, came = learnt
    until = date(2026, 10, 31) if month == "2026-10" else now.date()
    prepare(store, trainer, now, ha, month=month)
    page = line(store, ha, now, month).page
    for one in page.hours.subjects:
        hers = [(day, minutes) for day, subject, minutes in held if subject == one.code and day <= until]
        assert one.whole == sum(minutes for _, minutes in hers)
        assert one.month == sum(minutes for day, minutes in hers if f"{day:%Y-%m}" == month)
    counted = [at for day, at in sorted(came.items()) if day <= until and at != "excused"]
    if month == "2026-11":
        assert len(counted) > 14
        assert (page.early, page.sessions) == (counted[-14:].count("07:40"), 14)
    assert page.late.minutes == 9 and came[page.late.day] == "08:09"
    assert (page.confirmed, page.required) == tuple(
        sum(getattr(part, name) for part in page.parts) for name in ("confirmed", "required")
    )


def test_of_late_things_only_papers_are_named(store, trainer, ha, now):
    late = now + timedelta(days=300)
    with store.reading() as reading:
        page = reports_making.make(reading, ha, "2027-09", late, trainer=trainer.person, to=TO, words="")
        overdue = [item for item in checklist.items(reading, ha, late.date()) if item.state == "overdue"]
    papers = {item.task.title["ja"] for item in overdue if item.task.group == "documents"}
    named = [part.late.title["ja"] for part in page.parts if part.late is not None]
    assert len(named) <= 1 and set(named) <= {plain(title) for title in papers}


def test_who_withdrew_on_a_pc_that_was_not_met_yet_shows_no_page(store, trainer, ha, now):
    """The answer alone takes it from everybody's eyes, before the page itself is emptied."""
    prepare(store, trainer, now, ha)
    with store.act(Author(ha), now) as act:
        act.append("consent", subject=ha, scope=shared(ha), fields={"answer": "withdrawn", "wording": consent.VERSION})
    found = line(store, ha, now)
    assert (found.state, found.body, found.page) == ("not_agreed", "", None)


def test_a_class_at_a_glance_counts_to_the_very_day(store, candidates, now, monkeypatch):
    """Ten weeks and two weeks include their last day; whoever has left, or has nothing to do, is in neither count."""
    today = now.date()
    with store.reading() as reading:
        class_id = people.person(reading, candidates[0], today).class_id

    def row(number, days, silent, share):
        heard = today - timedelta(days=silent)
        known = {"class_id": class_id, "class_name": "K24-A", "agreed": True}
        return progress.Row(
            person=str(number), name="A", days=days, heard=heard, share=checklist.Share(*share), **known
        )

    rows = (row(1, 70, 14, (2, 0, 2)), row(2, 71, 15, (1, 0, 2)), row(3, 0, 0, (0, 0, 0)), row(4, -1, 1, (0, 0, 2)))
    monkeypatch.setattr(progress, "grid", lambda *_: progress.Grid((), rows))
    with store.reading() as reading:
        (found,) = reports_classes.read(reading, today)
    assert (found.people, found.soon, found.silent, found.complete) == (4, 2, 1, 1)
