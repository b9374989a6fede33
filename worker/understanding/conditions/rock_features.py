"""The words for what routes are tagged with: kinds of rock and of climbing, in both languages, slang included."""

from collections.abc import Mapping

WAY_DOWN = r"(?:怎麼|如何|怎樣)(?:下撤|下來|下去|下降|撤退|回到?(?:地面|地上))"
"""How one asks for the way down from what was climbed."""

# Protection and how it is placed, as far as the words go that say how far apart it is.
PLACED = r"(?:掛點|掛片|耳片|bolts?|保護點?|固定點|快扣)\s*的?(?:間距|距離|間隔)?(?:打|放|釘|隔)?[得的]?"
DEGREE = r"(?:很|太|比較|滿|蠻|有點|超)?"
FEATURES: Mapping[str, str] = {
    "finger_crack": r"手?指裂(?:隙|縫)?|指縫|細縫|\bfinger (?:cracks?|jams?)\b",
    "off_width": r"寬裂(?:隙|縫)|怪縫|\boff[- ]?widths?\b|(?<![a-z])ow(?![a-z])",
    "crack": r"裂隙|裂縫|\bsplitters?\b|塞掌|塞(?:手|拳|縫)(?!指)|手裂|拳裂|\bcracks?\b|(?<!traffic )\b(?:hand "
    r"|fist )?jam(?:s|ming)\b",
    "slab": r"斜板|平板|\bslabs?\b|\bslabby\b",
    "overhang": r"外傾|外懸|前傾|懸岩|仰角|俯角|倒懸|倒攀牆|反傾|負角度|(?:很|超|夠|太|不)倒(?=的|[嗎?？,，\s]|$)"
    r"|倒一點的|\boverh[au]ng(?:s|ing)?\b|陡(?!坡)|\bsteep(?:er|est)?\b",
    "roof": r"屋簷|(?<!岩館)(?<!在)屋頂(?=的?(?:路線|線|攀|型|地形))"
    r"|(?<!難度)(?<!難度的)(?<!等級)(?<!級數)(?!(?<=的)天花板\s*(?:$|[,，。:：;；?？!！、是在到哪幾叫]))天花板(?!級|(?:在|是|到|為|究竟|到底)*(?:哪|幾|什麼|多少|誰)|有多[硬難高])|\broofs?\b",
    "dihedral": r"內角|夾角|開書(?=[型的狀]|路)|\bdihedrals?\b|\bcorners?\b|\bopen[- ]books?\b",
    "arete": r"岩角|稜角|外角|抱角|岩稜|稜線(?=的?(?:路線|線|攀))|抱稜|\baretes?\b",
    "chimney": r"煙[囪囱筒]|\bchimneys?\b",
    "tufa": r"鐘乳石?|石灰華|抱(?:石)?柱|\btufas?\b|\bstalactites?\b",
    "pocket": r"口袋(?=[點型洞]|的?(?:路線|線|把手))|指洞|洞點|\bpockets?\b|\bpocket(?:y|ed)\b|\b(?:mono"
    r"|two-finger)s?\b",
    "crimp": r"小(?:岩)?點(?!數)|微點|細點|薄點|刻點|指力(?:型|的?(?:路線|線(?!上)))|(?:吃|靠|考驗?)指力"
    r"|\bcrimpers\b|\bfingery\b|小邊(?!坡)|摳點|\bcrimps?\b|\bcrimp(?:y|fests?|ing)\b"
    r"|\b(?:small|thin|tiny) (?:holds|edges)\b",
    "jug": r"大把手?(?!握)|把手(?:很|都|比較)?大(?=的|[嗎?？]|$)|(?<!不)(?<!沒)好抓的?(?:點|把手|路線|線)"
    r"|\bbuckets\b|大點|好把手?(?!握)|\bjugs?\b|\bjuggy\b|\b(?:big|large|huge) holds\b",
    "traverse": r"橫渡|橫移|橫著爬|橫向(?=的|路線)|\btraverses?\b|\btraversing\b",
    "endurance": r"耐力|持久[型戰力]|(?:很|超|會|容易)\s?(?:pump|爆臂|爆前臂|爆手)(?=的|路線|[嗎?？]|$)"
    r"|\benduro\b|\bpump[- ]?fests?\b|爆(?:手|臂|前臂|力)(?:的|型)(?=.{0,4}(?:路線|線|5\.))|續航力?"
    r"|爆\s?pump|\bendurance\b"
    r"|\bpumpy\b|\bstamina\b",
    "power": r"力量[型系]|(?:拚|拼|吃|靠|考驗?|練|需要)(?:很多|大量)?力量|力量(?:的)?(?:路線|線)|爆發力"
    r"|\bpowerful\b|\bpowery\b"
    r"|\bpower(?: |-)?(?:routes?|climbs?|lines?|problems?|moves?|based|oriented|stuff|climbing)\b"
    r"|\btagged (?:as )?power\b|\bpower\s?(?=[系型的])",
    "technical": r"技[巧術][型性]|(?:吃|靠|考驗?|重|需要)技[巧術](?!者)|技[巧術](?=的?路線)|腳法(?=的?(?:路線|線"
    r"|型|為主|要))|(?:靠|考驗?|吃|重)腳法"
    r"|\btechnical\b|\btechy\b"
    r"|\bfootwork[- ](?:heavy|intensive|based|y)\b",
    "balance": r"平衡感?|\bbalance?y\b|\bbalance\b",
    "boulder_start": r"抱石(?:起步|起攀|開頭|開局)|起步(?:很|比較|偏)?抱石|\bboulder(?:y|ing)?[- ]starts?\b",
    "bouldery": r"抱石感|抱石型|抱石式|抱石[味風](?!險)|像抱石|\bbouldery\b|\blike a boulder problem\b",
    "reachy": r"臂展|手(?:要)?長|長手(?!臂|套|腳)|身長|大跨距|\breachy\b|\b(?:long|big) reach(?:es)?\b"
    r"|(?:要|需要|得)(?:很會|很|大力)?伸展(?:很|比較|得)?(?:遠|長|開)?(?=的|[嗎?？]|$)"
    r"|(?:伸|拉|構|搆)(?:手|展)?(?:得|到)?(?:很|太|比較|超|非常)(?:遠|長|開)|點(?:跟點|與點|和點)(?:之間)?(?:很"
    r"|太|超|比較)?(?:遠|開)"
    r"|(?:長|大)動作(?=的|多|[嗎?？]|$)|\blong (?:moves|pulls|spans|stretches)\b|\bmorpho\b|\bspans?y\b"
    r"|(?<![鎖護掛定])點的?(?:間距|距離?|間隔)(?:很|比較|太|超|蠻|滿)?(?:遠|大(?!概)|長)"
    r"|(?:需要|吃|靠|看)身[高長]|身高(?:要高|優勢|優?勢?的路線)|\btall (?:climbers?|people) (?:only"
    r"|have an advantage)\b",
    "dynamic": r"動態(?!繩|伸展|熱身|暖身)|跳躍(?:動作|的)|飛撲|(?:需要|會|要|得)跳(?:的|起來|點)|\bdynos?\b"
    r"|\bjump(?:y|ing)? (?:moves?|starts?)\b|(?<!static vs )(?<!static or )(?<!static and )"
    r"(?<!static versus )(?<!static from )\bdynamic\b(?!,? (?:(?:climbing )?ropes?|stretch|belay|warm"
    r"|(?:vs\.?|versus|or|and|from) static))",
    "multi_pitch": r"(?<!連)(?:多繩距|多段繩距|多段|多繩段)|[兩二三四2-9]段(?=的?(?:路線|線|攀))"
    r"|繩距(?:大於|超過|多於|不只|不止)\s?(?:一|1)?(?:段|個)?"
    r"|(?:不只|不止|超過|大於|多於|[兩二三四2-9])(?:一)?(?:個|段)(?:繩距|pitch(?:es)?\b)|\bmulti[- ]?pitch(?:es)?\b"
    r"|\bmore than one pitch\b|\b(?:two|three|2|3) or more pitches\b|\b(?:several|multiple) pitches\b|\b(?:two"
    r"|three|several|multiple|[2-9])[- ]pitch(?:es)?\b",
    "runout": r"(?<![a-z\d.+/-])(?:[rx]|r/x|pg-?13)\s?(?:級|等級|評級)"
    r"|\b[rx][- ]rat(?:ed|ings?)\b|\br(?: or |/| and )x\b|\brated [rx]\b"
    r"|\b(?:spicy|necky|heady)\b(?=,? (?:routes?|lines?|climbs?|leads?|stuff|sport|trad|5))"
    rf"|{PLACED}{DEGREE}遠|放得?(?:很|太|比較|滿|蠻|有點|超)遠|跑繩|"
    r"(?<!['’]d )(?<!\bi )(?<!\bwe )(?<!will )(?<!would )(?<!might )(?<!could )\brun[- ]?outs?\b(?! of)"
    r"|\b(?:sparse(?:ly)?|widely)[ -](?:bolted|spaced|protected)\b|\bspaced[- ]out bolts\b"
    r"|\bbolts (?:that are |are )?(?:far|wide|widely) (?:apart|spaced)\b",
    "loose_rock": r"[落鬆碎掉爛浮]石頭?(?!路|步道|坡|子路)|鬆動|會(?:崩|掉)的(?=路線|岩)|\bchoss\w*|\bcrumbl\w+"
    r"|(?:石頭|岩石|岩質|岩塊)(?:會|很|比較|有點|容易|偏)*鬆"
    r"|\bloose\b(?! ends?)",
    "walk_off": r"(?:不用|不必|不需要?|免)垂降[^,，。?？]{0,4}(?=的?(?:路線|線|$))"
    rf"|\ue001[^,，。?？]{{0,10}}{WAY_DOWN}"
    r"|用走的(?:下|就)|\b(?:get|come|go) (?:back )?(?:down"
    r"|off) (?:from |of )?(?:the )?['\"“]?\ue001"
    r"|\bdescen(?:d|t)\b[^.?!]{0,20}\ue001|走路?下(?:撤|來)|\bwalk(?:ing)?[- ]?offs?\b"
    r"|\bwalk (?:back )?down (?:from|after|off)\b",
    "classic": r"經典|\bclassics?\b",
    # Whoever begins wants what is easy; only who asks for the mark itself wants the few routes that bear it.
    "beginner_friendly": r"(?:標(?:有|記|示|註|著|上|明|了)*|註明|註記|特色)(?:是|為|有)?[「『\"“]?"
    r"(?:新手友善|(?:新手|初學者?)適合|適合新手|適合初學者?)|(?:新手友善|適合新手|適合初學者?|初學者|新手)的?(?:標籤|標記|註記|tag)|beginner_friendly"
    r"|\ue001[^,，。?？]{0,6}(?:適不適合|適合)(?:給|讓)?(?:新手|初學者?|入門)"
    r"|\ue001+['\"”]? (?:a )?(?:good|suitable|ok(?:ay)?|fine|nice|appropriate)(?: (?:route|climb|choice|pick|one))?"
    r" for (?:a |an |absolute |complete |total )*(?:beginner|novice|newbie|first[- ]timer)"
    r"|\ue001+['\"”]? beginner[- ]friendly|\ue001+['\"”]? suits? (?:a |an |complete )*(?:beginner|novice|newbie)"
    r"|\b(?:tagged|marked|labell?ed|flagged) (?:as )?[\"“'‘]?beginner[- ]friendly",
    # Who has warmed up asks for what comes then: 「熱身完想衝 5.11b」.
    "warm_up": r"(?<!正確的)(?:熱身|暖身)(?!(?:完|好(?!嗎|不好)|過|結束|之後|以後|後|動作|運動)"
    r"|(?:到底|應該|需要|大概|通常|之前|前|的時候)*要?做)"
    r"|(?<!after )(?<!after my )(?<!after the )(?<!after a )"
    r"\bwarm[- ]?ups?\b|(?<!after )\bwarming up\b",
}
