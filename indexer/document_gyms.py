"""Documents of gyms and of what goes on in them."""

import json

from indexer import words as w
from indexer.phrases import Record, items, join, known, lines, region_en, said, titles
from schemas.documents import Document


def write_gym(row: Record) -> Document:
    """How a gym is written: names, type, place, hours and prices."""
    title, title_en = titles(row)
    kind = row["gym_type"] and said(w.GYM_TYPES, row["gym_type"])
    city_en = w.CITIES.get(row["city"] or "", row["city"])
    hours, hours_en = _hours(row)
    facilities, facilities_en = items(row["facilities"]), items(row["facilities_en"])
    return Document(
        kind="gym",
        row_id=row["id"],
        text=lines(
            join(row["name"], row["name_en"], *items(row["alternative_names"])),
            join("攀岩館 climbing gym", kind and kind.all),
            join(row["city"], city_en, row["district"], row["region"], region_en(row)),
            join(
                row["address"],
                row["address_en"],
                row["nearest_station"] and f"{row['nearest_station']} 捷運 車站 station",
            ),
            join("設施 facilities" if facilities else "", *facilities, *facilities_en),
            join(hours and f"營業時間 {hours}", hours_en and f"opening hours {hours_en}"),
            join("票價 費用 price", *_prices(row)),
        ),
        title=title,
        title_en=title_en,
        excerpt=join(kind and kind.zh, join(row["city"], row["district"], sep=""), hours, sep="・"),
        excerpt_en=join(kind and kind.en, city_en, hours_en, sep=" · "),
        columns=known(
            gym_id=row["id"],
            gym_type=row["gym_type"],
            city=row["city"],
            district=row["district"],
            region=row["region"],
            facilities=list(dict.fromkeys(facilities + facilities_en)),
        ),
    )


def write_condition(row: Record) -> Document:
    """How a passing fact about a gym is written."""
    kind = said(w.CONDITIONS, row["kind"])
    gym, gym_en = row["gym_name"], row["gym_name_en"] or row["gym_name"]
    return Document(
        kind="gym_condition",
        row_id=row["id"],
        text=lines(
            join(gym, row["gym_name_en"], kind.all),
            row["text"],
            join(
                row["gym_city"],
                w.CITIES.get(row["gym_city"] or ""),
                row["gym_district"],
                "攀岩館 近況 現況 climbing gym now",
            ),
        ),
        title=f"{gym}：{kind.zh}",
        title_en=f"{gym_en}: {kind.en}",
        excerpt=row["text"],
        excerpt_en=row["text"],
        columns=known(
            gym_id=row["gym_id"],
            city=row["gym_city"],
            district=row["gym_district"],
            starts_at=row["starts_at"],
            ends_at=row["ends_at"],
        ),
    )


def _hours(row: Record) -> tuple[str, str]:
    """Opening hours in both languages; neighbouring days with equal hours are written as one span."""
    table = json.loads(row["opening_hours"] or "{}")
    runs: list[tuple[int, int, str]] = []
    for at, (day, _, _) in enumerate(w.DAYS):
        if day in table:
            joins = runs and day != "holiday" and runs[-1][1] == at - 1 and runs[-1][2] == table[day]
            runs = [*runs[:-1], (runs[-1][0], at, table[day])] if joins else [*runs, (at, at, table[day])]
    zh = [f"{w.DAYS[a][1]}{f'至{w.DAYS[b][1]}' if b > a else ''} {hours}" for a, b, hours in runs]
    en = [
        f"{w.DAYS[a][2]}{f'–{w.DAYS[b][2]}' if b > a else ''} {hours.replace('公休', 'closed')}" for a, b, hours in runs
    ]
    return "、".join(zh), ", ".join(en)


def _prices(row: Record) -> list[str]:
    said: list[str] = []
    for group, prices in json.loads(row["pricing_twd"] or "{}").items():
        for name, price in prices.items() if isinstance(prices, dict) else [("", prices)]:
            zh, en = w.PRICES.get(f"{group}.{name}", (join(group, name), ""))
            said.append(f"{zh} {price:g} 元 {en} NT${price:g}" if isinstance(price, int | float) else str(price))
    return said
