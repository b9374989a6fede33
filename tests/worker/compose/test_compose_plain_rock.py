"""Plain questions about rock: where a route lies, shares of each place, pitches, the season that it is, beginners."""

import pytest

from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("龍王在哪個縣市", "墾丁（Kenting）位於屏東縣恆春鎮船帆石"),
        ("毒刺林在哪個縣市", "關子嶺（Guanziling）位於台南市白河區關子嶺"),
        ("龍洞是哪個縣市", "龍洞（Long Dong）位於新北市貢寮區龍洞灣"),
        ("海狗是哪個岩場的", "海狗（Sea Dogs）在龍洞 鐘塔 水池畔"),
        ("哪個岩場有大鼓", "大鼓（Big Drum）在龍洞 音樂廳 正面"),
        ("各岩場運攀的比例", "目前資料中的運動攀登路線，佔各岩場路線的比例：墾丁（100.0%，120/120 條）、壽山（98.1%"),
        ("龍洞運攀跟傳攀幾比幾", "比例：傳統攀登佔全部 530 條的 61.5%、運動攀登佔全部 530 條的 38.5%。"),
        # A route of no grade and no length is left out once.
        ("第一洞 5.12a 30公尺的路線", "另有 3 條難度未定或跨級，未計入。另有 2 條長度不明，未計入。"),
        ("單刀直入比柳丁皮難多少", "單刀直入比較難，相差 6 級"),
        ("單刀直入難過柳丁皮幾多", "單刀直入比較難，相差 6 級"),
        ("practice 2 vs practice 1", "練習一比較難"),
        ("小裂隙FA是誰", "小裂隙（Thin Crack）"),
        ("龍洞哪一區運攀比例最高", "比例最高的是第一洞（83.8%，57/68 條）。"),
        ("5.13以上集中在哪裡", "最多的是龍洞（20 條）。"),
        ("雙色有幾個繩距", "雙色有 3 個繩距，各是一筆記錄。"),
        ("自由裂隙有幾段", "自由裂隙有 2 個繩距"),
        ("明明沒Bolt幾段", "明明沒Bolt 有記錄的繩距只有 1 個。"),
        ("大鼓幾個繩距", "資料沒有記錄大鼓（Big Drum）分成幾個繩距"),
        ("龍王、飛龍、龍珠 由難到易排一下", "最難的排前面：\n- 龍王"),
        ("龍洞還是墾丁比較適合新手", "- 龍洞（Long Dong）：運動攀登 12 條、頂繩攀登 4 條"),
        ("龍洞的音樂廳還是大禮堂適合新手", "- 音樂廳（Music Hall）：沒有這樣的路線"),
        ("龍洞超過30公尺的運攀有幾條，佔運攀多少", "佔全部 204 條運動攀登路線的 1.0%。"),
        ("龍洞傳攀佔全部傳攀多少", "佔全部 338 條傳統攀登路線的 96.4%。"),
        ("關子嶺5.12幾條，佔關子嶺多少", "佔全部 50 條路線的 34.0%。"),
        ("從高雄去關子嶺還是墾丁近", "這幾個裡離高雄市最近的是關子嶺（Guanziling），直線距離約 82 公里"),
        ("新竹出發去哪個岩場近", "最近的是德芙蘭（Defulan），直線距離約 58 公里"),
        ("百分之多少的路線有影片", "佔全部 944 條路線的 25.1%。"),
        ("壽山跟龍洞哪個路程比較短", "壽山走路比較近："),
        ("龍洞和墾丁哪個車程短", "到墾丁的交通：高鐵轉乘客運約 120 分鐘"),
        ("龍洞跟墾丁平均哪個難", "難度中位數最高的是墾丁（5.11b，119 條）"),
        ("墾丁的路線多長", "平均長度是 12.9 公尺"),
        ("德芙蘭是傳攀為主還是運攀為主", "最多的是運動攀登（37 條）"),
        ("名字裡有啤酒的路線", "沒有名字帶「啤酒」字樣的路線"),
        ("除了龍洞以外有傳攀的岩場", "德芙蘭（Defulan）：中部"),
        ("豆豆龍上面是哪條", "資料沒有記錄路線左右的順序和相鄰的路線。"),
        ("平均bolt間距最短的路線", "資料沒有記錄 bolt 之間隔多遠。"),
        ("龍洞有沒有R級的路線", "資料沒有記錄保護等級（PG、R、X）。龍洞沒有標記為保護點間距大的路線。"),
    ],
)
async def test_what_is_asked_is_told(read: ReadOnlyDatabase, gazetteer: Gazetteer, text: str, said: str) -> None:
    assert said in await told(read, gazetteer, text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Which crag is Clocktower in?", "Clocktower (鐘塔) is an area of Long Dong"),
        ("What city is Dragon King in?", "Kenting (墾丁) is at Sail Rock, Hengchun Township, Pingtung County"),
        ("where are the 5.12s concentrated", "the place with the most is Long Dong (91)."),
        ("for each area at longdong how many sport routes", "the place with the most is First Cave (57)"),
        ("better for beginners, Shoushan or Guanziling?", "- Shoushan (壽山): 11 sport, 1 top rope"),
        ("more easy routes, Kenting or Shoushan?", "Kenting has more of them:"),
        ("is ghost face man run out?", "Ghost face man (鬼佬) is tagged runout"),
        ("rank Totoro, Dragon ball and Dragon King by difficulty", "In order, easiest first:\n- Dragon ball"),
    ],
)
async def test_what_is_asked_in_english_is_told(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, text: str, said: str
) -> None:
    assert said in await told(read, gazetteer, text, "en")
