"""Of gyms: the floor, the branch that a place tells, days set against days, and the day of the clause before."""

import json

import pytest

from tests.worker.taiwan import ROOT
from tests.worker.understanding.phrases import Ask, Case, differences
from tuning.eval.rows import open_spans
from worker.understanding.times.hours import FIRST_OPENS

_WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
_WEEKEND = ("saturday", "sunday")
CASES: list[Case] = [
    # Malls by their other names, and which of a chain by the town or the station beside it.
    ("中壢環球百貨樓上那間館 地址給我 要導航", {"gym_ids": ("tup-a19",), "attributes": ("address",)}),
    ("中壢環球購物中心裡面的岩館幾點關", {"gym_ids": ("tup-a19",), "unknown_places": ()}),
    ("環球百貨裡面的岩館叫什麼", {"gym_ids": {"tup-a19", "boulder-space-zuoying"}}),
    ("高鐵青埔站旁邊的環球購物中心裡面有攀岩館嗎", {"gym_ids": ("tup-a19",), "unheard": ()}),
    ("新光三越百貨裡面有岩館嗎", {"gym_ids": ()}),
    # One character of a brand, and a brand in capitals that is asked what only gyms are.
    ("角華山早上去比較便宜嗎", {"named_ids": ("corner-huashan",), "attributes": ("price",)}),
    ("角中山店幾點開", {"named_ids": ("corner-zhongshan",)}),
    ("中山角落", {"gym_ids": ()}),
    ("Civic有沒有V7的線可以爬", {"gym_ids": ("civic-boulder",), "unrecorded": ("gym_grades", "problems")}),
    ("奇岩有V5以上的題目嗎", {"unrecorded": ("gym_grades", "problems")}),
    ("龍洞有V5的抱石嗎", {"subject": "route", "unrecorded": ()}),
    ("下午五點到市民 是不是還算350", {"named_ids": ("civic-boulder",), "attributes": ("price",)}),
    ("市民大道上的岩館", {"named_ids": ("civic-boulder",)}),
    # Until eleven without a word of opening; no gym closes in the morning.
    ("台北有到11點的嗎", {"open_at": ("monday", 1379)}),
    ("哪間到十點 高雄", {"open_at": ("monday", 1319)}),
    ("高雄平日有到11點的嗎", {"open_at": ("monday", 1379), "open_days": _WORKDAYS}),
    ("which gyms in taipei go until 11", {"open_at": ("monday", 1379)}),
    ("板橋附近有到十一點的嗎", {"subject": "gym", "open_at": ("monday", 1379), "unknown_places": ()}),
    ("台北早上九點到11點有開的館", {"open_at": ("monday", 540)}),
    ("攀吶星期天關比較早嗎", {"attributes": ("hours",), "unheard": ()}),
    ("禮拜天新竹市有沒有岩館開", {"open_at": ("sunday", None)}),
    ("元旦岩館會開嗎", {"open_at": ("holiday", None), "unknown_places": ()}),
    # A rope gym has ropes, whatever else it has.
    ("rope gyms in Kaohsiung please", {"gym_types": ("lead", "mixed")}),
    ("rope-only gyms in Taipei", {"gym_types": ("lead",)}),
    ("any gym in Taipei that is not a rope gym", {"gym_types": ("bouldering",)}),
    # Rain in a town that has gyms, and where crags are spoken of.
    ("宜蘭週一下雨可以去哪爬", {"gym_city": "宜蘭縣", "open_at": ("monday", None), "out_of_scope": False}),
    ("台中下雨去哪個岩場", {"gym_city": None, "subject": "crag"}),
    ("宜蘭週一會下雨嗎", {"out_of_scope": True}),
    # What quiet hours cost, for whom it is cheaper, and for how many there is gear.
    ("BABO平日下午去有優惠嗎", {"attributes": ("price",), "unrecorded": ()}),
    ("學生平日下午有優惠嗎 BABO", {"unrecorded": ("discounts",)}),
    ("我們社團三十個人要跟岩館租吊帶 哪裡有租", {"unrecorded": ("rental_stock",)}),
    ("可以一次租十雙岩鞋嗎 心流", {"unrecorded": ("rental_stock",)}),
    ("十個人租鞋去心流多少錢", {"unrecorded": ()}),
    ("爸爸媽媽帶兩個小孩去Dapro 假日總共要準備多少錢", {"unrecorded": (), "attributes": ("price",)}),
    ("4 people, no gear, Saturday at Passion Taoyuan, total?", {"intent": "detail", "attributes": ("price",)}),
    ("原岩有幾家分店 各在哪", {"intent": "count"}),
    ("how many T-Up gyms are there and where", {"intent": "count"}),
    ("屏東人想抱石要去哪", {"subject": "gym", "gym_city": "屏東縣"}),
    # From a town without a gym, and how far one is from a town.
    ("板橋沒有岩館的話最近哪間", {"named_ids": ("板橋區",), "intent": "list", "unheard": ()}),
    ("三重人去哪爬", {"named_ids": ("三重區",), "intent": "list"}),
    ("永康離嗨翻近嗎", {"intent": "list", "unheard": ()}),
    ("心流離內湖遠嗎", {"intent": "list", "gym_ids": ("flow-boulder",)}),
    ("今晚想爬 台北哪裡開到比較晚", {"extreme": "latest_closing", "gym_city": "台北市"}),
    ("哪條路線比較晚開", {"extreme": None}),
    ("心流跟奇岩跟市民 鞋租有差嗎", {"intent": "compare", "attributes": ("price",)}),
    ("我沒有岩鞋可以去嗎 小岩館", {"attributes": ("price",)}),
    ("第一次去Dapro要帶什麼", {"unrecorded": ("to_bring",)}),
    ("第一次去岩館要帶什麼", {"intent": "knowledge"}),
    ("哪間岩館有老師教先鋒", {"unrecorded": ("coaching",)}),
    ("台中可以頂繩嗎", {"subject": "gym", "facilities": ("上方確保",)}),
    ("龍洞可以頂繩嗎", {"subject": "route"}),
    ("Which gym has the lowest day pass in Taiwan", {"extreme": "cheapest"}),
    ("is there a female only hour at any gym", {"unrecorded": ("gym_life",)}),
    (
        "I'm landing at Taoyuan airport at 4pm Friday, any bouldering gym open till late nearby?",
        {"open_part": "late", "open_at": ("friday", 1319)},
    ),
    # What gyms lack, one's own shoes, and what is newest.
    ("台北有休息區的上攀館", {"gym_types": ("lead",), "facilities": ("休息區",)}),
    ("台北沒有星光票的館", {"gym_lacks": ("twilight",), "price_min": None}),
    ("台北有星光票的館", {"gym_lacks": (), "price_min": 1}),
    ("which gyms in Taipei have no twilight ticket", {"gym_lacks": ("twilight",), "price_min": None}),
    ("帶自己的鞋去心流多少", {"attributes": ("price",), "unrecorded": ()}),
    ("可以帶自己的鞋嗎 心流", {"unrecorded": ("own_gear",)}),
    ("台北哪間最新", {"unrecorded": ("gym_life",), "out_of_scope": False}),
    ("最新的路線是哪條", {"extreme": "newest", "unrecorded": ()}),
    # Two names of one gym, lockers and showers, and children by their school.
    ("T-Up是原岩嗎", {"attributes": ("name",)}),
    ("Kirin跟奇岩是同一間嗎", {"attributes": ("name",)}),
    ("心流是抱石館嗎", {"attributes": ("gym_type",)}),
    ("中和原岩置物櫃要錢嗎", {"unrecorded": ("facility_fees",)}),
    ("我忘了帶鎖 市民置物櫃要自己帶鎖嗎", {"named_ids": ("civic-boulder",), "unrecorded": ("facility_fees",)}),
    ("原岩明德有淋浴嗎", {"unrecorded": ()}),
    ("我女兒國小二年級 想找台中的館 哪間比較適合", {"unrecorded": ("children",)}),
    ("幼稚園可以抱石嗎 台北", {"unrecorded": ("children",)}),
    ("台中國小旁邊的岩館", {"unrecorded": ()}),
    ("有沒有室外的抱石場 台北", {"subject": "crag", "route_types": "boulder"}),
    ("公司調到桃園，想繼續練先鋒。市區或中壢都行，桃園哪幾間有先鋒牆？", {"gym_city": "桃園市", "gym_district": None}),
    ("桃園中壢哪幾間有先鋒牆？", {"gym_district": "中壢區"}),
    ("Speed wall in Taichung?", {"facilities": ("速度攀登",), "unknown_places": ()}),
    ("Skyrock Wall in Taichung?", {"unknown_places": ("Skyrock Wall",)}),
    (
        "永和運動中心的攀岩場在幾樓啊？客人想平日中午十二點來，那時候開了沒",
        {"attributes": ("floor", "hours"), "open_at": None, "gym_ids": ("titorock-yonghe",)},
    ),
    ("Does T-Up Zhonghe have showers and lockers?", {"unrecorded": ()}),
    ("明天想去板橋附近爬 早上十點有開的", {"unknown_places": (), "open_at": ("tuesday", 600)}),
    ("抱石館哪間可以待最久 台北平日", {"extreme": "longest_hours"}),
    ("市民八點後有折扣嗎", {"named_ids": ("civic-boulder",), "unrecorded": ("discounts",)}),
    ("角華山平日晚上多少", {"attributes": ("price",)}),
    ("新北市中和那間有抱石嗎", {"facilities": ("抱石區",)}),
    ("捷運綠線上有哪些岩館", {"gym_stations": ("七張站", "中山站")}),
    ("台東機場離禾匠多遠", {"intent": "list", "unheard": ()}),
    ("B-plus太原跟環中哪間便宜", {"gym_ids": ("bplus-taiyuan", "bplus-huanzhong"), "unheard": ()}),
    ("岩場開車都要多久", {"intent": "list", "subject": "crag", "attributes": ("transport",)}),
    ("五個岩場的高度", {"intent": "list", "subject": "crag", "attributes": ("height",)}),
    ("岩場開車多久", {"missing": "entity"}),
    ("五個岩場裡走路最短、最不費力就到的是哪一個？我膝蓋不太好", {"subject": "crag", "unheard": ()}),
    # Which one, or how many, and not whether all; an hour's price; noon.
    ("高雄只有圓石有先鋒嗎", {"intent": "list", "facilities": ("先鋒攀登",)}),
    ("新竹只有一間可以上攀嗎", {"intent": "list", "gym_types": ("lead", "mixed")}),
    ("宜蘭兩間都是抱石館嗎", {"intent": "count"}),
    ("抱石一個小時多少錢 永和", {"attributes": ("price",), "unheard": ()}),
    ("市民五點後多少錢", {"named_ids": ("civic-boulder",), "attributes": ("price",)}),
    ("請問週二中午想抱石的話新北市有哪間開門", {"open_at": ("tuesday", 720)}),
    ("BABO可以上攀嗎", {"attributes": ("gym_type",)}),
    # Days that are set against others.
    ("週日比週六早關的岩館有哪些", {"days_apart": (("sunday",), ("saturday",), "closes_earlier"), "unheard": ()}),
    ("哪些館假日比平日早開", {"days_apart": (_WEEKEND, _WORKDAYS, "opens_earlier"), "unknown_names": ()}),
    ("禮拜天比禮拜六還要早打烊的台中岩館", {"days_apart": (("sunday",), ("saturday",), "closes_earlier")}),
    ("平日開到比假日晚的高雄岩館", {"days_apart": (_WORKDAYS, _WEEKEND, "closes_later")}),
    ("星期五比其他天晚開的館", {"days_apart": (("friday",), _WORKDAYS[:4], "opens_later")}),
    ("平日假日營業時間一樣的岩館", {"days_apart": (_WORKDAYS, _WEEKEND, "same"), "same_price": None}),
    (
        "Which gyms close earlier on Sundays than on Saturdays?",
        {"days_apart": (("sunday",), ("saturday",), "closes_earlier")},
    ),
    ("gyms that stay open later on weekdays than on weekends", {"days_apart": (_WORKDAYS, _WEEKEND, "closes_later")}),
    (
        "gyms that open later on Fridays than on other days",
        {"days_apart": (("friday",), _WORKDAYS[:4], "opens_later")},
    ),
    ("gyms with the same hours on weekdays and weekends", {"days_apart": (_WORKDAYS, _WEEKEND, "same")}),
    ("平日假日同價的岩館", {"days_apart": None, "same_price": True}),
    ("週六比較便宜的岩館", {"days_apart": None}),
    # Counties joined by one character of each; no part of 便宜花 is one.
    ("花東宜加起來一共幾間岩館", {"gym_cities": ("宜蘭縣", "花蓮縣", "台東縣"), "intent": "count"}),
    ("北北基桃有幾間抱石館", {"gym_cities": ("台北市", "新北市", "基隆市", "桃園市")}),
    ("雲嘉有岩館嗎", {"gym_cities": ("雲林縣", "嘉義市", "嘉義縣")}),
    ("中彰哪間岩館最晚關", {"gym_cities": ("台中市", "彰化縣")}),
    ("南高屏有幾間岩館", {"gym_cities": ("台南市", "高雄市", "屏東縣")}),
    ("台北最便宜花多少錢可以爬", {"gym_city": "台北市", "gym_cities": ()}),
    ("南高雄有岩館嗎", {"gym_city": "高雄市", "gym_cities": ()}),
    ("台中彰化的岩館", {"gym_cities": ("台中市", "彰化縣")}),
    # The middle of a town, and stations where somebody says they are.
    ("台東市區岩館幾點到幾點", {"gym_district": "台東市", "unknown_places": (), "attributes": ("hours",)}),
    ("台南市區有哪些岩館", {"gym_city": "台南市", "gym_district": None}),
    ("公司在港墘 下班想走路去爬 附近有哪幾家", {"subject": "gym", "named_ids": ("港墘站",)}),
    ("住大坪林，附近有岩館嗎", {"subject": "gym", "named_ids": ("大坪林站",)}),
    ("東湖附近有抱石館嗎", {"subject": "gym", "named_ids": ("東湖站",)}),
    # Leading in a town is done in gyms; lead routes are routes.
    ("台中可以爬先鋒的有哪些", {"subject": "gym", "gym_city": "台中市", "facilities": ("先鋒攀登",)}),
    ("雙北可以爬先鋒的", {"subject": "gym", "gym_cities": ("台北市", "新北市")}),
    ("台中可以爬先鋒的路線有哪些", {"subject": "route"}),
    # A brand's other gyms, though one is named.
    ("嗨翻還有別間嗎", {"intent": "list", "gym_ids": {"highfun-tainan", "highfun-rende"}, "unheard": ()}),
    ("嗨翻是在台南北區那間嗎 還有別間嗎", {"gym_ids": {"highfun-tainan", "highfun-rende"}, "unheard": ()}),
    ("嗨翻只有台南北區一間嗎", {"intent": "list", "gym_ids": {"highfun-tainan", "highfun-rende"}}),
    (
        "原岩除了明德還有哪幾間",
        {"gym_ids": {"tup-zhonghe", "tup-wanhua", "tup-a19", "tup-nangang", "tup-xindian"}, "unheard": ()},
    ),
    ("嗨翻台南北區那間還有開嗎", {"gym_ids": ("highfun-tainan",)}),
    ("原岩明德還有淋浴嗎", {"gym_ids": ("tup-mingde",)}),
    # By day, before which gym.
    ("士林平日早上哪間岩館有開", {"open_part": "morning", "gym_district": "士林區"}),
    ("高雄下午有哪些岩館有開", {"open_part": "afternoon", "gym_city": "高雄市"}),
    ("早上哪間岩館人比較少", {"open_part": None}),
    ("下午進場比較便宜的岩館有哪些", {"noted": "daytime", "attributes": ("price",)}),
    ("離峰票最便宜的館", {"noted": "off_peak"}),
    ("假日比較便宜的館", {"noted": None}),
    # Beside a station, in a store; and beside a station.
    ("左營車站旁邊百貨裡面那間叫什麼 幾樓", {"gym_ids": ("boulder-space-zuoying",), "gym_holds": ()}),
    ("新北捷運站旁邊的岩館", {"gym_holds": ("station",)}),
    ("國定假日岩館會開嗎", {"unknown_places": (), "weekday": "holiday"}),
    # Private use, however it is said.
    ("原岩南港店包一個下午多少錢", {"unrecorded": ("private_use",)}),
    ("公司團建 台北哪間可以包", {"unrecorded": ("private_use",)}),
    ("原岩南港店下午多少錢", {"unrecorded": (), "attributes": ("price",)}),
    ("岩館可以用文化幣嗎", {"unrecorded": ("payment",)}),
    # What several pay.
    ("我們四個人都沒鞋 去奇岩平日晚上總共要多少", {"attributes": ("price",), "named_ids": ("kirin",)}),
    ("兩大一小去宜蘭久淘 一天多少", {"attributes": ("price",)}),
    # The day that a clause before tells.
    (
        "Monday is the only evening I don't have class. Which Taichung gyms are open at 6pm that day?",
        {"open_at": ("monday", 1080), "gym_city": "台中市"},
    ),
    (
        "I'm only free on Sundays because of my shifts. Which bouldering gyms in Taipei are open at 8pm?",
        {"open_at": ("sunday", 1200)},
    ),
    ("我這學期只有禮拜一晚上沒課可以自由活動。台中有哪幾間岩館當天晚上六點有開？", {"open_at": ("monday", 1080)}),
    ("any gym in Yilan open on a Thursday night?", {"open_at": ("thursday", 1140)}),
    # Floors.
    ("圓石空間在左營環球百貨幾樓", {"attributes": ("floor",), "unheard": ()}),
    ("心流在幾樓", {"attributes": ("floor",), "named_ids": ("flow-boulder",)}),
    ("明德店在地下室嗎", {"attributes": ("floor",), "unheard": ()}),
    ("what floor is titorock on? is there a lift", {"attributes": ("floor",), "unrecorded": ("lift",)}),
    ("環球A19 停車方便嗎？它在商場的哪一層", {"attributes": ("floor", "parking"), "unrecorded": ("gym_parking",)}),
    ("double 8 Y17可以自己帶繩嗎", {"unrecorded": ("own_gear",), "attributes": ()}),
    ("Which floor is Flow on?", {"attributes": ("floor",), "named_ids": ("flow-boulder",)}),
    ("爬森是二樓還是三樓", {"attributes": ("floor",), "unheard": ()}),
    ("is kirin on the third floor or the fourth", {"attributes": ("floor",), "unheard": ()}),
    ("新店原岩是在百貨公司裡面嗎", {"attributes": ("address",), "unheard": ()}),
    ("有哪些抱石館在購物中心裡面", {"gym_ids": ("tup-a19", "tup-xindian", "boulder-space-zuoying")}),
    ("Are there gyms inside a shopping mall?", {"gym_ids": ("tup-a19", "tup-xindian", "boulder-space-zuoying")}),
    ("新光三越百貨裡有岩館嗎", {"gym_ids": ()}),
    ("flow岩館幾點關", {"named_ids": ("flow-boulder",), "attributes": ("hours",)}),
    ("three adults at mega stone on a sunday, total?", {"named_ids": ("megastone",), "attributes": ("price",)}),
    ("哪些館沒標最近的車站", {"gym_lacks": ("station",)}),
    ("假日票比平日貴的岩館有哪些", {"same_price": False}),
    # What tells a branch.
    ("七張站那間原岩週日開到幾點", {"named_ids": {"七張站", "tup-xindian"}}),
    ("裕隆城那間原岩在幾樓", {"named_ids": ("tup-xindian", "tup-xindian"), "attributes": ("floor",)}),
    ("天母那間幾點開", {"named_ids": ("little-rock-tianmu",), "attributes": ("hours",)}),
    ("red rock hsinchu sunday?", {"named_ids": ("redrock-hsinchu",), "weekday": "sunday"}),
    ("奇岩跟市民走路差多遠", {"named_ids": ("kirin", "civic-boulder")}),
    # Towns.
    ("下班大概七點半到新竹，竹北那邊抱石館還有開嗎", {"gym_city": "新竹縣", "gym_cities": ()}),
    ("新竹或竹北的抱石館", {"gym_cities": ("新竹市", "新竹縣")}),
    ("tonight 10pm taichung bouldering??", {"subject": "gym", "facilities": ("抱石區",), "minute": 1320}),
    ("台南有幾間岩館 各在哪一區", {"intent": "list", "group_by": None}),
    ("台北市哪一區岩館最多", {"intent": "distribution", "group_by": "district"}),
    # Closed on several days; hours of a day and of the others.
    ("Is any gym closed on both Monday and Thursday?", {"closed_on": "monday", "closed_days": ("monday", "thursday")}),
    ("週一或週四公休的館", {"closed_days": ("monday", "thursday"), "any_day": True}),
    ("closed on Tuesdays or Wednesdays, which gyms?", {"closed_days": ("tuesday", "wednesday"), "any_day": True}),
    ("風城成功館禮拜三幾點開門 跟其他天一樣嗎", {"weekday": None, "days": (), "attributes": ("hours",)}),
    ("What time does the last gym in Taichung close on a Sunday?", {"extreme": "latest_closing", "weekday": "sunday"}),
    (
        "Fridays I finish work at 9. Is there a gym in Taoyuan I can still climb at that night?",
        {"open_at": ("friday", 1260)},
    ),
    ("有沒有週間公休但週末有開的館", {"closed_days": _WORKDAYS, "any_day": True, "open_at": None}),
    ("gyms closed on a weekday", {"closed_days": _WORKDAYS, "any_day": True}),
    ("星期天沒開的岩館別推薦給我", {"closed_on": None, "open_at": ("sunday", None)}),
    (
        "只有星期三比較早開的館是哪間",
        {"days_apart": (("wednesday",), ("monday", "tuesday", "thursday", "friday"), "opens_earlier")},
    ),
    # Of two days that are told, the one on which somebody is free.
    (
        "Tuesday nights I go to band practice, but Wednesdays are free. Any Kaohsiung gym open till 10 that night?",
        {"open_at": ("wednesday", 1319)},
    ),
    ("女友週四生日我們週五晚上才有空。想找台中可以爬到十點半的館", {"open_at": ("friday", 1349)}),
    ("我週五有空，週六哪些台北岩館晚上九點還開", {"open_at": ("saturday", 1260)}),
    ("禮拜四晚上要陪小孩補習，禮拜五晚上才行，台南有館開到九點嗎", {"open_at": ("friday", 1259)}),
    ("我每天都加班到八點，週末只想早上爬，台中十點開門的館有嗎", {"open_at": ("saturday", 600), "open_days": _WEEKEND}),
    # Closed by an hour.
    ("週末只開到六點的館", {"closes_by": ("saturday", 1080), "open_days": _WEEKEND, "open_at": None}),
    ("禮拜六八點前就關的台北館", {"closes_by": ("saturday", 1199), "open_at": None}),
    ("which gyms in Taichung close before 8pm on Sundays?", {"closes_by": ("sunday", 1199), "open_at": None}),
    ("gyms that don't stay open past 9pm on weekdays", {"closes_by": ("monday", 1260), "open_days": _WORKDAYS}),
    ("六點就關的館我不要，台北週日", {"closes_by": None, "open_at": ("sunday", 1080)}),
    # An hour by itself is the one of the evening where no gym is open in the morning, or the morning is over.
    ("高雄明天七點哪間有開", {"open_at": ("tuesday", 1140)}),
    ("台中週日八點有沒有開", {"open_at": ("sunday", 1200)}),
    ("open at 8 on Sunday in Taipei?", {"open_at": ("sunday", 1200)}),
    ("台北有八點開門的岩館嗎", {"minute": 480}),
    ("Which gym in Taipei opens at 8?", {"minute": 480}),
    ("明天九點台北有哪些館開著", {"open_at": ("tuesday", 540)}),
    # What is paid in total is no number of gyms, and what is close no closing hour.
    ("第一次去市民抱石，週六去總共要花多少", {"intent": "detail", "attributes": ("price",)}),
    ("First time at iClimb Shengli. What will I pay in total?", {"intent": "detail", "attributes": ("price",)}),
    ("out at the Kenting crag, can I buy food anywhere close?", {"attributes": ("amenities",), "unheard": ()}),
    ("心流星期六八點就關了嗎", {"intent": "detail", "minute": 1200, "weekday": "saturday"}),
    ("台中週日開到八點的館", {"closes_by": None, "open_at": ("sunday", 1199)}),
    ("明天台中最早幾點有館開", {"extreme": "earliest_opening", "weekday": "tuesday"}),
    ("how late can i climb in Taipei on saturday", {"extreme": "latest_closing", "weekday": "saturday"}),
    ("最晚幾點可以進明德店", {"unrecorded": ("last_entry",)}),
    ("禮拜三下午一點台北有哪些館還沒開", {"shut_at": ("wednesday", 780), "open_at": None}),
    ("which gyms in Taipei are not open at 1pm on Wednesday", {"shut_at": ("wednesday", 780), "open_at": None}),
    ("我們公司在內湖科學園區 下班六點半 附近哪間今天開到11點", {"open_at": ("monday", 1379)}),
    ("my hostel is near Ximen, any bouldering until 11pm tonight", {"open_at": ("monday", 1379), "unknown_places": ()}),
    ("台北市有幾個區有岩館", {"subject": "gym", "intent": "distribution", "group_by": "district"}),
    ("Which gyms only have ropes, no bouldering?", {"gym_types": ("lead",)}),
    ("星光票多少 明德", {"gym_ids": ("tup-mingde",), "attributes": ("price",)}),
    ("明德幾點關", {"named_ids": ("tup-mingde",), "attributes": ("hours",)}),
    # By line, station and road, phone number and university.
    ("迪化街那家叫什麼", {"named_ids": ("double8-dihua",)}),
    ("地址在環中路的是哪間", {"named_ids": ("bplus-huanzhong",)}),
    ("仁愛路一段17號9樓是哪家館", {"named_ids": ("double8-y17",)}),
    ("the gym on Zhongxiao East road section 7?", {"named_ids": ("kirin",)}),
    ("哪間館電話是 02-2308-8250", {"named_ids": ("tup-wanhua",), "attributes": ("phone",)}),
    ("whose phone is 0933-324-381", {"named_ids": ("bplus-huanzhong", "bplus-taiyuan")}),
    ("which gym is at 0226560052", {"named_ids": ("neihu-sport-center",)}),
    ("iClimb chenggong opens earlier on which day?", {"named_ids": ("iclimb-chenggong",), "unheard": ()}),
    ("嗨翻台南跟仁德一樣的公休日嗎", {"gym_ids": ("highfun-tainan", "highfun-rende")}),
    ("嗨翻仁德幾點開", {"gym_ids": ("highfun-rende",)}),
    ("宜蘭大學旁邊有岩館？", {"unknown_places": ()}),
    ("基隆人去哪爬岩館最近", {"intent": "list", "gym_city": "基隆市"}),
    ("上攀館有哪幾間", {"gym_types": ("lead",), "facilities": ()}),
    # What is not recorded.
    ("舞岩有IG嗎 電話呢", {"unrecorded": ("social",)}),
    ("does T-Up Nangang have instagram?", {"unrecorded": ("social",)}),
    ("學生有沒有比較便宜 市民", {"unrecorded": ("discounts",), "named_ids": ("civic-boulder",)}),
    ("Does Dapro require membership?", {"unrecorded": (), "attributes": ("price",), "unheard": ()}),
    ("心流過年有開嗎", {"unrecorded": ("special_days",)}),
    ("補班日的禮拜六照平日時間嗎，萬華原岩", {"unrecorded": ("special_days",)}),
    ("爬森能不能包場辦生日", {"unrecorded": ("private_use",)}),
    ("can i book T-Up Nangang for a birthday party?", {"unrecorded": ("private_use",)}),
    ("國慶日B-TOPIA開到幾點", {"unheard": (), "weekday": "holiday"}),
    ("禮拜三不開的館有哪些？", {"closed_on": "wednesday", "unheard": ()}),
    ("颱風天岩館會開嗎", {"unrecorded": ("special_days",), "unknown_places": ()}),
    ("B1的岩館有哪些", {"unrecorded": ("on_floor",)}),
    ("能寄放東西嗎 中和原岩", {"attributes": ("facilities",), "unheard": ()}),
    # Prices.
    ("cheapest lead climbing outside Taipei", {"extreme": "cheapest", "facilities": ("先鋒攀登",)}),
    ("1000塊四個人可以去哪間岩館", {"price_max": 250}),
    ("我們三個人，每人預算300的岩館", {"price_max": 300}),
    ("which gyms are in a mall?", {"gym_ids": ("tup-a19", "tup-xindian", "boulder-space-zuoying")}),
    ("千手抱石在二樓嗎", {"attributes": ("floor",)}),
    ("Can I bring my own rope to Neihu sports center?", {"unrecorded": ("own_gear",), "attributes": ()}),
    ("淡水捷運線上有哪些岩館", {"gym_stations": ("明德站", "芝山站", "士林站", "中山站", "石牌站")}),
    ("gyms on the blue line", {"gym_stations": ("龍山寺站", "南港站", "南港展覽館站", "忠孝新生站", "善導寺站")}),
    ("我住頂溪 附近的館", {"gym_stations": ("頂溪站",)}),
    ("我住南港 附近的館", {"gym_stations": (), "gym_district": "南港區"}),
    ("哪些館週末跟平日不同價", {"same_price": False}),
    ("Do any gyms let me rent a harness?", {"price_of": "rental.harness"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_where_gyms_are_and_when_they_are_open(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Each was answered of today, of all branches, of routes, or not at all."""
    assert differences(ask(text), expected) == {}


def test_an_hour_before_the_first_gym_opens_is_one_of_the_evening() -> None:
    """A gym that opens earlier makes the hour from which one that says neither am nor pm is taken for the morning's."""
    rows = map(json.loads, (ROOT / "data" / "taiwan" / "gyms.jsonl").read_text("utf-8").splitlines())
    hours = (said for row in rows for said in (row.get("opening_hours") or {}).values())
    assert min(start for said in hours for start, _ in open_spans(said)) == FIRST_OPENS
