"""What others wrote to a candidate about the things of her list, newest first."""

from datetime import datetime

from sqlalchemy import Connection, and_, select

from intern_desktop.departure.comments import Comment
from intern_desktop.store.tables import comment, stamp


def newest(reading: Connection, person: str, most: int = 20, *, hers: bool = False) -> list[tuple[str, Comment]]:
    """The last comments by anybody but her, each with the id of its thing, by the journal's order.

    `hers`: with her own words, as her trainer reads them.
    """
    subject = comment.c.person + "/" + comment.c.item + "/" + comment.c.comment
    wrote = and_(stamp.c.table == comment.name, stamp.c.subject == subject, stamp.c.field == "words")
    others = () if hers else (stamp.c.author != person,)
    rows = reading.execute(
        select(comment.c.item, comment.c.comment, comment.c.words, stamp.c.author, stamp.c.recorded_at)
        .join(stamp, wrote)
        .where(comment.c.person == person, comment.c.deleted.is_(False), *others)
        .order_by(stamp.c.lamport.desc(), stamp.c.device.desc(), stamp.c.seq.desc())
        .limit(most)
    )
    return [
        (row.item, Comment(row.comment, row.words, row.author, datetime.fromisoformat(row.recorded_at))) for row in rows
    ]
