"""What was marked already though its first day has not come by this PC's clock: the clock is behind."""

from datetime import date

from intern_desktop.classroom import consent, people, progress
from intern_desktop.departure import checklist

ASKED_FROM = date(2026, 11, 23)


def test_she_and_the_class_see_the_same_share_while_the_clock_is_behind(store, do):
    her = do("mai", people.enrol, "Nguyễn Thị Thu Hà")
    do(her, consent.answer, her, "yes")
    do(her, lambda act: people.plan_journey(act, her, programme="titp", departure=date(2027, 3, 9)))
    do(her, checklist.claim, her, "names_agree")
    for day in (date(2008, 1, 1), date(2026, 11, 22), ASKED_FROM, date(2027, 1, 1)):
        with store.reading() as reading:
            found = checklist.items(reading, her, day)
            row = next(one for one in progress.grid(reading, day).rows if one.person == her)
        assert checklist.share(found) == row.share
        hers = next(item for item in found if item.task.id == "names_agree")
        assert (hers.state, hers.counts) == ("claimed", day >= ASKED_FROM)
