"""Questions for numbers as people put them: rankings, bounds on counts, differences, rests, several at once.

Every figure here was counted from data/taiwan/*.jsonl by hand.
"""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_places_are_ranked_by_how_many_routes_or_gyms_they_have(asker: Asker) -> None:
    """Whoever asks for the order gets it, for the first three these, for the second one that."""
    await holds(
        asker,
        Case("全台岩場路線數量從多到少排一下", ("龍洞（616 條）、墾丁（120 條）、壽山（107 條）",)),
        Case("全台岩場從路線少到多排一下路線數量", ("最少的是關子嶺（50 條）",)),
        Case("龍洞前三多路線的區域", ("最多的是後門（105 條）、音樂廳（103 條）、黃金谷（100 條）",), ("第一洞",)),
        Case("龍洞路線第二多的區域", ("第 2 多的是音樂廳（103 條）",)),
        Case("rank the crags from most to fewest sport routes", ("with the most is Long Dong (204)",)),
        Case(
            "which area at Longdong has the second most routes", ("number 2 by how many there are is Music Hall (103)",)
        ),
        Case("how many top rope routes are there and which crag has most of them", ("Of the 47", "Long Dong (42)")),
        Case("哪個岩場平均難度最高啊", ("中位數最高的是墾丁（5.11b，119 條）、關子嶺（5.11b，49 條）",), ("岩壁高",)),
        Case(
            "which crag has the highest average grade",
            ("highest median grade at Guanziling (5.11b, 49",),
        ),
        Case("比龍洞更多路線的岩場有嗎", ("最多的是龍洞（616 條）",), ("有，",)),
        Case("路線比壽山多的岩場有哪些", ("龍洞（616 條）、墾丁（120 條）、壽山（107 條）",)),
        Case("次多路線的岩場", ("第 2 多的是墾丁（120 條）",)),
        Case("墾丁最小的區是哪個", ("最少的是地圖牆（2 條）",)),
        Case("岩館最多的縣市是哪裡 有幾間", ("最多的是台北市（14 間）",), ("抱石館，",)),
        Case("岩館第二多的縣市", ("第 2 多的是台中市（4 間）、新北市（4 間）",)),
        Case("台北哪一區岩館最多", ("台北市的 14 間攀岩館中，最多的是南港區（3 間）",), ("岩場",)),
        # The year of one route, or of a crag, is no ranking of years.
        Case("美德牌坊哪一年開的", ("1985 年首攀",), ("最多的是",)),
    )


async def test_years_and_decades_of_first_ascents_are_counted(asker: Asker) -> None:
    """What is only said to be of the nineties has a decade and no year."""
    await holds(
        asker,
        Case("哪一年龍洞開的路線最多", ("最多的是 2004 年（34 條）", "另有 401 條首攀年份不明")),
        Case("龍洞各年代各開了幾條", ("2000 年代（124 條）", "1990 年代（70 條）", "另有 399 條首攀年份不明")),
        Case("first ascents by year at Guanziling", ("2002 (6), 2003 (4)",)),
    )


async def test_places_are_found_by_a_bound_on_their_numbers(asker: Asker) -> None:
    """A number beside a place counts what the place holds, and is no length and no limit of a list."""
    await holds(
        asker,
        Case(
            "有幾個岩場超過一百條路線", ("101 條以上路線的岩場共 3 個：龍洞（616 條）、墾丁（120 條）、壽山（107 條）",)
        ),
        Case("areas with fewer than 5 routes", ("4 or fewer routes, 4 in all", "Map Wall · Kenting (2)")),
        Case("哪些縣市只有一間岩館", ("台東縣（1 間）、彰化縣（1 間）、花蓮縣（1 間）",), ("台北市",)),
        Case("which crags have at least 20 trad routes", ("20 or more trad routes, 1 in all: Long Dong (326)",)),
        Case("壽山5.12的有幾條，都在哪幾區", ("17 條", "分布在 6 個區域：大峽谷（6 條）")),
        Case("音樂廳有幾個分區？哪個最大？", ("分布在 7 個岩區：正面（19 條）",), ("龍洞的一個區域",)),
    )


async def test_two_numbers_are_set_against_each_other(asker: Asker) -> None:
    """Which is more, and by how many where that is asked."""
    await holds(
        asker,
        Case("Is there more trad than sport at Longdong?", ("trad (326), sport (204)",)),
        Case("龍洞現在是傳攀多還運動多？", ("傳統攀登（326 條）、運動攀登（204 條）",)),
        Case("龍洞5.10比5.11多幾條", ("5.10a–5.10d 的有 145 條", "5.11a–5.11d 的有 132 條", "相差 13 條")),
        Case("墾丁比壽山多幾條路線", ("比較多，相差 13 條",)),
        Case(
            "Which has more 5.10s, Kenting or Shoushan, and by how many?", ("Shoushan has more", "10 routes"), ("247",)
        ),
        Case("高雄比台南多幾間岩館", ("高雄市的比較多，相差 1 間",)),
        Case("最貴跟最便宜的岩館差多少錢", ("相差 NT$340",)),
        Case("最長跟最短的路線差幾公尺", ("相差 95 公尺",)),
        Case("陽光牆最難跟最簡單差幾級", ("相差 16 級",)),
        Case("校門口跟後門 哪邊簡單的路線多", ("後門的比較多", "17 條", "36 條", "5.9")),
        Case("評分最高跟最低的岩館", ("評分最高的攀岩館有 3 間", "評分最低的攀岩館有 2 間")),
        Case("Compare 龍洞 and 墾丁: only rock type and number of routes please", ("Sandstone, 616 routes",)),
    )


async def test_what_is_left_and_what_is_missing_is_counted(asker: Asker) -> None:
    """A rest is of the number that the asker says, with nobody's log; a value that nobody recorded can be asked for."""
    await holds(
        asker,
        Case("我在德芙蘭已經爬了12條，還剩幾條沒爬", ("共有 51 條", "還剩 39 條"), ("登入",)),
        Case("we have done 30 of the routes at Kenting, how many are left", ("30 of them climbed, 90 are left",)),
        Case("體重胖了五公斤，教練叫我先從簡單的開始。龍洞5.7以下的運攀有幾條？", ("龍洞共有 3 條",), ("體重",)),
        Case("我爬過的路線還剩幾條沒紅點", ("請先登入",)),
        Case("我在關子嶺完成了 8 條 5.11 了，這裡 5.11 還有幾條沒爬", ("共有 10 條", "還剩 2 條")),
        Case("我們隊爬完龍洞第一洞20條了，第一洞還剩多少條", ("共有 68 條", "還剩 48 條"), ("登入",)),
        Case("龍洞佔全台路線的幾成", ("全部 944 條路線的 65.3%",)),
        Case("what percentage of all routes in Taiwan are at Longdong", ("65.3% of all 944",)),
        Case("龍洞難度未定的有幾條啊", ("10 條難度未定的路線",)),
        Case("how many routes at Long Dong have no recorded length?", ("114 routes of unknown length",)),
        Case("關子嶺首攀年份有紀錄的有幾條", ("10 條有首攀年份的路線",)),
        Case("沒有英文名的路線有幾條", ("32 條沒有英文名的路線",)),
        Case("陽光牆全部的bolt加起來幾顆", ("共 223 個 bolt",)),
        Case("後門總共打了幾個bolt", ("共 435 個 bolt",)),
    )


async def test_several_numbers_in_one_breath_are_all_told(asker: Asker) -> None:
    """A gap stands for a comma, and what is asked of each is told of each."""
    await holds(
        asker,
        Case("龍洞傳攀幾條 運攀幾條 各自最長是哪條", ("326 條", "204 條", "上龍脊", "親子路線")),
        Case("台北有幾間岩館 其中幾間可以先鋒", ("共有 14 間", "共有 4 間")),
        Case("抱石館跟有先鋒的館 台北各幾間", ("共有 10 間抱石館", "共有 4 間設有先鋒攀登")),
        Case("龍洞超過三十公尺的路線有幾條 列出最長的三條", ("共有 15 條", "最長的 3 條")),
        Case("原岩有幾家分店 哪家最便宜", ("共有 6 間", "NT$450")),
        Case("單次300以下的岩館有幾間？最便宜的是？", ("共有 17 間", "NT$160")),
        Case("第一洞最難的運攀，它有幾個bolt，有沒有影片", ("18 個 bolt", "沒有影片紀錄"), ("附影片的", "沒有影片的")),
        Case("德芙蘭有幾條路線 最長的多長 有沒有傳攀", ("共有 51 條", "40 公尺", "12 條傳統攀登路線"), ("最長的傳統",)),
        Case(
            "how many routes in Kenting, how many are 5.12 and up, and which one is the longest?",
            ("There are 120 routes", "There are 49 routes"),
            ("Defulan",),
        ),
        Case("全台總共收錄幾個岩場幾個區域幾條路線", ("5 個岩場", "38 個區域", "944 條路線")),
        Case("how many routes, crags and gyms do you know?", ("944 routes", "5 crags", "39 climbing gyms")),
        Case("大峽谷跟一線天誰的路線多 誰的比較難", ("一線天的路線比較多", "大峽谷最難的路線比較難")),
        Case("平均一條龍洞運攀有幾個bolt 墾丁呢", ("9.5 個 bolt", "4.9 個 bolt")),
        Case("標記經典的路線有幾條 哪個岩場最多", ("14 條", "最多的是")),
        Case("我跟兩個朋友要去墾丁，程度5.9、5.10c、5.12a，推薦各一條", ("這條 5.9 的", "這條 5.10c", "這條 5.12a")),
        Case("全台傳攀有幾條，龍洞佔多少", ("共有 338 條", "龍洞共有 326 條", "96.4%")),
        Case("墾丁5.12a有幾條 5.12b有幾條 5.12c呢", ("11 條 5.12a", "8 條 5.12b", "9 條 5.12c")),
        Case("有沒有超過50公尺的路線 有幾條", ("超過 50 公尺",), ("不超過",)),
        Case("新北有幾間館，有先鋒的有幾間，最便宜的是哪間", ("共有 4 間攀岩館", "共有 3 間設有先鋒攀登", "NT$200")),
        Case("龍洞 5.10 5.11 5.12 哪個多", ("5.10a–5.10d 的有 145 條", "5.12a–5.12d 的有 91 條")),
        Case("後門5.10的有幾條 音樂廳呢 黃金谷呢", ("後門共有 27 條", "音樂廳共有 25 條", "黃金谷共有")),
        Case("哪個岩場抱石最多？有幾題？", ("龍洞（44 條）",), ("944",)),
        # No second question: a list of so many, and a half-remembered name.
        Case("老山友要帶徒弟第一次自己放裝備，校門口挑幾條 5.4 到 5.7 的傳攀給我", ("5.6",), ("5.10b",)),
    )


async def test_a_place_for_two_has_routes_for_each(asker: Asker) -> None:
    """One climbs about a grade, the other up to one: a place with routes of only one of them suits nobody."""
    await holds(
        asker,
        Case("我大概5.11c女友只爬到5.8，墾丁哪個區域兩個人都有得爬", ("龍牆", "蝸牛天堂"), ("陽光牆",)),
        Case(
            "my buddy leads 5.11b, I only top rope 5.8. Any area in Shoushan where we both have something to climb?",
            ("5.8",),
        ),
    )
