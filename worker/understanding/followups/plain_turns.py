"""What follow-ups say, and the plainer words that their rules know, in the order in which they are put.

{name} is what a group of that name holds; an empty one leaves what was said out. Each means here, where something was
asked before, what the plainer words mean.
"""

from worker.understanding.matching.patterns import Pattern, compiled

_TERMS_ZH = r"(?:標準|條件|要求|門檻|限制|範圍|規格|設定|前提|篩選|問法|問題)"
_TERMS = (
    r"(?:cut-?off|criteri(?:a|on)|conditions?|question|filters?|limits?|terms|threshold|requirements?|constraints?"
    r"|ceiling|cap|settings|bar|rules?)"
)
_SAME = r"(?:差不多|一樣|同樣|相同|同一個|這個|那個)"
_END = r"[\s?？.。!！~～…]*$"
_OUT = r"(?:拿掉|刪掉|去掉|踢掉|剔除|排除|扣掉|移除|過濾掉?|濾掉|刷掉|篩掉|不要|不用|免了|略過|跳過)"
_SEASON = (
    r"(?:the )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)(?:\s?/\s?\w+)?(?: months| holidays)?"
)
_DAY = r"(?:(?:這|下)?(?:週|周|星期|禮拜)[一二三四五六日天末]|平日|假日|今[天晚]|明[天晚]|後天)"
_DAY_EN = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekday)"
_STYLE = r"(?:trad|傳攀|傳統(?:攀登|路線)?|先鋒|運攀|頂繩|抱石)"
_GRADE = r"(?:5\.\d{1,2}[a-d]?|v\d{1,2})"

PLAINER: tuple[tuple[Pattern, str], ...] = tuple(
    (compiled(pattern), put)
    for pattern, put in (
        # What is told before it is asked, and binds nothing.
        (r"^(?:欸?所以|結果)(?=[^\s,，呢為是要不有它牠這那說我你])", ""),
        (
            r"^(?:欸|啊|喔|哦|ㄟ|抱歉|不好意思|等等|等一下|對不起)*[\s,，]*(?:我)?[^\s,，。?？]{0,4}(?:講|打|說|問"
            r"|看|寫)(?:錯|反)了?[啦啊喔]?"
            r"[\s,，。]+(?:我)?(?:是|要|想)*(?:問|說|找|看|講)(?:的)?(?:是|其實是)?\s*(?=\S{2,})",
            "",
        ),
        (
            rf"^\W*(?:a )?{_GRADE}[,?!.\s]+(?:lol|haha+|no way|nope|no thanks?|no|wow|yikes|ouch|yeah right"
            rf"|damn|jeez|oof)"
            r"(?: (?:no|thanks|way|man|lol|nope))*[,.!\s]+(?=\S+ \S+)",
            "",
        ),
        (
            rf"^{_GRADE}[\s,，]*(?:我)?(?:也|根本|完全)?(?:太(?:難|硬|狠|猛|扯)|爬不(?:動|了|起)|不可能|瘋了"
            rf"|別鬧)了?[吧啊啦欸]?[\s,，。!！]+"
            r"(?=\S{3,})",
            "",
        ),
        (
            rf"^(?:可是|但是?|因為)?(?:我們?|都|也)*(?:不會|不敢|不想|不能|沒在|沒有?)(?:放|爬|玩|碰|架){_STYLE}?"
            rf"(?:保護|岩塞|器材)?(?:的)?[\s,，。]+"
            rf"(?=[^?？]*{_STYLE}|[^?？]*sport)",
            "",
        ),
        (r"^太(?:簡單|容易|難|硬|長|短|高|矮)的(?:就|都|我)*(?:不要|跳過|略過|不用)了?[\s,，。]+(?=v?\d)", ""),
        (r"^[^,，。?？\d]{2,14}(?:不夠|太少)(?:排|爬|用|玩|分|塞牙縫)?了?[啦啊]?[\s,，。]+(?=\S{5,})", ""),
        (
            r"[,，]? the (?:first|previous|earlier|other|original|last|same)(?: (?:place|one|crag|wall|gym|area"
            r"|route|spot))?"
            r" (?:that )?(?:i|we|you) (?:first |already |just )?(?:asked|mentioned|said|talked|spoke|brought up|named)"
            r"(?: (?:you|about|of|for|earlier|before|first|at the start))*,?",
            "",
        ),
        # A grade says itself which is harder.
        (
            rf"\b(?:the )?(?:next|one) (?:grade|number|level|step|notch)(?: up| down| higher| harder| easier)?"
            rf"[,:;–—-]*\s+(?=(?:the )?{_GRADE})",
            "",
        ),
        (
            rf"(?:再|更)(?:難|簡單|硬|容易)(?:一?[點些])?的?(?:路線)?(?:還)?(?:有嗎|有沒有|呢|嗎)?[?？,，\s]+"
            rf"(?P<of>{_GRADE}(?:以上|以下|起|的)?)(?={_END})",
            "{of}的有嗎",
        ),
        (
            rf"(?P<of>{_GRADE})以下的?(?:都|就)?(?:不要|拿掉|去掉|排除)了?\([^)]{{0,10}}(?:本身|要留|保留|算|含)[^)]{{0,6}}\)"
            r"(?:[,，\s]*重?新?列[^,，。?？]{0,6}$)?",
            "只要{of}以上的",
        ),
        (
            rf"(?P<of>{_GRADE})以上的?(?:都|就)?(?:不要|拿掉|去掉|排除)了?\([^)]{{0,10}}(?:本身|要留|保留|算|含)[^)]{{0,6}}\)"
            r"(?:[,，\s]*重?新?列[^,，。?？]{0,6}$)?",
            "只要{of}以下的",
        ),
        # The day on which one comes is told before it is asked.
        (
            rf"^(?:那|嗯|喔)*(?:我們?)?(?:只有?)?(?P<day>{_DAY})(?:我們?)?(?:[早中下晚][上午])?(?:才|只)?(?:剛好)?"
            r"(?:有空|能去|可以去|到得了|會去|想去|要去|能爬|會到|有時間)[^\s,，。?？]{0,3}[\s,，。]+(?=\S{4,})",
            "{day}",
        ),
        (
            r"^(?:and |so |but |well,? )*(?:(?:it|that)(?:['’]d| would|['’]ll| will|['’]s going to)? be"
            r"|it['’]s|(?:i|we)(?:['’]m|['’]re|['’](?:ll|d) be| am| are| will be| would be)? (?:going|coming|free|off"
            r"|there|heading over|thinking of going|only free)"
            r"|(?:i|we)(?:['’]ve)? (?:can )?only (?:do|make|have|got))(?: there)?(?: on)?(?: an?| the| this)?"
            rf" (?P<day>{_DAY_EN})s?(?: (?:morning|afternoon|evening))?(?: i['’]m free)?[.,;!]+"
            r" (?P<of>[^.?!]{6,60}?)[\s?.!]*$",
            "{of} on {day}?",
        ),
        (
            r" if (?:i|we) (?:just )?(?:walk|turn|show|go|pop|drop|come) (?:in|up|by|there)(?: then| now)?"
            r"(?=[\s?.!]*$)",
            "",
        ),
        (
            rf"(?P<day>{_DAY})也是?(?:要|會)?(?:這個|同一個|{_SAME})的?(?:營業)?時間[嗎吧]?(?={_END})",
            "{day}幾點到幾點",
        ),
        # Another place under the same terms.
        (
            r"(?:把)?(?:地點|場地|岩場|地方|目標|城市|縣市|場景)(?:就|直接)?(?:換|改)(?:成|到|去|為|作)?(?=\S{2})",
            "換成",
        ),
        (r"(?<=\S{2})再(?:算|查|問|跑|列|比|數)(?:一次|一遍|看看)(?:給我)?(?=[\s?？吧。]*$)", ""),
        (rf"(?:套用?|比照|沿用)(?:同樣|一樣|相同|剛剛|剛才)?的?(?:那個)?{_TERMS_ZH}[\s,，]*", ""),
        (rf"(?<=\S{{2}})(?:總共|一共)?會(?:有|是)(?:多少|幾)[呢啊]?(?={_END})", "有幾條"),
        (
            r"^(?:ok |and |now |then |so |please |can you |could you )*(?:run|do|repeat|redo|try|check|pull"
            r"|give me|get me|show me) (?:it|that|this|(?:the )?same(?: thing| one| search| query)?)"
            r" ?(?:again )?(?:for|at|in|with|on)"
            r" (?P<of>[^,.?]{3,30}?)(?: as well| too| please| instead| now| next)*[\s.?!]*$"
            r"|^(?:ok |and |so |then )*now (?:do|try|check)"
            r" (?P<now>(?!it|that|this|the)[^,.?]{3,30}?)[\s.?!]*$"
            r"|^(?:and |so |then )*what(?:['’]s| is| would| was) (?P<whose>[a-z ]{3,25}?)['’]s"
            r" (?:count|number|figure|total|tally)(?: be| then| like)*[\s.?!]*$",
            "what about {of}{now}{whose}",
        ),
        (
            r"\b(?:can you |could you |please )*(?<!same )(?<!the )(?<!that )(?<!this )"
            r"(?:narrow|trim|cut|limit|restrict|reduce|whittle|filter|pare|boil)"
            r"(?: (?:it|that|this|them|those|the list|things))?(?: down)? to (?:just |only )*"
            r"(?:stuff |things |routes |those |the ones |ones |anything |the )*(?P<of>[^,?]{3,40})\??",
            "only those {of}",
        ),
        # What stays as it was needs not be said.
        (
            rf"[\s,，]*(?:(?:用|按|依|照|以)?(?:同樣|一樣|相同|同一個?|剛剛|剛才|上面|前面)(?:的|那個)?{_TERMS_ZH}"
            rf"|{_TERMS_ZH}(?:都|也)?(?:不變|相同|一樣|照舊|比照))(?:之?下|來[看算說])?[\s,，]*",
            "",
        ),
        (
            rf"[\s,;–—-]*\b(?:with |by |on |using |under |and )?(?:the |that )?same {_TERMS}"
            rf"(?: as before| again| please| applies| there)*(?={_END}|[,;])",
            "",
        ),
        # How many there are, by a noun.
        (
            r"的?(?:數量|總數|總量|條數|數目)(?:會|大概|總共)?(?:是|有|為|共)?(?:多少|幾[條個])?[呢啊呀]?"
            rf"(?={_END})",
            "有幾條",
        ),
        (
            r"\b(?:what(?:['’]s| is| was| would| will)?|give me|tell me) (?:be )?(?:the |that )+"
            r"(?:figure|number|count|tally|total|headcount)\b(?: then| now| be| there| like| look like"
            rf"| for (?:those|that|them))*(?={_END})",
            "how many",
        ),
        (
            r"(?P<of>bolts?|掛片|耳片|固定點|掛點)\s?(?:總共|一共|大概)?(?:有|打了?|是)幾(?P<n>[支個顆根])",
            "有幾{n}{of}",
        ),
        # What was shown, and to show it.
        (rf"\b(?:from|off|in|on|of) (?:that|this|the|your) list(?={_END})", ""),
        (
            r"\b(?:of|from|in|out of) (?:that|this) (?:whole |same )?"
            r"(?:lot|bunch|batch|set|group|selection|crop)\b|\bout of (?:them|those|these)\b",
            "of those",
        ),
        (r"(?:報|唸|念|秀|亮|貼|丟|吐|交代)(?=一下|給我|上來|出來)", "列"),
        (
            r"(?:把)?(?P<of>[^\s,，。?？把幫]{1,8}的)(?:都|全部?|幫我|給我|單獨|另外)*(?:挑|抓|撈|篩|找|拉|拿|選)"
            r"(?:選|出)?出來"
            r"(?:給我|來|看|就好|就行|即可|吧|謝謝)*",
            "{of}有哪些",
        ),
        (
            r"幫我(?:挑|抓|撈|篩|找|拉|選)(?:出)?(?P<of>[^\s,，。?？]{1,8}的)出來"
            r"(?:給我|來|看|就好|就行|即可|吧|謝謝)*",
            "{of}有哪些",
        ),
        (
            rf"(?P<of>{_GRADE}的?(?:路線)?)也(?:請|幫我|順便|一起)*列(?:出來?|一下|給我)*(?:吧|好了|嗎|謝謝)*"
            rf"(?={_END})",
            "那{of}呢",
        ),
        (rf"(?<=[數度級長ts])(?:也|都|一起|順便)+(?:給我|講|說|告訴我|報|附上?|列)(?:一下)?[吧嗎]?(?={_END})", ""),
        # What is left out is what has not got it.
        (
            rf"(?<!有)沒有?(?!人|什麼|關係|錯)(?P<of>[^\s,，。?？有]{{1,8}})的(?:都|就|幫我|請|先|全部?|可以"
            rf"|一律)*{_OUT}(?:吧|就好|好了"
            rf"|謝謝)*",
            "只要有{of}的",
        ),
        (
            r"\b(?:drop|lose|remove|skip|leave out|ditch|cut|exclude|filter out|take out|scrap|scratch) (?:all "
            r"|any |every)?(?:the )?"
            r"(?:ones?|those|anything|everything|thing|routes|gyms)? ?(?:without|with no|that (?:has|have) no"
            r"|lacking)(?: an?y?)? (?P<of>\w+)",
            "only those with {of}",
        ),
        (
            r"\b(?:drop|lose|remove|skip|leave out|ditch|cut|exclude|filter out|take out|scrap|scratch"
            r"|forget) (?:all |any |every)?(?:the )?"
            r"(?:ones?|those|anything|everything|thing|routes)?(?: that(?:['’]s| is| are)| which (?:is|are)| of"
            r"| at)? (?P<of>\d+) ?m(?:et(?:er|re)s)?"
            r" (?:and|or) (?:more|longer|over|up|above|taller)",
            "only those shorter than {of} m",
        ),
        (r"有人(?:上傳|放|拍|錄|傳)(?:過|了)?(?:影片|beta|片)的", "有影片的"),
        (
            r"\b(?:drop|lose|remove|skip|leave out|ditch|cut|exclude|filter out|take out|scrap|scratch|forget)"
            r" (?:all |any |every)?(?:the )?(?:ones?|those|anything|everything|thing|routes)?(?: that| which)? ?"
            r"(?:nobody|no ?one|no-one)(?:['’]s| has| have)? (?:ever )?(?:filmed|recorded|uploaded|videoed|put online)",
            "only those with video",
        ),
        (
            rf"沒有?人(?:拍|錄|放|上傳)(?:過|了)?(?:影片|片)?的(?:都|就|幫我|請|先|全部?|可以|一律)*{_OUT}",
            "只要有影片的",
        ),
        (rf"(?:打|釘)?掛片的(?:路線)?(?=(?:就好|就行|即可|呢|吧)*{_END})", "運攀的"),
        # The one that has most of something.
        (
            r"\b(?:(?:i|we)(?: want|['’]d like)|give me|show me|pick|which is)?(?: the)? (?:best[- ]protected"
            r"|most protected|safest)(?: one| route| line)?(?: out)? of"
            r" (?:the|these|those|them)(?: \w+)?(?:, i mean(?: the)? most bolts)?"
            r"(?:[.,]? (?:and )?(?:that|which|it) (?:would|might|will) be\??)?$",
            "which of those has the most bolts",
        ),
        (r"[.,]? (?:and )?(?:that|which one|it|this) (?:would|might|will) be\??$", ""),
        (
            r"\b(?:which (?:one )?(?:is|would be) )?(?:the )?(?:biggest|largest)(?: one| area| wall| crag)?,?"
            r" by (?:the |sheer )?(?:number|count|amount)"
            r" of routes(?: would be)?",
            "which of these has the most routes",
        ),
        (
            r"\b(?:which (?:one )?(?:is|would be) )?(?:the )?smallest(?: one| area| wall| crag)?,?"
            r" by (?:the |sheer )?(?:number|count|amount)"
            r" of routes(?: would be)?",
            "which of these has the fewest routes",
        ),
        (
            r"(?:依|據|按|照)[此上該](?:表|列表|清單)?[,，\s]*|敬請(?:指出|告知|列出)?|煩請(?:指出|告知)|懇請(?:指出|告知)?",
            "",
        ),
        (
            r"(?:路線)?(?:數量|數目|條數)?(?P<of>最[多少])[之的](?P<n>區域|岩場|岩區|牆面?|縣市)(?:為何|是何者|是哪一?[個座區面]?)",
            "哪一個{n}{of}",
        ),
        (
            r"\bwhat if (?:i|we) (?:want(?:ed)?|went (?:for|with)|prefer(?:red)?|took|did|chose|picked|said"
            r"|tried) (?P<of>[^,.?!]{3,24}?) instead\b",
            "what about {of}",
        ),
        # The hardest and the easiest, as people call them.
        (
            r"\b(?:king|queen|boss|crown|flagship|headline|top[- ]end|showpiece|marquee) (?:line|route|climb|one)\b"
            r"|\b(?:line|route|climb|one) (?:at|from) the (?:top|hard|upper|high) end\b",
            "hardest route",
        ),
        (
            r"\bwhat(?:['’]s| is| lies| sits)(?: there)? at the (?:bottom|low(?:er|est)?|easy|gentle"
            r"|soft) end(?: of (?:it|the (?:scale|grades"
            r"|list|range|spectrum)))?",
            "which is the easiest route",
        ),
        (
            r"\bwhat(?:['’]s| is| lies| sits)(?: there)? at the (?:top|high|upper|hard|sharp) end(?: of (?:it"
            r"|the (?:scale|grades"
            r"|list|range|spectrum)))?",
            "which is the hardest route",
        ),
        # The grade that was asked for, by another noun.
        (
            r"\b(?:at |of |with )?(?:the |that |this )?(?:very |exact )?same (?:number|level|difficulty|rating"
            r"|mark|standard)\b"
            r"(?:(?:,| and)? (?:the )?same (?:place|area|wall|crag|spot|sector))?",
            "at the same grade",
        ),
        (
            r"(?<=same grade)(?:,| and|,? in| at)*(?: the| that)? same (?:place|area|wall|crag|spot|sector)\b"
            r"|\b(?:the )?same (?:place|area|wall|crag|spot|sector)(?:,| and)* (?=(?:the )?same grade)",
            "",
        ),
        (r"\bsoftest(?: touch| option| one| route)?\b", "easiest"),
        (
            r"(?<=最[難長短高低])的(?:是|叫)啥(?:米)?(?=[\s?？]*$)|(?<=最簡單)的(?:是|叫)啥(?:米)?(?=[\s?？]*$)",
            "的是哪條",
        ),
        (r"的?(?:長度|高度)的?(?:第一名?|冠軍|之最|排第一的?|居冠的?|之王|拿第一的?)", "最長的"),
        (r"的?(?:難度|等級|級數)的?(?:第一名?|冠軍|之最|排第一的?|居冠的?|之王|拿第一的?)", "最難的"),
        (r"(?:大?魔王|王者|天花板|一哥|老大|頭號?狠角色|狠角色)(?=是|呢|在|叫|有?[哪誰])", "最難的"),
        (r"(?<=最)(?:軟|水|好欺負|親民|友善|溫柔|沒壓力|無腦)(?=的)", "簡單"),
        (
            r"有沒有(?=最[難簡容長短])(?P<of>[^,，。?？]{2,8}?)(?:那條)?(?:可以|能|好)?(?:讓我|給我|我)?(?:先|來)?"
            r"(?:試試?|爬|玩|上"
            r"|暖身)[看嗎]*(?=[\s?？]*$)",
            "{of}是哪條",
        ),
        (
            r"(?:緊?接(?:在|著)?|排)?在?(?:它|牠|這條|那條|第一名?)的?(?:後面|之後|下面|後頭|底下)的?"
            rf"(?:那[條個名])?是(?:誰|哪[條個]|什麼)(?={_END})",
            "第二名是哪條",
        ),
        (
            r"(?:\bthe runner[- ]?up\?? )?\b(?:who|which one|what)(?:['’]s| is| comes)? (?:right |just |next )?"
            r"(?:behind|after|below) (?:it|that one)"
            rf"(?: (?:on|at|in) (?:that|this|the) \w+)?(?={_END})",
            "the runner-up",
        ),
        (rf"(?<=的)(?:會|又|到底)?是誰(?={_END})", "是哪條"),
        (
            r"(?:這些|各個|各)岩場(?:裡面?|當中|之中|中)?(?:的話)?[,，]?誰的?路?線(?P<of>[^,，。?？]{0,4}[多少])",
            "哪個岩場的路線{of}",
        ),
        (r"誰(?=的?路?線[^,，。?？]{0,4}[多少])", "哪個"),
        (r"(?<=[誰條個]的)掛點(?=[^,，。?？]{0,3}[多少])", "bolt數"),
        # The same, of another place or route.
        (rf"也是?(?:要|會)?{_SAME}的?時間(?:左右)?[嗎吧]?(?={_END})", "要多久"),
        (rf"也是?要?{_SAME}的?(?:價格|價錢|錢|票價|價位)[嗎吧]?(?={_END})", "多少錢"),
        (r"(?:那邊|那裡)?[這那]種(?:難度|等級|級數)的?(?:路線)?還?有第二[條間個](?=嗎|的)", "還有別條同難度的"),
        (rf"還?有(?:沒有)?第二[條間個](?=嗎?{_END})", "還有別條"),
        (r"還有(?:另外)?一[家間](?:對吧|對不對|吧|嘛|不是嗎|是不是)[,，?？\s]*(?:它|牠|那[間家])?", "另外一家"),
        # What an article or a record is asked of it.
        (
            r"\bis (?:it|that|this)(?: one| route| climb)? (?:already )?(?:in|on) my (?:ticks?|tick ?list"
            r"|log(?:book)?|records?"
            r"|ascents|sends|history)\b",
            "have i climbed it",
        ),
        (
            r"(?:它|牠|這條|那條)?(?:有)?在我的?(?:攀登|完攀|爬)?(?:紀錄|清單|名單|記錄)(?:裡面?|上|中|裡頭)?嗎",
            "我爬過它嗎",
        ),
        (
            r"\bwhat(?:['’]s| is| was| does) (?:it|that one|that|this one) (?:given|graded|rated|get|go at"
            r"|called at|come in at)\b"
            r"(?: as| at)?",
            "what grade is it",
        ),
        (r"有人嗎[\s,，?？]*我(?:是說|是指|是問|的意思是)有?(?:在)?(?:開門?|營業|開放)的?嗎?", "有開嗎"),
        (r"\b(?:softer|gentler|kinder|mellower|milder)\b(?! (?:rock|mats?|rubber|shoes?|rope))", "easier"),
        (r"(?<=length|height)[- ]wise\b", ""),
        (
            r"\b(?:or )?did (?:someone|somebody|anyone|anybody|they|people) (?:leave|put|place|drill|fix)(?: in| up)?"
            r" (?:a few |any |some |the odd )?(?:bolts?|fixed (?:gear|pro(?:tection)?)|pitons?|pegs?"
            r"|hangers?)(?: in| there| behind| on it)*"
            r"|\bis there (?:any |some )?(?:fixed|in[- ]situ|permanent) (?:pro(?:tection)?|gear|kit"
            r"|hardware)(?: on (?:it|that one)| there| up there)?"
            r"(?: or (?:nothing|none|not))?",
            "does it have any bolts",
        ),
        (
            r"\b(?:does|has|did|do|is|was) (?:anyone|anybody|someone|somebody|there anyone|it|they"
            r"|you)(?: ever)? (?:have |got |had |caught |put |filmed )?"
            r"(?:it |this one |that one |that |anyone )?on (?:camera|film|tape|youtube)",
            "does it have a video",
        ),
        (
            r"\b(?:which|what) (?:part|section|side|corner|bit|end) of (?:the|that) (?:crag|cliff|wall"
            r"|rock) (?:is (?:it|that)(?: one)? (?:in|on|at)"
            r"|do (?:i|we) (?:walk|go|head|hike) to(?: for (?:it|that(?: one)?))?|would (?:i|we) (?:find"
            r"|look for) (?:it|that(?: one)?) (?:in|on|at)?)",
            "which area is it in",
        ),
        (
            r"^(?:and |so |but |ok |shame |pity )?(?:in |from )?(?:what|which) year(?: (?:was|is) (?:it|that"
            r"|this)(?: one)?(?: done| from)?"
            r"|did (?:they|that|it|he|she)[^.?!]{0,20})?(?: at least| then| though| exactly| roughly)*(?=\W*$)",
            "when was it first climbed",
        ),
        # The two shortest.
        (
            r"\b(?:the )?(?P<most>(?:short|long|hard|easi|tall|cheap|tough)est) (?P<n>two|three|four|five"
            r"|\d)\b(?! (?:m|met|bolts))",
            "the {n} {most}",
        ),
        (
            r"\b(?:if (?:i|we) )?(?:bump|move|step|push|take|nudge|go) (?:it |that |things "
            r"|this )?up (?:by )?(?:a|one) (?:grade|notch|number|level)"
            r"(?:, what(?:['’]s| is| have you| do you have| do you got)(?: got)?(?: there)?)?",
            "one grade harder",
        ),
        (
            r"\b(?:if (?:i|we) )?(?:bump|move|step|push|take|nudge|drop|go) (?:it |that |things "
            r"|this )?down (?:by )?(?:a|one) (?:grade|notch|number"
            r"|level)(?:, what(?:['’]s| is| have you| do you have| do you got)(?: got)?(?: there)?)?",
            "one grade easier",
        ),
        # Gyms.
        (r"\blets? (?:you|us|me|people|one|everyone) in (?:first|(?:the )?earliest)\b", "opens earliest"),
        (r"\blets? (?:you|us|me|people|one) (?:stay|climb) (?:(?:the )?longest|(?:the )?latest)\b", "closes latest"),
        (
            r"\b(?:lightest|easiest|kindest|gentlest|lighter|easier|kinder|gentler) on (?:the|my|our|your"
            r"|a student['’]?s?) (?:wallet|purse|pocket|budget|bank account)",
            "cheapest",
        ),
        (
            r"\b(?:easiest|best|simplest|quickest|handiest|nicest) (?:to (?:get to|reach) )?(?:by|on|with"
            r"|for) (?:public transport|the metro|metro|mrt"
            r"|the mrt|subway|train|foot from the station)",
            "closest to a station",
        ),
        (
            r"\b(?P<of>how (?:do|can|would|could|should) (?:i|we|you|one) (?:get|go"
            r"|travel) there[^,.?!]{0,24}?) without (?:a |my |our |any )?"
            r"(?:car|scooter|motorbike|driving|wheels)\b",
            "{of}",
        ),
        (
            r"\b(?:can|could|may|how (?:can|do|would)) (?:i|we|one) (?:ring|call|phone|contact|reach)(?: them"
            r"| it| up)*(?: somehow| up| directly"
            r"| by phone)*(?=\W*$)",
            "what is the phone number",
        ),
        (
            r"\b(?:is there )?(?:any|a|some) way (?:of getting|to get|to reach)(?: there| to it"
            r"| it)?(?: without (?:a |my |our )?(?:car|scooter"
            r"|motorbike|bike|vehicle|wheels))?(?=\W*$)",
            "how do i get there by public transport",
        ),
        (r"最晚(?:可以|能)?(?:待|爬|玩|留|練)到幾點", "開到幾點"),
        (
            r"\bhow late (?:can|could|may|might|would|do|will) (?:i|we|you|one|people) (?:still )?(?:stay|climb"
            r"|train|be (?:in )?there|remain|go on)"
            r"(?: (?:there|in there|for))?",
            "what time does it close",
        ),
        (r"\b(?:kick|chuck|throw|boot)(?: (?:you|us|people|everyone|everybody|me))+ out\b", "close"),
        (
            r"\b(?:rinse off|wash (?:off|up)|have a (?:wash|rinse)|freshen up|clean up"
            r"|get (?:washed|clean(?:ed up)?)|take a shower|wash(?=[^.?!]{0,12}\W*$))\b(?! (?:gear|ropes?|shoes"
            r"|holds|hands))"
            r"(?: there| off)?",
            "use showers",
        ),
        (
            r"\b(?:borrow|hire|rent|get|grab|loan|use) (?:me )?(?:a pair|some|any|theirs)(?: there| on site"
            r"| from them)?(?=\W*$)",
            "rent shoes",
        ),
        (
            r"\b(?:which|what|where|at which) ?(?:stop|station)?(?: do| should| would)? (?:i|we) (?:get|hop) off"
            r"\b(?: at)?",
            "what is its nearest station",
        ),
        (
            r"\bis it (?:all )?(?:roped|ropes)(?: climbing)? or (?:just|only|all)? ?(?:boulder(?:s|ing)|blocs?)",
            "is it bouldering or top rope",
        ),
        (
            r"(?:岩鞋|攀岩鞋|鞋子?)(?:沒帶|忘了帶?|忘記帶?|沒有|壞了)[^,，。?？]{0,4}[\s,，。]+(?:在)?(?:現場|那邊"
            r"|館內|那裡|櫃台|跟他們)?(?:可以)?(?:借"
            r"|租)(?:一雙)?",
            "租岩鞋",
        ),
        (
            r"(?:吊帶|安全吊帶)(?:沒帶|忘了帶?|忘記帶?|沒有|壞了)[^,，。?？]{0,4}[\s,，。]+(?:在)?(?:現場|那邊|館內"
            r"|那裡|櫃台|跟他們)?(?:可以)?(?:借"
            r"|租)(?:一[條件副])?",
            "租吊帶",
        ),
        (
            r"(?:an? |any |some )?(?:place|somewhere|anywhere|space|spot)(?: safe| secure)? (?:to|for me to"
            r"|where i can) (?:lock up|lock|stash|store|leave|stow|secure)"
            r" (?:it|them|that|(?:my |our |the |a )?(?:\w+ )?(?:bags?|stuff|things|valuables|laptop|backpack"
            r"|belongings|phone|gear"
            r"|kit))(?: up| away| safely)*",
            "lockers",
        ),
        (
            r"(?:可以|能|有(?:沒有)?)?(?:地方)?(?:可以)?(?:鎖|寄放|寄|放)(?:我的|一下)?(?:包包?|背包|行李|筆電"
            r"|貴重物品|東西)(?:的地方"
            r"|的櫃子)?(?:嗎)?(?=[\s?？]*$)",
            "有置物櫃嗎",
        ),
        (
            r"\b(?:evening|night(?:time)?|late|after[- ]work|off[- ]peak)[- ](?:discount|deal|rate|special"
            r"|reduction|offer)s?\b",
            "twilight ticket",
        ),
        (
            r"\b(?:does it|is it|do they|is entry|will it)(?: get| be)? cheaper (?:later(?: in the day| on)?"
            r"|in the evenings?|at night|after \w+(?: ?pm)?)",
            "is there a twilight ticket",
        ),
        (
            r"(?P<of>[週周]末|假日|平日|晚上)(?:的)?(?:票價|價錢|價格|門票)?(?:會不會|是不是|會|有)?(?:漲價?|加價"
            r"|變貴|調漲|貴一點)",
            "{of}票價比較貴",
        ),
        (
            r"\bhow much (?:more|less|cheaper|extra)\b[^?.!]{0,40}\b(?:pay|cost|entry|get in\w*|spend"
            r"|enter)\b[^?.!]{0,20}\b(?:the )?one"
            r" (?:versus|vs\.?|over|than|compared (?:to|with)|rather than|and|against) (?:for )?the other(?: one)?",
            "what is the price difference between these two",
        ),
        # A season that is told.
        (
            rf"^(?:but |well,? |hmm,? |so )*(?:we|i)\b[^,.?]{{0,40}}\b(?:in|during|for|is"
            rf"|around) (?P<of>{_SEASON})[^,.?]{{0,14}}[,.;]+ (?:so )?"
            r"(?:is|would|will) (?:that|it|this)[^?,.]{0,40}\??\s*$",
            "what about {of}",
        ),
        # What is turned to before it is asked of: "what about limestone then, does it get weak".
        (
            r"^(?:and |so |but |ok )*(?:what|how) about (?P<of>[^,.?]{3,40}?)(?: then"
            r"| though)?[,.?]+ (?:and )?(?P<v>does|is|are|do|can|will|has|have)"
            r" (?:it|they|that|those)\b",
            "{v} {of}",
        ),
        (
            r"^(?:那麼?)(?P<of>[^\s,，。?？]{2,12}?)(?:呢|的話|怎麼樣)[,，?？\s]+(?:它|牠"
            r"|那[條間邊裡])們?(?=[^,，。?？]{2,14}[?？\s]*$)",
            "{of}",
        ),
        # 「換陽光牆，它的…」 is 「陽光牆的…」.
        (
            r"^(?:那就?|再|我們|然後)*[換改](?:成|到|去|看|作|問)?(?P<where>(?![一個別其他們另])[^\s,，。?？]{2,8}?)"
            r"(?:的話|好了)?[,，\s]+(?:它|牠|那邊|那裡|這邊)?(?P<of>的)?(?=[^,，。?？]{2,14}[?？\s]*$)",
            "{where}{of}",
        ),
        (
            r"^(?:那就?|再)*[換改](?:成|到|去|看|作"
            r"|問)(?P<where>(?![一個別其他們另])[^\s,，。?？]{2,6}?)(?P<of>有?幾[條間個])(?=[\s?？呢]*$)",
            "那{where}{of}",
        ),
        (r"^(?:那|它|請問)?(?:上面|身上)(?:的|總共)?\s?(?=bolt|掛片|耳片|掛點|快扣|打|釘|有幾[支個顆])", "它"),
        # What is known of it is guessed before it is asked: 「鼻樑也在那一區吧，它的長度…」.
        (
            r"^(?:那麼?|欸)?(?P<name>「?[^\s,，。?？]{2,10}?)(?:應該|也|大概|感覺)+(?:就|也|是|在|跟"
            r"|和)*[^,，。?？]{1,12}[吧對]"
            r"[,，?？\s]+(?:它|牠|那|那條)?(?P<of>的)?",
            "{name}{of}",
        ),
    )
)
