"""How long this process has been running, counted from its very beginning and not from our first line."""

import os
import sys
import time

_NANO = 1_000_000_000


def elapsed_ms() -> int:
    """Milliseconds since the operating system started this process."""
    if sys.platform == "win32":
        return _windows_ms()
    if os.path.exists("/proc/self/stat"):  # noqa: PTH110  pathlib is not needed for a start-up clock
        return _linux_ms()
    return time.process_time_ns() // 1_000_000


def _linux_ms() -> int:
    with open("/proc/self/stat", encoding="ascii", errors="replace") as stat:  # noqa: PTH123  as above
        ticks = int(stat.read().rpartition(")")[2].split()[19])
    began = ticks * 1000 // os.sysconf("SC_CLK_TCK")
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000 - began


def _windows_ms() -> int:
    import ctypes

    created, unused = ctypes.c_uint64(), [ctypes.c_uint64() for _ in range(3)]
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  mypy on Linux does not know windll
    kernel.GetProcessTimes(kernel.GetCurrentProcess(), ctypes.byref(created), *(ctypes.byref(one) for one in unused))
    since_1601 = 11_644_473_600 * _NANO // 100
    return (time.time_ns() // 100 - (created.value - since_1601)) // 10_000
