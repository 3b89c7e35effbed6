admin-title = الإدارة
admin-not-yours = ليست لهذا الحساب
admin-not-yours-text = هذه الصفحات لمن يعتنون بحسابات الآخرين. لا شأن لحسابك بها هنا، وهو بخير.
admin-needs-factor = يمكنك الاطّلاع على كل شيء هنا. ولتغيير أي شيء تحتاج أولًا إلى المصادقة الثنائية على حسابك.
admin-set-up = إعدادها
pager-label = الصفحات
pager-next = الصفحة التالية
pager-previous = الصفحة السابقة
pager-first = الصفحة الأولى
state-active = المصادقة الثنائية مفعّلة
state-pending = بدأ الإعداد
state-none = بلا مصادقة ثنائية
state-locked = الرموز مقفلة
state-reset-waiting = إعادة تعيين في الانتظار
state-required-missing = تلزمه وليست لديه
state-deactivated = معطّل
role-admin = مشرف
role-admin-means = كل ما هنا، لجميع الحسابات
role-support = دعم
role-support-means = يرى جميع الحسابات، ويفك قفل الحسابات التي ليس لها دور هنا ويعيد تعيينها
users-title = المستخدمون
users-search = يبدأ اسم المستخدم بـ
users-state = المصادقة الثنائية
users-any-state = الكل
users-role = الدور
users-find = بحث
users-all-again = عرض الكل
users-account = الحساب
users-roles = الأدوار
users-no-roles = لا شيء
users-since = تاريخ التسجيل
users-all =
    { $count ->
        [zero] لا حسابات
        [one] حساب واحد
        [two] حسابان
        [few] { $count } حسابات
        [many] { $count } حسابًا
       *[other] { $count } حساب
    }
users-more =
    { $count ->
        [zero] لا حسابات في هذه الصفحة، وهناك المزيد
        [one] حساب واحد في هذه الصفحة، وهناك المزيد
        [two] حسابان في هذه الصفحة، وهناك المزيد
        [few] { $count } حسابات في هذه الصفحة، وهناك المزيد
        [many] { $count } حسابًا في هذه الصفحة، وهناك المزيد
       *[other] { $count } حساب في هذه الصفحة، وهناك المزيد
    }
users-none = لا يوجد حساب كهذا.
users-none-here = لا يوجد حساب كهذا في هذا الجزء من القائمة. انتقل إلى الصفحة التالية.
user-back = العودة إلى القائمة
user-own = هذا حسابك: يعتني به هنا مشرف آخر. ما يمكنك فعله بنفسك موجود في صفحة حسابك.
user-higher = لهذا الحساب دور ليس أدنى من دورك، لذلك يمكنك الاطّلاع عليه فقط.
user-required = الإلزام
user-required-not = لا تلزمه المصادقة الثنائية
user-required-now = تلزمه المصادقة الثنائية
user-required-from = تلزمه المصادقة الثنائية ابتداءً من { $date }
user-codes = رموز الاسترداد
user-no-codes = لا شيء
user-codes-left =
    { $total ->
        [zero] بقي { $count } من { $total }
        [one] بقي { $count } من { $total }
        [two] بقي { $count } من { $total }
        [few] بقي { $count } من { $total }
        [many] بقي { $count } من { $total }
       *[other] بقي { $count } من { $total }
    }
user-emails = البريد الإلكتروني
user-no-factors = ليس لهذا الحساب تطبيق مصادقة.
user-devices = سُجّل الدخول على
user-no-devices = لم يُسجّل الدخول إلى هذا الحساب في أي مكان.
user-device-one-factor = سُجّل الدخول بعامل واحد
user-device-two-factors = سُجّل الدخول بعامل ثانٍ
user-device-seen = آخر ظهور:
user-audit = ما حدث لهذا الحساب
user-actions = العناية بهذا الحساب
user-unlock = فك قفل الرموز
user-unlock-title = فك قفل { $user }
user-unlock-means = بعد رموز خاطئة كثيرة لا تُقبل رموز أخرى. تأكّد من أن صاحب الحساب هو من أدخلها، ثم اسمح له بالمحاولة مجددًا.
user-unlocked = صارت الرموز مقبولة من جديد.
user-sign-out = تسجيل الخروج من كل مكان
user-sign-out-title = تسجيل خروج { $user } من كل مكان
user-sign-out-means = على جميع الأجهزة تسجيل الدخول مجددًا. وتبقى كلمة المرور وعوامل التحقق الثانية.
user-signed-out = سُجّل خروج الحساب من كل مكان.
user-change-roles = تغيير الأدوار
user-reset = إعادة تعيين المصادقة الثنائية
roles-title = أدوار { $user }
roles-others = أدوار أخرى
roles-others-hint = أدوار تطبيقاتك، تفصل بينها مسافات
roles-save = حفظ الأدوار
roles-saved = حُفظت الأدوار.
reset-title = إعادة تعيين المصادقة الثنائية لـ { $user }
reset-means = لمن فقد تطبيق المصادقة ورموز الاسترداد. يُزال كلاهما ويُسجّل خروج جميع الأجهزة، وتبقى كلمة المرور. تأكّد من أن صاحب الحساب هو من يطلب ذلك.
reset-needs-approval = على هذا الخادم يجب أن يوافق مشرف آخر.
reset-delay =
    { $hours ->
        [zero] تُنفَّذ الآن. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
        [one] تُنفَّذ بعد ساعة واحدة. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
        [two] تُنفَّذ بعد ساعتين. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
        [few] تُنفَّذ بعد { $hours } ساعات. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
        [many] تُنفَّذ بعد { $hours } ساعة. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
       *[other] تُنفَّذ بعد { $hours } ساعة. وحتى ذلك الحين يمكن لصاحب الحساب إيقافها.
    }
reset-reason = السبب
reset-reason-hint = كيف تأكّدت. يُبلَّغ صاحب الحساب ويُدوَّن في سجل التدقيق.
reset-done = أُعيد تعيين المصادقة الثنائية: زالت تطبيقات المصادقة ورموز الاسترداد، وسُجّل خروج جميع الأجهزة.
reset-waits = ستُنفَّذ إعادة التعيين في { $date }.
reset-asked = تنتظر إعادة التعيين مشرفًا آخر، ويمكنه الموافقة عليها حتى { $date }.
reset-by = طلبها
reset-approve-by = تجب الموافقة قبل
reset-approved-by = وافق عليها
reset-due = موعد التنفيذ
reset-own-request = أنت من طلبها، لذلك يجب أن يوافق شخص آخر.
reset-approve = الموافقة على إعادة التعيين
reset-approve-title = الموافقة على إعادة تعيين { $user }
reset-approve-means = تُزال تطبيقات المصادقة ورموز الاسترداد ويُسجّل خروج جميع الأجهزة. لا توافق إلا إذا كنت متأكدًا بنفسك أن صاحب الحساب طلب ذلك.
reset-approved = تمت الموافقة على إعادة التعيين، وستُنفَّذ في موعدها.
reset-cancel = إيقاف إعادة التعيين
reset-cancel-title = إيقاف إعادة تعيين { $user }
reset-cancel-means = تبقى عوامل التحقق الثانية.
reset-cancelled = أُوقفت إعادة التعيين. تبقى عوامل التحقق الثانية.
enforcement-title = الإلزام
enforcement-nobody = لا أحد ملزم بالمصادقة الثنائية.
enforcement-everyone = المصادقة الثنائية إلزامية للجميع.
enforcement-everyone-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية للجميع.
enforcement-administrators = المصادقة الثنائية إلزامية للمشرفين.
enforcement-administrators-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية للمشرفين.
enforcement-roles = المصادقة الثنائية إلزامية لكل من له أحد هذه الأدوار: { $roles }
enforcement-roles-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية لكل من له أحد هذه الأدوار: { $roles }
enforcement-fixed = هذا ما تنص عليه إعدادات الخادم (two_factor.required)، لذلك لا يمكن تغييره هنا.
enforcement-change = تغييره
enforcement-who = من تلزمه المصادقة الثنائية
enforcement-who-nobody = لا أحد
enforcement-who-administrators = المشرفون
enforcement-who-everyone = الجميع
enforcement-who-roles = أصحاب أدوار معيّنة
enforcement-which-roles = أي أدوار
enforcement-name-roles = اذكر دورًا واحدًا على الأقل.
enforcement-from = ابتداءً من
enforcement-from-hint = بتوقيتك المحلي، { $zone }. إذا تُرك فارغًا فمن الآن. وحتى ذلك الحين يُبلَّغ الناس بقدومه.
enforcement-try = ممّن سيُطلب ذلك؟
enforcement-save = حفظ
enforcement-save-title = تغيير من تلزمه المصادقة الثنائية
enforcement-means-nobody = لم يعد أحد ملزمًا بالمصادقة الثنائية. ومن لديه إياها يحتفظ بها.
enforcement-means-now = من الآن، يُعدّها كل معنيّ ليست لديه قبل أي شيء آخر.
enforcement-means-from = ابتداءً من { $date }، يُعدّها كل معنيّ ليست لديه قبل أي شيء آخر. وحتى ذلك الحين يُبلَّغ بذلك.
enforcement-saved = تم الحفظ.
affected-counting =
    { $count ->
        [zero] جارٍ العدّ… { $count } حتى الآن
        [one] جارٍ العدّ… { $count } حتى الآن
        [two] جارٍ العدّ… { $count } حتى الآن
        [few] جارٍ العدّ… { $count } حتى الآن
        [many] جارٍ العدّ… { $count } حتى الآن
       *[other] جارٍ العدّ… { $count } حتى الآن
    }
affected-count =
    { $count ->
        [0] لن يُطلب ذلك من أحد: لدى جميع المعنيين المصادقة الثنائية.
        [zero] لن يُطلب ذلك من أحد: لدى جميع المعنيين المصادقة الثنائية.
        [one] سيُطلب من شخص واحد إعدادها.
        [two] سيُطلب من شخصين إعدادها.
        [few] سيُطلب من { $count } أشخاص إعدادها.
        [many] سيُطلب من { $count } شخصًا إعدادها.
       *[other] سيُطلب من { $count } شخص إعدادها.
    }
affected-at-least =
    { $count ->
        [zero] لم تُعدّ جميع الحسابات.
        [one] سيُطلب من شخص واحد على الأقل إعدادها؛ لم تُعدّ جميع الحسابات.
        [two] سيُطلب من شخصين على الأقل إعدادها؛ لم تُعدّ جميع الحسابات.
        [few] سيُطلب من { $count } أشخاص على الأقل إعدادها؛ لم تُعدّ جميع الحسابات.
        [many] سيُطلب من { $count } شخصًا على الأقل إعدادها؛ لم تُعدّ جميع الحسابات.
       *[other] سيُطلب من { $count } شخص على الأقل إعدادها؛ لم تُعدّ جميع الحسابات.
    }
affected-go-on = متابعة العدّ
affected-who = من هم
affected-and-more =
    { $count ->
        [zero] ولا أحد غيرهم
        [one] وشخص آخر
        [two] وشخصان آخران
        [few] و{ $count } آخرون
        [many] و{ $count } آخرون
       *[other] و{ $count } آخرون
    }
progress-title = إلى أين وصل الأمر
progress-counting =
    { $count ->
        [zero] جارٍ العدّ… لا حسابات حتى الآن
        [one] جارٍ العدّ… حساب واحد حتى الآن
        [two] جارٍ العدّ… حسابان حتى الآن
        [few] جارٍ العدّ… { $count } حسابات حتى الآن
        [many] جارٍ العدّ… { $count } حسابًا حتى الآن
       *[other] جارٍ العدّ… { $count } حساب حتى الآن
    }
progress-all =
    { $count ->
        [zero] لم يُعدّ أي حساب.
        [one] عُدّ حساب واحد.
        [two] عُدّ الحسابان.
        [few] عُدّت الحسابات كلها، وعددها { $count }.
        [many] عُدّت الحسابات كلها، وعددها { $count }.
       *[other] عُدّت الحسابات كلها، وعددها { $count }.
    }
progress-part =
    { $count ->
        [zero] لم يُعدّ أي حساب.
        [one] عُدّ أول حساب.
        [two] عُدّ أول حسابين.
        [few] عُدّت أول { $count } حسابات.
        [many] عُدّ أول { $count } حسابًا.
       *[other] عُدّ أول { $count } حساب.
    }
progress-required =
    { $count ->
        [zero] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
        [one] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
        [two] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
        [few] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
        [many] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
       *[other] عدد الحسابات التي تلزمها المصادقة الثنائية: { $count }، ولدى { $done } منها.
    }
progress-missing = عرض من ليست لديهم
progress-by-state = حسب الحالة
progress-share =
    { $count ->
        [zero] { $count } ({ $share })
        [one] { $count } ({ $share })
        [two] { $count } ({ $share })
        [few] { $count } ({ $share })
        [many] { $count } ({ $share })
       *[other] { $count } ({ $share })
    }
progress-over-time = الحسابات ذات المصادقة الثنائية بمرور الوقت
progress-line =
    { $count ->
        [zero] لا حسابات
        [one] خط صاعد: حساب واحد منذ { $first }
        [two] خط صاعد: من الأول في { $first } إلى حسابين في { $last }
        [few] خط صاعد: من الأول في { $first } إلى { $count } حسابات في { $last }
        [many] خط صاعد: من الأول في { $first } إلى { $count } حسابًا في { $last }
       *[other] خط صاعد: من الأول في { $first } إلى { $count } حساب في { $last }
    }
progress-line-means = الحسابات التي لديها المصادقة الثنائية اليوم، حسب اليوم (UTC) الذي أُضيف فيه أقدم تطبيقات المصادقة فيها
progress-as-table = كجدول
progress-day = اليوم
progress-enrolled = الحسابات ذات المصادقة الثنائية
audit-title = سجل التدقيق
audit-what = ما حدث لحساب أو للخادم نفسه: من فعله، ومتى، ومن أين.
audit-account-hint = مثل alice أو معرّف مستخدم كامل
audit-type = ماذا
audit-any-type = كل شيء
audit-actor = من فعله
audit-any-actor = أي أحد
audit-since = من
audit-until = حتى
audit-find = عرض
audit-of-server = ما لا يخص أي حساب
audit-of = { $user }
audit-server-title = الخادم
audit-all =
    { $count ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $count } سجلات
        [many] { $count } سجلًا
       *[other] { $count } سجل
    }
audit-more =
    { $count ->
        [zero] لا سجلات في هذه الصفحة، وهناك المزيد
        [one] سجل واحد في هذه الصفحة، وهناك المزيد
        [two] سجلان في هذه الصفحة، وهناك المزيد
        [few] { $count } سجلات في هذه الصفحة، وهناك المزيد
        [many] { $count } سجلًا في هذه الصفحة، وهناك المزيد
       *[other] { $count } سجل في هذه الصفحة، وهناك المزيد
    }
audit-none = لم يحدث شيء كهذا.
audit-none-here = لا شيء كهذا في هذا الجزء. انتقل إلى الصفحة التالية.
audit-reason = السبب:
audit-more-facts = المزيد
audit-number = الرقم
audit-address = العنوان
audit-client = البرنامج
audit-device = الجهاز
actor-person = صاحب الحساب
actor-administrator = أحد المشرفين
actor-administrator-named = المشرف { $user }
actor-command-line = من سطر الأوامر
actor-server = الخادم تلقائيًا
verify = التحقق من أن شيئًا لم يتغيّر
verify-holds =
    { $count ->
        [0] لا يوجد ما يُتحقق منه بعد.
        [zero] لا يوجد ما يُتحقق منه بعد.
        [one] السجل الوحيد كما كُتب.
        [two] السجلان كما كُتبا.
        [few] السجلات كلها، وعددها { $count }، كما كُتبت.
        [many] السجلات كلها، وعددها { $count }، كما كُتبت.
       *[other] السجلات كلها، وعددها { $count }، كما كُتبت.
    }
verify-broken =
    { $count ->
        [zero] هذا السجل ليس كما كُتب.
        [one] هذا السجل ليس كما كُتب.
        [two] هذا السجل ليس كما كُتب.
        [few] هذا السجل ليس كما كُتب.
        [many] هذا السجل ليس كما كُتب.
       *[other] هذا السجل ليس كما كُتب.
    }
verify-record = السجل { $number }: { $what }
verify-records = السجلات من { $first } إلى { $last }: { $what }
verify-changed = تغيّر بعد كتابته
verify-moved = في مكان سجل آخر
verify-missing = مفقود
verify-inserted = وضعه شخص ليست لديه مفاتيح الخادم
verify-unlinked = لا يتابع السجل الذي قبله
verify-end = ليس النهاية التي يتذكّرها الحساب
verify-end-forgotten = فقد الحساب نهاية سجله، لذلك لن يظهر ما قُطع منها.
verify-checkpoint = العلامة التي تحدد بداية السجل لم تُصنع بمفاتيح الخادم.
verify-key-missing = لا يمكن التحقق منه، فمفتاح الخادم الخاص به غير موجود
verify-unchained =
    { $count ->
        [zero] لا سجلات من إصدار بلا حماية.
        [one] سجل واحد من إصدار لم يستطع حمايته.
        [two] سجلان من إصدار لم يستطع حمايتهما.
        [few] { $count } سجلات من إصدار لم يستطع حمايتها.
        [many] { $count } سجلًا من إصدار لم يستطع حمايتها.
       *[other] { $count } سجل من إصدار لم يستطع حمايتها.
    }
tokens-title = الدعوات
tokens-what = برمز التسجيل يمكن لشخص إنشاء حساب هنا، حتى حيث التسجيل مغلق.
tokens-make = إنشاء رمز
tokens-none = لا يوجد رمز لا يزال صالحًا للاستخدام.
tokens-list = الرموز التي لا تزال صالحة للاستخدام
tokens-id = يبدأ بـ
tokens-uses = الاستخدام
tokens-used =
    { $uses ->
        [zero] لم يُستخدم، بلا حد
        [one] مرة واحدة، بلا حد
        [two] مرتان، بلا حد
        [few] { $uses } مرات، بلا حد
        [many] { $uses } مرة، بلا حد
       *[other] { $uses } مرة، بلا حد
    }
tokens-used-of =
    { $most ->
        [zero] { $uses } من { $most }
        [one] { $uses } من { $most }
        [two] { $uses } من { $most }
        [few] { $uses } من { $most }
        [many] { $uses } من { $most }
       *[other] { $uses } من { $most }
    }
tokens-until = صالح حتى
tokens-until-hint = إذا تُرك فارغًا فحتى يُستنفد أو يُلغى
tokens-for-ever = بلا نهاية
tokens-gives = الأدوار التي يمنحها
tokens-gives-admin = أول من يستخدم هذا الرمز يصبح مشرفًا. سلّمه إلى شخص واحد، وليس بالبريد الإلكتروني.
tokens-most = لكم شخصًا
tokens-most-hint = إذا تُرك فارغًا فلأي عدد
tokens-made = الرمز الجديد
tokens-made-once = يُعرض هذه المرة فقط. سلّمه الآن.
tokens-link = رابط يفتح صفحة التسجيل به
tokens-token = الرمز وحده
tokens-copy-link = نسخ الرابط
tokens-copy = نسخ الرمز
tokens-kept = تم
tokens-revoke = إلغاء
tokens-revoke-label = إلغاء الرمز { $name }
tokens-revoke-title = إلغاء هذا الرمز
tokens-revoke-means = لم يعد بإمكان أحد التسجيل به. وتبقى الحسابات التي أُنشئت به.
tokens-revoked = أُلغي الرمز.
