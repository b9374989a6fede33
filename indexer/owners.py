"""Who holds a lease, written so that a process of the same machine can see whether the holder still lives."""

import os
import secrets
from functools import cache
from pathlib import Path

_PROC = Path("/proc")


def new_owner() -> str:
    """A name for one piece of work: where the process runs, which it is, and chance."""
    return f"{_place()}/{os.getpid()}.{_started(os.getpid())}/{secrets.token_hex(6)}"


def is_dead(owner: str) -> bool:
    """Whether the owner surely is a process of this machine that has ended; where that cannot be seen, False."""
    place, _, rest = owner.partition("/")
    process, _, _ = rest.partition("/")
    number, _, started = process.partition(".")
    if not _place() or place != _place() or not number.isdigit() or not started:
        return False
    # A number that is in use again belongs to a process that began at another time.
    return _started(int(number)) != started


@cache
def _place() -> str:
    """This boot of this machine and its process namespace; empty where the system does not say."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}:{os.readlink(_PROC / 'self/ns/pid')}"
    except OSError:
        return ""


def _started(process: int) -> str:
    """When a process began, in the kernel's ticks; empty when there is none."""
    try:
        return (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
