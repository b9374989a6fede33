"""The ways in which people write a catalogued name: brackets dropped, old names, pitches, short brands, aliases."""

import json
import re
from collections.abc import Iterable
from typing import Any

from worker.text.folding import fold, holds_cjk
from worker.understanding.gyms import sports_centres
from worker.understanding.names.numerals import renumbered, with_ordinals
from worker.understanding.names.spellings import spellings
from worker.understanding.wording.lexicon import is_word

# Spellings in use that the rows do not carry, by the folded Chinese name of the crag.
_CRAG_ALIASES: dict[str, tuple[str, ...]] = {
    "龍洞": ("long dong", "longdong", "lung dong", "lungdong", "ld", "龍洞岩場"),
    "德芙蘭": ("德芙兰", "德夫蘭", "徳芙蘭", "defulan", "de fu lan", "谷關德芙蘭"),
    "關子嶺": ("guanziling", "guan zi ling", "guanzihling", "kwantzuling", "關仔嶺", "关仔岭"),
    "墾丁": ("kenting", "kending", "ken ting", "船帆石", "sail rock"),
    "壽山": ("shoushan", "shou shan", "柴山", "chaishan", "chai shan", "monkey mountain", "高雄壽山"),
}
_BRACKETS = re.compile(r"\s*[(（](.*?)[)）]")
_OLD_NAME = re.compile(r"^(?:舊名|又名|原名|舊稱|又稱|舊|或|原)[:：]?\s*(.+)$")
_REMARKS = re.compile(r"無人完攀|未收錄|起攀變化|變化版|延伸|project|unlisted|var\.|^p\d+$", re.IGNORECASE)
_PITCH = re.compile(r"\s*(?:\|\s*)?p\s?(\d)(?:\s*(左|右|left|right))?$", re.IGNORECASE)
_LETTERED = re.compile(r"(?<=[a-z]{3})-([A-Z])$")
_SIDES = {"左": "左", "left": "左", "右": "右", "right": "右"}
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CARDINALS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMERALS = "零一二三四五六七八九"
_LATIN_JOINT = re.compile(r"(?<=[a-z0-9])[- ](?=[a-z0-9])")
_GYM_SUFFIX = re.compile(
    r"(?:室內攀岩場|登山訓練館|綜合體能館|抱石攀岩館|攀岩登山訓練館|岩究所攀岩館|活動共享空間|空間|岩究所"
    r"|攀岩館|抱石館|進化館|運動中心|攀岩|抱石|岩館|館)$"
)
_GYM_SUFFIX_EN = re.compile(
    r"\s*\b(?:indoor|climbing|bouldering|bouldergym|boulder|gym|lab|base|space|sports center|activity)\b.*$",
    re.IGNORECASE,
)
_GENERIC_EN = re.compile(r"(boulder(?:ing)?|climbing)(?:gym|hall)?$")
# A brand that is an ordinary word and yet what people call the gym, where a gym is spoken of: "Kirin vs Civic".
SPOKEN_BRANDS = frozenset(["camp 4", "civic", "corner", "flow", "passion", "red rock", "市民"])
_BRANCH_ALONE = re.compile(r"[-\s]([\u4e00-\u9fff]{2,3}[店館殿])$")
_TELLING = 4
"""From how many letters the first word of a gym's English name tells it, where it is no word of English."""
_SIGN = re.compile(r"(?<![a-z0-9])[a-z]\d{2}(?![a-z0-9])")
# What is left of a brand and is an ordinary word: too little to go by.
_GYM_ORDINARY = frozenset(
    [
        "市民",
        "角",
        "趣",
        "小",
        "抱石",
        "攀岩",
        "岩究所",
        "thousand",
        "flow",
        "bouldering",
        "boulder",
        "the",
        "corner",
        "passion",
        "civic",
        "neihu",
        "double",
    ]
)


def keys_of(*names: str | None) -> tuple[str, ...]:
    """The folded forms of names, each once, empty ones dropped."""
    return tuple(dict.fromkeys(k for n in names if n and (k := " ".join(fold(n).split()))))


def listed(value: Any) -> list[Any]:
    """A JSON list column as a list; what is missing or no list is empty."""
    if isinstance(value, str):
        value = json.loads(value) if value else []
    return value if isinstance(value, list) else []


def route_keys(row: dict[str, Any]) -> tuple[str, ...]:
    """Every folded way to write a route's name."""
    forms: list[str] = []
    for name in (row.get("name"), row.get("name_en"), *listed(row.get("alternative_names"))):
        if name:
            forms.extend(_route_forms(str(name)))
            forms.extend(spellings(str(name)))
    return _with_numbers(keys_of(*forms))


def _with_numbers(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The names, and those that hold a number with the number written otherwise."""
    return tuple(dict.fromkeys((*keys, *(way for key in keys for way in renumbered(key)))))


def _route_forms(name: str) -> Iterable[str]:
    yield name
    if name[:4].lower() == "the " and len(name.split()) > 2:
        yield name[4:]
    if lettered := _LETTERED.search(name):
        # "7-Eleven A" and 「7-Eleven的A」 are 7-Eleven-A.
        stem, letter = name[: lettered.start()], lettered[1]
        yield from (f"{stem}{joint}{letter}" for joint in (" ", "", "的"))
    if "'" in name or "’" in name:
        # Nobody types the apostrophe on a phone.
        yield re.sub(r"['’]", "", name)
    if name[:4].lower() == "the " and name.count(" ") > 1:
        # People leave the article out: "White Tiger".
        yield name[4:]
    if not ("(" in name or "（" in name or "|" in name or name[-1:] in "0123456789右左tT)"):
        return
    inner = [m.group(1).strip() for m in _BRACKETS.finditer(name)]
    plain = _BRACKETS.sub("", name).strip()
    if plain:
        yield plain
    for part in inner:
        for piece in re.split(r"[,，、]", part):
            old = _OLD_NAME.match(piece.strip())
            text = (old.group(1) if old else piece).strip()
            if text and not _REMARKS.search(text):
                yield text
    if plain.lower().startswith("the ") and len(plain) > 8:
        # People leave the article out: "Great Roof P1".
        yield plain[4:]
        if tail := _PITCH.search(plain):
            yield f"{plain[4 : tail.start()].strip().rstrip('|').strip()} p{tail.group(1)}"
    pitch = _PITCH.search(plain)
    if pitch and pitch.start() > 0:
        stem = plain[: pitch.start()].strip().rstrip("|").strip()
        yield from _pitch_forms(stem, pitch.group(1), pitch.group(2) or "")
        if stem.lower().startswith("the ") and stem.count(" ") > 1:
            # "Pitch 2 of Great Roof"
            yield from _pitch_forms(stem[4:], pitch.group(1), pitch.group(2) or "")
    for number in (m[1] for part in inner if (m := _PITCH.fullmatch(part)) is not None):
        # 「獅子后二 (P2)」 is the second pitch of 獅子后.
        yield from _pitch_forms(plain.removesuffix(_NUMERALS[int(number)]).strip(), number, "")


def _pitch_forms(stem: str, number: str, side: str) -> Iterable[str]:
    """The ways to name a pitch of the route that is called stem."""
    yield stem
    yield f"{stem} p{number}"
    yield f"{stem}p{number}"
    if side := _SIDES.get(side.lower(), ""):
        yield from (f"{stem}{of}{side}{end}" for of in (f" p{number} ", f"p{number}") for end in ("", "邊", "側"))
        yield from (f"{stem}第{_NUMERALS[int(number)]}段{side}{end}" for end in ("", "邊", "側"))
        english = "left" if side == "左" else "right"
        yield from (f"{stem}{of}{english}" for of in (f" p{number} ", f" pitch {number} "))
    for said in (number, _NUMERALS[int(number)]):
        yield from (f"{stem}{of}第{said}{unit}" for of in ("", " ", "的") for unit in ("段", "繩距"))
    for said in (number, _CARDINALS[int(number)]):
        yield from (f"{stem} pitch {said}", f"pitch {said} of {stem}")
    yield from (f"p{number} of {stem}", f"{stem}的p{number}")
    yield f"{_ORDINALS[int(number)]} pitch of {stem}"
    yield f"{stem} {_ORDINALS[int(number)]} pitch"


_HALF_OF = re.compile(r"([\u4e00-\u9fff]{3,})[上下左右前後]半部$")


def place_keys(row: dict[str, Any]) -> tuple[str, ...]:
    """Every folded way to write an area's or a sector's name."""
    forms: list[str] = []
    for name in (row.get("name"), row.get("name_en"), *listed(row.get("alternative_names"))):
        if not name:
            continue
        text = str(name)
        forms.append(text)
        if "(" in text or "（" in text:
            forms.append(_BRACKETS.sub(r"\1", text))
            forms.append(_BRACKETS.sub(r" \1", text))
            # 邊境 is both 邊境(左) and 邊境(右).
            forms.append(_BRACKETS.sub("", text))
        if (halves := _HALF_OF.match(text)) is not None:
            # So is 龍脊背面 both its halves.
            forms.append(halves[1])
    keys = keys_of(*forms)
    return _with_numbers((*keys, *(way for key in keys for way in with_ordinals(key))))


def crag_keys(row: dict[str, Any]) -> tuple[str, ...]:
    """Every folded way to write a crag's name, with the spellings in use."""
    keys = list(place_keys(row))
    for key in tuple(keys):
        keys.extend(fold(alias) for alias in _CRAG_ALIASES.get(key, ()))
        if _LATIN_JOINT.search(key):
            keys += (_LATIN_JOINT.sub("", key), _LATIN_JOINT.sub("-", key))
    return tuple(dict.fromkeys(keys))


_OF_ONE_CHARACTER = re.compile(r"([\u4e00-\u9fff])(?:攀岩館|抱石館|岩館)$")
_KINDS_ZH = ("抱石", "抱石館", "岩館", "攀岩館", " 抱石館", " 岩館")
_WRITTEN_TOGETHER = re.compile(r"([A-Z][a-z]{2,})([A-Z]{2,}|[A-Z][a-z]{2,})\b")


def gym_keys(row: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The ways to write a gym's full name, its brand, and what tells its branch from the brand's others."""
    full: list[str] = []
    brands: list[str] = []
    branches: list[str] = []
    towns = [fold(str(row.get(key) or ""))[:-1] for key in ("district", "city")]
    for name in (row.get("name"), row.get("name_en"), *listed(row.get("alternative_names"))):
        if not name:
            continue
        key = fold(str(name)).strip()
        full.append(key)
        # A branch that is a sign of its own is called by it: Y17, A19.
        full.extend(way for sign in _SIGN.findall(key) for way in (sign, f"{sign[0]}-{sign[1:]}"))
        if len(key.split()) > 2 and key.endswith((" gym", " lab")):
            full.append(key.rpartition(" ")[0])
        if "sports center" in key:
            # Nobody says of which kind its gym is, and in Britain it is a centre.
            center = key[: key.index("sports center") + len("sports center")]
            full.extend((center, center.replace("center", "centre")))
        brand, branch = _split_gym(key)
        if key.isascii() and len(words := key.split()) > 2 and not is_word(words[0]) and not generic_en(words[-1]):
            # "iClimb Chenggong" leaves out the town between.
            full.append(f"{words[0]} {words[-1]}")
            branches.append(words[-1])
        if branch and (called := _BRANCH_ALONE.search(key)) is not None:
            # 「成功館」 and 「天母店」 are said without their brand.
            full.append(called[1])
        if branch and holds_cjk(branch) and branch not in towns:
            # A branch that is no town says which gym by itself: 「天母那間」.
            full.extend(f"{branch}{one}" for one in ("那間", "那家", "那一間", "那一家"))
        word = key.split()[0]
        if key.isascii() and " " in key and len(word) >= _TELLING and word.isalpha() and not is_word(word):
            brands += [word] if word not in _GYM_ORDINARY else []
            # Its last word tells the branch, where there are several: "iclimb chenggong".
            full += [f"{word} {key.split()[-1]}"] if branches and word not in _GYM_ORDINARY else []
        if not branch and branches and brand.isascii() and len(brand.split()) > 1:
            # The Chinese name tells a branch, so the English name's last word is it: "The Little Rock Tianmu".
            brand, _, branch = brand.rpartition(" ")
        if len(words := key.split()) > 2 and key.isascii() and (generic := _GENERIC_EN.match(words[1])):
            # "Civic Bouldergym Taipei" is spoken of as Civic Boulder.
            full.extend((" ".join(words[:2]), f"{words[0]} {generic[1]}", f"{words[0]} {generic[1]} gym"))
        for form in _brand_forms(brand, ordinary=bool(branch)):
            if form not in _GYM_ORDINARY:
                brands.append(form)
            if branch:
                full.extend((f"{form}{branch}", f"{form} {branch}", f"{form}-{branch}"))
        if branch and (short := _OF_ONE_CHARACTER.match(brand)) is not None:
            # 「角華山」 and 「角中山」 leave out all but the one character.
            full.extend((f"{short[1]}{branch}", f"{short[1]} {branch}"))
            if brand == f"{short[1]}岩館":
                # 「小岩天母」 drops but the last.
                full.extend((f"{brand[:-1]}{branch}", f"{brand[:-1]} {branch}"))
        if branch:
            branches.append(branch)
    for place in (row.get("district"), row.get("city")):
        if place:
            whole = fold(str(place))
            # 北區 is no 北.
            branches.append(whole[:-1] if len(whole) > 2 and whole[-1] in "區市縣鄉鎮" else whole)
    branches = [b for b in branches if len(b) > 1]
    # A brand that is only its place (內湖運動中心 shortened to 內湖) names the place, not the gym.
    brands = [b for b in brands if b not in branches]
    first = [fold(str(row.get(key) or "")) for key in ("name", "name_en")]
    spoken = {name.replace(" ", "") for name in first}
    # 「岩究所」 is what people call the gyms of Double 8, and no word of any other.
    brands += ["岩究所"] if any("岩究所" in name for name in first) else []
    said = [w for w in sorted(SPOKEN_BRANDS) if any(name.startswith(w.replace(" ", "")) for name in spoken)]
    brands += said
    # 「flow抱石館」 says of a plain word that it is a gym's, and "Mega Stone" writes apart what the sign does not.
    brands += [f"{w}{kind}" for w in said if w.isascii() for kind in _KINDS_ZH]
    written = _WRITTEN_TOGETHER.match(str(row.get("name_en") or ""))
    brands += [fold(f"{written[1]} {written[2]}")] if written else []
    # "Red Rock Hsinchu" is written apart as often as RedRock.
    full += [f"{w} {branch}" for w in said if " " in w for branch in branches if branch.isascii()]
    brands += sports_centres.NAMES if any("運動中心" in name for name in first) else ()
    return _with_numbers(keys_of(*full)), _with_numbers(keys_of(*brands)), keys_of(*branches)


def generic_en(word: str) -> bool:
    """Whether a word of a gym's English name says only what it is."""
    return word in ("gym", "lab", "climbing", "bouldering", "base", "space", "center", "factory") or word.isdigit()


def _split_gym(key: str) -> tuple[str, str]:
    """A gym's brand and branch: "原岩攀岩館-中和店" is 原岩攀岩館 and 中和."""
    match = re.match(r"^(.*[^\sa-z])\s*-\s*(.+)$|^(.*\S)\s+(\S+店)$", key)
    if match and holds_cjk(key):
        brand, branch = match.group(1) or match.group(3), match.group(2) or match.group(4)
        core = re.sub(r"(?:運動中心|店|館|殿|\s*岩究所攀岩館)$", "", branch)
        if core:
            return brand, core
    if not holds_cjk(key):
        words = _GYM_SUFFIX_EN.split(key)[0].strip()
        tail = re.search(r"\b(?:climbing gym|climbing lab|climbing|bouldering gym|bouldering|gym)\s+(.+)$", key)
        if tail and words:
            return words, re.sub(r"\b(?:gym|lab|climbing)\b", "", tail.group(1)).strip()
    return key, ""


def _brand_forms(brand: str, *, ordinary: bool) -> Iterable[str]:
    """A brand as it is and with its generic words dropped one after another, as long as something telling is left.

    ordinary admits what is left as an ordinary word: beside its branch it is a name ("Corner Huashan").
    """
    forms = [brand]
    text = brand
    while (shorter := _GYM_SUFFIX.sub("", text).strip(" -")) and shorter != text:
        forms.append(shorter)
        text = shorter
    if (short := re.sub(r"(?:攀岩)?館$", "", brand)) != brand and short.endswith(("抱石", "攀岩")):
        forms.append(short)
    english = _GYM_SUFFIX_EN.sub("", brand).strip(" -")
    if english and english != brand:
        forms.append(english)
    if len(text) == 1 and brand.startswith(f"{text}攀"):
        forms.append(f"{text}攀")
    parts = re.match(r"^([a-z0-9][a-z0-9 -]*[a-z0-9])\s*([^\sa-z0-9-].*)$", text)
    if parts:
        forms.extend((parts.group(1), _GYM_SUFFIX.sub("", parts.group(2))))
    for form in tuple(forms):
        if form.startswith("the "):
            forms.append(form[4:])
        if form.endswith("-plus"):
            forms.append(f"{form.removesuffix('-plus')}+")
    for form in dict.fromkeys(forms):
        form = form.strip(" -")
        if len(form) >= 2 and (ordinary or form not in _GYM_ORDINARY):
            yield form
            if _LATIN_JOINT.search(form):
                yield _LATIN_JOINT.sub("", form)
                yield _LATIN_JOINT.sub(" ", form)
