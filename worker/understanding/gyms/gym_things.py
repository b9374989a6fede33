"""What only gyms have, by its everyday names (walls, boards, showers): who names one asks of gyms."""

from worker.understanding.matching.patterns import compiled

RECORDED = (
    r"速攀|(?:練|爬|玩)速度|淋浴|置物櫃|寄物櫃|體能訓練區?|訓練區|重訓|速度(?:攀登|攀岩|攀|賽道?|牆)|(?:先鋒|上攀|繩攀|抱石|人工|室內)牆"
    r"|\bspeed (?:climbing|walls?|lanes?)\b|\bshowers?\b|\blockers?\b|\btraining (?:areas?|zones?|rooms?)\b"
    r"|\b(?:lead|top[- ]?rope|climbing|bouldering|indoor|artificial) walls?\b"
)
"""What rows of gyms list among their facilities."""
BOARDS = (
    r"moon ?boards?|kilter|tension ?boards?|\bspray ?(?:walls?|boards?)\b|系統[牆板]|月板|\bcampus ?boards?\b|校園板"
    r"|指力板|訓練板|\b(?:finger|hang|training|system|beast|led) ?boards?\b|\btraining walls?\b"
)
AUTO_BELAYS = r"自動確保器?|\bauto[- ]?belays?\b|\btru ?blues?\b"
EXTRAS = (
    r"瑜[珈伽]|三溫暖|烤箱|蒸氣室|按摩|[游遊]泳池|籃球場|撞球|桌遊|\byoga\b|\bsaunas?\b|\bsteam rooms?\b|\bhot tubs?\b"
    r"|\bmassages?\b|\bswimming pools?\b|\bpilates\b|皮拉提斯|\bco-?working\b"
)
PRIVATE_USE = (
    r"包場|包館|包下來?|(?:想|要|可以|能|來)包(?=$|[\s,，。?？嗎呢]|[一半整]|下|場)|包(?:一|半|整)(?:個)?(?:下午|上午|早上|晚上|小時|天|場|間|館|層)"
    r"|包[幾兩三四2-8]個?(?:小時|鐘頭)|包(?:整)?[間場]|場地(?:租借|出租|費)|租用?場地|慶生|生日(?:派對|趴|會)|辦(?:生日|活動|派對|尾牙|聚會|比賽)|團建"
    r"|公司(?:活動|團)|企業(?:活動|包場)|\bbirthdays?\b|\bclimbing part(?:y|ies)\b"
    r"|\bprivate (?:part(?:y|ies)|events?|hire|bookings?|rental|use)\b|\bteam[- ]?building\b"
    r"|\b(?:corporate|company) (?:events?|outings?|groups?|parties)\b"
    r"|\b(?:rent|hire|book) (?:out )?the (?:whole|entire) \w+|\bhost (?:an? |our )?(?:part(?:y|ies)|events?)\b"
)
LIFTS = r"電梯|升降梯|手扶梯|\b(?:an?|the|any|have|by) lifts?\b(?! (?:to|from|home|back))|\belevators?\b"
ON_FLOOR = (
    r"\bb[1-3]的?(?:抱石|攀)?岩?館|哪[些幾間]\S{0,3}在(?:b[1-3]|地下)|[一二三四五六七八九]樓(?:以上|以下)?的(?:抱石館|岩館|館)"
    r"|\bgyms? (?:that are |which are |are )?(?:in|on) (?:the |an? )?(?:basement|ground floor|upper floors?|b[1-3])\b"
)
SOCIAL = (
    r"粉專|粉絲(?:團|專頁)|臉書|(?<![拍發傳])\big\b(?! ?(?:影片|限動|貼文|video))"
    r"|(?:有|加|用)(?:沒有|個)?\s?line(?=[嗎?？\s]|$)|\bfb\b|instagram|facebook|\bline ?(?:官方|群|社群|帳號|id)"
    r"|官方line"
)
HOUSE_RULES = (
    r"赤腳|光腳|打赤膊|裸上身|脫(?:上?衣|掉上衣)|液態粉|粉球|過夜|館規|守則|拖鞋|抽菸|同意書|切結書"
    r"|(?:可以|能|可不可以|能不能|准|讓|給)[^,，。?？]{0,3}(?:拍(?:影片|照|片)?(?=[嗎呢?？\s]|$)|錄影|攝影|架腳架|放音樂|直播)"
    r"|(?:需要|要|得|一定要|必須)(?:穿襪|簽)|穿襪子|有(?:什麼|沒有)?規定|規定(?:要|不[能可]|嗎)"
    r"|\bbarefoot\b|\bwithout shoes\b|\bshirtless\b|\btopless\b|\b(?:take|taking) (?:my |your |our )?shirts? off\b"
    r"|\b(?:can|may|could|allowed to|ok(?:ay)? to|let (?:me|us|you)) (?:i |we |you |one )?(?:film|record"
    r"|take (?:photos?|videos?"
    r"|pictures?)|use a tripod|play music|smoke)\b|\bfilming\b|\btripods?\b|\bliquid chalk\b|\bchalk balls?\b"
    r"|\bloose chalk\b"
    r"|\b(?:house|gym) rules\b|\bdress code\b|\bwaivers?\b|\bflip[- ]?flops\b|\bsmok(?:e|ing)\b"
)
"""What only a gym itself says of what may be done in it."""
REENTRY = (
    r"再(?:進來|進場|進館|進去|入場)|重複[入進]場|中途(?:離開|出去|離場)"
    r"|\bre-?ent(?:er|ry)\b|\b(?:leave|go out|pop out)\b[^.?!]{0,16}\b(?:come|get) back\b"
)
"""Whether one may leave and come in again with one ticket."""
ALONE = (
    r"(?:自己)?一個人(?:就|也|自己|可以|能不能|可不可以|能|想|要)*(?:去|來|爬|玩|練|上攀|先鋒|前往)|(?:獨自|單獨|隻身)(?:一人)?(?:去|來|爬|玩|練|前往)"
    r"|沒有?(?:夥伴|同伴|隊友|確保者|繩伴|人(?:可以|能|會|幫忙?)*(?:我)?確保|人陪)(?:可以|能|也|還|的話|怎)"
    r"|(?:要|需要|得|必須|一定要|用)(?:先|自己|自備|另外)*(?:找|帶|有|約)(?:個|一個)?(?:夥伴|同伴|隊友|確保者|確保的?夥伴|繩伴|人(?:一起|確保|來))"
    r"|有(?:沒有)?(?:人|教練|店員|員工|工作人員)[^,，。?？]{0,4}(?:幫|替|協助|可以|能)[^,，。?？]{0,3}確保"
    r"|\b(?:alone|by myself|on my own|without a (?:partner|belayer|buddy)|no partner)\b"
    r"|\b(?:need|required?|have|must) (?:to )?(?:(?:bring|have|come with) )?(?:an? |my |our |your "
    r"|my own )?(?:partner|belayer)\b"
    r"|\b(?:some ?one|any ?one|staff|some ?body)\b[^.?!]{0,20}\bbelay (?:me|us)\b"
)
"""Whether one may come alone, or who belays then; no gym says."""
SPECIAL_DAYS = (
    r"聖誕|耶誕|跨年|颱風|補班|補課日|過年|春節|農曆年|除夕|(?:大年)?初[一二三四五六](?!次)"
    r"|\b(?:lunar|chinese|cn) new year|\bcny\b|\bspring festival\b"
    r"|\b(?:christmas|xmas|boxing day|new year['’]?s eve|thanksgiving|halloween|easter|typhoon)"
)
"""Days of which no opening hours are recorded beside those of public holidays."""
_SETTERS = compiled(r"定線員|\b(?:route[- ]?|head )setters?\b")
_RECORDED = compiled(RECORDED)
_ELSE = compiled("|".join((BOARDS, AUTO_BELAYS, EXTRAS)))
# How a board or an auto belay is used is asked of articles, wherever it hangs.
_USES = compiled(
    r"練(?!習場)|[用裝買]|怎|如何|安全|危險|壞|一週|每週|\b(?:how|train(?:ing)?|use|using|why|safe|should|buy|build|install)\b"
    r"|\bwhat(?:'s| is| are)\b"
)


def names_gym_thing(words: str) -> bool:
    """Whether something is named that no crag has, and that is looked for rather than explained."""
    if _RECORDED.search(words) is not None or _SETTERS.search(words) is not None:
        return True
    return _ELSE.search(words) is not None and _USES.search(words) is None
