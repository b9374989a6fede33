"""The ways to write a gym's phone number: who asks whose number it is, asks for the gym."""

import re
from collections.abc import Iterator

_LEAST = 8


def phones_of(phone: str | None) -> Iterator[str]:
    """A number as it is published, without its joints, and with blanks in the place of them."""
    digits = re.sub(r"\D", "", phone or "")
    if phone and len(digits) >= _LEAST:
        yield from dict.fromkeys((phone.strip().lower(), digits, phone.strip().replace("-", " ")))
