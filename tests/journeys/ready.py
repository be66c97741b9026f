"""Getting ready from the first week to the first days in Japan, walked in one language, with a picture of each step:

    python tests/journeys/ready.py LANGUAGE FOLDER [PICTURES [STORY]]

Stories: "week" (the trainer writes the calendar in; she arrives, gives a day, answers questions, practises, is late
with a word before and without one; he confirms, sends back, logs a lesson; she answers), "tet" (a course over Tết),
"moved" (the departure moves by a month), "last" (the last week, the paper, the flight, postponed and back). Each day is
a process of its own. What is not on the screen ends the walk with 1. The folder is emptied first. Without a
display, set QT_QPA_PLATFORM=offscreen. docs/manual/ shows these pictures; scripts/manual.py makes them again.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import learner
import ready_days
import ready_last
import ready_moved
import ready_tet

STORIES = {"week": ready_days, "tet": ready_tet, "moved": ready_moved, "last": ready_last}

if __name__ == "__main__":
    sys.exit(learner.run(__file__, STORIES))
