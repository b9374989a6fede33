"""Several counts in one question are each counted, and a bound in sloppy words is one."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_counts_asked_in_one_breath_are_each_counted(asker: Asker) -> None:
    """A total is of all there are, not of those counted before it; the place may be named last."""
    await holds(
        asker,
        Case("壽山5.12a以上有幾條、全部幾條？", ("18 條", "107 條")),
        Case("龍洞傳攀有幾條、運攀有幾條、總共幾條", ("326 條", "204 條", "616 條")),
        Case("how many trad and how many sport routes at Long Dong", ("326", "204"), ("338",)),
        Case("一線天 5.9跟以下 有哪些", ("4 條",)),
        Case("longdong 5.6 n below", ("up to 5.6",)),
    )
