event-two-factor-enabled = فُعّلت المصادقة الثنائية بتطبيق المصادقة «{ $name }»
event-two-factor-disabled = أُوقفت المصادقة الثنائية
event-factor-added = أُضيف تطبيق المصادقة «{ $name }»
event-factor-removed = أُزيل تطبيق مصادقة
event-recovery-codes-replaced = استُبدلت رموز الاسترداد برموز جديدة
event-recovery-codes-removed = أُزيلت رموز الاسترداد
event-recovery-code-used =
    { $remaining ->
        [0] استُخدم رمز استرداد، ولم يبقَ أي رمز
        [zero] استُخدم رمز استرداد، ولم يبقَ أي رمز
        [one] استُخدم رمز استرداد، وبقي رمز واحد
        [two] استُخدم رمز استرداد، وبقي رمزان
        [few] استُخدم رمز استرداد، وبقيت { $remaining } رموز
        [many] استُخدم رمز استرداد، وبقي { $remaining } رمزًا
       *[other] استُخدم رمز استرداد، وبقي { $remaining } رمز
    }
event-recovery-code-renewed = استُخدم رمز استرداد وحلّ محله رمز جديد
event-recovery-codes-low =
    { $remaining ->
        [zero] لم يبقَ أي رمز استرداد
        [one] لم يبقَ إلا رمز استرداد واحد
        [two] لم يبقَ إلا رمزا استرداد
        [few] لم يبقَ إلا { $remaining } رموز استرداد
        [many] لم يبقَ إلا { $remaining } رمز استرداد
       *[other] لم يبقَ إلا { $remaining } رمز استرداد
    }
event-recovery-codes-empty = استُخدم آخر رمز استرداد
event-factor-locked = لم تعد الرموز مقبولة بعد إدخال رموز خاطئة كثيرة
event-code-reused = وصل رمز صحيح مرة ثانية، من مكان آخر: قد يكون شخص ما يطّلع على رموزك
event-signed-in-by-recovery = سُجّل الدخول على جهاز برمز استرداد
event-address-added = أُضيف عنوان البريد الإلكتروني { $address }
event-address-removed = أُزيل عنوان البريد الإلكتروني { $address }
event-password-changed = تغيّرت كلمة المرور
event-refresh-token-reused = استخدم جهاز رمز جلسة قديمًا
event-app-password-made = أُنشئت كلمة مرور التطبيق «{ $name }»، وبها يسجّل تطبيق الدخول دون عامل مصادقة ثانٍ
event-app-password-revoked = أُزيلت كلمة مرور تطبيق
event-device-remembered = حُفظ جهاز: تكفي فيه كلمة المرور
event-devices-forgotten = أُزيلت أجهزة من الأجهزة المحفوظة
event-account-deactivated = عُطّل الحساب
event-account-erased = عُطّل الحساب ومُحيت بيانات صاحبه
event-two-factor-reset = أزالت الإدارة جميع عوامل المصادقة الثانية وسجّلت الخروج من جميع الأجهزة
event-reset-scheduled = ستزيل الإدارة جميع عوامل المصادقة الثانية في { $due }
event-reset-requested = طلب أحد المشرفين إزالة جميع عوامل المصادقة الثانية، ويمكن لمشرف آخر الموافقة حتى { $until }
event-reset-approved = وافق مشرف ثانٍ على إزالة جميع عوامل المصادقة الثانية في { $due }
event-reset-cancelled = أُوقفت إزالة جميع عوامل المصادقة الثانية
event-factor-unlocked = أصبحت الرموز مقبولة من جديد بعد رموز خاطئة كثيرة
event-enforcement-changed = تغيّرت قاعدة من يجب أن يكون لديه عامل مصادقة ثانٍ
event-two-factor-required = ابتداءً من { $by } يجب أن يكون للحساب عامل مصادقة ثانٍ
event-signed-out-everywhere = سجّلت الإدارة الخروج من جميع الأجهزة
event-roles-changed =
    { $roles ->
        [none] لم تعد للحساب أي أدوار
       *[other] أدوار الحساب الآن: { $roles }
    }
event-registration-token-made = أُنشئ رمز تسجيل
event-registration-token-revoked = أُبطل رمز تسجيل
event-administrator-token-made = عُرض رمز التسجيل للمشرف الأول عند تشغيل أحد الخوادم
