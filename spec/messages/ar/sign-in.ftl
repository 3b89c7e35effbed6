sign-in-title = تسجيل الدخول
sign-in-user = اسم المستخدم
sign-in-user-hint = مثل alice أو ‎@alice:example.org
sign-in-password = كلمة المرور
sign-in-submit = تسجيل الدخول
sign-in-lost = تم تسجيل خروجك. سجّل الدخول مجددًا للمتابعة.
sign-in-left = لقد سجّلت خروجك.
