"""Words of which a name holds one and its neighbour's name another: black and white, left and right, old and new."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled

# Each group: what a name may hold in Chinese and in English, one by one.
_GROUPS: tuple[dict[str, tuple[str, ...]], ...] = (
    {"黑": ("black", "dark"), "白": ("white",), "紅": ("red",), "黃": ("yellow",), "藍": ("blue",), "綠": ("green",),
     "金": ("gold", "golden"), "銀": ("silver",), "紫": ("purple",), "灰": ("grey", "gray"), "橘": ("orange",),
     "粉": ("pink",)},
    {"左": ("left",), "右": ("right",), "中": ("middle", "center", "centre")},
    {"上": ("upper",), "下": ("lower",)},
    {"大": ("big", "large", "great"), "小": ("little", "small")},
    {"長": ("long",), "短": ("short",)},
    {"新": ("new",), "舊": ("old",)},
    {"前": ("front",), "後": ("back",)},
    {"內": ("inner", "inside"), "外": ("outer", "outside")},
    {"東": ("east",), "西": ("west",), "南": ("south",), "北": ("north",)},
    {"男": ("man", "male"), "女": ("woman", "female"), "公": ("male",), "母": ("female",)},
)  # fmt: skip
_ZH = "".join(dict.fromkeys(c for group in _GROUPS for c in group))
_EN = {word: zh for group in _GROUPS for zh, words in group.items() for word in words}
_ASKED = compiled(
    rf"(?<!最)(?:那|這|另外)*(?:一)?(?:[條間個家])?(?:是)?(?<!最)([{_ZH}])(?:色|邊|面|手)?的?(?:那|這)(?:一)?[條間個家面]"
    rf"|(?:^|[,，。…那\s])([{_ZH}])(?:色|邊|面)?的(?:那[條間個家])?(?=[,，?？呢咧\s]|$|幾|多|有|在|是|開)"
    rf"|\b(?:the |that )({'|'.join(_EN)})(?:-?hand)? (?:one|route|side|version)\b"
    rf"|\bthe ({'|'.join(_EN)})(?=[\s?.!]*$|'s)"
)


class Opposites(NamedTuple):
    """A word that was asked for, as names write it."""

    zh: str

    def __call__(self, name: str) -> Iterator[str]:
        """A name with the word in the place of each that it goes with: 白無常 with 黑 is 黑無常."""
        for group in _GROUPS:
            if self.zh not in group:
                continue
            for zh, english in group.items():
                if zh == self.zh:
                    continue
                if zh in name:
                    yield name.replace(zh, self.zh, 1)
                for word in english:
                    for new in group[self.zh]:
                        changed = re.sub(rf"\b{word}\b", new.capitalize(), name, count=1, flags=re.IGNORECASE)
                        if changed != name:
                            yield changed

    def bears(self, mention: Mention) -> bool:
        """Whether a name holds the word itself."""
        words = fold(f"{mention.name} {mention.surface}")
        english = (word for group in _GROUPS for word in group.get(self.zh, ()))
        return self.zh in words or any(re.search(rf"\b{word}\b", words) for word in english)


def counterparts(words: str) -> tuple[int, int, Opposites] | None:
    """Where a follow-up asks for the black one, the left one, and how its name is made; None where it does not."""
    found = _ASKED.search(words)
    if found is None:
        return None
    group = next(n for n in (1, 2, 3, 4) if found[n])
    said = found[group]
    # What stands before the word in Chinese opens the clause and points at nothing.
    start = found.start(group) if group == 2 else found.start()
    return start, found.end(), Opposites(_EN.get(said, said))
