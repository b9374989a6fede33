"""What people ask of gyms and no row records: days out of the ordinary, private use, lifts, accounts, floors."""

from worker.understanding.gym_things import HOUSE_RULES, LIFTS, ON_FLOOR, PRIVATE_USE, SOCIAL, SPECIAL_DAYS
from worker.understanding.patterns import compiled
from worker.understanding.unrecorded_topics import Topic

OF_GYMS = (
    Topic("special_days", "gym", compiled(SPECIAL_DAYS)),
    Topic("private_use", "gym", compiled(PRIVATE_USE)),
    Topic("social", "gym", compiled(SOCIAL)),
    Topic("lift", "gym", compiled(LIFTS)),
    Topic("on_floor", "gym", compiled(ON_FLOOR)),
    Topic("house_rules", "gym", compiled(HOUSE_RULES), "gym-etiquette"),
    Topic(
        "own_gear",
        "gym",
        compiled(
            r"自帶|自備|帶自己的|自己帶(?:繩|吊帶|裝備|確保器|快扣|墊|岩鞋|鞋)"
            r"|\bbring (?:my|your|our) own\b|\bown (?:rope|shoes|gear|harness)\b"
        ),
        "first-gym-visit",
    ),
)
