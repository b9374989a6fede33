"""What nothing here answers is said first and is no answer; what is told beside it is no more than that."""

import pytest

from tests.worker.pipeline.conftest import Asker


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("太魯閣有攀岩路線嗎", "資料裡沒有「太魯閣」這個地方"),
        ("小琉球可以深水獨攀嗎", "資料裡沒有「小琉球」這個地方"),
        ("Best climbing in Thailand?", "Our data has no place called “Thailand”"),
        ("the Nose on El Cap what grade", "Our data has no place called “El Cap”"),
        ("可以給我龍洞的地圖嗎", "資料沒有記錄路線圖、地圖和 GPS 軌跡"),
        ("龍洞可以租吊帶嗎", "資料沒有記錄岩場能不能租裝備"),
        ("龍洞的bolt有重打嗎", "資料沒有記錄 bolt 和固定點的新舊與狀況"),
        ("龍洞第一條5.14是誰爬的", "資料沒有記錄首攀的人是誰"),
        ("誰首攀王者之路", "資料裡找不到「王者之路」"),
        ("原岩平日幾點人比較少", "資料沒有記錄人潮"),
        ("攀岩教練一堂課多少", "資料沒有記錄教練和課程"),
        ("How much does a climbing lesson cost?", "Our data does not record coaching or courses"),
        ("二手岩鞋哪裡買", "資料沒有記錄裝備店"),
        ("有沒有女生岩友團", "資料沒有記錄岩友和社團的資訊"),
        ("徵台北晚上抱石咖", "資料沒有記錄岩友和社團的資訊"),
        ("龍王的影片連結給我", "資料沒有記錄影片的連結"),
        ("Is Flow good for beginners?", "Our data does not record which gym suits beginners"),
        ("青蛙王子哪裡最難", "資料沒有記錄難點在路線的哪裡"),
        ("政大攀岩社社費多少", "資料沒有記錄岩友和社團的資訊"),
        ("台大登山社迎新是哪一天", "資料沒有記錄岩友和社團的資訊"),
        ("Which day does NTU climbing club meet?", "Our data does not record climbing partners or clubs"),
        ("中和有人週末可以一起爬的嗎？想找固繩伴", "資料沒有記錄岩友和社團的資訊"),
        ("求一位有經驗的先鋒帶我爬龍洞", "資料沒有記錄岩友和社團的資訊"),
        ("揪下週三晚上奇岩", "資料沒有記錄岩友和社團的資訊"),
        ("攀岩老師推薦哪位 在高雄", "資料沒有記錄教練和課程"),
        ("曾子睿在龍洞爬過最難哪條", "資料裡沒有關於「曾子睿」的記錄"),
        ("李虹瑩是怎麼開始攀岩的", "資料裡沒有關於「李虹瑩」的記錄"),
        ("any paragliding near Kenting crag", "Our data says nothing about “paragliding”"),
        ("Did the earthquake close the Heping crag?", "Our data does not record whether a crag is open or closed"),
        ("省道台8線德芙蘭那段現在通了嗎", "資料沒有記錄路況"),
        ("How many people climb in Taiwan?", "Our data does not record how many people climb"),
        ("What's the story of Long Dong's first climbers", "Our data says nothing about “story”"),
        ("這個月龍洞有幾天好天氣", "資料裡沒有關於「幾天」的記錄"),
        ("龍洞攀岩節是幾月幾號", "資料沒有記錄活動、營隊和聚會"),
        ("抱石基地好玩還是B-TOPIA好玩", "資料沒有記錄岩館的氣氛、整潔和服務"),
        ("德芙蘭颱風後步道修好了嗎", "資料沒有記錄步道和路況"),
        ("逢甲有攀岩社團嗎 怎麼聯絡", "資料沒有記錄岩友和社團的資訊"),
        ("星期六晚上有人在 Passion 練先鋒嗎 想併團", "資料沒有記錄岩友和社團的資訊"),
        ("有推薦的龍洞攀岩教練嗎", "資料沒有記錄嚮導和帶攀服務"),
        ("need someone to show me around Guanziling next weekend", "Our data does not record guides"),
        ("爬森今年有漲價嗎", "資料沒有記錄以後的計畫"),
        ("德芙蘭露營區推薦", "資料沒有記錄能不能露營"),
        ("Mammut 9.5 繩子台灣哪裡最便宜", "資料沒有記錄裝備店"),
        ("Is the Kirin set harder than T-Up's", "Our data does not record how hard the problems of a gym are"),
        ("When did Flow open?", "Our data does not record when a gym opened"),
        ("台灣爬最難的女生是誰", "資料沒有記錄誰爬得最好"),
        ("How many tourists visit Long Dong each year", "Our data does not record how crowded it gets"),
        ("Where's the closest vet to Defulan", "Our data says nothing about “vet”"),
        ("What time is the last MRT near Camp4", "Our data does not record timetables or fares"),
    ],
)
async def test_what_is_unknown_is_said_first(asker: Asker, question: str, said: str) -> None:
    outcome = await asker.ask(question)
    assert outcome.reply.outcome == "not_found"
    assert outcome.reply.text.startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("沒有岩伴可以去哪裡爬", "可以先抱石，或到有自動確保器的岩館練繩攀"),
        ("去哪裡找岩伴", "最容易認識夥伴的地方是岩館的課程、團練和社群"),
        ("岩館的V4是不是比較難", "岩館的級數常比戶外鬆"),
        ("What kind of chalk should I buy", "It comes loose, as blocks, in chalk balls and as liquid chalk"),
        ("二手岩鞋可以買嗎", "二手岩鞋可以買"),
        ("龍洞的座標", "座標 25.1085"),
        ("flow開到幾點", "心流抱石館的營業時間"),
        ("洪来疯几级", "5.14a"),
        ("關子嶺附近有什麼民宿", "關子嶺：周邊有民宿"),
        ("揪團怎麼揪", "最容易認識夥伴的地方是岩館的課程、團練和社群"),
        ("沒鞋子,租一雙多少", "目前資料中共有"),
        ("平均一間館收多少門票", "目前資料中有資料的"),
        ("離象山最近的抱石館", "離象山最近的抱石館是"),
        ("象山可以抱石嗎", "資料裡象山沒有岩場"),
        ("Is bouldering allowed at Elephant Mountain?", "There is no crag on record in Elephant Mountain"),
        ("北投岩場有哪些路線", "資料中北投沒有岩場，最近的是龍洞"),
        ("和平區有岩場嗎", "有，德芙蘭有 1 個岩場"),
        ("奇岩跟Camp4哪間比較便宜", "Camp4攀岩館-北投運動中心的平日單次比較便宜"),
        ("跟教練去龍洞要帶哪些東西", "第一次跟團或跟教練去戶外"),
        ("What's the hardest line in Kenting right now in your guide?", "3 routes at Kenting tie as the hardest"),
        ("德芙蘭有什麼推薦的路線", "德芙蘭可以考慮這些路線"),
        ("When does Flow open?", "Opening hours of Flow"),
        ("開車走台8線到德芙蘭多久", "到德芙蘭的接近路程步行約"),
    ],
)
async def test_what_sounds_like_it_and_is_known_is_answered(asker: Asker, question: str, said: str) -> None:
    outcome = await asker.ask(question)
    assert outcome.reply.outcome == "answered"
    assert said in outcome.reply.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("澎湖的岩場。路線資料。", "資料中澎湖縣沒有岩場，最近的是關子嶺"),
        ("how many routes are there in Taitung?", "Our data has no crag in Taitung; the nearest is Shoushan"),
        ("台東最難的路線是哪條", "資料中台東縣沒有岩場"),
        ("Scarpa Instinct VSR EU42 台北哪家店現在有現貨", "資料沒有記錄裝備店"),
        (
            "anyone around to belay me saturday at long dong? will bring beers",
            "Our data does not record climbing partners",
        ),
        (
            "looking for a partner for multipitch at long dong, anyone free?",
            "Our data does not record climbing partners",
        ),
        ("who usually climbs at Redrock on monday nights", "Our data does not record climbing partners"),
        ("夏天有攀岩音樂節嗎", "資料沒有記錄活動、營隊和聚會"),
        ("可以告訴我林教練的IG嗎", "資料沒有記錄教練和課程"),
    ],
)
async def test_a_list_of_something_else_is_no_answer(asker: Asker, question: str, said: str) -> None:
    """Neither the routes of the next county nor the gyms that are open then are told."""
    outcome = await asker.ask(question)
    assert outcome.reply.outcome == "not_found"
    assert outcome.reply.text.startswith(said)


@pytest.mark.parametrize("question", ["台南附近有什麼運攀路線", "嘉義有哪些5.10的路線", "台北有哪些路線"])
async def test_routes_near_a_town_are_listed(asker: Asker, question: str) -> None:
    outcome = await asker.ask(question)
    assert outcome.reply.outcome == "answered"


async def test_gyms_that_nobody_chose_for_beginners_are_not_said_to_match(asker: Asker) -> None:
    text = (await asker.ask("台北哪間岩館適合新手")).reply.text
    assert text.startswith("資料沒有記錄哪間岩館適合新手。以下是台北市的攀岩館，沒有依這一點挑選")
