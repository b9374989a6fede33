"""Tell which term of the glossary is all that is asked, and how much surer one must be than an article."""

from collections.abc import Sequence

from schemas.evidence import Candidate
from worker.retrieval.article_words import names_of, read_article, said
from worker.text.alike import as_one
from worker.text.folding import fold
from worker.text.prose import defines, topic_words
from worker.understanding.matching.patterns import compiled

TERM = 0.06
"""How much surer a term must be than an article that says more of the same."""
FURTHER = 0.2
"""By how much more, where more is asked than what it means."""
# Whose word it is tells nothing of what it means, nor that its asker does not understand it.
_WHOSE = compiled(
    r"(?:在)?(?:攀岩|攀登|爬岩|抱石)(?:圈|界|裡面?|中|上)?(?:的|[，, ])"
    r"|在(?:攀岩|攀登|爬岩|抱石)(?:圈|界|裡面?|中|上)?(?=是|代表|指|什麼|到底|的意思)"
    r"|(?:大家|別人|人家|他們|朋友|同事|教練|學長|學姐|學姊|隊友|老手|岩館|影片|群組|網路|網站|文獻|文章|論文|雜誌|課本"
    r"|手冊|書|貼文|論壇|牆|告示|看板|dcard|ptt|ig|fb|app)(?:裡面?|上面?|中)?"
    r"(?:都|老是|一直|常常|常|會)?(?:在)?(?:說|講|提|喊|寫|聊|標|看)(?:到)?的?"
    r"|[聽看搞][不沒]懂|沒聽過|不太懂|請問|求解"
    r"|\b(?:in|for|among) (?:rock )?(?:climb(?:ing|ers)|bouldering)\b"
    r"|\b(?:people|everyone|everybody|climbers|friends?|the guys|my (?:friends?|coach|partner)|they|he|she)"
    r" (?:always |all |often )?(?:keeps? (?:on )?)?(?:say(?:s|ing)?|talk(?:s|ing)? about|mention(?:s|ing)?)\b"
)
# What something is, asked before more of it: "what is rope drag and how do I avoid it", 「軟接是什麼 怎麼做」;
# of a name, in whose stead its kind stands, no term tells.
_DEFINES_FIRST = compiled(
    r"^(what(?:['’]?s| is| are|s) (?! ?the (?:crag|gym|route)\b)[^,.?!;]{2,40}?|what does [^,.?!;]{2,40}? mean)"
    r"(?:[,.?!;]| and| -)+\s*(?:how|why|when|what|do|does|should|can|is|are|where)\b"
    r"|^((?!岩場|岩館|路線)[^,，。?？;；]{1,20}?(?:是什麼|是啥|是甚麼|什麼意思)"
    r"|什麼是(?!岩場|岩館|路線)[^,，。?？;； ]{1,20})"
    r"[,，。?？;；\s]+(?=\S)"
)


def defining(question: str) -> list[str]:
    """The clause that asks what something is, where more is asked of it behind; else nothing."""
    found = _DEFINES_FIRST.match(fold(question))
    return [] if found is None else [str(found[1] or found[2])]


def too_brief(question: str, candidate: Candidate) -> float:
    """How much surer a term must be than a text: the more where something is asked of which it says nothing."""
    if candidate.facts.get("topic") != "term":
        return 0.0
    further = not defines(question) and bool(topic_words(question) - read_article(candidate.facts).text)
    return TERM + FURTHER * further


def asked_term(question: str, candidates: Sequence[Candidate], *, by_its_word: bool = False) -> int | None:
    """Which candidate is the term whose meaning is all that is asked; None where an article bears it as its title.

    by_its_word says that the word itself is asked for, which no article tells.
    """
    if not defines(question):
        return None
    plain, asked = as_one(fold(question)), topic_words(_WHOSE.sub(" ", fold(question)))
    titled = any(_entitled(each, plain, asked) for each in candidates if each.facts.get("topic") != "term")
    if titled and not by_its_word:
        return None
    # "On belay" is a call, whatever belay means by itself: the longest name that the question says is meant.
    least = max(
        (
            len(name)
            for each in candidates
            if each.facts.get("topic") != "term"
            for name in said(names_of(each.facts), plain)
            if not defines(name)
        ),
        default=0,
    )
    named = (
        n
        for n, each in enumerate(candidates)
        if each.facts.get("topic") == "term"
        for name in said(names_of(each.facts), plain)
        if asked
        and asked <= topic_words(name) | topic_words(name.replace("-", " "))
        and (by_its_word or len(name) >= least)
    )
    return next(named, None)


def _entitled(article: Candidate, plain: str, asked: frozenset[str]) -> bool:
    titles = [str(name) for name in (article.facts.get("name"), article.facts.get("name_en")) if name]
    return any(asked <= topic_words(title) for title in said(titles, plain))
