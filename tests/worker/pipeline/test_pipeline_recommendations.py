"""A table of recommendations: every route of every answer meets its direction, place, type and exclusions."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.grades import parse
from tests.worker.pipeline.conftest import Asker, Opener
from tests.worker.taiwan import published

ROUTES = {r["id"]: r for r in published("routes")}
NAMED = {r["name"]: r for r in ROUTES.values() if r.get("name")}
UNIQUE = {n: r for n, r in NAMED.items() if sum(o.get("name") == n for o in ROUTES.values()) == 1}


@dataclass(frozen=True)
class Wish:
    """A question and what each of its results must be; steps are (first, last) from the reference's hardest."""

    text: str
    names: tuple[str, ...] = ()
    level: str | None = None
    mode: str = "progression"
    crags: frozenset[str] = frozenset()
    not_crags: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    grades: tuple[str, str] | None = None

    @property
    def rows(self) -> list[dict[str, object]]:
        """The rows that are named."""
        return [UNIQUE[n] for n in self.names]


def ends(grade: str) -> tuple[int, int]:
    """The ordinals of a published grade."""
    found = parse(grade, system="yds")
    assert found.low is not None
    assert found.high is not None
    return found.low, found.high


SINGLES = ("肥牛", "瘦馬", "女王蜘蛛", "小精靈", "水牛", "黏黏彈", "右耳", "鼻孔", "心悸", "龍船尾")
GROUPS = (("肥牛", "瘦馬"), ("女王蜘蛛", "水牛"), ("小精靈", "邪魔", "火龍果"), ("右耳", "左耳"), ("肥牛", "龍船尾"))
LEVELS = ("5.8", "5.9", "5.10a", "5.10c", "5.11a", "5.11c", "5.12a")


def wishes() -> Iterator[Wish]:
    """The table."""
    for name in SINGLES:
        yield Wish(f"我爬完{name}，下一條爬什麼？", (name,))
        yield Wish(f"推薦跟{name}類似的路線", (name,), mode="similar")
    for names in GROUPS:
        yield Wish(f"我爬完{'、'.join(names)}，下一條推薦什麼？", names)
        yield Wish(f"推薦跟{'和'.join(names)}類似的路線", names, mode="similar")
        english = [UNIQUE[n]["name_en"] for n in names]
        yield Wish(f"I have just sent {' and '.join(english)}, what should I try next?", names)
    for level in LEVELS:
        yield Wish(f"我爬 {level}，想再進步一點，龍洞有推薦的路線嗎", level=level, crags=frozenset({"longdong"}))
        yield Wish(f"I climb {level}, what sport route should I try next in Kenting?", level=level,
                   crags=frozenset({"kenting"}), types=frozenset({"sport"}))  # fmt: skip
        yield Wish(f"我都在龍洞爬，想換個地方試試看，{level} 有推薦的嗎", mode="exploration",
                   not_crags=frozenset({"longdong"}), grades=(level, level))  # fmt: skip
    for text, crag, kind, low, high in (
        ("推薦龍洞 5.9 的傳攀", "longdong", "trad", "5.9", "5.9"),
        ("Recommend some 5.10 sport routes in Shoushan", "shoushan", "sport", "5.10a", "5.10d"),
        ("想挑戰 5.12 的運攀，關子嶺有推薦嗎", "guanziling", "sport", "5.12a", "5.12d"),
        ("我想挑戰 5.11，墾丁有什麼運攀推薦", "kenting", "sport", "5.11a", "5.11d"),
        ("recommend trad climbs in Defulan up to 5.10d", "defulan", "trad", "5.0", "5.10d"),
    ):
        yield Wish(text, mode="stated", crags=frozenset({crag}), types=frozenset({kind}), grades=(low, high))


TABLE = list(wishes())


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 60


async def test_every_result_meets_the_wish(asker: Asker) -> None:
    found = {wish.text: await _problems(asker, wish) for wish in TABLE}
    assert {text: problems for text, problems in found.items() if problems} == {}


async def _problems(asker: Asker, wish: Wish) -> list[str]:
    """What is wrong with the answer to a wish; every listed route and every candidate is looked at."""
    outcome = await asker.ask(wish.text, limit=20)
    listed = [ROUTES[i.id] for i in outcome.reply.evidence.items if i.kind == "route"]
    candidates = [ROUTES[i] for i in outcome.trace["candidates"] if i in ROUTES]
    if not listed or outcome.reply.groundedness < 1:
        return [outcome.reply.text]
    relaxed = {r.constraint for r in outcome.reply.relaxed}
    types = wish.types or ({str(r["type"]) for r in wish.rows} if wish.mode != "exploration" else set())
    first, last = bounds_of(wish)
    problems: list[str] = []
    for row in (*listed, *candidates):
        low, high = ends(row["grade"])
        checks = {
            "named": row["id"] not in {r["id"] for r in wish.rows},
            "place": not wish.crags or row["crag_id"] in wish.crags,
            "elsewhere": row["crag_id"] not in wish.not_crags,
            "type": "route_types" in relaxed or not types or row["type"] in types,
            # However much had to be loosened, a next step is never easier than what was climbed.
            "direction": wish.mode != "progression" or low >= first,
            "grade": "grades" in relaxed or first <= low <= high <= last,
        }
        problems += [f"{check}: {row['id']} {row['grade']}" for check, good in checks.items() if not good]
    return problems


def bounds_of(wish: Wish) -> tuple[int, int]:
    """The ordinals between which every result must lie."""
    if wish.grades is not None:
        return ends(wish.grades[0])[0], ends(wish.grades[1])[1]
    own = [ends(str(r["grade"])) for r in wish.rows] or [ends(str(wish.level))]
    hardest, easiest = max(high for _, high in own), min(low for low, _ in own)
    return (hardest + 1, hardest + 3) if wish.mode == "progression" else (easiest - 1, hardest + 1)


async def test_the_reason_says_how_far_and_in_what(asker: Asker) -> None:
    text = (await asker.ask("我爬完肥牛和瘦馬，下一條爬什麼？")).reply.text
    assert text.splitlines()[0] == "想再往上一階，可以考慮這些路線，都同樣是傳統攀登、同在龍洞："
    assert "；比瘦馬難 1 級" in text
    said = (await asker.ask("I can redpoint 5.10c at Kenting, what next?")).reply.text
    assert "; 1 grade harder than the 5.10c you named" in said
    other = (await asker.ask("爬過小精靈和邪魔，想找不一樣的路線")).reply
    assert "換到" in other.text
    assert not {i.facts["area_id"] for i in other.evidence.items} & {UNIQUE[n]["area_id"] for n in ("小精靈", "邪魔")}


async def test_the_band_of_chances_is_a_setting(own: Opener) -> None:
    settings = "filter_build.least_chance=0.3 filter_build.most_chance=0.45"
    async with own(NODE_SETTINGS=settings) as asker:
        reply = (await asker.ask("I climb 5.10a, what sport route should I try next in Kenting?", limit=20)).reply
        own_grade = ends("5.10a")[1]
        steps = {ends(ROUTES[i.id]["grade"])[0] - own_grade for i in reply.evidence.items if i.kind == "route"}
        assert steps
        assert steps <= {4, 5}
