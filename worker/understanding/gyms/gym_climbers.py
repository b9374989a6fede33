"""Tell a gym that somebody comes from, who goes outdoors, from one that is looked for: 「岩館咖第一次去龍洞」."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG

_COMES_FROM = compiled(
    r"室內(?!攀岩場|岩場|場)|\bindoors?\b(?! (?:gym|wall|cent))"
    r"|(?:剛剛?)?(?:從|離開|出)(?:室內|攀)?岩館(?:出來|畢業)?|岩館(?:裡|內)?(?:出身|出來|畢業|咖|寶寶)"
    r"|(?:平常|平時|目前|只|之前|都|一直)(?:都|只|是)?在?岩館(?:裡面?|內)?(?:都|可以|能|大概|目前|會)?(?:爬|練|混)"
    # "ive led 5.8 in a gym", "I climb in a gym"
    r"|\b(?:i|we)(?:['’]?ve|['’]?m| have| am| can| usually| only)* "
    r"(?:led|lead|climb(?:ed|ing)?|boulder(?:ed|ing)?|sent|done) (?:[\w.\ue006+/-]+ ){0,4}"
    r"(?:in|at) (?:a|the|my|our) (?:\w+ )?gyms?\b"
    r"|岩館(?:裡面?|內|那邊)?(?:已經|目前|現在|大概|都|可以|能|最近|剛|才)*(?:爬|帶)(?=到|過|得了|[\dv\ue006])"
)
_OUTDOORS = compiled(
    r"外岩|天然岩(?!場館)|野外|\breal rock\b|\boutdoor (?:routes|climbs|lines)\b"
    r"|\b(?:bolted|sport|trad|multi-?pitch) (?:routes|climbs|lines)\b"
)


def beside_rock(words: str) -> str:
    """The words without what says where the asker has climbed so far, where a crag is named."""
    outdoors = CRAG in words or AREA in words or _OUTDOORS.search(words) is not None
    return _COMES_FROM.sub(" ", words) if outdoors else words
