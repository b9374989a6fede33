"""Read that a condition said before no longer counts: 「不限運攀」, "never mind the video", "any grade is fine"."""

from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.understanding.conditions.facets import read_features
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.unrecorded.recognised import read_unrecorded

_THING = r"[^,，。.!！?？]{1,10}?"
_LOOSENS = compiled(
    rf"(?:不限(?:於|定)?|不管|不拘|不論|無論|別管|不用管|不看|不考慮|不在乎|不(?:堅持|強求|挑|介意|計較|設限|侷限)|不一定要?(?:有|是)?|不(?:用|必"
    rf"|需要)(?:有|是|要)?|拿掉|去掉|取消|放寬"
    rf"|刪掉){_THING}(?:也?(?:可以|沒關係|行|好|ok)|的?(?:條件|限制|話)|了|吧|啦|呢|$|(?=[,，。!！\s]))"
    rf"|{_THING}就?(?:不用|不需要|不必|沒有也沒關係)了?(?=[。!！,，\s]|$)"
    rf"|(?:沒(?:有)?|不是|不要){_THING}也(?:可以|沒關係|行|好|ok)|{_THING}(?:不限|不拘|不重要|沒差|無所謂|都可以"
    rf"|都行|都好|隨便)"
    r"|\b(?:never ?mind|forget|drop|remove|lose|skip|ignore|without|regardless of|(?:don'?t|do not"
    r"|didn'?t) (?:really )?(?:care|mind|worry)"
    r"(?: about| if| whether)?|no need for|with or without"
    r"|(?:(?:does|do)(?:n'?t| not) (?:need|have)|needn'?t|need not) (?:to )?(?:have|be|come with|include)"
    r"|no need for|scrap"
    r"|leave out) (?:about )?(?:the |that |any |a )?(?:[\w' -]|\.(?=\d)){2,30}|\bno limit on [\w ]{3,20}"
    r"|\b(?:any|whatever) (?:\w+ )?(?:type|style|grade|difficulty|length|height|price|day|time|area|place|kind)s?\b"
    r"(?: (?:is|are|will|would|works?|goes).*)?"
    r"|\b[\w ]{3,24}(?: (?:does|do)n'?t matter| (?:is|are)(?: not|n'?t) (?:important|necessary|needed|required)"
    r"| (?:is|are) optional)"
)
_ENGLISH_LIMIT = compiled(r"\bwithout\b")
_A_LIMIT = compiled(r"\b(?:limit|filter|condition|requirement|restriction|constraint)s?\b")
_BY_FIELD: tuple[tuple[tuple[str, ...], Pattern], ...] = (
    (("has_video",), compiled(r"影片|\bvideos?\b|\bbeta\b")),
    (
        ("route_types", "not_route_types", "lacking", "solely"),
        compiled(
            r"運攀|運動攀|傳攀|傳統|頂繩|類型|種類|攀登方式|\b(?:sport|trad|top-?rope|types?|styles?|kinds?)\b"
        ),
    ),
    (("grades", "not_grades"), compiled(r"難度|級數|等級|幾級|5\.\d|\bgrades?\b|\bdifficult|\bhow hard\b")),
    (("length_min_m", "length_max_m"), compiled(
        r"長度|多長|高度|公尺|米|長短|\b(?:length|long|short|height|meters?|metres?)\b"
    )),
    (("bolts_min", "bolts_max"), compiled(r"bolt|掛片|耳片")),
    (("first_ascent_min", "first_ascent_max"), compiled(r"年份|首攀|\byears?\b|\bfirst ascents?\b")),
    (("price_min", "price_max"), compiled(
        r"價格|票價|預算|多少錢|價錢|\d+\s*(?:元|塊)|\b(?:price|budget|cost)\b|\d{3}\b"
    )),
    ((
        "open_at", "open_until", "open_part", "open_days", "any_day", "closed_on", "closed_days", "closed_some",
        "days_apart", "closes_by", "shut_at",
    ), compiled(
        r"時間|時段|哪天|幾點|營業|星期|禮拜|週|\b(?:times?|days?|hours?|open)\b"
    )),
    (("gym_types",), compiled(r"抱石|上攀|館型|\b(?:bouldering|ropes?|gym types?|types?)\b")),
    (("walk_min_minutes", "walk_max_minutes", "gym_stations"), compiled(
        r"捷運|走路|步行|距離|車站|\b(?:walk|stations?|mrt|metro)\b"
    )),
    (("facilities", "any_facility", "not_facilities"), compiled(
        r"設施|淋浴|沖澡|洗澡|置物|先鋒|速度|自動確保|訓練|\b(?:facilit|showers?|lockers?|lead|auto-?belays?|speed)"
    )),
    (("features", "not_features", "any_feature"), compiled(
        r"特色|風格|屋簷|裂隙|仰角|暖身|\b(?:features?|cracks?|overhangs?|slabs?|warm-?ups?)\b"
    )),
    (("seasons",), compiled(r"季節|\bseasons?\b")),
    (("climbed",), compiled(r"爬過|完攀|\bclimbed\b|\bdone\b")),
    (
        PLACE_FIELDS,
        compiled(r"[\ue002\ue003\ue005]|地點|岩場|地方|區域|哪一?區|縣市|城市|地區|\b(?:places?|crags?|areas?|city|cities|where)\b"),
    ),
)  # fmt: skip

# What an unrecorded topic is asked by, beside itself.
_TOLD_OF = frozenset({"parking"})


def takes_back(words: str) -> bool:
    """Whether a follow-up takes a condition back."""
    return _LOOSENS.search(words) is not None and not (_ENGLISH_LIMIT.search(words) and not _A_LIMIT.search(words))


def loosened(words: str, before: Reading, reading: Reading) -> tuple[Reading, int] | None:
    """The question before without the conditions that a follow-up takes back, and where the words end that do so.

    None when it takes none back.
    """
    found = _LOOSENS.search(words)
    if found is None or (_ENGLISH_LIMIT.search(words) and not _A_LIMIT.search(words)):
        return None
    blank = Filter()
    gone = [
        name
        for names, pattern in _BY_FIELD
        if pattern.search(found[0])
        for name in names
        if getattr(before.filter, name) != getattr(blank, name)
    ]
    told = frozenset(read_unrecorded(found[0], before.subject, before.mentions)) & frozenset(before.unrecorded)
    if not (gone or told):
        return None
    free = {name: getattr(blank, name) for name in gone}
    if "facilities" in gone and (named := (*reading.filter.facilities, *reading.filter.not_facilities)):
        # Of several wishes only the one that is named is taken back.
        free["facilities"] = tuple(one for one in before.filter.facilities if one not in named)
    named_now = read_features(found[0])
    if "features" in gone and (tagged := {*named_now.wanted, *named_now.unwanted}):
        free["features"] = tuple(one for one in before.filter.features if one not in tagged)
    attributes = tuple(a for a in before.attributes if a != "videos" or "has_video" not in gone)
    mentions = before.mentions
    if "crag_ids" in gone or "area_ids" in gone or "gym_city" in gone:
        mentions = tuple(m for m in mentions if m.kind in ("route", "gym"))
    free_of_it = replace(
        before,
        filter=replace(before.filter, **free),
        mentions=mentions,
        attributes=attributes if not told else tuple(a for a in attributes if a not in _TOLD_OF),
        unrecorded=tuple(topic for topic in before.unrecorded if topic not in told),
        weekday=None if "open_at" in gone else before.weekday,
        minute=None if "open_at" in gone else before.minute,
        until=None if "open_at" in gone else before.until,
        part=None if "open_at" in gone else before.part,
        days=() if "open_at" in gone else before.days,
    )
    return free_of_it, found.end()
