"""What is suggested to be asked next can be answered, is not what was just asked, and reads like a question."""

import pytest

from tests.worker.pipeline.conftest import Asker
from worker.text.folding import fold

QUESTIONS = (
    "龍洞有多少條路線？",
    "龍洞後門有哪些岩壁？",
    "龍洞校門口有哪些 5.9 以下的路線適合新手？",
    "天天天藍多難？",
    "肥牛多長？",
    "墾丁最難的路線是哪一條？",
    "德芙蘭的難度分布",
    "龍洞跟墾丁哪個路線比較多？",
    "台北市有哪些攀岩館？",
    "有哪些岩場？",
    "原岩中和店星期天幾點關？",
    "台中的岩館有淋浴的是哪些？",
    "哪間岩館最便宜？",
    "大砲岩有哪些路線？",
    "天天練藍有多長？",
    "推薦墾丁適合新手的路線",
    "龍洞有 V5 嗎？",
    "台北有岩場嗎？",
    "什麼是紅點？",
    "How many sport routes are there at Long Dong?",
    "Trad routes 5.8 and under at Music Hall",
    "Which routes are similar to Cowboy Arête?",
    "Is Fat Cow harder than Skinny Horse?",
    "Which gym closes latest on Friday?",
    "What are the sectors of Back Door?",
    "Which gyms in Kaohsiung have lead climbing?",
    "Longest multi-pitch in Taiwan?",
    "Hardest route in First Cave",
    "What does 5.11a mean in French grades?",
    "Parking at Long Dong",
)


async def test_every_suggested_question_is_answered(asker: Asker) -> None:
    """From facts, wholly grounded, without a name that was not found or a wish that had to be loosened."""
    asked: set[str] = set()
    for question in QUESTIONS:
        found = (await asker.ask(question)).reply.suggested_questions
        assert 2 <= len(found) <= 3, question
        assert fold(question).strip("?？ ") not in {fold(each).strip("?？ ") for each in found}
        asked |= set(found)
    assert len(asked) > 40
    for each in sorted(asked):
        outcome = await asker.ask(each)
        assert outcome.reply.outcome == "answered", (each, outcome.reply.text)
        assert outcome.reply.groundedness == 1.0, each
        assert not outcome.reading.unknown_names + outcome.reading.unknown_places, (each, outcome.reply.text)
        assert not outcome.reply.relaxed, (each, outcome.reply.text)


@pytest.mark.parametrize(
    ("question", "told"),
    [("肥牛有多長？", "多長"), ("原岩中和店票價多少？", "票價"), ("When is the best season for Long Dong?", "season")],
)
async def test_what_was_told_is_not_suggested(question: str, told: str, asker: Asker) -> None:
    found = (await asker.ask(question)).reply.suggested_questions
    assert found
    assert not [each for each in found if told in each]
