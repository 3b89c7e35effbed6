event-two-factor-enabled = فُعّلت المصادقة الثنائية بتطبيق المصادقة { $name }
event-two-factor-disabled = أُوقفت المصادقة الثنائية
event-factor-added = أُضيف تطبيق المصادقة { $name }
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
event-factor-locked = قُفلت الرموز بعد إدخال رموز خاطئة كثيرة
event-code-reused = كان أحد الرموز صحيحًا ووصل مرة ثانية من مكان آخر: قد يكون شخص ما يطّلع عليه
event-signed-in-by-recovery = سجّل جهاز الدخول برمز استرداد
event-address-added = أُضيف عنوان البريد الإلكتروني { $address }
event-address-removed = أُزيل عنوان البريد الإلكتروني { $address }
event-password-changed = تغيّرت كلمة المرور
event-refresh-token-reused = استخدم جهاز رمز جلسة قديمًا
event-app-password-made = أُنشئت كلمة مرور التطبيق { $name }، التي يسجّل بها تطبيق الدخول دون عامل ثانٍ
event-app-password-revoked = أُلغيت كلمة مرور تطبيق
event-device-remembered = حُفظ جهاز: تكفي فيه كلمة المرور
event-devices-forgotten = نُسيت أجهزة محفوظة
event-account-deactivated = عُطّل الحساب
event-account-erased = عُطّل الحساب ومُحي ما كان معروفًا عن صاحبه
event-two-factor-reset = أزالت الإدارة جميع عوامل التحقق الثانية وسجّلت خروج جميع الأجهزة
event-reset-scheduled = ستزيل الإدارة جميع عوامل التحقق الثانية في { $due }
event-reset-requested = طلب أحد المشرفين إزالة جميع عوامل التحقق الثانية، ويمكن لمشرف آخر الموافقة حتى { $until }
event-reset-approved = وافق مشرف ثانٍ على إزالة جميع عوامل التحقق الثانية في { $due }
event-reset-cancelled = أُوقفت إزالة جميع عوامل التحقق الثانية
event-factor-unlocked = صارت الرموز مقبولة من جديد بعد رموز خاطئة كثيرة
event-enforcement-changed = تغيّر من يجب أن يكون لديه عامل تحقق ثانٍ
event-two-factor-required = ابتداءً من { $by } يجب أن يكون للحساب عامل تحقق ثانٍ
event-signed-out-everywhere = سجّلت الإدارة خروج جميع الأجهزة
event-roles-changed =
    { $roles ->
        [none] لم تعد للحساب أي أدوار
       *[other] أدوار الحساب الآن: { $roles }
    }
event-registration-token-made = أُنشئ رمز تسجيل
event-registration-token-revoked = أُلغي رمز تسجيل
event-administrator-token-made = عُرض رمز المشرف الأول عند تشغيل أحد الخوادم
