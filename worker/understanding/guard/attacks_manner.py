"""Orders by what they do to what: tell the hidden words, drop the rules, obey somebody, harm somebody, pry on somebody.

The other families look for set phrases. Here every order is an act beside its object, in either order and with a few
words between; whose the rules are decides, since those of a gym, a coach or a contest may be asked about.
"""

_CLIMBERS_OWN = r"(?:岩館|館方|攀岩館|抱石館|岩場|教練|比賽|公園|國家公園|場館|路線|確保|先鋒|繩索|gym|crag)"
_FIXED = (
    r"(?:限制|規矩|規範|規則|規定|守則|原則|設定|指令|指示|禁令|約束|框架|底線|條款|安全機制|安全措施|防護|過濾|審查"
    r"|人設|角色)"
)
_LIFT = (
    r"(?:不管|別管|不理|不顧|拋開|拋到|放下|放一邊|擱置|作廢|失效|過期|解除|關掉|停掉|撕掉|丟掉|丟開|跳脫|甩開|無視"
    r"|忽略"
    r"|忘掉|忘記|取消|收起|暫停|違背|不遵守|不用守|不要守)"
)
_EARLIER = r"(?:前面|上面|先前|之前|剛才|剛剛|以上|原本|一開始)"
_HIDDEN = (
    r"(?:看不見|看不到|隱藏|藏起來|藏著|背後|最上面|最前面|最上方|最開頭|開頭|一開始|第一[則句行段]|前一則|系統|內建"
    r"|底層"
    r"|出廠|預設|給你看|餵給你|塞給你)"
)
_TEXT = r"(?:話|文字|原文|內容|訊息|段落?|句子?|那段|那句|字|設定|指令|指示|說明|提示|腳本|劇本)"
_COPY = (
    r"(?:印|貼|念|唸|抄|複製|複述|重述|背|默寫|輸出|吐|倒|交|公開|翻|洩漏|洩露|列|寫|說|講|拿|秀|show)(?:一遍|一次)?"
    r"(?:出來|給我|出|上來|下來|來|一遍)"
)
_HARM_TO = r"(?:別人|人|他|她|對方|隊友|同事|前任|岩友|搭檔|室友|朋友|誰)"
# Whose climbing is asked about is spied on; who has been nowhere yet, or has climbed two years, is only told of.
_ACQUAINTANCE = r"(?:前女友|前男友|前任|老婆|老公|女友|男友|同事|主管|老闆|鄰居|網友)"
_HAS_CLIMBED = (
    r"(?<![沒未])(?<!不曾)(?<!(?<!有)沒有)"
    r"(?:爬了(?![一兩二三四五六七八九十幾半\d]+個?(?:年|月|週|天|次|小時|多))|爬過|去過)"
)

PATTERNS = (
    # the hidden words, told
    rf"{_HIDDEN}[^。?？!！]{{0,6}}{_TEXT}[^。?？!！]{{0,10}}{_COPY}",
    rf"{_COPY}[^。?？!！]{{0,6}}(?:看不見|看不到|隱藏|最上面那|最開頭那|系統)[^。?？!！]{{0,4}}{_TEXT}",
    rf"(?:別人|他們|誰|人家|工程師|開發者|公司|主人|老闆)(?:剛剛|之前|先|一開始)?[^。?？]{{0,4}}(?:跟|對|給|叫|要|教)你"
    rf"[^。?？]{{0,6}}(?:說|講|交代|吩咐|寫|做|的話|什麼)[^?？]{{0,8}}(?:{_COPY}|原文|全部|一字不漏|什麼)",
    rf"你(?:自己)?(?:的|被)?(?:前一則|第一則|系統|最初)[^。?？]{{0,4}}(?:訊息|{_FIXED})"
    rf"|你(?:自己)?被(?:設定|設計|交代|告知|要求|餵)(?:的|了)?[^。?？]{{0,4}}(?:內容|東西|話|身分|任務)",
    r"(?<![a-z])prompt(?![a-z])[^a-z。?？]{0,4}(?:全文|原文|內容|第一|長怎樣|給我|貼|印|寫什麼|是什麼)"
    rf"|第一[句則段]{_FIXED}|(?:你|妳)[^。?？]{{0,6}}(?:不能|不可以|不准|不得|不敢)(?:說|講|透露|告訴)的"
    rf"|{_FIXED}(?:不能|不可以|不准)(?:說|講)的",
    r"\b(?:written|said|stated|printed) above (?:this|my|the (?:first|user)) (?:message|line|question|prompt)\b"
    r"|\bpretend (?:that )?(?:the |your |all )*(?:\w+ )?(?:rules|filters|guidelines|limits) are (?:off|gone|lifted)\b"
    r"|\b(?:hidden|secret|invisible|concealed) (?:preamble|text|words|notes?|orders?|part|section)\b"
    r"|\b(?:developers?|makers?|creators?|engineers?|owners?|company|they) (?:told|gave|instructed|asked|fed) you\b"
    r"|\b(?:reveal|print|tell|spill|confess|leak)(?:s|ing)? (?:me |us )?(?:all |any |your |the )*secrets\b"
    r"(?! (?:of|to)\b)",
    # the rules, dropped
    rf"(?:別|不要|不用|不必|不得|停止)再?(?:遵守|遵循|服從|理會|聽從"
    rf"|照)(?:(?!{_CLIMBERS_OWN})[^。?？!！]){{0,12}}{_FIXED}",
    rf"{_LIFT}(?:掉|了)?(?:所有|一切|任何)?(?:{_EARLIER}的?)?{_FIXED}(?:並|然後|再|，|,|直接|開始)(?:列|印|輸出|說"
    rf"|告訴|給|回答)",
    rf"(?:應|請|須|必須|要){_LIFT}(?:掉|了)?{_EARLIER}的?(?:所有|一切)?{_FIXED}",
    rf"(?:你|妳|那些|這些|所有|一切|通通|先|暫時|可不可以|能不能|能否|安全|內部|{_EARLIER})的?[^。?？!！]{{0,6}}{_LIFT}"
    rf"(?:掉|一下)?(?:你|那些|這些|所有|一切|任何|安全|內部|系統|的)*{_FIXED}(?!{_CLIMBERS_OWN})",
    rf"(?:你|妳|{_EARLIER}|那些|這些|所有|一切)(?:的|上面|身上)*(?:所有|一切|安全)?{_FIXED}[^。?？!！,，]{{0,6}}"
    rf"(?:{_LIFT}|不算數|不用管|不要管|不存在|沒用了|不適用)",
    rf"{_EARLIER}[^。?？!！,，]{{0,6}}(?:講|說|寫|談|定|設)的?[^。?？!！,，]{{0,4}}(?:都|全|通通)?[^。?？!！,，]{{0,3}}"
    r"(?:當作?沒(?:發生|說|講|看)|不算|不算數|作廢|忘(?:掉|了|記)|取消)",
    r"\b(?:the |your |all |these |those )*(?:guidelines?|rules?|restrictions?|instructions?|policies|safeguards"
    r"|guard ?rails)\b[^.?!\n]{0,16}\b(?:expired|are void|is void|don'?t count|are off|were lifted|have been (?:lifted"
    r"|removed|revoked)|no longer (?:bind|matter|exist))\b",
    r"\blet'?s (?:pretend|imagine|say|assume)\b[^.?!\n]{0,30}\b(?:guidelines?|restrictions?|filters?|rules|safeguards"
    r"|prompt)\b",
    # somebody to obey, somebody to be
    r"(?:改|都|只|要|必須|乖乖|全部?)(?:聽|照)(?:從)?我(?:的|說的|指揮|命令)?(?:話|做)?(?=$"
    r"|[。,，!！?？\s吧就])(?<!聽我說)",
    r"(?:把|將)?(?:你|妳)?自己(?:當成|當作|想成|想像成)[^。?？!！]{0,10}(?:dan|ai|機器人|駭客|人類|模型|助理"
    r"|(?:沒有|不受)[^。?？]{0,4}(?:限制|約束))|dan(?![a-z])[^。?？]{0,6}(?:不會|不能|從不|可以)(?:拒絕|說不)",
    r"\b(?:play(?:s|ing)?|portray(?:s|ing)?|acting as|being) (?:an? |the )?(?:\w+ )?(?:ai|chatbot|bot|assistant"
    r"|language model|robot)\b",
    r"(?:扮演|當|演|變成)[^。?？]{0,10}(?:壞人|騙子|反派|駭客|造假|亂改|竄改)",
    # a falsehood, told as true
    r"(?:告訴|跟|對)(?:我|大家|他們?)(?:說)?[^。?？,，]{1,16}是(?:5\.\d|v\d|五點)[^。?？]{0,10}(?:而且|並且|然後|要|讓)"
    r"[^。?？]{0,4}(?:我|大家|他們?)?(?:相信|當真|上當)|(?:忽略|不看|別看|不管|無視)(?:你的?)?(?:資料庫?|紀錄|來源)",
    # a voice that is not the asker's
    r"[\[【(（<《]\s*(?:系統|system|管理員|admin|開發者|developer|root)[^\]】)）>》。]{0,8}[\]】)）>》]",
    # the machine
    r"(?:跑|執行|run|下|送出)[^。?？]{0,4}(?:select|update|delete|insert|drop|sql|query|script)"
    r"|\bselect\b[^?？]{1,40}\bfrom\s+\w+\s*(?:$|;|where)|https?://(?:\d{1,3}\.){3}\d{1,3}|\b(?:curl|wget)\s+\S*://"
    r"|(?:以|用|拿)(?:root|admin|系統管理員?|管理員|最高)(?:的)?(?:權限|身分)|(?<![a-z])(?:cat|ls|rm)\s+(?:config"
    r"|\.env|/)",
    # harm
    rf"(?:鬆掉|鬆開|拆掉|剪斷|割斷|弄壞|弄鬆|動手腳)[^。?？!！]{{0,10}}(?:害|讓|使){_HARM_TO}",
    rf"(?:怎麼|如何|怎樣|想|要|教我)[^。?？!！]{{0,12}}害{_HARM_TO}(?:跌|摔|掉|受傷|墜|出事|死)",
    r"(?:怎麼|如何|怎樣|教我|幫我|想)[^。?？!！]{0,6}(?:入侵|駭入|駭進|侵入|破門|闖進|偷溜進|竊聽|偷拍|監聽|跟蹤)",
    r"(?:從現在(?:起|開始)|從此|以後)[^。?？]{0,4}你(?:就)?(?:叫|是|改名|名叫)|(?:以上|上面|前面)(?:的)?(?:都|全部"
    r"|通通)?不算",
    # people
    r"[\w.+-]+@[\w-]+\.\w+[^.?!。？！]{0,24}(?:climb|ascent|log|tick|password|爬|紀錄|密碼)"
    r"|(?:climb|ascent|log|tick|爬|紀錄|記錄)[^.?!。？！]{0,24}[\w.+-]+@[\w-]+\.\w+",
    rf"{_ACQUAINTANCE}[^。?？!！]{{0,8}}(?:紀錄|記錄|日誌|帳號|在哪|住(?=址|處|在?哪|在?什麼|在?幾))"
    # With whom the asker has climbed is no log of theirs: 「跟我前任一起爬過」.
    rf"|(?<!跟)(?<!跟我)(?<!跟我的)(?<!和)(?<!和我)(?<!和我的){_ACQUAINTANCE}(?!們?一起)(?!都?[說講問推叫])"
    rf"[^。?？!！]{{0,8}}{_HAS_CLIMBED}(?:的|[^。?？!！,，]{{0,10}}(?:哪|什麼|幾|多少|嗎|沒有?(?:$|[?？])|[?？]))"
    rf"|{_ACQUAINTANCE}[^。?？!！]{{0,6}}(?:有沒有|是否|是不是)(?:爬了|爬過|去過)"
    rf"|(?:查|列|告訴我|給我|想知道|想看|偷看)[^。?？!！,，]{{0,6}}{_ACQUAINTANCE}[^。?？!！]{{0,8}}{_HAS_CLIMBED}"
    r"|(?:所有人|大家|每個人|全部人|其他人)的(?:日誌|紀錄|記錄|資料|帳號|成績)[^。?？]{0,8}(?:匯出|下載|csv|給我|列"
    r"|印|寄)",
    r"(?:住(?:在)?|來自|在)[^。?？,，]{1,8}的(?:攀岩者|岩友|人|女生|男生|使用者|會員)的?(?:[^。?？]{0,3})"
    r"(?:電話|手機|地址|住址|聯絡|line|ig|臉書|信箱|姓名|名字|照片)",
    r"\b(?:which|what) (?:other )?(?:users?|members?|people|accounts?)\b[^?.!\n]{0,40}\b(?:names?|emails?|phones?"
    r"|addresses|logs?|records?)\b",
)
