"""The words for what a crag has around it, and for the ways there: 「哪些岩場有廁所」, "crags one can reach by bus"."""

from collections.abc import Mapping

from worker.understanding.matching.patterns import compiled

_NO_CAR = (
    r"(?:沒有?(?:開)?車|不(?:會|想|能|用|必)?開車|沒有?駕照)(?:的人)?(?:也|都|還)?(?:可以|能|到得了)"
    r"|\b(?:without|no|(?:don['’]?t|not) (?:have|own)) (?:an? |my |own )*car\b|\b(?:don['’]?t|can['’]?t|cannot) drive\b"
)
WATER = (
    r"玩水|戲水|(?<![會被到])泡水(?![了到過])|下水玩|踩[踩個]?水|泡腳|有水(?:可以|能)?玩|有(?:地方|水)(?:可以|能)?(?:泡(?!湯|溫)|玩水)"
    r"|\b(?:paddl(?:e|ing)|splash(?:ing)?|cool off|a (?:dip|paddle)|water to play in)\b"
)
"""Water to be in, be it a stream or the sea."""
AMENITIES: Mapping[str, str] = {
    "toilet": r"公廁|尿尿|噓噓|廁所|洗手間|化妝室|衛生設備|盥洗室|(?:方便|解手|尿|上[大小]號)的地方|茅[廁房]"
    r"|\b(?:toilets?|restrooms?|bathrooms?|washrooms?|wcs?"
    r"|loos?|lavator(?:y|ies)|porta-?potty|outhouses?|bogs?|dunn(?:y|ies))\b",
    "shop": r"便利商店|飯糰|補給|買得到水|買水(?!管)|便利店|超商|7-?11|小七"
    r"|\bconvenience (?:stores?|shops?)\b|\b7-?elevens?\b"
    r"|(?:附近|旁邊|周邊)[^,，。?？]{0,4}(?:商店|店家)|\b(?:what|any|are there|is there an?"
    r"|the nearest)(?: \w+)? (?:shops?|stores?)\b|\b(?:and|or|with|also|has|have)(?: an?| also| some)* (?:shops?"
    r"|stores?)\b",
    "food": r"有得吃|[早午晚]餐|便當|買吃的|\b(?:buy|get|grab|find|have|for|eat) (?:a |an |some "
    "|any )?(?:decent |quick )?(?:lunch|dinner|breakfast|meal|groceries|snacks)\b(?! (?:break|hour))"
    r"|有吃(?:有|的|[^\u4e00-\u9fff]|$)|地方(?:可以|能)?吃(?!藥)|餐廳|小吃|吃的|吃飯|吃東西|\brestaurants?\b"
    r"|\bplaces? to eat\b|\bfood\b",
    "lodging": r"有得住|有住的?(?=[^\u4e00-\u9fff]|$)|民宿|住宿|旅館|過夜|住的(?:地方|點)|地方(?:可以)?住"
    r"|住哪(?![個些一座間])|可以住|airbnb"
    r"|\bguest ?houses?\b|\bhostels?\b|\bhotels?\b|\blodging\b|\baccommodations?\b"
    r"|\b(?:places?|somewhere|anywhere) to (?:stay|sleep|spend the night)\b|\b(?:stay"
    r"|sleep) (?:near(?:by)?|close by|over|overnight"
    r"|the night)\b"
    r"|\bwhere (?:can|could|should|do|would|to) ?(?:we|i|you|one)? (?:sleep|stay)\b(?! dry)"
    r"|\b(?:an|for the|go(?:ing)?) overnight\b|\bspend (?:the|a) night\b",
    "hot_spring": r"有得泡|泥漿溫泉|溫泉|泡湯|湯屋|\b(?:mud )?hot[ -]?springs?\b|\bonsens?\b",
    "beach": r"海灘|沙灘|(?:旁邊|附近|前面|底下)有海(?![鮮產])|看(?:得到|見)?海(?![報鮮產])"
    r"|(?:靠|近|臨|面)海(?![報鮮產])|(?:岩場|哪[個座裡])[^,，。?？]{0,4}(?:在|位於)海邊|(?<!去)海邊的?岩場(?=有哪|在哪|推薦|[\s?？]|$)"
    r"|\b(?:crags?|climb(?:ing)?|routes?)\b[^.?!]{0,16}\b(?:by|next to|near|beside) the (?:sea|ocean|coast)\b"
    r"|\bbeach(?:es)?\b",
    "stream": r"有(?:一?條)?溪(?![流水邊頭])|溪(?=[嗎?？])|溪流|溪水|溪邊|小溪|(?<!live[- ])\bstreams?\b"
    r"|\bcreeks?\b|\brivers?\b",
    "snorkelling": r"浮潛|\bsnorkel\w*",
    "water": WATER,
    "parking": r"停車場|停車位|停車格|停車|車位|\bparking(?: lots?)?\b|\bcar ?parks?\b|\bpark (?:my|a|the|our) car\b",
    "public": rf"大眾運輸|大眾交通|公共運輸|公共交通|\bpublic trans\w+|{_NO_CAR}",
    "metro": r"捷運|\bmrt\b|\bmetro\b|\bsubway\b",
    "bus": r"公車|巴士|客運|\bbus(?:es)?\b",
    "train": r"火車|台鐵|\btrains?\b",
}
"""What is wished of a crag's surroundings or of the way there, in both languages."""
LODGING = compiled(AMENITIES["lodging"])
WAYS = frozenset({"public", "metro", "bus", "train"})
"""Those of them that are ways there."""
