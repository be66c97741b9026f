"""Every check of the project, the tests last; `python3 start.py --tests` runs it in an environment made for it.

python scripts/checks.py                all of them; the names of those that failed stand at the end
python scripts/checks.py tests/store    only the tests, with these options for pytest
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {
    "Style": ["-m", "ruff", "check", "."],
    "Layout": ["-m", "ruff", "format", "--check", "."],
    "Types": ["-m", "mypy"],
    "Imports": ["-c", "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports(no_logo=True))"],
    "Catalogues": ["scripts/catalogues.py", "check"],
    "Fonts": ["scripts/fonts.py", "--check"],
    "Icons": ["scripts/icons.py", "--check"],
}
TESTS = ["-m", "pytest", "--durations=10"]


def passes(name: str, command: list[str]) -> bool:
    """Run one check in the project's folder, without a display; whether it passed."""
    print(f"== {name}", flush=True)
    began = time.monotonic()
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    code = subprocess.call([sys.executable, *command], cwd=ROOT, env=variables)
    print(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return code == 0


def main(options: list[str]) -> int:
    checks = {} if options else CHECKS
    failed = [name for name, command in checks.items() if not passes(name, command)]
    if failed:  # said before the tests, so that pytest's closing line stays the last but one
        print("Failed before the tests: " + ", ".join(failed))
    tests = passes("Tests", [*TESTS, *options])
    return 0 if tests and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
