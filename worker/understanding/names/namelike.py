"""Find what stands where only a name can: "how hard is ___ at Long Dong", 「___這條多難」, 「龍洞的___洞」.

Such a run of words is a name first: what is inside it (a wave, a roof, a traverse) is neither a topic nor a condition.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk
from worker.understanding.grades.foreign_ladders import is_foreign
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import describes, route_strength
from worker.understanding.names.slips import slips
from worker.understanding.names.slots import latin_asked
from worker.understanding.names.titles import ORDINARY_EN, all_titled, is_title
from worker.understanding.places.rocks import names_rock
from worker.understanding.unrecorded.no_such_part import (
    missing_branches,
    missing_numbers,
    strange_beside_routes,
    strange_pieces,
)
from worker.understanding.unrecorded.recognised import speaks_of_topic
from worker.understanding.wording.left_over import colours_only
from worker.understanding.wording.lexicon_zh import holds_a_name
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, ROUTE, Masked

_RUN = r"[\u4e00-\u9fff\ue001A-Za-z0-9'’·-]"
_EDGE = (
    rf"(?:^|[\s,，。、!?？！:：;；]|[{CRAG}{AREA}{PLACE}](?:那邊|裡面|那裡)?(?:的|有)?"
    r"|(?:請問|想問|知道|聽說|關於|一條|那條|那個|有條))"
)
_ASKED = (
    r"(?:的)?(?:到底|大概|究竟|實際)?(?:總長|全長|總高|長度|高度)?(?:是|算|有|要)?"
    r"(?:多難|難多少|難不難|難嗎|難度(?!分布|分佈)|幾級|5\.幾|什麼(?:難度|級數|等級)|多少級|級數|等級|多長|幾米"
    r"|幾公尺|多高"
    r"|幾[顆個支根隻]|多少[顆個支根]?(?:bolt|掛片)"
    r"|(?:運攀|傳攀|頂繩|抱石)(?:嗎|還是)|beta|crux|怎麼爬|怎麼過"
    r"|誰開的|誰首攀|首攀|(?:哪一?|幾|那一)年(?:首攀|首登|開線|開的)|(?:什麼時候|何時)(?:首攀|首登|開線|開的)|別名"
    r"|舊名|改名|(?:還)?有(?:沒有)?(?:別名|舊名|別的名字|其他名字)"
    r"|(?:以前|從前|原本|原來|現在|後來)(?:又|是)?叫(?:做|作)?(?:什麼|啥)|(?:的)?(?:中文|英文)(?:名|叫|怎麼))"
)
# By how each shows that a name stands there. 「大屋簷橫渡這條」 points at one route, though each of its words describes
# many; what is asked for its way may be a place's.
_ROUTE_ZH: Table[Literal["pointed", "asked", "sought"]] = Table(
    ("pointed", compiled(rf"{_EDGE}({_RUN}{{2,12}}?)(?:這|那)(?:一)?(?:[條題]|道(?![牆裂光])|個?名字)")),
    # 「明年想挑戰椰子奶凍，它的難度是？」, 「銀河便車指南好像是龍洞的路線」, 「夜光水母，說在龍洞，幾級」
    (
        "asked",
        compiled(
            rf"(?:挑戰|想[爬試磨]|去[試磨]|試試看?|爬爬看|提到|提起|跟我提|狂推|大推|推薦我?|聽過|迷上|夢到)"
            rf"({_RUN}{{2,10}}?)(?=[\s,，。](?:請問|想問|不知道?|但|所以|那|到底|大概|說|聽說|好像|應該)*"
            rf"(?:它|牠|這條|那條|是?在[{CRAG}{AREA}]|難度|多難|幾級|長度|多長|級數|幾[顆支個米]|bolt|要帶|可以))"
        ),
    ),
    (
        "asked",
        compiled(
            rf"{_EDGE}({_RUN}{{3,12}}?)[,，\s]?(?:好像|應該|聽說|據說|說|似乎|印象中|記得|可能)+"
            rf"(?:是|在|位於|屬於)+[{CRAG}{AREA}]"
        ),
    ),
    ("asked", compiled(rf"{_EDGE}({_RUN}{{2,12}}?)(?:在[{CRAG}{AREA}]+(?:那條|這條|那邊)?的?)?\s?{_ASKED}")),
    ("sought", compiled(rf"{_EDGE}({_RUN}{{2,12}}?)(?:怎麼走|怎麼去|(?<!差)在哪|在{CRAG}+(?:的)?哪)")),
    ("asked", compiled(rf"(?:^|[\s,，。])({_RUN}{{2,8}})\s[{CRAG}{AREA}]+(?:那條|這條|的)?\s?{_ASKED}")),
    (
        "asked",
        compiled(
            rf"誰(?:最先|最早|第一個)?(?:首攀|首登|開(?![車放店館門始團發新得])|拓)(?:了|過"
            rf"|的)?(?:是)?({_RUN}{{2,10}}?)(?:的|這條|那條)?[嗎呢?？\s]*$"
        ),
    ),
    ("asked", compiled(rf"[{CRAG}{AREA}](?:有|那)條({_RUN}{{2,8}}?)(?=\s|[,，。?？]|是|$)")),
    ("asked", compiled(rf"[{CRAG}{AREA}]的?({_RUN}{{2,8}}?)\s?[(（]?(?:5\.\d+|v\d+)\S{{0,2}}(?:那|這)條")),
    (
        "asked",
        compiled(
            rf"[{CRAG}{AREA}](?:的|那條|這條)({_RUN}{{2,10}}?)(?:這條|那條)?(?:找得到|查得到|看得到|有沒有|有無|有)"
            r"(?:人拍)?(?:攀登|攀爬)?影片(?!的)"
        ),
    ),
    # 「午夜快車是龍洞的線吧」, 「月光寶盒，關子嶺的，多長」, 「聽朋友講月光寶盒很讚，級數多少」
    (
        "asked",
        compiled(
            rf"{_EDGE}({_RUN}{{2,10}}?)(?:不)?是(?:不是)?(?:在)?[{CRAG}{AREA}]+(?:那邊|裡面?)?的(?:一條)?(?:路線|線"
            rf"|運攀|傳攀)"
            r"(?=[吧嗎對沒\s,，。?？]|$)"
        ),
    ),
    (
        "asked",
        compiled(
            rf"(?:^|[\s,，。])({_RUN}{{3,10}}?)[,，\s]\s?(?:是|就|說是?|好像)?(?:在)?[{CRAG}{AREA}]+(?:那邊"
            rf"|裡面?)?(?:的|那條)?"
            rf"[,，\s]\s?{_ASKED}"
        ),
    ),
    (
        "asked",
        compiled(
            rf"(?:聽[\u4e00-\u9fff]{{0,3}}[說講提過]到?|[一直]?(?:狂推|大推|推薦我?|誇|提到"
            rf"|吹捧))(?:[{CRAG}{AREA}]+的?)?({_RUN}{{3,8}}?)(?:這條|那條)?"
            r"(?:很|超級?|蠻|滿|真的|非常|有夠|好像很|特別)(?:讚|好爬|經典|好玩|漂亮|有名|猛|爽|刺激|棒|優|帥|值得"
            r"|過癮|美)"
            rf"(?=[^。]{{0,16}}{_ASKED})"
        ),
    ),
    # 「爬紫色香蕉要帶什麼裝備」
    (
        "asked",
        compiled(
            rf"爬({_RUN}{{2,8}}?)(?:的時候|的話)?(?:需?要|得|該)(?:自己)?(?:[帶準][備]?|用)(?:到)?(?:什麼|哪些|啥|幾)"
        ),
    ),
    (
        "pointed",
        compiled(
            rf"有(?:沒有)?(?:人|誰)?(?:去)?(?:爬|上|試|紅點|完攀)過({_RUN}{{2,10}}?)(?:這條|那條)?(?:的|嗎"
            rf"|[?？\s,，]|$)"
        ),
    ),
)
# What says by itself that it is a place is found as one.
_CALLED_PLACE = re.compile(r"(?:岩場|岩館|抱石館|攀岩館|岩區|岩壁|館|店|站)$")
_DESCRIBED = compiled(
    r"(?:[大小長短黑白紅高低左右中外內]|海蝕|中央|裂隙|屋簷|橫渡|斜板|稜線|煙囪|仰角|天花板|洞|牆|石|角"
    r"|\ue001){2,}"
)
_PLACE_END = (
    r"(?:洞|岩|岩場|岩區|岩壁|牆|壁|谷|塔|角|灣|坑|崖|山|石|島|廳|門|台|(?<![上下裡外前後對])面|崙|峽|溝|巷|區|嶼|潭)"
)
_AFTER_PLACE = (
    r"(?=有|的|在|最|好|適|怎|幾|哪|上|裡|那|這|可|能|會|難|多|跟|要|值|濕|乾|現在|今天|人[多少]|風大|浪|路線|運攀"
    r"|傳攀|頂繩|抱石|\d|v\d"
    r"|[\s,，。、?？!]|$)"
)
# Beside a town many a thing is no rock: 門, 角, 廳 and 塔 are places only where a crag or an area is named.
_ROCK_END = r"(?:洞|岩|岩場|岩區|岩壁|壁|谷|坑|崖|山|石|嶼|溝)"
_TOWN = rf"(?:[{PLACE}](?:區|市|縣)?|(?:^|[\s,，。])[\u4e00-\u9fff]{{2}}[縣市區鄉鎮])"
_OF = r"(?:那邊|裡面?|旁邊|上面)?(?:有)?(?:的|[那一]?[個面片])?(?:叫做?)?(?:什麼)?\s?(?:[左右前後]邊|旁邊|對面)?的?"
_PLACE_ZH: Table[Literal["rock", "town", "cave", "gym"]] = Table(
    ("rock", compiled(rf"[{CRAG}{AREA}]{_OF}([\u4e00-\u9fff\ue001]{{1,6}}?{_PLACE_END}){_AFTER_PLACE}")),
    ("rock", compiled(rf"{_TOWN}{_OF}([\u4e00-\u9fff]{{1,6}}?{_ROCK_END}){_AFTER_PLACE}")),
    # Of a town in which no row lies nothing but its place in the question tells.
    (
        "rock",
        compiled(
            rf"(?:^|[\s,，。])(?:請問|想問)?[\u4e00-\u9fff]{{2,3}}的([\u4e00-\u9fff]{{1,6}}?{_ROCK_END})"
            r"(?=的?(?:有(?:什麼|哪|多少|幾|沒)|\d|v\d|路線|運攀|傳攀|抱石|好爬))"
        ),
    ),
    # 「有人提到大砲岩這個地方」, 「週末想跑大砲岩，那邊幾條」, 「聽說黑糖谷可以攀岩」
    (
        "rock",
        compiled(
            rf"(?:提到|提起|看到|聽說|聽過|聽聞|想[去跑]|要去|去[過]?|跑|前往|推薦我?去?|介紹)(?:的|了|有個)?"
            rf"((?:(?![的個座有是去到爬])[\u4e00-\u9fff]){{1,5}}?{_ROCK_END})"
            r"(?=(?:這|那)個?(?:地方|岩場|點)|(?:可以|能)(?:攀岩|攀登|爬)"
            r"|[\s,，。](?:[^,，。?？]{0,4})(?:那[邊裡]|當地|先(?:了解|查)|有(?:幾|多少|哪)|路線|先鋒線?|運攀|總共))"
        ),
    ),
    # 「大砲岩那邊各個難度各有幾條」, 「鬼見愁那裡5.11多不多」: what is pointed at as a place and asked for routes.
    (
        "rock",
        compiled(
            r"(?:^|[\s,，。])(?:請問|想問|聽說|那)?((?:(?![的個座有是去到在爬])[\u4e00-\u9fff]){2,5}?)(?:那邊|那裡"
            r"|那兒|那一帶)的?"
            r"(?=(?:總共|一共|大概|各|每)*(?:個)?(?:5\.|v\d|難度|路線|級數|運攀|傳攀|抱石線|條數)|各(?:個)?(?:難度|級))"
        ),
    ),
    # 「聽人說小錐麓可以爬」
    (
        "rock",
        compiled(
            r"聽[\u4e00-\u9fff]{0,3}[說講過]到?(?:有個)?((?:(?![的個座有是去到爬也都可能會就才])[\u4e00-\u9fff]){2,5}?)(?:那邊|那裡)?"
            r"(?:也|好像|其實|應該)*(?:可以|能)(?:去)?(?:攀岩|攀登|爬|抱石|外攀)(?=[\s,，。?？]|$)"
        ),
    ),
    # Known ones are masked: what is numbered like them is a cave that nobody knows.
    ("cave", compiled(rf"(第[一二三四五六七八九十\d]+洞){_AFTER_PLACE}")),
    # What has hours and a price in a town is a gym, and where a gym is asked for is a town.
    (
        "gym",
        compiled(
            rf"{_TOWN}的([\u4e00-\u9fff]{{2,8}}?)(?=(?:禮拜.|星期.|週.|今天|明天|平日|假日)?(?:幾點|營業|票價|地址"
            rf"|電話))"
        ),
    ),
    # A branch of what nobody knows, called after its town: 「攀岩達人台中店」.
    ("gym", compiled(rf"(?:^|[\s,，。])(?:請問|想問)?((?:(?!的)[\u4e00-\u9fff]){{2,8}}[{PLACE}]+店)")),
    # What is called as gyms and their branches are: 「壁虎運動館多少錢」.
    (
        "gym",
        compiled(
            rf"(?:^|[\s,，。])(?:請問|想問)?((?:(?!的)[\u4e00-\u9fff{PLACE}]){{3,10}}?(?:店|運動館|會館|中心|樂園"
            rf"|王國|工廠|俱樂部))的?"
            r"(?=(?:禮拜.|星期.|週.|今[天晚]|明天|平日|假日)?(?:幾點|營業|開門|有開|票價|門票|地址|電話|入場|多少錢"
            r"|費用|單次))"
        ),
    ),
    ("town", compiled(rf"(?:^|[\s,，。])(?:請問|想問)?([\u4e00-\u9fff]{{2,3}})(?:有|的)\s?(?={GYM})")),
)
# A question that is hardly more than a place and what is climbed there: 「龜山島抱石」.
_LONE_ZH = compiled(
    r"^\s*(?:請問|想問|推薦)?([\u4e00-\u9fff]{2,6}?)\s?(?:的?(?:抱石館|攀岩館|攀岩場|抱石|運攀|傳攀|攀岩|岩場|岩館"
    r"|路線|天然岩)"
    # 「涼快的5.10」 describes, 「大砲岩5.10」 says where.
    r"|(?<!的)(?:5\.\d{1,2}[a-d]?|v\d{1,2}|(?<=[山岩溪瀑島谷壁崖嶺洞礁石灣])\s?\d{1,2}\s?(?:公尺"
    r"|米))(?:[以之]?[上下]|左右|到\S{2,6})?的?(?:運攀|傳攀|頂繩|抱石)?)"
    r"(?:\s?(?:路線|岩場|推薦|(?:路線)?(?:有|列出)?(?:哪些|哪幾條|幾條|什麼|多少條?)))?[\s?？]*$"
)
_ANY_CRACK = re.compile(r"[寬窄大小細手拳指掌雙單腳平行]{1,2}(?:裂隙|裂縫)")
# What is said before a name, and what no name has in it unless it is quoted.
_LEAD = re.compile(
    r"^(?:請問一下|請問|想請問|想問一下|想問|想知道|想查|查一下|問一下|那條|那個|那|這條|有一條|有條|聽說|關於"
    r"|告訴我|你知道"
    r"|知道|各位|欸|嗨|所以|的|就是|是)+"
    # 「朋友一直跟我提夜光水母這條」
    r"|^[\u4e00-\u9fff]{0,8}?(?:跟我提到?|跟我說|提到|提起|推薦我?|聽過|看到|挑戰|介紹|狂推)(?=[\u4e00-\u9fff])"
)
_TAIL = re.compile(r"(?:是|算|當初|被?定(?:的|到|在)?|有|到底|大概|的|這條|那條|路線|線)+$")
_NO_NAME = re.compile(
    r"越[^越]{1,5}越|抱石館的|岩館的|營[區地]|顏色|分級|換算|身高|體重|臂展|[手腿][短長]|難度|平日|假日|同價|打烊"
    r"|營業|[早晚][開關]"
    r"|[我你妳您他她它誰嗎呢吧啊咧]|什麼|何[種處者]|屬於|怎|哪|請|想|要|可以|覺得|知道|告訴|推薦|幫|查|如果|因為"
    r"|所以|不過|還是|或"
    r"|跟|和|與|比|在|到|有|沒|了"
    r"|過|找|看|[砂灰礫崗岡]岩|珊瑚礁|分鐘|小時|步行|下一"
    r"|聽|說|給|讓|從|離|適合|需要|去|爬|被|把|嘛|喔|啦|請|問|大約|這|那|最|每|各|幾|多少|另|其|哪|怕|應該"
    r"|停$|標[記示]|總共|一共|加起來|合計|總計|全部|bolt|會不會|真的|未滿|剛好|正好|低於|高於|小於|大於|介於|換|除|不|別"
    r"|^\d{1,2}\s?[條題]$|車子?停$|只|都|級|某|對|刪|砍|扣|略|改|先|吃|喝|玩|附近|[周週]邊|一帶"
    r"|\d(?:[a-d年米呎]|公尺|英[尺呎]|m(?![a-z]))"
)

_WORD = r"[A-Z0-9][\w'’&.-]*"
_TITLE = rf"{_WORD}(?: (?:(?:of|the|de|and|in|on|to|a|for|with) )?{_WORD})*"
_VERBS = (
    r"(?:(?<![A-Za-z])(?:[Hh]ow (?:hard|long|tall|high|difficult|safe|scary|sandbagged) (?:is|was)|[Hh]ow'?s"
    r"|[Ww]here(?: is|'s)"
    r"|[Ww]hen was|(?:[Ww]hat|[Ww]hich) (?:grade|type|length|height) (?:is|was|has|does)"
    r"|(?:[Gg]rade|[Rr]ating|[Ll]ength|[Hh]eight|[Bb]olts?(?: count)?|[Bb]eta|[Vv]ideos?|[Tt]opo|[Cc]rux|FA"
    r"|[Ff]irst ascent) (?:of|for|on)"
    r"|[Hh]ow many (?:bolts|draws|quickdraws|pitches|moves|metres|meters)"
    r" (?:on|does|do|has|have|for|are (?:there )?(?:on|in)|is)"
    r"|(?:[Ww]hich|[Ww]hat) (?:area|crag|sector|wall) is|[Tt]houghts on"
    # "What gear do I need for Purple Banana"
    r"|(?:[Gg]ear|[Rr]ack|[Pp]rotection|[Cc]ams|[Dd]raws|[Qq]uickdraws|[Rr]ope)"
    r"(?: (?:do|does|should|would|will) (?:I|i|we|you|one) (?:need|bring|take|carry|want))? (?:for|on)"
    r"|[Tt]ell me about|[Ww]ho (?:bolted|climbed|opened|established|put up|did)"
    r"|(?:[Aa]nyone|[Aa]nybody|you|I|I've|we) (?:ever )?"
    r"(?:climbed|done|tried|sent|been on|projected|onsighted|flashed|graded|rated|measured|heard of|been up)"
    r"|(?:[Dd]one|[Cc]limbed|[Tt]ried|[Ss]ent|[Ff]inished|[Tt]ry) )|(?:^|[,.] )(?:[Ii]s|[Dd]oes))"
)
_ROUTE_EN = compiled(
    rf"{_VERBS} ?(?:the (?:route|climb|line|problem) )?((?:[Tt]he )?{_TITLE})"
    rf"(?=\s*(?:[?,.!;]|$)| (?:at|in|on|near|over|trad|sport|a|bolted|hard|have|has|worth|any|well|really|the|or"
    rf"|and|like|is|first climbed|first done|opened|bolted|established"
    r"|compared|route|climb|for|so|that|graded|supposed|actually|still|safe|good|please)\b)",
    cased=True,
)
# What a route is named by otherwise: asked of with one of many verbs, set against a known route, put at a known crag,
# or asked for its other name.
_TITLED_EN = Table(
    ("asked", _ROUTE_EN),
    *(
        ("beside", compiled(pattern, cased=True))
        for pattern in (
            rf"[{CRAG}{AREA}]['’]s ({_TITLE})(?= (?:length|height|grade|bolts?|beta|videos?|first)\b|\s*[?.!]*$)",
            rf"\ue001,? (?:and|or|vs\.?|versus|than|with|to) ((?:[Tt]he )?{_TITLE})"
            r"(?=\s*(?:[?,.!;]|$)| (?:which|what|who)\b)",
            rf"(?<=[a-z\d] )((?:The )?{_TITLE}),? (?:over |down |up |out )?(?:at|in|on) [{CRAG}{AREA}]",
            # "Purple Monsoon, Long Dong.", "Monsoon Telegram (Long Dong)", "a route, Salty Monsoon, supposedly"
            rf"^((?:The )?{_WORD}(?: (?:(?:of|the|and|in|on|to|a|for|with) )?{_WORD})+), ?[{CRAG}{AREA}]+\s?[.,:;?]",
            rf"(?<=[a-z\d] )((?:The )?{_TITLE}) ?\([{CRAG}{AREA}]+\)",
            r"\b(?:route|climb|line|problem|boulder|pitch|crack)(?: (?:at|in|on) [\ue001-\ue006]+| there)?"
            rf", ((?:The )?{_TITLE})(?=,|\s*[.?!]|$)",
            # "Would love to know how tall Broken Teapot is"
            rf"\b[Hh]ow (?:hard|long|tall|high|difficult|steep|many (?:bolts|met(?:er|re)s)) ((?:[Tt]he )?{_TITLE})"
            r"(?= (?:is|was|has|would be|might be|really is|actually is)\b)",
            rf"\b(?:[Nn]ames? (?:of|for)|[Ww]as|[Ss]pell|[Pp]ronounce)\s+((?:[Tt]he )?{_TITLE})(?=\s*[?.!]*$)",
            rf"\b(?:[Nn]ames? (?:of|for)|[Ww]hat (?:is|was)|[Ww]as|[Ss]pell|[Pp]ronounce)\s+((?:[Tt]he )?{_TITLE})"
            r"(?= (?:called|named|renamed|known|originally|before|in (?:Chinese|English|Mandarin)))",
            r"\b(?:route|climb|line|problem|boulder|one|something)\b[^.,?!]{0,30}\b(?:named|called) "
            rf"((?:[Tt]he )?{_TITLE})(?= or (?:something|similar|whatever|so)\b)",
        )
    ),
)
_PLACE_NOUN = (
    r"(?:Wall|Cave|Buttress|Sector|Area|Face|Slabs?|Tower|Cliffs?|Boulders?|Crag|Rocks?|Gully|Canyon|Beach"
    r"|Amphitheat(?:re|er)|Pinnacle|Spire|Headland|Cove|Gorge|Ridge|Valley|Point|Island|Garden|Temple|Quarry|Grotto)"
)
_GRADE = re.compile(r"5\.\d|[vV]\d|[4-9][abcABC]\+?$")
_ENDS_AS_PLACE = re.compile(rf" {_PLACE_NOUN}$")
_PLACE_EN = compiled(
    rf"\b(?:[Oo]n|[Aa]t|[Ii]n|[Nn]ear|[Tt]o|[Aa]round|[Aa]bout|[Dd]oes|[Hh]as|[Ii]s|[Oo]f|[Tt]ry)"
    rf" (?:the )?((?:{_WORD} )+{_PLACE_NOUN})\b(?! (?:of )?[A-Z])",
    cased=True,
)
# What opens a short question, or stands behind a crag, before a grade or what is climbed there.
_OPENING_EN = compiled(
    rf"(?:^|[{CRAG}{AREA}],? )(?:[Tt]he )?((?:{_WORD} )+(?:{_PLACE_NOUN}|Platform|Frontier|Hall|Lane|Passage))"
    r"(?=,? (?:5\.\d|[vV]\d|routes\b|climbs\b|sport\b|trad\b|boulders\b)|\s*[?.!]*$)",
    cased=True,
)
_NUMBERED_EN = frozenset(["third", "fourth", "fifth", "sixth", "seventh"])
# 「原岩有板橋店嗎」 asks for 原岩板橋店.
_HAS = re.compile(r"(?:有沒有|有|在|的)(?=[\u4e00-\u9fff]{2}(?:分店|分館|店)$)")


class Namelike(NamedTuple):
    """A name of nothing that is catalogued: [start, end) in the question, and whether it must be a place's."""

    start: int
    end: int
    place: bool

    def name(self, question: Masked) -> str:
        """The name as it was written."""
        return _HAS.sub("", question.shown[self.start : self.end].strip())


def unknown_namelike(question: Masked, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Namelike, ...]:
    """The unknown names that stand in the slot of a name; words are masked where a name is known."""
    found = [Namelike(*span) for span in slips(question, gazetteer)]
    parts = chain(
        missing_branches(question, mentions, gazetteer),
        missing_numbers(question, mentions, gazetteer),
        strange_pieces(question),
    )
    for slot in (
        *(Namelike(start, end, place=True) for start, end in parts),
        *(Namelike(start, end, place=False) for start, end in strange_beside_routes(question)),
        *_chinese(question, mentions),
        *_english(question),
    ):
        slot = _without_place(slot, question, gazetteer)
        written = fold(slot.name(question))
        apart = not any(slot.start < other.end and other.start < slot.end for other in found)
        known = gazetteer.exact(written) or colours_only(written)
        if apart and not known and not is_foreign(f"{written} 5b"):
            found.append(slot)
    return tuple(sorted(found))


def _without_place(slot: Namelike, question: Masked, gazetteer: Gazetteer) -> Namelike:
    """The slot of a route without the area before it: 「後門倩女幽魂」 is sought as 倩女幽魂, and not as one name."""
    if slot.place or slot.end - slot.start < _LEAST_WITH_PLACE or not holds_cjk(question.folded[slot.start : slot.end]):
        return slot
    for length in (3, 2):
        before = gazetteer.exact(question.folded[slot.start : slot.start + length])
        if any(entry.kind in ("area", "sector", "crag") for entry in before):
            return slot._replace(start=slot.start + length)
    return slot


def without_parts(mentions: Sequence[Mention], slots: Sequence[Namelike]) -> tuple[Mention, ...]:
    """The mentions that are no mere part of an unknown name."""
    return tuple(m for m in mentions if not any(s.start <= m.start and m.end <= s.end for s in slots))


def hide(question: Masked, slots: Sequence[Namelike]) -> Masked:
    """The question with unknown names masked as known ones of their kind would be."""
    return question.hide((s.start, s.end, AREA if s.place else ROUTE) for s in slots)


def whole_names(names: Sequence[str]) -> tuple[str, ...]:
    """Each name once, without those that are only part of another."""
    return tuple(n for n in dict.fromkeys(names) if not any(n != other and n in other for other in names))


_LEAST_WITH_PLACE = 5
_BESIDE_IT = re.compile(
    r"(?:的)?(?:[上下前後裡左右旁][面邊方頭]|隔壁|對面|底下|附近|那邊|這邊|頂端|起步|起攀點?"
    r"|中段|後半段?|前半段?)+的?"
)
# 「V3等於」 begins with a grade, and so does no name.
_GRADED = re.compile(r"(?:抱石|運攀|先鋒|法式|法國)?的?(?:v\s?\d{1,2}|5\.\d{1,2}[a-d]?|[4-9][abc]\+?)(?![a-z\d])")


def _chinese(question: Masked, mentions: Sequence[Mention]) -> Iterator[Namelike]:
    words = question.words
    if not holds_cjk(words):
        return
    lone = _LONE_ZH.match(words)
    if (
        lone is not None
        and not (_NO_NAME.search(lone[1]) or _ANY_CRACK.fullmatch(lone[1]))
        and holds_a_name(lone[1])
        and not speaks_of_topic(lone[1])
    ):
        yield Namelike(*lone.span(1), place=True)
    for start, end in latin_asked(words):
        if any(len(word) > 3 and word not in ORDINARY_EN for word in words[start:end].split()):
            yield Namelike(start, end, place=False)
    for _, match in _PLACE_ZH.matches(words):
        start, end = match.span(1)
        # 「花蓮有大理石可以爬嗎」 asks for a kind of rock.
        if _is_place(words[start:end]) and not names_rock(words[start:end]):
            yield Namelike(start, end, place=True)
    for how, match in _ROUTE_ZH.matches(words):
        start, end = match.span(1)
        start += len(lead[0]) if (lead := _LEAD.match(words[start:end])) else 0
        end -= len(tail[0]) if (tail := _TAIL.search(words[start:end])) else 0
        text = words[start:end]
        place = how == "sought" and re.search(rf"{_PLACE_END}$", text) is not None
        inside = [m for m in mentions if m.start < end and start < m.end]
        if not holds_cjk(text) or _NO_NAME.search(text) or colours_only(text) or _GRADED.match(text):
            continue
        if _CALLED_PLACE.search(text) or any(
            not (start <= m.start and m.end <= end and _may_be_part(m)) for m in inside
        ):
            continue
        if any(m.start == start and _BESIDE_IT.fullmatch(words, m.end, end) for m in inside):
            # 「人面桃花上面那條繩子」 speaks of 人面桃花.
            continue
        pointed = how == "pointed" and len(text) >= 4 and _DESCRIBED.fullmatch(text) is not None
        if pointed or (_is_place(text) if place else holds_a_name(text.replace(ROUTE, ""))):
            yield Namelike(start, end, place)


def _may_be_part(m: Mention) -> bool:
    key = fold(m.surface)
    return m.kind == "route" and (describes(key) or route_strength(key) in ("ordinary", "generic"))


def _is_place(text: str) -> bool:
    """Whether what stands beside a known place and ends as a place does names one: 第三洞, 老鷹岩; not 整面牆."""
    numbered = re.fullmatch(r"第[一二三四五六七八九十]洞", text) is not None
    return not _NO_NAME.search(text) and (numbered or ROUTE in text or holds_a_name(text))


_ANY_EN = Together(_PLACE_EN, _OPENING_EN, _TITLED_EN)


def _english(question: Masked) -> Iterator[Namelike]:
    if not _ANY_EN.may_be_in(question.words):
        return
    shown = question.unmasked
    titled = all_titled(shown)
    for match in chain(
        () if titled else _PLACE_EN.finditer(shown, within=question.words),
        _OPENING_EN.finditer(shown, within=question.words),
    ):
        start, end = match.span(1)
        words = [word.lower() for word in match[1].split()]
        if any(word not in ORDINARY_EN for word in words[:-1]) or (words[-1] == "cave" and words[0] in _NUMBERED_EN):
            yield Namelike(start, end, place=True)
    if titled:
        return
    for _, match in _TITLED_EN.matches(shown, within=question.words):
        start, end = match.span(1)
        words = match[1].split()
        while len(words) > 1 and _GRADE.match(words[-1]):
            end -= len(words.pop()) + 1
        if words[0] in ("the", "The") and len(words) > 1:
            start += 4
            words = words[1:]
        # "I climbed 8a in Spain" names a grade and no route.
        if not _GRADE.match(words[0]) and is_title(words):
            yield Namelike(start, end, place=_ENDS_AS_PLACE.search(match[1]) is not None)
