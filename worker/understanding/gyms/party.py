"""Read how many people go and pay: 「我跟兩個朋友」 are three; "my wife and I and our kid" too, a child among them."""

import re
from typing import NamedTuple

from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.matching.patterns import compiled, of_parts

# Somebody who goes along, by one word; as several (朋友們) they are not counted.
_KIN_ZH = (
    r"(?:(?:男|女)(?:友|朋友|生)|老婆|老公|太太|先生|室友|朋友|好友|同事|同學|隊友|另一半|媽媽?|爸爸?|[兄哥弟姊姐妹]{1,2}|學[弟妹長姐姊]"
    r"|閨蜜|兒子|女兒|表[弟妹哥姐姊]|堂[弟妹哥姐姊])(?!們)"
)
_TWO_ZH = r"(?:爸爸?[和跟與]?媽媽?|父母|雙親|夫妻|情侶)"
_CHILD_ZH = r"(?:小孩|小朋友|孩子)"
_FRIENDS_ZH = (
    r"(?:好?朋友|同事|同學|室友|隊友|夥伴|大?學生|學[弟妹長姐姊]|大人|家人|人(?!份)|[兄哥弟姊姐妹]{2}"
    r"|女兒|兒子|女生|男生)"
)
_SO_MANY_ZH = rf"(?<![\d第]){NUMBER}\s*[個位名]?\s?"
_WHOSE_ZH = r"(?:我們?|[他她]們?|的|另外|其[他它]|再|了|一起)*"
_KIN_EN = (
    r"(?:wife|husband|girlfriend|boyfriend|partner|friend|buddy|mate|roommate|colleague|coworker|brother|sister|son"
    r"|daughter|mom|mum|dad|mother|father|cousin)"
)
_CHILD_EN = r"(?:kid|child|toddler|teenager|teen)"
_CHILDREN_EN = r"(?:kids?|child(?:ren)?|toddlers?|teen(?:ager)?s?)"
_FRIENDS_EN = (
    r"(?:friends|buddies|mates|colleagues|co-?workers|roommates|brothers|sisters|sons|daughters|others|people)"
)
_WHOSE_EN = r"(?:(?:my|our|his|her|their|the|an?|another|some|other) )*"
# One part of those who go along, with or without their number.
_COUNTED = of_parts(
    rf"{_SO_MANY_ZH}(?:(?P<child>{_CHILD_ZH})|{_FRIENDS_ZH})"
    rf"|\b{NUMBER}(?: (?:other|more|little|small|young))? (?:(?P<kid>{_CHILDREN_EN})|{_FRIENDS_EN})\b"
)
_TWO = compiled(rf"{_TWO_ZH}|\b(?:parents|mom and dad|mum and dad|grandparents)\b|\ba couple\b(?! of)")
_ONE_CHILD = compiled(rf"\b(?:an?|my|our|the) {_CHILD_EN}\b")
_ONE = compiled(rf"{_KIN_ZH}|\b{_KIN_EN}\b(?!s)")
_PART_ZH = rf"{_WHOSE_ZH}(?:{_SO_MANY_ZH}(?:{_CHILD_ZH}|{_FRIENDS_ZH})|{_TWO_ZH}|(?:一[個位])?(?:的)?{_KIN_ZH})"
_PART_EN = (
    rf"{_WHOSE_EN}(?:{NUMBER}(?: (?:other|more|little|small|young))? (?:{_CHILDREN_EN}|{_FRIENDS_EN})"
    rf"|parents|mom and dad|mum and dad|(?:{_KIN_EN}|{_CHILD_EN})(?!s))\b"
)
_JOINT_ZH = r"\s?(?:[跟和與、,，及]|還有|加上?|帶著?)+\s?"
_JOINT_EN = r"(?:,? (?:and|plus|with)(?! (?:i|me|myself)\b)|,(?! (?:and|plus|with|i|me|myself)\b)) "
# Who goes along with the asker: 「帶爸媽」, 「跟女友還有她弟弟」, "bringing 3 friends", "me and my parents".
_COMPANY = compiled(
    rf"(?:[跟和與陪]|[約找揪](?!了?{NUMBER}\s?[個位]?人)|帶著?|偕同?)了?{_PART_ZH}(?:{_JOINT_ZH}{_PART_ZH})*"
    rf"|(?:^|[\s,，。]){_PART_ZH}[跟和與]我(?!們)"
    rf"|\b(?:(?:me|i|myself)(?:,? (?:and|plus|with)|,)|with|bring(?:ing)?|tak(?:e|ing)|joined by) "
    rf"{_PART_EN}(?:{_JOINT_EN}{_PART_EN})*"
    rf"|(?<![a-z]){_PART_EN}(?:{_JOINT_EN}{_PART_EN})*,? (?:and|plus) (?:i|me|myself)\b(?:{_JOINT_EN}{_PART_EN})*"
)
# All who go, the asker among them; 「一個人」 says that each pays, or nobody else.
_TOTAL = compiled(
    rf"(?<![\d第跟和與帶陪])(?<!另外){NUMBER}\s*[個位名]?(?:人(?!份)|位|口(?!味)|大人|大(?=[一二兩三四五六\d]小|$|\s))"
    rf"|{NUMBER}\s*張[^,，。?？]{{0,4}}票"
    rf"|大人{NUMBER}[個位]"
    rf"|\b{NUMBER}(?: \w+)? (?:people|persons|adults|climbers|of us)\b|\b{NUMBER} adult\b"
    rf"|\bfor {NUMBER}(?= (?:with|and|at|on|in|including)\b|[?.!,\s]*$)"
    rf"|\b(?:all|group of|party of|family of) {NUMBER}\b(?! (?:routes|gyms|crags|areas))"
)
# 「兩大一小」, 「大人兩個小孩一個」; 「兩男三女」 are all adults.
_BOTH = of_parts(
    rf"{NUMBER}\s?大人?\s?[和跟與、]?{NUMBER}\s?小(?!時)|大人\s?{NUMBER}\s?[個位名]?[,，、和跟與\s]*{_CHILD_ZH}\s?{NUMBER}\s?[個位名]?"
    rf"|{NUMBER}男{NUMBER}(?P<women>女)"
)
_CHILDREN = compiled(
    rf"(?<=[大人]){NUMBER}\s*個?小(?!時)|{NUMBER}\s*個?{_CHILD_ZH}"
    rf"|\b{NUMBER}(?: (?:other|more|little|small|young))? {_CHILDREN_EN}\b"
    rf"|\b(?:and|with|plus) (?:our |my )?(an?|our|my) {_CHILD_EN}\b"
)
_PAIR = compiled(rf"兩人同行|{_TWO_ZH}|\b(?:the two|both|two) of us\b|\b(?:a couple(?! of)|both parents|my parents)\b")
# Who brings somebody along is counted with them, but where it is said who brings them: 「爸爸媽媽帶兩個小孩」.
_OTHERS_BRING = of_parts(rf"(?:{_TWO_ZH}|大人|[個位]人|老師|教練|{_KIN_ZH})\s?$")
_SELF = 1


class Party(NamedTuple):
    """How many adults and how many children go; nobody where nothing is said of it."""

    adults: int
    children: int


def counts_people(plain: str) -> bool:
    """Whether it is said in figures how many go, more than one."""
    return any(p.search(plain) for p in (_TOTAL, _COUNTED, _BOTH)) and sum(party_of(plain)) > 1


def party_of(plain: str) -> Party:
    """Who goes, by a folded text."""
    if (both := _BOTH.search(plain)) is not None:
        one, other, *_ = (int(number_of(group)) for group in both.groups() if group and group != "女")
        return Party(one + other, 0) if both["women"] else Party(one, other)
    children = _number(_CHILDREN.search(plain))
    company = _COMPANY.search(plain)
    along = _along(company[0]) if company is not None else Party(0, 0)
    apart = plain if company is None else f"{plain[: company.start()]} {plain[company.end() :]}"
    total = next((n for m in _TOTAL.finditer(apart) if (n := _number(m)) > 1), 0)
    if company is not None and total == _SELF + sum(along) > 1:
        # 「我跟兩個小孩三個人」: all of them are the total.
        return Party(total - along.children, along.children)
    if total or (children and _TOTAL.search(apart)):
        return Party(total or 1, children)
    if company is not None and _OTHERS_BRING.search(plain[: company.start()]) is None:
        return Party(_SELF + along.adults, max(children, along.children))
    if _PAIR.search(plain) is not None:
        return Party(2, children)
    if company is not None:
        # 「老師帶 12 個學生」: whether the teacher climbs too is not said.
        return Party(along.adults, children)
    counted = next((m for m in _COUNTED.finditer(apart) if not _is_child(m)), None)
    return Party(_number(counted), children)


def _along(said: str) -> Party:
    """Those who go along with the asker, part by part."""
    adults = children = 0
    rest = said
    for counted in _COUNTED.finditer(said):
        if _is_child(counted):
            children += _number(counted)
        else:
            adults += _number(counted)
        rest = rest.replace(counted[0], " ", 1)
    adults += 2 * len(list(_TWO.finditer(rest)))
    rest = _TWO.sub(" ", rest)
    children += len(list(_ONE_CHILD.finditer(rest)))
    return Party(adults + len(list(_ONE.finditer(rest))), children)


def _is_child(counted: re.Match[str]) -> bool:
    return bool(counted["child"] or counted["kid"])


def _number(found: re.Match[str] | None) -> int:
    """The number that a match holds first; "a kid" is one."""
    said = next((group for group in found.groups() if group), None) if found is not None else None
    return 0 if said is None else 1 if said in ("a", "an", "our", "my") else int(number_of(said))
