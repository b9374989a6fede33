"""Read which values routes are to lack, or to have, in the records: 「長度不明的有幾條」, "with no Chinese name"."""

from collections.abc import Iterator
from typing import NamedTuple

from schemas.reading import Recorded
from worker.understanding.matching.patterns import Table, Together, compiled

_GRADE, _LENGTH = r"(?:難度|級數|等級)", r"(?:長度|高度|公尺數|米數)"
_BOLTS, _FIRST = (
    r"(?:bolts?\s?數?量?|掛片數?|固定點數?)",
    r"(?:首[攀登](?:的?(?:年份?|時間|日期|資料))?|開線(?:年份?|時間)|年份)",
)
_NAME = r"的?(?:名字?|名稱)"
_MISSING_ZH = (
    r"(?:都|還|是|標示?)?(?:待(?:定|補|確認)|沒有?(?:定|標|寫|評|登錄|登記|紀錄|記錄|資料)|未(?:定|標|寫|評|知|登錄"
    r"|記錄|紀錄)"
    r"|不(?:明|詳|確定|清楚)|空白|缺漏|問號|打問號)(?:出|上)?"
)
_NONE_ZH = (
    r"(?:沒有?|缺少?|無|未(?:登錄|記錄|標|寫)|沒(?:登錄|記錄|標|寫|人知道|人記錄)|(?:還|都)?(?:不知道|不曉得|不清楚|查不到|不確定))"
    r"(?:任何|確定的?|標示?的?)?"
)
_UNKNOWN_ZH = r"(?<!我)(?<!我也)(?<!我還)(?:不知道|不曉得|不清楚|查不到|沒人知道)(?:到底|究竟|是|有)*"
_DATA = r"的?(?:資料|紀錄|記錄|數據)"
_NO_EN = (
    r"\b(?:no|without(?: an?| any)?|missing(?: an?)?|unknown|lack(?:s|ing)?(?: an?)?|unrecorded"
    r"|(?:doesn't|don't) have an?)"
)
_KNOWN_EN = r"(?:(?:known|recorded|listed|confirmed|settled|fixed|final|official|definite|published) )?"
_NOT_EN = (
    r"s?(?: (?:is|are|was|were|has|have|marked|given|listed|said|as|of|to be|still|yet|currently)){0,4} "
    r"(?:unknown|missing|pending|tbd|tbc|blank|undetermined|undecided|unsettled|unconfirmed|up in the air"
    r"|to be (?:determined|decided|confirmed)"
    r"|not (?:yet )?(?:been )?(?:recorded|known|listed|settled|confirmed|decided|set|determined|fixed))\b"
)
_HAVE_EN = r"\b(?:with|have|has|having|got)(?: an?| the| their)? "


def _zh(of: str, *, bare: str = "") -> str:
    """How a value is said to be missing; bare is what says it without a word for data."""
    return rf"{of}\s?{_MISSING_ZH}|{_NONE_ZH}\s?{of}\s?{_DATA}" + (f"|{bare}" if bare else "")


def _en(of: str) -> str:
    return rf"{_NO_EN} {_KNOWN_EN}{of}s?\b|\b{of}{_NOT_EN}"


_EN: dict[Recorded, str] = {
    "grade": r"grade", "length": r"(?:length|height)", "bolts": r"(?:bolt count|number of bolts)",
    "first_ascent": r"(?:first ascent(?: date| year)?|fa date|year)", "name_zh": r"(?:chinese|mandarin) name",
    "name_en": r"english name",
}  # fmt: skip
_LACKS: Table[Recorded] = Table(
    (
        "grade",
        compiled(
            _zh(
                _GRADE,
                bare=rf"{_NONE_ZH}{_GRADE}(?:的|$|[?？])|沒有?人(?:知道|確定|清楚|定過?){_GRADE}"
                r"|(?:[還尚]|都|一直)(?:沒有?|未)(?:人)?(?:被)?(?:定|評|分|給|標)(?:過)?(?:級|難度)|(?:沒有?"
                # 「未定級的不計」 leaves them out.
                r"|未)(?:被)?(?:定|評)級(?!的?(?:都|也)?不[計算列要含])",
            )
            + rf"|{_en(_EN['grade'])}|\b(?:ungraded|unsettled|undetermined|undecided)\b"
            r"|\bnot (?:yet )?(?:been )?graded\b|\btbd\b|\bgrade (?:is )?(?:tbd|to be determined)\b"
        ),
    ),
    (
        "length",
        compiled(
            rf"{_zh(_LENGTH, bare=rf'{_NONE_ZH}{_LENGTH}(?:的|$|[?？])|{_UNKNOWN_ZH}(?:多[長高]|幾(?:公尺|米))的')}"
            rf"|{_en(_EN['length'])}"
        ),
    ),
    (
        "bolts",
        compiled(
            rf"{_zh(_BOLTS)}|{_en(_EN['bolts'])}|\bunknown bolts?\b|\bbolts?(?: numbers?| info| data)? (?:are "
            rf"|is )?(?:unknown|missing|unrecorded)\b"
        ),
    ),
    (
        "first_ascent",
        compiled(
            rf"{_zh(_FIRST, bare=rf'{_NONE_ZH}(?:首[攀登]|開線)的?(?:年份?|時間|日期)(?:的|$|[?？])')}"
            rf"|{_en(_EN['first_ascent'])}"
        ),
    ),
    (
        "name_zh",
        compiled(
            rf"{_NONE_ZH}中文{_NAME}|(?:連)?中文{_NAME[2:]}(?:都|也)?沒有?(?!錯)|只有(?:英文|外文){_NAME}"
            r"|(?<!的)名[字稱]?(?:是|全是|都是)(?:英文|外文)的?(?=有|路線|線|$|[\s,，。?？])"
            rf"|{_en(_EN['name_zh'])}|\bonly an? english name\b"
        ),
    ),
    (
        "name_en",
        compiled(
            rf"{_NONE_ZH}英文{_NAME}|(?:連)?英文{_NAME[2:]}(?:都|也)?沒有?(?!錯)|只有中文{_NAME}"
            rf"|{_en(_EN['name_en'])}|\bonly an? chinese name\b"
        ),
    ),
)


def _held(of: str, english: str) -> str:
    return (
        # "With a first ascent date but no grade", 「有長度但沒難度」
        rf"(?<!沒)(?<!哪)有\s?{of}\s?(?:{_DATA})?(?=[\s,，]*(?:但|卻|可是))|{_HAVE_EN}{english}s? but\b"
        rf"|(?<!沒)(?<!哪)有\s?{of}\s?{_DATA}|(?<!沒)(?<!哪)有(?:沒有)?(?:紀錄|記錄|登記|登錄|標示?|寫)(?:到|出"
        rf"|過)?{of}(?=的|$|[?？])|{of}有(?:資料|紀錄|記錄|登錄|標|寫)(?!嗎)"
        rf"|{_HAVE_EN}{english}s? (?:on record|recorded|listed|known)\b|\b(?:known|recorded|listed) {english}s?\b"
    )


_HOLDS: Table[Recorded] = Table(
    ("length", compiled(_held(_LENGTH, _EN["length"]))),
    ("bolts", compiled(_held(_BOLTS, _EN["bolts"]))),
    (
        "first_ascent",
        compiled(
            _held(_FIRST, _EN["first_ascent"])
            + r"|(?<!沒)(?<!哪)有首[攀登](?:年份?|時間|日期)的?(?=有|(?:路線|線)(?:有|幾)|$|[?？])"
            # Which of a list have one: "which ones have a first ascent date?"
            r"|\bwhich\b[^.?!]{0,30}\b(?:have|has|got|with) an? (?:recorded )?(?:first ascent(?: date| year)?|fa"
            r"(?: date| year)?|year)\b"
        ),
    ),
    ("name_zh", compiled(rf"(?<!沒)有中文{_NAME}|{_HAVE_EN}{_EN['name_zh']}")),
    (
        "aliases",
        compiled(
            r"(?<!沒)有(?:別名|又名|舊名)(?=$|[?？])|(?<!沒)有(?:其[他它]|另外的|別的|第二個|兩個|舊)?(?:別名|又名|名字)(?=的(?:路線|線|$|[?？])"
            r"|的有)(?<!有名字)"
            r"|\b(?:have|has|with|having) (?:an? )?(?:other|another|second|alternative|alternate|former|older"
            r"|several|two) names?\b"
            r"|(?:以前|原本|曾經|之前)(?:曾經?|有)?(?:叫|取)過?(?:別的|其[他它]的?|另外的?|不同的?)(?:名字)?|改過名字?"
            r"|\b(?:used to (?:be called|have)|were|was) (?:something else|(?:a )?different(?: names?)?"
            r"|(?:an)?other names?)"
            r"|\bbeen renamed\b|\brenamed (?:routes?|climbs|lines)\b"
            r"|\b(?:with|have|has) (?:an )?alias(?:es)?\b"
        ),
    ),
    ("name_en", compiled(rf"(?<!沒)有英文{_NAME}|{_NAME[2:]}(?:裡面?|中)?有英文|{_HAVE_EN}{_EN['name_en']}")),
)


class OnRecord(NamedTuple):
    """The values that routes must lack, and those that they must have."""

    lacks: tuple[Recorded, ...] = ()
    holds: tuple[Recorded, ...] = ()


CUES = Together(_LACKS, _HOLDS)
"""Without these nothing is read here."""


def read_on_record(words: str) -> OnRecord:
    """What is to be missing and what on record; a value that is said to be missing is not wanted as well."""
    if not CUES.may_be_in(words):
        return OnRecord()
    lacks = tuple(_found(_LACKS, words))
    return OnRecord(lacks, tuple(each for each in _found(_HOLDS, words) if each not in lacks))


def record_spans(words: str) -> list[tuple[int, int]]:
    """Where it is said what is to be missing, or on record: these words were understood."""
    return [match.span() for table in (_LACKS, _HOLDS) for _, match in table.matches(words)]


def _found(table: Table[Recorded], words: str) -> Iterator[Recorded]:
    return (name for name, pattern in table.among(words) if pattern.search(words))
