"""Quote what a signed-in climber says of their own preferences; nothing of it is kept by this node."""

import re
from typing import TypedDict

from schemas.reading import Reading, User
from worker.env import Env
from worker.node import node

# A preference is a statement in the first person; each is quoted up to the end of its clause.
_STATED = (
    re.compile(
        r"我(?:比較|最|很|特別)?(?:喜歡|偏好|習慣|不喜歡|討厭|怕|想練|想挑戰|的目標是|主要爬|常去|平常爬|大概爬)"
        r"(?:[^，。！？,.!?\n]|\.(?=\d)){1,40}"
    ),
    re.compile(
        r"\bI(?:'m| am| have| )?\s?(?:prefer|like|love|enjoy|dislike|hate|avoid|(?:usually|mostly) climb"
        r"|want to work on|afraid of|scared of)\b(?:[^.!?\n,;]|\.(?=\d)){1,60}",
        re.IGNORECASE,
    ),
    re.compile(r"\bmy goal is\b(?:[^.!?\n,;]|\.(?=\d)){1,60}", re.IGNORECASE),
)


class Remembered(TypedDict):
    preferences: tuple[str, ...]


@node
async def memory_extractor(
    reading: Reading, user: User | None, *, env: Env, most: int = 3, max_chars: int = 60
) -> Remembered:
    """Write the preferences stated in this question, word for word and bounded; none for an anonymous asker."""
    if user is None or reading.attack:
        return {"preferences": ()}
    if env.models.understand is None:
        env.note("no model configured: by rule")
    found = [match.group().strip()[:max_chars] for rule in _STATED for match in rule.finditer(reading.text)]
    return {"preferences": tuple(dict.fromkeys(found))[:most]}
