"""The fixed wordings of answers about the asker's own log, Chinese beside English."""

BOTH: dict[str, tuple[str, str]] = {
    "personal.login": (
        "這屬於你個人的紀錄，請先登入再問一次：用頁面上的「登入」，或在 API 請求附上你的權杖",
        "That is in your own records: please sign in and ask again, with Sign in on the page or your token in the "
        "API request",
    ),
    "personal.empty": (
        "你的帳號目前還沒有攀爬紀錄；記下路線、日期和方式之後就可以問我",
        "Your account has no climbing records yet; log a route with its day and style, then ask me again",
    ),
    # whose, when, where and how
    "own.you": ("你{when}{where}{how}", "{how}{where}{when}"),
    "own.when": (" {period}", " {period}"),
    "own.where": ("在{where}", "{where}"),
    "own.how": ("以{styles}", " by {styles}"),
    # how many
    "own.count.route": ("{you}完攀 {count} 條{what}", "You have climbed {count} {what}{you}"),
    "own.count.line": (
        "{you}完攀{what} {count} 次，共 {routes} 條路線",
        "You have logged {count} ascents of {what}{you}, {routes} different ones",
    ),
    "own.count.day": ("{you}有 {count} 天完攀過{what}", "Days on which you climbed {what}{you}: {count}"),
    "own.logged.route": (
        "{you}有 {count} 條{what}的{styles}紀錄",
        "You have {count} {what}{you} with an entry as {styles}",
    ),
    "own.logged.line": ("{you}有 {count} 筆{styles}紀錄", "Entries as {styles}{you}: {count}"),
    "own.zero": ("{you}{count}完攀任何{what}", "You have climbed {count} {what}{you}"),
    "own.logged.zero": ("{you}{count}{styles}的紀錄", "You have {count} entry as {styles}{you}"),
    "own.at": ("{place}的{name}", "{name} ({place})"),
    "own.lines": ("共 {count} 次完攀", "{count} ascents in all"),
    "own.shown": ("先列出其中 {shown} 條", "here are {shown} of them"),
    # what is counted and what is not
    "own.toprope": ("其中 {count} 條只有頂繩完攀", "Of these, climbed on top rope only: {count}"),
    "own.tried": (
        "另有 {count} 筆嘗試或專案，不算完攀，未計入",
        "Attempts and projects are no ascents and are not counted: {count}",
    ),
    "own.unsure": (
        "另有 {count} 條你爬過的路線難度未定或跨級，未計入",
        "Not counted: {count} more that you climbed whose grade is unsettled or spans several grades",
    ),
    "own.unlisted": (
        "另有 {count} 筆紀錄的路線已不在資料中，未計入",
        "Not counted: {count} logged ascents of routes that are not in the data any more",
    ),
    "own.undated": ("另有 {count} 筆沒有日期，未計入", "Not counted: {count} without a date"),
    # one route
    "own.line": ("{route}；{said}", "{route}; {said}"),
    "own.item": ("{name}：{facts}", "{name}: {facts}"),
    # extremes
    "own.extreme.one": ("{you}完攀過{extreme}的{what}是{name}，{value}", "Your {extreme} {what}{you}: {name}, {value}"),
    "own.extreme.many": ("{you}完攀過{extreme}的{what}有 {count} 條", "Your {extreme} {what}{you}, {count} of them"),
    "own.extreme.tried.one": (
        "{you}有{styles}紀錄、{extreme}的{what}是{name}，{value}",
        "Your {extreme} {what} with an entry as {styles}{you}: {name}, {value}",
    ),
    "own.extreme.tried.many": (
        "{you}有{styles}紀錄、{extreme}的{what}有 {count} 條",
        "Your {extreme} {what} with an entry as {styles}{you}, {count} of them",
    ),
    "own.roped": ("頂繩完攀過更難的：{name}，{grade}", "On top rope you have climbed a harder one: {name}, {grade}"),
    "own.only_roped": ("這裡只有頂繩完攀的紀錄", "These are all top-rope ascents"),
    "own.rated": (
        "{you}評分最高的路線（{measure} 分）",
        "The routes that you rated best{you} (rated {measure})",
    ),
    "own.unrated": ("{you}的完攀紀錄都沒有評分", "Your ascents{you} have no ratings"),
    "own.often": (
        "{you}完攀次數最多的路線（{measure} 次）",
        "The routes that you climbed most often{you} ({measure} ascents)",
    ),
    "own.first.cut": ("共 {count} 條，先列出 {shown} 條", "{count} routes, here are {shown}"),
    # distributions
    "own.dist": ("{you}完攀的 {count} 條{what}：{groups}", "The {count} {what} that you have climbed{you}: {groups}"),
    "own.cut": ("只列出其中 {count} 組", "Only {count} of the groups are told"),
    # first and last
    "own.first": ("{you}最早的完攀紀錄是 {day}", "Your first ascent on record{you} was on {day}"),
    "own.first.of": ("{you}第一次完攀{what}是 {day}", "You first climbed {what}{you} on {day}"),
    "own.last.of": ("{you}最近一次完攀{what}是 {day}", "You last climbed {what}{you} on {day}"),
    "own.last": ("{you}最近一次完攀紀錄是 {day}", "Your latest ascent on record{you} was on {day}"),
    "own.first.tried": ("{you}最早的{styles}紀錄是 {day}", "Your first entry as {styles}{you} was on {day}"),
    "own.last.tried": ("{you}最近一次{styles}紀錄是 {day}", "Your latest entry as {styles}{you} was on {day}"),
    "own.unvisited": (
        "你還沒有完攀紀錄的岩場有 {count} 個：{crags}",
        "Crags without an ascent of yours: {count} ({crags})",
    ),
    "own.unvisited.none": ("每個岩場你都有完攀紀錄", "You have an ascent at every crag"),
    "own.no_day": ("{you}的完攀紀錄都沒有日期", "Your ascents{you} have no dates"),
    # named routes
    "own.done": ("{state}{name}：{said}", "{state} {name}: {said}"),
    "own.done.tried": ("{state}{name}，還沒有完攀紀錄", "{state} {name}, without an ascent on record"),
    "own.done.open": ("{state}{name}的紀錄", "{state} {name}"),
    # what is left
    "own.left": (
        "{where}的 {total} 條{what}，你爬過 {done} 條，還差 {left} 條",
        "Of the {total} {what}{where} you have climbed {done}; still to climb: {left}",
    ),
    "own.left.all": (
        "{where}的 {total} 條{what}，你都還沒爬過",
        "You have not climbed any of the {total} {what}{where}",
    ),
    "own.left.none": ("{where}的 {total} 條{what}，你都爬過了", "You have climbed all {total} {what}{where}"),
    "own.left.tried": ("你試過、還沒完攀的{what}有 {left} 條", "Tried and not yet climbed: {left} {what}"),
    "own.left.tried.none": ("你{left}試過還沒完攀的{what}", "You have {left} {what} that you tried and did not climb"),
    "own.scope.zero": ("{where}{total}{what}", "There are {total} {what}{where}"),
    # levels
    "own.level": ("你的{type}{style}級數是 {grade}", "Your {type} {style} level is {grade}"),
    "own.level.single": ("目前只有一條路線佐證", "only one route bears it out so far"),
    "own.level.none": (
        "你還沒有以紅點、onsight 或 flash 完攀的紀錄，算不出級數",
        "You have no redpoint, onsight or flash on record, so there is no level to tell",
    ),
    "own.rule.redpoint": (
        "算法：紅點、onsight 和 flash 完攀過的路線中，取第二難的一條；頂繩、先鋒、重複和嘗試不算",
        "How it is worked out: the second hardest route among your redpoints, onsights and flashes; top ropes, plain "
        "leads, repeats and attempts do not count",
    ),
    "own.rule.onsight": (
        "onsight 級數只看 onsight 和 flash，同樣取第二難的一條",
        "The onsight level looks at onsights and flashes alone, and takes the second hardest too",
    ),
    # what next
    "next.why": (
        "下一條可以考慮：依你的{type}{style}級數 {grade}，找 {grades}、你還沒爬過的路線",
        "What to climb next: from your {type} {style} level, {grade}, routes of {grades} that you have not climbed",
    ),
    "next.excluded": ("你爬過的 {count} 條路線已排除", "Left out because you have climbed them: {count}"),
    "next.none": (
        "你還沒有以紅點、onsight 或 flash 完攀的紀錄，所以沒辦法推算下一條的難度；告訴我你想爬的難度，我就能幫你找",
        "You have no redpoint, onsight or flash on record, so there is no level to start from; tell me a grade and I "
        "can look",
    ),
    "next.left_out": (
        "符合條件的路線中，你爬過的 {count} 條已排除",
        "Of the routes that fit, those that you have climbed are left out: {count}",
    ),
    "together.one": ("{name}（{grade}，{count} 人）", "{name} ({grade}, {count} climbers)"),
    "together": (
        "記錄過這條路線的岩友，也常爬：{routes}",
        "Climbers who logged it have often climbed these too: {routes}",
    ),
    "next.empty": (
        "依你的{type}{style}級數 {grade}，資料裡找不到 {grades}、你還沒爬過的路線",
        "From your {type} {style} level, {grade}, there is no route of {grades} that you have not climbed",
    ),
}
CHINESE: dict[str, str] = {key: pair[0] for key, pair in BOTH.items()}
ENGLISH: dict[str, str] = {key: pair[1] for key, pair in BOTH.items()}
