"""Recognise who asks what a named thing is called: in the other language, formerly, by others, how it is spelled."""

import re

_GYM = "\ue004"
_NAME = r"[\ue001-\ue004]"
_OTHER_ZH = (
    r"改名|改叫|換(?:了|過)?(?:個)?名字?|名字?(?:有)?(?:換|改)[了過成]|(?:新|原|原始|現用|現在用)的?名(?:字|稱|(?=是|叫))|別名|舊名|本名|原名|俗名|正名|正式(?:的)?(?:名[字稱]|叫(?:做|作)?(?:什麼|啥))|學名|全名"
    r"|官方(?:的)?名[字稱]|真名|真正的名[字稱]|"
    r"俗稱|又名|又叫|又稱|外號|綽號|暱稱"
    r"|(?:別的|其他|其它|另外的|另一個|第二個|幾個)(?:名字|名稱|稱呼|叫法)"
    r"|(?:以前|從前|原本|原來|本來|過去|之前|早期|現在|後來|如今|目前)(?:的)?(?:名字|名稱|(?:都|是|又|改)?叫(?:做"
    r"|作)?(?:什麼|啥))"
)
_TONGUES_ZH = (
    r"(?:中文|英文|外文|英語)(?!名字?(?:是|叫|為)?[「『]?[\ue001-\ue004])(?:的)?(?:名字?|名稱|譯名|翻譯|叫(?:做"
    r"|作)?(?:什麼|啥)?"
    r"|怎麼(?:說|講|拼|寫|唸|念|叫|翻)|是什麼|是啥)|怎麼(?:拼(?!裝)|唸|念)"
)
_OTHER_EN = (
    r"\b(?:other|another|alternative|old|older|former|previous|original|new|current|real|second|different|proper"
    r"|official"
    r"|formal|full|actual|correct|registered) names?\b"
    r"|\b(?:re-?named|a\.?k\.?a\b\.?|alias(?:es)?|nicknames?)|\bused to be (?:called|named|known)\b"
    r"|\b(?:also|formerly|previously|originally|now|still|otherwise|nowadays|once|currently) (?:called|known|named)\b"
    r"|\b(?:called|named) (?:before|now|nowadays"
    r"|formerly|originally|previously|these days|today|back then|in the past)\b"
    r"|\b(?:change[ds]?|changing) (?:its |the |their )?names?\b"
    r"|\bgo(?:es)? by (?:another|any other|a different|other)\b|\b(?:any|more) other names?\b"
    r"|\bmore than one name\b"
)
_TONGUES_EN = (
    r"\b(?:chinese|english|mandarin) names?\b"
    r"|\b(?:called|named|name|say|write|spell\w*|call)\b[^.?!]{0,24}\bin (?:chinese|english|mandarin)\b"
    r"|\b(?:spell(?:ed|t|ing)?(?! of\b)|pronounc\w+)\b|\bin (?:chinese|english|mandarin) what\b"
)
NAME_ASKED = (
    rf"{_TONGUES_ZH}|{_TONGUES_EN}"
    rf"|{_NAME}[」』]?(?:的)?(?:中文|英文)[?？呢]*$"
    rf"|\bwhat(?:'s| is) (?:the )?{_NAME}+[^.?!]{{0,16}} in (?:chinese|english)\b|{_NAME} translates?(?:d)? (?:in)?to\b"
    rf"|{_NAME}[」』]?(?:這條|那條|這間|那間)?(?:到底)?(?:是)?叫(?:做|作)?(?:什麼|啥)(?:名字?)?[?？呢啊]*$"
    # Whether two names are one gym's: 「T-Up是原岩嗎」, 「Kirin跟奇岩是同一間嗎」.
    rf"|{_GYM}(?:店|館|攀岩館)?(?:就)?(?:是不是|是){_GYM}+(?:店|館)?[嗎?？]"
    rf"|{_GYM}(?:店|館)?(?:[和跟與]){_GYM}+(?:店|館)?(?:是不是|是|算)?同一(?:[間家]|個(?:岩館|館|地方))(?:店"
    rf"|館)?(?:[嗎?？]|$)"
    r"|\bwhat (?:do|did|would) (?:the )?(?:locals?|people|they|climbers|taiwanese|you|we|i)\b"
    rf"[^.?!]{{0,12}} call\b[^.?!]{{0,4}}{_NAME}"
)
"""A pattern of who asks how a thing is called, in the other language or how it is spelled."""
ALIAS_ASKED = f"{_OTHER_ZH}|{_OTHER_EN}"
"""A pattern of who asks for an earlier or a second name."""
_WORD_ZH = re.compile(
    r"^(?:請問|想問|那)?\s*(.{1,12}?)\s*(?:這個詞|這個字)?的?(?:英文|中文)(?:要)?(?:怎麼(?:說|講|寫|拼|翻)|是(?:什麼"
    r"|啥)|叫(?:做)?(?:什麼|啥)|單字|翻譯)[?？呢啊]*$"
)
_TONGUE = r"(?:chinese|english|mandarin)"
_SAID = r"[\"“'‘]?(?:an? |the )?([\w -]{2,24}?)[\"”'’]?"
_WORD_EN = re.compile(
    r"^(?:so |hey |and )?(?:how (?:do|would|can) (?:you|i|we|they) (?:say|write)"
    r"|what(?:'s| is)(?: the (?:word|term))?(?: for)?"
    rf"|what do (?:you|they|locals|people) call|the word for) {_SAID} (?:in|into) (?:traditional )?{_TONGUE}\W*$"
    rf"|^(?:what(?:'s| is) )?the {_TONGUE} (?:word|term|name) for {_SAID}\W*$"
)


def word_of_other_tongue(question: str) -> str | None:
    """The term of which a question asks what it is called in the other language: 「確保的英文是什麼」."""
    plain = question.strip().lower()
    if (found := _WORD_ZH.match(plain)) is not None:
        return found[1]
    found = _WORD_EN.match(plain)
    return next((word for word in found.groups() if word), None) if found is not None else None
