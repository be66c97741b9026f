"""Pages of a month for the receiving side in Japan: made by a trainer, seen and agreed to by the candidate, then sent.

Nothing about her is written for the receiving side without her own yes to that very page. Her answer names the page by
its digest, so any change of it asks anew; silence is no (law 91/2025/QH15; docs/decisions/reports.md).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec
from sqlalchemy import Connection, Row, and_, select

from intern_desktop import resources
from intern_desktop.classroom import consent, devices, names, people, reports_making
from intern_desktop.classroom.reports_page import MONTHS, Page, body_of, digest_of, read_body, says_the_same
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_, chosen
from intern_desktop.store import tables
from intern_desktop.store.entry import Entry, shared
from intern_desktop.store.journal import Act

MOST_WORDS = 400
"""Letters of what a trainer writes on a page: more would not fit on one sheet."""
MOST_TO, MOST_LINE = 4, 60
"""Addressees of a page, and letters of one."""
ANSWERS = ("yes", "no", "withdrawn")
STATES = ("not_agreed", "not_made", "waits", "changed", "yes", "unproven", "no", "withdrawn")
"""A page is not to be made without her general consent; was not made; waits for her; changed since she answered; may
go; has a yes from a PC that nobody vouched for; may not go; may go no more.
"""
_FREE = ("not_made", "waits", "changed")
"""Pages that making all at once may make: never one that she answered."""
WORDING = "report-1"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate and her page of one month: `body` is "" while there is none; `page` what it says."""

    person: str
    name: str
    class_id: str
    class_name: str
    month: str
    state: str
    body: str = ""
    page: Page | None = None

    @property
    def digest(self) -> str:
        """What her answer names this page by."""
        return digest_of(self.body) if self.body else ""


class Wording(msgspec.Struct, frozen=True):
    """What she reads beside the page, in the language spoken now; Japanese carries readings as marks."""

    version: str
    question: str
    silence: str
    parts: list[consent.Part]


def wording(centre: str, to: Sequence[str]) -> Wording:
    """The question, with the names of the centre and of those who would get the page."""
    text = resources.toml(f"consent/{WORDING}.toml")
    fields = {"{centre}": centre, "{to}": ", ".join(to)}
    parts = [
        consent.Part(part["code"], chosen(part["title"]), [_filled(chosen(line), fields) for line in part["lines"]])
        for part in text["part"]
    ]
    return Wording(WORDING, _filled(chosen(text["question"]), fields), chosen(text["silence"]), parts)


def _filled(words: str, fields: Mapping[str, str]) -> str:
    for place, said in fields.items():
        words = words.replace(place, said)
    return words


def months(today: date) -> list[str]:
    """The months for which pages are made, the newest first."""
    numbers = [today.year * 12 + today.month - 1 - back for back in range(MONTHS)]
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers]


def lines(reading: Connection, month: str, today: date, class_id: str = "") -> list[Line]:
    """Everybody who learns, in the order of the class list, with her page of the month."""
    agreed, kept, said, pcs = (
        consent.agreed_people(reading),
        _kept(reading, month),
        _answers(reading),
        devices.known(reading),
    )
    return [
        _line(one, month, kept.get(one.id), said.get((one.id, month)), pcs, agrees=one.id in agreed)
        for one in people.learners(reading, today, class_id)
    ]


def line_of(reading: Connection, person: str, month: str, today: date) -> Line | None:
    """One candidate's page of a month; None for somebody who is not known."""
    one = people.person(reading, person, today)
    if one is None:
        return None
    row, said = _kept(reading, month, person).get(person), _answers(reading, person).get((person, month))
    return _line(one, month, row, said, devices.known(reading), agrees=consent.agreed(reading, person))


def own(reading: Connection, person: str, today: date) -> list[Line]:
    """Her pages of all months, the newest first: what was made about her and not taken back."""
    table = tables.report.c
    rows = reading.execute(select(table.report).where(table.person == person, table.deleted.is_(False)))
    found = (line_of(reading, person, month, today) for month in sorted(rows.scalars(), reverse=True))
    return [one for one in found if one is not None and one.page is not None]


def waiting(reading: Connection, person: str, today: date) -> list[Line]:
    """Her pages that wait for her answer."""
    return [one for one in own(reading, person, today) if one.state in ("waits", "changed")]


def to_go(found: Iterable[Line]) -> list[Page]:
    """The pages that may be printed and saved for Japan, and no others."""
    return [one.page for one in found if one.state == "yes" and one.page is not None]


def prepare(
    act: Act, listed: Iterable[str], month: str, *, to: Sequence[str], words: Mapping[str, str], anew: bool = False
) -> int:
    """Make the page of each who agrees to be seen and has not answered yet; how many were made or changed.

    With `anew` also those that were answered: they are then asked again, if the page says something else. `words` are
    what the trainer writes, by person. Signed once. Raises FieldError "to", "words" or "month", UserError for somebody
    who does not agree when only she is asked for.
    """
    wanted, today = list(listed), act.at.date()
    addressed = checked_to(to)
    if month not in months(today):
        # Translators: vi: "Trang chỉ làm cho tháng này và tháng trước."
        raise FieldError("month", N_("A page is made for this month and the month before."))
    for person in wanted:
        duties.require(act, "reports.prepare", person)
    if len(wanted) == 1 and not consent.agreed(act.reading, wanted[0]):
        # Translators: vi: "Bạn ấy chưa đồng ý cho thầy cô xem việc chuẩn bị, nên chưa làm trang được."
        raise UserError(N_("She has not agreed that trainers see how she prepares, so no page can be made."))
    known = {one.person: one for one in lines(act.reading, month, today)}
    free = ("yes", "no", "withdrawn", "unproven", *_FREE) if anew else _FREE
    made = 0
    with act.signed_once():
        for person in wanted:
            line = known.get(person)
            if line is not None and line.state in free:
                made += _make(act, line, addressed, checked_words(words.get(person, "")))
    return made


def answer(act: Act, person: str, month: str, said: str, digest: str) -> None:
    """Her own "yes", "no" or "withdrawn" to the very page she saw, named by its digest.

    Raises UserError when the page is another one by now: she looks again.
    """
    duties.require(act, "reports.answer", person)
    assert said in ANSWERS, "nothing else is an answer"
    assert act.author.person == person, "nobody answers for somebody else"
    line = line_of(act.reading, person, month, act.at.date())
    if line is None or line.page is None or line.digest != digest:
        # Translators: vi: "Trang này vừa được sửa hoặc rút lại. Bạn xem lại rồi trả lời nhé."
        raise UserError(N_("The page was changed or taken back just now. Look at it again, then answer."))
    fields: dict[str, str | bool | int] = {"answer": said, "digest": digest}
    act.append("report_yes", subject=f"{person}/{month}", scope=shared(person), fields=fields)


def checked_to(to: Sequence[str]) -> tuple[str, ...]:
    """The addressees without empty lines. Raises FieldError "to" for none, too many or too long ones.

    The page itself adds 御中, as one writes to a company; who typed it already does not see it twice.
    """
    found = tuple(line for line in (names.tidy(one).removesuffix("御中").rstrip() for one in to) if line)
    if not found:
        # Translators: vi: "Ghi trang này gửi cho ai: tên nghiệp đoàn, tên công ty. Học viên đồng ý cho đúng nơi đó."
        raise FieldError("to", N_("Write who gets the pages: the cooperative, the company. She agrees to them alone."))
    if len(found) > MOST_TO or any(len(line) > MOST_LINE for line in found):
        # Translators: vi: "Nhiều nhất {lines} dòng, mỗi dòng tới {letters} chữ."
        raise FieldError("to", N_("At most {lines} lines of {letters} letters."), lines=MOST_TO, letters=MOST_LINE)
    return found


def checked_words(words: str) -> str:
    """A trainer's words without what cannot be seen. Raises FieldError "words" when they are too long."""
    said = "\n".join(line for line in map(names.tidy, words.splitlines()) if line)
    if len(said) > MOST_WORDS:
        # Translators: vi: "Nhiều nhất {letters} chữ, để trang còn đủ một tờ."
        raise FieldError(
            "words", N_("At most {letters} letters, so that the page stays one sheet."), letters=MOST_WORDS
        )
    return said


def _make(act: Act, line: Line, to: tuple[str, ...], words: str) -> bool:
    page = reports_making.make(
        act.reading, line.person, line.month, act.at, trainer=act.author.person, to=to, words=words
    )
    if line.page is not None and says_the_same(page, line.page):
        return False
    fields: dict[str, str | bool | int] = {"month": line.month, "body": body_of(page), "deleted": False}
    act.append("report", subject=f"{line.person}/{line.month}", scope=shared(line.person), fields=fields)
    return True


def _kept(reading: Connection, month: str, person: str = "") -> dict[str, str]:
    """The bodies of a month by person."""
    table = tables.report.c
    asked = select(table.person, table.body).where(table.report == month, table.deleted.is_(False), table.body != "")
    rows = reading.execute(asked.where(table.person == person) if person else asked)
    return {row.person: row.body for row in rows}


def _answers(reading: Connection, person: str = "") -> dict[tuple[str, str], Row[tuple[str, ...]]]:
    """What was answered, by person and month; a row that says other than its entry is no answer."""
    table = tables.report_yes
    asked = select(table) if not person else select(table).where(table.c.person == person)
    rows = reading.execute(asked).all()
    return {(row.person, row.report): row for row in rows if _was_said(reading, row)}


def _was_said(reading: Connection, row: Row[tuple[str, ...]]) -> bool:
    """Whether the entry of an answer says the same, is signed by that key, and is whole."""
    entry, stamp = tables.entry.c, tables.stamp.c
    where = (stamp.device == entry.device, stamp.scope == entry.scope, stamp.seq == entry.seq)
    about = (stamp.table == "report_yes", stamp.subject == f"{row.person}/{row.report}", stamp.field == "answer")
    found = reading.execute(select(tables.entry).join(tables.stamp, and_(*where)).where(*about)).first()
    if found is None:
        return False
    said = Entry(**found._mapping)
    same = (row.answer, row.digest) == (said.fields.get("answer"), said.fields.get("digest"))
    return same and said.signer == row.signed_by and said.holds


def _line(
    one: people.Person,
    month: str,
    body: str | None,
    said: Row[tuple[str, ...]] | None,
    known: devices.Known,
    *,
    agrees: bool,
) -> Line:
    page = read_body(body) if body and agrees else None
    state = "not_agreed" if not agrees else "not_made" if page is None else _state(digest_of(body or ""), said, known)
    return Line(
        person=one.id,
        name=one.name,
        class_id=one.class_id,
        class_name=one.class_name,
        month=month,
        state=state,
        body=(body or "") if page is not None else "",
        page=page,
    )


def _state(digest: str, said: Row[tuple[str, ...]] | None, known: devices.Known) -> str:
    if said is None or said.answer not in ANSWERS:
        return "waits"
    if said.digest != digest:
        return "changed"
    if said.answer == "yes" and not known.counts(said.signed_by, said.signed_on):
        return "unproven"
    return str(said.answer)
