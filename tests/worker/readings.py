"""Readings written by hand, one for each form of answer: these tests do not depend on how questions are read."""

from schemas.grades import band
from schemas.reading import Attribute, Filter, GradeRange, Mention, Reading, RouteType, Suggestion

LONGDONG = Mention("crag", ("longdong",), "龍洞", "龍洞", 0, 2)
KENTING = Mention("crag", ("kenting",), "墾丁", "墾丁", 0, 2)
MUSIC_HALL = Mention("area", ("longdong/music-hall",), "音樂廳", "音樂廳", 0, 3)
FAT_COW = Mention("route", ("LD-MUSIC-HALL-329",), "肥牛", "肥牛", 0, 2)
SKINNY_HORSE = Mention("route", ("LD-MUSIC-HALL-330",), "瘦馬", "瘦馬", 0, 2)
UNSETTLED = Mention("route", ("LD-MUSIC-HALL-397",), "95魔障", "95魔障", 0, 4)
ZHONGHE = Mention("gym", ("tup-zhonghe",), "原岩中和店", "原岩攀岩館-中和店", 0, 5)


def grades(first: str, last: str) -> GradeRange:
    """A YDS range by its printed ends."""
    low, high = band(first, "yds")[0], band(last, "yds")[1]
    return GradeRange("yds", low, high, first, last)


def reading(text: str = "", **known: object) -> Reading:
    """A reading with defaults for what a test does not say."""
    fields: dict[str, object] = {"text": text, "locale": "zh-TW", "intent": "list", "subject": "route", **known}
    return Reading(**fields)  # type: ignore[arg-type]  # the tests name real fields


def many() -> list[Reading]:
    """Every form of question that the rows can answer."""
    found = [
        reading(intent="count", filter=Filter(crag_ids=("longdong",)), mentions=(LONGDONG,)),
        reading(intent="count", filter=Filter(crag_ids=("longdong", "kenting"), grades=grades("5.10a", "5.11d"))),
        reading(intent="count", subject="gym", filter=Filter(gym_city="台北市", gym_types=("bouldering",))),
        reading(intent="count", subject="crag", filter=Filter(region="南部")),
        reading(intent="count", subject="area", filter=Filter(crag_ids=("longdong",))),
        reading(intent="count", filter=Filter(area_ids=("longdong/music-hall",), not_route_types=("trad",))),
        reading(intent="count", filter=Filter(crag_ids=("guanziling",), route_types=("trad",))),
        reading(intent="distribution", filter=Filter(crag_ids=("longdong",)), mentions=(LONGDONG,)),
        reading(intent="distribution", filter=Filter(crag_ids=("longdong",)), group_by="type"),
        reading(intent="distribution", filter=Filter(crag_ids=("longdong",)), group_by="area"),
        reading(intent="distribution", filter=Filter(), group_by="crag"),
        reading(intent="compare", mentions=(LONGDONG, KENTING)),
        reading(intent="compare", mentions=(FAT_COW, SKINNY_HORSE)),
        reading(intent="detail", mentions=(FAT_COW,), attributes=("grade",)),
        reading(intent="detail", mentions=(UNSETTLED,), attributes=("grade", "bolts", "length", "place", "type")),
        reading(
            intent="detail", mentions=(Mention("route", ("KT-AW-004",), "x", "x", 0, 1),), attributes=("features",)
        ),
        reading(
            intent="detail",
            mentions=(Mention("route", ("LD-SCHOOL-GATE-1", *_same("國慶日")), "國慶日", "國慶日", 0, 3),),
            attributes=("grade",),
        ),
        reading(
            intent="detail", subject="gym", mentions=(ZHONGHE,), attributes=("hours",), weekday="saturday", minute=1200
        ),
        reading(intent="detail", subject="gym", mentions=(ZHONGHE,)),
        reading(intent="detail", subject="crag", mentions=(LONGDONG,), attributes=_CRAG_ATTRIBUTES),
        reading(intent="detail", subject="crag", mentions=(KENTING,)),
        reading(intent="detail", subject="area", mentions=(MUSIC_HALL,)),
        reading(intent="list", subject="crag", filter=Filter()),
        reading(intent="list", subject="area", filter=Filter(crag_ids=("defulan",))),
        reading(intent="list", subject="gym", filter=Filter(gym_city="台北市"), weekday="saturday"),
        reading(
            intent="list", subject="gym", filter=Filter(gym_city="新北市"), attributes=("price", "phone", "station")
        ),
        reading(intent="list", subject="gym", filter=Filter(gym_city="台北市", open_at=("monday", 540))),
        reading(intent="detail", unknown_places=("火星岩場",)),
        reading(intent="detail", unknown_names=("天天練藍",), suggestions=(_MEANT,)),
        reading(intent="knowledge", text="怎麼打八字結"),
        reading(intent="chat", text="你好"),
        reading(intent="recommend", mode="similar", filter=Filter(grades=grades("5.10a", "5.10b"))),
    ]
    extremes = ("hardest", "easiest", "longest", "shortest", "most_bolts", "fewest_bolts", "newest", "oldest")
    for crag in ("longdong", "defulan", "guanziling", "kenting", "shoushan"):
        place = Filter(crag_ids=(crag,))
        found += [reading(intent="extreme", extreme=e, filter=place) for e in extremes]
        found.append(reading(intent="extreme", extreme="hardest", limit=3, filter=place))
        found.append(reading(filter=Filter(crag_ids=(crag,), grades=grades("5.11a", "5.12d"))))
        found.append(
            reading(filter=Filter(crag_ids=(crag,), length_min_m=15, has_video=True), attributes=_ROUTE_ATTRIBUTES)
        )
        found += [reading(filter=Filter(crag_ids=(crag,), route_types=(kind,))) for kind in _TYPES]
    return found


_TYPES: tuple[RouteType, ...] = ("sport", "trad", "boulder")
_ROUTE_ATTRIBUTES: tuple[Attribute, ...] = ("length", "bolts", "videos", "features", "first_ascent")
_CRAG_ATTRIBUTES: tuple[Attribute, ...] = (
    "place", "routes", "areas", "rock", "season", "approach", "parking", "transport", "amenities", "rating", "height",
)  # fmt: skip
_MEANT = Suggestion("route", "x", "天天天藍", "天天練藍", 0.9)


def _same(name: str) -> tuple[str, ...]:
    from tests.worker.taiwan import published

    return tuple(r["id"] for r in published("routes") if r.get("name") == name)
