"""The page of a month for the receiving side: A4, Japanese, perhaps with another language beside it, black on white.

It says what the values of the page say and nothing else: what a candidate sees, what is printed and what goes into a
PDF is painted here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from intern_desktop import resources
from intern_desktop.departure import programme, training_hours
from intern_desktop.i18n import chosen, date_text, language
from intern_desktop.ui import hours_record, places
from intern_desktop.ui.hours_record import day_text
from intern_desktop.ui.paper.blocks import (
    LEFT,
    RIGHT,
    RULE,
    Block,
    Boxes,
    Drawing,
    Gap,
    Head,
    Heading,
    Row,
    Table,
    Text,
)
from intern_desktop.ui.paper.one_sheet import OneSheet, SheetPile
from intern_desktop.ui.paper.text import BREAK, Run, Words, above, beside, words
from intern_desktop.ui.paper.tongues import Tongues
from intern_desktop.ui.reports_blocks import Bar, Bars, Beside, Curve, Stamps

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports_page import Page, Part
    from intern_desktop.classroom.reports_page import Words as Titles

LANGUAGES = (Tongues("ja"), Tongues("ja", "vi"), Tongues("ja", "en"))
"""Japanese always comes first: the receiving side reads it."""
CAN_SHOWN = 6
"""So many things that she can say are named, those that were heard last."""
_ONE_LINE = 30
"""Letters of centre and place that stand on one line."""
_CURVE_HIGH, _STAMPS_HIGH = 84.0, 58.0


@cache
def _texts() -> dict[str, Any]:
    return resources.toml("checklists/month_report.toml")


def say(name: str, /, **fields: object) -> str:
    """One of the page's words or sentences, in the language spoken now; a day is written as that language does."""
    said = {field: _day_said(value) if isinstance(value, date) else value for field, value in fields.items()}
    return chosen(_texts()[name]).format(**said)


def _day_said(day: date) -> str:
    return _day(day) if language() == "ja" else date_text(day, "short")


class Teller:
    """Says the words of the page in the languages that are asked for."""

    def __init__(self, tongues: Tongues) -> None:
        self._tongues = tongues

    def term(self, name: str, role: str = "small", /, **fields: object) -> Words:
        """A word with the second language beside it."""
        return beside(self._tongues.say(partial(say, name, **fields)), role, "tiny")

    def sentence(self, name: str, role: str = "small", /, **fields: object) -> Words:
        """A sentence with the second language below it."""
        return above(self._tongues.say(partial(say, name, **fields)), role, "tiny")

    def called(self, said: Callable[[], str], role: str = "cell") -> Words:
        """What another resource calls it, with the second language beside it."""
        return beside(self._tongues.say(said), role, "tiny")

    def titled(self, titles: Titles, role: str = "cell") -> Words:
        """A title of the list, with the second language beside it."""
        return beside(self._tongues.say(lambda: chosen(titles)), role, "tiny")

    def first(self, name: str, /, **fields: object) -> str:
        """In the first language alone."""
        return self._tongues.say_first(partial(say, name, **fields))


def document(page: Page, tongues: Tongues) -> OneSheet:
    """The page in these languages."""
    tell = Teller(tongues)
    month = {"year": page.first_day.year, "month": page.first_day.month}
    foot = words(tell.first("running", name=page.called, **month), "tiny")
    return OneSheet(tell.first("title"), tuple(_blocks(page, tell)), tuple(_last(page, tell)), foot)


def pile(pages: Sequence[Page], tongues: Tongues) -> SheetPile:
    """The pages of several candidates, one sheet each."""
    return SheetPile(Teller(tongues).first("title"), tuple(document(page, tongues) for page in pages))


def _blocks(page: Page, tell: Teller) -> Iterator[Block]:
    yield _head(page, tell)
    yield Text(words(BREAK.join(tell.first("to", name=name) for name in page.to)))
    yield Gap(5)
    yield _about(page, tell)
    yield Gap(8)
    yield Boxes(_sums(page, tell), 3)
    yield Heading(tell.term("progress", "section"))
    yield _progress(page, tell)
    yield Beside(
        (Heading(tell.term("hours", "section"), tell.term("in_hours")), _subjects(page, tell)), _can(page, tell)
    )
    yield Text(_counted_from(page, tell))
    yield from _punctuality(page, tell)
    yield Heading(tell.term("words", "section"))
    yield Text(words(page.words.replace("\n", BREAK)) or tell.term("no_words", "cell"))


def _head(page: Page, tell: Teller) -> Head:
    title = tell.sentence("title", "title")
    month = tell.first("month", year=page.first_day.year, month=page.first_day.month, day=_short(page.made))
    below = (Run(month, "question"), *(Run(f"{BREAK}{run.text.strip(BREAK)}", "small") for run in title[1:]))
    between = "" if len(page.centre) + len(page.place) < _ONE_LINE else BREAK
    centre = f"{page.centre}{between}（{page.place}）" if page.place else page.centre
    by = tell.first("trainer", name=page.trainer) if page.trainer else ""
    right = BREAK.join(part for part in (tell.first("made", day=page.made), centre, by) if part)
    return Head(title[:1], below, words(right, "cell"))


def _about(page: Page, tell: Teller) -> Table:
    names: Words = (Run(page.called, "strong"),)
    latin = page.name_passport or page.name
    if latin != page.called:
        names = (*names, Run(f"　{latin}", "cell"))
    way = [
        programme.japanese_of(page.programme),
        *(part[0].text for part in (tell.called(partial(places.field_name, page.field)),) if part),
        *(part[0].text for part in (tell.called(partial(places.prefecture_name, page.prefecture)),) if part),
    ]
    said = "、".join(part for part in way if part)
    rows = (
        Row((tell.term("name"), names, tell.term("class"), words(page.class_name, "cell"))),
        Row(
            (
                tell.term("programme"),
                words(said, "cell") or tell.term("not_known", "cell"),
                tell.term("departure"),
                _departure(page, tell),
            )
        ),
    )
    return Table((0.14, 0.42, 0.15, 0.29), (LEFT,) * 4, rows)


def _departure(page: Page, tell: Teller) -> Words:
    if page.state in ("postponed", "withdrawn"):
        return tell.term(page.state, "strong")
    if page.departure is None or page.days_left is None:
        return tell.term("not_known", "cell")
    if page.days_left <= 0 or page.state == "departed":
        left = tell.first("gone" if page.days_left < 0 or page.state == "departed" else "today")
    else:
        left = tell.first("left", n=page.days_left)
    return (Run(day_text(page.departure), "strong"), Run(f"　{left}", "cell"))


def _sums(page: Page, tell: Teller) -> list[tuple[Words, ...]]:
    wants = page.hours.wants // 60
    if page.hours.counted >= page.hours.wants:
        outlook = tell.sentence("hours_enough")
    elif page.hours.enough_on is not None:
        outlook = tell.sentence("hours_on", day=page.hours.enough_on, n=wants)
    else:
        outlook = tell.sentence("hours_open")
    early = _of(str(page.early), tell.first("of_early", n=page.sessions))
    return [
        (
            tell.term("confirmed"),
            _of(str(page.confirmed), f"/ {page.required}"),
            tell.sentence("signed"),
        ),
        (tell.term("hours"), _of(_hours(page.hours.counted), tell.first("of_hours", n=wants)), outlook),
        (
            tell.term("early"),
            early if page.sessions else tell.term("no_sessions", "figure"),
            tell.sentence("strength", n=page.strength) if page.sessions else (),
        ),
    ]


def _of(figure: str, whole: str) -> Words:
    return (Run(figure, "figure"), Run(f"  {whole}", "cell"))


def _progress(page: Page, tell: Teller) -> Block:
    rows = tuple(
        Bar(
            tell.titled(part.title),
            words(f"{part.confirmed} / {part.required}", "cell"),
            part.confirmed / part.required if part.required else 0.0,
            _remark(part, tell),
        )
        for part in page.parts
    )
    if not rows:
        return Text(tell.term("nothing", "cell"))
    return Bars((tell.term("done"), tell.term("remark")), rows)


def _remark(part: Part, tell: Teller) -> Words:
    """In Japanese alone: two languages would leave no room for either."""
    if part.abroad and not part.late_more:
        return words(tell.first("abroad"), "cell")
    if part.late is None:
        return words(tell.first("late_more", n=part.late_more), "cell") if part.late_more else ()
    titled = tell.titled(part.late.title)[0].text
    named = tell.first("late_named", title=titled, day=_short(part.late.due))
    more = f"、{tell.first('late_more_too', n=part.late_more)}" if part.late_more else ""
    return words(f"{named}{more}", "cell")


def _subjects(page: Page, tell: Teller) -> Table:
    rows = []
    for one in page.hours.subjects:
        called = tell.called(partial(hours_record.subject, one.code))
        if not training_hours.counts(one.code):
            called = (Run(tell.first("apart", subject=called[0].text), "cell"), *called[1:])
        rows.append(Row((called, words(_hours(one.month), "cell"), words(_hours(one.whole), "cell"))))
    counted = [one for one in page.hours.subjects if training_hours.counts(one.code)]
    month, whole = sum(one.month for one in counted), page.hours.counted
    rows.append(Row((tell.term("sum", "strong"), words(_hours(month), "strong"), words(_hours(whole), "strong")), RULE))
    names: tuple[Words, ...] = ((), tell.term("of_month", month=page.first_day.month), tell.term("whole"))
    return Table((0.66, 0.17, 0.17), (LEFT, RIGHT, RIGHT), tuple(rows), names)


def _can(page: Page, tell: Teller) -> tuple[Block, ...]:
    heard = len(page.can)
    heading = Heading(tell.term("can", "section"), tell.term("can_count", n=heard, all=page.can_all))
    if not heard:
        return (heading, Text(tell.sentence("can_none", "cell")))
    rows = tuple(
        Row(
            (
                (Run("● ", "cell"), *tell.titled(one.title)),
                words(tell.first("can_on", month=one.on.month, day=one.on.day), "small"),
            )
        )
        for one in page.can[:CAN_SHOWN]
    )
    more = (Text(tell.term("can_more", n=heard - CAN_SHOWN)),) if heard > CAN_SHOWN else ()
    return (heading, Table((0.72, 0.28), (LEFT, RIGHT), rows), Gap(2), *more)


def _counted_from(page: Page, tell: Teller) -> Words:
    if page.hours.since is None:
        said = tell.sentence("since_open", "tiny")
    else:
        said = tell.sentence("since", "tiny", day=page.hours.since)
    apart = tell.sentence("note_apart", "tiny")
    return (*said, Run(BREAK, "tiny"), *apart)


def _punctuality(page: Page, tell: Teller) -> Iterator[Block]:
    if not page.curve:
        yield Heading(tell.term("punctuality", "section"))
        yield Text(tell.sentence("curve_none", "cell"))
        return
    first, last = page.curve[0][0], page.curve[-1][0]
    yield Heading(tell.term("punctuality", "section"), words(tell.first("curve_from", day=_short(first)), "small"))
    late = None
    places_of = {day: at for at, (day, _) in enumerate(page.curve)}
    if page.late is not None and page.late.day in places_of:
        day, minutes = page.late.day, page.late.minutes
        late = (places_of[day], tell.first("late_day", month=day.month, day=day.day, n=minutes))
    curve = Curve(page.curve, (f"{first.month}/{first.day}", f"{last.month}/{last.day}"), late)
    yield Drawing(_CURVE_HIGH, curve.paint, (late[1],) if late else ())


def _last(page: Page, tell: Teller) -> Iterator[Block]:
    names = tuple(tell.sentence(name) for name in ("stamp_centre", "stamp_trainer", "stamp_receiver"))
    stamps = Drawing(_STAMPS_HIGH, Stamps(names).paint, tuple(name[0].text for name in names))
    holds = ("holds_not", page.unproven) if page.unproven else ("holds", page.confirmed)
    if not page.unproven and not page.confirmed:
        holds = ("holds_none", 0)
    proof = tell.sentence(holds[0], n=holds[1])
    yield Gap(8)
    yield Beside((Text(tell.sentence("consent")), Text(proof)), (stamps,), 0.55, low=True)
    yield Gap(6)


def _day(day: date) -> str:
    """A day as it is written in Japan, without its weekday: 2026年11月24日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _hours(minutes: int) -> str:
    """Hours with at most one decimal, rounded down: nobody is told more than was held."""
    whole, rest = divmod(minutes * 10 // 60, 10)
    return f"{whole}.{rest}" if rest else str(whole)
