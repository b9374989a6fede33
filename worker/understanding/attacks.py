"""Recognise questions that try to give the service orders; harmless look-alikes pass."""

import re

from worker.understanding.patterns import compiled

_ORDERS_EN = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directions?|commands?|restrictions?|polic(?:y|ies)"
    r"|programming|constraints|messages?|training)"
)

_PATTERNS = (
    rf"\b(?:ignore|disregard|forget|override|bypass|overlook|drop|discard|cancel|stop following"
    rf"|don't follow|do not follow)\b[^.?!]{{0,40}}\b{_ORDERS_EN}\b",
    r"\b(?:ignore|disregard|forget) (?:all |everything )?(?:of )?(?:the )?(?:above|previous|prior"
    r"|everything (?:above|before|i|you))\b",
    rf"\b(?:reveal|show|print|repeat|display|output|leak|expose|dump|share|recite|tell me|give me"
    rf"|what (?:is|are|was|were)|what's)\b[^.?!]{{0,40}}(?:\b(?:system|initial|hidden|original|internal"
    rf"|secret|developer)\b[^.?!]{{0,12}}\b(?:prompt|message|{_ORDERS_EN})\b"
    rf"|\byour (?:system )?{_ORDERS_EN}\b)",
    r"\b(?:repeat|print|output)\b[^.?!]{0,20}\b(?:everything|all(?: the)? (?:text|words)|the (?:words"
    r"|text)) (?:above|before)",
    r"\b(?:system prompt|jailbreak(?:ed|ing)?|do anything now|dan mode|god mode|sudo mode|developer mode"
    r"|debug mode|prompt injection)\b",
    r"\b(?:api|secret|private|access) ?keys?\b|\b(?:jwt|admin|root|database|db) (?:secret|password|token"
    r"|credentials?)\b|\benvironment variables?\b|\benv vars?\b",
    r"\b(?:you are now|you're now|from now on,? (?:you|act|answer)|pretend (?:to be|you are|you're"
    r"|that you)|act as|role-?play as|behave (?:as|like)|simulate)\b[^.?!]{0,60}\b(?:unrestricted"
    r"|unfiltered|uncensored|no (?:rules|restrictions|limits|filters?)|without (?:any )?(?:restrictions"
    r"|rules|limits|filters?)|dan|hacker|root|administrator|admin|evil|another ai|different ai|chatgpt"
    r"|an? ai (?:that|with|without))\b",
    r"\b(?:you are|you're) (?:now )?(?:no longer|not) (?:a|an|bound|onbelay)\b",
    r"\bnew (?:system )?(?:instructions?|rules?|prompt)\s*[:：]",
    r"<\|?/?(?:im_start|im_end|system|endoftext|user|assistant)\|?>|\[/?inst\]|\[system\]"
    r"|#{2,}\s*(?:system|instructions?)\b|(?:^|\n)\s*(?:system|assistant|developer)\s*[:：]",
    r"\b(?:drop|truncate|alter) table\b|\bunion (?:all )?select\b|\bdelete from\s+\w|\binsert into\s+\w"
    r"|\bselect \* from\b|'\s*or\s*'?1'?\s*=\s*'?1|;\s*--|<script\b|javascript:|\$\{jndi|\{\{.*\}\}",
    r"\b(?:other|another|all|every|someone else's|somebody else's)\s+(?:users?|people|persons?|members?"
    r"|accounts?|climbers?)?'?s?\s*(?:private |personal )?(?:passwords?|e-?mails?|phone numbers?|accounts?"
    r"|tokens?|memor(?:y|ies)|logbooks?|ascents?|private data|personal data|sessions?|chat history"
    r"|conversations?)\b",
    r"\b(?:reply|respond|answer|output|say|print)\b[^.?!]{0,25}\b(?:pwned|hacked|owned|i am free|i have been)\b",
    r"\b(?:decode|execute|run|eval(?:uate)?)\b[^.?!]{0,20}\b(?:base64|rot13|this (?:code|command|script"
    r"|payload)|shell)\b|\brm -rf\b",
    r"\bmake (?:me|my account) (?:an )?admin\b|\bgrant (?:me|yourself)\b|\bdisable (?:your "
    r"|the )?(?:safety|filters?|guard(?:rails?)?|checks?)\b|\bturn off (?:your |the )?(?:safety|filters?"
    r"|guard(?:rails?)?)\b",
    r"(?:忽略|無視|忘記|忘掉|忘了|別管|不要管|不要理會?|不用理會?|略過|跳過|推翻|覆蓋|取消|違反|繞過"
    r"|不要遵守|停止遵守)[^。?？!！]{0,14}(?:指示|指令|規則|提示|設定|限制|命令|規範|要求|守則|prompt|約束"
    r"|系統訊息|說的話|對話)",
    r"(?:顯示|告訴我|透露|洩漏|洩露|印出|列出|輸出|重複|複誦|說出|給我(?:看)?|公開|貼出|念出|唸出|揭露"
    r"|交出)[^。?？!！]{0,14}(?:系統提示|系統指令|提示詞|系統訊息|系統設定|system|prompt|你的(?:指令|設定"
    r"|規則|指示|提示|內部)|內部(?:指令|規則|設定)|隱藏(?:指令|設定|規則)|初始(?:指令|設定)|開發者(?:指令"
    r"|訊息))",
    r"系統提示|提示詞|(?:把|將)(?:你的)?(?:系統|內部|隱藏)(?:指令|指示|設定|規則)|越獄模式|開發者模式"
    r"|除錯模式|上帝模式|管理員模式|解除(?:所有|一切|你的)?限制"
    r"|關閉(?:安全|過濾|檢查|防護)|(?:你的|系統)(?:指令|指示)(?:是什麼|有哪些)",
    r"(?:金鑰|api ?key|密鑰|密碼|環境變數|存取權杖|token)(?:是|給|為|有|告訴|是什麼|$)|(?:給我|告訴我|顯示"
    r"|列出|你的|管理員|資料庫)[^。?？]{0,8}(?:金鑰|api ?key|密鑰|密碼|環境變數|權杖)",
    r"(?:假裝你?是?|假設你是|你現在是|從現在(?:起|開始)你?是?|請?(?:你)?扮演"
    r"|模擬)[^。?？!！]{0,24}(?:沒有(?:任何)?(?:限制|規則|道德)|不受(?:任何)?(?:限制|約束|規範)|無限制"
    r"|駭客|管理員|系統管理|另一個(?:ai|機器人|模型)|邪惡|沒有過濾|dan\b|chatgpt|什麼都(?:可以|能))",
    r"新(?:的)?(?:指令|指示|規則|系統提示)\s*[:：是]|(?:以下|接下來)(?:是|為)?(?:新的)?(?:系統)?(?:指令"
    r"|指示)|(?:^|\n)\s*(?:系統|系統訊息|助理)\s*[:：]",
    r"(?:其他|別的?|別人|他人|所有|全部|某個)(?:的)?(?:使用者|用戶|會員|人)?(?:的)?(?:私人)?(?:密碼|帳號"
    r"|信箱|email|電話號碼|個資|個人資料|隱私|私人(?:紀錄|資料)|對話(?:紀錄|記錄)|攀爬(?:紀錄|記錄)"
    r"|完攀(?:紀錄|記錄)|爬過(?:什麼|哪些|的)|記憶)",
    r"(?:只|僅|請)(?:要|需)?(?:回答|回覆|輸出|說)[「\"']?(?:pwned|hacked|我被駭|ok[」\"']?就好)|(?:刪除"
    r"|清空|竄改|修改)(?:所有|全部|資料庫|整個)(?:的)?(?:資料|資料表|路線|紀錄)|執行(?:以下|這段"
    r"|下列)?(?:的)?\s*(?:指令"
    r"|程式碼|sql|shell)|把我(?:設為|變成|升級成)管理員",
)
_ATTACK = compiled("|".join(f"(?:{p})" for p in _PATTERNS), re.MULTILINE)


def is_attack(folded: str) -> bool:
    """Whether a folded question gives orders to the service instead of asking."""
    return _ATTACK.search(folded) is not None
