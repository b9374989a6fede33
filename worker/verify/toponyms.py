"""The English names of districts, stations, roads and bus lines that the data holds in Chinese only."""

import re

from worker.verify.words import Words

DISTRICTS: Words = {
    # Taipei
    "中正區": ("中正區", "Zhongzheng District"),
    "大同區": ("大同區", "Datong District"),
    "中山區": ("中山區", "Zhongshan District"),
    "松山區": ("松山區", "Songshan District"),
    "大安區": ("大安區", "Da'an District"),
    "萬華區": ("萬華區", "Wanhua District"),
    "信義區": ("信義區", "Xinyi District"),
    "士林區": ("士林區", "Shilin District"),
    "北投區": ("北投區", "Beitou District"),
    "內湖區": ("內湖區", "Neihu District"),
    "南港區": ("南港區", "Nangang District"),
    "文山區": ("文山區", "Wenshan District"),
    # New Taipei
    "板橋區": ("板橋區", "Banqiao District"),
    "三重區": ("三重區", "Sanchong District"),
    "中和區": ("中和區", "Zhonghe District"),
    "永和區": ("永和區", "Yonghe District"),
    "新莊區": ("新莊區", "Xinzhuang District"),
    "新店區": ("新店區", "Xindian District"),
    "土城區": ("土城區", "Tucheng District"),
    "蘆洲區": ("蘆洲區", "Luzhou District"),
    "汐止區": ("汐止區", "Xizhi District"),
    "淡水區": ("淡水區", "Tamsui District"),
    "林口區": ("林口區", "Linkou District"),
    "貢寮區": ("貢寮區", "Gongliao District"),
    # Taoyuan, Hsinchu, Taichung, Changhua
    "桃園區": ("桃園區", "Taoyuan District"),
    "中壢區": ("中壢區", "Zhongli District"),
    "東區": ("東區", "East District"),
    "西區": ("西區", "West District"),
    "南區": ("南區", "South District"),
    "北區": ("北區", "North District"),
    "竹北市": ("竹北市", "Zhubei City"),
    "南屯區": ("南屯區", "Nantun District"),
    "西屯區": ("西屯區", "Xitun District"),
    "北屯區": ("北屯區", "Beitun District"),
    "和平區": ("和平區", "Heping District"),
    "員林市": ("員林市", "Yuanlin City"),
    # the south and the east
    "仁德區": ("仁德區", "Rende District"),
    "左營區": ("左營區", "Zuoying District"),
    "前鎮區": ("前鎮區", "Qianzhen District"),
    "鼓山區": ("鼓山區", "Gushan District"),
    "宜蘭市": ("宜蘭市", "Yilan City"),
    "冬山鄉": ("冬山鄉", "Dongshan Township"),
    "吉安鄉": ("吉安鄉", "Ji'an Township"),
    "台東市": ("台東市", "Taitung City"),
}
STATIONS: Words = {
    "南港展覽館站": ("南港展覽館站", "Taipei Nangang Exhibition Center Station"),
    "港墘站": ("港墘站", "Gangqian Station"),
    "環狀線捷運中原站": ("環狀線捷運中原站", "Zhongyuan Station (Circular Line)"),
    "龍山寺站": ("龍山寺站", "Longshan Temple Station"),
    "南港站": ("南港站", "Nangang Station"),
    "七張站": ("七張站", "Qizhang Station"),
    "明德站": ("明德站", "Mingde Station"),
    "頭前庄站": ("頭前庄站", "Touqianzhuang Station"),
    "芝山站": ("芝山站", "Zhishan Station"),
    "士林站": ("士林站", "Shilin Station"),
    "忠孝新生站": ("忠孝新生站", "Zhongxiao Xinsheng Station"),
    "中山站": ("中山站", "Zhongshan Station"),
    "頂溪站": ("頂溪站", "Dingxi Station"),
    "石牌站": ("石牌站", "Shipai Station"),
    "大橋頭站": ("大橋頭站", "Daqiaotou Station"),
    "善導寺站": ("善導寺站", "Shandao Temple Station"),
    "高雄捷運巨蛋站": ("高雄捷運巨蛋站", "Kaohsiung Arena Station"),
    "高雄捷運草衙站": ("高雄捷運草衙站", "Caoya Station (Kaohsiung)"),
}
_LINES = {"基隆客運": "Keelung Bus", "新營客運": "Sinying Bus", "墾丁快線": "Kenting Express"}
_NUMBERED = (
    (re.compile(r"國道(\d+)號"), r"National Freeway \1"),
    (re.compile(r"台(\d+)線"), r"Provincial Highway \1"),
    (re.compile(r"(\d+)號公車|公車(\d+)號"), r"bus \1\2"),
)


def english_ways(text: str) -> str:
    """Roads and lines as an English answer names them; one that nobody has translated stays as it is published."""
    return ", ".join(_english_way(way) for way in text.split("、"))


def _english_way(way: str) -> str:
    for pattern, english in _NUMBERED:
        if pattern.fullmatch(way):
            return pattern.sub(english, way)
    return _LINES.get(way, way)
