"""The printed names of what no row records, in both languages: what stands behind "our data does not record"."""

from worker.verify.words import Words

TOPICS: Words = {
    "coaching": ("教練和課程", "coaching or courses"),
    "payment": ("付款方式", "payment methods"),
    "pets": ("能不能帶寵物", "whether pets are allowed"),
    "wifi": ("網路和插座", "Wi-Fi or power outlets"),
    "food": ("餐飲", "food and drink"),
    "air": ("冷氣和通風", "air conditioning or ventilation"),
    "boards": ("訓練板的種類", "which training boards there are"),
    "membership": ("會員和定期票的規定", "memberships and passes"),
    "discounts": ("優惠和團體價", "discounts and group rates"),
    "children": ("年齡限制和兒童設施", "age limits or children's facilities"),
    "crowds": ("人潮", "how crowded it gets"),
    "setting": ("定線的風格和好壞", "the style or quality of route setting"),
    "other_rental": ("岩鞋、吊帶以外的裝備租借", "rental of gear other than shoes and harnesses"),
    "own_gear": ("自備裝備的規定", "rules on bringing your own gear"),
    "shops": ("裝備店", "gear shops"),
    "partners": ("岩友和社團的資訊", "climbing partners or clubs"),
    "guides": ("嚮導和帶攀服務", "guides or guiding services"),
    "guidebook": ("岩書", "guidebooks"),
    "tides": ("潮汐和海況", "tides and sea conditions"),
    "closures": ("岩場目前的開放或封閉狀況", "whether a crag is open or closed right now"),
    "live_rock": ("岩壁的即時狀況（落石、乾濕）", "live rock conditions (rockfall, wet or dry)"),
    "bolt_state": ("bolt 和固定點的新舊與狀況", "the age or state of bolts and anchors"),
    "permits": ("入場費和申請規定", "entrance fees or permits"),
    "signal": ("手機訊號", "mobile signal"),
    "sun": ("日照和遮蔭", "sun and shade"),
    "wildlife": ("動物和昆蟲", "animals and insects"),
    "camping": ("能不能露營", "camping"),
    "rescue": ("救援和醫院", "rescue services or hospitals"),
    "insurance": ("保險", "insurance"),
    "swimming": ("釣魚、游泳等其他活動", "fishing, swimming and other activities"),
    "drones": ("空拍規定", "rules on drones"),
    "safety": ("整個岩場安不安全的評等", "a safety rating of whole crags"),
}
"""By the keys of worker.understanding.unrecorded, which reads the questions; a test holds the two together."""
