"""Chinese words of climbing talk, beside those that ask of rows: what else a text holds may be a name."""

from worker.understanding.matching.patterns import of_parts
from worker.understanding.wording.left_over import left_over_zh

# The longest first: 紀錄保持人 is no 紀錄 with something strange behind it.
_TEXT = """
優勝美地系統 紀錄保持人 人工岩場 優勝美地 世界級 全世界 八字結 基本上 定線員 市中心 更衣室 柔軟度 洗手間 確保器
速度攀 雙套結 飲水機 上升 上方 上課 上限 下方 下降 下限 下雨 世界 中央 主鎖 亞洲 保險 倒攀 停留 健行 側面 免費 兒童
入口 兩側 其實 冬季 冰攀 冰爪 初段 初登 初級 別人 刺激 動作 包場 北側 北邊 南側 南邊 受傷 吊椅 名額 器材 四周 國際
圖片 團課 垂降 基礎 報名 場所 墊子 墜落 夏季 外角 大門 太陽 奧運 女孩 女性 學員 定線 定義 寬度 小白 山下 山區 岩盔
岩訓 岩釘 平台 年齡 幼兒 底部 德國 成人 成績 手套 官方 手點 擁擠 攀樹 攀石 救援 整理 整面 新生 旅館 日本 景點 晴天 本地
東側 東邊 標準 檢定 櫃台 歐洲 正面 步道 氣溫 水準 河邊 法國 洞穴 派對 海岸 海拔 海浪 海蝕 混攀 溫度 溯溪 潮汐 潮濕
照片 營地 爬升 獨攀 生日 男孩 男性 當地 登山 直壁 相對 確保 礁岩 禮儀 私教 管理 維護 編號 繩索 繩結 美國 美式 老師
考試 背面 脫落 腳點 膠帶 臂展 舒服 英國 菜鳥 衝墜 西側 西邊 西部 親子 課後 課程 課表 課錢 證照 起點 超商 路程 軟墊
近郊 郊區 鄉下 重釘 鉤環 鎂粉 鐘頭 門口 門檻 閃電 開課 陰涼 陽光 階段 雨天 頂部 順序 須知 預約 頭盔 風險 體重 這樣 那樣
尾繩 繩尾 考驗 力量 耐力 技術 平衡 良好 完善 大把手 把手 別名 同名 留
之後 之前 以後 大拇趾 腳趾 趾甲 指甲 腳踝 膝蓋 手肘 手腕 肩膀 過敏 虎頭蜂 蜜蜂 被螫 螫
"""
_TALK = of_parts("|".join(_TEXT.split()))


def holds_a_name(text: str, *, shortest: int = 2) -> bool:
    """Whether so many characters of a folded Chinese text are left together when its ordinary words are taken out."""
    # 珊瑚礁岩場 is two known words, though 礁岩 is one as well.
    return bool(left_over_zh(text, shortest)) and any(left_over_zh(part, shortest) for part in _TALK.split(text))
