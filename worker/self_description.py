"""What the service says of itself: a program, its data and their age, what it keeps; each only what is so."""

from collections.abc import Mapping

from schemas.reading import Locale
from worker.understanding.asked.about_the_service import AboutService

SELF: Mapping[AboutService, Mapping[Locale, str]] = {
    "bot": {
        "zh-TW": (
            "我是程式，"
            "不是真人：我叫 OnBelay，答案查自台灣路線、岩場和岩館的資料與攀岩文章，並逐一和資料核對，查不到就會直說。"
        ),
        "en": "I'm a program, not a person. I'm called OnBelay: my answers come "
        "from data on Taiwan's routes, crags and gyms and from "
        "articles on climbing, are checked against them, and say so when they hold nothing.",
    },
    "who": {
        "zh-TW": "我是 OnBelay，回答台灣岩場、路線和攀岩館問題的程式。"
        "你可以問我某條路線有多難、某個岩場有哪些路線，或某間攀岩館的營業時間。",
        "en": "I'm OnBelay, a program that answers questions about the crags, routes and climbing gyms of Taiwan. "
        "Ask me how hard a route is, which routes a crag has, or when a gym opens.",
    },
    "maker": {
        "zh-TW": "我是 "
        "OnBelay，"
        "為攀岩社群做的問答程式：台灣的資料整理自 NobodyClimb 社群平台公開的事實，攀岩文章是為這個計畫寫的。"
        "這個網站由誰經營，我的資料裡沒有。",
        "en": "I'm OnBelay, a program made for climbing communities: the facts on "
        "Taiwan were published by the NobodyClimb community "
        "platform, and the articles were written for this project. Who runs this site is not in my data.",
    },
    "languages": {
        "zh-TW": "我會繁體中文和英文，用哪一種問，我就用哪一種回答。",
        "en": "I understand Traditional Chinese and English, and answer in the one you ask in.",
    },
    "freshness": {
        "zh-TW": "我的台灣資料整理自 "
        "NobodyClimb 社群平台 2026 年 1 月公開的事實，之後只有經營者改過的才會更新，沒有固定的更新時間。"
        "營業時間、票價和現場狀況會變，出發前請再向岩館或當地確認。",
        "en": "My data on Taiwan is what the NobodyClimb community platform had "
        "published in January 2026; after that it is as new as "
        "the operator's edits, with no fixed schedule. Hours, prices and conditions "
        "change, so check with the gym or on the spot.",
    },
    "reliability": {
        "zh-TW": "我的答案查自 "
        "NobodyClimb 社群平台公開的事實和為此寫的文章，並附上來源、和資料核對過，但資料本身可能有錯或過時。"
        "難度、bolt 和營業時間請以現場和岩館的消息為準。",
        "en": "My answers come from facts published by the NobodyClimb community "
        "platform and from articles written for this project; "
        "they name their sources and are checked against them, but the data itself may be wrong or out of date. "
        "For grades, bolts and hours, trust the rock and the gym first.",
    },
    "errors": {
        "zh-TW": "請在那則回答下面按「沒幫助」，寫下哪裡不對、正確的答案是什麼，經營這個網站的人看得到。",
        "en": (
            "Rate that answer as not helpful and write what is wrong and what would "
            "be right: whoever runs this site can read it."
        ),
    },
    "memory": {
        "zh-TW": (
            "沒有登入的話，"
            "我只知道這次對話裡說過的話。"
            "登入後，你的攀登紀錄、對話和你說過的偏好會留著，只用在你自己的回答，你隨時可以查看或刪除。"
        ),
        "en": "Unless you sign in I only know what was said in this conversation. If "
        "you do, your log, your conversations and the "
        "preferences you state are kept for your own answers alone, and you can read or delete them at any time.",
    },
    "signing_in": {
        "zh-TW": "登入要按頁面上的「登入」；帳號由經營這個網站的人管理。"
        "登入後可以查自己的攀登紀錄，不登入也能問路線、岩場、岩館和攀岩知識。",
        "en": "Use Sign in on the page; accounts are kept by whoever runs this site. Signed in, you can ask about your "
        "own log; routes, crags, gyms and climbing in general can be asked about without.",
    },
    "cost": {
        "zh-TW": "這個網站由誰經營、收不收費，我的資料裡沒有。岩館的票價可以問我。",
        "en": "Who runs this site, and whether it costs anything, is not in my data. I can tell you what gyms charge.",
    },
    "contact": {
        "zh-TW": "這個網站由誰經營、怎麼聯絡，我的資料裡沒有。"
        "答案有錯可以按「沒幫助」，經營的人看得到；要找岩館的話，各館的電話可以問我。",
        "en": "Who runs this site and how to reach them is not in my data. Rate an answer as not helpful and they can "
        "read what you wrote; I can tell you the phone numbers of gyms.",
    },
}
