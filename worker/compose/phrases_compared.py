"""The fixed wordings of comparisons, Chinese beside English."""

BOTH: dict[str, tuple[str, str]] = {
    "compare.place": (
        "{name}有 {count} 條路線，難度從 {low} 到 {high}（{types}）",
        "{name}: {count} routes from {low} to {high} ({types})",
    ),
    "compare.place.plain": ("{name}有 {count} 條路線（{types}）", "{name}: {count} routes ({types})"),
    "compare.place.none": ("{name}{count}路線資料", "{name}: {count} routes"),
    "compare.place.none.such": ("{name}{count}這樣的路線", "{name}: {count} such routes"),
    "compare.equal.gyms": ("岩館一樣多，都是 {count} 間", "They have the same number of gyms: {count}"),
    "compare.equal": ("路線一樣多，都是 {count} 條", "They have the same number of routes: {count}"),
    "compare.verdict": ("{first}{verdict}", "{first} {verdict}"),
    "compare.tied": ("{first}{verdict}（並列）", "{first} tie: each {verdict}"),
    "compare.both": ("{those}和{last}", "{those} and {last}"),
    "compare.missing": (
        "{names}沒有這一項的紀錄，無法比較",
        "No such figure is on record for {names}, so it cannot be decided",
    ),
    "compare.without": ("{names}沒有這一項的紀錄，沒有列入", "{names} left out, with no such figure on record"),
    "compare.apart.letter": ("相差 {apart}（每個字母算一級）", "a gap of {apart}, counting each letter as a grade"),
    "compare.apart.grade": ("相差 {apart}", "a gap of {apart}"),
    "compare.apart.length": ("相差 {apart}", "by {apart}"),
    "compare.apart.bolts": ("相差 {apart}", "by {apart}"),
    "compare.apart.routes": ("相差 {apart}", "a difference of {apart}"),
    "compare.apart.gyms": ("相差 {apart}", "a difference of {apart}"),
    "what.both": ("{routes}，也可爬{more}", "{routes} and {more}"),
    "compare.count": ("{count} 條路線", "{count} routes"),
    "dist.having": (
        "{where}有{bound}{what}的{by}共 {count} 個：{groups}",
        "The {by}{where} with {bound} {what}, {count} in all: {groups}",
    ),
    "dist.places.route": (
        "{where}的 {total} 條{what}分布在 {count} 個{by}：{groups}",
        "The {total} {what}{where} lie in {count} {by}: {groups}",
    ),
    "dist.places.gym": (
        "{where}的 {total} 間{what}分布在 {count} 個{by}：{groups}",
        "The {total} {what}{where} lie in {count} {by}: {groups}",
    ),
    "dist.having.none": ("{where}沒有一個{by}有{bound}{what}", "None of the {by}{where} has {bound} {what}"),
    "rank.hardest": (
        "{where}的{what}難度中位數最高的是{top}",
        "The {what}{where} have the highest median grade at {top}",
    ),
    "rank.easiest": (
        "{where}的{what}難度中位數最低的是{top}",
        "The {what}{where} have the lowest median grade at {top}",
    ),
    "rank.line.grade": (
        "依難度中位數排列（至少 {least} 條難度確定才列入）：{groups}",
        "By their median grade (of at least {least} settled grades): {groups}",
    ),
    "count.left": ("扣掉爬過的 {done} 條，還剩 {left} 條", "with {done} of them climbed, {left} are left"),
    "rating.lowest.crag.one": (
        "{where}評分最低的岩場是{name}，{rating}",
        "The lowest rated crag{where} is {name}, {rating}",
    ),
    "rating.lowest.crag.many": (
        "{where}評分最低的岩場有 {count} 個，都是{rating}",
        "{count} crags{where} share the lowest rating, {rating}",
    ),
    "rating.lowest.gym.one": (
        "{where}評分最低的{what}是{name}，{rating}",
        "The lowest rated {what}{where} is {name}, {rating}",
    ),
    "rating.lowest.gym.many": (
        "{where}評分最低的{what}有 {count} 間，都是{rating}",
        "{count} {what}{where} share the lowest rating, {rating}",
    ),
    "count.apart": ("相差 {apart}", "The difference is {apart}"),
    "count.apart.letter": ("相差 {apart}（每個字母算一級）", "The gap is {apart}, counting each letter as a grade"),
    "dist.nth.most.route": (
        "{where}的 {count} 條{what}中，第 {rank} 多的是{top}",
        "Of the {count} {what}{where}, number {rank} by how many there are is {top}",
    ),
    "dist.nth.fewest.route": (
        "{where}的 {count} 條{what}中，第 {rank} 少的是{top}",
        "Of the {count} {what}{where}, number {rank} from the fewest is {top}",
    ),
    "dist.nth.most.gym": (
        "{where}的 {count} 間{what}中，第 {rank} 多的是{top}",
        "Of the {count} {what}{where}, number {rank} by how many there are is {top}",
    ),
    "dist.nth.fewest.gym": (
        "{where}的 {count} 間{what}中，第 {rank} 少的是{top}",
        "Of the {count} {what}{where}, number {rank} from the fewest is {top}",
    ),
    "compare.times": ("約 {times} 倍", "about {times} times as many"),
    "compare.apart.price": ("相差 {apart}", "a difference of {apart}"),
    "compare.verdict.there": ("{place}的{first}{verdict}", "{first} at {place} {verdict}"),
    "compare.in": ("在{crag}，{first}{verdict}", "At {crag}, {first} {verdict}"),
    "compare.namesakes": (
        "有同名的路線，要看是哪一條",
        "Several routes share these names, so it depends on which one you mean",
    ),
    "compare.same": ("難度相同，都是 {grade}", "They share one grade: {grade}"),
    "compare.unknown": ("這些路線的難度無法直接比較", "Their grades cannot be compared directly"),
    "compare.seasons": ("適合的季節是{seasons}", "best in {seasons}"),
    "compare.some": ("各列幾條影片較多的", "Some of each, the most filmed first"),
    "compare.open.days": ("要看是哪一天", "It depends on the day"),
    "compare.open.ranges": ("範圍重疊，分不出先後", "Their ranges overlap, so none is ahead"),
    "compare.closed": ("{names}那天公休", "{names} closed that day"),
    "compare.among": ("{names}{even}", "{even} ({names})"),
    "compare.facility.both": (
        "列出{facility}的是{names}，沒有列出的是{others}",
        "With {facility}: {names}; not listed at {others}",
    ),
    "compare.facility.some": ("列出{facility}的是{names}", "With {facility}: {names}"),
    "compare.facility.all": ("每一間都列出{facility}", "All of them list {facility}"),
    "compare.facility.none": ("沒有一間列出{facility}", "None of them lists {facility}"),
    "compare.price.both": (
        "有列{price}價格的是{names}，沒有列的是{others}",
        "With a price for {price}: {names}; none listed at {others}",
    ),
    "compare.price.some": ("有列{price}價格的是{names}", "With a price for {price}: {names}"),
    "compare.price.all": ("每一間都有列{price}的價格", "All of them list a price for {price}"),
    "compare.price.none": ("沒有一間列出{price}的價格", "None of them lists a price for {price}"),
    "compare.season.both": (
        "建議季節包含{season}的是{names}，不包含的是{others}",
        "With {season} among the best seasons: {names}; without it: {others}",
    ),
    "compare.season.some": ("建議季節包含{season}的是{names}", "With {season} among the best seasons: {names}"),
    "compare.season.all": ("這幾個岩場的建議季節都包含{season}", "Each of them lists {season} among its best seasons"),
    "compare.season.none": (
        "這幾個岩場的建議季節都不包含{season}",
        "None of them lists {season} among its best seasons",
    ),
    "compare.side": ("並列如下", "Side by side"),
}
CHINESE: dict[str, str] = {key: pair[0] for key, pair in BOTH.items()}
ENGLISH: dict[str, str] = {key: pair[1] for key, pair in BOTH.items()}
