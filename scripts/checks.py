"""Every check of the project, the tests last; `python3 start.py --tests` runs it in an environment made for it.

python scripts/checks.py                all of them; the names of those that failed stand at the end
python scripts/checks.py tests/store    only the tests, with these options for pytest
"""

import os
import re
import subprocess
import sys
import tempfile
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
HALVES = (["tests/ui"], ["tests", "--ignore=tests/ui"])
"""About half of the time each: they run beside each other."""
_COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped)")


def passes(name: str, command: list[str]) -> bool:
    """Run one check in the project's folder, without a display; whether it passed."""
    print(f"== {name}", flush=True)
    began = time.monotonic()
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    code = subprocess.call([sys.executable, *command], cwd=ROOT, env=variables)
    print(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    return code == 0


def passes_in_halves() -> bool:
    """All tests, as two runs beside each other; what each says follows when both have ended, then the sum of both."""
    print("== Tests", flush=True)
    began = time.monotonic()
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        told = [Path(folder) / f"{at}.txt" for at in range(len(HALVES))]
        runs = []
        for half, said in zip(HALVES, told, strict=True):
            with said.open("wb") as out:
                command = [sys.executable, *TESTS, *half]
                runs.append(subprocess.Popen(command, cwd=ROOT, env=variables, stdout=out, stderr=subprocess.STDOUT))
        codes = [run.wait() for run in runs]
        texts = [said.read_text(encoding="utf-8", errors="replace") for said in told]
    print("\n".join(texts))
    passed = not any(codes)
    print(f"== Tests: {'passed' if passed else 'FAILED'} in {time.monotonic() - began:.0f} s", flush=True)
    print(summed(texts), flush=True)
    return passed


def summed(texts: list[str]) -> str:
    """The counts of pytest's closing lines together: "9714 passed, 2 skipped"."""
    counts: dict[str, int] = {}
    for text in texts:
        closing = [line for line in text.splitlines() if _COUNT.search(line) and " in " in line]
        for number, what in _COUNT.findall(closing[-1] if closing else ""):
            counts[what] = counts.get(what, 0) + int(number)
    return ", ".join(f"{number} {what}" for what, number in counts.items()) or "no tests ran"


def main(options: list[str]) -> int:
    checks = {} if options else CHECKS
    failed = [name for name, command in checks.items() if not passes(name, command)]
    if failed:  # said before the tests, so that pytest's closing line stays the last but one
        print("Failed before the tests: " + ", ".join(failed))
    tests = passes("Tests", [*TESTS, *options]) if options else passes_in_halves()
    return 0 if tests and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
