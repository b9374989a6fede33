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
able about above abseil absolutely absorb accept access accident accommodation accordingly actually add address adjust
admission adult advanced advice afraid after afternoon afterwards again against age agree aid airbnb aircon airport
aka aliases alike all allegedly allergic allergy allow almost alone alongside alpine already also always am amateur
amazing ambulance america american amid among amount an anchor and angle ankle annual another answer anxious any
anyhow anyone anything anyway anyways anywhere apart apparently appear approach approximately april are area arete arm
around arrival arrive article as asap ascended ascent asia asian ask assisted at atc ate atm attempt attention aug
august australia auto autumn available average avoid away awesome baby back backup bad bag balance ballpark balls bar
barely basalt basement basic basically bathroom battery bay bbq be beach because becomes bed beds bee been beer bees
before beforehand begin beginners behind being belay believe below belt bend beneath bent beside besides best beta
better between beyond bicycle big bike blew blister blisters blocks board body bolt bolts bonfire book bored borrow
both bottle bottom bought boulder bouldering boulders bouldery boy boyfriend brake break breakdown bring britain
british bro broke brother brought bruise brush btw bucket buckles buddy budget build built bunch burly bus busy but
buy by cab cafe call calluses cam came camp campground campsite campus can canada canadian cancel cannot car carabiner
carbonate cardio care carpool carries carry case cash cat catch catches catching cats caught cautious central
certainly certificate certification chains chalk chance change charger chart chatgpt cheap check cheers chemicals
child children chimney china chinese chipping choice choices choose chose choss chossy city class classic claude clean
clear cliff climb climbers climbs clinic clip close clothes clove club coach coast coffee cold colder colleagues
collectively colours combined come comfortable commands common communication community compare comparison competition
complete conditioning conditions confident conglomerate connects cons consequently consider consists contact continue
convenience conversion converted converting cool cordelette core corner correctly cos cost could count country county
couple course cousin cover coworker coworkers coz crack crag crags crash create credit creek crimp crimpy crowded
crush crux curious currency current cut cuz cycling dad daily damage damp danger dangerous darkness daughter dawn day
dcard deal dec decathlon december decide decimal deed deep definitely depart departure depend descender descending
descent describe despite details developed device diameter did diff differ difference different difficult difficulty
dihedral dinner direction directly dirty discord discount discovered distance district dive divided divides diving do
doctor does doesnt dog doing done dont door double doubtful down downtown dozen drag drank draw drew drink drinks
drive drop drove dry dude dunno during dusk dws dynamic dyno each eager earlier early earthquake easier easiest easily
easy edge eight either elbow elevator eleven else elsewhere email emergency empty end endurance energy english enjoy
enough entire entirely entrance entry equipment equipped escalator especially essentially established estimate eta etc
ethics etiquette europe european even eventually ever every everyone everything everywhere exactly example except
excited existing expect expensive experience expert explain exposed express face facebook fact fails fairly fall false
family famous faq far fast fatal father favorite favourite fear feature feb february fed fee feel fees feet felt
female ferry few ffs fifteen fifty figure finally fine finger fingerboard fingertips finish firewood first fisherman
fist fit five fixed fixes flagging flake flapper flash flat flew flexibility floor folks follow font food foot
foothold footwork for force forearms forecast forever forgot forms forty fought found four fourteen fragile france
frankly free french friction friday friend from front froze full fun fundamentally further furthermore fyi garage
garmin gaston gate gave gear gemini general generally gently german germany get gimme girl girlfriend give given glad
glasses gloves glue go goal goes going gone gonna good google got gotta gpt grade grades gradually grandparents
granite greasy great grew grigri grip ground group grow growing guesthouse guide guidebook guys gym gyms habit had
haha halal half hand handful handhold handholds handles hang hangboard happen happy harbor harbour hard harness has
hauling have he head headlamp hear heard heat heel height held hello helmet help hence her here hex hey hi hid high
highway hike hiking him hip his history hit hitch hitchhike hmm hole holiday hollow home homestay honestly hong hook
hoping hospital hostel hot hotel hotter hour house how however hows hsr hueco humid hundred hung hungry hurt husband
ice idc idea idk if ifsc ignore im imho immediately imo impact improve in include including increase individually
indonesia indoor infant info information injured injuries injury insect inside insta instagram instantly instead
instructor insurance intense interested interesting intermediate into introduction invoice is island isnt issue it
italian italy itinerary its itself ive jacket jam jan january japan jk jogging joining joins journey judge jug juggy
july jump june just kayak kayaking keen keep kid kilter kind kit knee knew knot know known kong korea laid land large
last late laundry layer lead learn least leave led ledge leech leeches left leg legendary lemme lend length lent less
lesson let lets level ligaments light lightning like limestone limits line liquid list literally litter little live
lmao lnt load lobes local located location lock lol long look loop loose lost lot love low luggage lunch made
magnesium main make malaysia male mammut man mandarin manual many map march mark market massage match mate matter
max maximum may maybe me mean meant meanwhile median medical medicine meet member membership merely message met metal
meters metres metro midnight might mind minibus minimum minute mistakes mobility moderate mom moment monday money
monsoon month moonboard more moreover morning mosquito mosquitoes moss mossy most mostly motorbike motorcycle mountain
move movement mrt much multi multipitch mum munter muscles museum music must my nah name narrow natural nature near
nearby nearest neck need neither nephew nervous never nevertheless new newbie newcomers next nice night nine no nobody
nonetheless noon nope nor normally north northeast northern not nothing nov november novice now nowadays nowhere
number numerals numerous nut obviously occasionally ocean oct october of off often ok okay old olympic olympics omg on
once one only onsight onto open openai openbeta opposed options or order os other otherwise our out outdoor outside
outta over overall overhand overhang overview own pack pad paddle pain pair palm parallel parent park part
particularly partner pass passport path pay payment pendulum people per percentage perfect perhaps permission person
personal petzl pharmacy philippines phone physio physiotherapist pick picnic piece pilates pinch pinkpoint pitch piton
place placement plan plateau platform please plenty pls plus plz pocket point police polished poor pop popular port
position possible power practically practice practise pram precisely prefer prepared presently press pressure
presumably pretty prevent price principles private pro probably problem program progress proj project pros protect
protection provide prusik psyched ptt pub public pull pulley pullup pullups pump pumpy puppy purpose pushes pushing
pushup put qualified quality quantity quarter quartzite question quick quickdraw quiet quit quite rail rain
raincoat rainy ran rang range rank rappel rarely rate rather rating ratio reach reachy read ready real reason receipt
recent recommend recommendation recover recovery reddit redpoint refund regardless region registration regularly rehab
reliable remain removable remove rent rental repeat replace requires rescue reservation reserve respectively rest
restaurant restroom retire retirement retreat return review ride rig right rings risk river rn road rock rockfall rode
roman roof rooftop room rooms rope roughly rounded route routes rp rubber rules run runout rust safe safety said salt
same sandbag sandstone sang sat saturday save saw say scale scarcely scarpa scary schedule scooter sea season second
sections sector see seem seen seepage seldom self sell send senior seniors sent separately sept september sequence
serious serve service sessions set seven several shade shady shake shall shape sharp she shoe shook shop short shot
should shouts show shown shuttle side sidepull sideways sightseeing sign signal sim similar simple since singapore
single sir siri sister sit situation six sixteen skill skills skin slab slabby slack slcd sleep slept slick slightly
sling slippery sloper slow small smearing smh snack snacks snake snakes snorkel snorkeling snug so soft soften sold
sole solid solo some somehow someone something sometimes somewhat somewhere son soon sorry sort sounds south southern
spain spanish spare speak special specifically speed spent spicy split spoke sport sportiva spot sprained spray spread
spring spun squeezed staff stairs stalactite stance stand standardised start states static station stay steady steep
stemming step stiff still stoked stole stones stood stop storage store stove straight strand stream strength stretch
strictly stroller struck stuck student stuff style subject subway success such sudden suggest suggestion suit suitable
sum summary summer sun sunday sunny sunrise sunscreen sunset super supposedly sure surf surfing swam swap sweat sweaty
swell swim swing swore system table tail taiwan taiwanese take taken talk tall tape taught taxi tbh tea teach team
tears technical technique techy teenager teenagers telegram tell temple ten tendons tension tent terrain test tether
text thailand than thank that the thecrag their them themselves then theoretically there therefore theres these they
thick thin thing think third thirteen thirty this tho those though thought threading threads three threw through
throughout throwing thru thsr thumb thursday thus thx tick ticket ticks tide tie tight tiktok til time timetable tips
tire title to today toddler toe together toilet told tomorrow tonight tons too took top topic topo toprope tore total
touch tourism tourist tourists toward towards towel towels town tr trace trad traditional trailhead train transfer
travel traverse tree tried tries trip triple true trust try tube tuesday tufa turn twelve twenty twice twin twist two
tying type typhoon typical uber uff uiaa ultimately umbrella unable undecided under undercling understand undetermined
unknown unless unsettled until up update upon upper us usa use using usual usually vacation van various vegan
vegetarian versus vertical very via video vietnam view viewpoint village visa visit visitor volume volumes vs waist
wait walk wall walls wanna want warm warn was wasp wasps waste watch water waterfall waves way we wear weather webbing
website wechat wedge wednesday week weekday weekend weight welcome well went were west western wet what whatcha
whatever whats whatsapp wheelchair when whenever where wheres wherever whether which whichever while whipper who
whoever whole whom whose why wide width wife wifi will wind windy winter wise with within without woke woman women
wondering word wore work workshop world worn worried worst worth would wounds wow wrist write written wrong wrote wtf
yds yeah year yep yes yesterday yet yo yoga yosemite you young your youre yourself youtube zero
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
