"""What the columns of computed tables are called, Chinese beside English."""

from collections.abc import Sequence

from schemas.reading import Locale
from worker.verify import words

_HEADINGS: dict[str, tuple[str, str]] = {
    "grade": ("難度", "Grade"),
    "type": ("類型", "Type"),
    "area": ("區域", "Area"),
    "crag": ("岩場", "Crag"),
    "sector": ("岩區", "Sector"),
    "region": ("地區", "Region"),
    "gym_region": ("地區", "Region"),
    "city": ("縣市", "City"),
    "district": ("行政區", "District"),
    "gym_type": ("館型", "Kind of gym"),
    "feature": ("特色", "Feature"),
    "video": ("影片", "Video"),
    "length": ("長度", "Length"),
    "bolts": ("bolt 數", "Bolts"),
    "style": ("完攀方式", "Style"),
    "month": ("月份", "Month"),
    "year": ("年份", "Year"),
    "decade": ("年代", "Decade"),
    "count": ("路線數", "Routes"),
    "count.such": ("符合的路線", "Such routes"),
    "share": ("比例", "Share"),
    "per.mean": ("平均", "Mean"),
    "per.median": ("中位數", "Median"),
    "per.sum": ("加總", "Sum"),
    "per.count": ("筆數", "Rows"),
    "name": ("名稱", "Name"),
    "length_m": ("長度（公尺）", "Length (m)"),
    "bolt_count": ("bolt 數", "Bolts"),
    "video_count": ("影片數", "Videos"),
    "first_ascent": ("首攀（年）", "First ascent"),
    "rating": ("評分", "Rating"),
    "low": ("最低難度", "Easiest"),
    "high": ("最高難度", "Hardest"),
    "day": ("天", "Day"),
    "role": ("安排", "For"),
    "place": ("地點", "Where"),
    "station": ("最近車站", "Station"),
    "walk_minutes": ("車站步行（分鐘）", "Walk (min)"),
    "facilities": ("設施", "Facilities"),
    "address": ("地址", "Address"),
    "phone": ("電話", "Phone"),
    "approach": ("步行進場（分鐘）", "Approach (min)"),
    "height": ("岩壁高度（公尺）", "Rock height (m)"),
    "rock": ("岩質", "Rock"),
    "season": ("適合季節", "Best seasons"),
    "parking": ("停車", "Parking"),
    "transport": ("交通", "Getting there"),
    "amenities": ("周邊設施", "Amenities"),
    "sport": words.ROUTE_TYPES["sport"],
    "trad": words.ROUTE_TYPES["trad"],
    "toprope": words.ROUTE_TYPES["toprope"],
    "boulder": words.ROUTE_TYPES["boulder"],
}


def headings(columns: Sequence[str], locale: Locale) -> tuple[str, ...]:
    """The headings of columns in one language; an unknown column is a mistake of ours."""
    return tuple(heading(column, locale) for column in columns)


def heading(column: str, locale: Locale) -> str:
    """The heading of one column."""
    chinese, english = _HEADINGS[column]
    return chinese if locale == "zh-TW" else english[:1].upper() + english[1:]
