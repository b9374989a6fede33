// Everything the page itself says, in both languages; answers come from the service.

import { OWN } from "./own_texts.js";

export const TEXTS = {
  "zh-TW": {
    title: "OnBelay｜問路線、岩場、岩館",
    skip: "跳到提問",
    newChat: "新的對話",
    language: "語言",
    headline: "想爬哪裡？問就對了。",
    lead: "路線、岩場、攀岩館，用中文或英文問。答案全部來自社群資料，每一句都附上出處；查不到的，會直接告訴你不知道。",
    try: "試試這些問題",
    askLabel: "輸入你的問題",
    placeholder: "問路線、岩場或岩館…",
    send: "送出問題",
    stop: "停止回答",
    note: "攀岩有風險，出發前請再向現場與在地岩友確認。",
    you: "你",
    thinking: "正在查資料…",
    answering: "正在回答…",
    answered: "回答完成。",
    stopped: "已停止，以上是停止前的內容。",
    stoppedEmpty: "已停止。",
    sources: "出處",
    source: (n, title) => `出處 ${n}：${title}`,
    openSource: (title) => `查看 ${title} 的資料`,
    next: "接著問",
    didYouMean: "你是不是要找",
    notFound: "查無資料",
    relaxed: "放寬的條件",
    relaxedTo: (from, to) => (to ? `${from} → ${to}` : `不限 ${from}`),
    degraded: "部分步驟暫時無法使用，這個答案是用其餘資料完成的。",
    failed: "這次沒能回答",
    offline: "連不上服務。請確認網路後再試一次。",
    limited: (seconds) => `問得太快了，請在 ${seconds} 秒後再試。`,
    broken: "回答中途斷線，內容可能不完整。",
    serverError: "服務發生問題，不是你的錯。請再試一次。",
    retry: "再試一次",
    close: "關閉",
    indexed: "索引時間",
    fromDatabase: "回答時直接讀自資料庫",
    updated: "資料更新",
    website: "官方網站",
    map: "座標",
    compared: (names) => `比較：${names.join("、")}`,
    notRecorded: "未登錄",
    listed: "有",
    notListed: "未列出",
    isAhead: "（領先）",
    kinds: { route: "路線", area: "區域", crag: "岩場", gym: "攀岩館", gym_condition: "場館近況", article: "知識" },
    types: { sport: "運動攀登", trad: "傳統攀登", toprope: "頂繩攀登", boulder: "抱石", mixed: "混合", lead: "上攀", bouldering: "抱石", aid: "人工攀登", alpine: "高山", ice: "冰攀", snow: "雪攀", unknown: "未註明" },
    fields: {
      grade: "難度", type: "類型", climbing_type: "類型", gym_type: "類型", length_m: "長度", bolt_count: "bolt 數", crag_name: "岩場", area_name: "區域", sector: "分區",
      region: "地區", safety_dots: "安全標示", features: "特徵", first_ascent_date: "首攀", video_count: "影片", popularity: "人氣", stars: "星等", votes: "評分人數",
      best_seasons: "適合季節", rock_type: "岩質", height: "岩壁高度", approach: "步行進場", parking: "停車", amenities: "設施",
      city: "縣市", district: "行政區", address: "地址", nearest_station: "最近車站", walk_minutes: "步行", phone: "電話", facilities: "設施", rating: "評分",
      gym_name: "場館", text: "內容", kind: "類別", starts_at: "開始", ends_at: "結束", created_at: "發布", alternative_names: "別名", sectors: "分區",
    },
    hours: "營業時間",
    prices: "價格（新台幣）",
    days: { monday: "週一", tuesday: "週二", wednesday: "週三", thursday: "週四", friday: "週五", saturday: "週六", sunday: "週日", holiday: "假日" },
    regions: {},
    seasons: { Spring: "春", Summer: "夏", Autumn: "秋", Winter: "冬" },
    priceParts: { singleEntry: "單次", rental: "租借", weekday: "平日", weekend: "假日", twilight: "星光", shoes: "岩鞋", harness: "吊帶", student: "學生", monthly: "月票", tenEntry: "十次", yearly: "年票", quarterly: "季票", chalk: "粉袋", day: "全日" },
    listMark: "、",
    colon: "：",
    metres: (value) => `${value} 公尺`,
    minutes: (value) => `${value} 分鐘`,
    people: (value) => `${value} 人`,
    examples: ["龍洞有多少條路線？", "墾丁 5.11 到 5.12 的路線有哪些？", "台北市有哪些抱石館，週六幾點開？", "關子嶺最難的路線是哪一條？"],
  },
  en: {
    title: "OnBelay: ask about routes, crags and gyms",
    skip: "Skip to the question",
    newChat: "New chat",
    language: "Language",
    headline: "Where to climb? Just ask.",
    lead: "Routes, crags and gyms, in English or Chinese. Every answer comes from the community’s own data and names its sources. When the data doesn’t say, neither does it.",
    try: "Try one of these",
    askLabel: "Your question",
    placeholder: "Ask about climbing…",
    send: "Send the question",
    stop: "Stop answering",
    note: "Climbing is dangerous. Check on site and with locals before you go.",
    you: "You",
    thinking: "Looking it up…",
    answering: "Answering…",
    answered: "Answer complete.",
    stopped: "Stopped. This is what had arrived.",
    stoppedEmpty: "Stopped.",
    sources: "Sources",
    source: (n, title) => `Source ${n}: ${title}`,
    openSource: (title) => `Show the data of ${title}`,
    next: "Ask next",
    didYouMean: "Did you mean",
    notFound: "Not in the data",
    relaxed: "Loosened",
    relaxedTo: (from, to) => (to ? `${from} → ${to}` : `any, not only ${from}`),
    degraded: "A step was unavailable; this answer was made from the rest.",
    failed: "No answer this time",
    offline: "The service can’t be reached. Check your connection and try again.",
    limited: (seconds) => `That was a lot of questions. Try again in ${seconds} s.`,
    broken: "The connection broke off, so this may be incomplete.",
    serverError: "Something went wrong on our side. Please try again.",
    retry: "Try again",
    close: "Close",
    indexed: "Indexed",
    fromDatabase: "Read from the database for this answer",
    updated: "Updated",
    website: "Website",
    map: "Coordinates",
    compared: (names) => `Compared: ${names.join(", ")}`,
    notRecorded: "not on record",
    listed: "listed",
    notListed: "not listed",
    isAhead: " (ahead)",
    kinds: { route: "Route", area: "Area", crag: "Crag", gym: "Gym", gym_condition: "Gym update", article: "Knowledge" },
    types: { sport: "Sport", trad: "Trad", toprope: "Top rope", boulder: "Boulder", mixed: "Mixed", lead: "Roped", bouldering: "Bouldering", aid: "Aid", alpine: "Alpine", ice: "Ice", snow: "Snow", unknown: "Not given" },
    fields: {
      grade: "Grade", type: "Type", climbing_type: "Type", gym_type: "Type", length_m: "Length", bolt_count: "Bolts", crag_name: "Crag", area_name: "Area", sector: "Sector",
      region: "Region", safety_dots: "Safety dots", features: "Features", first_ascent_date: "First ascent", video_count: "Videos", popularity: "Popularity", stars: "Stars", votes: "Votes",
      best_seasons: "Best seasons", rock_type: "Rock", height: "Wall height", approach: "Approach", parking: "Parking", amenities: "Amenities",
      city: "City", district: "District", address: "Address", nearest_station: "Nearest station", walk_minutes: "Walk", phone: "Phone", facilities: "Facilities", rating: "Rating",
      gym_name: "Gym", text: "What", kind: "Kind", starts_at: "From", ends_at: "Until", created_at: "Posted", alternative_names: "Also called", sectors: "Sectors",
    },
    hours: "Opening hours",
    prices: "Prices (TWD)",
    days: { monday: "Monday", tuesday: "Tuesday", wednesday: "Wednesday", thursday: "Thursday", friday: "Friday", saturday: "Saturday", sunday: "Sunday", holiday: "Holidays" },
    regions: { 北部: "Northern Taiwan", 中部: "Central Taiwan", 南部: "Southern Taiwan", 東部: "Eastern Taiwan", 離島: "Outlying islands" },
    seasons: {},
    priceParts: { singleEntry: "Single entry", rental: "Rental", weekday: "weekday", weekend: "weekend", twilight: "evening", shoes: "shoes", harness: "harness", student: "student", monthly: "Monthly", tenEntry: "Ten entries", yearly: "Yearly", quarterly: "Quarterly", chalk: "chalk bag", day: "day" },
    listMark: ", ",
    colon: ":",
    metres: (value) => `${value} m`,
    minutes: (value) => `${value} min`,
    people: (value) => `${value}`,
    examples: ["How many routes are there in Long Dong?", "Which 5.10 sport routes are in Kenting?", "Which gyms in Taichung are open on Sunday?", "How hard is the hardest route in Guanziling?"],
  },
};

for (const [locale, texts] of Object.entries(OWN)) Object.assign(TEXTS[locale], texts);

const KEY = "onbelay.locale";

/** The remembered language, else the browser's. */
export function initialLocale() {
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // A browser that keeps nothing still has a language.
  }
  if (kept in TEXTS) return kept;
  const wanted = navigator.languages ?? [navigator.language];
  return wanted.find((tag) => /^(zh|en)/i.test(tag))?.toLowerCase().startsWith("en") ? "en" : "zh-TW";
}

export function rememberLocale(locale) {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Not remembered then; the toggle still works for this visit.
  }
}

/** The language a text is written in, for the lang attribute. */
export function languageOf(locale) {
  return locale === "en" ? "en" : "zh-Hant-TW";
}
