"""Find a climber who is asked about by name: nobody's history, body or ascents are in a row or an article."""

from collections.abc import Callable, Sequence

from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME

# The commonest family names, but for those that begin everyday words of three characters (高手級, 方法是, 白色的).
_FAMILY = "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴周徐蘇莊呂何羅蕭潘簡彭詹施沈趙鍾盧魏翁戴宋鄧阮姚"
_NOT_GIVEN = "的是在了有沒要會能可不怎什麼幾多哪誰跟和或也都很最爬攀去來到上下前後色線點場館區路岩石"
# What is asked of somebody: 「曾子睿在龍洞爬過最難哪條」, 「潘與捷的身高」, 「李虹瑩是怎麼開始攀岩的」.
_PERSON = compiled(
    rf"(?:^|[,，。!！?？\s])(?:請問|想問|那|台灣|選手|攀岩選手)?(?P<name>[{_FAMILY}](?:(?![{_NOT_GIVEN}])[\u4e00-\u9fff]){{1,2}})"
    r"(?=的(?:身高|體重|身材|年齡|生日|學歷|國籍|故事|經歷|成績|排名|紀錄|記錄|訓練|女友|男友|老婆|老公|ig|粉專|教練|背景|級數|最難)"
    r"|(?:現在|目前|以前|後來|最近|今年|去年|當年|小時候)?(?:是|在|有|還)?(?:沒有)?(?:怎麼|如何|幾歲|多高|多重|誰|哪一?[年個國家間裡]"
    r"|什麼時候|為什麼|爬過|完攀|拿過|得過|參加|比賽|受傷|退役|結婚|(?:第一次)?開始)"
    rf"|[是在]{NAME}+[^,，。?？]{{0,6}}(?:爬過|完攀|首攀|開線|送過|紅點|最難))"
)


def persons_asked(words: str, unheard: Callable[[str], Sequence[tuple[int, int]]]) -> tuple[tuple[int, int], ...]:
    """Where somebody is named of whom something is asked; unheard finds the words that nothing knows."""
    named = [m.span("name") for m in _PERSON.finditer(words)]
    strange = unheard(words) if named else ()
    return tuple((start, end) for start, end in named if any(a < end and start < b for a, b in strange))


def may_be_a_person(word: str) -> bool:
    """Whether a word of two or three characters begins as names of people do."""
    return 2 <= len(word) <= 3 and word[0] in _FAMILY
