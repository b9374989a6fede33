"""Documents of what stands outdoors: routes, areas and crags."""

from collections.abc import Mapping
from typing import Any

from indexer import words as w
from indexer.phrases import Record, items, join, known, lines, region_en, said, titles
from schemas.documents import Document


def write_route(row: Record) -> Document:
    """How a route is written: names, place, grade in figures and words, type, size and features."""
    grade, kind = str(row["grade"]), w.ROUTE_TYPES[row["type"]]
    band = w.grade_band(row["grade_system"], row["grade_min"])
    features = items(row["features"])
    title, title_en = titles(row)
    place = join(row["crag_name"], row["area_name"], row["sector"], sep=" › ")
    place_en = join(
        row["crag_name_en"] or row["crag_name"],
        row["area_name_en"] or row["area_name"],
        row["sector_en"] or row["sector"],
        sep=" › ",
    )
    length, bolts = row["length_m"], row["bolt_count"]
    text = lines(
        join(row["name"], row["name_en"], *items(row["alternative_names"])),
        join(
            row["crag_name"],
            row["crag_name_en"],
            row["area_name"],
            row["area_name_en"],
            row["sector"],
            row["sector_en"],
        ),
        join(row["region"], region_en(row)),
        join(grade or "難度未定 grade unknown", _whole(row), "路線 route", kind.all, band and band.all),
        join(_metres(length), "" if length is None else f"{length:g} m", _bolts(bolts), _bolts_en(bolts)),
        join(*(said(w.FEATURES, code).all for code in features)),
        join(row["first_ascent_date"] and f"首攀 first ascent {row['first_ascent_date']}"),
        "有影片 video" if row["video_count"] else "",
    )
    return Document(
        kind="route",
        row_id=row["id"],
        text=text,
        title=title,
        title_en=title_en,
        excerpt=join(grade or "難度未定", kind.zh, _metres(length), _bolts(bolts), place, sep="・"),
        excerpt_en=join(
            grade or "grade unknown",
            kind.en,
            length is not None and f"{length:g} m",
            _bolts_en(bolts),
            place_en,
            sep=" · ",
        ),
        columns=known(
            crag_id=row["crag_id"],
            area_id=row["area_id"],
            sector=row["sector"],
            region=row["region"],
            route_type=row["type"],
            grade_system=row["grade_system"],
            grade_min=row["grade_min"],
            grade_max=row["grade_max"],
            length_m=length,
            bolts=bolts,
            popularity=row["popularity"],
            has_video=bool(row["video_count"]),
            features=features,
            seasons=items(row["best_seasons"]),
        ),
    )


def write_area(row: Record) -> Document:
    """How an area is written: names, its crag and its sectors."""
    title, title_en = titles(row)
    sectors = items(row["sectors"])
    names = join(*(s["name"] for s in sectors), sep="、")
    names_en = join(*(s.get("name_en") or s["name"] for s in sectors), sep=", ")
    return Document(
        kind="area",
        row_id=row["id"],
        text=lines(
            join(row["name"], row["name_en"]),
            join(row["crag_name"], row["crag_name_en"], "區域 area 岩區"),
            join(row["region"], region_en(row)),
            join(*(join(s["name"], s.get("name_en")) for s in sectors)),
        ),
        title=title,
        title_en=title_en,
        excerpt=join(f"{row['crag_name']}的區域", names and f"岩壁：{names}", sep="・"),
        excerpt_en=join(
            f"area of {row['crag_name_en'] or row['crag_name']}", names_en and f"sectors: {names_en}", sep=" · "
        ),
        columns=known(crag_id=row["crag_id"], area_id=row["id"], region=row["region"]),
    )


def write_crag(row: Record) -> Document:
    """How a crag is written: names, place, rock, seasons and the way there."""
    title, title_en = titles(row)
    seasons = [said(w.SEASONS, season) for season in items(row["best_seasons"])]
    transport = items(row["transport"])
    height, approach = (
        _range(row, "height_min_m", "height_max_m"),
        _range(row, "approach_min_minutes", "approach_max_minutes"),
    )
    climbing = row["climbing_type"] and said(w.CLIMBING_TYPES, row["climbing_type"])
    return Document(
        kind="crag",
        row_id=row["id"],
        text=lines(
            join(row["name"], row["name_en"], *items(row["alternative_names"])),
            join(row["region"], row["region_en"] or region_en(row), row["address"], row["address_en"]),
            join("岩場 crag 天然岩場 outdoor climbing", climbing and climbing.all),
            join(row["rock_type"], row["rock_type_en"]),
            join("適合季節 best season", *(season.all for season in seasons)) if seasons else "",
            join(height and f"高度 {height} 公尺 height {height} m"),
            join(approach and f"步行接近 {approach} 分鐘 approach {approach} minutes walk"),
            join("停車 parking", row["parking"], row["parking_en"]) if row["parking"] or row["parking_en"] else "",
            join("交通 how to get there" if transport else "", *(_way(way) for way in transport)),
            join("設施 amenities", *items(row["amenities"]), *items(row["amenities_en"])),
        ),
        title=title,
        title_en=title_en,
        excerpt=join(row["region"], row["address"], row["rock_type"], "、".join(s.zh for s in seasons), sep="・"),
        excerpt_en=join(
            row["region_en"] or region_en(row),
            row["address_en"],
            row["rock_type_en"],
            ", ".join(s.en for s in seasons),
            sep=" · ",
        ),
        columns=known(crag_id=row["id"], region=row["region"], seasons=items(row["best_seasons"])),
    )


def _whole(row: Record) -> str:
    """5.10 beside 5.10b, so that who looks for the number finds the letter."""
    grade = str(row["grade"])
    return grade[:4] if row["grade_system"] == "yds" and grade.startswith("5.1") and len(grade) > 4 else ""


def _metres(length: float | None) -> str:
    return "" if length is None else f"{length:g} 公尺"


def _bolts(count: int | None) -> str:
    return "" if count is None else f"{count} 個 bolt" if count else "無 bolt"


def _bolts_en(count: int | None) -> str:
    return "" if count is None else f"{count} bolt{'' if count == 1 else 's'}" if count else "no bolts"


def _range(row: Record, low: str, high: str) -> str:
    ends = [f"{row[name]:g}" for name in (low, high) if row[name] is not None]
    return "–".join(dict.fromkeys(ends))


def _way(way: Mapping[str, Any]) -> str:
    minutes = way.get("duration_min")
    return join(
        said(w.TRANSPORT, way["mode"]).all,
        minutes and f"{minutes} 分鐘 min",
        *way.get("roads", ()),
        *way.get("lines", ()),
    )
