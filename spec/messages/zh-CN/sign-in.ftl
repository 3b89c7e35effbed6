sign-in-title = 登录
sign-in-user = 用户名
sign-in-user-hint = 例如 alice 或 @alice:example.org
sign-in-password = 密码
sign-in-submit = 登录
sign-in-lost = 您已退出登录。请重新登录以继续。
sign-in-left = 您已退出登录。
