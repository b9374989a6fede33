"""Help to hurt somebody, and inventions: neither is given, however it is asked."""

_SOMEBODY = (
    r"(?:some ?one|some ?body|him|her|them|people|a (?:climber|person|man|woman|kid|guy|belayer|stranger|rival)"
    r"|another (?:climber|person)|other (?:climbers?|people|users)|my (?:\w+ )?(?:partner|belayer"
    r"|friend|boss|ex\b|wife|husband|rival|co-?worker|colleague|room-?mate|boyfriend|girlfriend|brother|sister"
    r"|neighbou?r|enemy|teammate))"
)
_HOW = (
    r"(?:how (?:to|do|can|could|would|should|might) (?:i |we |you |one )?(?:best |secretly |quietly |safely )?"
    r"|tell me (?:how|ways?) (?:to |i can )?|help me (?:to )?|i (?:want|need|would like|plan|am going) to "
    r"|i'?d like to |ways? to"
    r" |teach me (?:how )?to |show me how to |steps to |instructions (?:for|to) |explain how to |can i |guide to )"
)
_SECRETLY = (
    r"(?:secretly|on purpose|deliberately|intentionally|unnoticed|undetected|without (?:anyone|anybody|people|being"
    r"|getting|them|him|her)|so (?:that )?(?:he|she|they|some ?one|nobody|no one|it)|prank|revenge|quietly"
    r"|to (?:hurt|harm|scare) )"
)
_GEAR = (
    r"(?:bolts?|hangers?|anchors?|ropes?|harness(?:es)?|carabiners?|quickdraws?|draws|slings?|belay devices?|knots?"
    r"|fixed gear|auto ?-?belays?|crash ?pads?|holds?|chains?)"
)
_THING = (
    r"(?:routes?|crags?|gyms?|grades?|climbs?|boulders?|boulder problems?|problems?|5\.\d+\w?|v\d+|areas?|walls?"
    r"|data|numbers?|facts?|reviews?|answers?|statistics|first ascents?|names?|sources?|citations?|records?|ratings?"
    r"|opening hours|prices?)"
)
_NOT_ME = r"(?!(?:\w+ ){0,3}?(?:not|avoid|without|prevent|stop|keep|never)\b)"
_ZH_WHO = (
    r"(?:別人|他人|人家|隊友|朋友|同事|前任|前男友|前女友|老闆|某人|某個人|對手|仇人|討厭的人|對方|其他人|別的(?:人"
    r"|岩友)|岩友|路人|室友|先鋒者|攀登者|確保者|搭檔|夥伴|繩伴|他|她|攀岩者)"
)
_ZH_GEAR = (
    r"(?:掛片|bolt|耳片|固定點|錨點|繩(?:子|索)?|吊帶|鉤環|快扣|確保器|岩點|裝備|繩結|自動確保(?:器)?|抱石墊"
    r"|螺[絲栓]|岩釘)"
)
_ZH_SPOIL = r"(?:破壞|動手腳|弄鬆|鬆開|鬆掉|轉鬆|拆掉|拆下|拔掉|鋸斷?|割斷?|剪斷?|弄斷|弄壞|搞壞|毀掉|換掉|解開|偷走)"

PATTERNS = (
    # to hurt
    rf"\b{_HOW}{_NOT_ME}[^.?!\n]{{0,20}}?\b(?:hurt|injure|kill|harm|murder|poison|stab|strangle|kidnap|stalk"
    rf"|blackmail|assault|beat up|attack)\b[^.?!\n]{{0,10}}?\b{_SOMEBODY}",
    r"\bsabotag\w+\b(?! (?:my|our|your) (?:own )?(?:\w+ )?(?:training|progress\w*|climb\w*|performance|send\w*"
    r"|session|recovery|grip|gains|skin|sleep))(?<!self-sabotage)(?<!self sabotage)(?<!self-sabotaging)",
    rf"\b{_HOW}[^.?!\n]{{0,16}}?\b(?:tamper with|loosen|unscrew|weaken|rig)\b[^.?!\n]{{0,30}}?\b(?:bolts?|hangers?"
    rf"|anchors?|auto ?-?belays?|(?:his|her|their|someone'?s?|some ?one else'?s?|other people'?s?|a climber'?s?"
    rf"|my \w+'s) {_GEAR})",
    rf"{_SECRETLY}[^.?!\n]{{0,30}}?\b(?:loosen|unscrew|remove|cut|damage|break|destroy|swap|steal|untie|undo|saw"
    rf"|fray|weaken|chop|open)\b[^.?!\n]{{0,24}}?\b{_GEAR}\b",
    rf"\b(?:loosen|unscrew|remove|cut|damage|break|destroy|swap|steal|untie|undo|saw|fray|weaken"
    rf"|chop)\b[^.?!\n]{{0,24}}?\b{_GEAR}\b[^.?!\n]{{0,40}}?\b{_SECRETLY}",
    rf"\b(?:cut|damage|fray|untie|steal|burn)\b (?:some ?one'?s?|some ?body'?s?|his|her|their|another \w+'s"
    rf"|other people'?s|my \w+'s|a climber'?s)(?: else'?s)? (?:\w+ )?{_GEAR}\b",
    rf"\b(?:make|cause|get)\b {_SOMEBODY} (?:to )?(?:fall(?! (?:soft|safe|gentl|less|comfort|better))|deck|crash|die"
    rf"|get hurt|hit the ground)\b|\b(?:push"
    rf"|drop|throw)\b {_SOMEBODY}[^.?!\n]{{0,20}}\b(?:off|on purpose|deliberately|intentionally|to (?:his|her"
    rf"|their) death)\b",
    r"\b(?:make|build|create|construct|assemble|cook|buy|synthesi[sz]e)\b (?:me )?(?:an? |some )?(?:\w+ )?(?:bombs?"
    r"|explosives?|weapons?|guns?|firearms?|molotov|poison|virus|malware|ransomware|keylogger|meth|cocaine|heroin"
    r"|drugs)\b",
    r"\b(?:hack|break|ddos|phish|brute[- ]?force)(?:ing)?\b (?:in ?to )?(?:the |a |an |my |some ?one'?s? |this "
    r"|your |his |her |neighbou?r'?s? )*(?:[\w']+ )?(?:wi-?fi|facebook|instagram|gmail|accounts?|servers?|websites?"
    r"|sites?|database|phones?|computers?|systems?|api|app|network|passwords?|bank)\b|\bsql injection\b|\bmalware\b"
    r"|\bransomware\b",
    r"\b(?:kill myself|commit suicide|end my life|suicid\w*|hurt myself on purpose|self[- ]harm)\b",
    rf"(?:對|在|把|將|幫我?|怎麼|如何|怎樣|偷偷|故意|暗中|教我"
    rf"|想)[^。?？!！]{{0,12}}?{_ZH_WHO}(?:的)?[^。?？!！]{{0,4}}?{_ZH_GEAR}(?:上)?[^。?？!！]{{0,6}}?{_ZH_SPOIL}",
    rf"(?:怎麼|如何|怎樣|教我|幫我|想要?|偷偷|故意|暗中|可以)[^。?？!！]{{0,10}}?{_ZH_SPOIL}"
    rf"[^。?？!！]{{0,4}}?{_ZH_WHO}的?[^。?？!！]{{0,4}}?{_ZH_GEAR}",
    rf"(?:偷偷|暗中|悄悄|神不知鬼不覺|不被(?:人)?發現|惡意|趁(?:沒人|別人|他"
    rf"|她)[^。?？]{{0,6}})[^。?？!！]{{0,14}}?{_ZH_SPOIL}|{_ZH_GEAR}(?:上|裡)?動手腳"
    rf"|動手腳[^。?？]{{0,10}}{_ZH_GEAR}|怎麼(?:偷偷)?(?:弄鬆|轉鬆|鬆開|破壞|鋸斷)[^。?？]{{0,10}}(?:掛片|bolt|耳片"
    rf"|固定點|錨點|岩釘|螺[絲栓])",
    r"(?:怎麼|如何|怎樣|想要?|幫我|教我|方法|可以|要)(?:才能|來|去|偷偷)?讓(?:他|她|別人|某人|某個人|隊友|對方|朋友"
    r"|同事|前任|對手|仇人|老闆|搭檔|室友"
    r"|人家)[^。?？!！不別]{0,6}?(?:摔死|摔下|摔傷|摔落|摔斷|墜落|墜崖|受傷|去死|死掉|死亡|掉下去|掉下來|出意外"
    r"|發生意外)(?!時|得|比較|的時候|的?機率|風險)",
    r"(?:怎麼|怎樣|如何|教我|想要?|幫我|可以)(?!避免|防止|預防|不)[^。?？!！不免防]{0,8}?(?:殺掉?|殺死|害死|弄死"
    r"|毒死|謀殺|打死|打傷|傷害|陷害|推下|綁架|跟蹤|恐嚇|勒索|下毒)(?!蟲|菌|時間|力|球|性)[^。?？!！]{0,4}?(?:人|他"
    r"|她|隊友|朋友|同事|老闆|前任|岩友|對手|老婆|老公|搭檔|$|[?？])",
    r"(?:做|製造|製作|自製|組裝|調配|合成|買)[^。?？]{0,5}?(?:炸彈|炸藥|毒藥|毒品|槍枝|手槍|土製|病毒程式|木馬"
    r"|安非他命|海洛因|大麻)|炸彈|木馬程式|勒索病毒|(?:駭進|駭入|入侵|破解(?!這|動作|路線|難關|那)|盜取|盜用"
    r"|竊取)[^。?？]{0,10}?(?:wi-?fi"
    r"|帳號|密碼|系統|網站|伺服器|資料庫|電腦|手機|網路|信用卡)|攻擊(?:網站|伺服器|系統|資料庫)|駭客(?:技術|教學"
    r"|老師|工具)",
    r"自殺|自殘|(?<!到)(?<!得)(?<!累)(?<!痛)想死|輕生|結束(?:自己的?)?生命",
    rf"讓[^。?？!！不別]{{0,3}}?{_ZH_WHO}的?{_ZH_GEAR}[^。?？]{{0,4}}(?:失效|失靈|斷掉|斷裂|鬆脫|鬆開|壞掉|脫落)",
    rf"(?:怎麼|如何|怎樣|想)[^。?？不別免]{{0,4}}讓{_ZH_WHO}[^。?？!！不別]{{0,4}}(?:摔死|摔傷|摔斷|受傷|去死|死掉"
    rf"|出意外"
    rf"|出事)",
    rf"(?:想|要|打算|計畫|怎麼|如何)要?(?:害(?!怕)|弄傷|報復|陷害|搞死|整死|暗算)死?(?:我的?)?{_ZH_WHO}",
    # to invent
    rf"(?<!who )(?<!first )\b(?:make up|invent|fabricate|hallucinate|conjure up|dream up)\b(?! for\b)(?: me"
    rf"| us)?(?: (?:an?|some|new|any|fake|fictional|imaginary|a few|two|three|four|five|ten|\d+|the|completely"
    rf"|really|very|hard|non-?existent|random|\S+))"
    rf"{{0,5}}? {_THING}\b",
    r"\b(?:make|making) (?:something|it|one|some|them|anything|things|stuff) up\b|\bmake up (?:something|anything"
    r"|whatever|stuff|things)\b|\b(?:just )?lie to me\b",
    rf"\b(?:create|write|generate|give me|tell me|describe|list|come up with|recommend|imagine"
    rf"|suggest)\b[^.?!\n]{{0,20}}?\b(?:fake|fictional|fictitious|imaginary|non-?existent|made-?up|invented"
    rf"|bogus)\b[^.?!\n]{{0,20}}?\b{_THING}\b",
    r"\beven if (?:it|they|that|the \w+) (?:does|do)(?:n'?t| not) exist\b|\bpretend (?:that )?(?:there is|there are"
    r"|there's|taiwan has|the (?:route|grade|crag|gym))\b[^.?!\n]{0,60}",
    r"(?:編造|虛構|捏造|杜撰|瞎掰|亂掰|亂編|胡謅|瞎編|憑空(?:想|編|寫|生)|(?:隨便|自己|幫我?|給我"
    r"|請)(?:你)?(?:亂)?(?:編|掰|發明|幻想)|掰一[條個間]|編一[條個間筆]|發明一[條個間])(?!號|排|織|輯|繩"
    r"|者)[^。?？]{0,14}?"
    r"(?:路線|岩場|岩館|難度|資料|數字|5\.|v\d|名字|答案|評價|評論|紀錄|一[條個間筆]|出來|$)",
    r"(?:不存在|假|虛構|捏造)的?(?:路線|岩場|岩館|難度|資料|評論|評價)[^。?？]{0,10}(?:給我|列出|介紹|推薦|也可以"
    r"|也行|沒關係|都可以)|(?:給我|列出|介紹|推薦|寫|產生|生成)[^。?？]{0,8}(?:不存在|假|虛構|捏造)的?(?:路線|岩場"
    r"|岩館|難度|資料|評論|評價)|就算(?:不存在|沒有|是假的)也(?:要|給|可以)(?:列|給|說|編)",
    r"(?:說|講|給|來|列|介紹|推薦|寫|捏)[^。?？]{0,6}(?:不存在|虛構|假)的?(?:路線|岩場|岩館|難度|資料|評論)|(?:自己"
    r"|憑空|用)的?想像(?:出|力)?[^。?？]{0,4}(?:一|幾)[條個間]|想像一[條個間](?:不存在)?的?(?:路線|岩場|岩館)",
    r"(?:假裝|當作|就當)(?!.{0,3}我)[^。?？]{1,10}有[^。?？]{0,8}(?:5\.\d|v\d|路線)[^?？]{0,8}(?:介紹|描述|說明"
    r"|告訴|推薦)|沒有(?:資料)?也(?:沒關係|可以|行)[^?？]{0,8}(?:想像|編|掰|說|猜)|資料庫?裡?沒有也(?:沒關係|可以|要"
    r"|行)",
    r"(?:怎麼|如何|怎樣|教我|想要?)[^。?？]{0,8}(?:偷(?:走|拿)?(?:掛片|快扣|裝備|岩鞋|繩|別人|岩場|岩館)|放炸藥|逃票"
    r"|混進(?:岩館|攀岩館)|不付錢)",
    r"(?:破壞|毀掉|鑿掉)(?:路線|岩點|岩場|掛片|岩壁)[^。?？]{0,6}(?:讓|報復|別人|不能爬)",
)
