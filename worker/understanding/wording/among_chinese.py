"""English nouns within Chinese, as Taiwanese climbers mix them: 「各 area 路線數 ranking」, 「哪個 crag 最多 trad」.

Each is put into Chinese where a Chinese word of asking or counting stands before it, never within a name.
"""

_AREA = r"\s?(?:areas?|zones?|sectors?|walls?)(?![a-z])\s?"
_CRAG = r"\s?(?:crags?|outdoor (?:areas?|spots?))(?![a-z])\s?"
_GYM = r"\s?gyms?(?![a-z])\s?"
_ROUTE = r"\s?(?:routes?|lines?|climbs?)(?![a-z])\s?"
AMONG_CHINESE: tuple[tuple[str, str], ...] = (
    (rf"(?<=[哪那])(?:一?個)?{_AREA}", "一區"),
    (rf"哪(?:些|幾個){_AREA}", "哪幾區"),
    (rf"各個?{_AREA}", "各區"),
    (rf"每一?個?{_AREA}", "每一區"),
    (rf"(?<=[幾少兩])個?{_AREA}", "區"),
    (rf"(?<=各)個?{_CRAG}", "岩場"),
    (rf"(?<=[哪這那])(?:一?[個座])?{_CRAG}", "個岩場"),
    (rf"每一?[個座]?{_CRAG}", "每個岩場"),
    (rf"(?<=[幾些少])[個座]?{_CRAG}", "個岩場"),
    (rf"(?<=各)[間家個]?{_GYM}", "岩館"),
    (rf"(?<=[哪這那])(?:一?[間家個])?{_GYM}", "間岩館"),
    (rf"每一?[間家個]?{_GYM}", "每間岩館"),
    (rf"(?<=[幾些少])[間家個]?{_GYM}", "間岩館"),
    (rf"(?<=[幾哪多少些一][條些]){_ROUTE}", "路線"),
    (rf"(?<=[些幾少]){_ROUTE}", "路線"),
    (r"(?P<kind>運攀|傳攀|頂繩|抱石|sport|trad|top ?rope|boulder)\s?only\s?(?=[的區牆嗎岩])", r"只有\g<kind>"),
    (r"(?<=[\u4e00-\u9fff])\s?(?:ratio)(?=$|[\s,，。?？])", "比例"),
    (r"(?<=最)(?:\s?hard)(?=$|[\s的是?？])", "難"),
    (r"(?<=最)(?:\s?easy)(?=$|[\s的是?？])", "簡單"),
    (r"(?<=最)(?:\s?long)(?=$|[\s的是?？])", "長"),
    (r"(?<=最)(?:\s?short)(?=$|[\s的是?？])", "短"),
    (r"(?<=最)(?:\s?popular)(?=$|[\s的是?？])", "熱門"),
)
