"""Questions about climbing through the whole pipeline: the right article, its own words, or an honest no."""

import pytest

from schemas.evidence import Draft
from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.judged_questions import JUDGED, NEAR_MISSES
from tests.worker.pipeline.knowledge_questions import ANSWERED, UNANSWERED
from worker.compose import LITERALS, compose
from worker.compose.knowledge import articles
from worker.text.prose import sections
from worker.verify import check


@pytest.mark.slow
async def test_the_right_article_comes_first(asker: Asker) -> None:
    wrong = []
    for question, wanted in (*ANSWERED, *JUDGED):
        outcome = await asker.ask(question, no_cache=True)
        first = next((item.id for item in outcome.reply.evidence.items), None)
        if first not in wanted.split("|") or outcome.reply.outcome != "answered":
            wrong.append((question, wanted, first))
    assert wrong == []


async def test_what_no_article_is_about_is_not_answered(asker: Asker) -> None:
    for question in UNANSWERED:
        outcome = await asker.ask(question, no_cache=True)
        assert outcome.reply.outcome in ("not_found", "declined"), question
        # The nearest article is told as the nearest, and as nothing else.
        nearest = "最接近的是「" in outcome.reply.text or "the nearest is “" in outcome.reply.text
        assert bool(outcome.reply.cited) == nearest, question


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("先鋒攀登兩個人互喊的口令有哪些？像要放下來、收緊那些", "communication"),
        ("My skin is open on the finger, it bleed a little. I make what to be cured fast?", "skin-care"),
    ],
)
async def test_a_strange_word_beside_what_a_model_is_sure_of_does_not_make_it_the_nearest(
    question: str, article: str, asker: Asker
) -> None:
    reply = (await asker.ask(question, no_cache=True)).reply
    assert (reply.outcome, reply.evidence.items[0].id) == ("answered", article)


async def test_what_is_asked_of_what_was_to_be_defined_is_answered_behind_the_definition(asker: Asker) -> None:
    text = (await asker.ask("what is rope drag and how do I avoid it", no_cache=True)).reply.text
    assert text.startswith("rope drag: ")
    assert text.splitlines()[1].startswith("On a wandering route longer draws reduce rope drag")


@pytest.mark.slow
async def test_near_misses_are_told_to_have_no_answer(asker: Asker) -> None:
    answered = []
    for question in NEAR_MISSES:
        outcome = await asker.ask(question, no_cache=True)
        if outcome.reply.outcome == "answered":
            answered.append(question)
    assert answered == []


async def test_what_articles_have_come_to_answer_is_answered(asker: Asker) -> None:
    """Once near misses: the articles say by now what holds are made of and who decides about a hurt."""
    for question, said in (
        ("岩館的岩點是什麼材質做的", "樹脂"),
        ("岩點是什麼材質做的", "樹脂"),
        ("攀岩會不會變矮", "沒有證據"),
        ("what is the speed climbing world record", "below 5 seconds"),
        ("how much protein do climbers need", "1.2 to 2 g"),
        ("can you climb with a broken leg", "do not climb with a broken bone"),
        ("十字韌帶重建後多久可以抱石", "醫師"),
    ):
        reply = (await asker.ask(question, no_cache=True)).reply
        assert (question, reply.outcome) == (question, "answered")
        assert said in reply.text


async def test_what_holds_of_any_rock_is_answered_where_a_place_is_named(asker: Asker) -> None:
    """How long to wait after rain and why the tide matters; which part dries first is told by nothing."""
    for question, outcome, said in (
        ("龍洞下過雨砂岩大概要等幾天才能爬", "answered", "一到三天"),
        ("昨天龍洞整天大雨 今天可以爬嗎", "answered", "等岩壁乾了再爬"),
        ("為啥去龍洞大家都說要先看潮汐", "answered", "漲潮"),
        ("龍洞哪一區雨後最快乾", "not_found", "沒有記錄"),
        ("龍洞今天幾點漲潮", "not_found", "沒有記錄"),
    ):
        reply = (await asker.ask(question, no_cache=True)).reply
        assert (question, reply.outcome) == (question, outcome)
        assert said in reply.text


async def test_one_bolt_is_never_called_enough(asker: Asker) -> None:
    for question, said in (
        ("is one bolt enough to lower off?", ("A single bolt",)),
        ("一顆掛片夠放下來嗎", ("單一顆錨栓", "只靠一顆錨栓放下來沒有備份")),
        ("頂端只有一顆 bolt，垂降下來", ("單一顆錨栓", "只靠一顆錨栓放下來沒有備份")),
        ("lowering off a single bolt", ("A single bolt",)),
    ):
        reply = (await asker.ask(question, no_cache=True)).reply
        assert any(each in reply.text for each in said)
        assert all(item.kind == "article" for item in reply.evidence.items)


async def test_an_answer_is_the_articles_own_sentences_with_their_source(asker: Asker) -> None:
    for question, key in (("怎麼垂降", "body"), ("How do I rappel safely?", "body_en")):
        reply = (await asker.ask(question, no_cache=True)).reply
        (item,) = articles(reply.evidence.items)
        said = reply.text.removesuffix("。").removesuffix(".").removesuffix(f" [{item.n}]")
        sentences = [text for part in sections(str(item.facts[key])) for _, text in part.sentences]
        parts = said.split("。" if key == "body" else ". ")
        assert all(part in sentences for part in parts)
        assert 2 <= len(parts) <= 6
        # Whom to learn it from is the last thing that an answer about safety says.
        assert parts[-1] == sentences[-1]
        assert "教練" in parts[-1] or "instructor" in parts[-1]
        assert reply.cited == (item.n,)
        assert item.indexed_at is not None
        assert item.title == ("垂降" if key == "body" else "Rappelling")
        assert item.text.startswith(sentences[0][:20])


async def test_a_term_is_explained_under_its_name(asker: Asker) -> None:
    chinese = (await asker.ask("墜落係數是什麼", no_cache=True)).reply
    assert chinese.text.startswith("墜落係數（fall factor）：墜落距離除以放出的繩長")
    assert "教練" in chinese.text
    english = (await asker.ask("What does pinkpoint mean?", no_cache=True)).reply
    assert "A redpoint with the quickdraws already hanging" in english.text


async def test_a_changed_sentence_of_an_article_is_stopped(asker: Asker) -> None:
    outcome = await asker.ask("什麼是先鋒攀登？", no_cache=True)
    evidence = outcome.reply.evidence
    (sentence,) = compose(outcome.reading, evidence, (), "zh-TW").draft.sentences
    assert check(Draft((sentence,)), evidence, literals=LITERALS).ok
    shifted = type(sentence)(sentence.text.replace("確保者在下方", "確保者在上方"), sentence.claims)
    assert not check(Draft((shifted,)), evidence, literals=LITERALS).ok
    first = sentence.claims[0]
    lie = str(first.value).replace("地面", "山頂")
    claims = (type(first)(first.n, first.attribute, lie), *sentence.claims[1:])
    invented = type(sentence)(sentence.text.replace(str(first.value), lie), claims)
    assert not check(Draft((invented,)), evidence, literals=LITERALS).ok


async def test_search_finds_articles_by_their_names(asker: Asker) -> None:
    for words, wanted, title in (
        ("八字結", "knots", "攀岩常用的繩結"),
        ("belay device", "belay-devices", "Belay devices"),
    ):
        found = await asker.pipeline.search(words, wait_until=asker.wait_until)
        await asker.settle()
        first = found.candidates[0]
        assert (first.kind, first.id) == ("article", wanted)
        assert title in (first.facts["name"], first.facts["name_en"])
        assert first.text
        assert first.indexed_at is not None


async def test_advice_at_a_named_place_is_the_article_and_what_the_rows_say(asker: Asker) -> None:
    for question, article, row in (
        ("冬天去德芙蘭要穿什麼", "weather", "defulan"),
        ("第一次去龍洞要注意什麼", "first-outdoor-day", "longdong"),
        ("how do I train for Dragon King", "training-basics", "KT-DW-007"),
    ):
        reply = (await asker.ask(question, no_cache=True)).reply
        cited = {item.id for item in reply.evidence.items if item.n in reply.cited}
        assert {article, row} <= cited, question
    for question in ("do I need a helmet at Long Dong", "去德芙蘭要戴頭盔嗎", "壽山需要岩盔嗎"):
        # Neither its rock nor its season says anything of helmets.
        reply = (await asker.ask(question, no_cache=True)).reply
        assert [item.id for item in reply.evidence.items if item.n in reply.cited] == ["helmets"], question
    reply = (await asker.ask("漲潮回不去了怎麼辦", no_cache=True)).reply
    assert reply.text.startswith("被漲潮困住就往高處退")


async def test_routes_asked_beside_what_to_bring_are_still_listed(asker: Asker) -> None:
    for question in ("心太軟這條傳攀要帶什麼等級的人去爬", "去關子嶺爬要幾米的繩子"):
        reply = (await asker.ask(question, no_cache=True)).reply
        assert any(item.kind == "route" for item in reply.evidence.items), question
        assert all(item.kind != "article" for item in reply.evidence.items), question


async def test_a_conversion_cites_the_article_beside_the_table(asker: Asker) -> None:
    for question, said in (("12a是法國幾級", "7a+"), ("convert 7a to YDS", "5.11d"), ("V4 大約等於 YDS 多少", "6B")):
        reply = (await asker.ask(question, no_cache=True)).reply
        assert said in reply.text
        assert [item.id for item in reply.evidence.items if item.n in reply.cited] == ["grade-conversion"], question
