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
about above abseil absorb accept access accident actually add adjust adult advanced advice after afternoon afterwards
again against age agree aid airbnb aircon airport aliases alike all allow alone alpine already also always am amateur
amazing america american an anchor and angle ankle annual another any anyone anything anywhere apart approach april
are area arete arm around article as asap ascended ascent asia asian ask assisted at atc atm attempt attention august
australia auto autumn avoid away awesome back backup bag balance balls bar basic basically bathroom be beach because
becomes been before beforehand begin beginners behind being belay below belt bend bent best beta better between beyond
big bike blocks board body bolt bolts book both bottom boulder bouldering boulders bouldery boy boyfriend brake break
bring britain british bro brush bucket buckles buddy build burly bus busy but buy by cab cafe call calluses cam came
camp campsite campus can canada canadian cannot car carabiner carbonate care carries carry cash catches catching
cautious central chains chalk chance change cheap check chemicals child children chimney china chinese chipping choose
choss chossy city class classic clean clear cliff climb climbers climbs clip close clothes clove club coach coast
coffee cold colder colours come comfortable commands common communication community compare comparison competition
complete conditioning conditions connects cons consists convenience conversion consider converted converting cool core
corner correctly cost could count country county course cover crack crag crags crash credit crimp crimpy crowded crush
crux current cut daily damage dangerous darkness daughter day deal decathlon december decide decimal deed deep
definitely depend descender descending descent describe details developed device diameter did differ difference
different difficult difficulty dihedral direction directly dirty discount discovered distance district divided divides
do doctor does doesnt dog doing done dont door double doubtful down drag draw drive drop dry dude during dws dynamic
dyno each earlier early easier easiest easily easy edge eight either elbow eleven else emergency end endurance energy
english enough entry equipment equipped established eta ethics etiquette europe european even ever every everyone
everything example except existing expensive experience expert explain face facebook fails fall false family famous
faq far fast fatal favorite favourite feature february feel feet female few fifteen fifty figure fine finger
fingerboard fingertips finish first fisherman fist fit five fixed fixes flagging flapper flash flat flexibility floor
folks follow font food foot foothold footwork for force forearms forecast forms forty found four fourteen fragile
france free french friction friday friend from front full fun further garmin gaston gate gave gear general generally
gently german germany get girl girlfriend give given glasses gloves glue go goal goes going gone gonna good google got
grade grades greasy great grigri grip ground group growing guesthouse guide guidebook guys gym gyms habit had half
hand handles hang hangboard happen hard harness has hauling have he head headlamp hear heard heat heel height held
hello helmet help her here hex hey hi high highway hip his history hitch hole holiday hollow home hong hook hospital
hostel hot hotel hotter hour house how hows hsr hueco humid hundred hurt husband ice idea if ifsc im impact improve in
including increase indonesia indoor info information injured injuries injury inside instagram instead instructor
insurance intense interesting intermediate into introduction is island isnt it italian italy its itself ive jam
january japan joining joins judge jug juggy july jump june just keep kid kilter kind kit knee knot know known kong
korea land large last late layer lead learn least leave led ledge left leg legendary length less lesson let lets level
ligaments light lightning like limestone limits line liquid list litter little live lnt load lobes local located
location lock lol long look loop loose lot love low made magnesium main make malaysia male mammut man mandarin manual
many map march mark market match mate matter maximum may maybe me mean meet member membership met metal meters metres
metro midnight might mind minimum minute mistakes moderate moment monday money monsoon month moonboard more morning
moss mossy most mostly mountain move movement mrt much multi multipitch munter muscles music must my name narrow
natural nature near nearby nearest neck need neither never new newbie next nice night nine no nobody noon nope nor
north northeast northern not nothing november novice now number numerals nut ocean october of off often ok okay old
olympic olympics on once one only onsight onto open openbeta opposed options or order os other our out outdoor outside
over overall overhand overhang own pack pad pain pair palm parallel parent park part partner pass path pay payment
pendulum people per perfect perhaps permission person personal petzl philippines phone physiotherapist pick piece
pinch pinkpoint pitch piton place placement plan plateau please pls plus plz pocket point polished poor pop popular
position possible power practice practise press pressure pretty prevent price principles private pro probably problem
program progress proj project pros protect protection prusik psyched public pull pulley pump pumpy pushes pushing put
qualified quality question quick quickdraw quiet quite rain rainy range rank rappel rate rather rating reach reachy
read ready real recent recommend recommendation recover recovery redpoint region registration regularly rehab reliable
removable remove rent rental repeat replace requires rescue rest restaurant restroom retire retirement retreat review
rig right rings risk river road rock rockfall roman roof rope roughly rounded route routes rp rubber rules run runout
rust safe safety salt same sandbag sandstone saturday save say scale scarpa scary scooter sea season second sections
sector see seen seepage self send sent separately september sequence serious serve service sessions set seven several
shade shady shake shall shape sharp she shoe shop short should shouts show shown side sidepull sideways sign similar
simple since singapore single sir sit situation six sixteen skin slab slabby slack slcd sleep slick sling slippery
sloper slow small smearing snug so soft soften sole solid solo some someone something sometimes somewhere son soon
sort sounds south southern spain spanish spare special speed spicy split sport sportiva spot spray spring squeezed
staff stance stand standardised start states static station stay steady steep stemming step stiff still stoked stones
stop store straight strand stream strength stretch student style subway success such sudden suggest suggestion suit
suitable summer sun sunday sunny sunrise sunset super sure swap sweat sweaty swell swim swing system table tail taiwan
taiwanese take taken talk tall tape taught taxi teach team tears technical technique techy tell ten tendons tension
terrain test tether text thailand than thank that the thecrag their them themselves then there theres these they thick
thin thing think third thirteen thirty this those though thought threading three through throwing thsr thumb thursday
thx tick ticket ticks tide tie tight time tips tire title to today toddler toe together toilet told tomorrow tonight
too took top topic topo toprope total touch town tr trace trad traditional train travel traverse tree tried tries trip
true trust try tube tuesday tufa turn twelve twenty twice twin twist two tying type typhoon typical uber uff uiaa
under undercling unknown until up update upper us usa use using usual usually vacation versus vertical very via video
vietnam view visit visitor vs waist wait walk wall walls wanna want warm warn was waste watch water waves way we wear
weather webbing website wedge wednesday week weekday weekend weight well went were west western wet what whats
wheelchair when where wheres whether which while whipper who whole whom whose why wide width wife wifi will wind windy
winter with within without woman women wondering word work world worn worst worth would wounds wrist write written
wrong wrote yds yeah year yep yes yet yo yosemite you young your youre yourself youtube zero
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


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether a lower-case word is common, inflected or mistyped included."""
    if word in _FORMS:
        return True
    plain = _bare(word)
    if len(plain) < 3 or not plain.isalpha() or plain in _FORMS:
        return True
    return len(plain) >= 5 and _is_mistyped(plain)


def _is_mistyped(word: str) -> bool:
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
