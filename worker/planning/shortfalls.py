"""Ask once for what a rope is too short for, and once for what the draws are too few for: either forbids a route."""

from dataclasses import replace

from schemas.reading import Reading
from worker.text.folding import fold
from worker.understanding.asked.gear_needed import falls_short


def of_shortfalls(reading: Reading) -> tuple[Reading, ...]:
    """The two questions; nothing where not both of the asker's rope and draws are said to fall short."""
    f = reading.filter
    if f.length_min_m is None or f.bolts_min is None or len(falls_short(fold(reading.text))) < 2:
        return ()
    return (
        replace(reading, filter=replace(f, bolts_min=None)),
        replace(reading, filter=replace(f, length_min_m=None)),
    )
