"""A run of words in the slot of a name is a name first; ordinary words in the same slot are none."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

CASES: list[Case] = [
    ("How hard is Tidal Wave Traverse at Long Dong?", {"unknown_names": "Tidal Wave Traverse", "intent": "detail"}),
    ("Is Golden Crack Extension at Shoushan trad or sport?", {"unknown_names": "Golden Crack Extension"}),
    ("how many bolts on Crimson Overhang Direct in Defulan", {"unknown_names": "Crimson Overhang Direct"}),
    ("how hard is Easy Street at Defulan", {"unknown_names": "Easy Street", "intent": "detail"}),
    ("鯨魚裂隙的beta", {"unknown_names": "鯨魚裂隙", "intent": "detail"}),
    ("流星屋簷是運攀嗎", {"unknown_names": "流星屋簷"}),
    ("龍洞大屋簷橫渡這條多難", {"unknown_names": "大屋簷橫渡"}),
    ("紫色斜板這條在哪", {"unknown_names": "紫色斜板"}),
    ("有人爬過海蝕橫渡嗎 龍洞那條", {"unknown_names": "海蝕橫渡"}),
    ("龍洞的第三洞有什麼好爬的", {"unknown_places": "第三洞"}),
    ("校門口的老鷹岩有幾條路線", {"unknown_places": "老鷹岩"}),
    ("北投大砲岩有哪些路線？聽說離捷運不遠", {"unknown_places": "大砲岩"}),
    ("Which routes are on the Eagle Buttress at Long Dong", {"unknown_places": "Eagle Buttress"}),
    ("heard good things about Ocean Drive at Long Dong, what's the grade?", {"unknown_names": "Ocean Drive"}),
    ("What's worth doing at the Third Cave in Long Dong?", {"unknown_places": "Third Cave"}),
    ("紫水晶 墾丁 5.幾?", {"unknown_names": "紫水晶"}),
    ("龍洞那個什麼海龜牆的線都幾級啊", {"unknown_places": "海龜牆"}),
    ("校門口左邊的小門牆有幾條", {"unknown_places": "小門牆"}),
    ("龜山島抱石", {"unknown_places": "龜山島"}),
    ("台北有沒有叫 Boulder Planet 的岩館", {"unknown_names": "Boulder Planet"}),
    ("零bolt 龍洞", {"unknown_names": ()}),
    ("台北近郊的天然岩場", {"unknown_places": ()}),
    ("經典抱石路線", {"unknown_places": ()}),
    ("Which is better for a Weekend Trip: Long Dong or Kenting", {"unknown_names": ()}),
    ("I'm visiting from San Francisco, any sport routes near Taipei?", {"unknown_names": ()}),
    ("士林的岩舞空間禮拜天幾點關", {"unknown_places": "岩舞空間"}),
    ("板橋有紅石嗎", {"unknown_places": "板橋"}),
    ("音樂廳的小提琴面有什麼路線", {"unknown_places": "小提琴面"}),
    ("which area is Silver Surfer in", {"unknown_names": "Silver Surfer"}),
    ("thoughts on Captain Hook 5.11a at Long Dong?", {"unknown_names": "Captain Hook"}),
    ("附近有紅石嗎", {"unknown_places": ()}),
    ("台北的岩館幾點開", {"unknown_places": ()}),
    ("先鋒多難", {"unknown_names": ()}),
    ("新手幾級", {"unknown_names": ()}),
    ("入門幾級", {"unknown_names": ()}),
    ("抱石難度", {"unknown_names": ()}),
    ("停車場在哪裡", {"unknown_names": (), "unknown_places": ()}),
    ("龍洞整面牆有多高", {"unknown_names": (), "unknown_places": ()}),
    ("龍洞的岩壁有哪些", {"unknown_places": ()}),
    ("how hard is lead climbing", {"unknown_names": ()}),
    ("How Hard Is Lead Climbing At Long Dong", {"unknown_names": ()}),
    ("is Long Dong trad or sport", {"unknown_names": (), "unknown_places": ()}),
    ("what grade is considered intermediate", {"unknown_names": ()}),
    ("beta for beginners", {"unknown_names": ()}),
    ("推薦台北好吃的餐廳", {"unknown_places": ()}),
]


@pytest.mark.parametrize(("question", "expected"), CASES, ids=[q for q, _ in CASES])
def test_name_in_its_slot(question: str, expected: dict[str, Any], ask: Ask) -> None:
    """What is inside a name is neither a topic nor a condition, and no common word becomes a name."""
    assert differences(ask(question), expected) == {}
