"""Names that are also ordinary words, and how much a question must show before they count as names."""

import re
from functools import lru_cache
from typing import Literal

from worker.text.folding import count_cjk, holds_cjk

Strength = Literal["telling", "short", "ordinary", "generic"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Chinese route names that occur in ordinary sentences.
_ORDINARY_ZH = _words(
    """
    直上 正上 無名 未知 未命名 無名路線 未命名路線 未收錄路線 名稱待確認 無人完攀 待命名一 待命名二 我可以
    我來了 應該是 再來一次 看起來我可以 看起來我的菜 新手上路 一步難 不算 新打 方便 不方便 非常不方便 痛痛 好痛
    怕怕 黃金 沙漠 恐龍 樓梯 樓梯間 鼻子 右手 左手 右耳 左耳 大拇指 無名指 前奏 高潮 安可 新年 中秋節 國慶
    團隊合作 筆記本 熱水器 機車 海狗 大廚 老樹 迴避 金光 閃電 挫敗 戰鬥 面壁 出頭 斜線 前進 新世界 曖昧 沉思
    快速道路 人行道 消防梯 普通級 輔導級 限制級 家族 有一腿 兩難 忠孝 仁愛 信義 和平 三重 東北角 西岸 東岸
    五十二 後知後覺 求生之路 目空一切 教練示範 不要勉強 勉勉強強 不要跌倒 爬岩真好 爬岩真爽 出差第二天
    繞著岩角走 別撈過界 熱身一 熱身二 左下右上 邊境 奇爬 一條洞 直接嘗試 在逃 米漿 拉麵 飯糰 泡菜 臉書 冥想
    三明治 冰淇淋 大三角 小三角 金字塔 第一外角 岩面 小樹 小魚 水牛 壁虎 出乎意料 安心上路
    歷史 星巴克 沙塵暴 開發中的抱石 練習一 練習二 練習三 一起爬傳攀 明顯很好爬 就是很故意
    """
)
# What people say of anything, in words that do not look like it: a name where a route is spoken of.
_IDIOMS_ZH = _words(
    """
    今天不上課 我愛台灣 迫不及待 環島旅行 爸爸帶小孩 太麻煩 情人節快樂 日正當中 心悸 沒完沒了 左右為難 兒童樂園
    落大石 饅頭 吹吹風 停學 退學 美好的晴天 美好的雨天 鼻孔 鼻樑 小朋友下樓梯 結婚的日子 火龍果 雞肉飯 作夢
    一氣呵成 單刀直入 到此一遊 翻牆 強迫 變臉 雨過天晴 海闊天空 火辣登場 擠不擠由你 看海的日子 代溝 細縫
    給我抱抱 啦啦啦 心理遊戲 動態力量 黑洞 壁畫 鳥巢 小孩帶電鑽 各顯神通 一飛沖天 風平浪靜 有驚無險 潮起潮落
    曲終人散 步步高升 石破天驚 同手同腳 誰怕誰 四海一家 危險遊戲 快樂收場 繁榮昌盛 健康長壽 現實的制約 名不虛傳
    周遊列國 龍馬精神 短小精幹 重蹈覆徹 登峰造極 超越巔峰 無所不在 非暴力抵抗 訓導主任 副主任 場長
    生態學家 語言學家 毛毛蟲 蟑螂窩 海膽 綠色和平 中華民國 大韓民國 柳橙汁 大南瓜 冷壽司 石花凍 香雞排 鹹酥雞
    韓式泡菜 台灣熱炒 芝麻湯圓 方塊酥 需要檳榔 別把粉弄濕 磨繩子 右腳 凹洞 大煙囪 台灣當朋友 下福利社 福利社
    古風 上馬 核酸 情人節禮物 晚餐鈴
    """
)
# What is climbed at many places: how one climbs it asks of no route.
_SHAPES_ZH = _words("細縫 大煙囪 凹洞 鼻樑")
# Words that describe climbing: as a bare word they never name a route.
_GENERIC_ZH = _words(
    """
    斜板 岩角 內角 洞穴 煙囪 裂隙 裂隙面 小裂隙 雙裂隙 裂隙路線 熱身路線 簡單路線 散步路線 親子路線
    通道 南面 北面 西面 東面 後門 外牆 龍洞 橫渡 懸岩 大懸岩路線 岩場 岩館 路線 抱石 傳攀 運攀
    頂繩 十 痛 刀 盾 劍 攀岩 練習 熱身
    """
)
# Names of areas and sectors that are ordinary words though longer than two characters.
_ORDINARY_PLACES = _words(
    """
    平台上 平台下 天橋下 校門口 集合場 大峽谷 一線天 東北面 臨海面 陽光面 破碎面 地下一樓 地下二樓 大斜板
    第一洞內 洞之上 入口裂隙 獨木橋畔 佈告欄 訓導處 水池畔 伸展台 演奏台 老人牆 陽光牆
    """
)
# What questions are made of in English: a name of these words alone needs a capital or quotes.
_COMMON_EN = _words(
    """
    again class coast come deep friction hand hey history light lock love morning must noon power skin step thin thought
    ticket today try watch world your
    a about above access all an and any approach are area areas arete around at away back bad balance balcony
    base beach beginner below best beta better big black blue border bolt bolts boulder boulderer bouldering
    broken buttress called can cave center central chimney city clean climb climbed climber climbers climbing
    close closed corner could crack cracks crag crags day desert did difficult dihedral direct do does done door
    down dragon easier easiest easy east edge entrance extension face family fall far fight find first fun get
    give go going gold good great green grade grades grotto gully gym gyms hard harder hardest harmless have
    height hello help here hi high highway hold holds hole hours how i in indoor inside interior is it jug just
    kind lane last lead learn left length level lime line list little long longer longest look lot love main
    many map me middle mine more most much multi my name near nearby never new newest next nice night no north
    not now of off old on one open or other our outdoor outer outside over overhang pain part partner passage
    path pitch pitches place places plan platform please point popular practice project pump pumpy rain rappel
    recommend red rest right road rock roof rope route routes run runout sack safe same sandwich school sea
    season send session short shorter shortest show side similar skyline slab slabs small solo some something
    south sport start steep straight style summer sunday sunny sunshine take tall tell ten that the their them
    there they this three time to today top toprope tour tower trad trail training traverse triple try twin two
    type types under unknown unnamed up upper via video videos view wall walls want warm warmup warm-up was
    water way weather week weekend west what when where which white who wide will winter with wood work year yes you
    your grace fear pyramid reggae spring autumn march notch prelude climax friend friends slabby gear rack home
    top-rope second third hand hands
    """
)
_ORDINARY_AREAS = _words(
    """
    後門 通道 外牆 內牆 南面 北面 西面 東面 正面 背面 左面 右面 南側 北側 東側 西側 後院 短巷
    包廂 白牆 舊牆 雨牆 平台上 平台下 天橋下 大峽谷 一線天
    """
)
# Words that questions about climbing are made of; a route may be called so, but only quotes show it.
_GENERIC_EN = _words(
    """
    trad sport lead boulder boulders bouldering toprope route routes climb climbs climbing crag crags gym
    gyms area wall sector grade hard hardest easy easier easiest long longest short shortest nothing anything
    something everything bolt bolts beginner beginners next today tomorrow saturday sunday monday tuesday
    wednesday thursday friday taiwan taipei taichung open closed trip what where when how which who
    """
)
# Of these a question may ask without meaning a route, even when it asks nothing else: 「路線的難度」.
_NEVER_ZH = _words("岩場 岩館 路線 抱石 傳攀 運攀 頂繩 攀岩 練習 熱身 橫渡 龍洞")
_NUMERALS = dict(zip("123456789", "一二三四五六七八九", strict=True))
_GRADE_LIKE = re.compile(r"[\d.\s+/?~-]+|5\.\d.*|v\d{1,2}.*|[3-9][abc]\+?")
_ANY_SIDE_ZH = re.compile(r"[東西南北左右前後正背內外][面側牆院]|破碎面|陽光面|臨海面")
_LATIN_WORD = re.compile(r"[a-z0-9'&.-]+")


@lru_cache(maxsize=64)
def route_strength(key: str) -> Strength:
    """How much a route's name shows by itself that it is a name."""
    if _GRADE_LIKE.fullmatch(key) or key in _GENERIC_ZH:
        return "generic"
    ideographs = count_cjk(key)
    if ideographs:
        # 「練習2」 is as ordinary as 練習二.
        if key in _ORDINARY_ZH or key[:-1] + _NUMERALS.get(key[-1], key[-1]) in _ORDINARY_ZH:
            return "ordinary"
        if len(key) == 1:
            return "generic"
        return "short" if len(key) == 2 else "telling"
    words = _LATIN_WORD.findall(key)
    if len(words) == 1 and (len(key) == 1 or key in _GENERIC_EN):
        return "generic"
    if len(words) == 1 and "-" in key and key not in _COMMON_EN and not _COMMON_EN.issuperset(key.split("-")):
        # What is joined by a hyphen is two words: Blackface-Arête, 7-Eleven-A.
        return "telling"
    if all(word in _COMMON_EN or len(word) == 1 for word in words):
        return "ordinary"
    return "short" if len(words) == 1 else "telling"


def is_idiom(key: str) -> bool:
    """Whether a telling name is also said of anything: 「迫不及待想去龍洞」, 「爸爸帶小孩去哪間岩館好」."""
    return key in _IDIOMS_ZH


def is_shape(key: str) -> bool:
    """Whether a name is a shape of rock that is climbed in its own way, whatever route is called so: 細縫."""
    return key in _SHAPES_ZH


def describes(key: str) -> bool:
    """Whether a Chinese name describes what it names, and yet is one where nothing else is asked: 親子路線, 斜板."""
    return key in _GENERIC_ZH and key not in _NEVER_ZH and len(key) > 1


@lru_cache(maxsize=64)
def place_strength(key: str) -> Strength:
    """How much an area's or a sector's name shows by itself that it is a name."""
    if holds_cjk(key):
        if key in _ORDINARY_AREAS or len(key) == 1:
            return "ordinary"
        return "short" if len(key) == 2 or key in _ORDINARY_PLACES else "telling"
    words = _LATIN_WORD.findall(key)
    if len(words) == 1 or all(word in _COMMON_EN for word in words):
        return "ordinary"
    return "telling"


def is_any_side(key: str) -> bool:
    """Whether a Chinese name says which side of whatever rock is meant: 南面, 外牆."""
    return _ANY_SIDE_ZH.fullmatch(key) is not None
