"""Put characters that sound alike in place of each other: who types by sound picks the wrong one (德芙籃, 音樂聽).

The table gives the reading of each common character without its tone, and with the pairs made one that few in Taiwan
tell apart: ㄓ ㄗ, ㄔ ㄘ, ㄕ ㄙ, ㄧㄣ ㄧㄥ, ㄣ ㄥ. Readings are those of the Unihan database (kMandarin), for the 5,401
characters of the first level of Big5 and those of the sample data.
"""

import re
from itertools import product

_TABLE = """
a阿啊 ai艾哀哎唉埃挨捱愛矮隘閡皚噯曖璦癌礙藹靄 an安岸按俺案氨庵菴暗銨鞍諳鵪黯 ang昂盎骯
ao凹拗敖傲奧媼嗷熬遨懊澳翱聱襖鏖鼇 ba八巴叭扒吧把拔爸芭疤捌笆耙跋靶罷霸壩灞 bai白百佰拜柏敗擘擺襬
ban半伴扳扮阪姅拌板版班舨般絆斑鈑搬頒瘢辦闆瓣 bang邦蚌梆傍棒綁榜膀磅幫謗鎊 bao包抱保胞苞豹報堡葆鉋雹飽暴褒褓鮑薄爆寶鑤
bei北孛貝卑杯邶陂盃背倍悖狽被備悲揹焙碑蓓輩鋇憊 ben本奔泵甭苯畚迸崩笨繃蹦
bi匕比必妣庇沘彼俾陛婢敝畢荸閉弼愎筆詖賁痺逼鉍嗶幣弊碧箄裨鄙鼻蔽壁篦斃臂薜避璧蹕襞
bian卞弁汴釆便扁砭匾貶遍編蝙褊辨鞭邊辮辯變 biao杓表婊彪標膘錶鏢驃鰾鑣 bie別彆癟鱉
bin丙冰并兵並併秉柄炳病彬摒稟賓鉼餅儐濱豳檳殯臏瀕繽鬢 bo卜伯帛波勃玻亳剝缽脖舶博渤菠跛搏鈸鉑箔膊駁撥播蔔檗簸蘗
bu不布佈步怖哺捕埠部補鈽誧簿咘 ca叉岔查差茶插搽詫察擦 cai才材拆采柴豺財彩採猜釵菜裁睬綵蔡踩儕齜纔
can參產孱殘剷慚慘摻嬋潺諂澶餐毚燦璨禪蟬儳蟾鏟巉懺攙闡纏羼顫蠶讒饞
cang昌倀倡倉唱娼常徜悵猖傖場敞萇滄腸嘗嫦暢蒼廠氅艙償嚐藏鯧 cao吵抄炒晁草巢曹朝超鈔勦嘈漕嘲槽潮操糙
ce冊扯車坼側廁惻掣測策徹撤澈 cen丞成臣呈岑忱沉辰承城疢乘宸涔秤晨逞陳曾琛程趁誠塵稱層撐澄瞋橙瞠縝諶騁懲櫬襯讖
ci尺叱斥吃弛次此池伺呎赤侈刺持恥祠翅茨蚩敕瓷疵笞啻喫詞飭嗤慈痴馳磁雌墀賜踟齒熾褫遲癡辭魑
cong充匆虫囪沖崇從淙舂憧樅蔥衝聰叢蟲寵 cou丑仇抽臭惆湊愁稠酬綢裯儔輳醜疇籌躊
cu出怵杵初促畜芻除粗絀處楮楚褚廚醋鋤儲歜簇黜礎蹙雛櫥躇蹴觸齣矗 cuai啜揣踹 cuan川舛串穿船釧喘傳篡竄爨
cuang床創窗愴幢瘡闖 cui吹炊垂脆崔悴淬捶椎萃陲催瘁摧槌粹翠璀箠錘鎚 cun寸吋存忖村春唇純淳脣皴醇鶉蠢
cuo厝挫措嵯搓綽撮磋輟銼錯蹉戳齪 da大打怛答搭達靼瘩褡躂韃 dai歹代呆岱待怠殆玳迨帶袋貸逮戴黛
dan丹旦但疸耽啖啗淡蛋單氮彈憚撢誕擔澹膽簞 dang當儅噹擋蕩檔盪襠黨鐺讜 dao刀叨到倒島悼盜搗道稻導蹈燾禱 de的得德
den登等凳嶝鄧燈瞪磴蹬 di氐地低弟狄底抵邸帝柢牴迪娣砥笛第荻堤棣詆隄蒂嘀嫡滴滌翟遞敵締諦鏑
dian佃甸典店玷惦奠殿滇碘電墊澱靛點顛巔癲 diao刁弔叼吊凋彫掉釣貂碉調雕鯛 die迭爹喋絰耋跌牒碟蝶諜疊
din丁仃叮盯定訂酊釘頂鼎錠 diu丟 dong冬咚東峒恫洞凍胴動棟湩董懂鼕 dou斗抖豆枓蚪陡鬥兜脰逗都痘竇
du妒杜肚度毒堵渡督睹嘟賭獨篤鍍瀆櫝牘犢讀髑蠹黷 duan段耑短端緞鍛斷 dui兌堆隊碓對 dun囤沌盹盾惇敦鈍遁頓墩噸燉蹲躉
duo多朵剁咄舵惰跺躲奪墮綞踱鐸 e厄呃扼俄娥峨堊婀訛軛惡愕鄂萼蛾詻遏餓噩鍔額顎鵝鱷 en恩 er二儿而耳兒洱貳爾餌邇
fa乏伐法砝琺發筏罰閥髮醱 fan凡反氾犯帆汎泛返范梵販釩番飯煩墦幡樊範蕃繁繙翻藩礬 fang方仿坊妨防房放枋肪芳倣紡舫訪
fei妃吠沸肺肥芾非飛匪啡屝扉斐腓菲費痱翡廢誹霏 fen丰分份吩汾奉忿氛芬封風俸峰粉紛烽逢棻焚馮楓蜂瘋鳳墳憤鋒奮諷糞縫豐
fou缶否 fu夫父付弗伕伏佛孚扶甫咐府彿怫拂斧服芙芣阜附俘氟訃負赴俯浮釜副匐婦涪符紼紱趺傅富幅復腑菔袱鈇腹孵福腐輔
fu撫敷膚蝠複賦頫駙麩縛輻賻覆馥 ga伽尬呷嘎噶 gai丐改垓溉鈣概該賅蓋 gan干甘杆肝坩柑竿疳桿淦敢稈幹感榦趕橄尷贛
gang杠肛岡缸剛崗釭港槓綱鋼 gao告杲皋羔高搞槁膏誥稿篙糕縞 ge戈各疙咯革個哥格胳鬲割葛隔歌箇膈鉻閣閤骼擱鴿 gei給
gen亙艮更庚哽埂根耕耿梗跟賡羹 gong工廾弓公功共攻汞供肱拱宮恭蚣貢躬鞏龔 gou勾佝狗垢枸苟夠媾搆溝詬鉤雊構遘購
gu古估谷咕呱固姑孤沽股故牯罟骨蛄菰詁辜雇鈷鼓僱穀錮鴣轂瞽顧蠱 gua瓜刮卦挂掛聒寡褂颳 guai乖怪拐枴摑
guan官冠倌莞貫棺琯慣管盥館關灌鰥罐觀鸛 guang光洸胱逛廣獷 gui圭癸皈軌桂珪鬼規傀晷貴詭跪匱瑰閨劊龜檜鮭櫃歸鱖
gun袞棍滾輥鯀 guo果國猓郭堝過幗裹槨蟈鍋 ha哈蛤 hai亥孩害氦海嗨駭骸還 han汗含旱罕函悍捍涵焊蚶喊寒酣漢銲憾撼翰頷韓鼾瀚猂
hang沆杭航 hao好昊浩耗郝毫皓嗥號貉鄗蒿豪嚎壕濠鎬蠔顥 he禾合何劾呵和河曷紇郃核盍涸盒荷蚵喝訶賀赫褐頜翮壑闔鶴 hei黑嘿
hen亨很恨恆狠哼桁痕橫衡 hong弘宏泓哄洪紅虹烘訌閎鬨薨鴻轟黌 hou后吼侯厚後候逅喉堠猴篌鱟
hu互戶乎囫沍呼弧忽狐虎胡唬惚扈斛瓠壺湖琥楛瑚葫滬糊蝴鵠鬍護猢 hua化划花畫華滑猾話劃嘩樺譁 huai坏徊淮槐踝壞懷
huan幻奐宦洹桓患喚換渙煥豢瘓緩寰澴環鍰歡 huang肓恍皇晃荒凰徨惶湟隍黃幌慌煌遑篁蝗璜磺謊簧韹
hui卉回灰恢虺悔茴迴彗晦喙惠揮蛔匯彙暉會毀詼賄誨慧輝麾蕙諱徽燬燴穢繪 hun昏婚梡混渾琿葷魂餛
huo火伙或活貨惑夥禍霍濩獲豁穫
ji几己及乩伋吉肌即圾妓岌忌技汲季芰亟急既洎紀計唧姬屐疾級脊記飢基寄寂悸祭嵇幾戟棘犄集勣嫉戢極楫畸跡麂暨
ji箕際嘰畿瘠稽稷緝冀劑機激璣積輯髻擊擠濟磯績薊覬藉薺蹟雞譏籍繼饑躋霽羈驥
jia加甲夾佳架胛茄迦家浹痂假戛莢袈傢嫁葭賈鉀嘉價稼駕豭頰岬
jian件囝奸尖見肩姦建柬兼荐健剪堅揀湔減菅間毽煎筧腱僭漸監箋儉劍澗箭緘賤踐撿縑諫餞檢艱鍵濺瞼簡薦繭艦殲鑑鑒 jian鹼韉
jiang匠江姜降將絳僵槳漿獎蔣彊薑講醬疆韁 jiao叫交角姣狡郊教皎椒焦窖絞蛟剿腳跤較僥酵鉸餃嬌澆膠蕉矯礁鮫繳轎醮驕攪
jie孑介劫戒姐屆杰芥拮界疥皆借桀訐接捷傑揭結街階嗟睫節解詰截碣竭誡潔羯
jin巾井今斤阱京近金勁津矜觔徑晉涇浸荊旌淨莖逕竟晶景痙筋菁進僅敬睛禁粳經靖兢境盡精緊憬瑾儘噤璟縉錦靜頸燼
jin覲謹襟鏡饉鯨競警驚 jiong炯迥窘 jiu九久臼灸玖究咎疚糾柩赳韭酒救啾就廄揪舅鳩舊
ju句巨局具咀居拒拘沮狙侷炬苣倨俱桔疽矩砠掬莒菊距鉅聚跼劇踞駒據橘鋸屨舉遽鞠颶齟懼 juan卷倦娟捐涓狷捲眷絹雋鵑鐫
jue孓抉決玨倔崛掘訣厥絕劂獗鴃噱蕨爵譎蹶嚼覺觼攫 jun君均俊軍峻浚郡竣菌鈞濬駿 ka卡咖喀 kai凱剴慨愒揩開愾愷楷
kan刊坎侃看砍崁勘堪戡瞰檻 kang亢伉扛抗炕康慷糠 kao考拷烤犒銬靠 ke可克刻坷剋咳客恪柯科苛棵殼渴軻嗑溘稞窠瞌磕緙蝌課顆髁
ken吭坑阬肯啃墾懇鏗齦 kong孔空倥恐崆控硿 kou口叩扣寇釦 ku枯苦哭庫窟酷骷褲 kua夸垮胯誇跨 kuai快塊筷儈膾 kuan款寬髖
kuang匡狂劻況框眶筐誑壙曠礦 kui奎盔喟揆逵愧葵睽魁潰窺虧簣餽夔 kun困坤昆捆崑梱焜琨睏綑髡錕 kuo括蛞廓闊擴
la垃拉剌啦喇辣臘邋蠟 lai來徠萊睞賴瀨癩籟 lan婪嵐濫闌藍懶攔瀾籃襤斕欄爛蘭覽籣攬欖纜 lang郎朗浪狼琅廊榔瑯螂
lao老牢佬姥烙勞酪嘮撈潦癆 le了叻肋樂 lei耒勒淚累雷嫘磊擂儡縲蕾壘羸類鐳 len冷愣楞稜
li力立吏利李里例戾俐俚哩娌栗浬狸荔唳梨犁理琍笠粒莉喱痢慄溧蜊裡漓蒞貍厲璃鋰黎曆歷澧罹勵隸癘禮釐鎘離鯉壢
li瀝麗礪礫醴儷蠣蠡酈欐邐靂籬驪 lia倆 lian帘連廉楝煉奩漣憐練蓮濂斂殮聯臉鍊簾鏈瀲鐮鰱戀 liang良兩亮梁涼晾量粱樑諒輛糧魎
liao料聊僚寥廖嘹寮撩暸燎遼療瞭繚 lie列劣冽咧洌烈捩裂獵鬣
lin令另伶吝拎林泠昤玲苓凌淋羚翎聆蛉陵琳菱痳賃鈴零綾領凜蔆鄰懍燐璘遴霖鴒嶺磷臨轔藺齡櫺鱗麟靈躪
liu六柳流琉留硫溜榴遛劉瘤瀏霤餾 long隆龍窿壟攏隴嚨朧瓏矓籠聾 lou陋婁嘍摟漏樓瘺簍螻鏤髏
lu陸鹵鹿僇碌祿虜賂路滷戮魯擄盧穋錄嚕廬櫓瀘麓爐臚蘆露鑪鷺顱鱸 luan卵亂孿巒攣灤鑾鸞 lun侖倫崙掄淪綸論輪
luo洛珞絡落漯犖裸雒駱螺羅鏍儸騾囉玀蘿邏籮鑼 lv呂侶律旅率氯屢綠膂履慮鋁閭縷褸濾櫚驢 lve掠略 ma馬麻嗎媽痲嘛瑪碼罵螞嬤蟆
mai埋脈麥買賣邁霾 man屘曼幔慢滿漫蔓瞞縵鏝饅鰻蠻 mang忙杗芒氓盲茫莽蟒 mao毛卯矛泖冒耄茅茂茆帽貿瑁鉚貌髦犛貓懋錨 me么麼
mei每沒妹枚沬玫昧眉美袂梅莓媚媒寐湄楣煤霉魅鎂黴 men孟門虻們捫猛悶萌盟夢艋蒙蜢燜甍錳濛懣朦檬懵矇
mi米糸汨泌羋咪弭敉祕秘迷密覓蜜瞇冪彌糜謎謐麋靡瀰 mian免沔勉面娩眠偭冕棉湎綿緬澠麵 miao妙杪眇秒苗描渺瞄廟緲藐邈
mie咩滅蔑篾 min民皿名命岷抿明泯冥茗敏湣閔愍酩暝銘閩鳴憫瞑螟 miu謬 mo末抹歿沫茉陌秣莫貊寞摸漠摩摹模膜墨磨默糢謨蘑驀魔
mou牟某眸謀繆 mu木母目沐牡姆拇牧苜畝募睦墓幕慕暮穆 n嗯 na吶那哪娜拿納捺鈉 nai乃奶氖奈耐迺 nan男南赧喃楠難 nang曩囊
nao呶惱瑙腦撓鬧蟯鐃 ne呢訥 nei內餒 nen能嫩 ni尼你妮妳怩泥倪逆匿旎溺睨暱膩霓擬 nian廿年念拈涊唸捻撚碾輦黏攆 niang娘孃釀
niao尿鳥裊嬝 nie捏涅臬聶鎳孽囁齧躡鑷 nin佞苧您寧凝嚀擰濘獰檸 niu牛妞忸扭紐鈕 nong弄農儂噥濃膿穠 nou耨 nu奴努弩怒駑
nuan暖煖 nuo挪諾懦糯 nv女 nve虐瘧 o哦喔噢 ou偶嘔歐毆耦甌藕鷗 pa帕怕杷爬趴啪琶葩 pai拍派俳徘排湃牌
pan判拚叛盼畔槃潘盤磐蟠蹣攀 pang乓彷胖旁徬滂螃龐 pao刨咆庖拋泡炮皰砲匏袍跑 pei沛佩呸胚珮配培陪裴賠轡
pen抨朋盆砰捧烹彭棚碰硼噴澎蓬踫膨篷鵬 pi匹丕疋皮仳屁批披枇毗疲紕啤埤陴琵痞脾媲睥辟鈹僻劈癖譬闢霹鼙 pian片胼偏篇翩駢騙
piao票剽嫖漂瓢瞟縹飄 pie撇瞥 pin平乒牝坪品姘屏拼枰娉瓶貧萍評聘憑頻嬪蘋顰 po叵坡泊珀迫破釙婆粕頗潑鄱魄 pou剖裒
pu仆扑朴匍圃埔浦脯莆普菩溥葡僕蒲噗撲鋪樸璞濮瀑曝譜蹼
qi七乞企圻岐杞汽迄其奇妻歧泣祁俟契柒砌祈祇氣耆訖豈起崎悽戚啟棄淇淒畦期棲棋欺琪琦萋祺旗漆綺齊慼槭器憩磧 qi錡蹊臍騎麒鰭
qia恰洽 qian千欠仟阡前倩虔乾淺牽嵌鈐愆鉗鉛塹搴歉箝遣潛遷錢黔縴謙簽騫譴籤韆墘 qiang戕羌強腔嗆搶槍檣牆繈薔鎗鏘
qiao巧俏峭悄喬愀僑敲誚憔撬橋橇樵鞘瞧鍬竅翹譙蹺 qie切且妾怯挈愜鍥竊
qin沁芹青侵卿秦情氫清頃晴欽琴傾勤禽寢蜻輕嶔慶撳請噙擒磬親擎檠罄 qiong穹窮瓊 qiu丘囚求泅邱秋酋梂毬球蚯裘鞦鰍
qu去曲劬取屈區娶蛆渠蛐嶇趣璩趨瞿軀麴驅衢齲 quan犬全佺券泉畎拳荃圈痊詮蜷銓踡勸權 que卻缺雀榷確瘸闋闕鵲 qun群裙
ran冉染苒然髯燃 rang嚷壤攘瓤禳讓 rao嬈橈擾繞饒 re惹熱 ren人刃仁仍壬仞扔任妊忍紉荏衽軔韌飪稔認 ri日
rong冗戎容茸絨溶榕榮熔蓉融嶸鎔 rou肉柔揉蹂鞣 ru入如汝乳茹辱儒褥嚅孺濡燸蠕 ruan阮軟 rui瑞睿銳蕊 run閏潤 ruo若弱偌篛鶸
sa卅沙剎砂紗殺莎傻廈煞裟颯撒霎薩鯊灑 sai晒塞腮篩賽鰓曬 san三山汕刪杉姍疝芟柵珊舢衫扇訕閃陝傘散善跚煽潸擅膳糝縿繕羶贍鱔
sang上尚晌桑商喪傷嗓裳殤賞觴 sao勺少芍邵哨捎掃梢紹稍嫂搔韶燒繅騷 se舌色社舍射涉奢捨蛇設赦嗇瑟賒歙澀穡懾攝麝
sen什升生申伸沈身呻昇哂牲甚省娠砷神陞深盛笙紳脤莘剩勝森甥腎慎聖蜃僧滲審聲賸嬸瀋繩
si十士尸巳氏世仕司史四失市矢石示寺式死似私豕事侍使兕始姒泗祀虱室屎屍思恃拭拾施是柿食師時舐匙耜豉逝斯絲
si視勢嗜嗣塒弒溼獅筮肆試詩軾飼飾實蝕誓嘶奭廝撕蝨適駟駛噬濕螫識釋鷥 song宋忪松悚送崧淞訟嵩頌誦慫聳鬆
sou手守收受狩首叟售授搜嗾嗽壽綬蒐瘦艘擻餿獸藪颼
su朮夙戍抒束叔俗述恕書梳殊素倏孰宿庶淑疏術速暑甦粟肅舒菽訴酥黍嗉塑溯署蜀鼠塾墅漱數樞熟蔬豎樹穌輸曙橾簌
su薯藷蘇屬贖囌糬 sua刷耍 suai甩帥衰摔蟀 suan拴閂栓涮痠算蒜酸 suang爽塽霜雙孀 sui水祟稅隋歲睢碎綏遂睡誰誶隧隨燧穗雖邃髓
sun吮孫筍舜順飧損榫蓀瞬猻 suo妁所唆娑朔索梭嗦瑣碩蓑說簑縮鎖爍鑠 ta他它她牠塔塌榻遢遝踏撻蹋獺
tai太台汰抬胎苔泰跆態臺颱檯薹 tan坍坦炭探袒貪毯覃痰嘆碳歎潭談壇曇檀罈譚攤灘癱
tang帑倘唐堂淌棠湯塘搪瑭膛趟躺燙糖螳醣鏜儻 tao洮套桃討逃啕掏淘陶萄滔絛濤檮韜饕 te特慝 ten疼滕謄藤騰籐
ti剃剔悌涕屜惕梯逖啼提替緹踢銻蹄嚏題體 tian天田忝恬畋添甜腆填鈿舔靦闐 tiao佻挑迢條眺窕覜跳蜩鯈 tie帖貼餮鐵
tin汀听廷亭庭挺停梃婷艇蜓霆聽廳 tong同彤桐桶統通痛童筒僮慟銅潼瞳 tou投偷透骰頭 tu土凸吐禿兔突徒屠荼途菟塗圖酴
tuan湍團糰 tui退推蛻腿褪頹 tun屯吞豚飩臀 tuo托佗妥拓拖沱陀柝託脫唾跎馱駝橢鴕 wa瓦哇娃挖媧蛙窪襪 wai外歪崴
wan丸汍完宛玩剜挽婉惋晚皖腕碗萬頑綰蜿輓豌彎灣 wang亡王妄忘汪往旺枉罔惘望網輞魍
wei未危圩位尾味委威洧為畏胃韋娓桅偽偉偎唯尉帷惟喂圍幃渭猥萎逶微煨痿葦違維慰緯蔚衛諉謂濰薇褽闈餵鮪魏巍
wen文刎吻抆汶玟紋紊翁蚊問雯嗡塭溫聞蓊瘟甕穩 wo我沃臥倭握渥渦萵斡窩蝸撾擭齷
wu兀五勿午毋戊伍圬汙污吾吳巫武物侮屋唔悟捂烏務晤梧無嗚塢蜈寤舞誣誤嫵憮蕪鎢霧騖鵡鼯
xi夕兮汐西吸希系昔析矽係洗唏奚席息徙悉惜晞淅烯細習喜晰犀稀翕媳溪僖熙熄蓆蜥隙嘻嬉潟膝熹羲錫戲檄禧蟋谿璽 xi繫譆曦犧襲
xia下匣狎俠柙夏峽狹暇煆瑕遐瞎蝦嚇轄霞黠
xian仙先弦秈咸祆限峴啣掀涎現絃舷莧陷閑閒嫌羨腺蜆僩銜銑嫻線賢憲暹縣險餡鮮獻霰鹹蘚纖顯
xiang向享巷庠相香祥廂湘翔象鄉項想詳像餉箱橡襄嚮瓖響饗鑲 xiao小孝肖哮宵效校消笑崤梟淆逍傚硝詨嘐嘯銷霄曉蕭篠簫瀟囂驍
xie邪些協卸泄洩屑挾脅偕斜械紲楔歇榭勰寫鞋頡懈諧燮褻謝邂擷瀉蠍蟹攜
xin心刑行形杏辛邢姓幸性昕欣芯信型星倖陘悻硎訢惺猩新腥鋅興醒薪馨釁 xiong凶兄兇匈洶胸雄熊 xiu休朽秀岫咻修羞脩袖嗅溴繡鏽
xu吁戌旭序卹恤洫胥徐栩訏敘勗許酗婿絮虛須煦頊緒蓄需噓墟蓿續鬚 xuan玄宣炫晅眩軒旋喧渲絢暄萱鉉漩諼選璿懸癬
xue穴血削雪靴學薛 xun旬汛迅巡徇洵殉荀訊訓勛尋巽循詢馴遜潯潠勳蕈壎燻薰醺 ya丫牙呀亞押芽軋蚜啞崖涯琊訝氬雅衙鴉鴨壓
yan妍言奄岩延沿炎兗咽彥研衍唁宴晏胭偃掩淹焉眼堰湮焰硯腌菸郾雁煙厭嫣演筵醃燕燄諺閻檐縯顏嚥簷嚴儼贗鼴巖饜
yan驗艷魘鹽釅豔 yang央仰羊佯怏泱徉殃洋恙氧烊秧揚陽暘楊煬漾瘍鞅樣養鴦鍚颺癢
yao夭爻吆妖杳肴咬姚要窈舀堯搖腰榣瑤遙窯餚謠邀曜藥耀鷂鑰 ye也曳冶夜耶頁掖液野腋暍業椰爺葉噎曄謁鄴靨
yi一乙已弋刈以亦伊圯夷屹衣佚役抑沂矣迆邑依佾宜怡易咦咿奕姨帟弈疫羿迤倚栘浥益胰訑偯異痍移翌壹揖椅貽軼逸
yi意溢睪義肄裔詣飴旖漪疑蜴億儀毅誼劓噫憶縊遺頤翳翼臆彝醫鎰繹藝蟻議譯囈懿驛
yin尹引印因吟迎垠姻映盈胤英音殷氤茵蚓郢寅淫陰硬飲塋楹瑛夤慇熒鄞銀影瑩蔭嬴穎縈螢嬰應營膺隱瀛蠅霪嚶罌贏櫻
yin瓔鶯癮纓鷹鸚 yo唷喲 yong永用佣甬泳俑勇涌邕庸恿湧詠傭蛹雍慵鄘壅擁踴臃
you又尢友尤右幼由有佑攸酉侑油囿宥幽柚疣祐悠莠游猶郵猷遊釉鈾誘憂牖魷優黝鼬诱
yu于予玉宇羽聿余妤育芋迂於盂臾雨俞昱禹禺竽紆郁圄堉娛峪浴圉域庾御敔欲淤雩魚喻寓愉渝腴萸隅馭愚愈榆毓煜瑜
yu瘀虞裕遇逾預嫗漁獄瘉與語慾蝓褕諛餘澦禦覦諭豫嶼燠輿歟癒譽齬鬱籲
yuan元沅垣怨爰苑冤原員袁院淵媛援湲園圓源猿愿遠鳶緣鴛轅願騵 yue曰月刖岳玥約悅軏越粵閱嶽躍籥
yun云允勻孕昀芸紜耘雲慍暈筠運隕氳熨醞韻蘊 za扎乍匝札吒咋柞炸眨砸砟偺紮蚱喳渣詐搾閘榨雜臢
zai仔再在宅災哉宰栽窄債載寨摘齋 zan占佔沾咱展站斬棧湛盞詹嶄綻暫戰霑氈輾瞻簪贊鏨譫瓚蘸讚
zang丈仗杖長奘帳張章掌脹葬幛彰漳漲獐臧障樟璋賬瘴蟑贓臟髒
zao爪召兆早找灶皂招沼昭炤蚤釗啁造棗棹詔照罩肇趙遭噪澡燥糟櫂藻譟躁鑿 ze仄折者則哲浙笮責這蜇嘖摺輒蔗赭遮擇澤褶謫轍鷓
zei賊鯽 zen正圳征怔枕爭甽怎拯政珍貞振朕症疹真砧針陣偵崢掙猙幀証診斟楨睜榛甄禎箏蒸賑增徵憎箴諍鄭震鴆整臻錚繒鎮證
zen贈鯖癥 zi子之支止卮只汁字旨自至吱址孜志制姊枝治泜炙直知肢芝芷咨咫姿姪峙指祉籽胝致值恣玆祗秩紙脂茲衹隻執梓梔淄
zi痔窒趾孳智植殖滋痣紫蛭滓稚置訾資貲輊雉摭漬滯緇蜘製誌幟摯緻質輜諮錙髭櫛擲織職躑躓
zong中仲宗忠盅重冢衷眾終棕傯塚腫種粽綜踵總縱鍾蹤鬃鐘 zou州舟肘走咒周妯宙帚冑奏洲紂胄晝陬揍粥軸週鄒皺縐鄹籀驟
zu主朱竹住佇助足侏卒拄杼注竺阻俎柱株珠祖祝租茱族渚硃組蛀逐煮筑著蛛註詛貯誅跦箸銖諸豬駐築燭鏃躅鑄囑矚 zua抓 zuai拽
zuan專僎撰篆磚賺轉顓纂囀鑽 zuang壯妝狀莊裝撞樁庄 zui隹追最惴罪綴嘴墜醉蕞錐贅 zun肫准尊準撙諄樽遵
zuo左佐作坐灼卓拙斫昨茁座捉桌祚酌做啄涿琢濁擢濯鐲
"""
# Names may hold a character in another reading than its usual one: 二重奏, 音樂廳; 咘 is typed as 噗.
_OTHERS = """
zong重 cong重 yue樂 le樂 zang長 cang長 hang行 xin行 tiao調 diao調 huan還 hai還 du都 dou都 dei得 de得 hui會 kuai會
jiao覺 jue覺 jiao角 jue角 xie血 xue血 lou露 lu露 san單 dan單 cuan傳 zuan傳 dan彈 tan彈 jiang降 xiang降 da大 dai大
can參 sen參 bo薄 bao薄 cang藏 zang藏 cao朝 zao朝 gan乾 qian乾 xiao校 jiao校 su數 suo數 ce車 ju車 gei給 ji給 su宿 xiu宿
mei沒 mo沒 ke殼 qiao殼 zao著 zuo著 zu著 le了 liao了 hao好 ba扒 pa扒 bian便 pian便 bai百 bo百 bei北 xi夕 cuang創 tou頭
si石 dan石 luo落 lao落 bu咘 pu咘 wo蝸 gua蝸 he和 han和 se塞 sai塞 bo剝 bao剝 xue削 xiao削 ai癌 yan癌 la垃 le垃 ji圾 se圾
"""
_MOST_READINGS = 8
_FIRST = 0xE100
"""Sounds are written as private characters, one for one, so that offsets stay."""


def _read(table: str, codes: dict[str, str]) -> list[tuple[str, str]]:
    """Each character of a table with the private character of its sound."""
    found = []
    for sound, characters in re.findall(r"([a-z]+)([\u4e00-\u9fff]+)", table):
        code = codes.setdefault(sound, chr(_FIRST + len(codes)))
        found += [(character, code) for character in characters]
    return found


_CODES: dict[str, str] = {}
_USUAL = dict(_read(_TABLE, _CODES))
_ALL: dict[str, str] = dict(_USUAL)
for _character, _code in _read(_OTHERS, _CODES):
    if _code not in _ALL.get(_character, ""):
        _ALL[_character] = _ALL.get(_character, "") + _code
_SOUNDS = str.maketrans(_USUAL)


def sounds(folded: str) -> str:
    """A folded text with the sound of each common Chinese character in its place."""
    return folded.translate(_SOUNDS)


def readings(folded: str) -> tuple[str, ...]:
    """The ways in which a name may sound, the usual one first, at most eight."""
    found = ("".join(way) for way in product(*(_ALL.get(character, character) for character in folded)))
    return tuple(way for _, way in zip(range(_MOST_READINGS), found, strict=False))
