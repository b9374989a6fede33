"""Questions of a hundred to two hundred characters, as people write them who tell a story first."""

from itertools import pairwise

ENGLISH = (
    "I've been climbing indoors for two years and lead 5.11a at my home gym in Vancouver; which sport routes at Long "
    "Dong would be a sensible first outdoor lead with my husband next Saturday?",
    "Does anybody remember whether Crooked Ferryman and Velvet Anvil are on the same buttress, how long each of them "
    "is, and how many quickdraws Gwendolyn should carry for the longer one?",
    "We are four friends from Melbourne with one seventy metre rope, a dozen quickdraws and no trad gear at all: "
    "which crag near Taipei has shade in the afternoon and nothing harder than 5.10c?",
    "My daughter is nine and afraid of heights, my brother has a sprained ankle and I just want to boulder: is there "
    "a gym in Taichung with showers, rental shoes and a children's corner open on Sunday?",
    "Having redpointed Fat Cow and flashed Skinny Horse last weekend I feel ready for something longer and steeper, "
    "not trad, with good bolts and preferably in the Music Hall; what would you try next?",
    "Could you compare Kenting, Guanziling and Shoushan for a winter trip in terms of rock, approach, number of 5.12 "
    "routes and whether there is anything worth climbing when it drizzles the whole morning?",
    "Somebody called Bartholomew at the Zephyr Bouldering Lounge told me that Whispering Lantern is the hardest slab "
    "on the island and that nobody has repeated it since 2017; is that true, and where is it?",
    "What's the difference between a redpoint, a pinkpoint, an onsight and a flash, and does it still count as an "
    "onsight when a stranger shouted the sequence of the crux at me from the neighbouring route?",
    "looking for overhanging jug hauls between 5.10d and 5.11c at the back door sector, at least twenty metres, well "
    "bolted, dry after rain, and please nothing with a runout above the second clip",
    "Is the Summit Rock Gym in Kaohsiung cheaper than iClimb Hsinchu Chenggong on a weekday evening for a student, "
    "and do either of them stay open past ten so that I can train after my nightshift?",
    "Ignoring the crux, how hard is the rest of Paper Lighthouse, and would a climber who usually acts as belayer, "
    "weighs fifty kilos and pretends to enjoy chimneys have fun on Turnip Express afterwards?",
    "According to the guidebook printed in 1998 there used to be a bolted dihedral called Quixotic Marmot left of the"
    " Clocktower, maybe thirty feet tall; has it been retrobolted, renamed or simply forgotten?",
    "How many multi-pitch trad routes under 5.9 longer than sixty metres are there in Long Dong, who did their first "
    "ascents, and which of them has an easy walk-off instead of a dubious abseil from old pitons?",
)
CHINESE = (
    "我跟我老公都是在台北的岩館練了快兩年的抱石，先鋒大概可以爬到5.10c，這個週末想帶兩個從美國回來的朋友去龍洞，他們完全沒有爬過戶外，請問有哪些"
    "運動攀路線是在5.8到5.10a之間、固定點狀況好、下午有遮陰而且走路不會太遠的？",
    "請問一下龍洞音樂廳那一區的鼻子裂隙、國慶日、還有天天天藍這三條路線各是多難、多長、需要帶幾支快扣，如果我剛紅點完肥牛跟瘦馬，想找風格類似但是"
    "再難一點點、不要傳攀、二十公尺以下的，接下來應該先試哪一條比較好？",
    "上次在墾丁遇到一個自稱阿勇的大哥說關子嶺有一條叫做彩虹瀑布上的孤獨老鷹的路線，難度大概5.12b左右，而且是全台灣最長的運動攀路線，我在網路上怎麼"
    "找都找不到資料，請問這條路線真的存在嗎，首攀是誰、在哪一年？",
    "我媽媽今年六十二歲，膝蓋不太好，但是她想體驗看看攀岩，台中或彰化有沒有那種有教練一對一教學、可以租鞋子、有淋浴設施、假日下午三點以後入場比較便宜"
    "的岩館，順便問一下停車方不方便、需不需要先打電話預約？",
    "下雨天的時候石灰岩跟砂岩哪一種比較容易濕滑，為什麼大家都說雨後不要馬上去爬砂岩，龍洞的岩質是哪一種，如果禮拜五下大雨、禮拜六放晴，那禮拜天早上"
    "去龍洞後門爬5.9左右的路線會不會有危險，還是改去壽山比較好？",
    "比較一下壽山跟墾丁的5.11路線數量、平均長度、適合的季節跟交通方式，我們是從高雄左營高鐵站出發，沒有車，只有兩天一夜的時間，其中一個人只會頂繩，"
    "另外兩個人可以先鋒到5.10d，想要盡量每個人都爬得到五條以上的線",
    "不想再爬那些大家都在爬的熱門經典路線了，有沒有比較冷門、沒什麼人爬、需要一點探索精神的多繩距傳攀，長度六十公尺以上，難度不要超過5.9，最好是有人"
    "拍過影片可以先看看動作，而且下撤不要太恐怖的那種，龍洞或德芙蘭都可以",
    "我去年總共完攀了幾條5.11以上的路線，其中有幾條是onsight、幾條是紅點，哪一個岩場去最多次，跟前年比起來有沒有進步，然後依照我現在的程度，今年冬天"
    "如果想要突破到5.12a，你會建議我先從龍洞的哪幾條路線開始嘗試比較實際？",
    "週六晚上九點以後台北市跟新北市還有哪些抱石館是開著的，單次入場費不要超過四百塊，最好捷運走路十分鐘以內就到得了，有置物櫃可以放行李，因為我們是從"
    "外縣市搭客運上來的，隔天一早還要趕去龍洞爬岩，所以不能爬太晚",
    "確保器跟八字環差在哪裡，聽說先鋒確保的時候給繩要怎麼給才不會讓先鋒者在掛第二個快扣之前摔到地上，可以忽略關鍵動作先講一般的站位跟手勢嗎，另外溝通"
    "口令用中文還是英文比較不會聽錯，風大的海邊岩場又該怎麼辦？",
)
# Two of them in one breath: two hundred ideographs say as much as six hundred letters.
IN_ONE_BREATH = tuple((one + other)[:200] for one, other in pairwise(CHINESE))
LONG = (*ENGLISH, *CHINESE, *IN_ONE_BREATH)
