"""What people ask of a gym's mood and last entry and of where others climb, and no row records, by its words."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic

OF_OPINION: tuple[Topic, ...] = (
    Topic(
        "mood",
        "any",
        compiled(
            r"(?:岩館|館|\ue004)[^,，。?？]{0,4}(?:最好玩|好玩嗎|最有趣|最推薦)"
            r"|\ue004(?:比較|更)?(?:好玩|有趣|好爬|舒服|無聊)(?=還是|或|[嗎?？\s]|$)|(?:哪一?[間家個]|誰)(?:比較|更|最)?(?:好玩|有趣|舒服)"
            r"|\bwhich (?:\w+ )?(?:is|gym is) (?:more )?(?:fun|enjoyable|nicer)\b"
            r"|乾淨|整潔|髒|約會(?=.{0,12}館)|館[^,，。?？]{0,8}約會|\bgyms?\b.{0,24}\b(?:for|on) a (?:\w+ )?date\b"
            r"|氣氛|氛圍|服務(?:態度|品質|[最比很]較?好|好|如何|怎[麼樣])|態度|親切|(?:店員"
            r"|員工|教練|人"
            r"|岩友)[^,，。?？]{0,4}友善"
            r"|教練[^,，。?？]{0,6}(?:很?兇|很?爛|專業|會教|教得|不專業|好不好|好嗎|態度)"
            r"|\bcoach(?:es)?\b[^.?!]{0,30}\b(?:rude|rubbish|awful|bad|good|great|nice|strict|friendly|qualified"
            r"|experienced|any good)\b"
            r"|\b(?:rude|awful|friendly|good|bad|great|best|strict) (?:\w+ )?coach(?:es)?\b"
            r"|\b(?:toilets?|bathrooms?|restrooms?|showers?)\b[^.?!]{0,24}\b(?:clean|dirty|gross|smell\w*|stink\w*)\b"
            r"|\b(?:clean|dirty|gross) (?:toilets?|bathrooms?|restrooms?|showers?)\b|\b(?:cleanest|cleanliness"
            r"|dirty|dirtiest|hygien\w+)\b|\bhow clean\b|\b(?:vibes?|atmosphere"
            r"|ambian?ce|welcoming|friendlier|friendliest)\b|\bfriendly (?:staff"
            r"|people|crowd|gym|place)\b"
            r"|\b(?:staff|people|crowd|community) (?:\w+ )?friendly\b|\b(?:customer )?service\b(?! (?:road|area|hours))"
        ),
    ),
    Topic(
        "opinions",
        "any",
        compiled(
            r"(?:大家|網友|別人|其他人|岩友們?|在地人|去過的人)(?:都|是)?(?:覺得|怎麼說|怎麼看|說|認為)[^,，。?？]{0,8}(?:怎樣|怎麼?樣|如何|好不好|好嗎|推嗎)"
            r"|(?:大家|岩友們?|網友)(?:都|心中)?最?(?:喜歡|愛)[^,，。?？]{0,6}(?:館|岩場)"
            r"|風評|(?:網路|google|ptt|dcard|網友)(?:上)?的?(?:評論|評價|心得|負評|好評)|負評|評論|去過的心得"
            r"|\bwhat (?:do|does|did|are) (?:people|others|everyone|climbers|locals|they|reviewers?) (?:think|say"
            r"|thinking|saying)\b"
            r"|\b(?:opinions?|reviews?|reputation) (?:of|on|about|for)\b|\bwhat are the reviews\b|\bbad reviews?\b"
        ),
    ),
    Topic(
        "last_entry",
        "gym",
        compiled(
            r"最後(?:入場|進場|收客)|最晚[^,，。?？]{0,4}(?:[入進]場|可以進|進去)"
            r"|(?:幾點|幾時)(?:以前|之前|前|就)?(?:停止|截止)(?:[入進]場|售票|收客)"
            r"|\blast (?:entry|admission|entrance|check-?in)\b|\bstops? (?:letting|admitting|selling)\b"
        ),
    ),
    Topic(
        "twilight_hours",
        "gym",
        compiled(
            r"(?:幾點|幾時|什麼時候)(?:以?後|之後|開始|起)?[^,，。?？]{0,6}(?:星光|夜間|晚鳥)票"
            r"|(?:星光|夜間|晚鳥)票[^,，。?？]{0,4}(?:幾點|幾時|什麼時候|時段|時間|是什麼|是啥|(?:是)?什麼意思)"
            r"|(?:什麼(?:是|叫)|何謂)[「]?(?:星光|夜間|晚鳥)票|\btwilight\b[^.?!]{0,24}"
            r"\b(?:starts?|begins?|hours?|time|valid|kicks? in|from when|until|after what|apply|applies)\b"
            r"|\b(?:when|what time|how (?:late|early)|from when)\b[^.?!]{0,24}\btwilight\b"
            r"|\bwhat(?:'s|’s| is| are| does) (?:an? "
            r"|the )?[\"“]?twilight(?! (?:price|rate|fee|cost|entry (?:price|fee|cost)|ticket (?:price|cost)))"
        ),
    ),
    Topic(
        "locals",
        "any",
        compiled(
            r"(?:在地|當地|本地)(?:人|岩友|的人)[^,，。?？]{0,4}(?:去|爬|推|喜歡|私藏|愛)|內行人|私房"
            r"|老岩友[^,，。?？]{0,4}(?:去|爬|推|喜歡)"
            r"|\blocals?(?:'| )[^.?!]{0,16}\b(?:go|climb|like|love|prefer|recommend|hang|favou?rites?|secret)\b"
            r"|\bwhere do (?:most )?(?:people|climbers|locals|everyone|they) (?:\w+ )?(?:go|climb|hang)\b"
            r"|\b(?:hidden gem|best[- ]kept secret)s?\b"
        ),
    ),
)
"""Beside how a place looks, is set and is graded, which the other tables hold."""
