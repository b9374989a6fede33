"""The fixed wordings of figures of each group, and of how many times one number is another; Chinese beside English."""

BOTH: dict[str, tuple[str, str]] = {
    "dist.cities.fewest": (
        "目前資料中共有 {cities} 個縣市有{what}，其中最少的是{top}",
        "{cities} cities and counties in our data have {what}, the fewest of them in {top}",
    ),
    "dist.fewest.gym": (
        "{where}的 {count} 間{what}中，最少的是{top}；一間也沒有的地方不列入",
        "Of the {count} {what}{where}, the place with the fewest is {top}; places without any are left out",
    ),
    "extreme.tied": ("另有 {count} 條和最後一條並列", "{count} more tie with the last of these"),
    "per.mean": ("{where}的{what}，各{by}的平均{of}：{groups}", "Mean {of} of {what}{where} by {by}: {groups}"),
    "per.median": ("{where}的{what}，各{by}的{of}中位數：{groups}", "Median {of} of {what}{where} by {by}: {groups}"),
    "per.sum": ("{where}的{what}，各{by}的{of}加總：{groups}", "Total {of} of {what}{where} by {by}: {groups}"),
    "per.most": ("最高的是{top}", "The highest is {top}"),
    "per.least": ("最低的是{top}", "The lowest is {top}"),
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
