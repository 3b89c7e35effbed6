admin-title = الإدارة
admin-not-yours = ليست لهذا الحساب
admin-not-yours-text = هذه الصفحات لمن يديرون حسابات الآخرين. حسابك ليس منهم، ولا توجد أي مشكلة فيه.
admin-needs-factor = يمكنك الاطّلاع على كل شيء هنا. ولتغيير أي شيء تحتاج أولًا إلى المصادقة الثنائية على حسابك.
admin-set-up = إعدادها
pager-label = الصفحات
pager-next = الصفحة التالية
pager-previous = الصفحة السابقة
pager-first = الصفحة الأولى
state-active = المصادقة الثنائية مفعّلة
state-pending = بدأ الإعداد
state-none = بدون مصادقة ثنائية
state-locked = الرموز مقفلة
state-reset-waiting = إعادة التعيين قيد الانتظار
state-required-missing = مطلوبة وغير مفعّلة
state-deactivated = معطّل
role-admin = مشرف
role-admin-means = كل ما هنا، لجميع الحسابات
role-support = دعم
role-support-means = يرى جميع الحسابات، ويفك قفل الحسابات التي ليس لها أي من هذه الأدوار ويعيد تعيينها
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
users-none = لا يوجد حساب مطابق.
users-none-here = لا يوجد حساب مطابق في هذا الجزء من القائمة. انتقل إلى الصفحة التالية.
user-back = العودة إلى القائمة
user-own = هذا حسابك: يديره هنا مشرف آخر. ما يمكنك فعله بنفسك موجود في صفحة حسابك.
user-higher = دور هذا الحساب مساوٍ لدورك أو أعلى منه، لذلك يمكنك الاطّلاع عليه فقط.
user-required = الإلزام
user-required-not = المصادقة الثنائية غير إلزامية
user-required-now = المصادقة الثنائية إلزامية
user-required-from = المصادقة الثنائية إلزامية ابتداءً من { $date }
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
user-devices = الأجهزة المسجّلة الدخول
user-no-devices = لم يُسجّل الدخول إلى هذا الحساب في أي مكان.
user-device-one-factor = سُجّل الدخول بعامل مصادقة واحد
user-device-two-factors = سُجّل الدخول بعامل مصادقة ثانٍ
user-device-seen = آخر نشاط:
user-audit = سجل هذا الحساب
user-actions = إدارة هذا الحساب
user-unlock = فك قفل الرموز
user-unlock-title = فك قفل { $user }
user-unlock-means = بعد رموز خاطئة كثيرة لا تُقبل رموز أخرى. تأكّد من أن صاحب الحساب هو من أدخلها قبل أن تسمح له بالمحاولة مجددًا.
user-unlocked = أصبحت الرموز مقبولة من جديد.
user-sign-out = الخروج من جميع الأجهزة
user-sign-out-title = تسجيل خروج { $user } من جميع الأجهزة
user-sign-out-means = يلزم تسجيل الدخول مجددًا على جميع الأجهزة. وتبقى كلمة المرور وعوامل المصادقة الثانية.
user-signed-out = سُجّل خروج الحساب من جميع الأجهزة.
user-change-roles = تغيير الأدوار
user-reset = إعادة تعيين المصادقة الثنائية
roles-title = أدوار { $user }
roles-others = أدوار أخرى
roles-others-hint = أدوار تطبيقاتك، تفصل بينها مسافات
roles-save = حفظ الأدوار
roles-saved = حُفظت الأدوار.
reset-title = إعادة تعيين المصادقة الثنائية للحساب { $user }
reset-means = لمن فقد تطبيق المصادقة ورموز الاسترداد. يُزال كلاهما ويُسجَّل الخروج من جميع الأجهزة، وتبقى كلمة المرور. تأكّد من أن صاحب الحساب هو من يطلب ذلك.
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
reset-reason-hint = كيف تأكّدت. يراه صاحب الحساب ويُدوَّن في سجل التدقيق.
reset-done = أُعيد تعيين المصادقة الثنائية: أُزيلت تطبيقات المصادقة ورموز الاسترداد، وسُجّل الخروج من جميع الأجهزة.
reset-waits = ستُنفَّذ إعادة التعيين في { $date }.
reset-asked = تنتظر إعادة التعيين مشرفًا آخر، ويمكنه الموافقة عليها حتى { $date }.
reset-by = طلبها
reset-approve-by = آخر موعد للموافقة
reset-approved-by = وافق عليها
reset-due = موعد التنفيذ
reset-own-request = أنت من طلبها، لذلك يجب أن يوافق شخص آخر.
reset-approve = الموافقة
reset-approve-title = الموافقة على إعادة تعيين { $user }
reset-approve-means = تُزال تطبيقات المصادقة ورموز الاسترداد ويُسجَّل الخروج من جميع الأجهزة. لا توافق إلا إذا تأكّدت بنفسك من أن صاحب الحساب طلب ذلك.
reset-approved = تمت الموافقة على إعادة التعيين، وستُنفَّذ في موعدها.
reset-cancel = إيقاف إعادة التعيين
reset-cancel-title = إيقاف إعادة تعيين { $user }
reset-cancel-means = تبقى عوامل المصادقة الثانية.
reset-cancelled = أُوقفت إعادة التعيين. تبقى عوامل المصادقة الثانية.
enforcement-title = الإلزام
enforcement-nobody = لا أحد ملزم بالمصادقة الثنائية.
enforcement-everyone = المصادقة الثنائية إلزامية للجميع.
enforcement-everyone-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية للجميع.
enforcement-administrators = المصادقة الثنائية إلزامية للمشرفين.
enforcement-administrators-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية للمشرفين.
enforcement-roles = المصادقة الثنائية إلزامية لكل من له أحد هذه الأدوار: { $roles }
enforcement-roles-from = ابتداءً من { $date } تصبح المصادقة الثنائية إلزامية لكل من له أحد هذه الأدوار: { $roles }
enforcement-fixed = هذا محدّد في إعدادات الخادم (two_factor.required)، لذلك لا يمكن تغييره هنا.
enforcement-change = تغيير
enforcement-who = من تلزمه المصادقة الثنائية
enforcement-who-nobody = لا أحد
enforcement-who-administrators = المشرفون
enforcement-who-everyone = الجميع
enforcement-who-roles = أصحاب أدوار معيّنة
enforcement-which-roles = أي أدوار
enforcement-name-roles = اذكر دورًا واحدًا على الأقل.
enforcement-from = ابتداءً من
enforcement-from-hint = بتوقيتك المحلي، { $zone }. إذا تُرك فارغًا فمن الآن. وحتى ذلك الحين يُعلَن عن ذلك.
enforcement-try = من سيشمله ذلك؟
enforcement-save = حفظ
enforcement-save-title = تغيير من تلزمه المصادقة الثنائية
enforcement-means-nobody = لم يعد أحد ملزمًا بالمصادقة الثنائية. ومن فعّلها تبقى مفعّلة لديه.
enforcement-means-now = من الآن، على كل من تلزمه المصادقة الثنائية وليست لديه أن يُعدّها قبل أي شيء آخر.
enforcement-means-from = ابتداءً من { $date }، على كل من تلزمه المصادقة الثنائية وليست لديه أن يُعدّها قبل أي شيء آخر. وحتى ذلك الحين يُعلَن عن ذلك.
enforcement-saved = تم الحفظ.
affected-counting =
    { $count ->
        [zero] جارٍ الإحصاء… { $count } حتى الآن
        [one] جارٍ الإحصاء… { $count } حتى الآن
        [two] جارٍ الإحصاء… { $count } حتى الآن
        [few] جارٍ الإحصاء… { $count } حتى الآن
        [many] جارٍ الإحصاء… { $count } حتى الآن
       *[other] جارٍ الإحصاء… { $count } حتى الآن
    }
affected-count =
    { $count ->
        [0] لن يشمل ذلك أحدًا: المصادقة الثنائية مفعّلة لدى جميع المعنيين.
        [zero] لن يشمل ذلك أحدًا: المصادقة الثنائية مفعّلة لدى جميع المعنيين.
        [one] سيُطلب من شخص واحد إعدادها.
        [two] سيُطلب من شخصين إعدادها.
        [few] سيُطلب من { $count } أشخاص إعدادها.
        [many] سيُطلب من { $count } شخصًا إعدادها.
       *[other] سيُطلب من { $count } شخص إعدادها.
    }
affected-at-least =
    { $count ->
        [zero] لم تُحصَ جميع الحسابات بعد.
        [one] سيُطلب من شخص واحد على الأقل إعدادها؛ لم تُحصَ جميع الحسابات بعد.
        [two] سيُطلب من شخصين على الأقل إعدادها؛ لم تُحصَ جميع الحسابات بعد.
        [few] سيُطلب من { $count } أشخاص على الأقل إعدادها؛ لم تُحصَ جميع الحسابات بعد.
        [many] سيُطلب من { $count } شخصًا على الأقل إعدادها؛ لم تُحصَ جميع الحسابات بعد.
       *[other] سيُطلب من { $count } شخص على الأقل إعدادها؛ لم تُحصَ جميع الحسابات بعد.
    }
affected-go-on = متابعة الإحصاء
affected-who = المعنيّون
affected-and-more =
    { $count ->
        [zero] ولا أحد غيرهم
        [one] وشخص آخر
        [two] وشخصان آخران
        [few] و{ $count } أشخاص آخرون
        [many] و{ $count } شخصًا آخر
       *[other] و{ $count } شخص آخر
    }
progress-title = التقدّم
progress-counting =
    { $count ->
        [zero] جارٍ الإحصاء… لا حسابات حتى الآن
        [one] جارٍ الإحصاء… حساب واحد حتى الآن
        [two] جارٍ الإحصاء… حسابان حتى الآن
        [few] جارٍ الإحصاء… { $count } حسابات حتى الآن
        [many] جارٍ الإحصاء… { $count } حسابًا حتى الآن
       *[other] جارٍ الإحصاء… { $count } حساب حتى الآن
    }
progress-all =
    { $count ->
        [zero] لم يُحصَ أي حساب.
        [one] أُحصي حساب واحد.
        [two] أُحصي الحسابان كلاهما.
        [few] أُحصيت جميع الحسابات، وعددها { $count }.
        [many] أُحصيت جميع الحسابات، وعددها { $count }.
       *[other] أُحصيت جميع الحسابات، وعددها { $count }.
    }
progress-part =
    { $count ->
        [zero] لم يُحصَ أي حساب بعد.
        [one] أُحصي أول حساب.
        [two] أُحصي أول حسابين.
        [few] أُحصيت أول { $count } حسابات.
        [many] أُحصي أول { $count } حسابًا.
       *[other] أُحصي أول { $count } حساب.
    }
progress-required =
    { $count ->
        [zero] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
        [one] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
        [two] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
        [few] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
        [many] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
       *[other] الحسابات التي تلزمها المصادقة الثنائية: { $count }، والمفعّل منها: { $done }.
    }
progress-missing = عرض الحسابات التي ليست لديها
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
progress-as-table = عرض كجدول
progress-day = اليوم
progress-enrolled = الحسابات ذات المصادقة الثنائية
audit-title = سجل التدقيق
audit-what = ما حدث لحساب أو للخادم نفسه: من فعله، ومتى، ومن أين.
audit-account-hint = مثل alice أو معرّف مستخدم كامل
audit-type = الحدث
audit-any-type = كل شيء
audit-actor = المنفّذ
audit-any-actor = أي أحد
audit-since = من
audit-until = حتى
audit-find = عرض
audit-of-server = ما لا يتعلق بحساب
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
audit-none = لا توجد سجلات مطابقة.
audit-none-here = لا توجد سجلات مطابقة في هذا الجزء. انتقل إلى الصفحة التالية.
audit-reason = السبب:
audit-more-facts = المزيد
audit-number = الرقم
audit-address = العنوان
audit-client = العميل
audit-device = الجهاز
actor-person = صاحب الحساب
actor-administrator = أحد المشرفين
actor-administrator-named = المشرف { $user }
actor-command-line = من سطر الأوامر
actor-server = الخادم تلقائيًا
verify = التحقق من عدم تغيّر شيء
verify-holds =
    { $count ->
        [0] لا يوجد ما يُتحقق منه بعد.
        [zero] لا يوجد ما يُتحقق منه بعد.
        [one] السجل الوحيد سليم.
        [two] السجلان سليمان.
        [few] جميع السجلات سليمة، وعددها { $count }.
        [many] جميع السجلات سليمة، وعددها { $count }.
       *[other] جميع السجلات سليمة، وعددها { $count }.
    }
verify-broken =
    { $count ->
        [zero] تم تعديل سجل التدقيق هذا.
        [one] تم تعديل سجل التدقيق هذا.
        [two] تم تعديل سجل التدقيق هذا.
        [few] تم تعديل سجل التدقيق هذا.
        [many] تم تعديل سجل التدقيق هذا.
       *[other] تم تعديل سجل التدقيق هذا.
    }
verify-record = السجل { $number }: { $what }
verify-records = السجلات من { $first } إلى { $last }: { $what }
verify-changed = تغيّر بعد كتابته
verify-moved = في مكان سجل آخر
verify-missing = مفقود
verify-inserted = وضعه شخص ليست لديه مفاتيح الخادم
verify-unlinked = لا يرتبط بالسجل الذي قبله
verify-end = ليس النهاية المحفوظة لدى الحساب
verify-end-forgotten = لم تعد نهاية سجل التدقيق محفوظة لدى الحساب، لذلك لن يظهر ما قد يكون حُذف منها.
verify-checkpoint = العلامة التي تحدّد بداية سجل التدقيق لم تُنشأ بمفاتيح الخادم.
verify-key-missing = لا يمكن التحقق منه، فمفتاح الخادم الخاص به غير موجود
verify-unchained =
    { $count ->
        [zero] لا توجد سجلات من إصدار لم يكن يحميها.
        [one] سجل واحد من إصدار لم يكن يستطيع حمايته.
        [two] سجلان من إصدار لم يكن يستطيع حمايتهما.
        [few] { $count } سجلات من إصدار لم يكن يستطيع حمايتها.
        [many] { $count } سجلًا من إصدار لم يكن يستطيع حمايتها.
       *[other] { $count } سجل من إصدار لم يكن يستطيع حمايتها.
    }
tokens-title = الدعوات
tokens-what = برمز تسجيل يمكن إنشاء حساب هنا، حتى عندما يكون التسجيل مغلقًا.
tokens-make = إنشاء رمز
tokens-none = لا توجد رموز صالحة حاليًا.
tokens-list = الرموز الصالحة
tokens-id = يبدأ بـ
tokens-uses = الاستخدام
tokens-used =
    { $uses ->
        [zero] لم يُستخدم، بلا حد
        [one] مرة واحدة، بلا حد
        [two] مرتين، بلا حد
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
tokens-until-hint = إذا تُرك فارغًا فحتى يُستنفد أو يُبطَل
tokens-for-ever = بلا حد زمني
tokens-gives = الأدوار التي يمنحها
tokens-gives-admin = أول من يستخدم هذا الرمز يصبح مشرفًا. سلّمه إلى شخص واحد، وليس بالبريد الإلكتروني.
tokens-most = عدد الأشخاص
tokens-most-hint = إذا تُرك فارغًا فبلا حد
tokens-made = الرمز الجديد
tokens-made-once = يُعرض هذه المرة فقط. سلّمه الآن.
tokens-link = رابط صفحة التسجيل بهذا الرمز
tokens-token = الرمز وحده
tokens-copy-link = نسخ الرابط
tokens-copy = نسخ الرمز
tokens-kept = تم
tokens-revoke = إبطال
tokens-revoke-label = إبطال الرمز { $name }
tokens-revoke-title = هل تريد إبطال هذا الرمز؟
tokens-revoke-means = لن يستطيع أحد التسجيل به بعد ذلك. وتبقى الحسابات التي أُنشئت به.
tokens-revoked = أُبطل الرمز.
