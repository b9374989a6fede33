"""The words that ask for what only gyms have: their hours, prices, telephone, facilities."""

from worker.understanding.gyms.prices import NEEDS_OWN
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import GYM

# A sum of money of a visit: hundreds of dollars, and no length, year or count of anything.
SUM = (
    r"(?:大概|大約|約|到|了|這樣|是)*\s?(?:nt\$?|ntd|\$)?\s?(?<![\d.])[1-9]\d{2}(?![\d.])"
    r"(?!\s?(?:公尺|米|m\b|公分|公[里裡]|分鐘|條|人|個|級|顆|年|度))"
)
GEAR_EN = r"\b(?:shoes?|harness(?:es)?)\b"
SUM_EN = r"(?:nt\$?|ntd|twd|\$)? ?[1-9]\d{2,3}(?![\d.])(?! ?(?:m\b|met|km|ft|feet|min|routes|bolts|people|years|steps))"
HOURS = compiled(
    rf"{GYM}店?[^,，。?？]{{0,4}}(?:早上|上午|中午|下午|午後)(?:也|就|還)?(?:可以|能|有得)(?:去|進去)?(?:爬|攀|抱石|練)"
    r"|(?<!算)幾點(?!出[門發])|(?:[天館一二三四五六日末]開|營業|還(?:可以|能)(?:爬|玩|待|練))(?:多久|幾個?小時)(?=[\s,，?？]|$)|營業(?!額)|開門|關門|打烊|開到|開放時間|幾時開|有開(?!車)|開嗎|開著|還開"
    r"|休息嗎|(?:[週周拜]|星期|禮拜)(?:幾|[一二三四五六日天])[^,，。?？]{0,3}休(?:息(?!區)|館|假|$|[日嗎吧對,，、?？])|每[週周]休|休(?:息)?哪[一幾]?天|哪[一幾]?天(?:會|有)?(?:沒開|公?休|不開|店休)|公休|休館|沒開(?![始車])"
    r"|沒有開(?![始車])|沒營業|開了[嗎沒]|開門?了沒"
    r"|[早晚](?:一?點)?[開關](?=[嗎?？的\s]|$)|[開關](?:得|的)?(?:比較|較)[早晚]"
    r"|哪[幾一些]?天[^,，。?？]{0,4}(?:休|開|營業|關)|(?:從"
    r"|到)什麼時候"
    r"|\b(?:turn|show) up\b(?=[^.?!]*\b(?:at|on|by)\b)|\b(?:pop|drop) (?:in|by)\b(?=[^.?!]*\b(?:at|on)\b)"
    r"|\b(?:days? off|closing days?)\b|\b(?:which|what) (?:week)?days? (?:does|do|is|are)\b[^.?!]{0,24}\b(?:rest|shut"
    r"|off)\b|\bhours\b|\b(?:until|till?) (?:when|(?:what|which) time|how late)\b|\band how late\b|\bopen(?:s"
    r"|ing)?\b(?! project| date| day| ceremony| party)"
    r"|\bclos(?:es|ed|ing)\b(?! to\b)"
    r"|(?<!anywhere )(?<!somewhere )(?<!anything )(?<!how )(?<!really )\bclose\b"
    r"(?! (?:to|enough)\b| by(?! (?:\d|noon|then|six|seven|eight|nine|ten)))"
    r"|\b(?:when|what time|how late)\b[^.?]{0,30}\bshuts?\b(?! (?:up|down))|\bhow late (?:do|does|is|are|can|will)\b"
)
PRICE = compiled(
    rf"{GYM}[^。?？]{{0,6}}(?:{NEEDS_OWN})|(?:{NEEDS_OWN})[^.。?？!]{{0,24}}{GYM}|"
    r"平日[^,，。?？營開]{0,4}(?:假日|週末|周末)[^,，。?？營開時]{0,4}差(?:多少|幾[元塊]|很多|多)|多少錢|(?:要|會|得|需要)(?:花|付)(?:到|掉)?多少(?!時間|分鐘|小時|力|人|條|間)"
    r"|\b(?<!most )(?<!least )(?<!more )(?<!less )(?:expensive|pricey|affordable)\b"
    r"|\d{2,4}\s?[元塊](?:錢)?(?:夠|有找)"
    rf"|{GYM}(?:店|館)?(?:爬|玩|一次|一趟|去|要|大概|平日|假日|早上|下午|晚上)*多少(?=$|[?？\s])"
    # Whoever names the sum asks whether that is the price: 「要付400嗎」, "is it 400 to get in".
    rf"|[付花繳](?:到|了)?{SUM}|{GYM}[^。?？]{{0,16}}(?:[收賣要是票場算]|是不是|進場費?|入場費?){SUM}"
    rf"|{GYM}[^。?？]{{0,16}}{SUM}(?:元|塊錢?)?\s?(?:就|還)?(?:夠|可以|能|進得|嗎|吧|對|沒錯|是嗎)"
    rf"|(?<![\d.])[1-9]\d{{2,3}}(?:元|塊錢?)?(?:就|還)?(?:夠|可以|能|進得)[^,，。?？]{{0,8}}{GYM}"
    rf"|{GYM}(?: still| really| only| just)?(?: at| for| is| costs?)? {SUM_EN}\b"
    rf"|\b(?:is (?:it|that|(?:weekday |weekend )?entry|admission|a visit)|costs?|charges?|paid|pay)"
    rf" (?:still |really |around |about |only |just )*{SUM_EN}"
    rf"|\b(?:is|are|will|would) {SUM_EN}[^.?!]{{0,20}}\b(?:enough|cover|sufficient|get me in)\b"
    r"|(?:怎麼|如何)(?:算錢|計價|計費|收錢)|票(?:要|賣|是)?多少"
    r"|一[張次](?:票)?(?:要)?多少|(?:一個?人|每人|一位)(?:要|是|大概)*多少|付錢|會員制|價位|計時|算(?:時間|鐘點|小時)(?:的|嗎|計)|以小時計"
    # 「5.10 的路線總共多少」 counts them.
    r"|^(?!.*(?:路線|[運傳]攀|岩場|(?<!\d)5\.\d)).*?(?:總共|一共|合計)(?:要|是|會|大概|得)*多少(?=$|[\s,，。?？啊呢])"
    r"|一[天日趟](?:大概|要|是)*多少(?=$|[\s,，。?？錢])"
    r"|[一每]個?小時(?:要|是|大概)?(?:多少|幾[元塊])|要錢嗎|要收錢|要付費|(?:[平假]日|週末|周末|一次|單日)(?:票|去)?(?:要|是|大概"
    r"|各)*(?:多少(?![人條間家路線個])|幾[元塊])"
    r"|(?:[進入]場(?:費|票)?|(?:點半?|分|前|後|早上|下午|晚上|中午)(?:以前|之前|以後|之後)?(?:進去|入館"
    r"|進館|去))(?:要|算|是|收|大概)*(?:多少(?![人條個])|幾[元塊])|(?:爬|玩|進|入場|去|[平假]日)(?:一"
    r"|1)[次天趟](?:要)?多少"
    r"|[多要]?[繳收付](?:一筆|什麼錢|多少)"
    r"|票價|比價|門票|價格|價錢|費用|收費(?!的?停車)|單次|單日|日票|入場費?|星光票|晚鳥|早鳥|離峰|尖峰"
    r"|票(?:呢|咧)?[?？]?$|(?:早上|上午|中午|下午|白天)(?:就|先|去|來|進場|入場|進去|時段|的|會|有)*(?:沒有)?(?:優惠|打折)"
    r"|\b(?:people|adults|climbers|friends|of us)\b[^?!]{0,60}\btotal\b(?! (?:routes|gyms))"
    r"|鞋租|沒(?:有|帶)?(?:岩?鞋子?|吊帶|裝備)(?:的話)?(?:也)?(?:可以|能)(?:去|爬|玩|進)"
    r"|月票|會員費|租(?:借)?(?:到)?(?:什麼|哪些|哪種)|(?:什麼|哪些)(?:裝備|器材|東西)?(?:可以|能"
    r"|可)(?:出)?(?:租|借)|租(?:借)?(?:岩?鞋|吊帶|粉袋)|(?:吊帶|岩鞋)(?:可以?|能|有在|有)?(?:出租|可租|租)|[一每]張票|票(?:要)?多少|租借"
    r"|租金|鞋子租|另外(?:租|付|收|算)|另計|另收"
    r"|租(?![了一輛台部]*[汽機]?車).{0,5}多少|會費|入會|便宜|貴|(?:晚一?點|晚些|晚上|夜間|下班後)[^,，。?？]{0,8}(?:優惠|折)"
    r"|\bmembers?(?:hip)?[ -](?:only|required|mandatory|needed)\b|\b(?:have|need|must"
    r"|got) (?:to )?be(?:come)? (?:an? )?members?\b|\b(?:requires?|needs?) (?:an? )?membership\b"
    r"|\bpric(?:e|es|ing|ey)\b|\bcosts?\b|\b(?:am|do|will|would|should) (?:i|we) (?:be )?pay(?:ing)?\b"
    r"|\bhow many (?:nt ?|taiwan(?:ese)? |new taiwan )?(?:dollars|bucks|kuai|ntd?\b|twd)"
    r"|\b(?:what|how)\b[^.?!]{0,12}\bdamage\b(?= (?:am|for|at|on|if|do|would)|\W*$)"
    r"|\b(?:off-?peak|hourly|weekday|weekend|day|student|member|cheaper|lower|special|reduced|discount(?:ed)?"
    r"|your|the) rates?\b"
    r"|\bfees?\b|how much\b(?! (?:of )?(?:an? )?(?:\w+ )?"
    r"(?:hike|walk|slog|trek|drive|detour|scramble|tail|slack|rope|chalk|tape|sleep|rest|water|weight|force|time"
    r"|space|training))|\bcheap(?:er|est)?\b|day pass"
    r"|\brental\b(?! (?:car|scooter|bike))"
    rf"|\b(?:borrow|lend|loan)\w*\b[^.?!]{{0,24}}{GEAR_EN}|{GEAR_EN}[^.?!]{{0,24}}\b(?:borrow|lend|loan)\w*\b"
    r"|(?<!租)借(?:得到|到|用|個|一|雙|條)*(?:岩|攀岩)?(?:鞋|吊帶|粉袋)|(?:鞋子?|吊帶|粉袋|harness|shoes?)[^,，。?？]{0,8}借"
    rf"|{GYM}[^,，。?？]{{0,4}}借不借|\b(?:lend|loan)\w*\b[^.?!]{{0,12}}{GYM}|{GYM}[^.?!]{{0,12}}\b(?:lend|loan)\w*\b"
    r"|\b(?:rent(?:ing)?|hir(?:e|ing))\b"
    r"(?! (?:an? |the |my |our )?(?:car|scooter|motorbike|motorcycle|van|bike|campervan))|\btickets?\b"
    r"|\bset (?:me|us|him|her|them|you|one) back\b"
    r"|\bentry\b|\bcharges?\b|\bpays?\b(?! attention)|\bdoes .{1,24} cost\b"
)
PHONE = compiled(
    r"電話|連絡|撥打|市話|專線|手機號碼|聯絡方式|怎麼聯絡"
    r"|\bwhat(?:'s|’s| is) (?:their|its|\S+(?: \S+)*['’]s) number\b(?! (?:of|one)\b)"
    r"|\bphones?\b|\btelephone\b|\bcontact\b|\bcall\b"
    rf"|(?<!and )\bnumber (?:(?:for|at) (?:the )?(?:gym\b|{GYM})|of (?:the )?{GYM}+\W*$)"
    rf"|{GYM}+(?:['’]s)? (?:\w+ )?number\b|(?<!emergency )\bnumber\b[^.?!]{{0,16}}\b(?:call|ring|dial|reach)\b"
    rf"|\bnumber do i (?:call|ring|dial)\b|\b(?:ring|dial|phone)(?: up)? {GYM}"
    rf"|{GYM}[^,，。?？]{{0,6}}號碼|^\W*(?:那|請問)?(?:[他它]們?的?|店家的?)?號碼(?:給我|是?多少|呢)|打(?:去|給){GYM}"
    rf"|{GYM}[^,，。?？]{{0,4}}(?:打|撥)(?:幾號|哪[個支]|什麼號)"
)
WEBSITE = compiled(
    r"網站|官網|網址|粉專|粉絲(?:團|專頁)|臉書|(?<![拍發傳])\big\b|\bfb\b|instagram|facebook"
    r"|\bwebsite\b|\bweb ?(?:site|page)\b|\burl\b|\bhome ?page\b"
    r"|\b(?:have|has|got|on) an? site\b"
)
STATION = compiled(
    rf"{GYM}[^.?!]{{0,24}}\b(?:walking distance|walkable)\b"
    rf"|\bwalk(?:able)?\b[^.?!]{{0,24}}{GYM}[^.?!]{{0,24}}\bstation\b"
    rf"|{GYM}[^,，。?？]{{0,12}}(?:走路?(?:得)?[到會]得?[到了]?|走過去|走路過去)"
    r"|捷運|車站|哪一?站|什麼站|幾號出口|同一?個?站"
    r"|最近的站|\bmrt\b|\bmetro\b|\bsubway\b"
    r"|(?<!police )(?<!fire )(?<!gas )(?<!petrol )(?<!ambulance )(?<!power )(?<!charging )\bstation\b"
    r"|same stop\b"
)
FACILITIES = compiled(
    rf"{GYM}店?的?(?:淋浴間?|置物櫃|寄物櫃|浴室)|{GYM}(?:'s)? (?:showers?|lockers?)\b"
    r"|設施|設備|(?:可以|能|可)寄(?:放|物|包)|(?:洗|沖)個?澡|沖涼|盥洗|有(?:沒有)?(?:提供)?(?:淋浴|置物櫃"
    r"|寄物櫃|體能訓練|訓練區|休息區|抱石區|速度|先鋒|上方確保)[^的]{0,4}(?:嗎|$|[?])"
    r"|\bfacilit(?:y|ies)\b|\bamenities at\b|\bequipment\b|\b(?:best|better|well)[- ]equipped\b"
)
GYM_TYPE = compiled(
    r"(?:什麼|哪[種類])(?:類型?|樣|型)?的?(?:攀岩|岩)?館|抱石館還是|\b(?:what|which) (?:type"
    r"|kind|sort) of (?:climbing )?gym"
    rf"|{GYM}店?(?:這[間家])?(?:是不是|算不算|是|算)(?:一?[間家])?(?:純|單純的?|專門的?)?(?:抱石|上攀|先鋒"
    rf"|綜合|混合|繩攀|繩索)[型式]?的?(?:攀岩|岩)?館"
    rf"|\bis (?:the )?{GYM}+ (?:just |only |mainly )?(?:an? )?(?:pure )?(?:boulder(?:ing)?"
    rf"|roped?|lead|mixed|top[- ]rope)"
    r"(?:[- ]only)?(?: climbing)? ?(?:gym|hall|cent|wall)"
    rf"|{GYM}.{{0,6}}有(?:沒有)?(?:繩攀|繩索攀登|上攀)|{GYM}[^.?!]{{0,24}}\broped? climbing\b"
    rf"|\broped? climbing\b[^.?!]{{0,16}}{GYM}"
)
