"""Recognise the lists that an asker keeps and this service does not: bookmarks, a wish list, what was hearted."""

OWN_LISTS = (
    r"我?(?:的)?(?:收藏|書籤|最愛清單|願望清單|待爬清單)(?!家|級|了?[^,，。?？]{0,6}(?:標本|石頭|岩石|鞋|書|裝備))"
    r"|我[^,，。?？]{0,6}(?:存(?:起來|下來)|標(?:了|過)?(?:愛心|星號)|按(?:了|過)?(?:愛心|讚|星星)"
    r"|加(?:到|入|進)了?(?:我的)?(?:最愛|清單))"
    r"|我[^,，。?？]{0,8}(?:標成|標為|標記成|標記為|設成|歸在|加進|丟進|放進|存進?|存成)(?:想爬|待爬|想去|必爬|口袋|清單|最愛)"
    r"|我[^,，。?？]{0,6}(?:to-?do|待辦|口袋|想爬的?|待爬的?)\s?(?:清單|名單|列表)|我(?:之前|先前|有)?存的(?![錢款])"
    r"|\bbookmark(?:s|ed)?\b|\bwish ?-?lists?\b|\bto-?do list\b"
    r"|\b(?:my|the) favou?rites(?: (?:list|folder|tab|page)\b|(?=[:,?.]|$))"
    r"|\bmy (?:saved|starred|favou?rited) (?:routes?|crags?|gyms?|climbs?|list|items?)\b"
    r"|\b(?:routes?|crags?|gyms?|climbs?|everything|anything|stuff|things|ones|what|those|all|list)"
    r" (?:that )?i(?:['’]ve| have)? (?:saved|starred|hearted|favou?rited"
    r"|marked(?! out)|flagged|earmarked|shortlisted|put (?:on|aside)|set aside)\b"
    r"|\bdid i (?:save|star|bookmark|heart|favou?rite|flag|mark|shortlist|earmark|put (?:on|aside))\b"
    r"|\bmy (?:marked|flagged|shortlisted|to-?do|bucket ?-?list) (?:routes?|crags?|gyms?|climbs?|list|items?)\b"
)
"""The words that name such a list, or what stands in it."""
