"""Read all that narrows an answer besides places: grades, types, length, bolts, features, seasons, gym wishes, time."""

from datetime import datetime

from worker.understanding import days_apart, figures, first_ascents, free_days, on_record, ranking, rated, walking
from worker.understanding.all_days import WEEK, AllDays, days_named, read_all_days, says_every_day
from worker.understanding.closing_days import says_closed, says_closed_some, says_not_closed
from worker.understanding.comparisons import is_out
from worker.understanding.constraints import Constraints
from worker.understanding.counting import counting_sentence
from worker.understanding.day_parts import read_late
from worker.understanding.days_apart import read_days_apart
from worker.understanding.facets import (
    Wanted,
    read_amenities,
    read_facilities,
    read_features,
    read_gym_types,
    read_rocks,
    read_seasons,
    read_types,
    says_either_facility,
)
from worker.understanding.figures import with_plain_figures
from worker.understanding.first_ascents import read_first_ascents
from worker.understanding.free_days import only_free_days
from worker.understanding.grades import read_grades
from worker.understanding.gym_climbers import beside_rock
from worker.understanding.gym_records import GymRecords, read_gym_records
from worker.understanding.gym_things import names_gym_thing
from worker.understanding.hours import read_when, today
from worker.understanding.indoors import OUTDOORS
from worker.understanding.lengths import read_length
from worker.understanding.masking import AREA, CRAG, GYM, PLACE, ROUTE, TAKEN, Masked
from worker.understanding.numbers import Bounds, by_draws_alone, read_bolts, read_limit, read_price
from worker.understanding.on_record import OnRecord, read_on_record
from worker.understanding.patterns import Together, compiled
from worker.understanding.prices import bounded_price, noted_price, offered_price, same_price
from worker.understanding.ranking import without_most
from worker.understanding.rated import read_rating, read_videos
from worker.understanding.subject import asks_where_to_boulder
from worker.understanding.this_season import season_asked
from worker.understanding.walking import read_walk
from worker.understanding.whose_body import without_measures

_GYM_WORD = compiled(
    r"岩館|攀岩館|抱石館|先鋒館|綜合館|室內|岩究所|運動中心|攀岩(?:中心|教室)|岩壁館|爬牆"
    r"|(?<=[間家的有些])館(?![前後內外])|(?<!店)哪[一幾些]?[間家](?!洞)|幾[間家](?!洞)"
    r"|\bgyms?\b|\bindoors?\b|climbing (?:cent(?:er|re)"
    r"|studio|facilit)|\bhalls?\b"
    rf"|\bsports? cent(?:er|re)s?\b|{GYM}"
)
_VIDEO = compiled(
    rf"[{CRAG}{AREA}]\s*的?\s*(?:影片|beta|videos?)\s*[?？]*$|^(?:beta |any )?videos? (?:of|from|at|in"
    rf"|for) (?:the )?[{CRAG}{AREA}]+\s*[?]*$"
    r"|有(?:\S{0,3})(?:影片|beta)|有 ?(?:youtube|yt)|想看影片|\bbeta videos? (?:for|of|at|in|from)\b|(?:影片"
    r"|beta)的路線|有影片"
    # 「附上影片」 says how the answer is to be shown.
    r"|(?<![並請且])[附帶含](?:有)?(?:教學|攀登)?影片(?!連結|網址|給)|只要影片|影片的(?:運攀|傳攀|頂繩|抱石|5\.)"
    r"|(?:被|有人?)(?:人)?(?:拍過|拍下來|錄過|錄下來)|\b(?:been|got|gotten|were|was|is|are) (?:ever )?(?:filmed"
    r"|caught on (?:film|camera|video))\b"
    r"|(?<!a )(?<!any )\b(?:on video|on film|on youtube)\b"
    r"|\bwith [^,.?!]{2,40} and (?:a |some )?(?:beta )?videos?\b|\bwith (?:a )?(?:beta )?videos?\b|\bha(?:s"
    r"|ve) (?:a )?(?:beta )?videos?\b|\bvideos? available\b"
)

_NO_VIDEO = compiled(
    r"(?<!有)沒(?:有)?被(?:人)?(?:拍|錄)|(?<!有)(?:沒人|沒有人|無人)(?:拍|錄|上?傳|放|貼|分享|提供|po\b)"
    r"|\b(?:nobody|no one|no-one) (?:has |have |ever )*(?:recorded|filmed|uploaded|posted|made|shot)\b"
    r"|\b(?:never|not|n['’]t)(?: yet| ever)? been filmed\b|\bunfilmed\b|(?<!有)[沒無]有?(?:影片|beta)"
    r"|\bwithout (?:a |any )?videos?\b|\b(?:no|zero|0|nor|neither) videos?\b|\black(?:s|ing)? (?:a |any )?videos?\b"
    r"|\b(?:do|does|have|has)(?:n['’]?t| not)(?: yet)? (?:have|got) (?:a |any )?videos?\b"
    r"|影片(?:數量?)?(?:是|為|都|掛)*(?:零|0(?!\d))|影片(?:都)?還沒有?(?=$|的)|(?<!\d)0\s?(?:部|支|個)影片|缺(?:少"
    r"|乏)?影片"
)
_OPEN = compiled(
    r"有開|(?<=[週期拜][一二三四五六日天])(?:有|還|也|都)*開的|已經開|開了沒|哪[間家些個][^,，。?？\s]{0,3}開(?=$"
    r"|[\s,，。?？呢啊])|還開|開著|開放|營業中|還有開|開嗎|有營業|(?:開|爬"
    r"|練|待|玩)到(?=.{0,3}(?:\d|[一二三四五六七八九十]))|開到"
    r"|開門的|\bopen\b|\bopened\b|still open"
)
_OPENS = compiled(r"開|營業|\bopens?\b")
# "Where can I still climb at nine" asks for what is open then, though no word of opening is said.
_WHERE_THEN = compiled(
    r"(?:哪(?:裡|邊|間|家|些)|什麼地方|有沒有)[^\d線路\ue006]{0,10}(?:爬|攀|抱石|練|去|岩館)|還有(?:哪|什麼)"
    r"|\bwhere (?:can"
    r"|could) (?:i|we)\b"
    r"|\b(?:which|any|what) gyms?\b|\bgyms? (?:open|for|in|near|at|after)\b"
)
# So does who says that one can climb by then, of nothing outdoors: 「九點半就能爬的」.
_CLIMB_THEN = compiled(
    r"(?:就|還|仍|才)?(?:能|可以?|有得)(?:去|進去)?(?:爬|攀|抱石|練|進場|入場)|(?:還|就)(?:有)?開"
    r"|\b(?:can|could) (?:i|we|one|you) (?:still )?(?:climb|boulder|train|get in)\b|\bto climb (?:at|after|before|by)\b"
)
_ASKS_HOURS = compiled(r"幾點|什麼時候開|營業時間|\bwhat time\b|\bwhen (?:do|does|is|are)\b|(?<!24 )\bhours\b")
# What somebody says of a way of climbing is no wish for it: 「我教練說傳攀要先練頂繩，龍洞頂繩有幾條」.
_HEARSAY = compiled(
    r"^[^,，。?？]{0,8}(?:教練|朋友|同學|同事|學長|學姊|老師|有人|他|她)(?:跟我)?(?:說|講|覺得"
    r"|建議)[^,，。?？幾哪]{2,24}[,，。]"
    r"|^(?:my|a|our) (?:coach|friend|partner|instructor|mate|buddy) (?:says?|said|told (?:me|us)"
    r"|thinks?)\b[^,.?]{2,48}[,.]"
)
_ONE_OF = compiled(r"或|還是|/|\bor\b|\beither\b")
_BEFORE = compiled(
    r"早上(?:就|有|也|開門)|(?:(?<!幾)點半?|分|中午|[:：]\d\d)\s*(?:以前|之前|前)"
    r"|(?<!at or )(?<!on or )(?<!by or )\b(?:before"
    r"|earlier than)\s+(?:\d"
    r"|noon|midday|midnight"
    r"|[a-z]+ ?(?:[ap]\.?m|o'?clock))"
)
# Whoever wants to stay past ten wants it open at ten.
_UNTIL = compiled(
    r"(?:開|營業|爬|練|待|玩)到(?!幾|什麼|多晚|何時|哪|[^,，。?？]{0,6}(?:以後|之後|過後))|才(?:會)?(?:關|打烊|休息|結束營業)"
    r"|\bopen\b[^,.?]{0,40}? (?:until|till|til)\b|\b(?:until|till|til) (?:\d|nine|ten|eleven)"
    r"|\bcloses? (?:at|around|about)\b"
)
# 「下午才開的」 are not open before that.
# Where one can climb on a day is where it is open then: 「星期天新竹哪裡可以爬」.
_CLIMB_ON = compiled(
    r"(?:哪(?:裡|邊|間|家|些)|什麼地方|有沒有)[^,，。?？\d線路\ue001-\ue006]{0,6}(?:可以|能|有得|好)?(?:爬"
    r"|攀(?!岩館)|抱石(?!館))|有(?:沒有)?(?:攀?岩|抱石|上攀)?館(?:是)?(?:可以|能)(?:爬|攀|練|去|抱石)"
    r"|\b(?:any|some)?where\b[^.?!]{0,20}\b(?:climb|boulder|lead)\b"
)
_ONLY_FROM = compiled(
    r"才(?:會)?(?:有)?(?:開(?!到|始)|營業(?!到))|\b(?:only|not) open(?:s|ing)? (?:until|after|from|in the afternoon)\b"
    r"|\bopens? only (?:after|from|in the afternoon)\b"
)
_ONLY_AFTERNOON = compiled(r"(?:下午|午後)才|\bin the afternoon\b")
_CLOSES_BY = compiled(
    r"只有?(?:開|營業|爬|待)到|(?:點|時|半|分|[:：]\d\d)\s*(?:以前|之前|前|不到)?(?:就|會|都|已經)*(?:關(?:門|店"
    r"|館)?|打烊|收攤)(?=的|了|$|[\s,，。?？])"
    r"|\b(?:clos|shut)\w* (?:before|by|as early as)\b|\bonly open (?:until|till?|to)\b"
    r"|(?:n['’]t|not) (?:stay |be )?open (?:past|after|until|till?|beyond)\b"
)
_NOT_THOSE = compiled(
    r"的?(?:那些|岩館|抱石館|館|店|間)*(?:我|就|都|請|先)*(?:不要|不用|不行|不考慮|別|除外|免|跳過|排除)"
)
# A town has them in its gyms: 「宜蘭有先鋒嗎」.
_TOWN_HAS = compiled(
    rf"{PLACE}(?:市|縣)?(?:哪[間家裡邊])?(?:有沒有|有)(?:室內)?(?:的)?(?:先鋒|上攀|頂繩|速度|淋浴|置物櫃)(?:攀登|牆)?(?:嗎|呢|的|[?？]|$)(?!路線|線)"
)
_CHEAP = compiled(r"最便宜|最貴|\b(?:cheapest|priciest|most expensive)\b")
_SHUT_ON_WORKDAYS = compiled(
    r"(?:平日|週間|工作日|平常日)(?:會|有|有一天|的某天|其中一天|固定)*(?:公休|店休|休館|沒開|不開|沒營業)(?!的?不)"
    r"|\b(?:closed|shut) (?:on )?(?:a |some |one |at least one )?(?:week ?days?|working days?)\b"
)
# Whose surroundings are asked: a crag's, or those of where one climbs.
_OUTSIDE = compiled(
    r"岩場|去哪(?![間家])|(?:爬岩|攀岩|爬)的?點(?=[有在哪?？\s]|$)|哪(?:裡|邊|些地方)|什麼地方|(?:可以|能"
    r"|有)[^,，。?？]{0,10}的地方"
    r"|\bcrags?\b|\bwhere\b|\bclimbing (?:spots?|areas?|places?)\b"
)
_HOW_THERE = compiled(r"怎麼[去到走搭坐]|如何[去到前搭]|多久|\bhow (?:to|do|can|would|should|long|far)\b")
_ROUTE_WORD = compiled(r"路線|條|\broutes?\b|\bclimbs\b|岩場|\bcrags?\b|岩區")


# Who need not place protection wants none of the routes on which one must.
_NO_GEAR = compiled(
    r"不(?:用|必|需要?|想|會|敢|要)(?:自己|另外|再|我)*(?:放|塞|架|帶)(?:任何|什麼)?(?:保護(?:點|器材|裝備)?|岩楔"
    r"|岩塞|cams?\b|傳攀裝備)(?:的)?"
    r"|\b(?:don['’]?t|without|not|no need to|needn['’]?t|never)(?: (?:have|need|needing|having|want))?(?: to)?"
    r" (?:place|placing|plug|plugging|carry|bring)(?: (?:my|your|our|own|any|trad))*"
    r" (?:gear|pro|protection|cams|nuts|rack)\b"
)


# 「黃金谷的路線有bolt嗎」, "are there bolts at Clocktower"
_ANY_BOLTS = compiled(
    rf"[{CRAG}{AREA}](?:那邊|那裡)?的?(?:路線|線)?(?:到底|上面?|裡面?|都|是不是)*有(?:沒有)?(?:打|釘|裝)?\s?"
    r"(?:bolts?|掛片|固定點)(?=\s?(?:嗎|呢|啊|$|[?？]))"
    rf"|\bdo(?:es)? (?:the |any )?(?:routes?|lines?"
    rf"|climbs?)?[^.?!]{{0,12}}[{CRAG}{AREA}][^.?!]{{0,10}}\bhave (?:any |some )?bolts\b(?! count)"
    rf"|\bare there (?:any |some )?bolts (?:at|in|on) (?:the )?[{CRAG}{AREA}]"
)
_BOLTED = compiled(
    r"(?<!沒)(?<!不)有(?:打|釘)?\s?(?:bolts?|掛片|固定點)(?=\s?的|$|[?？])"
    r"|\b(?:with|have|has|having) (?:some |any |a few )?(?:bolts|fixed gear)\b(?! count)"
)


_REWRITTEN = Together(free_days.CUES, figures.CUES, ranking.MOST)
_SELDOM_COUNTED = Together(first_ascents.CUES, walking.CUES, rated.CUES)
_SELDOM_SAID = Together(days_apart.CUES, on_record.CUES, _NO_VIDEO, _VIDEO, _SHUT_ON_WORKDAYS)


def read_constraints(question: Masked, now: datetime) -> Constraints:
    """Every constraint of a question; words read as one thing are hidden from the next reader."""
    if _REWRITTEN.may_be_in(question.words):
        question = only_free_days(with_plain_figures(without_most(question)))
    grades = read_grades(question)
    rest = question.hide((s.start, s.end, TAKEN) for s in grades.spans)
    unprotected = _NO_GEAR.search(rest.words)
    if unprotected is not None:
        rest = rest.hide([(*unprotected.span(), TAKEN)])
    length, bolts = read_length(rest.words), read_bolts(rest.words)
    on_draws = bolts is not None and by_draws_alone(rest.words)
    years, walk, rating, videos = None, None, None, None
    if _SELDOM_COUNTED.may_be_in(rest.words):
        years = read_first_ascents(rest.words, now.year)
        walk, rating, videos = read_walk(rest.words), read_rating(rest.words), read_videos(rest.words)
    told = [span for b in (length, bolts, walk, rating) if b is not None for span in b.spans]
    told += [(years.start, years.end)] if years is not None else []
    rest = rest.hide((start, end, TAKEN) for start, end in told)
    price = read_price(without_measures(rest.words))
    records = read_gym_records(rest.words)
    several = len(records.holds) + len(records.lacks) > 1 or bool(records.lacks)
    offered = offered_price(rest.words) if price is None and GYM not in rest.words and not several else None
    if offered is not None:
        # Whatever it costs: there is none where it is not listed.
        price = Bounds(1, None, 0, 0)
    when = read_when(rest.words, now)
    words = rest.words
    on_rock = CRAG in words or AREA in words or ROUTE in words
    indoors = not on_rock
    in_gym = _GYM_WORD.search(beside_rock(words)) is not None or (indoors and names_gym_thing(words))
    if indoors and not in_gym and when.minute is not None and PLACE in words:
        # "Tonight 10pm Taichung bouldering": what opens at an hour is no rock.
        in_gym = not _ROUTE_WORD.search(words) and not OUTDOORS.search(words)
    types = Wanted((), ()) if in_gym and not _ROUTE_WORD.search(words) else _types(words)
    if on_draws and not types.wanted and not in_gym:
        types = Wanted((), tuple(dict.fromkeys((*types.unwanted, "trad", "mixed"))))
    if unprotected is not None and not in_gym:
        if "trad" not in types.wanted:
            types = Wanted(types.wanted, tuple(dict.fromkeys((*types.unwanted, "trad", "mixed"))))
        elif bolts is None:
            # Of trad routes those are meant that have bolts.
            bolts = Bounds(1, None, *unprotected.span())
    if "trad" in types.wanted and bolts is None and (bolted := _BOLTED.search(words)) is not None:
        # Of trad routes those that have bolts are no sport routes.
        types = Wanted(tuple(t for t in types.wanted if t != "sport"), types.unwanted)
        bolts = Bounds(1, None, *bolted.span())
    if bolts is None and on_rock and ROUTE not in words and (any_bolts := _ANY_BOLTS.search(words)) is not None:
        # Whether there are any is told by those that have some.
        types = Wanted(tuple(t for t in types.wanted if t != "sport"), types.unwanted)
        bolts = Bounds(1, None, *any_bolts.span())
    # 抱石感 and 抱石型 describe a roped route's style.
    weekday, minute = when.weekday, when.minute
    part = when.part
    if late := minute is None and (taken := read_late(words)) is not None:
        part, minute = taken.part, taken.minute
    indoors = indoors and GYM not in words
    then = late or (
        minute is not None
        and (_WHERE_THEN.search(words) is not None or (indoors and _CLIMB_THEN.search(words) is not None))
    )
    open_wanted = (then or says_not_closed(words) or _OPEN.search(words) is not None) and not _ASKS_HOURS.search(words)
    of_gyms = in_gym or asks_where_to_boulder(words)
    if of_gyms and minute is not None and not (_ASKS_HOURS.search(words) or GYM in words):
        # Who names an hour and wants gyms wants them open then.
        open_wanted = True
    all_days, either_day = read_all_days(words) if in_gym or open_wanted else AllDays()
    if open_wanted and not all_days and when.days and not days_named(words):
        # 平日 and 週末 are all of their days; those of a price are when it is asked.
        of_price = price is not None and minute is None and when.days == WEEK[:5]
        all_days = () if of_price or "holiday" in when.days else when.days
    if all_days and (open_wanted or says_every_day(words) or _OPENS.search(words)):
        weekday, open_wanted = all_days[0], open_wanted or not _ASKS_HOURS.search(words)
    if open_wanted and weekday is None and minute is not None:
        weekday = today(now)
    if indoors and weekday is not None and minute is None and PLACE in words and not says_closed(words):
        open_wanted = open_wanted or (_CLIMB_ON.search(words) is not None and not OUTDOORS.search(words))
    features = read_features(words)
    seldom = _SELDOM_SAID.may_be_in(words)
    apart = read_days_apart(words) if seldom else None
    if apart is not None:
        # Whoever sets days against one another wants gyms open on none of them for that.
        open_wanted, all_days, either_day, minute = False, (), False, None
    closes_by: int | None = None
    if minute is not None and in_gym and GYM not in words and (shuts := _CLOSES_BY.search(words)) is not None:
        # 「六點就關的」 are closed by six; 「六點就關的不要」 are open then.
        sooner = "前" in shuts[0] or "before" in shuts[0]
        if _NOT_THOSE.match(words[shuts.end() :]):
            open_wanted = True
        else:
            closes_by, open_wanted, minute = minute - sooner, False, None
        weekday = weekday or today(now)
    shut_at: int | None = None
    if minute is not None and in_gym and GYM not in words and _ONLY_FROM.search(words) and open_wanted:
        # Those that are closed all day do not open then either.
        shut_at, minute = (12 * 60 if _ONLY_AFTERNOON.search(words) else minute) - 1, None
        weekday = weekday or today(now)
    if minute is not None and in_gym and GYM not in words and closes_by is None and says_closed(words):
        # 「下午一點還沒開的」 are those that are not open then.
        shut_at, open_wanted, minute = minute, False, None
        weekday = weekday or today(now)
    if seldom and _SHUT_ON_WORKDAYS.search(words):
        # No gym is closed on all of them: one is enough.
        weekday, minute, open_wanted, all_days, either_day = "monday", None, False, WEEK[:5], True
    closed = (
        apart is None
        and shut_at is None
        and weekday is not None
        and minute is None
        and all_days != WEEK
        and says_closed(words)
    )
    before = part is None and _BEFORE.search(words) is not None
    if minute is not None and when.until is None and (before or _UNTIL.search(words)):
        # Open until ten is open in the last minute before ten, and so is what opens before ten.
        minute -= 1
    return Constraints(
        grades=grades,
        types=types,
        features=features,
        # A year beside a month is hidden by now.
        seasons=read_seasons(question.words) or season_asked(question.words, now),
        length=length,
        bolts=bolts,
        first_ascents=years,
        price=price,
        price_of=offered or (bounded_price(words) if price is not None else None),
        same_price=same_price(words) if in_gym and GYM not in words and apart is None else None,
        records=records if several or offered is None else GymRecords(),
        noted=noted_price(words) if in_gym and GYM not in words else None,
        walk=walk,
        rocks=read_rocks(words) if ROUTE not in words else Wanted((), ()),
        amenities=Wanted((), ())
        if of_gyms or not _OUTSIDE.search(words) or _HOW_THERE.search(words)
        else read_amenities(words),
        rating=rating,
        videos=videos,
        has_video=_has_video(words) if seldom else None,
        on_record=read_on_record(words) if seldom else OnRecord(),
        gym_types=read_gym_types(words) if in_gym or not on_rock else (),
        facilities=read_facilities(words)
        if of_gyms
        or price is not None
        or (indoors and (open_wanted or any(p.search(words) for p in (_CHEAP, _TOWN_HAS))))
        else Wanted((), ()),
        weekday=weekday,
        days=when.days,
        minute=minute,
        part=part,
        open_wanted=open_wanted and not closed and (weekday is not None or minute is not None),
        closed_wanted=closed,
        until=when.until,
        all_days=all_days,
        either_day=either_day,
        closed_some=weekday is None and minute is None and in_gym and not all_days and says_closed_some(words),
        days_apart=apart,
        closes_by=closes_by,
        shut_at=shut_at,
        any_facility=says_either_facility(words),
        any_feature=len(features.wanted) > 1 and _ONE_OF.search(words) is not None,
        limit=read_limit(rest.words),
        in_gym=in_gym,
        now=today(now),
    )


def _has_video(words: str) -> bool | None:
    """Whether videos are wanted, or none are; 「沒影片的不要」 wants them."""
    if (without := _NO_VIDEO.search(words)) is not None:
        return is_out(words, without.end())
    found = _VIDEO.search(words)
    return None if found is None else not is_out(words, found.end())


def _types(words: str) -> Wanted:
    """The types of routes; of several questions those of the one that counts: 「幾乎都傳攀？運攀有幾條」."""
    found = read_types(words)
    # 「不想放傳攀，除了傳攀以外」: what is ruled out is not wanted, however often it is named.
    found = Wanted(tuple(kind for kind in found.wanted if kind not in found.unwanted), found.unwanted)
    if len(found.wanted) < 2:
        return found
    if (asked := _HEARSAY.sub(" ", words, within=words)) != words and (heard := read_types(asked)).wanted:
        return heard
    counted = read_types(counting_sentence(words))
    return counted if counted.wanted else found
