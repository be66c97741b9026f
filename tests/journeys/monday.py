"""A trainer's Monday with a class of forty, walked by keyboard alone in one language, timed, with pictures:

    python tests/journeys/monday.py LANGUAGE FOLDER [PICTURES [STORY]]

There is no mouse, nothing is focused or opened by a call; keys and seconds of each step are printed. The one story is
"monday": the office's list is taken in (a doubtful row, a wrong one), forty are called, Friday is corrected; one cell,
a row and a column are confirmed, one thing goes back with a word, the column is taken back; the board, a candidate and
the way back; pages for Japan are made, a candidate reads hers and says yes, it is saved; a sheet ticked by hand is
typed in. What is not on the screen ends the walk with 1. The folder is emptied first. Without a display, set
QT_QPA_PLATFORM=offscreen. docs/manual/ shows these pictures; scripts/manual.py makes them again.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import learner
import monday_steps

STORIES = {"monday": monday_steps}

if __name__ == "__main__":
    sys.exit(learner.run(__file__, STORIES))
