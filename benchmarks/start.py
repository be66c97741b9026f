"""How soon the window is painted and can be used, beside a bare PySide6 window, all in one run.

    python benchmarks/start.py [--rounds 9] [--slack 1.0]     fails when a ratio is above its limit

Each round starts in turn a bare window, a bare window that also imports SQLAlchemy's ORM, and the program
over the made-up centre, so that whatever else the machine does meets all three alike. Medians are compared.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
PAINTED_LIMIT = 1.5  # times a bare window
USABLE_LIMIT = 1.25  # times a bare window and `import sqlalchemy.orm`

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv)
window = Window()
window.resize(1366, 696)
window.show()
app.exec()
{more}
from intern_desktop.start_clock import elapsed_ms
print(elapsed_ms())
"""
FILL = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from intern_desktop.classroom import demo
from intern_desktop.store.database import Store

store = Store.open(Path(sys.argv[1]))
demo.fill(store, datetime.now(timezone.utc).astimezone())
store.close()
"""


def run(*arguments: str) -> str:
    """Run our Python with these arguments; what it printed. Raises SubprocessError when it fails or hangs."""
    variables = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, *arguments], env=variables, stdout=subprocess.PIPE, check=True, timeout=60)
    return done.stdout.decode("utf-8")


def measure(rounds: int, folder: str) -> dict[str, float]:
    """The medians of each kind of start, in milliseconds."""
    taken: dict[str, list[float]] = {"bare": [], "bare_orm": [], "painted": [], "usable": []}
    for _ in range(rounds):
        taken["bare"].append(float(run("-c", BARE.format(more=""))))
        taken["bare_orm"].append(float(run("-c", BARE.format(more="import sqlalchemy.orm"))))
        said = json.loads(run("-m", "intern_desktop", "--data-dir", folder, "--lang", "vi", "--time-start"))
        taken["painted"].append(said["painted_ms"])
        taken["usable"].append(said["usable_ms"])
    return {name: median(values) for name, values in taken.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--slack", type=float, default=1.0, help="on a noisy machine, multiply the limits by this")
    asked = parser.parse_args()
    rounds, painted_limit, usable_limit = asked.rounds, PAINTED_LIMIT * asked.slack, USABLE_LIMIT * asked.slack
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        run("-c", FILL, folder)
        measure(1, folder)  # the first start of each reads from the disk
        took = measure(rounds, folder)
    painted, usable = took["painted"] / took["bare"], took["usable"] / took["bare_orm"]
    print(f"bare window {took['bare']:.0f} ms, with sqlalchemy.orm {took['bare_orm']:.0f} ms; medians of {rounds}")
    print(f"painted {took['painted']:.0f} ms, ratio {painted:.2f} (at most {painted_limit:.2f})")
    print(f"usable {took['usable']:.0f} ms, ratio {usable:.2f} (at most {usable_limit:.2f})")
    return 0 if painted <= painted_limit and usable <= usable_limit else 1


if __name__ == "__main__":
    sys.exit(main())
