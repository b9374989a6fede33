"""Orders to the service itself: to drop its rules, to be somebody else, to tell what it was told."""

# Each family is a verb with an object of the service's own; the rules of a gym, the orders of a belayer and the prompt
# of a climb are nobody's secret, so that a bare "rules" counts only where nothing of climbing stands beside it.
_CLIMBERS = (
    r"belayers?|partners?|coach(?:es)?|instructors?|guides?|spotters?|leaders?|climbers?|setters?|gyms?|crags?|parks?"
    r"|parents?|doctors?|physios?|trainers?|guidebooks?"
)
_DROP = (
    r"(?:ignor(?:e|es|ing)|disregard(?:ing)?|forget(?:ting)?|overrid(?:e|ing)|bypass(?:ing)?|overlook|drop|discard"
    r"|cancel|neglect|abandon|violat(?:e|ing)|circumvent|get around|set aside|throw (?:away|out)|erase|wipe|reset"
    r"|delete|remove|disable|turn off|switch off|deactivate|lift|suspend|break(?: free (?:of|from))?|escape"
    r"|step outside"
    r"|stop (?:following|obeying)|don'?t (?:follow|obey)|do not (?:follow|obey)|without (?:following|obeying))"
)
_RULES = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directions|directives?|commands?|orders|restrictions?|polic(?:y|ies)"
    r"|programming|constraints?|training|filters?|guard ?rails?|safeguards?|limitations?|limits|moderation|persona"
    r"|safety (?:checks?|measures|settings|filters?|rules?|layer))"
)
_OWN = (
    rf"(?:your(?! (?:{_CLIMBERS})\b)|previous|prior|above|earlier|preceding|initial|original|system|hidden|internal"
    r"|built-?in|openai|developer|content|ethical|moral|(?:all|any|every|these|those|such|the)(?: of)?"
    r"(?: the| your| these| those)?(?= (?:\w+ )?"
    rf"{_RULES}\W*(?:$|[.,;:!]|and\b|then\b|so\b|you\b|i\b|above|before|given|that you|in your|of your|from now"
    rf"|now\b)))"
)
_TELL = (
    r"(?:reveal|show|print|repeat|display|output|leak|expose|dump|share|recite|echo|quote|copy|paste|type|write|rewrite"
    r"|tell|give|send|say|list|summari[sz]e|paraphrase|rephrase|translate|encode|spell|describe|explain|disclose"
    r"|provide"
    r"|return|continue|complete|convert|put|read|what (?:is|are|was|were|does|did|would)|what'?s|which|how (?:is|are"
    r"|was"
    r"|were)|let me see|i want to see|may i see|can i see|see)"
)
_TOLD = (
    r"(?:system|initial|hidden|original|internal|secret|developer|confidential|pre-?set|starting|underlying|concealed)"
    r"[- ](?:\w+ )?(?:prompts?|messages?|instructions?|rules?|configurations?|config|settings|directives?|guidelines"
    r"|commands?|policies|context|text)"
    r"|your (?:own |full |exact |entire |complete |very |first |whole |current |secret |internal "
    r"|system ){0,3}(?:prompts?"
    r"|instructions?|guidelines|configurations?|config|programming|directives?|rules|context(?: window)?"
    r"|chain of thought"
    r"|reasoning(?: process)?|training data|source(?: code)?|tool(?:s| list| definitions)|settings|restrictions)"
    r"|(?:text|words?|messages?|contents?|sentences?|lines?|everything|anything|all|prompt|conversation)"
    r" (?:that (?:is |was |came |comes? |appears? |stood |stands? )?)?(?:written |placed |given )?(?:above|before"
    r"|prior to|preceding)"
    r"(?: (?:this|that|the (?:first|user|conversation)|my|our|here|me|it|line|message))?(?!\w* (?:route|pitch|anchor"
    r"|crux|bolt))"
    r"|(?:the )?(?:very first|first user) (?:message|prompt)|(?:the )?first (?:message|prompt) (?:in|of) (?:this"
    r"|your|the|our) (?:chat|conversation|context|session)|context window|chain of thought|(?:the )?prompt(?: text"
    r"| verbatim)?"
    r"(?=\W*$)|(?:what|how) you (?:were|are|have been) (?:told|instructed|configured|prompted|programmed)"
)
_BE = (
    r"(?:you are|you're|u r|you will (?:now )?be|you shall be|be(?:come)?|act(?:ing)? (?:as|like)|pretend(?:ing)?"
    r"|role-?play"
    r"|imagine|suppose|hypothetically|assume|simulate|emulate|impersonate|behave (?:as|like)|take on the (?:role"
    r"|persona)"
    r"|play the (?:role|part)|switch to|from now on|respond as|answer as|speak as|transform into|turn into|enter|enable"
    r"|activate|unlock)"
)
_PERSONA = (
    r"(?:(?:no|without|free (?:of|from)|zero|lack(?:s|ing)?|not bound by|above) (?:any |your |all )?(?:\w+ )?(?:rules?"
    r"|restrictions?|limitations?|filters?|ethics|morals?|guidelines?|boundaries|censorship|constraints?|safety"
    r"|guard ?rails?)|unrestricted|unfiltered|uncensored|unlimited ai|\bdan\b|do anything|hacker|\broot\b"
    r"|(?:system |site |database )?admin(?:istrator)?\b|evil|chatgpt|gpt-?\d?|claude|gemini|llama|(?:another"
    r"|different|new"
    r"|other) (?:ai|assistant|model|bot|chatbot|persona)|linux|terminal|\bshell\b|python interpreter|sql (?:server"
    r"|console)"
    r"|pirate|my (?:late |dead |deceased )?grand(?:ma|mother|pa|father)|my (?:girl|boy)friend|lawyer|financial advis"
    r"|(?:developer|debug|god|sudo|maintenance|admin|unsafe|jailbreak|test) ?mode|opposite (?:day|mode)|jailbroken)"
)
_ZH_DROP = (
    r"(?:忽略|忽視|無視|忘記|忘掉|忘了|別管|不要管|不用管|不要理會?|不用理會?|略過|跳過|推翻|覆蓋|取消|違反|繞過"
    r"|打破|擺脫|拋開|拋棄"
    r"|丟掉|刪除|移除|清除|重置|停用|關掉|關閉|解除|不要遵守|不用遵守|不必遵守|停止遵守|不再遵守|撤銷|放棄)"
)
_ZH_RULES = (
    r"(?:指示|指令|規則|提示(?!點)|設定|限制|命令|規範|守則|prompt|約束|系統訊息|說的話|對話|安全機制|安全檢查|過濾"
    r"|防護|審查|準則|原則"
    r"|政策|人設)"
)
_ZH_TELL = (
    r"(?:顯示|告訴|透露|洩漏|洩露|印出|列出|輸出|重複|複誦|重述|說出|說說|給我|公開|貼出|貼上|念出|唸出|念給|唸給"
    r"|揭露|交出|翻譯|摘要"
    r"|總結|改寫|轉成|編碼|背出|一字不漏|逐字|展示|提供|描述|複製|寫出|寫成|是什麼|有哪些|有什麼|長怎樣|給我看"
    r"|我想看|讓我看)"
)
_ZH_TOLD = (
    r"(?:系統(?:提示|指令|訊息|指示|設定|角色設定)|提示詞|提示語|system ?prompt|prompt"
    r"|(?:內部|隱藏|初始|原始|最初|一開始|背後|底層|幕後|秘密)的?(?:系統)?(?:指令|設定|規則|指示|提示|訊息|原則|守則"
    r"|參數)"
    r"|你(?:的|所?收到的|被給的|被設定的|被賦予的|所?遵守的|必須遵守的)(?:[^。?？]{0,6})(?:指令|設定|規則|指示|提示"
    r"|prompt|守則|限制|訓練資料"
    r"|思考(?:過程|鏈)|推理過程|人設|原始碼)"
    r"|(?:上面|以上|前面|之前|上方|這句話?(?:之前|以前|前面)|對話(?:最)?開頭)的?(?:所有|全部|每一?個?)?的?(?:文字"
    r"|內容|訊息|字句|對話)"
    r"|(?:第一則|第一條|最初的)訊息|思維鏈|思考鏈|chain of thought|你被(?:告知|設定|指示|要求|下達)(?:了|過)?(?:什麼"
    r"|哪些|的))"
)
_ZH_BE = (
    r"(?:假裝|假設|假扮|假如|想像|你現在(?:開始)?是|你是一?[個位]?|從現在(?:起|開始)|從今以後|扮演|角色扮演|模擬"
    r"|化身|變成|改當|充當"
    r"|切換(?:成|到|為)|進入|啟動|啟用|開啟|解鎖|當我的|以.{0,4}身分)"
)
_ZH_PERSONA = (
    r"(?:沒有(?:任何)?(?:限制|規則|道德|約束|底線|過濾|審查)|不受(?:任何)?(?:限制|約束|規範|拘束|規則)"
    r"|無限制的?(?:ai|機器人|模型|助[理手])"
    r"|無拘無束|駭客|黑客|(?<!岩館)(?<!岩場)管理員|系統管理|\broot\b|另一個(?:ai|機器人|模型|助理)|別的(?:ai|機器人"
    r"|模型)|邪惡|沒有過濾"
    r"|dan(?![a-z])|chatgpt|gpt|什麼都(?:可以|能)(?:說|做|回答|講)|(?:奶奶|阿嬤|女友|男友|律師|海盜|貓娘|女僕|反派"
    r"|毒販)"
    r"|終端機|linux|命令列|shell|(?:開發者|除錯|上帝|越獄|維護|管理員|測試|無限制|debug|god|sudo|developer)\s*模式)"
)

PATTERNS = (
    # to drop its rules
    rf"\b{_DROP}\b(?: \S+){{0,3}}? ?\b{_OWN}[^.?!\n]{{0,24}}?\b{_RULES}\b",
    r"\b(?:ignore|disregard|forget) (?:all |everything )?(?:of )?(?:the )?(?:above|previous|prior"
    r"|everything (?:above|before|i|you|we)|what (?:you|i) (?:were|was|said)|all (?:that|you know))\b",
    rf"^\W*(?:please |now |just |ok(?:ay)?,? |hey,? )*(?:ignore|disregard|bypass|override|disobey)\s+(?:all |any "
    rf"|the )*{_RULES}\W*(?:$|[.,;:!]|and\b)",
    rf"\b{_RULES} (?:no longer|do not|don'?t) apply\b|\b(?:new|updated) (?:system )?(?:instructions?|rules?"
    rf"|prompt)\s*[:：]",
    r"\b(?:jailbreak(?:ed|ing)?|do anything now|dan mode|god mode|sudo mode|developer mode|debug mode"
    r"|prompt injection)\b",
    rf"(?:請|先|就|你|把|將|^|[,，。;；\s]){_ZH_DROP}[^。?？!！]{{0,10}}(?:以上|之前|先前|前面|上面|前述"
    rf"|原[本先來有]|你|系統|內部|所有|一切|全部|任何|安全|道德)"
    rf"[^。?？!！]{{0,10}}{_ZH_RULES}(?!動作)",
    rf"{_ZH_DROP}(?:掉|了)?(?:你|系統|以上|之前|先前|前面|上面|所有|一切|全部|任何)?(?:的)?(?:所有|一切|任何|安全"
    rf"|內部)?(?:的)?"
    r"(?:指示|指令|系統提示|提示詞|prompt|約束|系統訊息|安全限制|安全機制|過濾|審查)",
    rf"(?:把|將)(?:你|系統|以上|之前|所有)[^。?？]{{0,10}}{_ZH_RULES}[^。?？]{{0,6}}{_ZH_DROP}",
    r"越獄(?:模式)?(?![^。?？]{0,16}(?:幾級|多難|難度|在哪|路線|電影))|(?:開發者|除錯|上帝|管理員|無限制|debug)模式|(?:解除|關閉|停用)(?:所有|一切|你的?|安全)?(?:限制"
    r"|防護|過濾|審查)",
    r"新(?:的)?(?:指令|指示|規則|系統提示)\s*[:：是]|(?:以下|接下來)(?:是|為)?(?:新的)?(?:系統)?(?:指令|指示)",
    rf"\b{_DROP}\b[^.?!\n]{{0,16}}\b(?:safety|moderation|content|security|ethical|censorship) (?:layers?|filters?"
    rf"|mechanisms?|protocols?)\b",
    r"(?:不管|不理|不顧|別管|無視|拋開)(?:你|系統|任何|所有|一切)的?[^。?？]{0,4}(?:限制|規則|規定|設定|指示|約束)",
    r"(?:跳過|略過|關閉|繞過|省略)[^。?？]{0,4}(?:檢查|審查|過濾|審核)[^。?？]{0,6}(?:回答|告訴|輸出|回覆|說)",
    r"^\W*(?:請|你|現在|直接|先|就|給我)*(?:違反|無視|忽視|忽略|打破|忘記|忘掉|拋開|不要管|別管)(?:一下|一次|掉"
    r"|了)?(?:所有|任何|一切|這些|那些|你的?)?的?(?:規則|規定|指令|指示|限制|設定|約束)(?:一次|一下|吧|$|[。，,!！])",
    r"(?:忽視|忽略|無視|忘掉|忘記|忘了|別管|不要管|不用管)(?:掉)?(?:前面|上面|之前|先前|以上|前述|剛才"
    r"|剛剛)的?(?:所有|一切|全部)?的?(?:話|內容|文字|東西|訊息|對話|一切|所有|全部)",
    # rules dropped by whatever name, and the prompt named beside them
    r"(?:忽略|忽視|無視|忘記|忘掉|略過|跳過|違反|繞過)[^。?？!！]{0,8}(?:規則|規定|指令|指示|限制)[^。]{0,24}prompt",
    # to tell what it was told
    rf"\b{_TELL}\b[^.?!\n]{{0,50}}?\b(?:{_TOLD})",
    r"\b(?:system prompt|hidden prompt|prompt leak)",
    rf"(?:{_ZH_TELL})[^。?？!！]{{0,16}}?{_ZH_TOLD}|{_ZH_TOLD}[^。?？!！]{{0,12}}?(?:{_ZH_TELL})|系統提示|提示詞"
    r"|你(?:所)?收到的(?:第一|所有|全部|最初|前)[^。?？]{0,6}(?:句|話|則|訊息|內容)|你的(?:主人|創造者|上司"
    r"|老闆)[^。?？]{0,10}(?:是誰|命令|指令|交代|吩咐)"
    r"|你的\s*system (?:message|prompt)"
    r"|你被(?:告知|設定|指示|要求|下達|賦予)(?:了|過)?[^。?？]{0,4}(?:規則|指令|指示|設定|限制|角色|什麼)",
    # to be somebody else
    rf"\b{_BE}\b[^.?!\n]{{0,60}}?{_PERSONA}",
    r"\b(?:stop|quit|cease|no longer|not) (?:being |acting (?:as|like) |be )?(?:a |an |the |my )?(?:onbelay"
    r"|climbing (?:assistant|bot|helper|chatbot))\b",
    r"\bpretend (?:to have|you have|that you have|there are) no (?:rules?|limits?|restrictions?|filters?)\b",
    r"\b(?:developer|admin(?:istrator)?|creator|owner|engineer|maintainer|operator|sysadmin|programmer|anthropic"
    r"|openai)\b"
    r"[^?\n]{0,60}\b(?:authori[sz]e|debug(?:ging)?|reveal|prompt|internal|hidden|configuration|secret|override"
    r"|bypass|unlock"
    r"|credentials|permission to|access to (?:the|your|all)|disable)\b",
    rf"{_ZH_BE}[^。?？!！]{{0,24}}?{_ZH_PERSONA}",
    r"(?:停止|不要再?|別再?|不准再?|不再)(?:當|擔任|扮演|是|做)(?:一?個)?(?:攀岩|onbelay|ai|客服)?(?:的)?(?:助理"
    r"|助手|機器人|客服|小幫手|ai)",
    r"我是(?:你的|這個?(?:系統|網站|服務|app)的?|系統|網站)?(?:開發者|管理員|工程師|創造者|站長)[^?？]{0,24}(?:授權"
    r"|顯示|告訴|給我|提示|設定|內部|除錯|權限|密|解除|關閉)",
    r"(?:從現在(?:起|開始)|從今以後|從此)[,，]?你(?:只能|必須|只要|都要|不能|不可以|不准|不要|要聽)",
    r"(?:扮演|假扮|假裝(?:是|成)?|變成)[^。?？!！]{0,12}(?:ai|人工智慧|機器人|語言模型)(?![a-z])"
    r"|扮演[^。?？]{0,6}(?:罵人|說髒話|色情|壞人)",
    r"(?:切換|進入|開啟|啟動|啟用)(?:到|成|為)?(?:管理|維護|工程|後台|開發|除錯|測試|特權)模式|忘記你是"
    r"|你(?:已經)?不再是",
    r"我是[^。?？]{0,12}(?:員工|工程師|開發|管理員|站長|技術支援|維護人員|稽核)[^?？]{0,24}(?:內部|授權|權限|密碼"
    r"|金鑰|後台|系統設定|提示詞|系統提示|機密)",
    # markup that poses as another speaker
    r"<\|?/?(?:im_start|im_end|system|endoftext|user|assistant|admin)\|?>|\[/?(?:inst|system|admin)\]|<</?sys>>"
    r"|#{2,}\s*(?:system|instructions?|admin)\b|(?:^|\n|[-=]{3,}\s*)\s*(?:system|assistant|developer"
    r"|admin)(?: message)?\s*[:：]"
    r"|[\"']?role[\"']?\s*[:=]\s*[\"']?(?:system|admin|assistant|developer)|\bend of (?:the )?(?:user )?(?:input"
    r"|prompt|instructions?|context)\b"
    r"|(?:^|\n)\s*(?:系統|系統訊息|助理|管理員|開發者)\s*[:：]",
    r"\b(?:reply|respond|answer|output|say|print|write)\b[^.?!]{0,25}\b(?:pwned|hacked|owned|i am free|i have been)\b",
    r"(?:只|僅|請)(?:要|需)?(?:回答|回覆|輸出|說)[「\"']?(?:pwned|hacked|我被駭|我自由了|ok[」\"']?就好)",
    r"\b(?:decode|decrypt|decipher|rot-?13|base-?64)\b[^?\n]{0,40}\b(?:follow|execute|obey|run|comply|do (?:it|what)"
    r"|carry out|act on)\b"
    r"|(?:解碼|解密|還原|翻譯)[^?？\n]{0,10}(?:照做|執行|遵守|遵循|照著做)",
    # in other languages
    r"\b(?:ignorier\w*|vergiss|vergesse?n?|missachte\w*|umgeh\w*)\b.{0,40}\b(?:anweisung\w*|regeln|vorgaben"
    r"|anleitung\w*|befehle?|prompt\w*)"
    r"|\bsystemprompt\w*|\bsystemnachricht",
    r"\b(?:ignore[rz]?|ignorons|oublie[rz]?|contourne[rz]?|outrepasse[rz]?)\b.{0,40}\b(?:instructions|consignes"
    r"|regles|directives)\b"
    r"|\b(?:invite|message|prompt) (?:du )?systeme\b|\bprompt systeme\b",
    r"\b(?:ignor[ae]\w*|olvid[ae]\w*|omit[ae]|desobedece)\b.{0,40}\b(?:instruccion\w*|reglas|indicaciones|ordenes"
    r"|directrices)\b"
    r"|\b(?:prompt|mensaje|instrucciones) del sistema\b",
    r"\b(?:ignor[ae]\w*|esquec\w*|desconsider\w*)\b.{0,40}\b(?:instruc\w*|regras|orientac\w*|ordens)\b"
    r"|\bprompt do sistema\b",
    r"\b(?:ignora\w*|dimentica\w*)\b.{0,40}\b(?:istruzion\w*|regole|direttive)\b|\bprompt di sistema\b",
    r"\b(?:negeer|vergeet)\b.{0,40}\b(?:instructies|regels|opdrachten)\b|\b(?:z?ignoruj"
    r"|zapomnij)\b.{0,40}\b(?:instrukcj\w*|polece\w*|zasad\w*)",
    r"\b(?:abaikan|lupakan)\b.{0,40}\b(?:instruksi|perintah|aturan|arahan)|\b(?:talimat|kural"
    r"|yonerge)\w*.{0,30}\b(?:yok say|unut|gormezden)",
    r"\bb[oỏ] qua\b.{0,40}(?:h[uư][oớ]ng d[aẫ]n|ch[iỉ] (?:d[aẫ]n|th[iị])|quy t[aắ]c|l[eệ]nh)",
    r"(?:игнорир\w*|проигнорир\w*|забудь\w*|отмени\w*).{0,40}(?:инструкц\w*|правил\w*|указан\w*|команд\w*)"
    r"|системн\S+ (?:промпт|запрос|сообщени)",
    r"(?:指示|命令|ルール|プロンプト|規則|制約|制限)[^。\n]{0,10}(?:無視|忘れ|破っ|破棄|解除)|システム ?プロンプト"
    r"|システムメッセージ",
    r"(?:지시|명령|규칙|프롬프트|지침|제한)[^.\n]{0,12}(?:무시|잊|해제)|시스템 ?(?:프롬프트|메시지)",
    r"(?:تجاهل|انس).{0,40}(?:التعليمات|الاوامر|الأوامر|القواعد)|(?:เพิกเฉย|ละเว้น|ลืม|ไม่สนใจ).{0,30}(?:คำสั่ง|กฎ)"
    r"|निर्देश.{0,30}अनदेखा|अनदेखा.{0,30}निर्देश",
    r"(?:繞過|打破|避開|突破)你的?(?:限制|規則|防護|設定)|把你(?:所有|全部)?的?(?:限制|規則|設定"
    r"|秘密)[^。?？]{0,4}(?:告訴|給|列|說)",
    r"你的秘密(?:是|有)|列出你(?:不能|不可以|被禁止)|你是(?:怎麼|如何)被(?:設計|設定|訓練|提示)",
)
