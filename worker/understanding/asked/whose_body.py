"""Tell who asks whether a body like theirs may climb: ill, of an age, or without sleep; an article is on each."""

from worker.understanding.matching.patterns import compiled

_ILL = compiled(
    r"癲癇|羊癲瘋|糖尿病|高血壓|心臟病|心律不整|氣喘|骨質疏鬆|\bepilep\w*|\bseizures?\b|\bdiabet\w*|\bhypertension\b"
    r"|\bhigh blood pressure\b|\bheart (?:condition|disease|problem)s?\b|\basthma\w*|\bosteoporosis\b"
)
_OLD = compiled(
    r"(?:(?<!\d)[6-9]\d|[六七八九]十)[幾多來]?\s?歲|長輩|阿公|阿嬤|\b[6-9]\d[- ]?(?:yo\b|y/o\b|years?[- ]old)"
    r"|\b(?:grandpa|grandma|grand(?:father|mother|parents?)|seniors?|elderly)\b"
)
_UNSLEPT = compiled(
    r"熬夜|通宵(?:沒|打|加班|工作|唱|追)|大夜|夜班|失眠|(?:沒|只|才)(?:怎麼)?睡|[沒未](?:有)?[闔合閉]過?眼|整[晚夜][^,，。?？]{0,4}值班|值班[^,，。?？]{0,4}整[晚夜]|睡(?:不[好飽著夠]|眠不足|太少|很少)|沒睡"
    r"|\b(?:sleepless|night shift|all-?nighter|jet-?lagged|sleep[- ]deprived"
    r"|(?:barely|hardly|only|didn't|not|no) (?:slept|sleep)|up all night|(?:no|without) (?:any )?(?:sleep|shut-?eye)"
    r"|slept (?:badly|poorly|only|for|\w+ hours)|lack of sleep)\b"
)
_MEASURED = compiled(r"(?:身高|體重|臂展)[^\d,，。]{0,6}\d+|\b(?:height|weigh(?:s|t|ing)?|tall)\b[^\d,.]{0,16}\d+")
_MAY = compiled(
    r"可以|可不可以|能不能|能(?=爬|抱石|攀|玩|試|去|一起|嗎)|適合|安全嗎|行嗎|好嗎|沒差|沒關係吧|沒問題(?:吧|嗎)|還好吧|應該(?:行|ok)|硬撐|勉強|會不會|ok(?![a-z])"
    r"|\b(?:can|could|may|should|would|ok|okay|fine|safe|allowed|possible|suitable)\b"
)
HEALTH, WHO_CAN_CLIMB, FIT_TO_CLIMB = "health", "who-can-climb", "fit-to-climb"
_WORDS = {
    HEALTH: "疾病 慢性病 醫師 health illness doctor",
    WHO_CAN_CLIMB: "年紀 長輩 older people age",
    FIT_TO_CLIMB: "睡不夠 熬夜 sleep",
}


def on_whose_body(words: str) -> str | None:
    """The id of the article on a body like the one that a folded question asks for, whatever climbing is asked of."""
    if not _MAY.search(words):
        return None
    if _ILL.search(words) is not None:
        return HEALTH
    if slept_too_little(words):
        return FIT_TO_CLIMB
    return WHO_CAN_CLIMB if _OLD.search(words) else None


def slept_too_little(words: str) -> bool:
    """Whether somebody went without sleep: 「剛下大夜」, "I barely slept"."""
    return _UNSLEPT.search(words) is not None


def without_measures(words: str) -> str:
    """Words without how tall or heavy somebody is, each character blank: 「身高不到 110」 is no sum of money."""
    return _MEASURED.sub(lambda found: " " * len(found[0]), words)


def words_of(article: str) -> str:
    """What such an article is found by, whatever the words of the question are."""
    return _WORDS[article]
