"""Recognise a cry for help that does not say with what: 「每次都被拉飛，有什麼辦法」."""

from collections.abc import Sequence

from worker.understanding.asked.topics import names_topic
from worker.understanding.matching.patterns import Pattern

_ONLY_HELP = Pattern(
    r"^\W*(?:那|請問|想問|到底|我|這樣|這|還|該|大家|各位)*(?:有(?:沒有)?(?:什麼|任何|其他)?(?:好的?|推薦的?|解決的?|改善的?)*"
    r"(?:辦法|方法|解法|對策|建議|撇步|技巧)|(?:要|該|應該|可以)*(?:怎麼|如何)(?:辦|解決|改善|處理|克服|避免|做|調整)"
    r"|正常嗎|是正常的嗎|可以怎麼做)(?:嗎|呢|才好|比較好|可以(?:改善|解決|處理))?[\s?？。!！~]*$"
    r"|^\W*(?:(?:so|and|any idea) )*(?:what (?:can|should|could|do) (?:i|we) do(?: about (?:it|this|that))?"
    r"|how (?:can|do|should) (?:i|we) (?:fix|solve|handle|deal with|avoid|prevent|stop) (?:it|this|that)"
    r"|any (?:tips|advice|ideas?|tricks|suggestions)|is (?:this|that|it) normal"
    r"|what (?:helps|would help|am i supposed to do))"
    r"[\s?.!]*$"
)


def wants_only_help(asking: Sequence[str], *, of: str) -> bool:
    """Whether the clauses that ask want nothing but help, with what the whole text tells of a subject of articles."""
    return names_topic(of) and all(_ONLY_HELP.search(clause, within=of) for clause in asking)
