"""How questions are asked and values are said: frames for training and, apart from them, frames for the items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Words = Mapping[str, Sequence[str]]

ROUTE_TYPES: Mapping[str, Words] = {
    "sport": {"zh-TW": ("運動攀登", "運動攀", "運攀"), "en": ("sport",)},
    "trad": {"zh-TW": ("傳統攀登", "傳統攀", "傳攀"), "en": ("trad", "traditional")},
    "toprope": {"zh-TW": ("頂繩攀登", "頂繩", "上方確保"), "en": ("top rope", "toprope", "top-rope")},
    "boulder": {"zh-TW": ("抱石",), "en": ("boulder",)},
    "mixed": {"zh-TW": ("混合", "混合攀登"), "en": ("mixed",)},
}
GYM_TYPES: Mapping[str, Words] = {
    "bouldering": {"zh-TW": ("抱石館", "抱石"), "en": ("bouldering",)},
    "lead": {"zh-TW": ("先鋒攀岩館", "先鋒", "繩攀"), "en": ("lead", "rope")},
    "mixed": {"zh-TW": ("綜合攀岩館", "綜合", "混合"), "en": ("mixed", "ropes and bouldering")},
}
DAY_NAMES: Mapping[str, tuple[str, str]] = {
    "monday": ("週一", "Monday"),
    "tuesday": ("週二", "Tuesday"),
    "wednesday": ("週三", "Wednesday"),
    "thursday": ("週四", "Thursday"),
    "friday": ("週五", "Friday"),
    "saturday": ("週六", "Saturday"),
    "sunday": ("週日", "Sunday"),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """How an attribute is named in an answer, and its questions, as nouns (`asks`) and whole (`whole`)."""

    label: str
    nouns: tuple[str, ...]
    whole: tuple[str, ...]
    """Whole questions with {n} for the name; the last is kept for the items and never trained on."""


FRAMES: Mapping[str, tuple[str, ...]] = {
    "zh-TW": ("{n}的{a}是什麼？", "請問{n}的{a}？", "想知道{n}的{a}", "{n}，{a}？", "查一下{n}的{a}", "{n}的{a}"),
    "en": (
        "What is the {a} of {n}?",
        "Tell me the {a} of {n}",
        "{n}: what {a}?",
        "I want to know the {a} of {n}",
        "{n} {a}",
        "Look up the {a} of {n}",
    ),
}
"""Frames of the training questions; {n} is the name, {a} a noun of the attribute."""

HELD_OUT: Mapping[str, tuple[str, ...]] = {
    "zh-TW": ("有人知道{n}的{a}嗎？", "我想問一下，{n}的{a}？"),
    "en": ("Does anyone know the {a} of {n}?", "Could you give me the {a} of {n}, please?"),
}
"""Frames of the items alone."""

ASKING: Mapping[str, Mapping[str, Asking]] = {
    "grade": {
        "zh-TW": Asking("難度", ("難度", "級數"), ("{n}多難？", "{n}幾級？", "{n}是多少難度？", "{n}難度多少？")),
        "en": Asking(
            "grade", ("grade", "difficulty"), ("How hard is {n}?", "What grade is {n}?", "How difficult is {n}?")
        ),
    },
    "type": {
        "zh-TW": Asking(
            "類型", ("類型", "路線類型"), ("{n}是什麼類型的路線？", "{n}是哪一種路線？", "{n}屬於哪種攀登？")
        ),
        "en": Asking(
            "type",
            ("type", "style"),
            ("What type of route is {n}?", "What kind of route is {n}?", "What kind of climb is {n}?"),
        ),
    },
    "length": {
        "zh-TW": Asking("長度", ("長度", "公尺數"), ("{n}有多長？", "{n}多長？", "{n}長幾公尺？", "{n}有幾公尺？")),
        "en": Asking(
            "length",
            ("length", "length in metres"),
            ("How long is {n}?", "How many metres is {n}?", "How many metres long is {n}?"),
        ),
    },
    "bolts": {
        "zh-TW": Asking(
            "bolt 數", ("bolt 數", "bolt 數量"), ("{n}有幾個 bolt？", "{n}幾個 bolt？", "{n}總共有幾個 bolt？")
        ),
        "en": Asking(
            "bolts",
            ("number of bolts", "bolt count"),
            ("How many bolts does {n} have?", "How many bolts are on {n}?", "How many bolts are there on {n}?"),
        ),
    },
    "area": {
        "zh-TW": Asking("區域", ("區域", "所在區域"), ("{n}在哪一區？", "{n}在哪個區域？", "{n}位於哪一區？")),
        "en": Asking(
            "area",
            ("area", "climbing area"),
            ("Which area is {n} in?", "What area is {n} in?", "In which area is {n}?"),
        ),
    },
    "crag": {
        "zh-TW": Asking("岩場", ("岩場", "所在岩場"), ("{n}在哪個岩場？", "{n}在哪一個岩場？", "{n}位於哪個岩場？")),
        "en": Asking(
            "crag",
            ("crag", "climbing crag"),
            ("Which crag is {n} at?", "What crag is {n} at?", "At which crag is {n}?"),
        ),
    },
    "region": {
        "zh-TW": Asking("地區", ("地區", "所在地區"), ("{n}在台灣哪裡？", "{n}在台灣哪個地區？")),
        "en": Asking("region", ("region",), ("Where in Taiwan is {n}?", "Which region of Taiwan is {n} in?")),
    },
    "rock_type": {
        "zh-TW": Asking("岩質", ("岩質", "岩石種類"), ("{n}是什麼岩石？", "{n}是哪種岩質？")),
        "en": Asking("rock", ("rock type", "rock"), ("What rock is {n}?", "What kind of rock is {n}?")),
    },
    "city": {
        "zh-TW": Asking("縣市", ("縣市", "所在縣市"), ("{n}在哪個縣市？", "{n}位於哪個縣市？")),
        "en": Asking("city", ("city",), ("Which city is {n} in?", "In which city is {n}?")),
    },
    "district": {
        "zh-TW": Asking("行政區", ("行政區", "所在行政區"), ("{n}在哪個行政區？", "{n}位於哪個行政區？")),
        "en": Asking("district", ("district",), ("Which district is {n} in?", "In which district is {n}?")),
    },
    "gym_type": {
        "zh-TW": Asking("館型", ("館型", "岩館類型"), ("{n}是哪種岩館？", "{n}是什麼樣的岩館？")),
        "en": Asking("gym type", ("gym type",), ("What kind of gym is {n}?", "What type of gym is {n}?")),
    },
    "price_weekday": {
        "zh-TW": Asking("平日票價", ("平日票價", "平日單次票價"), ("{n}平日多少錢？", "{n}平日單次入場多少錢？")),
        "en": Asking(
            "weekday price",
            ("weekday price", "weekday entry price"),
            ("How much is {n} on weekdays?", "How much is a single entry at {n} on a weekday?"),
        ),
    },
    "price_weekend": {
        "zh-TW": Asking("假日票價", ("假日票價", "假日單次票價"), ("{n}假日多少錢？", "{n}假日單次入場多少錢？")),
        "en": Asking(
            "weekend price",
            ("weekend price", "weekend entry price"),
            ("How much is {n} on weekends?", "How much is a single entry at {n} at the weekend?"),
        ),
    },
    **{
        f"hours_{day}": {
            "zh-TW": Asking(
                f"{zh}營業時間", (f"{zh}營業時間", f"{zh}的營業時間"), (f"{{n}}{zh}幾點開？", f"{{n}}{zh}開到幾點？")
            ),
            "en": Asking(
                f"{en} hours",
                (f"{en} hours", f"{en} opening hours"),
                (f"When is {{n}} open on {en}?", f"What are the hours of {{n}} on {en}?"),
            ),
        }
        for day, (zh, en) in DAY_NAMES.items()
    },
    "term": {
        "zh-TW": Asking("英文", ("英文", "英文說法"), ("{n}的英文叫什麼？", "{n}英文怎麼說？")),
        "en": Asking(
            "Chinese", ("Chinese", "Chinese term"), ("What is {n} in Chinese?", "How do you say {n} in Chinese?")
        ),
    },
}
"""How each attribute is asked for, per language."""

CARD: Mapping[str, tuple[str, ...]] = {
    "zh-TW": ("{n}的路線卡", "給我{n}的路線卡", "我要{n}的路線卡", "請做一張{n}的路線卡"),
    "en": (
        "Route card of {n}",
        "Give me the route card of {n}",
        "I need the route card of {n}",
        "Make a route card of {n}",
    ),
}
"""Questions for the fixed card; the last is kept for the items."""

UNKNOWN: Mapping[str, str] = {"zh-TW": "資料裡沒有。", "en": "Not in the data."}
"""The one sentence that says that the data do not hold the answer."""

UNITS: Mapping[str, Mapping[str, str]] = {
    "length": {"zh-TW": " 公尺", "en": " m"},
    "price_weekday": {"zh-TW": " 元", "en": " NTD"},
    "price_weekend": {"zh-TW": " 元", "en": " NTD"},
}
"""What follows a number in an answer."""


def said(attribute: str, value: str, locale: str) -> str:
    """A value with its unit."""
    return value + UNITS.get(attribute, {}).get(locale, "")


def training_questions(attribute: str, locale: str, name: str) -> list[str]:
    """The ways to ask that a model may be trained on, the plainest first: at least ten for a route's attributes."""
    asking = ASKING[attribute][locale]
    whole = [frame.format(n=name) for frame in asking.whole[:-1]]
    return whole + [frame.format(n=name, a=noun) for frame in FRAMES[locale] for noun in asking.nouns]


def item_questions(attribute: str, locale: str, name: str) -> list[str]:
    """The ways to ask that only the items use."""
    asking = ASKING[attribute][locale]
    return [asking.whole[-1].format(n=name)] + [frame.format(n=name, a=asking.nouns[0]) for frame in HELD_OUT[locale]]
