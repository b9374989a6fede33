"""Tell an hour that only tells of somebody's day from one that is asked about: 「五點就醒」, "my shift ends at 11"."""

from worker.understanding.matching.patterns import compiled

_TOLD_AFTER = compiled(
    r"^\s*(?:左右|多|半|就|才|要|會|準時|一到|以前|之前|前|我|得|整)*\s*(?:醒|起[床牀]|起來|起|下班|上[床牀]|睡|落地|降落|到站|到家"
    r"|抵達|下飛機|離開|打卡|放學|下課|開會|上班(?!前)|收工|吃完|接小孩|到(?=[,，。\s]|$)|(?:才)?會?到(?=[\ue001-\ue006])|的(?:班|飛機|火車|高鐵|車|會|課))"
)
_TOLD_BEFORE = compiled(
    r"(?:加班|補習|打工|練團|值班)(?:要|都)?到\s*(?:早上|上午|中午|下午|傍晚|晚上)?\s*$"
    r"|(?:要|得)(?![^到]*[開爬攀練玩待營撐])[\u4e00-\u9fff]{1,3}到\s*(?:早上|上午|中午|下午|傍晚|晚上)?\s*$"
    # 「下班都快九點了」, 「下課差不多十點」
    r"|(?:下[班課]|放學|收工)(?:時間)?(?:都|也|已經|差不多|大概|大約|快要?|將近|接近|通常|常常|要|是)+\s*(?:晚上)?\s*$"
    r"|\b(?:stuck|busy|tied up|on shift|on duty)(?: [\w\ue005]+){0,3}(?: till?| until)?\s*$"
    r"|\b(?:(?:class(?:es)?|school|practice|course|lesson|game|concert|movie|gig) (?:ends?|finish(?:es)?|is over"
    r"|lets out)"
    r"|get(?:s|ting)? (?:up|off|out|in|home)|w[ao]ke(?:s|n)?(?: up)?|up|off(?: work)?"
    r"|(?:gets?|is|goes|went) over(?: by)?"
    r"|shift (?:ends|finishes|starts)|finish(?:es)?(?: work)?|land(?:s|ing)?(?: (?:at|in) \ue005+)?|arrives?|arriving"
    r"|(?:train|flight|plane|bus|ferry)(?: [\w\ue005]+){0,3}|work(?:s|ing)? (?:till|until)|bed(?:time)?"
    r"|meeting(?: \w+){0,2}|dinner|lunch|breakfast)(?: is)? (?:at|by|around|about)?\s*$"
)
# The hours at which somebody is busy: 「我九點到六點上班」, "I work 9am to 5pm".
_BUSY_AFTER = compiled(r"^\s*(?:要|都|得|的時候)*(?:上班|工作|上課|有課|開會|值班|加班|我有|沒空|不行)")
_BUSY_BEFORE = compiled(
    r"(?:上班|上課|工作|開會|值班)(?:時間)?(?:是|到)?\s*$"
    r"|\b(?:work|shift|class|office|busy|meeting)\w*(?: \w+){0,2}\s*$"
)


def is_told(words: str, span: tuple[int, int]) -> bool:
    """Whether something is told to happen at the hour that stands somewhere."""
    return (
        _TOLD_AFTER.search(words[span[1] : span[1] + 10], within=words) is not None
        or _TOLD_BEFORE.search(words[max(0, span[0] - 30) : span[0]], within=words) is not None
    )


def is_busy(words: str, span: tuple[int, int]) -> bool:
    """Whether somebody is said to be busy in the stretch of the day that stands somewhere."""
    return (
        _BUSY_AFTER.search(words[span[1] : span[1] + 12], within=words) is not None
        or _BUSY_BEFORE.search(words[max(0, span[0] - 24) : span[0]], within=words) is not None
    )
