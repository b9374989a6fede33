"""Cantonese asks what its Mandarin asks, a name keeps its characters, and what is repeated is what was written."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.wording.typos import corrected


@pytest.mark.parametrize(
    ("cantonese", "mandarin"),
    [
        ("七月去壽山得唔得㗎", "七月去壽山可以嗎"),
        ("凍天去德芙蘭好唔好", "冬天去德芙蘭好不好"),
        ("鐵牛排同新手上路邊條短啲", "鐵牛排和新手上路哪條比較短"),
        ("打完風第二日爬唔爬得", "打完風隔天能不能爬"),
        ("竹北邊度攀石", "竹北哪裡攀岩"),
        ("心流有冇沖涼房", "心流有沒有淋浴間"),
        ("關子嶺同德芙蘭加埋有幾多條線", "關子嶺和德芙蘭總共有幾條線"),
        ("奇岩聽朝幾點開", "奇岩明天早上幾點開"),
        ("原岩中和店假期夜晚開到幾點", "原岩中和店假期晚上開到幾點"),
        ("千手抱石尋晚收咗", "千手抱石昨晚收了"),
        ("平日同假日收幾錢", "平日和假日收多少錢"),
        ("墾丁長過20米嘅線", "墾丁超過20米的線"),
        ("三百蚊以下嘅岩館", "三百元以下的岩館"),
        ("龍洞行入去要幾耐", "龍洞走進去要多久"),
        ("原岩有冇位泊電單車", "原岩有沒有位子停機車"),
        ("邊個開嘅線", "誰開的線"),
        ("膊頭好攰點算", "肩膀好累怎麼辦"),
        ("確保點樣做先啱", "確保怎麼樣做才適合"),
        ("隻腳撞親仲可唔可以爬", "腳撞傷還可不可以爬"),
        ("呢啲線易唔易", "這些線難不難"),
        ("咁嗰間有冇得租鞋", "那間有沒有租鞋"),
        ("白鯨記4不4傳攀", "白鯨記是不是傳攀"),
        ("龍洞有幾巴仙係傳攀", "龍洞有幾%是傳攀"),
        ("這個岩場是蝦米岩質", "這個岩場是什麼岩質"),
    ],
)
def test_cantonese_is_put_into_mandarin(cantonese: str, mandarin: str) -> None:
    assert corrected(cantonese, cantonese, ()) == mandarin


@pytest.mark.parametrize(
    "mandarin",
    [
        "同一條路線",
        "不同點",
        "一定要食物嗎",
        "平日便宜",
        "定點撐",
        "日曬很強",
        "行程怎麼排",
        "仲介",
        "哈囉",
        "爬石灰岩要去哪",
        "旁邊有得吃嗎",
        "岩場遠不遠",
        "484公尺高",
    ],
)
def test_mandarin_with_the_same_characters_stays(mandarin: str) -> None:
    assert corrected(mandarin, mandarin, ()) is None


@pytest.mark.parametrize(
    ("cantonese", "mandarin"),
    [
        ("七月去壽山得唔得㗎", "七月去壽山可以嗎"),
        ("鐵牛排同新手上路邊條短啲", "鐵牛排和新手上路哪條比較短"),
        ("台北邊間岩館有得沖涼", "台北哪間岩館可以洗澡"),
        ("關子嶺同德芙蘭加埋有幾多條線", "關子嶺和德芙蘭總共有幾條線"),
        ("奇岩攀岩館朝早去平啲㗎", "奇岩攀岩館早上去比較便宜啊"),
        ("高雄邊間岩館開得最夜", "高雄哪間岩館開得最晚"),
        ("龙洞有没有厕所", "龍洞有沒有廁所"),
    ],
)
def test_the_same_is_asked(ask: Ask, cantonese: str, mandarin: str) -> None:
    here, there = ask(cantonese), ask(mandarin)
    assert (here.intent, here.subject, here.attributes, here.filter, here.unheard) == (
        there.intent,
        there.subject,
        there.attributes,
        there.filter,
        there.unheard,
    )
    assert here.intent not in ("search", "knowledge")


def test_a_name_keeps_its_characters(ask: Ask) -> None:
    assert [m.surface for m in ask("看起來我的菜同壞爸爸邊條長啲").mentions] == ["看起來我的菜", "壞爸爸"]


@pytest.mark.parametrize(("question", "said"), [("墾丁有咩碌架床", "咩碌架床"), ("去龙洞可以搭德士吗", "搭德士")])
def test_what_was_not_understood_is_repeated_as_written(ask: Ask, question: str, said: str) -> None:
    reading = ask(question)
    assert said in (*reading.unheard, *reading.unknown_names)
