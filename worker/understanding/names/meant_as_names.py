"""Decide whether a word that a route, an area or a sector bears as its name is a name where it stands."""

import re

from worker.text.folding import count_cjk, fold, holds_cjk, is_cjk
from worker.understanding.matching.patterns import compiled
from worker.understanding.matching.preceding import Before
from worker.understanding.names.entities import Entity
from worker.understanding.names.index import Hit
from worker.understanding.names.opening_names import opens_en
from worker.understanding.names.ordinary import (
    describes,
    is_any_side,
    is_idiom,
    is_shape,
    place_strength,
    route_strength,
)
from worker.understanding.names.surroundings import (
    among_routes,
    asked_alone,
    asked_for_routes,
    asks_of,
    asks_of_route,
    beside,
    beside_en,
    called_route,
    capitalised,
    clearly_asked,
    clearly_asked_en,
    heads_pieces,
    is_asked_live,
    is_asked_to_mean,
    is_climbed_at,
    is_gone_to,
    mid_sentence,
    opens_as_place,
    quoted,
    told_where,
)
from worker.understanding.wording.masking import CRAG, ROUTE, Masked

_IN_BEFORE = Before(r"\b(?:in|at|near|on|around)\s+(?:the )?$")
# Where a place of several words stands in small letters as well: "does the second cave have", "of the back door".
_PLACED_BEFORE = Before(r"\b(?:in|at|near|of|on|around|inside|within|from|for|does|do|to|about)\s+(?:the )?$")
_IS_BEFORE = Before(r"\b(?:is|are|was)\s+$")
# "Is Clocktower good for beginners": what is judged so is a place.
_JUDGED_BEFORE = Before(r"(?:^|\b(?:and|so|but)\s+)is\s+(?:the )?$")
_JUDGED_AFTER = re.compile(r"^\s+(?:good|ok|okay|great|worth|popular|crowded|suitable)\b")
# "Which crag is Clocktower in": what lies in a place is one, or a route.
_WHOSE_BEFORE = Before(
    r"\b(?:(?:which|what) (?:crag|area|city|county|region|part of [\w\ue002\ue003 ]+)|where) is (?:the )?$"
)
# 「校門口跟後門哪個」: what is set beside an area in one question is an area.
_WITHIN_BEFORE = Before(r"[\ue003](?:區|那區|裡)的?$")
_AREA_BEFORE = Before(
    # 「音樂廳的路線比後門少嗎」
    r"[\ue003]的?(?:路線|線|運攀|傳攀|頂繩)(?:數量?|總數)?(?:有|是)?比$|[\ue003](?:和|跟|與|、|還是|或(?:者)?|比"
    r"|vs\.?)\s?(?:去)?$"
)
_AREA_AFTER = re.compile(
    r"^\s?(?:(?:還|更)?要?[多少大小]|哪|誰|比|的?差|有|各|分別|都|加|總共|一共|合計|總計|兩|最|的?5\."
    r"|的?[運傳抱頂路]|適合|誰|一樣|$|[?？])"
)
_LATIN = re.compile(r"[a-z]")
# 「鬼佬在白牆嗎」
_ROUTE_IN_BEFORE = Before(r"\ue001[」』\"]?(?:都|也|是|不是|是不是|真的|應該|好像)*在$")
_WHETHER_AFTER = re.compile(r"^(?:那區|那邊|那面|區)?(?:嗎|吧|對吧|還是|[?？])")
_WHOSE_AFTER = re.compile(r"^(?: (?:in|at|part of|found in|located(?: in)?))?\W*$")
# At the head of a question or in a row it must be more than a side of any rock: "south face or north face".
_HEADING = Before(r"(?:^|[.!?;:]\s+|\b(?:and|or|vs\.?|versus|compare|between|than)\s+)(?:the )?$")
_ANY_SIDE = re.compile(r".* (?:face|side)")
_PLACED_AFTER = re.compile(
    r"^(?:$|['’]s\b|\s+[-–—]\s|\s*[,;:?.!，、；？。]|[\ue001-\ue005]|\s+(?:have|has|had|and|or|vs\.?|versus|that"
    r"|which|than|is|are|was|looks?|sounds?|seems?|feels"
    r"|how|what|what's|if|but|with|without|under|over|above|below|between|suitable|regulars?|locals?|topo|for|by"
    r"|please|pls|plz|area|sector|routes?"
    r"|climbs?"
    r"|sport|trad|top|boulders?|hardest|easiest|longest|shortest|easy|easier|hard|beginner|warm-?ups?|grades?"
    r"|\ue006)|\s*[\ue001-\ue006]|\s+\d)"
)
_CRAG_ALONE = re.compile(rf"\s*(?:(?:at|in) )?{CRAG}+[\s,]*\W*")
_ROUTES_AFTER = re.compile(
    r"^\s+(?:count\W*$|(?:sport|trad|top ?rope|boulder)s?\b|routes?\b|climbs\b|lines\b|hardest|easiest|longest|shortest"
    r"|5\.\d|\ue006)"
)
# A grade may be typed without its dot: 「陽光牆510a全部列給我」.
OF_ROUTES = re.compile(r"路線|線(?!上)|條|運攀|傳攀|5\.\d|(?<!\d)51[0-5][a-d]?(?![\d元塊])|最難|最簡單")
_OF_LINES = re.compile(rf"{OF_ROUTES.pattern}|\b(?:routes?|climbs|lines|problems|sport|trad|top[- ]?ropes?)\b")
# 「除了壁虎之外龍牆還有哪些」
_APART_BEFORE, _APART_AFTER = Before(r"除了?[「『]?$"), re.compile(r"^[」』]?(?:[之以]?外|還|的?路線)")
_DONE_BEFORE = Before(
    r"(?:喜歡|愛|上得了|爬得了|夠(?:爬|上|掛)|爬完|爬過|完攀|爬了|紅點|送掉|送了|送完|搞定|拿下|解掉|刷掉|磨掉|比|[去要想來再先換次][爬試]"
    r"|(?:[人友長姊姐弟妹家練師他她])(?:很|都|大|強力)?推薦(?:我|了|過)?|(?:^|[,，\s過了])換"
    r"|挑戰)了?(?:[\ue001-\ue005]+的?)?[「『\"']?$"
)
_DONE_AFTER = re.compile(
    r"^[」』\"']?(?:\s|了|嗎|沒|的話|的人|幾|過|後|之後|以後|[,，。、和跟與及]|$|難|簡單|更|再|想|要|會|是|覺得|感覺"
    r"|還行|還好)"
)
# 「長巷那條限制級 60米繩夠不夠」: what is pointed at as a line, with a gap behind it, is called so.
_THAT_LINE_BEFORE = Before(r"[這那]一?[條題]\s?$")
# Or what doubts or asks of it: 「那條新手上路真的新手能上嗎」.
_THAT_LINE_AFTER = re.compile(
    r"^[」』]?(?:[呢咧勒哩]?(?:[\s,，。、:：?？]|\d|$)|真的|到底|是不是|會不會|適不適合|能不能|可不可以|好不好"
    r"|算不算|聽說|據說)"
)
# What comes and goes is weather or a season, whatever is called so; what is climbed is a route.
_WHEN_AFTER = re.compile(
    r"的時候|的季節|季節|期間|[很太]?大的時候|來的時候|[大強]不[大強]|當天|那天|過後"
    # 「墾丁落山風這週會不會很強」
    r"|(?:這[週周幾陣][天子]?|[今明後昨]天|現在|最近|週末|下週)*(?:會不會|會|是不是|有沒有|還)?(?:很|太|超"
    r"|比較)?(?:強|吹|停)"
    r"(?=[嗎了啊呢?？\s,，]|$)"
    r"|['’]s(?: (?:day|eve)\b| or\b| and\b)"
)
# 「瘦馬我試了幾次」, 「我瘦馬爬過嗎」
_TRIED_BEFORE = Before(r"(?:^|[,，。\s]|^我(?:的)?)$")
_TRIED_AFTER = re.compile(r"^我?(?:有沒有|曾經?|已經|以前|之前|總共)?(?:爬|試|完攀|送|紅點|挑戰)(?:過|了|幾)")
# Beside a phrase that is also a name: what is asked of a route, and what chooses one.
_OF_A_ROUTE = compiled(
    r"bolt|掛片|螺栓|耳片|快扣|[全總多幾]長|長度|多高|\d ?(?:米|公尺|m\b)|[幾少]\s?(?:米|公尺|級)"
    r"|[多很比較]難|難(?:嗎|不難|度|點)|等級|級數|定級"
    r"|點距|好爬|影片|首攀|開線|繩距|[分有]幾段|哪一?年|傳統|運動(?!中心)|[傳運]攀|頂繩|crux|beta|[那這]條|路線"
    r"|\ue006|裂隙"
    r"|自備保護|\ue001|特[色徵點]|比一[比下]"
)
_CHOOSES = compiled(
    r"哪[些幾]|哪一?[條間個區家]|什麼(?!時候)|推薦|哪裡|有幾條|附近|岩館|抱石館|岩場|停車|怎麼|新手|適合"
)
_TURNED_AFTER = re.compile(r"[」』]?\s?(?:呢|咧|勒)[?？\s]*$|[」』]?(?:所在)?的?[這那]一?(?:面牆|片牆|面岩壁)")
_JOINED = r"\s*(?:、|→|➜|,|，|和|跟|與|及|或|還是|&|/|\b(?:and|or|vs\.?|versus)\b)\s*"
# A word in a row with a route, or likened to something, is a route's name as well.
_LISTED_BEFORE = Before(rf"\ue001(?:{_JOINED}|[難易硬長短高]過|\s?比\s?)$")
# Where one route is certain and something is set against it, a word that is hardly anything else is the other.
_SET_AGAINST = compiled(
    r"比(?!賽|例)|[較更]|差(?:幾|多少|距|不?多)|相差|隔|一樣|同(?:一個?)?(?:級|等級|難度)|[難易硬長短高]過|順序|誰"
    r"|哪[條個題]|各|分別|[兩三]條|那條|[贏輸]|打賭"
)
_LISTED_AFTER = re.compile(
    rf"^{_JOINED}\ue001| (?:harder|easier|longer|shorter|stiffer|softer|tougher) than (?:the )?\ue001"
)
# 「龍洞直上有幾條」, 「有幾條叫國慶日的」: how many bear the name, however ordinary a word it is.
_COUNTED_AFTER = re.compile(r"^(?:這個名字)?(?:的)?(?:總共|一共)?有(?:幾|多少)條(?:路線)?(?:叫這個名字)?[?？呢啊]*$")
_COUNTED_BEFORE = Before(r"有(?:幾|多少)條(?:路線)?(?:叫做?|名叫)?[「『]?$")
_NAME_BEFORE = Before(r"(?:^|[\s\ue002]|叫做?)[「『]?$")
_OF_ROCK = compiled(
    r"(?:(?:crack|face|slab|roof|corner|arete|chimney|overhang|sport|trad) )+(?:line|route|climb|problem)s?"
)
_MOST_BEFORE = Before(r"最[^,，。?？]{1,3}的?\s?$|[些幾]條\s?$")
# "Free solo" is a way of climbing, whatever route is called Solo.
_IN_TERM = Before(r"\b(?:free|rope|aid|deep[ -]water) $")
_NOTHING_AFTER = re.compile(r"^[」』]?(?:的)?(?:路線)?[?？呢啊]*$")
_LIKENED = (
    Before(r"(?:跟|和|與|像)$"),
    re.compile(r"^(?:類似|相似|一樣|差不多|同[樣一級區難長面類等個種年牆岩]|這樣|那樣|[這那]種)"),
)
# 「有沒有像冥想但在墾丁的」
_LIKED = (Before(r"(?<!好)像[「『]?$"), re.compile(r"^[」』]?(?:但是?|可是|不過|卻|又|[,，])"))
# 「那閃電呢 幾支」 turns to another route and asks the same of it.
_TURNED = Before(r"^\W*(?:啊|阿|欸|ok|好)?[,，\s]*那(?:麼)?[「『]?$")
# 「那鐘塔呢」, "and Clocktower?"
_TURNED_TO = re.compile(
    r"\W*(?:那麼?|啊|阿|欸|換|換成|改成|還有|如果是|只要|只看|只想要|and|or|what about"
    r"|how about|ok|now|same for)+(?: |the )*[「『]?"
)
# 「那長巷呢，最簡單的傳攀是哪條」 says more behind it.
_ALL_SAID = re.compile(
    r"[」』]?(?:的話|那邊|那裡|那區|這區)?(?:的(?:就好|就行|就可以)?)?(?:呢|咧|勒|哩)?\W*|\W*(?:then|too|as well)?\W*"
    r"|[」』]?(?:那邊|那裡|那區|這區)?(?:呢|咧|勒|哩)[\s,，、?？].*|\?\s.*"
)
_THEN_ASKED = re.compile(
    r"^[」』]?呢?[\s,，、?？]*(?:有|是|的|打)*(?:幾[支顆個級米]|幾\s?公尺|多[長高難]|難度|等級|長度"
    r"|級數|多少(?=[呢啊\s?？]*$))(?:bolts?|掛片|的|呢|啊|[\s?？])*$"
)
_CUT_BEFORE = Before(r"(?:^|[\s,，、;；]|[\ue001-\ue005])$")
_CUT_AFTER = re.compile(r"^(?:$|[\s,，、;；?？]|[\ue001-\ue005])")
# A side of the island is not climbed.
# 「細縫怎麼爬」 asks for the way of climbing such rock.
_TECHNIQUE_AFTER = re.compile(
    r"^(?:[路線這種類的要該應]|裡面?)*(?:怎麼|如何|怎樣)(?:[爬塞練處]|上去)|^的?(?:爬法|技巧|技術|動作)"
)
# 「什麼是project」 asks for a word.
_MEANT_BEFORE = Before(r"(?:什麼是|什麼叫做?|何謂|啥是|什麼叫作)\s?$")
_RARE = 7
_SIDES_OF_TAIWAN = frozenset(["東北角", "東岸", "西岸"])
_SIDE_EN = re.compile(r"(?:north|south|east|west) coast")
# A bopomofo letter stands for a word of the written slang too: 「龍洞ㄉ路線」. It is a name where it is pointed at.
_LETTER_BEFORE = Before(r"(?:^|[\s,，、。:：;；?？「『]|[\ue001-\ue005]的?|和|跟|與|或|比|叫|問)$")
_LETTER_AFTER = re.compile(
    r"^[」』]?\s*(?:[這那]一?[題條道]|(?:的|是|算|有|到底)*(?:多難|難度|幾級|級數|多長|多高|幾米|幾公尺|幾[顆個]"
    r"|在哪|難不難|難嗎|運攀|傳攀|抱石)|哪[條題個]|誰|比較|[?？]|$"
    r"|(?:和|跟|與|或|、|比|還是)\s*[\ue001ㄅ-ㄩ])"
)
# 「這樣 ok ㄇ」
_ASKED_BEFORE = Before(r"(?:ok|okay|可以|不行|行|好|對|能|會|要|難|準|夠|了|安全|危險)\s*$")
_LAST = re.compile(r"[\s?？~～]*$")
_SLANG_BEFORE = Before(r"[\ue001-\ue005]$")
_POINTED = re.compile(r"^\s*[這那]一?[題條道]")
_PLACE_NOUN = re.compile(r" (?:crag|gym|wall|rock|rocks|canyon|cliff|boulders)\b")
_SOUGHT_AFTER = re.compile(r"^\s?(?:我們?)?(?:想(?:要)?(?:找|爬|挑)|要找|求推?|推薦)")
# "Do Kenting and Shoushan have more" begins a question, whatever route is called Do.
_DONE_BY = re.compile(
    r"\s+(?:the\s+)?(?:[\ue002-\ue005]|(?:you|we|i|they|any|all|most|both|these|those|other|routes|gyms|crags"
    r"|climbs)\b)"
)
_BEGUN = re.compile(r"(?:^|[,.;:!?]|\b(?:or|and|but|so|how|what|why|where|when|which))\s*$")
# 「也不要長巷的」, 「鐘塔也不要」: all that a reply says is what it leaves out.
_RULED_OUT_BEFORE = Before(r"^(?:那|也|還|再|請|但|\s)*(?:不要|不去|不含|排除|扣掉|跳過|去掉|除了)(?:有|去|在)?$")
_NO_MORE_AFTER = re.compile(r"^(?:的|那?區|那邊|那裡)*[了吧啦喔。.!！\s]*$")
_NOTHING_BEFORE = Before(r"^(?:那|還有|請|\s)*$")
_RULED_OUT_AFTER = re.compile(r"^(?:的|那?區|那邊)*(?:也|都|就)*(?:不要|不去|不算|排除|扣掉|跳過)了?[吧啦喔。.!！\s]*$")
# 「龍牆停車方便嗎」, 「白牆早上曬得到太陽嗎」
_OF_A_PLACE_AFTER = re.compile(
    r"^(?:那邊|那裡|那區|那面牆?)?的?(?:停車|廁所|怎麼[去走到]|交通|要?走多久|走路|遠不遠|遠嗎|(?:早上|上午|下午"
    r"|中午|傍晚|夏天|冬天)|曬|太陽|遮蔭"
    r"|為(?:什麼|何)會?叫|名[字稱]的?(?:由來|怎麼來)|下雨|雨天|會濕|濕|人多|訊號|屬於哪|在哪個岩場|是哪個岩場)"
)
# 「我是說整個後門」
_WHOLE_BEFORE = Before(r"(?:整個|整片)[「『]?$")
# 「想看陽光牆的運攀」: of which the routes are wanted is a place.
_WANTED_BEFORE = Before(r"(?:我們?|想|要|請|幫我|給我)(?:想?要|想?找|想?看|列出?|查|列|問|挑|篩)(?:一下)?$")
_ROUTES_OF = re.compile(r"(?:那邊|裡面?|那區)?的(?:路線|線|運攀|傳攀|運動|傳統|抱石|頂繩|5\.)")
# 「有沒有鐘塔的傳攀是 5.9 的」, 「請列出有裂隙的校門口運攀」: who names a kind of route behind a word means the place.
_CHOSEN_BEFORE = Before(
    r"(?:有沒有|有無|有哪些|列出|列|推薦|介紹|想找|找|想爬|(?:以[上下內]|[\da-d]|影片|裂隙|[公米]尺?|[顆個]|條件)的)(?:在)?$"
)
_KINDS_OF = re.compile(
    r"(?:那邊|裡面?|那區)?的?(?:(?:\d|5\.)[\d.a-d+]*(?:以[上下]|左右)?的?)?(?:運攀|傳攀|運動攀|傳統攀|頂繩|抱石(?!館|墊|場)|路線)"
)
# 「龍牆每個難度各有幾條」, 「統計龍牆各級數有幾條」
_SPREAD_BEFORE = Before(r"(?:^\W*|想看|看一下|看|統計|統計一下|整理|列出)$")
_SPREAD_OF = re.compile(r"的?(?:每一?個|各個?|每)?(?:難度|級數|等級)(?:各|的|分[布佈]|有|是)")
_LATIN_TITLE = re.compile(r"(?:[A-Z][\w'’-]{2,} ?){2,}|[A-Z][a-z]{5,}")
_OWNS_AFTER = re.compile(r"^\s?(?:[那這]?[區邊裡]的?|的)\s?|^\s?(?:有(?:幾|哪|沒)|最[難簡長短])")
_AREA_WORDS = ("區", "分區", "岩區", "岩壁", " area", " sector", " wall", "那區", "這區", "那面")


def route_stands(question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str], *, sure: bool) -> bool:
    start, end = hit.start, hit.end
    key = question.folded[start:end]
    strength = route_strength(key)
    if key == "do" and _BEGUN.search(question.words[:start]) and _DONE_BY.match(question.words[end:]):
        return False
    if key == "project" and question.words[:start].rstrip().endswith("我的"):
        # 「我的 project 是哪條」 asks for what somebody works at.
        return False
    if _WHEN_AFTER.match(question.words, end) is not None and _DONE_BEFORE.search(question.words, start) is None:
        # 「落山風的時候可以爬嗎」
        return quoted(question.folded, start, end)
    if _SIDE_EN.fullmatch(key) and not capitalised(question.shown, start, end):
        return False
    if strength != "telling" and key.isascii():
        meant = _MEANT_BEFORE.search(question.folded, start) is not None and _LAST.match(question.folded, end)
        if meant or is_asked_to_mean(question.folded, end):
            return False
    if is_shape(key) and _TECHNIQUE_AFTER.match(question.words[end:]) is not None:
        return quoted(question.folded, start, end)
    if strength in ("telling", "short") and is_idiom(key) and not _speaks_of_route(question.words, start, end):
        strength = "ordinary"
    if strength == "telling" or quoted(question.folded, start, end) or called_route(question.words, start, end):
        return True
    if strength != "generic" and (is_all(question.folded, start, end) or told_where(question.words, end)):
        return True
    if strength == "short" and is_cjk(key[0]) and not is_shape(key) and any(e.area_id in crags for e in entities):
        # 「蓬萊島那顆魔域不知道V幾」: it is named beside the very wall that has it.
        return True
    if len(key) == 1 and is_cjk(key):
        return _letter_stands(question.words, key, start, end)
    describing = strength == "generic" and describes(key)
    if describing and (asked_alone(question.words, start, end) or _is_likened(question.words, start, end)):
        return True
    if strength != "generic" and _is_as_printed(question.shown, start, end, entities):
        return True
    if strength != "generic" and " " in key and key.isascii() and _in_chinese(question.words, start, end):
        # 「Straight up 有幾條」: nothing but Chinese stands around the English words.
        return True
    if sure or strength == "generic" or _IN_TERM.search(question.folded, start):
        return False
    after = question.words[end:]
    if "條" in question.words:
        if _COUNTED_BEFORE.search(question.words, start) and _NOTHING_AFTER.match(after):
            return True
        if _NAME_BEFORE.search(question.words, start) and _COUNTED_AFTER.match(after) and not _is_town(hit):
            return True
    if ROUTE in question.words and (_LISTED_BEFORE.search(question.words, start) or _LISTED_AFTER.match(after)):
        return True
    in_zh = holds_cjk(key)
    if not question.folded.isascii() and _is_likened(question.words, start, end):
        return True
    if in_zh and _TURNED.search(question.words, start) and _THEN_ASKED.match(after):
        return True
    opens = question.shown[start].isupper() and not question.words[:start].strip()
    beside_crag = crags and (in_zh or opens) and any(e.crag_id in crags for e in entities)
    if beside_crag and _is_token(question, start, end) and (in_zh or beside_en(question.words, start, end)[1]):
        # 「直上 龍洞 幾級」, "Pump at shoushan": a word by itself beside the crag that has such a route.
        return True
    if _beside_crag_alone(question.words, start, end) and any(e.crag_id in crags for e in entities):
        # "Pyramid longdong", in small letters: a name and its crag and nothing else.
        return True
    if opens_en(question, start, end, there=any(e.crag_id in crags for e in entities)):
        return True
    if in_zh:
        rest = question.folded[:start] + question.folded[end:]
        if rest.isascii() and re.search(r"[a-z]{3}", rest):
            # "What does 水牛 translate to": within English no Chinese word is an ordinary one.
            return True
        done = key not in _SIDES_OF_TAIWAN and _DONE_BEFORE.search(question.words, start)
        if done and _DONE_AFTER.match(after):
            return True
        if _APART_BEFORE.search(question.words, start) and _APART_AFTER.match(after):
            return True
        if _THAT_LINE_BEFORE.search(question.words, start) and _THAT_LINE_AFTER.match(after):
            return True
        if (
            strength == "short"
            and ROUTE in question.words
            and not is_shape(key)
            and _SET_AGAINST.search(question.words)
        ):
            return True
        if strength == "short":
            tried = _TRIED_BEFORE.search(question.words, start) and _TRIED_AFTER.match(question.words[end:])
            near = all(beside(question.words, start, end)) or clearly_asked(question.words, start, end)
            return bool(tried) or near
        return clearly_asked(question.words, start, end)
    if strength == "short" and _PLACE_NOUN.match(question.folded[end:]):
        # Mars Crag is a place, whatever route is called Mars.
        return False
    chinese, titled = holds_cjk(question.folded), capitalised(question.shown, start, end)
    if strength == "short" and titled:
        return True
    left, right = False, False
    if strength == "short" or titled or chinese:
        left, right = beside(question.words, start, end) if chinese else beside_en(question.words, start, end)
    if titled:
        return left or right
    if strength == "short":
        return left and right
    return (left and asks_of(question.words, end)) or clearly_asked_en(question.words, start, end)


def _speaks_of_route(words: str, start: int, end: int) -> bool:
    """Whether what stands around an everyday phrase speaks of one route, and chooses none and no place."""
    around = f"{words[:start]} {words[end:]}"
    if _TURNED_AFTER.match(words, end) is not None:
        return True
    return _OF_A_ROUTE.search(around) is not None and _CHOOSES.search(around) is None


def _beside_crag_alone(words: str, start: int, end: int) -> bool:
    """Whether a question is a span and the name of a crag and nothing else."""
    return _CRAG_ALONE.fullmatch(words[:start] + words[end:]) is not None


def _letter_stands(words: str, key: str, start: int, end: int) -> bool:
    """Whether a name of one character stands for itself: 「ㄊ那題多難」, 「刀幾級」, not 「十幾級」."""
    if "ㄅ" <= key <= "ㄩ":
        if _LETTER_BEFORE.search(words, start) is None or _LETTER_AFTER.match(words[end:]) is None:
            return False
        if _ASKED_BEFORE.search(words, start) is not None and _LAST.match(words, end) is not None:
            return False
        return _SLANG_BEFORE.search(words, start) is None or _POINTED.match(words[end:]) is not None
    if words[end : end + 1] == "幾" and key == "十":
        return False
    placed = _LETTER_BEFORE.search(words, start) is not None and bool(words[:start].strip())
    if _LETTER_BEFORE.search(words, start) is not None and _LISTED_AFTER.match(words[end:]):
        # 「痛 跟 痛痛 哪個難」: in a row with a route it is one.
        return True
    return asked_alone(words, start, end) or (placed and asks_of_route(words, end))


def _is_as_printed(shown: str, start: int, end: int, entities: tuple[Entity, ...]) -> bool:
    """Whether several Latin words stand as the catalogue writes them, where their capitals tell something."""
    name = shown[start:end]
    capitals = sum(word[0].isupper() for word in name.split() if word != "I")
    if " " not in name or not capitals or shown.isupper() or not any(name == e.name_en for e in entities):
        return False
    return capitals > 1 or mid_sentence(shown, start)


def _is_likened(words: str, start: int, end: int) -> bool:
    """Whether routes like what stands there are wanted: 「和散步路線類似」."""
    return any(
        before.search(words, start) is not None and after.match(words[end:]) is not None
        for before, after in (_LIKENED, _LIKED)
    )


def _is_town(hit: Hit) -> bool:
    return any(e.kind in ("city", "district", "region") for e in hit.entities)


def _is_token(question: Masked, start: int, end: int) -> bool:
    """Whether a span stands between spaces, marks or other names, in a question that is cut into such pieces."""
    words = question.words
    apart = _CUT_BEFORE.search(words, start) is not None and _CUT_AFTER.match(words[end:]) is not None
    return apart and bool(words[:start].strip() or words[end:].strip())


def is_all(folded: str, start: int, end: int) -> bool:
    """Whether a span is the whole question."""
    return not (folded[:start] + folded[end:]).strip(" ?？!！.。")


def _in_chinese(words: str, start: int, end: int) -> bool:
    """Whether nothing but Chinese stands around a span."""
    rest = words[:start] + words[end:]
    if _OF_ROCK.fullmatch(words[start:end]) is not None and _MOST_BEFORE.search(words, start) is not None:
        # 「龍洞最狠的 crack line」 is the hardest of its kind, whatever route is called so.
        return False
    return count_cjk(rest) > 1 and _LATIN.search(rest) is None


def _said_twice(folded: str, start: int, end: int, entities: tuple[Entity, ...]) -> bool:
    """Whether a place's other name stands beside it: 「Clocktower鐘塔」, 「後門 (Back Door)」."""
    before, after = folded[:start].rstrip(" (（/"), folded[end:].lstrip(" (（/")
    others = {fold(name) for e in entities for name in (e.name, e.name_en) if name} - {folded[start:end]}
    return any(before.endswith(other) or after.startswith(other) for other in others)


def area_stands(question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str]) -> bool:
    start, end = hit.start, hit.end
    if place_strength(question.folded[start:end]) == "telling" or quoted(question.folded, start, end):
        return True
    if any(e.crag_id in crags or (e.kind == "sector" and e.id in crags) for e in entities):
        return True
    if _said_twice(question.folded, start, end, entities):
        return True
    key = question.folded[start:end]
    # "doucilin hardest": a long word that is no common one.
    rare = end - start >= _RARE and key.isascii() and route_strength(key) == "short"
    if " " in key or question.shown[start].isupper() or rare:
        after = question.words[end:]
        if _IN_BEFORE.search(question.words, start) and _CUT_AFTER.match(after):
            return True
        if _JUDGED_BEFORE.search(question.words, start) and _JUDGED_AFTER.match(after):
            return True
        heads = _HEADING.search(question.words, start) and not _ANY_SIDE.fullmatch(question.folded[start:end])
        if (heads or _PLACED_BEFORE.search(question.words, start)) and _PLACED_AFTER.match(after):
            return True
    if entities[0].kind == "area" and key.isascii():
        after = question.words[end:]
        # "Is everything in passage under 5.10", "skyline route count"
        if _IN_BEFORE.search(question.words, start) and _PLACED_AFTER.match(after):
            return True
        if _HEADING.search(question.words, start) and _ROUTES_AFTER.match(after):
            return True
    if entities[0].kind == "sector" and _WITHIN_BEFORE.search(question.words, start):
        return not is_any_side(question.folded[start:end])
    if _AREA_BEFORE.search(question.words, start) and _AREA_AFTER.match(question.words[end:]):
        return True
    if _ROUTE_IN_BEFORE.search(question.words, start) and _WHETHER_AFTER.match(question.words[end:]):
        return True
    titled = capitalised(question.shown, start, end)
    if _LATIN_TITLE.fullmatch(question.shown[start:end]) and _OWNS_AFTER.match(question.words[end:]):
        # 「Long Lane 的 sport」: no sentence of Chinese begins with a capital.
        return True
    if titled and _WHOSE_BEFORE.search(question.words, start) and _WHOSE_AFTER.match(question.words[end:]):
        return True
    placed = _PLACED_BEFORE.search(question.words, start) or _IS_BEFORE.search(question.words, start)
    if titled and (" " in question.folded[start:end] or placed):
        return True
    if (
        titled
        and entities[0].kind == "area"
        and mid_sentence(question.shown, start)
        and _OF_LINES.search(question.words)
    ):
        # "trad routes, 5.12 and up, Clocktower"
        return True
    if (
        not question.words[:start].strip()
        and is_cjk(question.folded[start])
        and _SOUGHT_AFTER.match(question.words[end:])
    ):
        # 「後門想找長一點的 trad」
        return not is_any_side(question.folded[start:end])
    if _WANTED_BEFORE.search(question.words, start) and _ROUTES_OF.match(question.words[end:]) and is_cjk(key[0]):
        # 「我要陽光牆的路線」
        return not is_any_side(key)
    chosen = entities[0].kind == "area" and is_cjk(key[0]) and end - start > 1
    if chosen and _CHOSEN_BEFORE.search(question.words, start) and _KINDS_OF.match(question.words[end:]):
        return True
    if chosen and _SPREAD_BEFORE.search(question.words, start) and _SPREAD_OF.match(question.words[end:]):
        return True
    if _WHOLE_BEFORE.search(question.words, start) and is_cjk(question.folded[start]):
        return True
    if is_gone_to(question.words, start, end) or is_climbed_at(question.words, start, end):
        return True
    if _TURNED_TO.fullmatch(question.words[:start]) and _ALL_SAID.fullmatch(question.words[end:]):
        return not is_any_side(question.folded[start:end])
    if is_asked_live(question.words, start, end) and not is_any_side(question.folded[start:end]):
        return True
    opens = end - start >= 3 and is_cjk(question.folded[start]) and beside(question.words, start, end)[0]
    if opens and OF_ROUTES.search(question.words[end:]):
        return True
    if question.folded[end : end + 8].startswith(_AREA_WORDS) or opens_as_place(question.words, start, end):
        return True
    if (_RULED_OUT_BEFORE.search(question.words, start) and _NO_MORE_AFTER.match(question.words[end:])) or (
        _NOTHING_BEFORE.search(question.words, start) and _RULED_OUT_AFTER.match(question.words[end:])
    ):
        return True
    if (
        _NOTHING_BEFORE.search(question.words, start)
        and _OF_A_PLACE_AFTER.match(question.words[end:])
        and is_cjk(question.folded[start])
        and not is_any_side(question.folded[start:end])
    ):
        return True
    sure = entities[0].kind == "area" or (len(entities) == 1 and not is_any_side(question.folded[start:end]))
    if sure and asked_for_routes(question.words, start, end, alone=not crags):
        return True
    if sure and not crags and heads_pieces(question.words, start, end):
        return True
    if sure and not crags and is_cjk(question.folded[start]) and among_routes(question.words, start, end):
        return True
    chinese = holds_cjk(question.folded[start:end])
    return place_strength(question.folded[start:end]) == "short" and chinese and all(beside(question.words, start, end))
