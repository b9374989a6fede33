"""Two routes that are named are set side by side in whatever words; one is known by where it is said to be."""

import pytest

from tests.worker.understanding.phrases import Ask

SIDE_BY_SIDE = (
    "我覺得豆豆龍應該比龍王硬吧，還是我記錯了？",
    "朋友一直說龍王沒有豆豆龍難。到底誰對，難度各多少？",
    "明天打算先龍王再豆豆龍，這順序是由難到易嗎",
    "我爬過豆豆龍了，龍王會更難嗎",
    "上個月完攀了豆豆龍，想知道龍王是不是更高一級",
    "豆豆龍的bolt有比龍王多嗎",
    "跟朋友打賭,我說龍王比豆豆龍難,對嗎?兩條各是幾級",
    "墾丁的飛龍到飛龍在天，難度中間隔了幾個字母啊？我爬完前面那條想挑戰後面",
    "上週才上完先鋒課，學長要我在「凹洞懸岩」跟「倒走天梯」挑一條試，我應該選哪條比較不會嚇到",
    "I've ticked Totoro already. Would Dragon King be a step up?",
    "We argued over beers whether Totoro outgrades Dragon King. Please settle it",
    "My partner can only lead one of Totoro and Dragon King this weekend. Which is the gentler one?",
    "Need the shorter of Zeta and Dragon King, the rope is only 30 m",
    "Got 8 draws. Between Zeta and Dragon King, which takes fewer?",
    "Trying to settle something: I say Zeta has more metres than Dragon King, my girlfriend says the opposite. "
    "Who wins and what's the gap?",
    "Between Chuck Wagon and Box Grater, same grade as far as I know, I'd take the longer one. Which is that, and "
    "what's the difference in length?",
)


@pytest.mark.parametrize("question", SIDE_BY_SIDE)
def test_two_named_routes_are_compared(ask: Ask, question: str) -> None:
    """Whatever verb sets one over the other, and wherever in the message each of them is named."""
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("compare", "route")
    assert len({m.ids for m in reading.mentions if m.kind == "route"}) == 2
    assert not reading.unknown_names


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("豆豆龍在哪", "detail"),
        ("龍王跟豆豆龍的難度", "detail"),
        ("龍洞最難的路線", "extreme"),
        ("喜歡豆豆龍的話，還有什麼類似的路線", "recommend"),
        ("Totoro and Dragon King: grades please", "detail"),
        ("I loved Totoro. Anything like it?", "recommend"),
    ],
)
def test_what_sets_nothing_side_by_side_stays(ask: Ask, question: str, intent: str) -> None:
    """A list of two with what each is, a search for others, a ranking of all."""
    assert ask(question).intent == intent


@pytest.mark.parametrize(
    ("question", "route"),
    [
        ("小樹（關子嶺的）難度？", "GZ-ULTIMATE-003"),
        ("小樹（關子嶺的）想去試，快扣要帶幾支？bolt數給我一下", "GZ-ULTIMATE-003"),
        ("蓬萊島那顆魔域不知道V幾", "GZ-TAIWAN-009"),
        ("要去找魔域抱，就蓬萊島（關子嶺）那顆，想先知道難度", "GZ-TAIWAN-009"),
        ("Buffalo (White Wall, Kenting) — grade?", "KT-WW-007"),
        ("Packing list question. Buffalo, Kenting, the White Wall one: number of bolts?", "KT-WW-007"),
        ("Can anyone tell me the full length of Upper Dragon Ridge? Deciding on rope", "LD-GRAND-AUDITORIUM-303"),
        ("打算花一整天慢慢爬Upper Dragon Ridge（龍洞），它全長跟級數是多少呢", "LD-GRAND-AUDITORIUM-303"),
        ("想帶新手去上龍脊，有多難", "LD-GRAND-AUDITORIUM-303"),
        ("嗯我想查一下上龍脊就是很長的那條路線它總共有幾公尺", "LD-GRAND-AUDITORIUM-303"),
    ],
)
def test_a_route_is_known_by_its_place(ask: Ask, question: str, route: str) -> None:
    """Said behind an everyday word, or beside it, or called as the part of the wall that holds nothing else."""
    reading = ask(question)
    assert (reading.intent, reading.subject) == ("detail", "route")
    assert [m.ids for m in reading.mentions if m.kind == "route"] == [(route,)]


@pytest.mark.parametrize(
    "question", ["上龍脊有哪些路線", "上龍脊有幾條", "美好的懸岩最難的是哪條", "What routes are at Upper Dragon Ridge?"]
)
def test_a_sector_is_still_asked_for_its_routes(ask: Ask, question: str) -> None:
    """Where several are asked for, what bears the name of one of them is the sector."""
    assert not [m for m in ask(question).mentions if m.kind == "route"]


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("我開休旅車去德芙蘭會不會沒位子停", "parking"),
        ("We have two vans for Shoushan; can we park nearby?", "parking"),
        ("A few of us are riding our scooters out to Defulan. Where do we leave them?", "parking"),
        ("到德芙蘭要走哪條公路", "transport"),
        ("How long's the hike-in at Guanziling", "approach"),
    ],
)
def test_what_only_crags_have_in_other_words(ask: Ask, question: str, attribute: str) -> None:
    """Where they are left of what was told, whether there is room, which road it is."""
    reading = ask(question)
    assert reading.subject == "crag"
    assert attribute in reading.attributes


@pytest.mark.parametrize(
    ("question", "intent", "attributes"),
    [
        # What was told is what it is asked of.
        ("No car, arriving by HSR, want to climb at Kenting. What bus do people take?", "detail", ("transport",)),
        ("My mum needs a loo within reach. Does Defulan have one?", "detail", ("amenities",)),
        ("爸媽七十幾歲也要一起去龍洞看海，我怕他們找不到地方上廁所，那裡有沒有啊", "detail", ("amenities",)),
        ("禮拜天要載三個朋友去德芙蘭，有點擔心車子沒地方停，那邊停車狀況如何", "detail", ("parking",)),
        ("聽說龍洞是石灰岩，真的嗎？什麼時候去好", "detail", ("season", "rock")),
        ("壽山有一條以前大家都叫「蒼蠅路線」的，查不到難度，請問正式名稱跟級數是？", "detail", ("aliases", "grade")),
        ("Planning draws for Skyline awesome. How many should I rack?", "detail", ("bolts",)),
        ("魯邦三世到底定級了沒", "detail", ("grade",)),
        ("阿雪路線石頭穩嗎", "detail", ("rock", "features")),
        # A place by itself.
        ("Introduce Shoushan to me in a few lines", "detail", ()),
        ("完全沒去過龍洞,可以簡單講講那是個怎樣的岩場嗎", "detail", ()),
        # Two ends of one measure.
        ("第一次去毒刺林，想知道難度範圍，最輕鬆那條跟最硬那條分別是什麼", "extreme", ("grade",)),
        ("好奇全部岩場裡面，哪一條線打了最多的bolt", "extreme", ()),
        ("龍洞的難度分布", "distribution", ()),
    ],
)
def test_facts_by_what_they_ask(ask: Ask, question: str, intent: str, attributes: tuple[str, ...]) -> None:
    """The thing that is told stays where the question asks for what only it has."""
    reading = ask(question)
    assert (reading.intent, reading.attributes, reading.unheard) == (intent, attributes, ())


@pytest.mark.parametrize(
    ("question", "subject", "mode"),
    [
        ("我們家兩個國小的想體驗戶外攀岩，關子嶺那邊有比較好爬、小孩也上得去的線嗎", "route", "exploration"),
        ("龍洞有適合小朋友的線嗎 國小三年級", "route", "exploration"),
        ("人在台中，不想進岩館，附近有真的岩壁可以爬嗎？", "crag", None),
        ("高雄哪裡可以爬真的石頭，不要室內", "crag", None),
        ("I'd love to find a V5 outdoors in Taiwan, what have you got listed?", "route", None),
        ("台灣戶外有沒有V5可以抱", "route", None),
        ("哪個岩場有V5", "crag", None),
        ("台中有哪些岩館", "gym", None),
    ],
)
def test_what_is_looked_for(ask: Ask, question: str, subject: str, mode: str | None) -> None:
    """Rock for whoever wants no gym, routes for a child or for a grade that is said to be outdoors."""
    reading = ask(question)
    assert (reading.subject, reading.mode) == (subject, mode)
