"""Everyday words and the words under which texts answer them: who asks about a fuzzy rope reads of worn ones."""

from typing import NamedTuple

from worker.text.folding import fold
from worker.understanding.matching.patterns import AnyOf, Pattern, compiled


class Meaning(NamedTuple):
    """What is said in a question, and the words of texts about the same thing: stems, and pairs of characters."""

    said: Pattern
    under: frozenset[str]


_MEANINGS = tuple(
    Meaning(compiled(said), frozenset(under.split()))
    for said, under in (
        (
            r"[多幾][久年].{0,4}換|換(?:掉|新)|要不要換|該換|淘汰|報廢|壽命|過期|期限|年限|還能用|還能救|退役|除役|扔掉|該扔|可以丟|該丟|要丟|放很久"
            r"|還可以用|[用放]了?.{0,4}年|丟掉?"
            r"|\b(?:bin it|for the bin|in the bin|chuck|chuck it|scrap|ditch|done for|had it|toast|bin"
            r"|throw (?:\w+ ){1,3}away|past it|out of date|use-by|still (?:fine|ok|safe|usable)"
            r"|outdated|shelf life)\b"
            r"|\b(?:replace|retire|expire|expiry|lifespan|last|toss|go bad|goes bad|throw (?:it )?away"
            r"|usable|still good)\b"
            r"|\btoo old\b|\bhow (?:many years|long do|old)\b|\byears old\b",
            "淘汰 年限 換新 retir replac",
        ),
        (
            r"起毛|毛毛|毛邊|磨[損破薄出]|破[掉洞損]|裂[開痕了]|割到|凹|變形|\b(?:fray\w*|fuzzy"
            r"|worn|crack(?:ed)?|damaged?|nick(?:ed)?"
            r"|torn|cut|dent(?:ed)?)\b",
            "磨損 破損 裂痕 破洞 磨破 worn wear damag crack hole fray",
        ),
        (
            r"摔到|掉到|掉在|[滾掉]下(?:去|來)|撞[到過]|砸|重擊|水泥地"
            r"|\b(?:dropped|rolled off|knocked off|bounced|hit by|hits? the (?:deck|ground|floor)"
            r"|impact|concrete|gravel)\b",
            "撞擊 砸傷 掉落 硬地 impact drop hit",
        ),
        (
            r"保養|清洗|清潔|洗衣機|洗|髒|腳?臭|收納|\b(?:care|clean|wash|machine wash|dirty"
            r"|stinky?|smell\w*|store|rinse)\b",
            "保養 清潔 清水 清洗 晾乾 car clean rins wash dry",
        ),
        (
            r"多大|尺寸|多緊|幾號|合腳|太緊|太鬆|頂到|捲|\b(?:size|sizes|sizing|tight|snug|fit|fits|curled|loose)\b",
            "尺寸 尺碼 服貼 貼腳 試穿 合身 鞋頭 拉緊 siz fit tight snug toe",
        ),
        (
            r"幾米|多長|幾公尺|多少公尺|多粗|\d+ ?(?:公尺|米|m)(?![a-z])|\blength\b|\bhow long (?:a"
            r"|should (?:my|a|the) (?:rope|tail))\b"
            r"|\bdiameter\b",
            "長度 繩長 公尺 length diameter met",
        ),
        (r"站哪|站在|站位|位置|\b(?:stand|position)\b", "站位 位置 站在 stand position clos"),
        (
            r"掉下來|摔下來?|摔|墜落|衝墜|落地|跳下來?|\b(?:fall(?:ing|s)?|fell|land(?:ing)?"
            r"|whippers?|come off|jump off)\b",
            "墜落 落地 掉落 fall land",
        ),
        (r"受傷|扭到|拉傷|扭傷|\b(?:hurt|injur\w*|sprain\w*|tweak\w*)\b", "受傷 傷害 injur hurt"),
        (
            r"痛|腫|啪|啵|喀喀|喀一?聲|酸痛|痠|發炎|刺刺的|\b(?:pain\w*|swollen|sore|ache|popp?(?:ed|ing)?|tendon\w*|elbow|golfer'?s)\b",
            "疼痛 腫脹 受傷 pain swell injur hurt pop",
        ),
        (
            r"體重|公斤|\d+ ?kg|胖|[變太很]重|[變太很]輕|比[^,，。]{0,6}[輕重]|被拉[飛上]|\b(?:weigh\w*"
            r"|kgs?|pounds|lbs|heav\w+|light\w*|fat"
            r"|overweight)\b",
            "體重 weight heav",
        ),
        (
            r"幾歲|[\d一二三四五六七八九十]+歲|年紀|國[中小]生|高中生|小學|太老|\b(?:age|old"
            r"|young|year-olds?|i'?m \d\d|teen\w*)\b",
            "年齡 幾歲 年紀 青少 孩子 age older young teenag grow",
        ),
        (
            r"小孩|小朋友|兒童|兒子|女兒|孩子|小鬼|幼稚園|親子|\b(?:kids?|child\w*|son|daughter"
            r"|toddler|\d+[- ]year[- ]olds?|my \d)\b",
            "小孩 孩子 兒童 child kid",
        ),
        (
            r"好怕|很怕|超怕|怕(?:墜|高|摔)|會怕|恐懼|害怕|不敢|\b(?:scar(?:ed|y)|terrified|fear\w*|afraid|nervous)\b",
            "怕高 怕墜 恐懼 fear afraid",
        ),
        (
            r"喝(?:了?酒|醉|到[^,，。?？]{0,3}點)|喝完酒|酒後|宿醉|熬夜|\b(?:drunk|drinking|drank|beers?|hungover|hangover|alcohol|tipsy)\b",
            "喝酒 酒精 宿醉 熬夜 alcohol drunk hangov tired",
        ),
        (r"流汗|手汗|汗|\bsweat\w*\b", "手汗 擦乾 液態 sweat sweaty dry"),
        (
            r"一?[個]?(?:週|周|星期|禮拜).{0,6}幾[次天]|幾[次天]一?(?:週|周|星期|禮拜)|每天|天天"
            r"|連[續爬].{0,4}天|太操|過度"
            r"|\b(?:days|times) (?:a|per) week\b|\bhow often\b|\bevery day\b|\bdaily\b|\bin a row\b|\brest days?\b",
            "一週 休息 頻率 week session rest often",
        ),
        (
            r"自己一個|一個人|獨自|沒有?(?:夥伴|伴|搭檔|人陪)|\b(?:alone|by myself|on my own"
            r"|no partner|without a partner)\b",
            "一個 獨自 獨攀 alon partner",
        ),
        (
            r"雨後|下完?雨|大雨|毛毛雨|剛下|\b(?:rain(?:ed|ing|s)?|drizzl\w*|shower(?:ed|s)?|damp)\b",
            "下雨 雨後 潮濕 rain wet",
        ),
        (r"多久.{0,6}乾|乾了|會乾|\b(?:dry|dries|dried)\b", "乾了 乾得 dry dri"),
        (r"打雷|雷[聲雨陣]|閃電|\b(?:lightning|thunder\w*)\b", "打雷 雷雨 lightn thunder"),
        (r"中暑|太熱|悶熱|很熱|曬|\b(?:hot|humid|heat\w*|sunstroke)\b", "中暑 悶熱 防曬 heat hot humid"),
        (r"太冷|冬天|手凍|\b(?:cold|winter|freezing)\b", "冬天 天氣 冷 cold winter"),
        (r"便便|大便|大號|小便|尿|上廁所|廁所|\b(?:poo|poop|pee|toilet|bathroom)\b", "如廁 廁所 toilet"),
        (r"音樂|喇叭|音響|吵|\b(?:speakers?|music|noisy|loud)\b", "音樂 喧嘩 music"),
        (
            r"甩手|怎麼休息|在(?:牆|岩壁|路線)上.{0,4}休息|\b(?:how to rest|shake out|resting)\b",
            "甩手 休息點 rest shak",
        ),
        (
            r"爆臂|沒力|痠|[超很]緊繃|前臂|手臂.{0,4}(?:累|緊|硬|爆)|\b(?:on fire|burn\w*|pump(?:ed"
            r"|y)?|forearms?|give out|gas(?:sed)? out)\b",
            "爆臂 前臂 充血 pump forearm",
        ),
        (r"省力|浪費|體力|沒力氣.{0,4}爬完|\b(?:wast\w+|efficien\w+|sav\w+ energy)\b", "省力 重心 energy effici sav"),
        (r"拉筋|伸展|收操|放鬆|\b(?:stretch\w*|cool down)\b", "伸展 收操 stretch cool"),
        (r"熱身|暖身|\bwarm(?:ing|ed)?[ -]?up\b|\bwarm\b", "熱身 暖身 warm"),
        (
            r"卡[在關]|突破|瓶頸|停滯|進步|變強|\b(?:stuck|plateau|improve|progress|get (?:better|stronger))\b",
            "瓶頸 進步 plateau improv train",
        ),
        (r"考試|檢定|認證|考核|\b(?:exam|test(?:ed|s)?)\b", "檢定 考試 test"),
        (
            r"新手|菜鳥|初學|剛開始|第一次|入門|\b(?:newbies?|noobs?|beginners?|new to|first[- ]tim\w+"
            r"|just started|getting into)\b",
            "新手 入門 第一 beginn first start",
        ),
        (r"褲子?|牛仔褲|衣服|穿什麼|\b(?:jeans|clothes|clothing|pants|wear)\b", "衣服 穿什 牛仔 cloth wear jean"),
        (r"要帶|帶什麼|準備(?:什麼|哪些)|背包|打包|\b(?:pack|bring|carry)\b", "要帶 裝備 清單 準備 pack bring gear"),
        (r"申請|許可|登記|合法|\b(?:permits?|permission|legal|allowed to)\b", "申請 許可 登記 permiss access permit"),
        (r"開線|打 ?bolt|打錨栓|\b(?:bolt (?:a|my|new)|drill|bolt\w* (?:new|a new))\b", "開線 錨栓 倫理 ethic bolt"),
        (
            r"[喊叫](?:什麼|一聲)|喊\s*[「『]?(?:take|slack|lower|rock|on|off|safe|climb)|大喊|口令|聽不[到清]|溝通|講話"
            r"|\b(?:yell|shout|say|call out|hear|commands?)\b",
            "口令 溝通 喊 call command communic shout hear",
        ),
        (r"狗|毛小孩|寵物|\b(?:dogs?|pets?)\b", "帶狗 狗要 dog"),
        (
            r"沒力氣|力氣|不夠力|手無縛雞|\b(?:upper body|strength|strong(?:er)?|out of shape|unfit|weak)\b",
            "力氣 力量 strength strong fit",
        ),
        (
            r"滑掉|(?<!汗)一直滑|腳滑|踩不[住穩]|站不住|踩.{0,4}穩|\b(?:slip\w*|slid\w*|foot(?:hold|holds|work)?|feet)\b",
            "踩點 腳法 摩擦 腳 foot footwork smear footh",
        ),
        (
            r"會[動晃]|[晃鬆]動|鬆[的掉]|搖|\b(?:moves?|moved|wobbl\w*|loose|spin(?:s|ning)?)\b",
            "鬆動 會動 鬆石 loos mov spin",
        ),
        (
            r"生鏽|[紅鐵]?鏽|爛掉|腐蝕|侵蝕|鹽[分害]|\b(?:rust\w*|corro\w*|rot|rots|rotting|rotten|salty?)\b",
            "生鏽 鏽蝕 rust corrod",
        ),
        (
            r"掀皮|破皮|手皮|破一[塊層]|長?繭|水泡|\b(?:flappers?|skin|blisters?|callus\w*)\b",
            "破皮 掀皮 手皮 flapper skin callus",
        ),
        (r"膠帶|貼紮|包起來|\btap(?:e|ing|ed)\b", "膠帶 tap"),
        (
            r"[換穿掛][到進過].{0,4}(?:吊環|環|鍊)|換繩|清線|收快扣|回收|\b(?:clean(?:ing)? (?:an?"
            r"|the|a sport) (?:anchor|route)|thread\w*)\b",
            "換繩 清線 掛環 clean thread",
        ),
        (r"怎麼下來|下得來|放下|下降|\b(?:get down|come down|lower\w*)\b", "放下 下來 下降 lower down"),
        (r"備份|保險|雙重|\b(?:back ?up|prusik|autoblock)\b", "備份 抓結 backup"),
        (r"[尾](?:巴|端)|繩尾|\btail\b", "繩尾 tail end"),
        (r"手放開|放手|放開|鬆手|\b(?:let go|hands? off|hands[- ]free)\b", "制動 放開 brak hand"),
        (
            r"出事|意外|不能動|昏倒|流血|撞到頭|救(?:人|援|命)|119|\b(?:accidents?|emergency"
            r"|unconscious|bleed\w*|hit (?:his|her|their) head)\b",
            "意外 求救 傷者 accid injur emerg",
        ),
        (
            r"解題|看路線|看線|先看好|先想好|規劃動作|\b(?:plan (?:your|my|the) moves|figure out"
            r"|read (?:a|the) (?:boulder(?:ing)? )?(?:route|problem|line)|sequence)\b",
            "讀線 解題 動作 rout mov read sequenc",
        ),
        (
            r"別人(?:爬|的線)|教別人|指導|糾正|搶|插隊|排隊|輪流|規矩|\b(?:strangers?|rude|unwritten"
            r"|manners|rules|etiquette|cut in line|take turns)\b",
            "禮儀 指導 輪流 排隊 etiquett polit mann rul turn advic",
        ),
        (r"落石|掉石頭|石頭掉|\brock ?falls?\b|\bfalling rocks?\b", "落石 rockfal"),
        (r"乾淨|垃圾|菸蒂|\b(?:trash|litter|garbage|rubbish)\b", "垃圾 litter trash"),
        (r"換算|轉換|對照|等於|相當|\b(?:convert\w*|conversion|equivalen\w+|equals?)\b", "換算 對照 conver match"),
        (r"白色?的?粉|粉末|\b(?:white|chalk) (?:powder|stuff|dust)\b", "止滑粉 粉袋 鎂粉 chalk"),
        (r"顏色|貼紙|色塊|\b(?:colou?rs?|tapes?|tags?)\b", "顏色 標示 colour color tag"),
        (
            r"危險|恐怖|安全|會不會死|\b(?:danger\w*|deadly|die|risk\w*|safe|safer|safely)\b",
            "危險 風險 安全 risk danger accid safe",
        ),
        (r"撤退|下不去|放棄|\b(?:bail|retreat|give up)\b", "撤退 retreat"),
        (
            r"虎頭蜂|蜜蜂|蜂窩|蛇|蚊[子蟲]?|小黑蚊|猴|野狗|螞蝗|過敏|\b(?:wasps?|hornets?|bees?|snakes?|mosquito\w*|bugs?|insects?"
            r"|monkeys?|allerg\w+|stung)\b",
            "虎頭 蜂窩 蚊蟲 蛇咬 過敏 wasp hornet bee snak insect allerg",
        ),
        (r"颱風|\btyphoons?\b", "颱風 typhoon"),
        (
            r"浪[很太大]|大浪|海邊|漲潮|退潮|\b(?:waves?|tides?|swell|sea ?side|by the sea)\b",
            "海浪 潮汐 海邊 wav tid sea",
        ),
        (r"教練|嚮導|\b(?:guides?|instructors?|coach(?:es)?|course|lessons?)\b", "教練 嚮導 instruct guid cours"),
        (r"檢查|確認|\bchecks?\b|\binspect", "檢查 確認 check inspect"),
        (r"鞋子?|換底|\b(?:shoes?|resol\w*)\b", "岩鞋 換底 sho resol"),
        (r"學會|要會|技能|先學|自學|\b(?:skills?|learn\w*)\b", "學會 能力 learn skill"),
        (
            r"掛反|反掛|反扣|跳扣|開口|\b(?:back ?-?clip\w*|z-?clip\w*|gates?)\b",
            "掛反 跳扣 開口 back-clip z-clip gat",
        ),
        (r"月球板|校園板|moon ?board|kilter|系統板|\bcampus(?:ing)?\b", "月球 校園 訓練牆 moonboard campus"),
        (
            r"引體|拉單槓|伏地挺身|核心|\b(?:pull-? ?ups?|push-? ?ups?|core|weights?|lifting)\b",
            "引體 核心 力量 pull-ups cor strength",
        ),
        (r"[abcd] ?b ?c ?d|字母|加號|減號|\bletters?\b|\bplus\b", "字母 加號 letter plus"),
        (r"1[0-5][a-d]?\+|\bplus sign\b", "加號 plus"),
        (r"1[0-5][a-d]?-(?=\s|$|[^\d\s])|\bminus\b", "減號 minus"),
        (r"\d[a-d]/[a-d]|斜線|\bslash\b", "斜線 slash"),
        (r"5\.\?|\btbd\b|問號|\bquestion marks?\b", "問號 定案 tbd settl"),
        (
            r"(?<![a-z])[rx](?![a-z]).{0,4}(?:級|意思|是什麼)|\b(?:an? )?[rx] (?:after|rating|mean)",
            "代表保 墜落可 protect injur",
        ),
    )
)


def meanings(question: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each everyday word that a question says, once, with the words under which texts speak of the same."""
    plain = fold(question)
    return tuple((match.group(), each.under) for each in _MEANINGS if (match := each.said.search(plain)) is not None)


def means_something(words: str) -> bool:
    """Whether an everyday word of gear, body, weather or conduct stands in a question."""
    return _ANY.is_in(words)


def found_under(question: str) -> frozenset[str]:
    """The words under which a text answers the question, beside its own."""
    return frozenset(word for _, under in meanings(question) for word in under)


_ANY = AnyOf(each.said for each in _MEANINGS)
