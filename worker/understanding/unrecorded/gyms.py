"""What people ask of gyms and no row records: days out of the ordinary, private use, lifts, accounts, floors."""

from worker.understanding.gyms.gym_things import (
    ALONE,
    HOUSE_RULES,
    LIFTS,
    ON_FLOOR,
    PRIVATE_USE,
    REENTRY,
    SOCIAL,
    SPECIAL_DAYS,
)
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.wording.masking import GYM

OF_GYMS = (
    Topic("special_days", "gym", compiled(SPECIAL_DAYS)),
    Topic("private_use", "gym", compiled(PRIVATE_USE)),
    Topic("social", "gym", compiled(SOCIAL)),
    Topic("email", "gym", compiled(r"e-?mail|電子郵件|電郵|電子信箱|\b(?:an? )?mail address\b")),
    Topic("lift", "gym", compiled(LIFTS)),
    Topic("on_floor", "gym", compiled(ON_FLOOR)),
    Topic("house_rules", "gym", compiled(HOUSE_RULES), "gym-etiquette"),
    Topic(
        "rooms",
        "gym",
        compiled(r"廁所|洗手間|更衣[室間]|\b(?:toilets?|restrooms?|bathrooms?)\b(?! (?:paper|rolls?))"),
    ),
    Topic(
        "around_gym",
        "gym",
        compiled(
            r"(?:附近|旁邊|周邊|樓下|隔壁|對面)[^,，。?？]{0,6}(?:住的?|旅館|飯店|民宿|青旅|便利商店|超商|超市|提款機"
            r"|atm|公園|加油站|夜市"
            r"|藥局|景點|好玩|可以逛|洗衣店)"
            r"|\b(?:hotels?|hostels?|convenience stores?|supermarkets?|atms?|pharmac(?:y|ies)|gas stations?"
            r"|places? to stay"
            rf"|somewhere to stay)\b[^.?!]{{0,24}}\b(?:near|close to|next to|around|by) (?:the )?{GYM}"
            rf"|\bwhat(?:['’]s| is) (?:there )?(?:near|around|next to) (?:the )?{GYM}"
        ),
    ),
    Topic(
        "way_to_gym",
        "gym",
        compiled(
            r"(?:騎|開車|搭車|坐車|搭捷運|坐捷運|搭公車|坐公車|計程車|ubike)[^,，。?？\s走]{0,16}(?:多久|幾分鐘|多遠"
            r"|幾公[里裡])"
            rf"|\bhow (?:long|far|many minutes)\b[^.?!]{{0,40}}\b(?:drive|bike|bicycle|cycle|ride|scooter|taxi"
            r"|by (?:car|bus|mrt))\b"
            rf"|\b(?:drive|bike|cycle|ride|taxi)\b[^.?!]{{0,24}}{GYM}[^.?!]{{0,16}}\b(?:how long|minutes)\b"
        ),
    ),
    Topic(
        "bus_lines",
        "gym",
        compiled(
            r"(?:哪一?[幾些]?[班路台條線輛]|幾號|什麼|搭|坐|轉(?:乘)?|有(?:沒有)?)[^,，。?？]{0,4}(?:公車|客運|巴士)(?![站]名)"
            r"|(?:公車|客運|巴士)(?:路線|要?怎麼|可以|能|會|有|站|哪|幾號|到得?了?|直達)"
            r"|\bbus(?:es)?\b(?! (?:fares?|costs?|schedules?|tickets?|times))"
        ),
    ),
    Topic(
        "facility_fees",
        "gym",
        compiled(
            r"(?:置物櫃|寄物櫃?|淋浴間?|沖澡|洗澡|毛巾)[^,，。?？]{0,4}(?:要(?:不要)?(?:錢|付|收|加|押)|收(?:費|錢)|免費|另外|押金"
            r"|(?:一[天次晚個小時]+|租一?[天次個]?)?(?:是|要)?(?:多少|幾[元塊])"
            r"|(?:自己)?帶鎖|鎖頭)"
            r"|\b(?:lockers?|showers?)\b[^.?!]{0,16}\b(?:free|costs?|extra|fees?|charged?|padlocks?|my own lock)\b"
        ),
    ),
    Topic(
        "to_bring",
        "gym",
        compiled(
            r"(?:要|該|需要|得|必須)(?:先|自己)?(?:準備|帶|穿)(?:些)?(?:什麼|哪些|啥)(?!時候)"
            r"|\bwhat (?:should|do|must|shall) (?:i|we) (?:bring|wear|take|need to bring)\b|\bwhat to (?:bring|wear)\b"
        ),
        "first-gym-visit",
    ),
    Topic("reentry", "gym", compiled(REENTRY)),
    Topic("alone", "gym", compiled(ALONE), "first-gym-visit"),
    Topic(
        "own_gear",
        "gym",
        compiled(
            r"自帶|自備|帶自己的|自己帶(?:繩|吊帶|裝備|確保器|快扣|墊|岩鞋|鞋)"
            r"|\bbring (?:my|your|our) own\b|\bown (?:rope|shoes|gear|harness)\b"
        ),
        "first-gym-visit",
    ),
)
