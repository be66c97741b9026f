# -*- coding: utf-8 -*-
"""Install once, then open: `python3 start.py` (Windows: `py start.py`); `--tests` installs and runs the checks.

The first run makes a private environment beside this file, installs the locked packages into it,
builds the catalogues and opens the program; later runs open it at once. Every other option goes to
the program (or, after --tests, to pytest).

An old or a too new Python must be able to read this file and say which one is needed, so it keeps to
what Python 2.7 and 3.6 understand: no f-strings, no annotations, and few imports at the top.
"""

from __future__ import print_function, unicode_literals

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 14)  # every locked wheel exists for each Python in between
WINDOWS_BUILD = 17763  # Windows 10, version 1809
ROOT = os.path.dirname(os.path.abspath(__file__))
WITHOUT_SCREEN = ("--self-check", "--version", "--help", "-h", "compute", "search")

# Debian names a library's package after the library and its number; these are the exceptions.
UNUSUAL_PACKAGES = {"libz.so.1": "zlib1g", "libglib-2.0.so.0": "libglib2.0-0"}
UNUSUAL_PACKAGES.update(dict.fromkeys(("libgobject-2.0.so.0", "libgthread-2.0.so.0"), "libglib2.0-0"))
# What Qt needs even without a screen; what a window needs beside it.
PLAIN_PARTS = ("lib/libQt6Widgets.so.6", "lib/libQt6Svg.so.6", "plugins/platforms/libqoffscreen.so")
WINDOW_PARTS = ("lib/libQt6PrintSupport.so.6", "plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6")


ANSWERS = []
"""Not empty when standard output belongs to the answers of a command: nothing else is printed there."""


class Refusal(Exception):
    """Why the program cannot start here, in Vietnamese and in English."""

    def __init__(self, vietnamese, english):
        Exception.__init__(self, english)
        self.sentences = (vietnamese, english)


def say(sentence):
    """Print a sentence on any console, replacing letters that it cannot show."""
    stream = sys.stderr if ANSWERS else sys.stdout
    encoding = getattr(stream, "encoding", None) or "ascii"
    shown = sentence.encode(encoding, "replace")
    stream.write((shown if sys.version_info[0] == 2 else shown.decode(encoding)) + "\n")
    stream.flush()


def check_python(here):
    """Refuse a Python, as (major, minor), for which some locked wheel does not exist."""
    if OLDEST <= here <= NEWEST:
        return
    needed = "%d.%d" % NEWEST
    span = "%d.%d - %d.%d" % (OLDEST + NEWEST)
    raise Refusal(
        "Đây là Python %d.%d, chương trình cần Python %s: hãy cài Python %s rồi chạy lại." % (here + (span, needed)),
        "This is Python %d.%d and the program needs Python %s: install Python %s and run this again."
        % (here + (span, needed)),
    )


def check_windows(system, pointer_bits, build):
    """Refuse a Windows that Qt does not run on; `build` is Windows' own build number."""
    if system != "win32":
        return
    if pointer_bits < 64:
        raise Refusal(
            "Chương trình cần Windows 64 bit và Python bản 64 bit (Windows x86-64).",
            "The program needs 64-bit Windows and the 64-bit Python (Windows x86-64).",
        )
    if build < WINDOWS_BUILD:
        raise Refusal(
            "Chương trình cần Windows 10 bản 1809 trở lên: hãy cập nhật Windows rồi chạy lại.",
            "The program needs Windows 10 version 1809 or later: update Windows and run this again.",
        )


def check_screen(arguments, system, environment):
    """Refuse to open a window on a Linux that shows none."""
    if not system.startswith("linux") or any(word in WITHOUT_SCREEN for word in arguments):
        return
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Refusal(
            "Không tìm thấy màn hình (DISPLAY, WAYLAND_DISPLAY đều trống): hãy chạy trong phiên có giao diện đồ hoạ.",
            "There is no screen (DISPLAY and WAYLAND_DISPLAY are empty): run this inside a desktop session.",
        )


def run(command, **options):
    """Run a command to its end; its exit code."""
    import subprocess

    if ANSWERS:
        options.setdefault("stdout", sys.stderr)
    return subprocess.call(command, **options)


def apt_install(packages):
    """Install Debian packages where this account may; whether it did."""
    import shutil

    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    say("apt-get install " + " ".join(packages))
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"] + packages
    with open(os.devnull, "w") as nowhere:
        if run(install, env=quiet, stdout=nowhere, stderr=nowhere) == 0:
            return True
        return run(["apt-get", "update", "-qq"], env=quiet) == 0 and run(install, env=quiet, stdout=nowhere) == 0


def check_venv():
    """Debian keeps what makes a private environment in a package of its own."""
    try:
        import ensurepip  # noqa: F401  only whether it is there
        import venv  # noqa: F401  only whether it is there
    except ImportError:
        package = "python%d.%d-venv" % sys.version_info[:2]
        if not apt_install([package]):
            line = "sudo apt-get install " + package
            raise Refusal("Thiếu một gói của Python. Hãy chạy: " + line, "A part of Python is missing. Run: " + line)


class Environment:
    """A private environment beside this file, and the lock file it was made from."""

    def __init__(self, folder, lock):
        self.folder = os.path.join(ROOT, folder)
        self.lock = os.path.join(ROOT, lock)
        self.stamp = os.path.join(self.folder, "installed.txt")
        place = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = os.path.join(self.folder, *place)

    def wanted(self):
        """What the stamp says when this environment is complete: the Python and the lock file."""
        with open(self.lock, "rb") as file:
            return ("Python %d.%d\n" % sys.version_info[:2]).encode("ascii") + file.read()

    def ready(self):
        """Whether everything was installed by an earlier run."""
        try:
            with open(self.stamp, "rb") as file:
                return os.path.exists(self.python) and file.read() == self.wanted()
        except (IOError, OSError):
            return False

    def make(self):
        """Make the environment anew, unless one that works stands there without its stamp."""
        probe = "import sys, pip; sys.exit(sys.version_info[:2] != (%d, %d))" % sys.version_info[:2]
        with open(os.devnull, "w") as nowhere:
            if os.path.exists(self.python) and run([self.python, "-c", probe], stderr=nowhere) == 0:
                return
        check_venv()
        if run([sys.executable, "-m", "venv", "--clear", self.folder]) != 0:
            raise Refusal(
                "Không tạo được thư mục %s. Hãy chép chương trình vào một thư mục bạn được phép ghi." % self.folder,
                "The folder %s could not be made. Copy the program to a folder you may write in." % self.folder,
            )

    def install(self):
        """Install the locked packages."""
        say("Đang cài đặt, chỉ lần đầu mất vài phút… / Installing; only the first time takes minutes…")
        self.make()
        pip = [self.python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        pip += [] if sys.stdout.isatty() else ["--quiet"]
        if run(pip + ["--only-binary", ":all:", "--require-hashes", "-r", self.lock]) != 0:
            raise Refusal(
                "Chưa cài được các gói. Lần đầu cần có mạng và khoảng 1 GB trống; hãy kiểm tra rồi chạy lại.",
                "The packages could not be installed. The first run needs a network and 1 GB of disk; then run again.",
            )

    def remember(self):
        """Let the next run skip all this."""
        with open(self.stamp, "wb") as file:
            file.write(self.wanted())

    def environment(self):
        """The variables under which the environment's Python finds the program, and nothing else."""
        kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
        return dict(kept, PYTHONPATH=ROOT)


def missing_libraries(environment, parts):
    """The system libraries that these parts of Qt do not find, by name."""
    import glob
    import subprocess

    qt = glob.glob(os.path.join(glob.escape(environment.folder), "lib", "python*", "site-packages", "PySide6", "Qt"))
    found = set()
    for part in parts:
        for path in (os.path.join(folder, *part.split("/")) for folder in qt):
            lines = subprocess.Popen(["ldd", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE).communicate()[0]
            found |= {line.split()[0] for line in lines.decode("utf-8", "replace").splitlines() if "not found" in line}
    return sorted(name for name in found if not name.startswith(("libQt6", "libpyside6", "libshiboken6")))


def package_of(library):
    """The Debian package of a shared library: libxcb-cursor.so.0 is in libxcb-cursor0, libX11.so.6 in libx11-6."""
    if library in UNUSUAL_PACKAGES:
        return UNUSUAL_PACKAGES[library]
    name, _, number = library.lower().partition(".so.")
    return name + ("-" if name[-1].isdigit() else "") + number


def check_libraries(environment, tests):
    """Install what Qt lacks on this Linux, or say how; tests need only what runs without a screen."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing_libraries(environment, PLAIN_PARTS + WINDOW_PARTS)
    if lacking and apt_install(sorted({package_of(name) for name in lacking})):
        lacking = missing_libraries(environment, PLAIN_PARTS + WINDOW_PARTS)
    if lacking and tests:
        lacking = missing_libraries(environment, PLAIN_PARTS)
    if lacking:
        packages = sorted({package_of(name) for name in lacking})
        raise Refusal(
            "Máy thiếu thư viện %s. Hãy chạy: sudo apt-get install %s" % (", ".join(lacking), " ".join(packages)),
            "This PC lacks %s. Run: sudo apt-get install %s" % (", ".join(lacking), " ".join(packages)),
        )


def catalogues_are_stale():
    """Whether a catalogue was never built, or its source changed since."""
    locale = os.path.join(ROOT, "intern_desktop", "resources", "locale")
    for code in os.listdir(locale):
        source = os.path.join(locale, code, "LC_MESSAGES", "intern_desktop.po")
        built = source[:-2] + "mo"
        if not os.path.isfile(built) or os.path.getmtime(built) < os.path.getmtime(source):
            return True
    return False


def wait_for_turn(file):
    """Go on when no other start of this program is installing; the turn ends when the file is closed."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:  # ten seconds have passed, and the other is still at it
                say("Một cửa sổ khác đang cài đặt, xin chờ… / Another window is installing, please wait…")
    return fcntl.flock(file, fcntl.LOCK_EX)


def prepare(environment, tests):
    """Everything between a fresh copy and a program that can be started; nothing when it was done before."""
    if not environment.ready():
        with open(environment.folder + ".lock", "a") as file:
            wait_for_turn(file)
            if not environment.ready():
                environment.install()
                check_libraries(environment, tests)
                environment.remember()
    if catalogues_are_stale():
        built = run([environment.python, os.path.join(ROOT, "scripts", "catalogues.py"), "compile"])
        if built != 0:
            raise Refusal(
                "Không tạo được các tệp ngôn ngữ. Hãy tải lại chương trình rồi chạy lại.",
                "The language files could not be built. Get the program anew and run this again.",
            )


def become(environment, arguments):
    """Let the environment's Python go on in the place of this one; on Windows, wait for it."""
    command = [environment.python] + arguments
    if os.name == "nt":
        return run(command, env=environment.environment())
    return os.execve(environment.python, command, environment.environment())


def main(arguments):
    """Check this PC, prepare what is missing, and open the program or run the checks; the exit code."""
    tests = "--tests" in arguments[:1]
    if arguments[:1] in (["compute"], ["search"]):
        ANSWERS.append(arguments[0])
    try:
        check_python(sys.version_info[:2])
        build = sys.getwindowsversion().build if os.name == "nt" else 0
        check_windows(sys.platform, 64 if sys.maxsize > 2**32 else 32, build)
        if tests:
            environment = Environment(".venv-tests", "requirements-dev.lock")
        else:
            check_screen(arguments, sys.platform, os.environ)
            environment = Environment(".venv", "requirements.lock")
        prepare(environment, tests)
    except Refusal as refusal:
        for sentence in refusal.sentences:
            say(sentence)
        return 2
    except (IOError, OSError) as problem:
        say("Không cài đặt được vào thư mục này. / Nothing can be installed into this folder: %s" % problem)
        return 2
    except KeyboardInterrupt:
        return 130
    if tests:
        return become(environment, [os.path.join(ROOT, "scripts", "checks.py")] + arguments[1:])
    return become(environment, ["-P", "-m", "intern_desktop"] + arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
