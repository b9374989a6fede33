"""Keep beside a question that the rock was rained on: it bears on whether to climb there and how long to wait."""

from worker.understanding.matching.patterns import compiled

__all__ = ["rained_on"]

_WET = compiled(
    r"雨|濕|颱風|地震|\b(?:rain\w*|poured|pouring|storm\w*|wet|damp|soaked|drizzl\w+|typhoon|earthquake|downpour)\b"
)
# How many routes there are does not hang on it, nor where to go indoors.
_HANGS_ON_IT = compiled(
    r"(?:可以|可不可以|能不?能?|該不?該?|適合|敢|照)[^,，。?？]{0,4}[爬攀去]|[爬攀](?:得了?|嗎|了沒)|等(?![級於])"
    r"|放(?:多久|幾天)|乾|安全|太[早急快]|行不行|會不會太|不要去|別去|還是(?:算了|不要|延後)"
    r"|\b(?:can|could|may|should|ok(?:ay)?|safe|fine|good|alright)\b[^.?!]{0,24}\b(?:climb\w*|go|head|today|already"
    r"|yet)\b"
    r"|\b(?:wait|hold off|holding off|leave it|give it|dry|dries|dried|climbable|too (?:soon|early)|bad idea"
    r"|good idea|call it off"
    r"|postpone|get(?:ting)? on (?:it|the rock|the wall))\b"
)
_INDOORS = compiled(r"館|室內|\b(?:gyms?|indoors?|inside)\b")


def rained_on(told: str, asked: str, within: str) -> bool:
    """Whether rain that is told bears on what is asked of rock; both are parts of one text."""
    if _WET.search(within) is None or _WET.search(told, within=within) is None or _INDOORS.search(asked):
        return False
    return _HANGS_ON_IT.search(asked) is not None
