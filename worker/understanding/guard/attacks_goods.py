"""What the service may not hand out or change by chat: secrets, its machine, other people's data, the catalogue."""

# Wi-Fi at the gym and locks on lockers have passwords and keys too.
_NOT_A_LOCKER = r"(?!\w*[^.?!。？！\n]{0,12}(?:locker|door|gate|wi-?fi|置物櫃|門))"
_SECRETS = (
    r"(?:\bjwt(?:_\w+)?\b|\b(?:api|secret|private|access|ssh|signing|encryption|master)[ _-]?keys?\b|\b\w+_(?:secret"
    r"|key|token|password)\b"
    r"|\b(?:access|bearer|refresh|auth\w*|admin|session|api|login|secret)[ _-]?tokens?\b"
    r"|\bcredentials?\b(?! (?:should|does|do|for) .*(?:guide|coach|instructor))"
    r"|\b(?:env|environment)[ _-]?(?:variables?|vars?|file)\b|\bos\.(?:system|environ|popen)|\bprocess\.env\b"
    r"|\bprintenv\b"
    r"|\bconnection string\b|\b(?:database|db|sql) (?:url|dump|schema|credentials?|password|secret|tables?)\b"
    r"|\b(?:wrangler\.toml|id_rsa|\w*\.pem)\b|(?<![\w.])\.(?:env|dev\.vars|ssh|git|aws)\b|/etc/\w+|\.\./)"
)
_ASK = (
    r"(?:reveal|show|print|display|output|leak|expose|dump|share|tell|give|send|list|read|open|cat|what(?:'s| is"
    r"| are)|get|export|find"
    r"|fetch|look up|provide|disclose|return|email|steal|guess|crack|retrieve|need|want|who|where|do you (?:know"
    r"|have)|download|access)"
)
_USERS = (
    r"(?:(?:all |other |every |another |any |registered |each |the |your |that |this |some )*(?:users?|members?"
    r"|accounts?|customers?|subscribers?)"
    r"(?! agreement)|(?:other|another|all|every|some ?one|some ?body|any ?one)(?: else)?(?:'?s)?(?: (?:people"
    r"|persons?|climbers?|person))?|everyone|everybody"
    r"|(?:the )?(?:people|climbers|person) (?:in|on|using|of) (?:your|this|the) (?:database|app|system|site|service"
    r"|platform))"
)
_PRIVATE = (
    r"(?:e-?mails?(?: address(?:es)?)?|passwords?|phone(?: numbers?)?|(?:home |street )?address(?:es)?|logbooks?"
    r"|log books?"
    r"|(?:personal|private) (?:data|information|info|details|records?|notes?)|ticks?(?: ?lists?)?|tick ?lists?"
    r"|ascents?|(?:chat|search|query|question|climbing) (?:history|logs?|records?)"
    r"|conversations?|chats?|private messages?|messages|questions|queries|memor(?:y|ies)|sessions?|birthdays?"
    r"|birth ?dates?|locations?"
    r"|contact (?:info\w*|details)|accounts?|tokens?|user ?(?:names?|ids?)|real names?|credit cards?"
    r"|ip address(?:es)?|profiles?)"
)
_ROWS = (
    r"(?:routes?|crags?|gyms?|grades?|areas?|records?|rows?|entr(?:y|ies)|tables?|database|data(?:set)?"
    r"|opening hours|hours|prices?|fees?|phone(?: numbers?)?"
    r"|addresses?|roles?|users?|accounts?|names?|articles?|conditions?|notices?|ratings?|reviews?|index|cache"
    r"|catalog(?:ue)?|boulders?|problems?)"
)
_STORE = r"(?:database|db|data|system|index|catalog(?:ue)?|records?|table|app|server|website|site)"
_POLITE = (
    r"(?:^|[.!;,:\n]|\bplease|\bcan you|\bcould you|\bwould you|\bwill you|\byou (?:must|should|need to)|\band"
    r"|\bthen|\bnow|\bi want you to|\bgo ahead and|\bwant you to|\bneed you to|\blike you to)"
    r"\s*(?:please |just |now |kindly )?"
)
_ZH_PEOPLE = (
    r"(?:(?:其他|別的|所有|全部|全體|某個?|上一?[個位]|前一?[個位]|另一?[個位]|每一?[個位]|這[個位]|那[個位]"
    r"|任何)(?:的)?(?:會員|客戶)|(?:使用者|用戶|註冊者|帳號主人)"
    r"|別人|他人|其他(?:的)?(?:人|岩友|攀岩者)|上一個人|前一個人)"
)
_ZH_PRIVATE = (
    r"(?:密碼|帳號|帳戶|信箱|e-?mail|電子郵件|(?:手機|電話)(?:號碼)?|住址|地址|住哪|住在哪|個資(?!料)|個人(?:資料|資訊)"
    r"|隱私|私訊|私人(?:紀錄|記錄|資料)|對話|聊天(?:紀錄|記錄)?"
    r"|提問|問過|問了|查過|查了|查詢(?:紀錄|記錄)|攀爬(?:紀錄|記錄|日誌)|攀岩(?:紀錄|記錄|日誌)|完攀(?:紀錄|記錄)"
    r"|日誌|爬過(?:什麼|哪些)|爬了(?:什麼|哪些)|記憶|生日|身分證|信用卡|真名"
    r"|本名|聯絡方式|名單|資料)"
)
_ZH_ROWS = (
    r"(?:難度|等級|路線|岩場|岩館|攀岩館|抱石館|資料庫?|資料表|紀錄|記錄|營業時間|電話|地址|價格|票價|費用|名字|名稱"
    r"|評分|權限|角色|帳號|公告|狀態|文章|索引|快取|評論|使用者|用戶|區域|長度|表格)"
)
# Who wants 5.12 left out of a list narrows it, and deletes nothing.
_NARROWS = (
    r"(?![^。?？]{0,24}(?:只看|只要|不看|剩下|其他的|其餘))"
    # 「把沒影片的刪掉」 takes them out of a list.
    r"(?!(?:那些|裡面)?(?:沒有?|太|不到|超過|低於|高於)[^,，。?？]{1,8}的(?:都|就|全部?|先)*(?:刪|移除|清掉))"
)
_ZH_ERASE = (
    r"(?:刪除|刪掉|刪了|移除|清空|清掉|清除|抹掉|抹除|竄改|篡改|修改|更改|變更|更新|下架|註銷|覆寫|洗掉|毀掉|砍掉)"
)

PATTERNS = (
    # secrets
    rf"{_SECRETS}{_NOT_A_LOCKER}",
    rf"\b{_ASK}\b[^.?!\n]{{0,30}}?\b(?:your|the|any|all|an?|his|her|their|its)\b[^.?!\n]{{0,16}}?\b"
    rf"(?:(?<!wifi )(?<!wi-fi )(?<!locker )passwords?|passphrases?"
    rf"|secrets?(?! (?:to|of|crags?|spots?|beta|routes?|climb|boulder"
    rf"|areas?|places?|weapon|garden|tips?|trick|for|behind))|source code|stack trace|server logs?|log files?"
    rf"|config(?:uration)? files?)\b{_NOT_A_LOCKER}",
    r"\b(?:admin|root|database|db|server|superuser)(?:'s|istrator'?s?)? (?:secret|password|token|credentials?|login"
    r"|account|panel|access)\b",
    r"(?:金鑰|密鑰|私鑰|api ?key|權杖|環境變數|設定檔|組態檔|原始碼|源碼|伺服器(?:的)?(?:檔案|日誌|設定|位址|ip)"
    r"|系統檔案|資料庫(?:的)?(?:連線|位址|結構|schema|備份|帳密|表格|所有表)|\.env"
    r"|(?:登入|驗證|jwt|存取|管理員|api|admin)\s*(?:的)?token|token(?:是|給|為|有|告訴|$))"
    r"|(?<!置物櫃)(?<!櫃的)(?<!櫃子)(?<!wifi )(?<!wi-fi )(?<!wi-fi的)(?<!wifi)(?<!wifi的)(?<!wi-fi)(?<!無線網路)"
    r"(?<!網路)(?<!門鎖)(?<!門)(?<!wifi )(?<!wi-fi )(?<!wi-fi的)(?<!wifi的)密碼(?!鎖)",
    # the machine that it runs on
    r"(?:^|[\s`'\"(;|&])(?:cat|ls|rm|curl|wget|sudo|chmod|nc|whoami|printenv|bash|sh|powershell)\s+(?:-\w+|/\w*"
    r"|\.{1,2}/|\.\w|~|\$|\w+\.(?:sh|py|env|toml|vars))|\bwhoami\b|\brm -rf\b",
    r"\b(?:run|execute|exec|eval(?:uate)?|simulate|emulate|open|spawn|launch)\b[^.?!\n]{0,30}\b(?:shell|terminal"
    r"|bash|command ?line|linux|console|os commands?|system commands?|python code"
    r"|this (?:code|command|script|payload)|sql|query on)\b|\bos\.system|\beval\(|\bexec\(|__import__|\bimport os\b"
    r"|\bsubprocess\b",
    r"\b(?:read|open|print|show|display|dump|list|view|download|include)\b[^.?!\n]{0,30}(?:\bfiles? (?:/|on (?:the"
    r"|your)|in (?:the|your) (?:server|system|directory|folder))|/etc/"
    r"|\b\w+\.(?:toml|py|ya?ml|vars|sqlite|db|log|ini|conf)\b|\b(?:file ?system|working directory|directory listing"
    r"|system files?)\b)",
    r"\b(?:drop|truncate|alter) table\b|\bunion (?:all )?select\b|\bdelete from\s+\w|\binsert into\s+\w"
    r"|\bselect (?:\*|\w+(?:, ?\w+)*) from (?:users?|accounts?|sqlite_master|information_schema|routes)\b"
    r"|'\s*or\s*'?1'?\s*=\s*'?1|\bor 1\s*=\s*1\b|;\s*--|\bupdate \w+ set \w+\s*=|<script\b|javascript:|\bonerror\s*="
    r"|\$\{jndi|\{\{.*\}\}|\bpragma table|sqlite_master",
    r"(?:執行|跑|打開|開啟|模擬|當|扮演|進入)[^。?？]{0,10}(?:終端機|shell|命令列|命令提示字元|linux|bash|cmd|sql"
    r"|系統指令|程式碼|這段(?:程式|指令|腳本)|以下(?:的)?(?:指令|程式|sql))"
    r"|(?:讀取|列出|打開|顯示|下載|查看)[^。?？]{0,10}(?:伺服器|系統|主機|目錄|資料夾)[^。?？]{0,6}(?:檔案|檔|目錄)"
    r"|/etc/",
    # other people's data
    rf"\b{_ASK}\b[^.?!\n]{{0,24}}?\b{_USERS}'?s?\s+(?:\w+ )?{_PRIVATE}\b|\b(?:other|another|every|all|any) (?:users?"
    rf"|members?|accounts?)'?s?\s+(?:\w+ )?{_PRIVATE}\b",
    r"\b(?:other|someone else'?s|somebody else'?s|another) (?:people'?s? |persons?'?s? "
    r"|climbers?'?s? )?(?:private )?(?:passwords?|e-?mails?|phone numbers?|logbooks?|private data|personal data"
    r"|chat history)\b",
    rf"\b{_PRIVATE} (?:of|for|from|belonging to) (?:the |a |an |all |every |each |any |other |another |some "
    rf"|your )*(?:users?|members?|accounts?|customers?|everyone|everybody|other people|other climbers|someone else)\b",
    r"\b(?:e-?mails?|passwords?|home address(?:es)?|phone numbers?|birthdays?|personal (?:data|info\w*|details)"
    r"|logbooks?|contact details) (?:of|for|from) (?:the |all |every |other |any |your |these |local )*"
    r"(?:climbers?|people|persons?|authors?|developers|staff|customers|members|users?)\b",
    r"\b(?:list|show|dump|export|name|enumerate|give me|who are|display|count) (?:me )?(?:all |every |the |your "
    r"|all of the |all the )*(?:registered |active |other )?(?:users?|members|accounts|user ?names"
    r"|customers)\b(?! reviews?)",
    r"\b(?:user|member|account)(?: (?:named|called|id))? [\w@.]+(?:'s)? (?:logbook|ascents?|ticks?|history|e-?mail"
    r"|phone|address|data|profile|records?|password|questions?|climbed|asked)\b",
    r"\bwhat (?:did|has|have|does|do) (?:the )?(?:other|previous|last|any other) (?:users?|persons?|people|one"
    r"|customers?|visitors?) (?:\w+ )?(?:ask|say|said|type|search|climb|quer|wrote|write)",
    r"(?:會員|客戶)們?的(?:密碼|信箱|e-?mail|電子郵件|手機|電話|住址|地址|個資(?!料)|個人資料|隱私|對話|完攀|攀爬|生日"
    r"|名單|聯絡)",
    rf"{_ZH_PEOPLE}(?:們)?(?:的|在|最近|上次|昨天|今天|都)?[^。?？!！]{{0,6}}?{_ZH_PRIVATE}",
    r"(?:使用者|用戶|會員|帳號|user|id)\s*[\w@.]{1,12}\s*的?(?:[^。?？]{0,3})(?:完攀|攀爬|攀岩|紀錄|記錄|日誌|信箱"
    r"|電話|地址|密碼|資料|對話|個資(?!料)|email)"
    r"|(?:列出|給我|顯示|匯出|有哪些)[^。?？]{0,8}(?:所有|全部|註冊)[^。?？]{0,4}(?:使用者|用戶|會員|帳號)(?!評|價"
    r"|費|優惠)|(?:個資(?!料)|身分證字號|信用卡(?:的)?(?:卡?號|號碼|資料|資訊))",
    r"管理員的?(?:帳號|帳密|登入|後台|權限)|後台的?(?:網址|帳號|登入|位址|權限|入口|帳密)|(?:表格|資料表"
    r"|資料庫)的?(?:結構|schema|欄位)"
    r"|(?:伺服器|主機|機器)[^。?？]{0,10}(?:ip|位址|port|哪台|架在|作業系統)",
    r"誰(?:在|有)?用(?:過)?(?:這個|你的?|這)(?:系統|服務|網站|app)|(?:有哪些|哪些|有誰|多少)(?:人|使用者"
    r"|用戶)(?:有)?(?:註冊|登入過|使用過|在用)",
    r"(?:先生|小姐|女士|同學|小[明華美英王李陳林])的?(?:電話|手機|住址|地址|住哪|住在哪|email|信箱|生日|個資(?!料)|密碼"
    r"|身分證|完攀|攀爬)",
    # changes to the catalogue and to rights
    rf"{_POLITE}(?:delete|erase|wipe|truncate|destroy|corrupt|purge|nuke)\s+(?:the |all |every |this |that |a |my "
    rf"|your |of |entire |whole |these )*(?:\w+ ){{0,2}}?{_ROWS}\b",
    rf"\b(?:delete|remove|erase|wipe|drop|purge|add|insert|inject|put|save|write|upload"
    rf"|publish)\b[^.?!\n]{{0,60}}\b(?:from|to|into|in|on) (?:the|your|its) (?:\w+ )?{_STORE}\b(?! of)",
    rf"{_POLITE}(?:change|update|set|modify|edit|rename|rewrite|alter|overwrite|raise|lower|bump|downgrade|upgrade"
    rf"|mark|replace)\s+(?:the |all |every |each |its |their )*(?:\w+ ){{0,3}}?{_ROWS}"
    r"(?: (?:of|for|at|on|in)\b[^.?!\n]{1,50}?)? (?:to|as|into|with)\b(?! (?:me|us"
    r"|be)\b)(?<!change the grade to)(?<!change grade to)",
    rf"{_POLITE}(?:change|update|set|modify|edit|rename|rewrite|alter|overwrite|mark"
    rf"|replace)\s+[^.?!\n]{{1,40}}(?:'s? (?:grade|name|hours|price|phone|address|rating|length|status)|(?:grade"
    rf"|opening hours|price|rating)) (?:to|as)\b"
    r"(?<!change the grade to)(?<!change grade to)(?<!set the grade to)(?<!change my grade to)",
    rf"{_POLITE}(?:update|change|set|rename|mark) [^.?!\n]{{1,40}}(?: to| as| into) (?:be )?(?:an? )?(?:5\.\d|v\d"
    rf"|[4-9][abc]\b|closed\b|free\b|admin|deleted|draft"
    rf"|published)(?<!change the grade to 5\.\d)(?<!change grade to 5\.\d)",
    r"\b(?:make|set|promote|elevate|upgrade|grant|give|assign|turn)\b[^.?!\n]{0,20}\b(?:me|my (?:\w+ )?(?:role"
    r"|account|user|permissions?|privileges?|status)|myself|yourself)\b[^.?!\n]{0,24}\b(?:admin\w*|root|superuser"
    r"|owner"
    r"|moderator|service role|full access|all (?:permissions|privileges|rights))\b|\b(?:set|change|update"
    r"|edit) my (?:user )?role\b|\bgrant (?:me|yourself)\b",
    r"\b(?:forge|fake|generate|issue|sign|mint|create|craft|make)\b[^.?!\n]{0,20}\b(?:jwt|(?:admin|access"
    r"|auth\w*) (?:token|account|user|session)|token (?:with|for) )",
    rf"(?:把|將|幫我把)(?!目標|難度|地點|條件|範圍|級數|等級|專案|計畫|這個問題)[^,，。?？]{{0,24}}?{_ZH_ROWS}(?:都"
    rf"|全部|通通|全|一律|直接)?\s*(?:改成|改為|設成|設為|設定成|設定為|調成|調為|更新成|更新為|換成|變成|刪掉|刪除"
    rf"|刪了|移除|清空|清掉|下架|砍掉|洗掉)",
    r"(?:把|將|幫我把)"
    + _NARROWS
    + r"(?!目標|難度|地點|條件|範圍|級數|等級|專案|計畫)[^,，。?？]{1,20}?(?:刪掉|刪除|刪了|下架"
    r"|從資料庫(?:中|裡)?(?:移除|刪)|(?:改成|改為|設成|設為|更新為|標記為|標成)\s*(?:5\.|v\d|\d|傳攀|運攀|公休|免費"
    r"|關閉|已?刪除|草稿|我的))",
    rf"(?:請|幫我?|給我|麻煩|立刻|馬上|現在|^|[,，。]){_ZH_ERASE}{_NARROWS}(?!的|過|後|了|[^。?？]{{0,6}}(?:限制|條件)"
    rf"|的?(?:紀錄|時間|頻率|日期)?(?:是|嗎|了嗎|在"
    rf"|什麼))[^。?？!！]{{0,14}}?{_ZH_ROWS}",
    rf"{_ZH_ERASE}(?:所有|全部|整個|一切)(?:的)?{_ZH_ROWS}|(?:新增|加入|建立|寫入|插入|上傳|塞)[^。?？]{{0,20}}(?:到"
    rf"|進|至)(?:你的?)?(?:資料庫|資料|系統|索引)(?:裡|中)?|(?:新增|建立)一[條筆個間](?:假的?|新的?)?(?:路線|資料"
    rf"|岩館|岩場|帳號)",
    r"把我(?:的)?(?:角色|權限|帳號|身分|等級)?[^。?？]{0,4}(?:設|改|升|變|提升|調)[^。?？]{0,5}(?:管理|admin|root"
    r"|最高|站長)|(?:給我|開|升級|提升|取得|要)[^。?？]{0,6}(?:管理員|admin|root|最高)\s*(?:權限|帳號|身分)|(?:偽造"
    r"|產生|生成|簽發|製作|做)[^。?？]{0,12}(?:jwt|token|權杖|管理員)",
    r"(?:我的)?(?:角色|權限)(?:改成|設成|設為|變成|改為|升級成)|把我(?:設為|變成|升級成)",
    r"(?:把|將|請將)[^,，。?？]{1,24}?(?:刪光|清光|砍光|全刪)|(?:把|將|請將)(?!目標|難度|地點|條件|範圍|級數|等級"
    r"|我)[^,，。?？]{1,20}?(?:等級|難度|價格|票價|營業時間|評分)(?:全部|都)?(?:調降|調升|調高|調低|調到|降到|升到"
    r"|降為|升為|改到)",
    r"的(?:難度|等級|名字|電話|地址|營業時間|價格|票價)(?:寫|標|登)?錯了?[,，\s]*(?:請|幫我|幫忙|麻煩)?(?:改成|改為"
    r"|改一下|更正|修正)",
    r"我(?:想|要|想要)(?:改(?!善|變|進|天|爬|練|去|看|成|查|找|問)|修改|更改|變更|更正|刪除"
    r"|刪掉)[^。?？]{1,14}?(?:電話|地址|營業時間|難度|等級|名字|名稱|票價|價格|資料|公告)",
    r"(?:設定|設|升|指定|任命|提升|改)我(?:為|成|當|到)?[^。?？]{0,4}(?:管理|admin|root)|(?:給|授予|開放"
    r"|賦予)我?[^。?？]{0,4}(?:管理|最高|root|admin|後台)員?的?(?:權限|身分)",
    r"(?:繞過|跳過|不用|免)(?:登入|驗證|授權)(?:就|給|直接|看|$)|(?:用|以)管理員(?:的)?(?:身分|權限|帳號)|刪庫"
    r"|(?:下載|匯出|備份)[^。?？]{0,4}資料庫|整個[^。?？]{0,4}資料庫(?![裡中內有總共收]|的(?:路線|岩場|岩館))",
    r"(?:把|將)[^,，。?？]{1,20}從(?:你的?)?資料(?:庫)?(?:中|裡|內)?(?:移除|刪|拿掉)|(?:發布?|張貼"
    r"|新增)[^。?？]{0,4}(?:假)?公告|開發者的(?:聯絡|電話|住址|信箱)",
)
