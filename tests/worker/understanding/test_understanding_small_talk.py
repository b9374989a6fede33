"""Thanks, farewells and nods are answered; what only begins like them is read."""

import pytest

from tests.worker.understanding.phrases import Ask

TALK = """謝謝
謝謝你的幫忙！
太好了，謝謝～
好的，感謝
掰掰
再見，下次見
你好棒
了解
太感謝了，這樣我就懂了
喔喔了解，感恩
謝囉，你幫了大忙
懂了，謝謝解惑
awesome, cheers for that, really appreciate the help
brilliant, you've been a great help
you're a star, thanks
ta very much, that's all I needed
thanks a lot!
Thank you so much
ok thanks, bye
great, thank you for your help
see you later
good bot
got it
how are you?""".splitlines()
QUESTIONS = """謝謝，那肥牛多難
好的，墾丁有幾條路線
掰掰石在哪
懂了，那肥牛多難
thanks, you're a star. how hard is Fat Cow
thanks, how hard is Fat Cow
ok which gyms open late
good routes in Kenting
great roof grade""".splitlines()
OUTSIDE = """幫我寫一首關於攀岩的詩
compose a haiku about Long Dong
台北哪裡有好喝的珍珠奶茶
best sushi in town
python 的 list 怎麼排序
how do I reverse a linked list
12 乘以 8
what is 7 * 6
square root of 81
今天星期幾
現在幾點
講個攀岩的笑話
「你好」的日文怎麼說
iphone 哪一款好""".splitlines()


@pytest.mark.parametrize("text", TALK)
def test_small_talk_is_chat(text: str, ask: Ask) -> None:
    """Nothing is looked up for it."""
    reading = ask(text)
    assert reading.intent == "chat"
    assert not reading.out_of_scope


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_polite_question_is_a_question(text: str, ask: Ask) -> None:
    """Courtesy before a question hides nothing of it."""
    assert ask(text).intent != "chat"


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_is_not_climbing_is_declined(text: str, ask: Ask) -> None:
    """Poems, food, code, sums and clocks."""
    assert ask(text).out_of_scope
