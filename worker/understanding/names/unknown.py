"""Find what is written like a name and is none: unknown places and routes."""

import re
from collections.abc import Sequence
from typing import Literal

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.conditions.facets import things_in
from worker.understanding.matching.patterns import Pattern, Table, Together
from worker.understanding.names.quoted import quoted_names
from worker.understanding.places.havers import havers
from worker.understanding.places.rocks import names_rock
from worker.understanding.wording.left_over import colours_only
from worker.understanding.wording.lexicon import is_common, is_word
from worker.understanding.wording.lexicon_zh import holds_a_name
from worker.understanding.wording.masking import PLACE, Masked

SUFFIX_ZH = r"(?:攀岩場|抱石場|攀岩館|抱石館|岩館|岩場|岩區|岩壁)"
_PLACE_ZH = Pattern(rf"([\u4e00-\u9fff]{{2,14}}?)({SUFFIX_ZH})")
_PLACE_EN = Pattern(
    # "Speed wall" at the head of a question is no place.
    r"((?!(?:Speed|Lead|Rope|Climbing|Bouldering) [Ww]all)(?:[A-Z][\w'’-]*)(?: (?:[A-Z][\w'’-]*|of|the))*)"
    r" (?:[Cc]limbing )?(?:[Cc]rag|[Gg]ym|[Cc]limbing [Aa]rea|[Ww]all|[Bb]oulders|[Cc]liffs?)\b",
    cased=True,
)
# A name in Latin letters before the Chinese word for a gym, and one that ends as no row's does and is asked for hours.
_GYM_LATIN = Pattern(
    r"(?<![A-Za-z])([A-Z][A-Za-z0-9'’&-]+(?: [A-Z][A-Za-z0-9'’&-]+)?) ?(?:抱石館|攀岩館|岩館)", cased=True
)
_OF_A_KIND = re.compile(
    r"(?:speed|top|moon|kilter|auto|spray|campus|training|kids?|open|tr|rope|boulder\w*|pro|vip|ok|new)\b",
    re.IGNORECASE,
)
_ASKED_AS_GYM = Pattern(
    r"([\u4e00-\u9fff]{2,6}(?:公園|基地|道場|俱樂部|會館|工作室|樂園)"
    r"|[\u4e00-\u9fff]{2,4}(?<!抱石)(?<!攀岩)(?<!上攀)(?<!先鋒)(?<!綜合)(?<!混合)(?<!健身)(?<!室內)(?<!場)館) ?"
    r"(?=幾點|營業|票價|電話|地址|開到|有開|今天|[週周]|星期|禮拜)"
)
# Whether something is open now is asked of a gym, whatever it is called: 「石頭屋現在有開嗎」.
_OPEN_NOW = Pattern(
    r"(?:^|[\s,，。?？])([\u4e00-\u9fff]{2,6}?)(?=(?:現在|目前|今天|今晚|明天|這時候)(?:還|有沒有|有|在|會)*"
    r"(?:開(?:[著門嗎到]|[?？\s]|$)|營業|打烊|幾點))"
)
_NO_GYM = re.compile("[攀岩][岩館場壁區]")
_CAPITALS = r"([A-Z][\w'’-]+(?: (?:(?:of|the|de|and) )?[A-Z][\w'’-]+)*)"
_NOUNS_EN = r"(?:routes?|climbs?|climbing|boulders?|bouldering|problems|crags?|gyms?|lines)"
# A name where only a place can stand: "in Colorado", "Colorado's hardest", "the hardest Colorado route".
_PLACED_EN: Table[Literal["place", "graded"]] = Table(
    # "Dapao 5.10": a word that is no common one.
    ("graded", Pattern(rf"^{_CAPITALS},? (?:5\.\d+|[vV]\d+)\S*\s*[?.!]*$", cased=True)),
    *(
        ("place", Pattern(p, cased=True))
        for p in (
            rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Cc]lose(?:st)? to|[Nn]earest to)\s+(?:the )?{_CAPITALS}",
            rf"\b{_CAPITALS}['’]s? (?:hardest|easiest|longest|shortest|best|top|{_NOUNS_EN})\b",
            rf"(?<=[a-z\d] ){_CAPITALS} (?:[a-z\d.+-]+ ){{0,2}}{_NOUNS_EN}\b",
            r"\b(?:hours|prices?|address|phone(?: number)?|directions|tickets?|closing time) (?:of|for|at"
            r"|to) (?:[Tt]he )?" + _CAPITALS,
            r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+) (?:5\.\d+|[vV]\d+)\S* (?:sport|trad|routes?|climbs?|boulders?)"
            r"\s*[?.!]*$",
            rf"^{_CAPITALS} (?:[a-z\d.+-]+ ){{0,2}}(?:routes|climbs|crags|gyms|climbing)\s*[?.!]*$",
        )
    ),
)
# In small letters only where the question ends, and only what is no common word.
_PLACED_SMALL = Pattern(
    r"(?:\b5\.\d+\S*|\b(?:routes?|climbs|climbing|bouldering|boulders|crags?|gyms?|hardest|easiest|trad|sport)\b).*"
    r"\b(?:in|at|near|around)\s+([a-z]{4,}(?: [a-z]{4,})?)\s*[?.!]*$"
)
_SMALL_WORDS = re.compile(
    r"\b(?:shade|winter|summer|autumn|fall|spring|morning|afternoon|evening|night|weekend|weekends|rain|least|most"
    r"|total|general|data|database|area|areas|town|city|region|country|world|north|south|east|west|central|taiwan"
    r"|water|beach|ocean|coast|mountains?|river|island|once|moment|group|meters?|metres?|grade|grades|range|level"
    r"|them|here|there|this|that|these|those|your|mine|home|person|condition|good|wall|order|detail|particular"
    r"|each|every|which|what|style|kind|first|last|next|time|length|height|difficulty|particular|english|chinese"
    r"|crag|crags|gym|gyms|sector|outdoors?|indoors?|day|days|week|month|year|place|places|nearby|metro|station"
    r"|high|long|hard|easy|short|climbing|climb|climbs|routes?|boulder|boulders|bouldering|trad|sport|lead|rope"
    r"|crack|slab|roof|overhang|them|noon|midnight|lunchtime|christmas|today|tomorrow|tonight|mandarin|traditional|simple|terms|twenty|thirty"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|advance|typhoon|holidays?|season|years?|months?|weeks?)\b"
)
_ZH_NAME = r"([\u4e00-\u9fff]{2,6}?(?: ?[A-Za-z][A-Za-z' ]{1,14}?)?)"
_ASKS_ZH = (
    r"(?:縣|市|州|省|國家公園|那邊|那裡|附近|周邊)?(?:的)?(?:總共|一共)?"
    r"(?:有(?:哪些|什麼|多少|幾|沒有|5\.|岩場|岩館|天然岩|路線|(?:運動|傳統|頂繩|先鋒)攀登|運攀|傳攀|深水獨攀|dws|外岩)|(?<=[山島嶼湖溪谷岩崖灣洞坑])有(?:沒有)?攀岩|幾[條題]|多少[條題]|的(?:路線|岩場|岩館|岩區|運攀|傳攀|抱石|運動|傳統|頂繩|難度|5\.|v\d"
    r"|最)|怎麼去"
    r"|最(?:難|簡單|長|短|容易|高|熱門|多|適合|好爬|推薦|經典|有名|出名|知名|著名|值得|受歡迎|漂亮|美)|難度分布|(?:路線|岩場|岩館|運攀|傳攀)(?:推薦|有|$|[?？]))"
)
# What may open a question or follow 在 and is no name of a place.
_NO_PLACE_ZH = re.compile(
    r"平均|年代|^(?:考驗|保護|長度|首攀|未命名|無名|沒有名|沒名|點距|力量|耐力|身高|伸展|手點|有別名|年底|年前|月底|年初|步行|走路|接近|路程|岩壁|請|只|想|我|你|他|它|有|的|是|哪|什麼|最|這|那|每"
    r"|各|一(?:般|樣|起|下|些|直|定|點)|[一兩二三四五六七八九十\d]+(?:[個座間條家天次種樣週年月日點層]|$)"
    r"|幾|多少|沒|不|還|也|都(?!蘭|峰)|會|能|可以|給|找|查|推薦|介紹|標[記示]"
    # 「在排路線」: somebody is at it, and nowhere.
    r"|排(?!灣)|規劃|安排|準備|籌備|整理|研究|考慮|計畫|寫|做|弄|查|練|辦|搞|趕|挑|選|討論|煩惱|猶豫|收集|統計|盤點|拍|畫|籌"
    r"|適合|目前|開(?:到|著|的)|營業"
    r"|現在|全|所有|台灣|國內|國定|附近|裡面|其中|當中|戶外|室內|天然|人工|攀岩|抱石|先鋒|運動|傳統|頂繩|混合|裂隙|斜板|外傾|簡單|困難"
    r"|新手|初學|入門|經典|熱門|有名|知名|好爬|親子|小孩|評分|評價|路線|難度|等級|岩館|岩場|岩區|週|星期|禮拜|公休"
    r"|店休|今|明|平日|假日|晚上|早上|元旦|端午|中秋|清明|國慶|雙十|勞動節|過年|春節|除夕|聖誕|連假|寒假|暑假|颱風"
    r"|下午|春|夏|秋|冬|雨|北部|南部|中部|東部|離島|海邊|山上|市區|長的|短的|難的|確保|垂降|繩|固定點|系統|指令|口令|規則|其[他餘]|別的|剩"
    r"|類似|相似|差不多|無限|便宜|免費|價格|票價|營業|淋浴|影片|同|跟|和|與|到底|大概|總共|一共|為什麼|怎麼|如何|要|去|在|從|離|比|如果|除了|大家|通常|一般)"
    r"|通宵|深夜|半夜|連鎖|知名|大型|小型|新開|平價|便宜|^[寬窄大小細手拳指掌雙單腳]{1,2}裂[隙縫]|票|會費|[有的是嗎呢吧了爬攀繩]"
    r"|[所只還沒都也就才剛]$|[上下]班|[上下]課|工作|出差|讀書|唸書|當兵|實習|值班|可以|危險|安全|漂亮|好玩|舒服|刺激"
    r"|路線|岩館|什麼|哪|幾|多少|適合|推薦|級"
)
_PLACED_ZH = tuple(
    Pattern(p)
    for p in (
        rf"^(?:請問|想問|那|我想知道|推薦我?|介紹|列出|找|給我)?{_ZH_NAME}{_ASKS_ZH}",
        rf"(?:^|[,，。 ]|我|們|想|請問|推薦)(?:在|去|到(?!底)|離(?!峰)|靠近){_ZH_NAME}"
        r"(?:縣|市|州|那邊|這邊|附近|周邊|玩)?"
        r"(?:有|爬|攀|最近|可以|哪|看|的|抱石|$|[,，?？])",
        r"^(?:請問|想問|求)?([\u4e00-\u9fff]{1,5}(?:山|岩|溪|瀑布|島|谷|壁|橋|灣|坑|崙|嶺))(?:那邊|的)?"
        r"(?:有什麼|有沒有|有哪些)?(?:路線|岩場)?(?:推薦|好爬|必爬|建議)",
        r"^(?:請問|想問)?([\u4e00-\u9fff]{1,5}(?:岩|溪|瀑布|島|谷|壁|崖|嶺))(?:那邊|裡面)?(?:今天|現在|最近|平常|夏天|冬天|下雨)*"
        r"(?:的?岩壁)?(?:會不會)?(?:濕|乾|曬|[有沒]+遮[蔭陰])(?:[不沒](?:濕|乾|曬)|了|嗎|不)*[?？]*$",
        rf"(?:^|[,，。 ]|請問|推薦|找){_ZH_NAME}(?:附近|周邊)(?:有|的|哪|可以|能|$|[?？])",
    )
)
# What may stand before 岩場 without being its name.
_LEADING = re.compile(
    r"^(?:請問|想問|問|我們?|想要?|要|剛|從|去|在|到|有沒有|有|的|是|推薦|介紹|附近|所有|全部|全台灣?|台灣"
    r"|哪[些個家間裡]?|什麼|最|比較|這|那|個|家|間|座|其他|別的|每|各|一|幾|多少|找|給|查|知道|適合|新手"
    r"|初學者"
    r"|告訴|關於|開|沒|不|同|跟|和|與|或|及|還|也|都|會|能|可以|好|[大小](?!..?[山坑溪嶺谷岩崙屯]|.?[熊貓虎鳥象馬鹿猴龍魚蟲豬狗牛鯨]|.親子)|新|舊|近|遠|週.|星期.|今天|明天"
    r"|元旦|端午節?|中秋節?|清明節?|國慶日?|雙十節?|勞動節|連假|國定假日|過年|春節|除夕|聖誕節?|放?颱風[天假]?|補班日?|寒假|暑假"
    r"|現在|晚上|早上|下午|平日|假日|幾點)"
)
_INNER = re.compile(
    r"^.*(?:有|的|在|去|到|哪|跟|和|與|是|嗎|最|些|個|家|間|座|推薦|介紹|適合|開放|營業|可以|比較|附近"
    r"|外面|樓下|旁邊|一下|一些|[掉除開把含括於扣非]|包括|考慮|不要|除了|以外)"
)
_GENERIC = re.compile(
    r"停$|車子|平均|國定|bolt|沒|過$|[較更][早晚]|行程|颱風|過年|春節|連假|分鐘|小時|走路|步行|[一兩二三四五]天|以[上下內]|天然"
    r"|室內|戶外|附近|地區|運動|抱石|先鋒|攀岩|熱門|台灣|全台|免費|便宜|公立|私人|海邊|山上|推薦|國內|國外"
    r"|連鎖|新開|知名|有名|著名|人工|自然|海蝕|石灰|砂岩|^親子|綜合|混合|[種各]?類型|繩索|行政區|專業|大型|小型|主要|傳統|運攀|傳攀|頂繩"
    r"|北部|南部|中部|東部|離島"
    r"|禮拜|公休|店休|休館|打烊|縣|市$|鄉|鎮|那裡|這裡|那邊|這邊|速度|友善|初學|新手|雨天|夏天|冬天|秋天|春天|下雨|今天|明天|週"
    r"|星期|晚上|營業|路線|級|難|公尺|影片|什麼|哪|幾|多少|請|我|你|他|它|沒有|所有|全部|岩|爬|裂隙|斜板"
    r"|標記|標示|bolt|總共|一共|加起來|合計|繩|爭議|安全|最|比|平常|目前|現在|一般|通常|如果|怎麼|如何|為什麼|適合|同樣|類似|其他|別的"
    r"|這[條個家間座]|那[條個家間座]|它"
)
GENERIC_EN = re.compile(
    r"^(?:which|what|where(?:abouts)?|how|the|a|any|best|good|are|is|do|does|can|show|list|i|climbing|bouldering"
    r"|rock(?= (?:climb\w*|gyms?|walls?|routes?|types?|in|at|near)\b|$)"
    r"|indoor|outdoor|sport|trad|lead|my|this|that|there|other|all|every|some(?:where|thing)?|anywhere|anything|find"
    r"|nearest|closest|taiwan(?:ese)?"
    r"|tbd|tbc|general|total|english|chinese|united states|usa|us"
    r"|america|american|world|your|these|those|it|you|we|me|please"
    r"|thanks|hi|hello|hey|and|or|but|if|is|was|were|will|would|could|should|have|has|give|need|want|list|show|name"
    r"|any|home|local|one|two|three|beta|rp|os|fa|tr|cheapest|nearest|closest|biggest|largest|best"
    r"|worst|cleanest|quietest|hardest|easiest|longest|shortest|top|new|old|more|most|least|classic"
    r"|beginner|hard|easy|multi|crack|slab|google|mountain ?project|theco?rag|openbeta|mandarin|internet|least|first"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|xmas"
    r"|halloween|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall"
    r"|winter|north|south|east|west|central"
    r"|v\d+|v-(?:graded?|grades|scale)|yds|font|uiaa|french|asia|grade|compare|recommend|tell|in|at|near|mrt|hsr"
    r"|metro)\b",
    re.IGNORECASE,
)
_ASKED_ZH = Pattern(
    r"(?:^|[\s,，。、!?？：]|請問|想問|和|跟|與|的|那|比)([\u4e00-\u9fffA-Za-z0-9'’ -]{2,14}?)(?:這條"
    r"|那條)?(?:路線)?(?:的)?(?:到底|大概)?(?:有)?(?:多難|難度|幾級|多長|幾公尺|幾米|幾顆|首攀|在龍洞哪"
    r"|是什麼(?:難度|等級)|(?<!差)在哪)"
)
_ASK_LEADING = re.compile(
    r"^(?:[條個間家座題](?:路?線)?|這[兩二三四五六七八九十\d]條|各|都|請問|(?:我|想|要|先|再)*(?:確認|研究|了解)(?:一下)?|想問|那|我想知道|知道|關於|告訴我|龍洞的|的)+"
)
_ASK_TAIL = re.compile(r"(?:是|在|有|算|當初|被[定評標列]|定(?=$|多少|幾)|到底|大概|這條|那條|\s*(?:各|分別|都))+$")
_YEARS = re.compile(r"(?:西元|民國)?\s*\d{2,4}\s*年")
_DONE_ZH = Pattern(
    r"(?:爬完了?|爬過|完攀了?|類似|(?<!好)像|跟(?!平[日常]|假日|[週周]|星期|禮拜|其[他它]|別)(?=[^,，的]*(?:一樣|這|差不多|類似|難))|比(?!較|賽|一[下比]|一比|看看?|平[日常]|假日|週|星期|禮拜|其[他它]"
    r"|別))([\u4e00-\u9fff]{3,8}?)(?:這條)?"
    r"(?:了|後|之後|以後|,|，|的|一樣|這|差不多|類似|難|$)"
)
# Of what was climbed and liked more is wanted: 「上次爬了月光小徑很喜歡」.
_LIKED_ZH = Pattern(
    r"(?:爬了|爬過|試了|試過|上次的|喜歡|愛)(?![很超好太一這那幾了過得])([\u4e00-\u9fff]{2,8}?)(?:這條|那條)?(?:很|超|好|真的|蠻|滿|太|真)"
    r"(?:喜歡|愛|好爬|好玩|爽|過癮|讚|棒|順)"
    r"|(?:剛|才)(?:剛)?爬完([\u4e00-\u9fff]{2,8})(?=[,，。])"
    r"|(?:喜歡|愛|爬過|爬了)(?:爬)?[那這][條個題]([\u4e00-\u9fff]{2,8})(?=[,，。])"
    # 「想爬阿甘正傳，在哪」
    r"|想(?:要)?(?:去)?(?:爬|試|挑戰)([\u4e00-\u9fff]{3,8})(?=[,，]\s?(?:是?在哪|多難|幾級|難不難|難度))"
)
# 「類似但簡單一點」: what joins a wish to another and says how it differs is no name.
_COMPARATIVE = re.compile(
    r"^(?:的|說|很|超|要|就|想|得|會|去|直接|馬上|立刻|順便|順路|趕|接著|通常|常常|可以|身上|滿身|全身|滿頭|一身|回[家公去])"
    r"|^[這那][樣種些]|^[更再](?:簡單|容易|輕鬆|難|硬|長|短|高)|^(?:但|可是|不過|只是|而且|然後|又|還|再|卻|稍|略|就|可|應|換)"
    r"|(?:簡單|容易|輕鬆|困難|硬|短|長|高|矮|好爬)(?:一?[點些級]|很多|得多)"
    r"|(?:一點|一些|點)$"
)
# Nor is what somebody does, or does to others: 「像跟小孩解釋一樣」.
_SOMEBODY_DOES = re.compile(r"[跟對幫]|解釋|說明|介紹|老師|教練|大人|小孩|朋友|別人|其他人|大家|平常|往常|上次|之前")
_ASKED_EN = Pattern(
    r"\b(?:[Hh]ow (?:hard|long|tall|difficult) is|[Ww]here is|[Ww]hat grade is|(?:[Gg]rade|[Ll]ength"
    r"|[Hh]eight|[Bb]olts?(?: count)?|[Bb]eta|[Vv]ideos?) (?:of|for|on)"
    r"|[Ll]ike|[Tt]ell me about)\s+(?:(?:the |a )?route )?(?:called |named )?([A-Za-z][\w'’ -]{2,30}?)"
    r"(?=\s*(?:[?,.!]|$| in | at | on | route\b))",
    cased=True,
)
_AT_PLACE_EN = Pattern(
    r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (?:at|in|on) [\ue002\ue003]+[\s,]*(?:grade|how|what|bolts?|length|beta)",
    cased=True,
)
_WITHOUT_QUOTES = Together(_DONE_ZH, _LIKED_ZH, _ASKED_ZH, _ASKED_EN, _AT_PLACE_EN)
_THE = re.compile(r"^[Tt]he (?=[A-Z])")
_NOT_NAME_EN = re.compile(
    r"^(?:it|that|this|these|those|the|a|an|there|my|your|which|what|they|he|she|climbing|route|routes"
    r"|best|hardest|easiest|longest|shortest|next|nearest|good|belay|trad|sport|lead|top|to|situated|located|found)\b",
    re.IGNORECASE,
)


def unknown_places(question: Masked, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Names written like a crag's or a gym's that no row bears."""
    # Where a mask stands the pattern cannot reach: a known name never becomes part of an unknown one.
    words, shown = question.words, question.unmasked
    found: list[str] = []
    for match in _PLACE_ZH.finditer(words):
        name = _in_town(words, match.end(1), _stripped(match[1]))
        # A gym may well have rock in its name.
        told = name.replace("岩", "") if match[2].endswith("館") and name != "岩" else name
        strange = match[2].endswith("館") or holds_a_name(told, shortest=1)
        if len(name) >= 2 and told and not _GENERIC.search(told) and strange:
            found.append(question.shown[match.end(1) - len(name) : match.end()])
    for match in _PLACE_EN.finditer(shown, within=words):
        if not GENERIC_EN.match(_THE.sub("", match[1])):
            found.append(match[0])
    for match in _GYM_LATIN.finditer(shown, within=words):
        if not (GENERIC_EN.match(match[1]) or _OF_A_KIND.match(match[1])):
            found.append(match[0])
    for match in _ASKED_AS_GYM.finditer(words):
        name = _in_town(words, match.end(1), _stripped(match[1]))
        new = not any(name in each for each in found)
        if new and len(name) > 2 and not _GENERIC.search(name.replace("岩", "")):
            found.append(name)
    for match in _OPEN_NOW.finditer(words):
        name = _stripped(match[1])
        told = "" if found or _NO_GYM.search(name) else name.replace("岩", "")
        if len(name) >= 2 and told and not _GENERIC.search(told) and holds_a_name(told, shortest=1):
            found.append(question.shown[match.end(1) - len(name) : match.end(1)])
    for how, pattern in _PLACED_EN.among(words):
        for match in pattern.finditer(shown, within=words):
            if how == "graded" and all(is_common(word) for word in match[1].lower().split()):
                continue
            if question.words[match.start(1) : match.end(1)].isspace():
                # "How in God's name" was a manner of speaking.
                continue
            if not GENERIC_EN.match(match[1]) and not any(match[1] in name or name in match[1] for name in found):
                found.append(match[1])
    for start, end in havers(words):
        if not any(question.shown[start:end] in name or name in question.shown[start:end] for name in found):
            found.append(question.shown[start:end])
    # In Chinese and in small letters one that is known stands for the others.
    if not found and not mentions:
        for pattern in _PLACED_ZH:
            m = pattern.search(words)
            if m is None or _NO_PLACE_ZH.search(m[1]) or names_rock(m[1]) or colours_only(m[1].removesuffix("的")):
                continue
            if holds_a_name(m[1], shortest=1):
                return (question.shown[m.start(1) : m.end(1)],)
        if (m := _PLACED_SMALL.search(words)) and not _SMALL_WORDS.search(m[1]):
            return (question.shown[m.start(1) : m.end(1)],)
    return tuple(dict.fromkeys(found))


_BARE_EN = re.compile(r"[\s,\ue001-\ue006]*([A-Z][\w'’-]+(?: [A-Za-z][\w'’-]+){1,4})[\s,?!.\ue001-\ue006]*", re.ASCII)


def bare_name(question: Masked) -> str | None:
    """The name that is all of a question beside the names that are known: "Cool Hand Luke, Defulan"."""
    m = _BARE_EN.fullmatch(question.unmasked)
    if m is None or GENERIC_EN.match(m[1]) or _NOT_NAME_EN.match(m[1]):
        return None
    words = [w for w in m[1].split() if w not in ("of", "the", "and", "a", "in", "on")]
    return m[1].strip() if len(words) >= 2 and all(w[0].isupper() for w in words) else None


def unknown_names(question: Masked, mentions: Sequence[Mention], *, asked: bool) -> tuple[str, ...]:
    """Names that no row bears, in quotes or asked about as only a route is; asked says that facts are wanted."""
    found = quoted_names(question, mentions)
    if not _WITHOUT_QUOTES.may_be_in(question.words):
        return tuple(dict.fromkeys(name for name in found if name))
    for match in _DONE_ZH.finditer(question.words):
        if _GENERIC.search(match[1]) or _COMPARATIVE.search(match[1]) or _SOMEBODY_DOES.search(match[1]):
            continue
        if not any(match.start(1) <= start < match.end(1) for start, _ in things_in(question.words)):
            # What every row may have or be bears no name: 「有淋浴跟置物櫃的」.
            found.append(question.shown[match.start(1) : match.end(1)].strip())
    if not found and (m := _LIKED_ZH.search(question.words)) and _may_be_named(m[m.lastindex or 0]):
        found.append(question.shown[slice(*m.span(m.lastindex or 0))])
    if (m := _AT_PLACE_EN.match(question.unmasked, within=question.words)) and not GENERIC_EN.match(m[1]) and not found:
        found.append(m[1])
    if asked and not found:
        for pattern, text in ((_ASKED_ZH, question.words), (_ASKED_EN, question.unmasked)):
            for match in pattern.finditer(text, within=question.words):
                name = match[1].strip()
                if pattern is _ASKED_ZH:
                    stripped = _ASK_TAIL.sub("", _ASK_LEADING.sub("", name))
                    if (
                        len(stripped) < 2
                        or _YEARS.match(stripped)
                        or _GENERIC.search(stripped)
                        or not holds_cjk(stripped)
                        or colours_only(stripped)
                    ):
                        continue
                    if not holds_a_name(stripped, shortest=1):
                        continue
                    found.append(stripped)
                elif (bare := _THE.sub("", name)) != name:
                    if bare[:1].isupper() and not GENERIC_EN.match(bare):
                        found.append(bare)
                elif not (_NOT_NAME_EN.match(name) or GENERIC_EN.match(name) or _is_doing(name)):
                    found.append(name)
    return tuple(dict.fromkeys(n for n in found if n))


def _may_be_named(text: str) -> bool:
    """Whether what was climbed and liked may bear that name: no grade, no kind of climbing, no word of the way."""
    if _GENERIC.search(text) or _COMPARATIVE.search(text) or things_in(text):
        return False
    return holds_a_name(text, shortest=1)


def _is_doing(name: str) -> bool:
    """Whether a common word or something that one does stands where a name might: "beta on parking"."""
    words = name.split()
    return all(map(is_word, words)) and name.islower() and (len(words) == 1 or words[0].endswith(("ing", "ed")))


def names_in_capitals(question: Masked, mentions: Sequence[Mention]) -> bool:
    """Whether something that no row bears is asked about, and written as a name is: "bolts on Thunder Road?"."""
    return any(name[0].isupper() for name in unknown_names(question, mentions, asked=True))


def _in_town(words: str, end: int, name: str) -> str:
    """The name without what says that it is within a town: 「台東市區岩館」."""
    return name[1:] if name[:1] == "區" and words[: end - len(name)].endswith(PLACE) else name


def _stripped(name: str) -> str:
    name = _INNER.sub("", name)
    while (shorter := _LEADING.sub("", name)) != name and (len(shorter) > 1 or name[0] not in "大小新舊好"):
        name = shorter
    return name
