"""The fixed wordings of figures of each group, and of how many times one number is another; Chinese beside English."""

BOTH: dict[str, tuple[str, str]] = {
    "dist.cities.fewest": (
        "目前資料中共有 {cities} 個縣市有{what}，其中最少的是{top}",
        "{cities} cities and counties in our data have {what}, the fewest of them in {top}",
    ),
    "dist.fewest.gym": (
        "{where}的 {count} 間{what}中，最少的是{top}；沒有岩館的地方不列入",
        "Of the {count} {what}{where}, the place with the fewest is {top}; places without any are left out",
    ),
    "dist.rack.none": (
        "不用傳攀裝備，{where}的 {count} 條{what}裡沒有要自己放保護的，最多的是{top}",
        "No trad gear: of the {count} {what}{where} none takes gear that you place; the largest group is {top}",
    ),
    "dist.rack.some": (
        "要看爬哪一條，{where}的 {count} 條{what}中，要自己放保護的是{top}",
        "That depends on the route: of the {count} {what}{where}, those that take gear you place are {top}",
    ),
    "all.yes": ("是，全部都符合", "Yes, all of them"),
    "all.known": ("有記錄的全部都符合", "Yes, all those that are on record"),
    "all.no": ("不是，並非全部都符合", "No, not all of them"),
    "agg.share.crag": ("佔全部 {count} 個{what}的 {share}", "That is {share} of all {count} {what}"),
    "agg.share.area": ("佔全部 {count} 個{what}的 {share}", "That is {share} of all {count} {what}"),
    "compare.grades": ("難度從 {low} 到 {high}", "graded from {low} to {high}"),
    "dist.band.none": ("{grades} 的{count}", "{grades}: {count}"),
    "dist.band.most": ("最多的：{bands}", "Most: {bands}"),
    "price.tied": ("另有 {count} 間與末位同價", "At the price of the last of these: {count} more"),
    "named.sum": ("這 {count} 條加起來共 {value}", "Together these {count} come to {value}"),
    "named.mean": ("這 {count} 條平均 {value}", "The mean of these {count} is {value}"),
    "extreme.tied": ("另有 {count} 條與末位並列", "Tied with the last of these: {count} more"),
    "pitches.count": ("{name}有 {count} 個繩距，各是一筆記錄", "{name} has {count} pitches, each on record by itself"),
    "pitches.rows": (
        "有些多繩距路線是一個繩距記一筆，沒有這個標記，這樣的記錄有 {count} 筆，屬於 {of} 條路線",
        "Of other multi-pitch routes each pitch is on record by itself, without that tag: {count} rows of {of} routes",
    ),
    "pitches.shown": ("先列出其中 {shown} 筆", "here are {shown} of them"),
    "pitches.one": ("{name}有記錄的繩距只有 {count} 個", "{name}: only {count} pitch is on record"),
    "pitches.unknown": ("資料沒有記錄{name}分成幾個繩距", "Our data does not say how many pitches {name} has"),
    "per.mean": ("{where}的{what}，各{by}的平均{of}：{groups}", "Mean {of} of {what}{where} by {by}: {groups}"),
    "per.median": ("{where}的{what}，各{by}的{of}中位數：{groups}", "Median {of} of {what}{where} by {by}: {groups}"),
    "per.sum": ("{where}的{what}，各{by}的{of}加總：{groups}", "Total {of} of {what}{where} by {by}: {groups}"),
    "per.mean.most": ("平均{of}最高的是{top}", "The highest mean {of} is that of {top}"),
    "per.mean.least": ("平均{of}最低的是{top}", "The lowest mean {of} is that of {top}"),
    "per.median.most": ("{of}中位數最高的是{top}", "The highest median {of} is that of {top}"),
    "per.median.least": ("{of}中位數最低的是{top}", "The lowest median {of} is that of {top}"),
    "per.sum.most": ("{of}加總最高的是{top}", "The highest total {of} is that of {top}"),
    "per.sum.least": ("{of}加總最低的是{top}", "The lowest total {of} is that of {top}"),
    "per.share": (
        "{where}的{what}，佔各{by}路線的{of}：{groups}",
        "Of the routes of each {by}, the {of} of {what}{where}: {groups}",
    ),
    "per.share.most": ("{of}最高的是{top}", "The highest {of} is that of {top}"),
    "per.share.least": ("{of}最低的是{top}", "The lowest {of} is that of {top}"),
    "per.count.route": (
        "{where}的 {count} 條{what}分布在 {places} 個{by}，平均每個{by_again} {mean} 條",
        "{count} {what}{where}, and {places} with any, one {by} each: a mean of {mean} per {by_again}",
    ),
    "per.count.gym": (
        "{where}的 {count} 間{what}分布在 {places} 個{by}，平均每個{by_again} {mean} 間",
        "{count} {what}{where}, and {places} with any, one {by} each: a mean of {mean} per {by_again}",
    ),
}
CHINESE: dict[str, str] = {key: pair[0] for key, pair in BOTH.items()}
ENGLISH: dict[str, str] = {key: pair[1] for key, pair in BOTH.items()}
