"""Read whether routes are wanted of which there are videos, or of which there are none."""

from worker.understanding.conditions.comparisons import is_out
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG

_A = r"(?:an? |any |some |at least (?:one|a) |one |single |the |its |their |existing |first |own |proper )*"
_VIDEO = r"(?:beta )?(?:videos?|recordings?|clips? (?=to watch|of|on\b|up\b|online))"
_SOMEBODY = r"(?:some(?:body|one)|any(?:body|one)|people|folks|others|climbers|you|they)"
_NOBODY = r"(?:nobody|no[- ]?one|none)(?:['’]s| has| have| had| did| ever| yet| so far| else| actually)*"
_FILMS = r"(?:film|record|video(?:tap)?|shot|shoot|capture)(?:e?d|ing)?"
_PUTS_UP = r"(?:post|upload|put up|publish|share|put out|put on(?:line| youtube))(?:e?d)?"
VIDEO = compiled(
    # "Where there's a video", "that somebody has filmed", "people have posted videos of", "does a video exist for"
    rf"\b(?:where|when|if|that|which|for which|of which|whose) (?:there(?:['’]?s| is| are)|{_SOMEBODY}(?:['’](?:s|ve)"
    rf"| has| have)?(?: got| {_PUTS_UP}| made)?) {_A}{_VIDEO}(?![- ]game)"
    rf"|\b{_SOMEBODY}(?:['’](?:s|ve)| has| have| did)?(?: (?:ever|already|actually))* (?:{_FILMS}\b(?! (?:in|at"
    rf"|on) (?:taiwan))"
    rf"|{_PUTS_UP} {_A}{_VIDEO})"
    rf"|\b(?:watch|see|view|study|find) {_A}{_VIDEO} (?:of|for)\b|\b{_VIDEO} (?:is |are )?(?:required|needed|only"
    rf"|a must|exists?|evidence|to (?:watch|study|look at))\b|\b(?:is there|are there) {_A}{_VIDEO}\W*$"
    rf"|\bfor how many [^?.!]{{2,24}} (?:is|are) there {_A}{_VIDEO}|\bon camera\b"
    r"|\bbeta (?:(?:that )?(?:i|we|you) can )?(?:to )?(?:watch|look up|see|view)\b|"
    rf"[{CRAG}{AREA}]\s*的?\s*(?:影片|beta|videos?)\s*[?？]*$|^(?:beta |any )?videos? (?:of|from|at|in"
    rf"|for) (?:the )?[{CRAG}{AREA}]+\s*[?]*$"
    r"|(?:查|找|看|搜)得到(?:的)?(?:影片|beta)|有(?:人)?拍(?:片|過|成片|影片)|有(?:\S{0,3})(?:影片|beta)"
    r"|有\s?(?:附\s?)?(?:beta )?(?:videos?|影片)(?=\s?(?:的|路|$|[,，]))"
    # 「出發前能看影片做功課的」, 「想先看片」, 「影片優先」
    r"|(?<!裡)(?<!邊)(?:能|可以?)(?:先|事先|提前|預先)?(?:看|查|找)(?:到|得到)?(?:beta|影片|攀爬|完攀|別人的)*影?片"
    r"|看(?:得到)?(?:beta)?影?片(?:來)?(?:做功課|研究|預習|學)|先(?:偷)?看(?:過|一下)?(?:beta)?(?:影片|片(?![面刻]))|(?:影片|beta)的?優先"
    r"|有 ?(?:youtube|yt)|想看影片|\bbeta videos? (?:for|of|at|in|from)\b|(?:影片"
    r"|beta)的路線|有影片"
    # 「附上影片」 says how the answer is to be shown.
    r"|(?<![並請且])[附帶含](?:有)?(?:教學|攀登)?影片(?!連結|網址|給)|只要影片|影片的(?:運攀|傳攀|頂繩|抱石|5\.)"
    r"|(?:被|有人?)(?:人)?(?:拍過|拍下來|錄過|錄下來)|\b(?:been|got|gotten|were|was|is|are) (?:ever )?(?:filmed"
    r"|caught on (?:film|camera|video))\b"
    r"|(?<!a )(?<!any )\b(?:on video|on film|on youtube)\b"
    r"|\bwith [^,.?!]{2,40} and (?:a |some )?(?:beta )?videos?\b|\bwith (?:a )?(?:beta )?videos?\b|\bha(?:s"
    r"|ve) (?:a )?(?:beta )?videos?\b|\bvideos? available\b"
)
NO_VIDEO = compiled(
    rf"\b{_NOBODY} (?:got )?{_A}(?:{_FILMS}\b|{_VIDEO}|{_PUTS_UP}\b)|\b(?:has|have|did) {_NOBODY} {_FILMS}\b"
    rf"|(?<!\bi )(?<!\bwe )(?<!\byou )\b(?:missing|lack(?:s|ing)?|need(?:s|ing)?|in need of|await(?:s|ing)?"
    rf"|waiting (?:for|on)|short of|without) {_A}{_VIDEO}"
    rf"|\b(?:has|have|do|does)(?:n['’]?t| not| never)(?: yet| ever)? (?:got |have |had )?{_A}{_VIDEO}"
    rf"|\byet to (?:be {_FILMS}|(?:get|have|receive) {_A}{_VIDEO})\b"
    r"|\bvideos?\b[^?!]{0,90}\b(?:without|lack(?:s|ing)?|missing|(?:has|have) no) (?:one|any|them|those)\b"
    r"|"
    r"(?<!有)沒(?:有)?被(?:人)?(?:拍|錄)|(?<!有)(?:沒人|沒有人|無人)(?:拍|錄|上?傳|放|貼|分享|提供|po\b)"
    r"|\b(?:nobody|no one|no-one) (?:has |have |ever )*(?:recorded|filmed|uploaded|posted|made|shot)\b"
    r"|\b(?:never|not|n['’]t)(?: yet| ever)? been filmed\b|\bunfilmed\b|(?<!有)[沒無]有?(?:影片|beta)"
    r"|\bwithout (?:a |any )?videos?\b|\b(?:no|zero|0|nor|neither) (?:beta )?videos?\b|\black(?:s|ing)? (?:a "
    r"|any )?videos?\b"
    r"|\b(?:do|does|have|has)(?:n['’]?t| not)(?: yet)? (?:have|got) (?:a |any )?videos?\b"
    r"|影片(?:數量?)?(?:是|為|都|掛)*(?:零|0(?!\d))|影片(?:都)?還沒有?(?=$|的)|(?<!\d)0\s?(?:部|支|個)影片|缺(?:少"
    r"|乏)?影片"
)


def has_video(words: str) -> bool | None:
    """Whether videos are wanted, or none are; 「沒影片的不要」 wants them."""
    if (without := NO_VIDEO.search(words)) is not None:
        return is_out(words, without.end())
    found = VIDEO.search(words)
    return None if found is None else not is_out(words, found.end())
