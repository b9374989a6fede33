"""Recognise what neither articles nor rows tell: prices of gear, brands, persons, records, diagnoses, diets, jobs.

An article of the same words would be read out as if it answered. Such a question is looked up among articles, and its
nearest one is told as the nearest at most.
"""

from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled

_GEAR = (
    r"(?:確保器|gri ?gri|快扣|快掛|吊帶|頭盔|岩盔|繩子|攀岩繩|主繩|岩塞|岩楔|機械塞|鉤環"
    r"|抱石墊|岩鞋|粉袋|止滑粉|指力板|裝備|器材|岩點)"
)
_GEAR_EN = (
    r"(?:harness(?:es)?|helmets?|ropes?|quickdraws?|draws|gri ?gri|cams?|nuts?|crash ?pads?|belay devices?|carabiners?"
    r"|(?:climbing )?shoes|chalk|hangboards?|gear|holds|resol\w+)"
)
_BEYOND = compiled(
    # Prices, brands, shops.
    rf"{_GEAR}[^,，。?？租]{{0,8}}(?:多少錢|價格|價錢|貴嗎|便宜|打折|特價)|(?:一[雙組條頂副支套]"
    rf"|買)[^,，。?？租]{{0,8}}(?:多少錢|要花多少)"
    rf"|{_GEAR}[^,，。?？]{{0,8}}(?:哪裡|去哪|哪邊|哪家)[^,，。?？]{{0,4}}[買換修賣]|(?:去哪"
    rf"|哪裡|哪邊|哪家)[^,，。?？]{{0,8}}(?:買|換底|修|有賣)|(?:換底|購買|維修)[^,，。?？]{{0,4}}(?:去哪"
    rf"|哪裡|哪邊)"
    r"|牌子|品牌(?!的?(?:攀?岩館|抱石館|館))|哪一?款|哪一?牌|開箱|團購|折扣|打折|二手市場|怎麼賣|賣掉|補助|健保|給付"
    r"|報稅|網拍|蝦皮|迪卡儂|petzl|scarpa|sportiva"
    r"|mammut|black ?diamond|decathlon"
    r"|evolv|butora|unparallel|edelrid|beal(?![a-z])|\bbrands?\b|\bcoupons?\b|\bdiscounts?\b|\bgroupon\b|\bon sale\b"
    rf"|\b(?:how much|price|cost)\b(?!.*\brent).*\b{_GEAR_EN}\b|\b(?:cheapest|best|lightest|top)\b[^.?!]{{0,24}}"
    rf"\b(?:place|shop|store|deal|model|market)\b.*\b{_GEAR_EN}\b|\b{_GEAR_EN}\b.*\b(?:on the market|cheapest"
    r"|for sale)\b"
    rf"|\bwhere (?:can|do|to) (?:i |you )?buy\b"
    r"|\bsell(?:s|ing)?\b|\bwhy is climbing so expensive"
    # Persons, records, contests, history.
    r"|誰(?:發明|創|設計|是第一|第一個|取名|命名|擁有)|發明|命名|起源|歷史|創辦|老闆|網紅|攀岩[^,，。?？]{0,8}哪一?年"
    r"|哪一?年[^,，。?？]{0,6}(?:奧運|發明)|世界紀錄|紀錄保持|世界上?最|全世界|奧運[^,，。?？]{0,8}(?:金牌|獎|冠軍|成績|名單|選手|轉播|門票)|世界盃"
    r"|身高多少|幾公分高|最強的(?:攀岩)?(?:選手|人)|honnold|caldwell|ondra|garnbret|midtb|sharma|小山田|直播"
    r"|\bwho (?:invented|made|created|discovered|designed|first|was the first|won|holds|owns"
    r"|runs)\b|\binvented\b|\bhistory of\b"
    r"|\bwhen (?:did|was|were|is the next)\b|\bworld(?:'s)? (?:record|cup)|\bin the world\b"
    r"|\bolympics?\b.{0,20}\b(?:medals?|gold|winners?|champions?|tickets?)\b|\bfastest\b"
    r"|\bpros?\b|\bprofessional\b|\baverage salary\b"
    # Bodies beyond climbing: illness, surgery, diet, looks.
    r"|治好|恐慌|憂鬱|過動|骨刺|中風|板機指"
    r"|十字韌帶|重建|肚子痛"
    r"|美甲|染髮|假髮"
    r"|變矮|增肌"
    r"|膠原蛋白|保健|吃什麼(?:牌|藥)|BMI|bmi|內衣"
    r"|出借|幫助睡眠|(?:多少|幾)(?:公?克|大卡|卡路[里裡])的?(?:蛋白質|澱粉|熱量)?"
    r"|\bhow (?:much|many)(?: grams of| more)? (?:protein|carbs?|carbohydrates?|calories|creatine)\b"
    r"|\b(?:bmi|in a cast"
    r"|cast on|acl|pacemaker"
    r"|collagen"
    r"|taller|anxiety|depression|broken (?:leg|arm|or)|is my finger broken)\b"
    # A plan to follow.
    r"|課表|菜單|訓練計[畫劃]|\d+ ?週.{0,12}(?:計[畫劃]|訓練)|幫我(?:排(?!名|序|行榜|列|個名)|擬|設計)|\b\d+[- ]week\b"
    r"|\bprogram(?:me)?\b|\btraining plan\b"
    r"|\broutine for\b|\bwrite me\b|\bmake me\b|\bhow many sets\b|\bmax hangs protocol\b"
    # Media, devices, the market of work and sport, travel, law.
    r"|電影|紀錄片|podcast|youtube ?頻道|攀岩[^,，。?？]{0,4}(?:youtube|頻道)|頻道推薦|netflix"
    r"|影集|書單|相機|gopro|空拍|無人機|拍照|照片|手錶(?=[^,，。?？]{0,4}(?:推薦|品牌|牌|功能|好用))"
    r"|(?:推薦|哪一?[款支種])[^,，。?？]{0,6}手錶|\bapps?\b|登入|8a\.nu|mountain ?project"
    r"|wifi|密碼"
    r"|\b(?:movie|film me|stream|books?|(?:youtube )?channels?|photos?|cameras?|drones?|smart ?watch(?:es)?"
    r"|log ?in|password|playlist|music do)\b"
    r"|(?:考|當|成為)[^,，。?？]{0,4}教練(?!說|叫)|薪水|收入|資金|創業|開一?間|證照|教練證|怎麼考|資格考|職業選手|成為.{0,8}(?:選手|教練"
    r"|定線)|工作怎麼找|打工|時薪|加盟|轉播|歌單|群組|手機殼|重訓菜單|跑步|划船機|怎麼入會"
    r"|協會|社費|經費|當掉|學分"
    r"|\b(?:salary|earn(?:s|ing)?|make money|income|career|get a job|resale"
    r"|(?:an?|start|follow|whose|which|best) (?:\w+ ){0,2}instagram|instagram accounts?"
    r"|\bwho\b[^.?!]{0,40}\binstagram|tiktok"
    r"|asian games|certif(?:y|ied|icate|ication)|become an?"
    r"|open a (?:climbing )?gym|association"
    r"|route ?setters? (?:earn|make)|visa|book me|date idea|first date|ask out)\b"
    r"|(?:鐵索攀登|via ?ferratas?)(?! ?(?:是|算|跟|和|什麼))"
    r"|\b(?:where|any|cost|book|guided?)\b[^.?!]{0,20}\bvia ?ferratas?\b"
    r"|(?:健身|瑜[珈伽]|球|滑雪|潛水)[^,，。?？]{0,8}(?:花錢|燒錢|便宜|貴)"
    r"|攀岩(?:日|節|嘉年華)[^,，。?？]{0,4}(?:什麼時候|何時|幾|哪)"
    r"|小費|\btips? (?:for )?(?:the|your|their|our) (?:guides?|coach\w*|instructors?)\b"
    r"|航空|\bairlines?\b"
    r"|怎麼形成|形成的?原因|[幾百千]萬年|地質年代|\b(?:was|were|is|are|did) [^.?!]{0,24}\bform(?:ed)?\b"
    r"|追[^,，。?？]{0,6}(?:女生|男生|妹|女孩)|搭訕|把妹|\bflirt\w*|\bpick(?:ing)? up (?:girls|guys|women|men)\b"
    r"|\bfederations?\b"
    # What is so just now.
    r"|(?:現在|今天|明天|目前)[^,，。?？]{0,8}(?:人多|下雨|幾米|風大|風浪|浪高|浪大|塞車|有?位子"
    r"|車位|擠)|\b(?:right now|tomorrow|today)\b[^.?!]*\b(?:busy|crowded"
    r"|rain\w*|swell|waves|parking)\b|\b(?:busy|crowded|raining|swell|parking)\b.*\b(?:right now|tomorrow|today|full)\b"
    r"|理賠|飛機|登機|託運|罰款|被罰|罰多少|簽證|租車|約會(?!.{0,10}館)|結婚(?![^,，。?？]{0,12}(?:戒|指環))|禮物|花語|海報|法規|好喝"
    r"|早餐(?![^,，。?？]{0,4}[吃喝])|機器人|\bcarry-on\b|\bluggage\b"
    r"|\bon a plane\b|\bfines? for\b|\btax(?:es)?\b|\bship to\b"
    r"|\b(?:is|are|get|getting|be) (?:\w+ )?married\b|\bplot of\b|\b(?:my"
    r"|a) cat\b|\bwho makes\b|\bdiagnos\w+"
    # What things are made of, and making them.
    r"|材質|什麼做的|木板|合板|自己蓋|(?<!膝)蓋.{0,6}(?:牆|抱石)|鑽牆|\bmade (?:of|from)\b|\bplywood\b"
    r"|\b(?:day|daily|hourly|going) rates?\b|\b(?:us|hong kong|aussie) dollars\b|\beuros?\b|美[元金]|日[幣圓]|匯率"
    r"|\bhome wall\b|\bplastic\b|\bmanufactured\b|\bglue\b|\bbuild a (?!n? ?anchor)|\bfrom wood\b"
    # Other sports and other people's ropes.
    r"|溯溪|換氣|滑雪板|雪板|登山背包|登山杖|帳篷|睡袋|滑板|羽球|羽絨|衝浪|浪板|玉山(?!岩場)|入[山園]證|馬拉松"
    r"|深蹲|冰攀|雪攀|冰瀑|飛拉達|溪降|攀瀑|冰爪|冰斧|聖母峰|攀樹|高空作業|消防|獨木舟|狗狗吊帶|翻譯|英文怎麼說"
    r"|\b(?:ice[ -]climb\w*|canyon(?:ing|eering)|coasteering|(?:hang|para)[ -]?glid\w*"
    r"|skis?|snowboards?|surf\w*|marathon|triathlon|kayak|ice screws?"
    r"|ice ax\w*|everest|arborists?|boxers?"
    r"|rope access|guitar|down jacket|fishing|skates?|translate|japanese)\b"
)


def is_beyond(question: str) -> bool:
    """Whether a question wants what neither articles nor rows hold."""
    return _BEYOND.search(fold(question)) is not None
