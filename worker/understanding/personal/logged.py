"""The words that say what the asker did or wrote down, beside those of `asker`: bagged, ticked off, 登錄, 解掉."""

# What is wished for, or may be done, was not done.
_SO = r"(?:(?![想要能該]|可以|打算|希望|如果|應該|準備|推薦|建議)[^,，。?？])"
_WRITTEN = r"(?:登錄|登記|記錄|打勾|打卡|勾選|勾起來|標記|標示|註記|存檔)"
_ACHIEVED = (
    r"(?:送掉|送上|解掉|解開|解了|解過|拿下|收掉|收服|刷掉|刷了|磨掉|踢掉|打掉|清掉|搞定|完成|攻下|征服|爬掉|爬上|踩過|完登"
    r"|摔了|try(?:了|過)|send(?:了|過|掉)|登錄了?|登記了?|記錄了?|打勾了?|打卡了?)"
)
_DONE_EN = (
    r"(?:bagged|crossed off|knocked off|knocked out|racked up|clocked|clocked up|chalked up|ticked off|checked off"
    r"|managed|completed|finished|recorded|noted|registered|topped out|pulled off|polished off|put in|put down|put up"
    r"|got(?:ten)? up|made it up|collected|amassed|conquered|under my belt|been out)"
)
_DO_EN = (
    r"(?:bag|cross off|knock off|knock out|rack up|clock|chalk up|tick off|check off|complete|register|top out"
    r"|pull off|polish off|put in|put down|get up|make it up|collect|conquer|spend out|spend on)"
)
LOGGED = (
    rf"我(?:自己)?{_SO}{{0,14}}{_ACHIEVED}[了過掉]*\s?(?:有|是)?(?:總共|一共|過)?(?:哪|幾|多少|什麼)"
    rf"|我(?:自己)?{_SO}{{0,14}}{_WRITTEN}(?:完成|起來|下來|進去|[過了])*的(?!話|時候|當下)"
    rf"|我{_SO}{{0,12}}(?:成功|失敗)[過了]?的(?:路線|線|題|那)"
    rf"|我{_SO}{{0,8}}還?有?(?:哪?幾|哪些|多少)[條題個]?(?:路線|線)?[^,，。?？]{{0,4}}沒(?:有)?(?:碰|試|送|解|踩|摸|上|打)過"
    r"|我[^,，。?？]{0,8}還?(?:漏掉|漏了|缺|欠|沒收到)[了的]?(?:哪|幾|多少)[幾些]?[條題]"
    r"|(?:全部|通通|統統|所有|整個)[^,，。?？]{0,6}(?:收集|蒐集|爬|刷|清|完成|集|解|送)(?:完|滿|齊|光)[^。?？]{0,6}還?(?:缺|差|剩|漏|少|欠)"
    r"了?(?:哪|幾|多少)"
    r"|我的?[^,，。?？]{0,8}(?:完成度|達成率|完登率|蒐集率|收集率|成功次數|嘗試次數|完登數)"
    r"|我(?:個人|自己|生涯|人生|至今|到目前為止|到現在|攀岩生涯)+的?(?:在[\ue001-\ue005]+)?的?最[難硬高長]"
    rf"|\b(?:have|had) i (?:\w+ ){{0,2}}?{_DONE_EN}\b|\bdid i (?:\w+ )?{_DO_EN}\b"
    rf"|\b(?:what|which|everything|anything|how many|all (?:the|my)|hardest|longest)\b(?:[^.?!,]|\.\d){{0,32}}"
    rf"\bi(?:['’]?ve| have|['’]?d| had)? (?:ever |already |actually |personally )?{_DONE_EN}\b(?=[^,.]*\?|(?![^.?!]*,))"
    rf"|\bmy (?:own |[\w.]+ ){{0,2}}?(?:logged|recorded|ticked|registered)\b"
    r"|\bmy (?:[\w.]+ ){0,3}?(?:tally|(?:session|visit|send|route|climb|ascent|tick|trip)s? "
    r"(?:counts?|totals?|numbers?|tally))\b"
    r"|\bmy (?:count|total|number|tally) of\b"
    r"|\b(?:of|among|from) (?:all )?(?:the|those) (?:\w+ ){1,2}i(?:['’]?ve| have)? (?:recorded|logged|ticked|entered)\b"
    r"|\bam i (?:still |currently )?(?:missing|lacking|short of|yet to (?:climb|do|send|tick))\b"
    r"|\bhave i (?:still |yet )?(?:not|yet to) (?:got|get|done|do|had|climb\w*|sen[dt]|tick\w*)\b"
    r"|\bwhen(?:['’]s| is| was) the (?:last|first|most recent) time (?:that )?i"
    r"(?:['’]?ve| had)? (?:was|went|climbed|been|visited|did|sent|tried|led|logged|got|made it)\b"
    r"|\bhow many (?:[\w.]+ ){0,2}(?:days|sessions|trips|visits|weekends|outings)"
    r" (?:outside |outdoors )?(?:have|did) i\b"
    r"(?! (?:got|have|need)\b)"
    r"|\bhow (?:does|do|did) (?:my|this) (?:year|season|month)\b[^.?!]{0,12}\bcompare\b"
)
