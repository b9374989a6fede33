"""Recognise questions that have nothing to do with climbing, and the words that climbing questions are made of."""

import re
from collections.abc import Iterable

from worker.understanding.asked.asking import asking
from worker.understanding.matching.patterns import Pattern, Together, compiled
from worker.understanding.wording.masking import CRAG, NAME

_CLIMBING = compiled(
    r"攀|岩|路線|抱石|先鋒|確保|繩|快扣|吊帶|岩鞋|岩塞|鉤環|垂降|完攀|紅點|首登|難度|5\.\d|\bv\d|裂隙|粉袋"
    r"|止滑粉|鎂粉|墊|指力|手指|摔|墜|掛片|固定點|扁帶|菊繩|八字環|主鎖|頂繩|運攀|傳攀|繩結|八字結|落石|頭盔|下降器|爬"
    r"|climb|boulder|belay|rope|crag|gym|route|sport|trad|lead|anchor|harness|carabiner|quickdraw|rappel"
    r"|knot|chalk|crash ?pad|redpoint|onsight|flash|crux|beta|grade|hold|crimp|sloper"
    r"|protection|\bcam\b|\bnut\b|helmet|multi-?pitch|abseil|prusik|hangboard|finger|pulley|dyno|topo|send"
    r"|\batc\b|gri[- ]?gri|\bslings?\b|webbing|\bbiners?\b|\bdraws\b|\bclip(?:s|ped|ping)?\b"
    r"|cordelette|munter|jumar|\bspott(?:er|ing)\b|\bhornets?\b|虎頭蜂|蜂[叮螫]|[叮螫]到"
    # 「那種圓圓滑滑的點我都抓不住」
    r"|[搆構勾夠]不[到著]|鎖點|點[^,，。?？]{0,8}[抓捏握摳]|[抓捏握摳]不[住到緊穩]|好抓|難抓|手點|腳點"
    r"|互檢|互相檢查|運動傷害|爆臂|前臂|小臂"
    r"|\bbowline\b|\bt(?:ie[sd]?|ying) in\b|\bforearms?\b|\bfigure (?:8|eight)\b"
    r"|whipper|\bchipping\b|\bfall\b|bolt|pitch|rock|slab|crack|yosemite|yds|font|scale"
)

_SOON = (
    r"(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week(?:-?end)?|\w+day)"
    r"|(?:on |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OUTSIDE = (
    r"股票|股價|股市|台積電|比特幣|加密貨幣|基金|匯率|\bstocks?\b(?! (?:gear|up))|\bbitcoin\b|\bcrypto"
    r"|\bexchange rate|\binvest(?:ing|ment)?\b",
    r"寫(?:一?(?:段|個|支|些))?(?:程式|code|python|爬蟲|網站|腳本|sql)|程式(?:語言|設計|碼)|\b(?:write"
    r"|create|generate|fix|debug)\b.{0,24}\b(?:code|python|javascript|script|program|function|sql|html"
    r"|app)\b|(?<![a-z])(?:python|javascript|typescript|c\+\+|golang|numpy|pandas)(?![a-z])|\bprogramming\b"
    r"|\b(?:linked list|regex|regular expression|git (?:commit|rebase|merge)|docker|kubernetes|for[ -]loop"
    r"|leetcode|for \w+ in range|print\("
    r"|console\.log|syntax errors?|excel formulas?|vlookup|google sheets?)\b|遞迴|迴圈|演算法|正規表示式|排序法",
    r"寫(?:一?(?:首|篇|封|份|則))?[^,，。?？]{0,10}(?:詩|作文|故事|文章|履歷|信|論文|小說|情書|歌)"
    r"|(?:作|來|生)一?[首篇則段][^。?？,，]{0,10}(?:詩|歌|散文|饒舌)"
    r"|\b(?:write|compose)\b.{0,40}\b(?:poems?|haikus?|limericks?|sonnets?|lyrics|essay|story|song|letter|email"
    r"|resume|novel)\b|\b(?:create|give|make|generate|sing)\b.{0,24}\b(?:poems?|haikus?|limericks?|sonnets?|lyrics"
    r"|essay)\b"
    # What somebody has to write is written by no data, be it about shoes.
    r"|(?:寫|擬|草擬|潤飾?|改寫|修改|校對|想|生|產生|給我?)"
    r"(?:[一兩三四五幾\d]{0,2}(?:篇|封|份|則|段|首|個|句|張|些))?[^,，。?？寫]{0,10}"
    r"(?:道歉(?:文|信|函)|感謝(?:文|信|函)|文案|貼文|限動|推文|祝福語|賀詞|致詞|講稿|台詞|卡片|自傳|自我介紹"
    r"|企劃書|邀請函|辭職信|求職信"
    r"|請假單|標題|slogan|口號|帳號(?:名稱|名字)|隊名|暱稱|情話|謝卡|祭文)|(?:幫|替)[^,，。?？]{1,8}取(?:個|一個"
    r"|新)?名字?(?!的)"
    r"|\b(?:write|compose|draft|proofread|polish|rewrite|rephrase|paraphrase|come up with"
    r"|help me (?:with|write)|give me)\b"
    r"[^,.?!]{0,40}\b(?:cover letters?|letters?|resumes?|cvs?|speech|toast|wedding vows|captions?|bio|blog ?posts?"
    r"|apolog(?:y|ies)|thank[- ]you (?:note|card)s?|birthday (?:message|card|wish)\w*|taglines?|slogans?|user ?names?"
    r"|team names?|pick-?up lines?)\b"
    r"|\btell me (?:a|another) (?:\w+ )?(?:joke|story)\b|(?:說|講)(?:個|一個)?[^。?？]{0,6}(?:笑話|故事)",
    r"翻譯(?!名)|(?<!\ue001 )\btranslate\b|用(?:日文|法文|韓文)",
    r"天氣(?:預報|如何|怎麼樣|怎樣|好嗎|好不好|會|怎麼查)|(?:知道|查(?:一下|得?到)|問|報)(?:今天|明天|那邊"
    r"|現在)?的?天氣|氣溫|降雨機率|會不會下雨|會下雨|(?:有沒有|是不是(?:在|還在)?|還在"
    r"|正在)下(?:大)?雨(?!完|過|後|之後|以後|隔天?|停|天|就|的)|下(?:大)?雨(?:了|中)嗎|在下(?:大)?雨[了嗎]"
    r"|(?:看|查|問|知道)[^,，。?？]{0,8}的?天氣[,，\s]*(?:會不會|會|要|有沒有)(?:下|雨|放晴|變)"
    rf"|\b{_SOON}\b[^.?!]{{0,60}}\b(?:worr(?:y|ied)|concerned) about (?:the |any )?(?:rain|weather|showers|storms?)\b"
    rf"|\b(?:worr(?:y|ied)|concerned) about (?:the |any )?(?:rain|weather|showers|storms?)\b[^.?!]{{0,30}}\b{_SOON}\b"
    r"|\bis it (?:still |currently )?raining\b|\bhas it (?:been )?rain(?:ed|ing)\b|\bdid it rain\b|(?:今天"
    r"|明天|後天|週末"
    r"|週[一二三四五六日]|這週|下週).{0,6}(?:天氣|幾度"
    r"|下雨(?![^?？]{0,8}(?:去哪|哪[裡邊間]|岩館|室內)))|颱風(?:會|動態|路徑)"
    r"|(?:will|does|is|any)(?: \w+){0,2} typhoons?[^.?!]{0,20}(?:coming|come|hit|next week|this week|forecast)"
    r"|weather (?:forecast"
    r"|today|tomorrow|like|this|in|at|on)|\bforecast\b|what(?:'s| is) the weather|(?:will"
    r"|is) it (?:going to )?rain|(?:\bwhether|^\W*if) it(?:['’]s| is| will| would| might| may)? (?:going to |gonna "
    r"|be )*rain\b[^,;]*$"
    # "Tomorrow will be rain in Hengchun?"; who says that it will rain and asks for a gym is not asking this.
    r"|(?:^|[.!?,;]\s*)(?:(?:and|so|hi|please|tomorrow|today|tonight|(?:this|next|on|at|in) [^\s,.?!]+"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun|holi|some|every)day) )*"
    r"(?:will|gonna|is|does|has|going to)(?: (?:it|there|be|have|the|weather|going|to|tomorrow|today|any|heavy))* "
    r"(?:rain(?:ing|y|s)?|sunny)\b[^.?!,;]{0,30}\?|(?:temperature|rain) (?:today|tomorrow|this)"
    r"(?![^?!]*\b(?:gyms?|indoors?|where)\b)",
    r"總統(?!頭像)|選舉|立委|政黨|政治(?!學)|\bpresident of\b|\belections?\b|\bpolitic(?:s|ian|al)\b"
    r"|\bprime minister\b|\bvote for\b|投票給",
    r"食譜|怎麼煮|做菜|\brecipes?\b|\bhow to (?:cook|bake)\b|珍珠奶茶|珍奶|奶茶|手搖(?!晃)|飲料店|火鍋|拉麵|壽司"
    r"|牛肉麵|小籠包|滷肉飯|鹽酥雞|甜點|咖啡豆"
    r"|\b(?:bubble tea|milk tea|boba|pizza|sushi|ramen|hot ?pot|burgers?|beef noodles?|dumplings|cocktails?)\b"
    r"|\bco-?working (?:spaces?|places?)\b|\bwhere (?:to|can i|can we|do i|should i|do you|should we) (?:get|find"
    r"|eat|buy|grab|have) (?:some |a "
    r"|the )?(?:really )?(?:good|best|decent|nice|cheap|great|authentic) \w+"
    r"|推薦.{0,6}(?:好吃|餐廳|美食|咖啡廳|小吃)|(?:美食|餐廳"
    r"|咖啡廳|小吃)推薦|珍珠奶茶|手搖飲|夜市|火鍋|牛肉麵|\bbubble tea\b|\bnight markets?\b"
    r"|\b(?:best|good|nice) (?:restaurants?|ramen|coffee|food|bars?|noodles?|hot ?pot|pizza|beer)\b",
    r"訂(?:房|飯店|機票|票)|機票|(?:高鐵|火車|台鐵|客運|捷運|電影|演唱會)(?:[^,，。?？]{0,10}(?:還有|有沒有|買得到))?票"
    r"|訂位|\bbook (?:a )?(?:hotel|flight|room"
    r"|table)\b|\bhotels?\b|\bflights?\b(?! (?:lands?|landed|arriv\w+|gets? in|leaves|departs|home|back|out|is)\b)",
    r"(?:什麼|哪[些部]?|推薦|求|好看的?|有沒有)[^,，。?？]{0,8}(?:[韓日陸台美英泰]劇|追劇|動漫|動畫(?!攀)|漫畫|小說"
    r"|綜藝|歌單|podcast)"
    r"|(?:[韓日陸台美英泰]劇|動漫|漫畫|小說|綜藝|歌單)[^,，。?？]{0,6}(?:推薦|好看|可以[看追聽])"
    # A route's name has its translation on record.
    r"|[翻譯]成(?:一下)?(?:日|法|韓|德|英|中|西班牙|越南)?[文語]"
    r"|\b(?:best|good|great|recommend|suggest|any|which|what)\b[^,.?!]{0,24}"
    r"\b(?:[kcj]-?dramas?|anime|manga|tv (?:shows?|series)|sitcoms?|playlists?|series to (?:watch|binge)|novels?"
    r"|to binge(?:-watch)?)\b",
    r"電影|影集|歌手|演唱會|\bmovies?\b(?! about climb)|\bnetflix\b|\bconcert\b|\bnba\b|籃球|足球|棒球"
    r"|\bworld cup (?:final|of football|soccer)|\b(?:soccer|football|basketball|baseball)\b",
    r"浮潛|\bsnorkel\w*|方程式|微積分|數學(?!系)|[一二]次函數|拋物線|因式分解|x²|\bsolve\b.{0,20}\b(?:equation"
    r"|integral|math)\b"
    r"|\bcalc(?:ulus)?\b(?! (?:the|my|how|it)\b)|∫|\b\d*x\s?[+−*/^-]\s?\d+\s?=|\balgebra\b|代數|三角函數"
    r"|\bhomework\b|\d+\s*[*×x]\s*\d+\s*(?:=|等於|是多少)|\d+\s*[+]\s*\d+\s*(?:=|等於|是多少)"
    r"|\d+\s*(?:加|減|乘以?|除以|plus|minus|times|multiplied by|divided by)\s*\d+|平方根|質數|微分|積分(?!賽|制"
    r"|排名)|圓周率"
    r"|\bsquare root\b|\bprime numbers?\b|\bderivative of\b|\bintegral of\b|\bfactorial\b|\bwhat(?:'s"
    r"| is) \d+\s*[-+*/x×]\s*\d+\b"
    r"|現在幾點(?!開|關)|今天(?:是)?(?:星期|禮拜)幾(?![^。]{0,12}(?:館|公休|有開))|今天(?:是)?幾月"
    r"|\bwhat time is it\b|\bwhat day is (?:it|today)\b",
    r"星座|運勢|算命|塔羅|樂透|彩券|\bhoroscope\b|\blottery\b|\btarot\b|感情問題|男朋友|女朋友|失戀"
    r"|追(?:女生|男生|女孩|妹子)|告白|曖昧對象|劈腿|復合"
    # Who catches whom is asked of a climber.
    r"|\b(?:girl|boy)friend\b(?![^.?!]*\b(?:kgs?|kilos?|pounds|lbs|weigh\w*|catch|heavier|lighter)\b)|\bdating\b",
    r"首都(?:是|在)|\bcapital of\b|\bwho (?:won|invented|wrote|painted)\b"
    r"|幾歲(?!以上|[^,，。?？]{0,8}(?:才|就|開始|可以|能|適合))|\bhow old is\b|世界(?:最高"
    r"|最長)的(?:山|河)|\bmeaning of life\b|報稅|房貸|租屋|買(?:房|車)|\btax(?:es)?\b|\bmortgage\b"
    r"|減肥(?:藥|餐)|\bdiet pills?\b"
    r"|今天(?:的)?新聞|頭條新聞|\b(?:latest|today's) (?:news|headlines)\b|(?:英文|日文|法文|韓文|德文"
    r"|西班牙文)怎麼(?:說|講|寫|唸|念)"
    r"|\bhow do you say\b|iphone|手機推薦|筆電|\blaptops?\b|\bsmartphone|感冒|頭痛|失眠|養(?:貓|狗)|寵物|\bmy (?:cat"
    r"|dog)\b|遊戲推薦|電玩"
    r"|\bvideo games?\b|打麻將"
    r"|吃什麼(?![^,，。?？]{0,6}(?:恢復|補|體力|能量|力氣|抽筋|消化|肌肉|手皮|肌腱))|晚餐|午餐|早餐|宵夜|紅燒肉|燉"
    r"|養(?:魚|鳥|烏龜|蛇|兔|倉鼠)|怎麼養|摩天大樓"
    r"|最高的(?:建築|大樓|塔|山)|化妝品|保養品|\bfashion\b|\bwho is the (?:richest|ceo)\b|\bpopulation of\b|人口有多少"
    r"|\bsummari[sz]e (?:the )?(?:book|movie|novel)\b",
)
_OUT = compiled("|".join(f"(?:{p})" for p in _OUTSIDE))
# Asked together with a crag these are about the crag's surroundings.
_ALWAYS_OUT = compiled(
    # Other sports and trips beside a crag are still not climbing.
    r"(?:好吃|美味)的?[^,，。?？]{0,6}(?:餐廳|海鮮|小吃|美食|早餐店|咖啡廳)|(?:餐廳|海鮮|小吃|美食"
    r"|咖啡廳)[^,，。?？]{0,4}(?:推薦|好吃)|潛水|浮潛[^,，。?？]{0,8}(?:多少|錢|價|課|裝備|教練|行程|推薦)|衝浪|泛舟"
    r"|溯溪|(?:爬山|登山)(?:推薦|去哪|步道|路線推薦)"
    r"|百岳|健行|縱走|(?:推薦|找|訂"
    r"|有什麼)[^。?？]{0,8}(?:飯店|旅館|民宿)"
    r"|\bsnorkel\w*[^.?!]{0,24}\b(?:price|cost|gear|trips?|tours?|lessons?)\b|\bhow much\b[^.?!]{0,24}\bsnorkel"
    r"|\b(?:scuba|surf(?:ing|board)?|(?<!want a )(?<!wants a )(?<!want to )(?<!wants to )(?<!fancy a )"
    r"swim(?:ming)?|kayak\w*|hiking trails?)\b|\b(?:best|good|cheap"
    r"|nice)\b[^.?!]{0,16}\bhotels?\b"
    r"|\b(?:best|good|great|recommend|suggest)\b[^,.?!]{0,24}\b(?:[kcj]-?dramas?|to binge(?:-watch)?)\b"
    r"|\ue005+(?:到|至|去)\ue005+的?(?:高鐵|火車|台鐵|飛機|機票)|\b(?:usd|twd|ntd|eur|jpy)\b.*\b(?:usd|twd|ntd|eur"
    r"|jpy)\b|" + "|".join(f"(?:{_OUTSIDE[i]})" for i in (0, 1, 2, 3, 4, 5))
)
# What is of another world wherever it stands: shares, programs, translations, elections.
_ANOTHER_WORLD = compiled("|".join(f"(?:{_OUTSIDE[i]})" for i in (0, 1, 3, 5)))
# What is said to be of no matter: 「不管天氣怎樣，奇岩幾點關」.
_LEFT_ASIDE = Pattern(
    r"(?:不管|不論|無論|先不管|不問|別管|撇開|姑且不論|先別管)[^,，。!！?？;；\s]{1,12}[,，。!！;；\s]"
    r"|\b(?:regardless of|no matter|never mind|forget|leaving aside|setting aside|ignoring|ignore)\b"
    r"[^,.!?;]{1,40}[,.!;]"
)


def asks_for_another_trade(text: str, unheard: Iterable[str]) -> bool:
    """Whether words that nothing here knows are what is looked for in a town: 「台北哪家牙醫」, "which dentist"."""
    return any(re.search(rf"(?:哪一?[家間]的?|\b(?:which|any|good|best) ){re.escape(word)}", text) for word in unheard)


def speaks_of_climbing(words: str) -> bool:
    """Whether any word of a question belongs to climbing."""
    return _CLIMBING.search(words) is not None


def tells_of_another_world(words: str) -> bool:
    """Whether a question without any word of climbing tells of shares, programs or elections."""
    return _ANOTHER_WORLD.search(words) is not None and not speaks_of_climbing(words)


def _told_without_names(words: str) -> bool:
    """Whether what is of something else stands in clauses that name nothing of ours."""
    clauses = [clause for clause in _CLAUSE.split(words) if _ALWAYS_OUT.search(clause, within=words) is not None]
    return bool(clauses) and not any(_NAMES.search(clause) for clause in clauses)


def _tells_other_sports(words: str) -> bool:
    """Whether what comes last asks of climbing, and another sport is told before: 「想去邊衝浪邊爬，搭什麼到岩場」."""
    *before, last = _CLAUSE.split(words.rstrip("?？!！。. ")) or [""]
    if _OTHER_SPORTS.search(last, within=words) is not None or not speaks_of_climbing(last):
        return False
    return any(_OTHER_SPORTS.search(clause, within=words) for clause in before)


_OTHER_SPORTS = compiled(
    r"衝浪|百岳|健行|縱走|潛水|浮潛|[游遊]泳|溯溪|泛舟|爬山|登山"
    r"|\b(?:surf(?:ing|ed)?|swim(?:ming)?|kayak(?:ing)?|scuba|hik(?:e|es|ing))\b"
)
_CLAUSE = re.compile(r"[,，。.!！?？;；]|(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_NAMES = re.compile(NAME)
# Where to climb when it rains is asked of gyms and crags, and not of the weather.
_WHERE_IN_RAIN = compiled(
    r"(?:下大?雨|雨天)(?:天|的話|時)?(?:還|也|都|有)*(?:可以|能|要|該|適合)?(?:去)?哪[裡邊]?(?:還)?(?:可以|能"
    r"|有得)?(?:去)?(?:爬|攀|抱石|練|玩)"
    r"|\bwhere (?:can|could|should|to|do) (?:i |we )?(?:climb|boulder|go)[^.?!]{0,20}\b(?:rains?|raining|rainy|wet)\b"
)
# Whether one can swim at a crag is asked of the crag, and no row tells it; what a course costs is not.
_IN_THE_WATER = compiled(
    r"潛水(?![^,，。?？]{0,4}(?:課|教練|裝備|證照|多少|錢))|\bswim(?:ming)?\b(?! (?:lesson|class|course|pool))"
)
# Whether guesthouses are near a crag is told of some, and not which is good.
_BED_NEAR_ROCK = compiled(
    rf"{CRAG}(?:附近|那邊|周[邊圍]|旁邊|岩場)*(?:有什麼|有哪些|找得到)[^。?？]{{0,4}}(?:飯店|旅館|民宿)"
)
_GRADE = compiled(r"\b5\.\d|\bv\d|\b[4-9][abc]\b|\be\d\b|\bhvs\b|級|難度|\bgrades?\b|\ue006")
_TRANSLATED = re.compile(r"翻譯|\btranslate\b")
_A_CRAG = compiled(rf"岩場|{CRAG}|\bcrags?\b")
_ANY = Together(_LEFT_ASIDE, _ALWAYS_OUT, _OUT)


def is_out_of_scope(words: str, *, named: bool) -> bool:
    """Whether a question is about something else; named says that a catalogued name stands in it."""
    if not _ANY.may_be_in(words):
        return False
    words = _WHERE_IN_RAIN.sub(" ", _LEFT_ASIDE.sub(" ", words))
    if _GRADE.search(words) is not None:
        # A grade is translated into another ladder.
        words = _TRANSLATED.sub(" ", words)
    if _A_CRAG.search(words) is not None:
        words = _BED_NEAR_ROCK.sub(" ", _IN_THE_WATER.sub(" ", words))
    if _ALWAYS_OUT.search(words) is not None:
        # 「氣象說會下雨，板橋有哪些岩館」 asks for gyms, and the weather is only told.
        asked = asking(words)
        # What is told of a named row is asked of it: "wet weather at Defulan, climbable?".
        apart = len(_NAMES.findall(words)) == len(_NAMES.findall(asked))
        if named and _ALWAYS_OUT.search(asked, within=words) is None and _told_without_names(words):
            # 「爬了二十年百岳，沒碰過攀岩。校門口簡單的是哪幾條」
            return False
        if named and _tells_other_sports(words):
            return False
        return _ALWAYS_OUT.search(asked, within=words) is not None or not (apart and speaks_of_climbing(asked))
    return _OUT.search(words) is not None and not named and not speaks_of_climbing(words)
