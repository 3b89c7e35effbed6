new-password = كلمة المرور الجديدة
new-password-rule =
    { $count ->
        [zero] أي عدد من الأحرف. يسهل تذكّر بضع كلمات متتالية.
        [one] حرف واحد على الأقل. يسهل تذكّر بضع كلمات متتالية.
        [two] حرفان على الأقل. يسهل تذكّر بضع كلمات متتالية.
        [few] { $count } أحرف على الأقل. يسهل تذكّر بضع كلمات متتالية.
        [many] { $count } حرفًا على الأقل. يسهل تذكّر بضع كلمات متتالية.
       *[other] { $count } حرف على الأقل. يسهل تذكّر بضع كلمات متتالية.
    }
new-password-short =
    { $count ->
        [zero] هذه قصيرة جدًا.
        [one] هذه قصيرة جدًا: كلمة المرور حرف واحد على الأقل.
        [two] هذه قصيرة جدًا: كلمة المرور حرفان على الأقل.
        [few] هذه قصيرة جدًا: كلمة المرور { $count } أحرف على الأقل.
        [many] هذه قصيرة جدًا: كلمة المرور { $count } حرفًا على الأقل.
       *[other] هذه قصيرة جدًا: كلمة المرور { $count } حرف على الأقل.
    }
new-password-show = إظهار كلمة المرور
password-title = تغيير كلمة المرور
password-lead = اختر هنا كلمة المرور الجديدة. وستُسأل بعدها عن الحالية.
password-others = تسجيل خروج جميع أجهزتي الأخرى
password-others-go = على كل من سجّل الدخول في مكان آخر أن يسجّله مجددًا بكلمة المرور الجديدة. وتبقى هذه الصفحة مفتوحة.
password-others-stay = تبقى جميع الأجهزة مسجّلة الدخول. لا تترك الأمر هكذا إلا إذا كنت متأكدًا أن لا أحد غيرك يعرف كلمة مرورك.
password-change = تغيير كلمة المرور
password-proof = تغيير كلمة مرورك
password-changed = تغيّرت كلمة مرورك. تبقى أجهزتك الأخرى مسجّلة الدخول.
password-changed-alone = تغيّرت كلمة مرورك، وسُجّل خروج أجهزتك الأخرى.
devices-title = أجهزتك
devices-lead = الأماكن التي سُجّل فيها الدخول إلى حسابك. سجّل خروج ما لا تعرفه أو لم تعد تستخدمه.
devices-unnamed = الجهاز { $id }
devices-this = هذا الجهاز
devices-by-recovery = سُجّل الدخول برمز استرداد
devices-by-app-password = سُجّل الدخول بكلمة مرور تطبيق
devices-seen = آخر ظهور
devices-rename = إعادة تسمية
devices-rename-label = إعادة تسمية { $name }
devices-name = اسم الجهاز
devices-name-hint = قد يتمكن غيرك من مستخدمي Matrix من رؤيته
devices-renamed = اسمه الآن { $name }.
devices-out = تسجيل الخروج
devices-out-one = تسجيل خروج { $name }
devices-out-many =
    { $count ->
        [zero] تسجيل خروج الأجهزة
        [one] تسجيل خروج جهاز واحد
        [two] تسجيل خروج جهازين
        [few] تسجيل خروج { $count } أجهزة
        [many] تسجيل خروج { $count } جهازًا
       *[other] تسجيل خروج { $count } جهاز
    }
devices-out-others = تسجيل خروج جميع الأجهزة الأخرى
devices-out-means = يُغلق الحساب هناك فورًا. وقد لا يمكن هناك بعد ذلك قراءة الرسائل المشفّرة غير المحفوظة في مكان آخر.
devices-gone =
    { $count ->
        [zero] سُجّل خروج الأجهزة.
        [one] سُجّل خروج الجهاز.
        [two] سُجّل خروج جهازين.
        [few] سُجّل خروج { $count } أجهزة.
        [many] سُجّل خروج { $count } جهازًا.
       *[other] سُجّل خروج { $count } جهاز.
    }
mail-sent = أرسلنا رسالة إلى { $address }. افتح الرابط الذي فيها ثم عُد إلى هنا.
mail-opened = فتحتُ الرابط
mail-again = إرسال رسالة أخرى
settings-title = حسابك
addresses-title = عناوين البريد الإلكتروني
addresses-lead = يمكن استبدال كلمة المرور المنسيّة برسالة إلى أحدها، وإليها يُرسل ما يحدث لحسابك.
addresses-new = عنوان جديد
addresses-add = إضافة
addresses-add-one = إضافة { $address }
addresses-added = صار { $address } عنوانك الآن.
addresses-remove = إزالة
addresses-remove-one = إزالة { $address }
addresses-remove-means = لن يعود ممكنًا استبدال كلمة مرور منسيّة برسالة إليه، ولن يُرسل إليه شيء بعد ذلك.
addresses-removed = أُزيل { $address }.
close-title = إغلاق حسابك
close-lead = إلى الأبد: لا يمكن لأحد أن يفتحه مجددًا، ولا أنت.
close-begin = إغلاق حسابك…
close-goes-access = يُسجّل خروج جميع الأجهزة، ولا يمكن لأحد تسجيل الدخول.
close-goes-factors = تُزال تطبيقات المصادقة ورموز الاسترداد وكلمات مرور التطبيقات وعناوين البريد الإلكتروني.
close-goes-name = لن يحصل أحد على الاسم { $name } مرة أخرى.
close-type = اكتب { $name } للمتابعة
close-other = ليس هذا اسم المستخدم الخاص بك. اكتب { $name }.
close-erase = انسَ أيضًا أين كنت
close-erase-hint = تُحذف العناوين وأسماء الأجهزة من سجل ما حدث للحساب.
close-do = إغلاقه إلى الأبد
mail-not-opened = لم يُفتح الرابط الذي في الرسالة بعد. افتحه ثم حاول مجددًا.
