"""What she and her trainers write to each other about one thing of her list."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, select

from intern_desktop.departure import duties
from intern_desktop.departure.tasks import Task
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store.entry import new_id, shared
from intern_desktop.store.journal import Act
from intern_desktop.store.tables import comment, stamp

MOST = 500
"""Letters in one comment."""


class Comment(msgspec.Struct, frozen=True, gc=False):
    """A few words by one person, at a moment. `author` is her id."""

    id: str
    words: str
    author: str
    at: datetime


def of(reading: Connection, person: str, item: str) -> list[Comment]:
    """What was written about one thing, oldest first by the journal."""
    subject = comment.c.person + "/" + comment.c.item + "/" + comment.c.comment
    wrote = and_(stamp.c.table == comment.name, stamp.c.subject == subject, stamp.c.field == "words")
    rows = reading.execute(
        select(comment.c.comment, comment.c.words, stamp.c.author, stamp.c.recorded_at)
        .join(stamp, wrote)
        .where(comment.c.person == person, comment.c.item == item, comment.c.deleted.is_(False))
        .order_by(stamp.c.lamport, stamp.c.device, stamp.c.seq)
    )
    return [Comment(row.comment, row.words, row.author, datetime.fromisoformat(row.recorded_at)) for row in rows]


def say(act: Act, person: str, item: str, words: str) -> str:
    """Write a comment; returns its id. FieldError "words" for an empty one, and for more than 500 letters."""
    duties.require(act, "comments.say", person)
    said = words.strip()
    if not said:
        # Translators: vi: "Bạn viết vài chữ rồi gửi nhé."
        raise FieldError("words", N_("Write a few words first."))
    if len(said) > MOST:
        # Translators: vi: "Lời nhắn dài {n} chữ, nhiều nhất là {most}. Bạn rút ngắn lại nhé."
        too_long = N_("This has {n} letters, {most} is the most. Make it shorter.")
        raise FieldError("words", too_long, n=len(said), most=MOST)
    name = new_id()
    act.append("comment", subject=f"{person}/{item}/{name}", scope=shared(person), fields={"words": said})
    return name


def take_back(act: Act, person: str, item: str, comment_id: str) -> None:
    """Take an own comment back; its words are emptied in the journal too. UserError for somebody else's."""
    duties.require(act, "comments.take_back", person)
    mine = next((one for one in of(act.reading, person, item) if one.id == comment_id), None)
    if mine is None:
        return
    if mine.author != act.author.person:
        # Translators: vi: "Chỉ người viết mới rút lại được lời nhắn này."
        raise UserError(N_("Only who wrote this comment can take it back."))
    fields: dict[str, str | bool | int] = {"words": "", "deleted": True}
    act.append("comment", subject=f"{person}/{item}/{comment_id}", scope=shared(person), fields=fields)


def hint(task: Task) -> str:
    """The message id of what to mind when writing about this thing; "" where there is nothing to mind."""
    # Translators: vi: "Đừng ghi kết quả khám hay bệnh gì vào đây; chỉ cần đã xem giấy và ngày nào."
    health = N_("Write no finding and no illness here; that a paper was seen, and on which day, is enough.")
    return health if task.group == "health" else ""
