"""Common English words and those of climbing: what is none of them, and not catalogued, may be a strange name."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_TEXT = """
able about above abseil absolutely absorb accept access accident accordingly actually add adjust adult advanced advice
afraid after afternoon afterwards again against age agree aid airbnb aircon airport aka aliases alike all allegedly
allow almost alone alongside alpine already also always am amateur amazing america american amid among amount an anchor
and angle ankle annual another answer any anyhow anyone anything anyway anyways anywhere apart apparently appear
approach approximately april are area arete arm around article as asap ascended ascent asia asian ask assisted at atc
atm attempt attention aug august australia auto autumn available average avoid away awesome back backup bag balance
ballpark balls bar barely basic basically bathroom be beach because becomes been before beforehand begin beginners
behind being belay believe below belt bend beneath bent beside besides best beta better between beyond big bike blocks
board body bolt bolts book bored both bottom boulder bouldering boulders bouldery boy boyfriend brake break breakdown
bring britain british bro brush btw bucket buckles buddy build bunch burly bus busy but buy by cab cafe call calluses
cam came camp campsite campus can canada canadian cannot car carabiner carbonate care carries carry case cash catches
catching cautious central certainly chains chalk chance change chart cheap check cheers chemicals child children
chimney china chinese chipping choice choices choose choss chossy city class classic clean clear cliff climb climbers
climbs clip close clothes clove club coach coast coffee cold colder collectively colours combined come comfortable
commands common communication community compare comparison competition complete conditioning conditions connects cons
consequently
consider consists continue convenience conversion converted converting cool core corner correctly cos cost could count
country county couple course cover coz crack crag crags crash create credit crimp crimpy crowded crush crux curious
current cut cuz daily damage dangerous darkness daughter day deal decathlon dec december decide decimal deed deep
definitely depend descender descending descent describe despite details developed device diameter did differ difference
different difficult difficulty dihedral direction directly dirty discount discovered distance district divided divides
do doctor does doesnt dog doing done dont door double doubtful down dozen drag draw drive drop dry dude dunno during
dws dynamic dyno each eager earlier early easier easiest easily easy edge eight either elbow eleven else elsewhere
emergency end endurance energy english enough entire entirely entry equipment equipped especially essentially
established estimate eta etc ethics etiquette europe european even eventually ever every everyone everything everywhere
exactly example except excited existing expect expensive experience expert explain face facebook fact fails fairly fall
false family famous faq far fast fatal favorite favourite feature feb february feel feet female few fifteen fifty figure
finally fine finger fingerboard fingertips finish first fisherman fist fit five fixed fixes flagging flapper flash flat
flexibility floor folks follow font food foot foothold footwork for force forearms forecast forever forms forty found
four fourteen fragile france frankly free french friction friday friend from front full fun fundamentally further
furthermore fyi garmin gaston gate gave gear general generally gently german germany get gimme girl girlfriend give
given glad glasses gloves glue go goal goes going gone gonna good google got gotta grade grades gradually greasy great
grigri grip ground group grow growing guesthouse guide guidebook guys gym gyms habit had haha half hand handful handles
hang hangboard happen happy hard harness has hauling have he head headlamp hear heard heat heel height held hello
helmet help hence her here hex hey hi high highway him hip his history hitch hmm hole holiday hollow home honestly hong
hook hoping hospital hostel hot hotel hotter hour house how however hows hsr hueco humid hundred hungry hurt husband
ice idea if ifsc ignore im imho immediately imo impact improve in include including increase individually indonesia
indoor info information injured injuries injury inside instagram instantly instead instructor insurance intense
interested interesting intermediate into introduction is island isnt issue it italian italy its itself ive jam
jan january
japan joining joins judge jug juggy july jump june just keen keep kid kilter kind kit knee knot know known kong korea
land large last late layer lead learn least leave led ledge left leg legendary lemme length less lesson let lets level
ligaments light lightning like limestone limits line liquid list literally litter little live lnt load lobes local
located location lock lol long look loop loose lot love low made magnesium main make malaysia male mammut man mandarin
manual many map march mark market match mate matter maximum may maybe me mean meanwhile median meet member membership
merely met metal meters metres metro midnight might mind minimum minute mistakes moderate moment monday money monsoon
month moonboard more moreover morning moss mossy most mostly mountain move movement mrt much multi multipitch munter
muscles music must my nah name narrow natural nature near nearby nearest neck need neither nervous never nevertheless
new newbie next nice night nine no nobody nonetheless noon nope nor normally north northeast northern not nothing
nov november novice now nowadays nowhere number numerals numerous nut obviously occasionally ocean oct october of
off often
ok okay old olympic olympics omg on once one only onsight onto open openbeta opposed options or order os other otherwise
our out outdoor outside outta over overall overhand overhang overview own pack pad pain pair palm parallel parent park
part particularly partner pass path pay payment pendulum people per percentage perfect perhaps permission person
personal petzl philippines phone physiotherapist pick piece pinch pinkpoint pitch piton place placement plan plateau
please plenty pls plus plz pocket point polished poor pop popular position possible power practically practice practise
precisely prepared presently press pressure presumably pretty prevent price principles private pro probably problem
program progress proj project pros protect protection provide prusik psyched public pull pulley pump pumpy purpose
pushes pushing put qualified quality quantity quarter question quick quickdraw quiet quite rain rainy range rank rappel
rarely rate rather rating ratio reach reachy read ready real reason recent recommend recommendation recover recovery
redpoint regardless region registration regularly rehab reliable remain removable remove rent rental repeat replace
requires rescue respectively rest restaurant restroom retire retirement retreat review rig right rings risk river road
rock rockfall roman roof rope roughly rounded route routes rp rubber rules run runout rust safe safety said salt same
sandbag sandstone saturday save say scale scarcely scarpa scary scooter sea season second sections sector see seem seen
seepage seldom self send sent separately sept september sequence serious serve service sessions set seven several shade
shady shake shall shape sharp she shoe shop short should shouts show shown side sidepull sideways sign similar simple
since singapore single sir sit situation six sixteen skin slab slabby slack slcd sleep slick slightly sling slippery
sloper slow small smearing snug so soft soften sole solid solo some somehow someone something sometimes somewhat
somewhere son soon sorry sort sounds south southern spain spanish spare speak special specifically speed spicy split
sport sportiva spot spray spread spring squeezed staff stance stand standardised start states static station stay
steady steep stemming step stiff still stoked stones stop store straight strand stream strength stretch strictly
student stuff style subject subway success such sudden suggest suggestion suit suitable sum summary summer sun sunday
sunny sunrise sunset super supposedly sure swap sweat sweaty swell swim swing system table tail taiwan taiwanese take
taken talk tall tape taught taxi tbh teach team tears technical technique techy tell ten tendons tension terrain test
tether text thailand than thank that the thecrag their them themselves then theoretically there therefore theres these
they thick thin thing think third thirteen thirty this tho those though thought threading three through throughout
throwing thru thsr thumb thursday thus thx tick ticket ticks tide tie tight til time tips tire title to today toddler
toe together toilet told tomorrow tonight tons too took top topic topo toprope total touch toward towards town tr trace
trad traditional train travel traverse tree tried tries trip triple true trust try tube tuesday tufa turn twelve twenty
twice twin twist two tying type typhoon typical uber uff uiaa ultimately unable under undercling understand unknown
undecided undetermined unless unsettled until up update upon upper us usa use using usual usually vacation various
versus vertical very via video vietnam view visit visitor vs waist wait walk wall walls wanna want warm warn was waste
watch water waves way we wear weather webbing website wedge wednesday week weekday weekend weight welcome well went
were west western wet what whatcha whatever whats wheelchair when whenever where wheres wherever whether which
whichever while whipper who whoever whole whom whose why wide width wife wifi will wind windy winter wise with within
without woman women wondering word work world worn worried worst worth would wounds wow wrist write written wrong wrote
yds yeah year yep yes yet yo yosemite you young your youre yourself youtube zero chatgpt claude dcard diff discord ffs
gemini gpt idc idk insta jk lmao openai ptt reddit rn siri smh telegram threads tiktok wechat whatsapp wtf ate blew
broke brought built bought caught chose drew drank drove fed felt fought flew forgot froze grew hung hid hit knew laid
lent lost meant met quit rode rang ran said saw sold shook shot sang sat slept spoke spent spun stood stole stuck
struck swore swam taught tore told threw woke wore wrote
"""
_WORDS = frozenset(_TEXT.split())
_ENDINGS = ("ers", "ing", "est", "ies", "ed", "er", "es", "ly", "s", "d", "y")
_SHORTEST_STEM = 3


def _inflected() -> Iterator[str]:
    """Every word with each ending, as it is written there: climbs, hiking, easier, fitted."""
    for word in _WORDS:
        stems = (word, f"{word}{word[-1]}", *((word[:-1],) if word[-1] in "ey" else ()))
        for stem in (s for s in stems if min(len(s), len(word)) >= _SHORTEST_STEM):
            yield from (stem + ending for ending in _ENDINGS)


_FORMS = _WORDS.union(_inflected())
TYPO = 84
"""From which likeness (0..100) a word is a known one mistyped: one letter wrong of seven is 86."""


def is_common(word: str) -> bool:
    """Whether a lower-case word is common, inflected or mistyped included."""
    if word in _FORMS:
        return True
    plain = _bare(word)
    if len(plain) < 3 or not plain.isalpha() or plain in _FORMS:
        return True
    return len(plain) >= 5 and is_mistyped(plain)


@lru_cache(maxsize=8192)
def is_mistyped(word: str) -> bool:
    """Whether a word is almost a known one: compared with those alone that have nearly its length and its letters."""
    import numpy as np

    words, letters, most = _of_about(len(word))
    near = np.flatnonzero(np.bitwise_count(letters ^ np.uint32(_letters(word))) <= most).tolist()
    return extractOne(word, [words[at] for at in near], scorer=ratio, score_cutoff=TYPO) is not None


@lru_cache(maxsize=64)
def _of_about(length: int) -> "tuple[tuple[str, ...], npt.NDArray[np.uint32], npt.NDArray[np.uint8]]":
    """The known words that one of some length may be, the letters of each, and how many edits it may lie away.

    The ratio of n and m characters that lie d insertions and deletions apart is 1 - d / (n + m); and a letter that
    only one of two words has costs one of them at least.
    """
    import numpy as np

    apart = {word: (100 - TYPO) * (length + len(word)) // 100 for word in sorted(_WORDS)}
    words = tuple(word for word, most in apart.items() if abs(length - len(word)) <= most)
    letters = np.fromiter(map(_letters, words), np.uint32, len(words))
    return words, letters, np.fromiter((min(apart[word], 255) for word in words), np.uint8, len(words))


def _letters(word: str) -> int:
    """The letters of a word as a set of bits; what is no letter is left out."""
    return sum({1 << ord(char) - ord("a") for char in word if "a" <= char <= "z"})


def is_word(word: str) -> bool:
    """Whether a lower-case word is common as it is spelled, inflected included."""
    return word in _FORMS or _bare(word) in _FORMS


def _bare(word: str) -> str:
    """A word without the sign of whose it is, and without what stands around it."""
    return word.replace("'s", "").replace("’s", "").strip("-'’.")
