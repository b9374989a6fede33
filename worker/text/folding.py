"""Fold text so that two ways of writing one name compare equal, without moving any character."""

import re
import unicodedata

# Simplified or variant form, then the form used in Taiwan: only characters that occur in climbing questions and names.
# Several simplified characters stand for two traditional ones; both sides of every comparison are folded, so that one
# fixed choice is enough.
_VARIANTS = (
    "臺台 巖岩 嵒岩 峯峰 裏裡 着著 爲為 羣群 祕秘 綫線 証證 鈎鉤 塲場 隂陰 床牀 吿告 线線 龙龍 门門 "
    "关關 岭嶺 垦墾 寿壽 兰蘭 区區 馆館 条條 难難 长長 简簡 单單 类類 级級 径徑 发發 宽寬 几幾 个個 "
    "这這 边邊 适適 给給 荐薦 议議 运運 动動 传傳 统統 顶頂 绳繩 确確 护護 压壓 数數 点點 钟鐘 开開 "
    "闭閉 营營 业業 时時 间間 周週 礼禮 话話 电電 网網 价價 钱錢 费費 现現 况況 设設 备備 装裝 带帶 "
    "锁鎖 结結 买買 卖賣 车車 离離 远遠 达達 转轉 铁鐵 东東 节節 热熱 凉涼 风風 云雲 雾霧 湿濕 干乾 "
    "岁歲 儿兒 亲親 练練 习習 训訓 体體 验驗 专專 学學 资資 讯訊 问問 请請 谢謝 对對 错錯 没沒 还還 "
    "么麼 吗嗎 谁誰 为為 过過 来來 从從 会會 应應 该該 让讓 说說 讲講 听聽 见見 觉覺 认認 识識 记記 "
    "录錄 经經 历歷 爱愛 国國 庆慶 庙廟 缝縫 檐簷 飞飛 鸟鳥 鱼魚 马馬 猫貓 虾蝦 蓝藍 绿綠 红紅 黄黃 "
    "银銀 灵靈 圣聖 剑劍 宝寶 贝貝 欢歡 乐樂 团團 队隊 师師 强強 无無 极極 险險 惊驚 丝絲 张張 赵趙 "
    "孙孫 许許 邓鄧 刘劉 陈陳 杨楊 吴吳 郑鄭 叶葉 树樹 园園 场場 庄莊 桥橋 楼樓 层層 厅廳 阳陽 阴陰 "
    "岛島 湾灣 滨濱 滩灘 县縣 镇鎮 乡鄉 义義 兴興 丰豐 华華 宁寧 莲蓮 苏蘇 后後 万萬 与與 乔喬 书書 "
    "争爭 亚亞 产產 仅僅 优優 伤傷 侧側 倾傾 偿償 储儲 兽獸 内內 写寫 冲衝 决決 净淨 减減 刚剛 创創 "
    "别別 剧劇 劳勞 势勢 匀勻 医醫 协協 卢盧 卫衛 厉厲 参參 双雙 变變 叹嘆 号號 启啟 员員 响響 围圍 "
    "图圖 圆圓 坏壞 块塊 坚堅 墙牆 墻牆 壮壯 声聲 处處 夹夾 夺奪 奋奮 奖獎 妇婦 姜薑 娱娛 宫宮 宾賓 实實 "
    "审審 宪憲 尘塵 尔爾 尝嘗 尽盡 属屬 岗崗 币幣 帅帥 帐帳 并並 广廣 库庫 废廢 异異 弃棄 弯彎 弹彈 "
    "归歸 当當 彻徹 忆憶 忧憂 怀懷 态態 恶惡 悬懸 惧懼 惯慣 愤憤 戏戲 战戰 户戶 扑撲 执執 扩擴 扫掃 "
    "抢搶 报報 担擔 拟擬 拥擁 择擇 挂掛 挡擋 挤擠 挥揮 损損 换換 据據 摆擺 敌敵 斗鬥 断斷 旧舊 显顯 "
    "晒曬 晓曉 术術 机機 杀殺 杂雜 权權 构構 枪槍 柜櫃 标標 栋棟 样樣 桩樁 梦夢 检檢 汉漢 汤湯 沟溝 "
    "泪淚 泽澤 洁潔 测測 济濟 浓濃 涛濤 温溫 游遊 滚滾 满滿 灯燈 灾災 炉爐 烛燭 烟煙 烦煩 烧燒 爷爺 "
    "牵牽 犹猶 狱獄 独獨 玛瑪 环環 画畫 疗療 盐鹽 监監 盖蓋 盘盤 矿礦 码碼 础礎 积積 称稱 稳穩 穷窮 "
    "窃竊 笔筆 筑築 粮糧 紧緊 纯純 纸紙 纹紋 纽紐 细細 终終 绝絕 维維 缆纜 缘緣 缚縛 缩縮 罗羅 罚罰 "
    "职職 联聯 胁脅 胆膽 胜勝 脉脈 脏臟 脚腳 脸臉 舰艦 艺藝 芦蘆 荣榮 药藥 获獲 萧蕭 蚁蟻 蚀蝕 蜗蝸 "
    "补補 规規 视視 览覽 触觸 计計 订訂 讨討 访訪 评評 词詞 试試 诗詩 详詳 语語 误誤 诱誘 课課 调調 "
    "谋謀 谜謎 贡貢 财財 败敗 货貨 质質 贴貼 贵貴 贼賊 赛賽 跃躍 踪蹤 轨軌 软軟 轰轟 轻輕 载載 较較 "
    "辅輔 辑輯 输輸 迁遷 迈邁 迟遲 选選 递遞 逻邏 遗遺 邻鄰 酱醬 释釋 针針 钉釘 钢鋼 钩鉤 锋鋒 铃鈴 "
    "键鍵 锤錘 镜鏡 闪閃 闯闖 闲閒 际際 陆陸 随隨 隐隱 雏雛 静靜 页頁 项項 顺順 须須 预預 领領 频頻 "
    "颗顆 题題 颜顏 额額 饭飯 饮飲 馒饅 骑騎 骗騙 鲁魯 鲜鮮 鲸鯨 鳄鱷 鸡雞 鸽鴿 鹰鷹 麦麥 齐齊 齿齒 "
    "龟龜 里裡 厕廁 气氣 头頭 两兩 涂塗 袜襪 裤褲 镁鎂 绑綁 锚錨 坠墜 龄齡 总總 赞讚 帮幫 们們 将將 肿腫 肤膚 "
    "胶膠 阶階 垫墊 组組 织織 钻鑽 铺鋪 邮郵 坛壇 钥鑰 锈鏽 纤纖 叠疊 赔賠 账賬 丢丟 办辦 约約 轮輪 残殘 复復 "
    "厌厭 闷悶 够夠 脑腦 胀脹 韧韌 颈頸 脱脫 负負 赖賴 赚賺 辆輛 进進 连連 锐銳 阵陣 阔闊 顾顧 饥飢 饱飽 驾駕 "
    "浅淺 涨漲 滤濾 烂爛 烫燙 状狀 痒癢 皱皺 纪紀 续續 缓緩 缴繳 艰艱 虑慮 虽雖 观觀 诊診 读讀 谈談 责責 赏賞 "
    "赠贈 采採 铅鉛 铜銅 铲鏟 链鏈 销銷 闹鬧 颠顛 档檔 栏欄 毁毀 汇匯 抚撫 暂暫 却卻 厨廚 恼惱 愿願 劲勁 励勵 "
    "伟偉 杰傑 冻凍 噜嚕 囱囪 坜壢 奥奧 婴嬰 寻尋 导導 厢廂 弥彌 恒恆 捞撈 枣棗 椭橢 槟檳 涡渦 浆漿 潜潛 狲猻 狮獅 "
    "疯瘋 众眾 瞒瞞 窝窩 综綜 绕繞 临臨 莱萊 苍蒼 萨薩 虚虛 蜕蛻 虫蟲 蝇蠅 蜡蠟 诚誠 竖豎 艳豔 贷貸 购購 迹跡 逊遜 "
    "酿釀 炼鍊 镰鐮 韩韓 骚騷 凤鳳 鸦鴉 鸭鴨 鹅鵝 丽麗 宠寵 谊誼 诺諾 "
)
_PAIRS = {pair[0]: pair[1] for pair in _VARIANTS.split()}
_PUNCTUATION = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "～": "~",
    "〜": "~",
}
# Accented Latin letters to the plain letter: one character for one, so that offsets stay.
_ACCENTS = {
    chr(code): base
    for code in range(0xC0, 0x250)
    if len(base := unicodedata.normalize("NFD", chr(code))[:1]) == 1 and base.isascii() and base.isalpha()
}
_FOLDED = _ACCENTS | _PUNCTUATION | _PAIRS
# Few characters of a text change: to look for those is quicker than to look each character up.
_FOLDS = re.compile(f"[{''.join(map(re.escape, _FOLDED))}]")


def shown(text: str) -> str:
    """The text in compatibility form (full-width to half-width) with 臺 as 台: what a reading quotes and counts in."""
    return _compatible(text).replace("臺", "台")


# What a Chinese keyboard writes wide; to put these right by themselves spares most texts the slow normalisation.
_WIDE = re.compile("[！-～\u3000]")


def _compatible(text: str) -> str:
    """The text in compatibility form (NFKC)."""
    if not unicodedata.is_normalized("NFKC", text):
        text = _WIDE.sub(_narrow, text)
    return unicodedata.normalize("NFKC", text)


def _narrow(wide: re.Match[str]) -> str:
    return " " if wide[0] == "\u3000" else chr(ord(wide[0]) - ord("！") + ord("!"))


def fold(text: str) -> str:
    """The text for comparison: compatibility form, lower case, no accents, traditional characters, plain quotes.

    fold(shown(text)) has the length of shown(text), so that offsets in one hold in the other.
    """
    if text.isascii():
        return text.lower()
    return _lower(_FOLDS.sub(lambda found: _FOLDED[found[0]], _compatible(text)))


_VARIED = str.maketrans(_PAIRS)


def as_folded(written: str) -> str:
    """A pattern or a word list in the characters that folded texts have: 周邊 stands in none, 週邊 does."""
    return written if written.isascii() else written.translate(_VARIED)


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    # A few letters (İ) have a longer lower case; they stay as they are.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def is_cjk(char: str) -> bool:
    """Whether a character is a Chinese ideograph or a bopomofo letter."""
    return "㐀" <= char <= "鿿" or "ㄅ" <= char <= "ㄯ" or "豈" <= char <= "﫿" or char >= "\U00020000"


_CJK = re.compile("[㐀-鿿ㄅ-ㄯ豈-﫿\U00020000-\U0010ffff]")
_CJK_RUN = re.compile(f"{_CJK.pattern}+")
# What joins into words: letters and figures, ideographs apart.
_WORD = re.compile("[^\\W_㐀-鿿ㄅ-ㄯ豈-﫿\U00020000-\U0010ffff]{2,}")


def holds_cjk(text: str) -> bool:
    """Whether some character of a text is a Chinese ideograph or a bopomofo letter."""
    return not text.isascii() and _CJK.search(text) is not None


def count_cjk(text: str) -> int:
    """How many characters of a text are Chinese ideographs or bopomofo letters."""
    return 0 if text.isascii() else sum(map(len, _CJK_RUN.findall(text)))


def inside_words(text: str) -> set[int]:
    """The offsets at which a name can neither begin nor end: between two letters or figures that are no ideographs."""
    return {at for word in _WORD.finditer(text) for at in range(word.start() + 1, word.end())}


def bigrams(text: str) -> set[str]:
    """The character pairs of a text, spaces left out; a one-character text is itself."""
    plain = "".join(text.split())
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or ({plain} if plain else set())
