"""Undo the disguises of an order: spaced-out and split words, look-alike letters, figures for letters, encodings."""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from worker.text.folding import fold

MAX_CHARS = 4_000
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U00"
    r"0e0000-\U000e007f]"
)
# Cyrillic and Greek letters that are printed like Latin ones.
_LOOKALIKES = dict(zip("аеорсухіјѕԁһкмтвнгαοερντικυχβ", "aeopcyxijsdhkmtbhraoepvtikuxb", strict=True))
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")
_FIGURES = str.maketrans("03457@$|", "oeastasl")
# A figure one and an exclamation mark stand for an i or an l: the words of orders that have an l in that place.
_WITH_L = re.compile(
    r"a[1!][1!]|ru[1!]e|revea[1!]|te[1!][1!]|de[1!]ete|b[1!]ock|[1!]eak|jai[1!]|fi[1!]ter|disc[1!]ose|po[1!]ic"
    r"|gu[1!]de[1!]ine|[1!]ist"
)
_FIGURE = re.compile(r"[013457@$!|]")
_MIXED = re.compile(r"(?<![a-z0-9@$!|])(?=[a-z0-9@$!|]{3})(?=[\w@$!|]*[a-z])(?=[\w@$!|]*[013457@$!|])[a-z0-9@$!|]{3,}")
# 5.10a, V4+, 6b/c, 10d and the like stay figures.
_GRADE = re.compile(r"v\d{1,2}|[1-9][abc]|1[0-5][a-d]|\d+(?:m|km|ft|th|st|nd|rd|am|pm)")
_SPACED = re.compile(r"[a-z0-9@$](?<![a-z0-9][a-z0-9@$])(?:[\s.\-_*·|/~,]+[a-z0-9@$](?![a-z0-9])){4,}")
# A disguise taken off mostly leaves no words at all; only what holds one of an order's own is worth a closer look.
TELLTALES = (
    r"ignor|disregard|forget|overrid|bypass|prompt|instruct|rules?\b|system|passw|secret|reveal|leak|hack|bomb|token|api"
    r"|delete|drop|admin|jailbreak|pretend|kill|hurt|users?\b|sql|shell|exec|mode\b|print|obey|env\b|root\b|unrestrict|filter"
)
_TURNED = AhoCorasick(
    [
        turned
        for word in re.sub(r"s\?|\\b", "", TELLTALES).split("|")
        for turned in (word[::-1], codecs.encode(word, "rot13"))
    ]
)
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff])[\s.\-_*·|/~,，。、+#]+(?=[\u3400-\u9fff])")
_TURNED_ZH = "(?:過來|著|向|序|轉)"
_BACKWARDS = re.compile(f"反{_TURNED_ZH}|倒{_TURNED_ZH}|逆{_TURNED_ZH}|顛倒|backwards?|reversed?")
_MARK = r"[*_~`.\-|/\\·]"
_WITHIN_WORD = re.compile(rf"{_MARK}(?<=[a-z]{_MARK}){_MARK}*(?=[a-z])")
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
# Three bytes in a row are rare, and quick to look for: here as below `re` runs to a first character.
_BYTE, _APART = "[0-9a-fA-F][0-9a-fA-F]", r"[\s,:]?(?:\\[xX]|0[xX])?"
_HEX_BEGINS = re.compile(f"{_BYTE}{_APART}{_BYTE}{_APART}{_BYTE}")
_HEX = re.compile(r"(?:\\x|0x)?[0-9a-f]{2}(?:[\s,:]?(?:\\x|0x)?[0-9a-f]{2}){7,}", re.IGNORECASE)


def bare(text: str) -> str:
    """The beginning of a text, folded, with what cannot be seen left out."""
    text = text[:MAX_CHARS]
    return text.lower() if text.isascii() else fold(_INVISIBLE.sub("", text))


def readings(text: str, depth: int = 1) -> Iterator[str]:
    """Every way in which a text may be meant, folded: as it stands first, then with one disguise taken off."""
    text = text[:MAX_CHARS]
    plain = bare(text)
    yield plain
    seen = {plain}
    for other in _undisguised(plain):
        if other not in seen:
            seen.add(other)
            yield other
    if depth:
        for hidden in _decoded(text):
            yield from readings(hidden, depth - 1)


def spelled(plain: str) -> Iterator[str]:
    """The runs of single letters in a bare text, joined without spaces: their words can no longer be told apart."""
    for run in _SPACED.finditer(_in_latin(plain)):
        yield re.sub(r"[^a-z0-9]", "", re.sub(r"[1!]", "i", run[0].translate(_FIGURES)))


def _in_latin(plain: str) -> str:
    return plain if plain.isascii() else _LOOKALIKE.sub(lambda letter: _LOOKALIKES[letter[0]], plain)


def _undisguised(plain: str) -> Iterator[str]:
    latin = _in_latin(plain)
    yield latin
    if not latin.isascii():
        yield _BETWEEN_HAN.sub("", latin)
    yield _WITHIN_WORD.sub("", latin)
    if _FIGURE.search(latin):
        yield _MIXED.sub(_lettered, latin)
    if _BACKWARDS.search(latin):
        yield latin[::-1]
    if _TURNED.find_matches_as_indexes(latin) and re.search(r"[a-z]{4}", latin):
        # Only Latin letters are turned; what stands beside them must not be read with them.
        letters = re.sub(r"[^\x00-\x7f]+", " ", latin)
        yield letters[::-1]
        yield codecs.encode(letters, "rot13")


def _lettered(word: re.Match[str]) -> str:
    """A word whose figures stand for letters, in letters; a grade is left as it is."""
    if _GRADE.fullmatch(word[0]):
        return word[0]
    plain = _WITH_L.sub(_ones_as_l, word[0].translate(_FIGURES))
    return re.sub(r"[1!]", "i", plain)


def _ones_as_l(part: re.Match[str]) -> str:
    return re.sub(r"(?<!gu)[1!]", "l", part[0])


def _decoded(text: str) -> Iterator[str]:
    for found in _ENCODED.finditer(text):
        token = found[0].rstrip("=").replace("-", "+").replace("_", "/")
        try:
            raw = base64.b64decode(token + "=" * (-len(token) % 4), validate=True)
        except (binascii.Error, ValueError):
            continue
        yield from _readable(raw)
    for found in _HEX.finditer(text) if _HEX_BEGINS.search(text) else ():
        figures = re.sub(r"\\x|0x|[\s,:]", "", found[0])
        yield from _readable(bytes.fromhex(figures[: len(figures) // 2 * 2]))


def _readable(raw: bytes) -> Iterator[str]:
    """The bytes as text, where they are text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    if text.isprintable() and sum(c.isalpha() or c == " " for c in text) >= 0.7 * len(text):
        yield text
