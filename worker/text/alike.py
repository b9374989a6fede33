"""Words that mean the same in talk about gear and technique, each said as one: a 岩盔 is a 頭盔, a bike a bicycle.

Both a question and the text of an article are put this way before their words are compared; nothing said this way is
ever shown. What stands here are different words for one thing, never a broader or a narrower thing.
"""

import re

_CHINESE = (
    "頭盔 岩盔 安全帽 攀岩帽",
    "錨栓 掛片 耳片 膨脹螺栓 螺栓",
    "腳踏車 單車 自行車",
    "外皮 繩皮 表皮 繩鞘",
    "內芯 繩芯 裡面的芯 白色的芯",
    "露出內芯 露出裡面 看到裡面 看到內芯",
    "夥伴 隊友 同伴 繩伴 攀伴 繩友",
    "小孩 小朋友 兒童 孩子",
    "淘汰 報廢 退役 除役 汰換 換掉 換新",
    "抱石墊 軟墊 墊子",
    "獨自 一個人 自己一人 單獨",
    "打雷 雷聲 閃電 雷雨",
    "如廁 上廁所 大小便 尿尿",
    "鬆動 鬆掉 鬆了 會轉動 轉動",
    "生鏽 鏽蝕 鏽掉 鏽了",
    "放下 下放 吊下來 放下來",
    "輔助制動 輔助煞車 輔助鎖定",
    "脫結 防脫",
    "動力繩 攀岩繩 主繩",
    "暖身 熱身",
    "雷陣雨 午後雷雨",
    "遠 間距大 距離大",
)
_ENGLISH = (
    "cycl bik bicycl",
    "damag torn tear fuzz worn fray rip",
    "rust rusty corrod corrosion",
    "loos spin spinn wobbl",
    "child children kid",
    "alon solo",
    "rappel abseil",
    "toilet poop pee",
    "lightn thund thunder thunderstorm",
    "retir replac",
    "weight heavi heavier heavy lighter kg",
    "pain sor hurt ach painful",
    "partn partner buddy",
    "trust trustworthy reliabl",
    "sheath mantl",
    "ston rock",
    "jump leap",
    "construction build builder work",
)


def _first(groups: tuple[str, ...]) -> dict[str, str]:
    return {other: words[0] for words in map(str.split, groups) for other in words[1:]}


_SAID = _first(_CHINESE)
_STEMS = _first(_ENGLISH)
_ANY = re.compile("|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)))


def as_one(plain: str) -> str:
    """A folded text with the first Chinese word of each group in place of its others."""
    return _ANY.sub(lambda match: _SAID[match[0]], plain)


def stem_as_one(stem: str) -> str:
    """The stem that stands for an English stem and those that mean the same."""
    return _STEMS.get(stem, stem)
