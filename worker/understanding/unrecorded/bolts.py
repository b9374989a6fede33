"""What people ask of bolts, anchors and the gear beside them, and no row records, by its words: steel, age, spacing."""

from worker.understanding.conditions.rock_features import WAY_DOWN
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic

DESCENT = compiled(
    rf"\ue001[^,，。?？]{{0,10}}{WAY_DOWN}"
    r"|\ue001[^。?？]{0,20}(?:垂降|走(?:路|下來)?|步行)[^,，。?？]{0,4}(?:還是|或)[^。?？]{0,6}(?:走|步行|垂降)"
    r"|\b(?:get|come|go|climb) (?:back )?(?:down|off)(?: from| of)?(?: the)? ['\"“]?\ue001"
    r"|\bdescent\b[^.?!]{0,24}\ue001"
    r"|\ue001[^.?!]{0,40}\b(?:descent|descend|(?:get|come) (?:back )?down\b|walk[- ]off\b|rap(?:pel)? (?:down|off|or))"
)
"""How one gets down from the top of a named route."""

OF_BOLTS: tuple[Topic, ...] = (
    Topic(
        "bolt_heights",
        "any",
        compiled(
            r"第[一二三四五六七八九十\d]+[顆個支根]?\s?(?:bolts?|掛片|耳片|快扣|保護點)[^,，。?？]{0,6}(?:離地|多高"
            r"|多遠|幾公尺|幾米|在哪)"
            r"|\b(?:first|second|third|fourth|last) (?:bolt|clip|draw)\b[^.?!]{0,24}"
            r"\b(?:high|off the (?:ground|deck)|far|up)\b"
            r"|\bhow (?:high|far)(?: up| off)?[^.?!]{0,16}\b(?:first|second|third|last) (?:bolt|clip|draw)\b"
        ),
    ),
    Topic(
        "protection_rating",
        "any",
        compiled(
            r"(?<![a-z\d.+/-])(?:[rx]|r/x|pg-?13)\s?(?:級|等級|評級)|保護(?:等級|評級)"
            r"|\b[rx][- ]rat(?:ed|ings?)\b|\br(?: or |/| and )x\b|\brated [rx]\b|\bpg-?13\b"
        ),
    ),
    Topic(
        "bolt_spacing",
        "crag",
        compiled(
            r"[每隔][隔]?\s?(?:\d+(?:\.\d)?|[一兩二三四五半幾])\s?(?:公尺|米)(?:就|就有|有|打|會有)?(?:一"
            r"|1)?[個顆根支]?\s?(?:bolt|掛片|耳片|保護點|固定點)"
            r"|(?:bolts?|掛片|耳片|保護點)\s?(?:的)?(?:平均)?(?:間距|間隔|距離)(?:是|有|大概|大約)*(?:多少|多遠|幾"
            r"|最[長短大小近遠密])"
            r"|(?:bolts?|掛片|耳片|保護點)\s?(?:打得?|放得?)?(?:是不是|會不會|會|比較|都|很|太|蠻|滿)+(?:密(?!集恐)"
            r"|近|遠|疏|鬆散)"
            r"|每(?:一|1)?(?:公尺|米)[^,，。?？]{0,4}(?:bolts?|掛片|耳片)|(?:bolts?|掛片|耳片)\s?(?:打得?"
            r"|放得?)?最(?:密|近(?![有換一都是常剛才幾])|遠|疏)"
            r"|\b(?:closest|tightest|furthest|farthest|widest)[ -](?:spaced )?bolt(?:s|ing)\b"
            r"|\bbolts? per met(?:er|re)\b"
            r"|\bbolt(?:s|ed)? every (?:\d+(?:\.\d)?|one|two|three|couple of|few) ?(?:m\b|met(?:er|re)s?|feet|ft)"
            r"|\bevery (?:\d+(?:\.\d)?|one|two|three|few) ?(?:m|met(?:er|re)s?|feet|ft)\b[^.?!]{0,16}\bbolts?\b"
            r"|\b(?:bolt spacing|spacing (?:of|between) (?:the )?bolts)\b|\bhow far apart (?:are )?(?:the )?bolts\b"
        ),
    ),
    Topic(
        "bolt_state",
        "any",
        compiled(
            r"(?:bolts?|掛片|耳片|錨栓|岩釘|固定點)[^,，。?？]{0,3}最(?:老|舊|新)|\b(?:oldest|newest"
            r"|rustiest) (?:bolts?|anchors?|hangers?)\b"
            r"|(?:補|重打|汰換|換新|整理)[^,，。?？]{0,4}(?:bolts?|掛片|耳片|錨栓|固定點|確保站|鏈條)|\b(?:rebolt"
            r"|re-?equip)(?:ed|ing|s)?\b"
            r"|(?:bolts?|掛片|耳片|錨栓|錨點|鎖點|固定點|確保站|螺栓)[^,，。?？]{0,8}(?:材質|材料|不?[鏽銹]鋼|鈦|鍍鋅"
            r"|白鐵|膨脹|化學"
            r"|植筋|上膠|哪一?牌|什麼牌|牌子|\b3(?:04|16)\b)"
            r"|(?:誰|哪[個些](?:人|單位|協會))[^,，。?？]{0,6}(?:維護|汰換|更換|檢查)[^,，。?？]{0,6}(?:bolts?|掛片"
            r"|耳片|固定點|錨)"
            r"|(?:bolts?|掛片|耳片|固定點|錨栓)[^,，。?？]{0,4}(?:誰|哪個單位)[^,，。?？]{0,4}(?:維護|管理|檢查)"
            r"|\b(?:bolts?|anchors?|hangers?|fixed gear|hardware)\b[^.?!]{0,48}\b(?:stainless|titanium|galvani[sz]ed"
            r"|plated|marine[- ]grade|glue[- ]?ins?|glued|expansion|wedge|material|made of|steel)\b"
            r"|\b(?:stainless|titanium|galvani[sz]ed|plated|glue[- ]?in|expansion) (?:steel )?(?:bolts?|anchors?"
            r"|hangers?)\b"
            r"|(?:bolts?|掛片|固定點|耳片|錨栓|錨釘|錨點|鏈條|確保站|掛釘)[^,，。?？]{0,6}(?:有(?:沒有|人)?|是不是"
            r"|最近|都|剛|被)?"
            r"(?:重打|重新打|重設|換過|換新|換了|汰換|更新|補過|整理過|維護過)"
            r"|(?:有(?:沒有|人)?|最近|剛|被)?(?:重打|換過|補過)[^,，。?？]{0,3}(?:bolts?|掛片|錨|固定點|耳片)"
            r"|\bwho(?:['’]s| is| has)? (?:maintain\w*|looks? after|replac\w*|rebolt\w*|re-?equip\w*)\b"
            r"|(?:上次|上一次|最近一次|什麼時候|何時|哪一?年|多久)[^,，。?？]{0,6}(?:換|重打"
            r"|更新)[^,，。?？]{0,4}(?:bolts?|掛片|固定點|耳片|錨)|"
            r"(?:bolts?|掛片|固定點|耳片)[^,，。?？]{0,6}(?:哪一?年|什麼時候|多久前|何時)(?:換|打|更)"
            r"|\b(?:replace[ds]?|replacing) (?:the )?bolts\b|"
            r"(?:bolts?|掛片|固定點|耳片|錨栓|螺栓|鉚釘|岩釘|鏈條|確保站)(?:(?!多一?點|要多|多的).){0,6}"
            r"(?:安全|老舊|生鏽|鏽|更換|換新|要換|該換|狀況|牢|可靠|鬆|會轉|在轉|晃)"
            r"|(?:生鏽|老舊|鬆[動脫掉]?|會轉|晃動)的?(?:bolts?|掛片|固定點|耳片|錨栓|螺栓|鉚釘|岩釘|鏈條)"
            r"|\b(?:loose|spinning|wobbly|wobbling|worn|dodgy|sketchy|manky|suspect|bad) "
            r"(?:bolts?|hangers?|anchors?|chains?|rings?|hardware)\b"
            r"|\b(?:bolts?|hangers?|anchors?|chains?|rings?|hardware)\b[^.?!]{0,24}"
            r"\b(?:loose|spin|spins|spinning|wobbl\w*|worn|(?:need|due)\w* (?:\w+ )?replac\w*|replacing)\b"
            r"|\b(?:rust(?:y|ed)?|rebolt(?:ed)?|corro\w+)\b|\b(?:bolts?|anchors?"
            r"|hardware)\b.{0,16}\b(?:condition|quality|trust|reliable|good|safe|solid|old)\b"
            r"|\b(?:is|are) (?:the |its |all |any )*(?:bolts?|anchors?|hardware|fixed gear"
            r"|fixed draws|hangers?|chains?)\b[^.?!,]{0,40}\b"
            r"(?:good|safe|solid|ok(?:ay)?|sound|bomber|reliable|trustworthy|in (?:good|bad|okay"
            r"|decent) shape)\b"
            r"|\b(?:trust|reliable|old) (?:the )?(?:bolts?|anchors?)\b|\bcondition of the (?:bolts?|anchors?)\b"
        ),
        "anchors",
    ),
    Topic(
        "top_anchors",
        "any",
        compiled(
            r"(?:頂端|上面|終點|頂部)[^,，。?？]{0,6}(?:錨|環|鏈|鍊|固定點|確保站)|雙環|鐵[鏈鍊]"
            r"|\b(?:anchors?|chains?|rings?|bolts) (?:at|on|up) (?:the )?top\b|\bfixed anchors?\b"
            r"|\b(?:top|lower-?off|rap(?:pel)?) (?:anchors?|rings?|chains?)\b|\b(?:rings? or chains?"
            r"|chains? or rings?|mussy)\b"
        ),
        "anchors",
    ),
    Topic(
        "descent",
        "any",
        DESCENT,
        "lowering-cleaning",
    ),
    Topic(
        "gear_sizes",
        "any",
        compiled(
            r"[\d一二三四五六]號的?\s?(?:cams?|岩塞|機械塞|camalots?)|(?:cams?|岩塞|岩楔"
            r"|機械塞)[^,，。?？]{0,6}(?:帶|放|要|需)[^,，。?？]{0,2}[幾多][顆個支少]"
            r"|幾號到幾號|[幾哪什麼]+(?:號|尺寸|型號)的?(?:岩?塞|岩楔|機械塞|cams?|camalots?|friends?|nuts?)"
            r"|(?:岩塞|岩楔|機械塞|cams?|camalots?|nuts?).{0,8}(?:幾號|哪幾號|尺寸|號數)"
            r"|\b(?:what|which) sizes?\b|\b(?:cam|nut|camalot|rack|gear|stopper)s? sizes?\b"
            r"|\bsizes? of (?:cams?|nuts?|gear)\b|\b(?:what|which) (?:cams|nuts|pieces|friends|camalots)\b"
            r"|\bhow (?:wide|thin|thick) (?:is|are) (?:the |this |that )?(?:\w+ )?(?:crack|flake|seam)s?\b"
            r"|裂隙(?:大概|到底)?有?多寬|(?:cams?|岩塞|機械塞)[^。?？]{0,16}(?:夠不夠|夠嗎|幾[顆組])"
            r"|\b(?:which|what) (?:one|piece|cam|nut|gear|size)s? (?:goes|go|fits?|protects?|works?|takes?"
            r"|do i place|should i place)\b"
            r"|\b(?:cams?|rack|gear)\b[^?!]{0,80}\bwhich one (?:goes|fits|protects)|\bneed (?:doubles|triples"
            r"|a double rack|two of each)\b"
        ),
    ),
)
"""Beside the topics of gyms and crags in unrecorded_topics."""
