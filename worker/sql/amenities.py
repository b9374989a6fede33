"""What a crag's rows list around it and as ways there, as conditions in SQL."""

_LISTED: dict[str, tuple[str, ...]] = {
    "toilet": ("廁", "洗手間", "toilet", "restroom"),
    "shop": ("便利商店", "超商", "convenience", "7-eleven", "7-11"),
    "food": ("餐廳", "小吃", "restaurant"),
    "lodging": ("民宿", "旅館", "飯店", "住宿", "guesthouse", "hotel", "hostel"),
    "hot_spring": ("溫泉", "hot spring"),
    "beach": ("海灘", "沙灘", "beach"),
    "stream": ("溪", "stream", "river"),
    "snorkelling": ("浮潛", "snorkel"),
    "water": ("溪", "海灘", "浮潛", "stream", "river", "beach", "snorkel"),
    "parking": ("停車", "parking"),
}
MODES: dict[str, tuple[str, ...]] = {
    "bus": ("bus", "hsr_bus", "public_transport"),
    "train": ("train",),
    "metro": ("metro",),
    "public": ("bus", "hsr_bus", "public_transport", "metro", "train"),
}
"""The listed ways of travelling that are what is asked for."""


def listed(amenity: str) -> tuple[str, tuple[str, ...]]:
    """The SQL that a crag meets which lists this, and its values; a key of the closed set."""
    if amenity in MODES:
        modes = MODES[amenity]
        test = f"json_extract(value, '$.mode') IN ({', '.join('?' * len(modes))})"
        return f"EXISTS (SELECT 1 FROM json_each(transport) WHERE {test})", modes
    texts = _LISTED[amenity]
    held = " OR ".join("instr(lower(value), ?)" for _ in texts)
    tests = [f"EXISTS (SELECT 1 FROM json_each({column}) WHERE {held})" for column in ("amenities", "amenities_en")]
    if amenity == "parking":
        # Where one may park is told in a column of its own as well.
        tests.append("coalesce(parking, parking_en, '') <> ''")
    return f"({' OR '.join(tests)})", texts * 2


def is_told(amenity: str) -> str:
    """The SQL that says whether a crag's row tells of such things at all: what nobody wrote down is not lacking."""
    return "transport IS NOT NULL" if amenity in MODES else "coalesce(amenities, amenities_en) IS NOT NULL"
