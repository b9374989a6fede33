"""Somebody is hurt, or a part of the body: told whatever else is spoken of, and not where it is to be prevented."""

import pytest

from worker.text.folding import fold
from worker.understanding.asked.emergencies import ACCIDENTS, SEA, is_emergency, is_injury, told_first


@pytest.mark.parametrize(
    "text",
    [
        "隊友昏過去吊在半空中沒反應",
        "有人摔下來一直喊背痛，可以先把他搬開嗎",
        "朋友墜落撞到頭了",
        "要叫救護車打幾號",
        "救援電話打幾號",
        "山上出事要打哪支電話",
        "what number do I call for rescue",
        "攀岩出事怎麼辦",
        "有人發生意外該怎麼處理",
        "what to do in an accident",
        "My friend hit the ground, he is not answering",
        "I can't see him breathing",
        "what do I tell the operator when I call for rescue",
        "she's unconscious at the foot of the wall",
    ],
)
def test_somebody_is_hurt(text: str) -> None:
    assert is_emergency(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "怎麼避免摔下來撞到頭",
        "抱石掉下來怎麼落地比較不會受傷",
        "墜落受傷的機率高嗎",
        "how do I avoid hitting my head",
        "my hands are bleeding",
        "繩子摔下來了",
        "龍洞漲潮會被困住嗎",
        "can I get stuck there at high tide",
        "could the tide cut us off",
    ],
)
def test_nobody_is_hurt_yet(text: str) -> None:
    assert not is_emergency(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "指節「喀」一聲之後彎不了",
        "啵一聲，無名指就痛了",
        "a loud crack from my thumb",
        "I strained my left pulley",
        "抱石跳下來腳踝啪一聲腫起來",
        "無名指啪一聲，今天有點腫",
        "膝蓋扭到了還能爬嗎",
        "扭到腳踝要休多久",
        "my finger popped and is swollen",
        "I twisted my ankle on a pad",
        "my shoulder is swollen since yesterday",
    ],
)
def test_a_part_of_the_body_is_hurt(text: str) -> None:
    assert is_injury(fold(text))


@pytest.mark.parametrize(
    "text", ["怎麼預防手指扭傷", "手指要怎麼練", "how do I avoid a sprained ankle", "finger training", "腳踝要綁嗎"]
)
def test_no_part_of_the_body_is_hurt(text: str) -> None:
    assert not is_injury(fold(text))


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("漲潮回不去了怎麼辦", SEA),
        ("海水漲上來走不掉了，打哪支電話", SEA),
        ("the tide came in and we are trapped, the tide has cut us off", SEA),
        ("漲潮被困住，還有人撞到頭流血", ACCIDENTS),
        ("隊友昏過去吊在半空中沒反應", ACCIDENTS),
        ("漲潮前要先離開嗎", None),
    ],
)
def test_whoever_is_cut_off_by_the_sea_is_told_of_the_sea_first(text: str, article: str | None) -> None:
    assert told_first(fold(text)) == article
