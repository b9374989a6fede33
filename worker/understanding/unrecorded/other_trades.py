"""Recognise that shops, places or things of another trade are looked for: hotels, dentists, the oldest tree."""

from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import PLACE

# Of what rows are is spoken in these words as well; without any of them, and without a name, something else is meant.
_OURS = compiled(r"館|運攀|傳攀|線|牆|難度|級數|\bwalls?\b|\blines?\b|\bleading\b|\bindoors?\b")
_TRADE_ZH = (
    r"(?:餐廳|骨科|物理治療[師所]?|國術館|整骨|推拿|背包客?棧|小吃店|早餐店|飲料店|咖啡[廳店館]|酒吧|夜市|飯店"
    r"|旅館|民宿|旅社|青旅|溫泉|醫院|診所|藥局|藥房|牙醫"
    r"|牙科|復健科?|中醫|獸醫|超商|便利商店|超市|百貨"
    r"|海產店?|海鮮(?:店|餐廳)?|餐館|麵店|麵攤|小吃攤?|火鍋店?|燒烤店?|熱炒店?|冰店|早午餐店?|賣場|五金行|書店|大學|高中|國中|小學|幼稚園|補習班|圖書館|博物館|美術館|電影院|戲院|[游遊]泳池|泳池|網球場|羽球場"
    r"|籃球場|球場|滑雪場|滑板場|瑜[伽珈]教室|舞蹈教室"
    r"|健身房|公園|步道|登山口|百岳|寺廟|[老古]?廟|教堂|機場|加油站|停車場|修車行|車行|搬家公司|水電行?|清潔公司"
    r"|銀行|郵局|律師|會計師|髮廊|美髮|理髮"
    r"|按摩店?|房子|套房|樹|河流?|湖|建築|大樓|小說|電影|手遊|遊戲|樂器|語言|國家|城市|股票|手機|電腦|相機|品種)"
)
_TRADE_EN = (
    r"(?:restaurants?|caf[eé]s?|coffee shops?|bars?|pubs?|night markets?|hotels?|hostels?|guest ?houses?|motels?"
    r"|airbnbs?|hospitals?|osteopaths?|chiropractors?|physical therapists?|specialists?"
    r"|clinics?|pharmac(?:y|ies)|drug ?stores?|dentists?|doctors?|vets?|physio(?:therapist)?s?|supermarkets?|malls?"
    r"|hardware stores?"
    r"|book ?stores?|universit(?:y|ies)|schools?|librar(?:y|ies)|museums?|cinemas?|theat(?:er|re)s?|swimming pools?"
    r"|pools?"
    r"|(?:tennis|badminton|basketball) courts?|ski resorts?|skate ?parks?|yoga (?:studios?|class(?:es)?)|parks?"
    r"|(?:hiking )?trails?|temples?|churches"
    r"|airports?|petrol stations?|gas stations?|garages?|banks?|post offices?|lawyers?|hairdressers?|barbers?|massages?"
    r"|flats?|apartments?|trees?|rivers?|lakes?|buildings?|novels?|films?|movies?|(?:mobile |video |board )?games?"
    r"|instruments?"
    r"|languages?|countr(?:y|ies)|phones?|laptops?|cameras?|dogs?|breeds?|cats?|peaks?|mountains?|hot springs?)"
)
_PLACED = (
    rf"(?:{PLACE}+|台灣|全台|附近|這附近|我家附近)(?:市區|這邊|那邊|附近)?"
    r"(?:有(?:沒有)?)?(?:推薦|不錯|厲害|便宜|平價|專門|好)?的?"
)
_MADE_BEST = r"(?:最|比較|很|好)[\u4e00-\u9fff]{1,3}的"
# What is looked for stands where its kind is asked: 「哪家牙醫」, 「台北市飯店推薦」, "cheapest hostel in …".
_HEAD = compiled(
    rf"(?:哪(?:一|幾)?(?:間|家|個|座|所|種|部|棵|位|款|些)的?|{_PLACED}|{_MADE_BEST}|(?:有沒有|有什麼|有哪些"
    rf"|找)[^,，。?？]{{0,3}}|^){_TRADE_ZH}"
    r"(?=推薦|在哪|哪|禮拜|週|星期|有開|今|明|現在|有哪些|有什麼|最|比較|評|幾點|多少|怎麼|是|可以|的?電話|的?地址"
    r"|有沒有|[\s,，。?？嗎]|$)"
    # 「有沒有專門看手傷的骨科醫師可以推薦」
    r"|(?:醫生|醫師|治療師|防護員)[^,，。?？]{0,4}(?:推薦|介紹)|(?:推薦|介紹|認識)[^,，。?？]{0,10}(?:醫生|醫師|治療師|防護員)"
    rf"|{_TRADE_ZH}(?:推薦|哪(?:間|家|個|裡)|最[\u4e00-\u9fff]{{1,3}}的)"
    r"|\b(?:which|what|best|good|great|nice|nearest|closest|cheapest|oldest|tallest|longest|shortest|highest|biggest"
    r"|largest|easiest"
    r"|most \w+|(?:top|best|highest)[ -]rated|any|find(?: me)?|recommend(?: me)?(?: a| an| some)?|is the|are the"
    r"|does the|where is the)"
    rf" (?:mobile |good |cheap |decent )?{_TRADE_EN}\b"
    rf"|^[^\w]*(?:the )?(?:cheap |good )?{_TRADE_EN} (?:open|in|near|around|recommend\w*|at)\b"
    rf"|\bof the (?:hundred |\d+ )?{_TRADE_EN}\b"
)
# Of one shop it is asked when it is open or what it costs, whoever climbs before.
_THAT_SHOP = compiled(
    r"[這那](?:一?[間家攤])[\u4e00-\u9fff]{0,4}(?:海產店?|海鮮店?|餐廳|餐館|小吃店?|咖啡[廳店館]?|早餐店?|麵店|熱炒店?|冰店|民宿|便利商店|超商)"
    r"[^。!！]{0,10}(?:營業|幾點|有開|開[到嗎著]|好吃|多少|電話|公休)"
)
TRADE = compiled(rf"{_TRADE_ZH}|\b{_TRADE_EN}\b")
"""Places and things of other trades, whoever asks for what of them."""


# Whom a body is shown to: what ails it, and that it climbs, is only told.
_CARE = compiled(
    r"(?:醫院|診所|醫生|醫師|復健科?|物理治療[師所]?|牙醫|牙科|骨科|中醫|國術館|整骨|推拿|按摩|運動傷害門診|防護員)"
    r"|\b(?:hospitals?|clinics?|dentists?|doctors?|physio(?:therapist|therapy)?s?|physical therapists?|chiropractors?"
    r"|osteopaths?|massages?|surgeons?|specialists?)\b"
)


def asks_of_that_shop(words: str) -> bool:
    """Whether the hours, prices or meals of one shop beside a crag are asked for: 「校門口那間海產店中午有開嗎」."""
    return _THAT_SHOP.search(words) is not None


def seeks_another_trade(words: str) -> bool:
    """Whether shops, places or things of another trade are looked for, and nothing that belongs to climbing."""
    if (head := _HEAD.search(words)) is None:
        return False
    if _CARE.search(head[0]) is not None:
        return True
    return not speaks_of_climbing(words) and _OURS.search(words) is None
