"""A told opinion or a verb of having beside a question refuses nothing; what names something unknown does."""

import pytest

from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask
from worker.understanding.wording.run_on import run_ons


def refused(reading: Reading) -> tuple[str, ...]:
    return (*reading.unheard, *reading.unrecorded, *reading.unknown_names, *reading.unknown_places)


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("壽山一線天總共幾條路線啊我朋友說有三十條", "壽山一線天總共幾條路線啊，我朋友說有三十條"),
        ("宜蘭有岩館嗎颱風天小孩關在家", "宜蘭有岩館嗎，颱風天小孩關在家"),
        ("高雄岩館有幾間啊要帶球隊去", "高雄岩館有幾間啊，要帶球隊去"),
        ("奇岩電話幾號我要去領外套", "奇岩電話幾號，我要去領外套"),
        (
            "how many lines are on sunshine wall i keep losing count",
            "how many lines are on sunshine wall, i keep losing count",
        ),
        ("how long is alpha my mate says 20 m", "how long is alpha, my mate says 20 m"),
        # What goes on with the question is no tale of the asker's.
        ("台北有岩館嗎可以帶狗的", None),
        ("龍洞啊有幾條路線", None),
        ("龍洞有哪些我可以爬的路線", None),
        ("外傾掉比較安全嗎斜板呢", None),
        ("幾點我可以去", None),
        ("which routes i just climbed are 5.10", None),
        ("do i always have to untie", None),
        ("where can my mate rent shoes", None),
    ],
)
def test_what_was_typed_in_one_breath_is_parted(typed: str, parted: str | None) -> None:
    put = typed
    for at, mark in sorted(run_ons(typed), reverse=True):
        put = put[:at] + mark + put[at:]
    assert put == (parted or typed)


@pytest.mark.parametrize(
    "question",
    [
        "壽山一線天總共幾條路線啊我朋友說有快三十條我不信",
        "德芙蘭分幾區呀學長講三個我怎麼看都不止",
        "桃園有幾間岩館啊我剛搬來人生地不熟",
        "新竹的岩館有哪幾家求介紹單身狗無聊",
        "全台灣總共多少間岩館你們有統計嗎",
        "壽山的岩場被切成幾塊區域啊",
        "外國客人問龍洞有幾個區域我答不出來好糗",
        "台北岩館平日單次最低票價多少錢呢荷包乾癟",
        "into how many areas is Guanziling divided? I count five, my colleague counts six.",
        "how many climbs does Kenting boast? trying to settle a pub bet",
        "How many areas does Shoushan consist of, I got lost",
        "Kenting comprises how many areas",
        "Tainan got just two gyms, correct? coworker disputes it",
        "total number of climbing gyms in Taiwan you've catalogued",
        "any climbing gym round Qizhang station? just landed",
        "士林站出口附近哪裡有得爬，等人好無聊",
        "中和哪裡可以攀岩啊最近想培養興趣",
        "原岩中和店跟新店店哪個比較便宜",
        "nearest gym to Taoyuan airport, red-eye flight",
        "closest crag to Tainan, rental car booked",
        "墾丁的路線清單，印海報",
        "墾丁「愛與和平」那區有哪些線，全部列給我們看",
        "麻煩列出校門口的路線給我們參考",
        "Address of the Guanziling crag for my call sheet",
        "gimme Kenting's full list, heading there tomorrow",
        "how many routes are we talking at Music Hall",
        "does Yakul sit on Sunshine Wall or elsewhere",
    ],
)
def test_what_is_told_beside_refuses_nothing(ask: Ask, question: str) -> None:
    assert refused(ask(question)) == ()


@pytest.mark.parametrize(
    "question",
    [
        "壽山有幾條路線被洪水沖毀",
        "墾丁有幾條線已經重新打鎖點",
        "黃金谷有幾間咖啡廳",
        "how many routes at Shoushan were vandalised",
        "how many of the routes at Kenting were rebolted",
        "how many lockers does Kirin boast",
        "which areas of Kenting are haunted",
        "台北有岩館嗎有籃球場的",
        "哪個岩場最多香客",
        "原岩板橋店幾點開",
        "nearest gym to Taipei Main Station, sauna needed",
        "離高雄車站最近的岩館，要有三溫暖",
        "any climbs containing the word zebra",
    ],
)
def test_what_names_something_unrecorded_is_said(ask: Ask, question: str) -> None:
    assert refused(ask(question)) != ()


@pytest.mark.parametrize(
    ("question", "stations"),
    [
        ("gym near 芝山 MRT", ("芝山站",)),
        ("any gym close to 港墘捷運", ("港墘站",)),
        ("what's the gym beside Dingxi station called", ("頂溪站",)),
        ("士林站出口附近哪裡有得爬", ("士林站",)),
        ("港墘站1號出口有岩館嗎", ("港墘站",)),
    ],
)
def test_stations_are_written_in_both_languages(ask: Ask, question: str, stations: tuple[str, ...]) -> None:
    assert ask(question).filter.gym_stations == stations


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ('need routes w/ "dragon" in the name, long dong only', "dragon"),
        ('what routes in taiwan have "dark" in the title', "dark"),
        ("list routes whose titles contain dark", "dark"),
        ('routes containing the word "fish"', "fish"),
        ("龍洞有沒有叫「結婚」什麼的路線", "結婚"),
    ],
)
def test_names_are_titles_as_well(ask: Ask, question: str, named: str) -> None:
    assert ask(question).filter.named == named


@pytest.mark.parametrize(
    ("question", "minute"),
    [
        ("gyms in taipei open at half ten at night on a friday", 22 * 60 + 30),
        ("is there a gym in taichung i can be at like half ten in the evening", 22 * 60 + 30),
        ("gyms in taipei open at half ten in the morning", 10 * 60 + 30),
        ("any taipei gym where i can climb past ten, corporate slave here", 22 * 60),
    ],
)
def test_half_ten_is_of_the_half_of_the_day_that_is_said(ask: Ask, question: str, minute: int) -> None:
    assert ask(question).minute == minute


def test_the_name_of_both_halves_means_both(ask: Ask) -> None:
    assert set(ask("龍脊背面有幾條路線").filter.sectors) == {"龍脊背面上半部", "龍脊背面下半部"}


@pytest.mark.parametrize("question", ["no gym in Pingtung, right?", "there's no gym in Taipei, correct?"])
def test_a_lack_that_is_told_is_asked_for(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.filter.not_within) == ("list", "gym", ())
