"""The wordings of counts with yes or no before them, for whoever asks whether there are any at all."""

from worker.compose.phrases_en import PHRASES as _ENGLISH
from worker.compose.phrases_zh import PHRASES as _CHINESE

_COUNTS = tuple(key for key in _ENGLISH if key.startswith("count.") and key != "count.range")


def _is_none(key: str) -> bool:
    return key.startswith("count.zero")


ENGLISH: dict[str, str] = {
    f"whether.{key}": f"{'No' if _is_none(key) else 'Yes'}, {_ENGLISH[key][0].lower()}{_ENGLISH[key][1:]}"
    for key in _COUNTS
}
CHINESE: dict[str, str] = {f"whether.{key}": f"{'沒有' if _is_none(key) else '有'}，{_CHINESE[key]}" for key in _COUNTS}
