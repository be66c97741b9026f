"""The levers below the picture of the months ahead."""

import pytest

from intern_desktop.ui import style
from intern_desktop.ui.charts import text_width
from intern_desktop.ui.pay.ahead_levers import Levers


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_what_stands_in_the_empty_day_of_the_rate_is_seen_whole_and_is_no_day(qtbot, qapp, language, factor):
    style.apply(qapp, "light", factor)
    levers = Levers()
    qtbot.addWidget(levers)
    levers.retranslate()
    levers.arrange(0)
    words = levers.day.placeholderText()
    assert words
    assert not any(letter.isdigit() for letter in words)
    assert text_width(words, "body") <= levers.day.minimumWidth() - 2 * (style.space("m") + 3)
