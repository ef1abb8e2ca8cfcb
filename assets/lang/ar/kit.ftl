### ما يُطبع قبل الجلسة. كلمات بسيطة: كثيرون يقرؤونها بلغة ليست لغتهم الأولى.

## ما تقوله كل ورقة.

kit-not-stated = غير مذكور
kit-date = { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
} { $day } { $month ->
    [1] كانون الثاني (يناير)
    [2] شباط (فبراير)
    [3] آذار (مارس)
    [4] نيسان (أبريل)
    [5] أيار (مايو)
    [6] حزيران (يونيو)
    [7] تموز (يوليو)
    [8] آب (أغسطس)
    [9] أيلول (سبتمبر)
    [10] تشرين الأول (أكتوبر)
    [11] تشرين الثاني (نوفمبر)
   *[12] كانون الأول (ديسمبر)
} { $year }
kit-no-fixed-words = الكلمات الثابتة في هذه الورقة ليست متوفرة بعد باللغة { $language }، وهي هنا باللغة { $instead }.
kit-no-plan-words = لا توجد نصوص للخطة باللغة { $language }. تظهر هنا باللغة { $instead }، فاطلبوا ترجمتها شفهيًا.
kit-no-theme-words = المواضيع والجهات ليست مكتوبة باللغة { $language }، وتظهر هنا باللغة { $instead }.

## برنامج الجلسة.

kit-agenda = برنامج الجلسة
kit-agenda-time = الوقت
kit-agenda-length = الدقائق
kit-agenda-picture = صورة
kit-agenda-step = ماذا يحدث
kit-agenda-minutes = { $n } دقيقة
kit-agenda-end = النهاية
kit-agenda-rights = يمكنكم في أي وقت ومن دون ذكر سبب
kit-agenda-pass = ترك دوركم في الكلام
kit-agenda-leave = المغادرة
kit-agenda-take-back = سحب ما قلتموه
kit-agenda-how-back = لسحب شيء قلتموه، أخبروا من يدوّن الملاحظات، أو أرسلوا إلينا الرمز المكتوب على قسيمتكم.
kit-agenda-reply = الجواب على ما قيل، قبل:
kit-agenda-no-start = وقت البداية غير مذكور، لذلك تظهر مدة كل مرحلة.
kit-agenda-no-prompts = سؤال كل مرحلة معروض في القاعة.

## ورقة الموافقة.

kit-consent = يُقرأ بصوت عالٍ قبل تدوين أي شيء
kit-consent-how = اقرؤوا ببطء، سطرًا بعد سطر، وانتظروا المترجمين. ضعوا علامة أمام السطر بعد أن يسمعه الجميع.
kit-consent-read = قُرئ
kit-consent-words = النص
kit-consent-none = ليس في الخطة نص موافقة بأي لغة. اكتبوه قبل الجلسة: من دونه لا يجوز تدوين شيء.
kit-consent-ask = ثم اسألوا وانتظروا الجواب
kit-consent-follow = يستطيع الجميع المتابعة بلغة يعرفونها جيدًا.
kit-consent-questions = طُرحت الأسئلة وأُجيب عنها.
kit-consent-object = من لا يريد تدوين شيء قال ذلك، ومرحّب ببقائه.
kit-consent-late = يبقى شخص عند الباب ومعه بطاقات لمن يتأخر.
kit-consent-record = للسجل
kit-consent-in = قُرئ بصوت عالٍ باللغة
kit-consent-at = الساعة
kit-consent-by = القارئ (الأحرف الأولى)
kit-consent-objections = اعتراضات ورغبات، من دون أسماء
kit-consent-unsigned = لا أحد يوقّع على هذه الورقة، ولا يُكتب عليها أي اسم.

## بطاقة لمن يتأخر.

kit-late = أهلًا بكم. هذا ما قُرئ بصوت عالٍ قبل وصولكم.
kit-late-how = نرجو قراءته قبل الكلام. إن كنتم تفضلون سماعه، فاطلبوا ذلك ممن يستقبلكم.
kit-late-rights = يمكنكم ترك دوركم، والمغادرة، وسحب ما قلتموه، في أي وقت ومن دون ذكر سبب.

## ورقة الملاحظات.

kit-notes = ورقة الملاحظات
kit-notes-how = فكرة واحدة في كل خانة. اكتبوا ما قيل، لا من قاله.
kit-notes-table = الطاولة
kit-notes-initials = أحرفكم الأولى
kit-notes-kind = النوع
kit-notes-words = الكلام
kit-notes-themes = المواضيع
kit-notes-to = إلى من
kit-notes-seat = المقعد
kit-notes-voice = الصوت
kit-notes-language = اللغة
kit-notes-permission = الإذن
kit-notes-key = دليل ورقة الملاحظات
kit-notes-key-kinds = الأنواع
kit-notes-key-themes = المواضيع، بحسب المفتاح الذي يضعها
kit-notes-key-to = إلى من
kit-notes-key-voices = الأصوات: كما يختارها الناس فقط
kit-notes-key-permissions = الإذن: يُسأل عنه كل مرة
kit-kind-concern = قلق
kit-kind-proposal = اقتراح
kit-kind-question = سؤال
kit-kind-testimony = تجربة
kit-kind-commitment = وعد
kit-kind-strength = شيء ناجح
kit-kind-concern-is = مشكلة أو خطر أو شيء ناقص
kit-kind-proposal-is = شيء ينبغي لأحد أن يفعله
kit-kind-question-is = شيء يريد الناس معرفته
kit-kind-testimony-is = شيء عاشه شخص بنفسه
kit-kind-commitment-is = وعد قُطع في القاعة
kit-kind-strength-is = شيء يساعد وينبغي أن يبقى
kit-permission-quote = حرفيًا
kit-permission-paraphrase = بكلمات أخرى
kit-permission-no = للعدّ فقط
kit-permission-quote-is = يجوز للبلدية قراءة هذه الكلمات نفسها وعرضها
kit-permission-paraphrase-is = تقرأ البلدية المعنى بكلمات من يدوّن
kit-permission-no-is = تُمحى الكلمات عند إغلاق الجلسة

## بطاقات المقاعد.

kit-seat = مقعد
kit-seat-how = قولوا هذا الرقم، لا أسماءكم.

## النقاط والمقاييس.

kit-dots = نقاط
kit-dots-how = يضع الجميع نقاطهم في الوقت نفسه. النقاط تبيّن أين ندقّق النظر، ولا تقرّر شيئًا.
kit-dots-each = عدد النقاط لكل شخص:
kit-dots-proposal = الاقتراح
kit-fist = من 0 إلى 5 أصابع
kit-fist-how = إلى أي حد توافقون على هذا؟
kit-fist-0 = لا، أوقفوا هذا
kit-fist-1 = مخاوف كبيرة
kit-fist-2 = بعض المخاوف
kit-fist-3 = أستطيع قبوله
kit-fist-4 = يعجبني
kit-fist-5 = تمامًا، وسأساعد
kit-fist-hear = نستمع بعد ذلك إلى من أشار بـ 0 أو 1 أو 2.
kit-gradient = ثماني درجات من الموافقة
kit-gradient-1 = أنا معه تمامًا
kit-gradient-2 = أنا معه، مع ملاحظة واحدة
kit-gradient-3 = أؤيده، مع بعض المخاوف
kit-gradient-4 = أترك القرار للآخرين
kit-gradient-5 = ليس بعد: نحتاج إلى حديث أطول
kit-gradient-6 = لا يعجبني، لكنني لن أعرقله
kit-gradient-7 = لا أوافق، وأريد أن يُدوَّن ذلك
kit-gradient-8 = أنا ضده ولا أستطيع قبوله
kit-gradient-step = الدرجة
kit-gradient-people = الأشخاص
kit-gradient-hear = ما يقوله من هم على الدرجات من 5 إلى 8 يُدوَّن بكلماتهم.

## بطاقات المساعدة.

kit-referral = أين تجدون المساعدة
kit-referral-how = لستم مضطرين إلى إخبار أحد هنا بما حدث. الاتصال ووقته قراركم أنتم.
kit-referral-what = لأي أمر
kit-referral-who = من، ومتى
kit-referral-phone = الهاتف
kit-referral-danger = خطر الآن
kit-referral-tonight = هنا، هذا المساء
kit-referral-health = صحة الجسد والنفس
kit-referral-violence = العنف
kit-referral-rights = الأوراق والحقوق
kit-referral-roof = مكان للنوم الليلة

## العدّ عند الباب.

kit-door = كم شخصًا حضر
kit-door-how = خط واحد لكل شخص، في السطر الذي يختاره بنفسه. لا أحد مضطر إلى الاختيار. من دون أسماء.
kit-door-voice = الصوت
kit-door-strokes = خطوط، خمسة خمسة
kit-door-sum = المجموع
kit-door-unstated = غير مذكور
kit-door-all = الكل

## قسائم الإيصال.

kit-slip = قسيمة
kit-slip-keep = احتفظوا بها. بالرمز الذي في داخلها يمكنكم سحب ما قلتموه.
kit-slip-send = أحضروا الرمز كاملًا أو أرسلوه إلى:
kit-slip-secret = رمزكم. لا تُظهروه لأحد.
kit-slip-fold = اطووا وألصقوا

## الصفحة التي تُطبع منها الأوراق.

kit-index = مجموعة الأوراق
kit-index-how = افتحوا كل ورقة واطبعوها بحجمها الكامل على ورق { $paper }، من دون رأس أو تذييل للصفحة. الطباعة الرمادية تكفي.
kit-name-agenda = برنامج الجلسة
kit-name-consent = ورقة الموافقة
kit-name-late = بطاقة لمن يتأخر
kit-name-notes = ورقة الملاحظات
kit-name-seats = بطاقات المقاعد
kit-name-dots = نقاط
kit-name-fist = من 0 إلى 5 أصابع
kit-name-gradient = ثماني درجات
kit-name-referral = بطاقات المساعدة
kit-name-door = العدّ عند الباب
kit-name-slips = قسائم الإيصال
kit-index-sheet = الورقة
kit-index-for = الغرض
kit-index-copies = النسخ
kit-index-each-person = واحدة لكل شخص
kit-index-for-agenda = للجميع: على الكراسي وعند الباب. على وجه واحد.
kit-index-for-consent = لمن يقرؤها بصوت عالٍ، واحدة لكل لغة.
kit-index-for-late = لمن يتأخر، وتبقى عند الباب.
kit-index-for-notes = إذا تعطّل الحاسوب. ثماني خانات على وجهين، ومعها الدليل.
kit-index-for-seats = واحدة على كل كرسي. يتكلم كل شخص برقمه.
kit-index-for-dots = للحائط. اجمعوا المتشابه أولًا؛ اثنا عشر سطرًا على الأكثر.
kit-index-for-fist = للحائط وللعدّ عليها.
kit-index-for-gradient = للحائط وللعدّ عليها.
kit-index-for-referral = املؤوا واحدة بخط اليد، وانسخوها، وأبقوا النسخ قريبة.
kit-index-for-door = لمن يستقبل الناس: كم حضر، بحسب الصوت الذي يختارونه.
kit-index-for-slips = واحدة لمن قد يريد سحب شيء قاله. تُقصّ وتُطوى وتُلصق قبل الجلسة.
kit-index-serials = الأرقام من { $first } إلى { $last }.
kit-index-secrets = الرموز على القسائم وحدها ولا توجد في أي مكان آخر: لا يستطيع الملف إظهارها من جديد. اطبعوا القسائم ثم احذفوا هذه الورقة من الحاسوب. إن ضاعت فاطبعوا غيرها، وما سُلّم منها يبقى صالحًا.
kit-index-nothing-for = لا شيء يُطبع باللغة { $languages }: لا في الخطة ولا في Townhall نصوص بها. يستطيع مترجم أن يقرأ من ورقة أخرى.
kit-index-people = عدد الأشخاص المتوقع: { $n }
