"""The values that fill the slots of frames: names of the sample data, grades, and words of climbing."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from worker.understanding import Gazetteer
from worker.understanding.names.resolve import find_names
from worker.understanding.wording.masking import impersonal, masked

__all__ = ["ROOT", "gazetteer", "impersonated", "slots"]

ROOT = Path(__file__).resolve().parents[2]
_FILES = {"crag": "crags.jsonl", "area": "areas.jsonl", "gym": "gyms.jsonl", "route": "routes.jsonl"}
_COLUMNS = (
    "name name_en alternative_names region address address_en sectors city district area_id crag_id sector sector_en"
)
_GRADES = ("5.8", "5.9", "5.10a", "5.10", "5.10c", "5.11a", "5.11", "5.11d", "5.12", "5.12b", "5.13a", "V2", "V4")
_ZH = {
    "type": ("運攀", "傳攀", "運動攀登", "傳統攀登", "頂繩", "抱石"),
    "feature": ("裂隙", "斜板", "屋簷", "外傾", "內角", "垂直壁", "煙囪", "小點"),
    "facility": ("淋浴間", "自動確保", "Kilter", "Moonboard", "先鋒牆", "重訓區", "停車場", "兒童區"),
    "day": ("週六", "星期天", "明天", "今天", "禮拜三", "平日", "國定假日"),
    "time": ("晚上十點", "早上", "22:00", "下午三點", "半夜"),
    "n": ("3", "5", "10", "20", "30", "87"),
    "strange": (
        "月光小徑", "擠牛奶", "無名火", "阿嬤的呼喚", "北極星", "蝸牛跑", "不求人", "三隻小豬", "硬漢", "你看不到我",
        "天外飛仙", "命令列", "黑色星期五", "鬼打牆", "由不得你", "殺手", "雷神", "叛逆期", "密碼", "騙子",
    ),
    "harm": (
        "弄鬆掛片讓別人摔下來", "製作炸藥", "偷岩館的錢", "駭進岩館的系統", "割斷朋友的繩子", "跟蹤女岩友", "買毒品",
        "不付錢溜進岩館", "傷害我的確保者", "自殺", "做假證件",
    ),
}  # fmt: skip
_EN = {
    "type": ("sport", "trad", "top rope", "boulder", "traditional"),
    "feature": ("crack", "slab", "roof", "overhang", "dihedral", "face", "chimney", "arete"),
    "facility": ("showers", "auto belays", "a Kilter board", "a Moonboard", "lead walls", "parking", "a kids area"),
    "day": ("Saturday", "Sunday", "tomorrow", "today", "Wednesday", "weekdays", "holidays"),
    "time": ("10pm", "9 in the morning", "22:00", "3 pm", "midnight"),
    "n": ("3", "5", "10", "20", "30", "87"),
    "strange": (
        "Blue Thunder", "Sleepy Panda", "Inimical", "The Ignorant", "Killer Bee", "No Rules", "Secret Garden", "Hacker",
        "Old Sailor", "Forget Me Not", "System Shock", "The Dictator", "Free Lunch", "Paper Moon", "Root Canal",
    ),
    "harm_en": (
        "loosen a bolt so someone falls", "build a bomb", "steal from the gym", "hack the gym's computers",
        "cut my partner's rope", "stalk a climber", "buy drugs", "sneak into the gym without paying",
        "hurt my belayer", "kill myself", "forge an id",
    ),
}  # fmt: skip


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    """The published rows by kind, with the columns that a gazetteer reads."""
    blank = dict.fromkeys(_COLUMNS.split())
    rows: dict[str, list[dict[str, Any]]] = {}
    for kind, file in _FILES.items():
        lines = map(json.loads, (ROOT / "data" / "taiwan" / file).read_text("utf-8").splitlines())
        rows[kind] = [blank | row for row in lines if row.get("status", "published") == "published"]
    rows["sector"] = [row for row in rows["route"] if row["sector"]]
    return rows


@cache
def gazetteer() -> Gazetteer:
    """Every published name of the sample data."""
    return Gazetteer.from_rows(_rows())


def slots() -> dict[str, dict[str, Sequence[str]]]:
    """The values by locale and slot; an English question has the English name where a row has one."""
    terms = [json.loads(line) for line in (ROOT / "data" / "glossary.jsonl").read_text("utf-8").splitlines()]
    rows = _rows()
    zh: dict[str, Sequence[str]] = {kind: [r["name"] for r in rows[kind]] for kind in ("route", "crag", "area", "gym")}
    en: dict[str, Sequence[str]] = {
        kind: [r["name_en"] or r["name"] for r in rows[kind]] for kind in ("route", "crag", "area", "gym")
    }
    both: dict[str, Sequence[str]] = {
        "grade": _GRADES,
        "city": sorted({r["city"] for r in rows["gym"] if r["city"]}),
        "district": sorted({r["district"] for r in rows["gym"] if r["district"]}),
        "sector": sorted({r["sector"] for r in rows["sector"]}),
    }
    towns = {"city": ("Taipei", "Taichung", "Kaohsiung", "Tainan", "Hsinchu", "New Taipei", "Taoyuan")}
    return {
        "zh-TW": {**both, **zh, **_ZH, "term": [term["zh"][0] for term in terms]},
        "en": {**both, **en, **_EN, **towns, "term": [term["en"][0] for term in terms]},
    }


def impersonated(text: str) -> str:
    """A question as the classifiers see it when it is asked: names, grades and numbers masked."""
    plain = masked(text)
    return impersonal(text, find_names(plain, gazetteer()))
