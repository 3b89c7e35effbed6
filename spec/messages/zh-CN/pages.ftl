# 服务器自己生成的页面：登录各步骤的页面，以及邮件链接指向的页面。

## 关于语言
language-name = 简体中文
# 列表各项之间的分隔符。
list-separator = {"、"}
pages-language = 语言

## 步骤的框架
step-of = 第 { $step } 步，共 { $of } 步
step-error-title = 错误：{ $title }
step-what = 要确认的操作
step-account = 账号
step-begun = 发起时间
step-continue = 继续
step-other-ways = 或使用其他方式
step-stop-hint = 不是您发起的，或者改变了主意？
step-stop = 停止
step-warning = 只有在您本人发起此操作时才继续。如果不是，说明有人知道您的密码：请停止并更改密码。
begun-just-now = 不到 1 分钟前，UTC 时间 { $at }，来自 { $address }
begun-minutes = { $minutes } 分钟前，UTC 时间 { $at }，来自 { $address }
begun-hours = { $hours } 小时前，UTC 时间 { $at }，来自 { $address }

## 步骤的其他页面
done-title = 完成
done-step-title = 这一步已完成
done-one-more = 还剩一步，请按应用的提示操作。
done-go-back = 您现在可以返回应用并关闭此窗口。
done-next-here = 在这里继续下一步
not-next-title = 请先完成另一步
not-next-in-app = 前一步需要在应用中完成。请返回应用。
not-next-text = 之后才能进行这一步。
not-next-go = 前往那一步
gone-title = 此页面已失效
gone-why = 可能是页面打开太久、错误次数过多，或者操作已经完成。
gone-what-now = 请返回应用。如果它仍在等待，请在那里重新开始。
stopped-title = 已停止
stopped-nothing-changed = 没有任何更改，此请求已终止。您可以关闭此窗口。
stopped-change-password = 如果不是您本人发起的，请更改密码。
refused-title = 操作未成功
refused-go-back = 请返回应用。如果无法继续，请在应用中重新开始。
elsewhere-title = 此操作是在别处发起的
elsewhere-what = 此操作是从另一个网络发起的，不是您现在所在的网络，因此您无法在这里继续。
elsewhere-if-you = 如果是您本人，请在发起时所在的网络中打开此页面（不要使用 VPN），或在应用中重新开始。
elsewhere-if-not = 如果此页面的链接是别人发给您的，请关闭此页面：对方可能想冒充您登录。
app-only-title = 请返回应用
app-only-password = 请在应用中输入密码。此页面不会要求您输入密码。
app-only-close = 如果此页面的链接是别人发给您的，请关闭此页面，不要输入任何内容。

## 邮件中的链接
link-over-title = 此链接已失效
link-over-why = 可能是链接已过期、已经用过，或者不完整。
link-over-what-now = 如果仍然需要，请在应用中重新发送邮件。
mail-not-you = 如果不是您本人发起的，关闭此页面即可。
confirm-reset-title = 要重置密码吗？
confirm-reset-text = 只有在您正在某个应用中设置新密码时才继续。继续之后，申请此邮件的人就可以为使用以下地址的账号设置密码：
confirm-reset-button = 允许设置新密码
confirm-address-title = 这是您的地址吗？
confirm-add-text = 账号 { $account } 请求使用以下电子邮件地址：
confirm-add-text-unknown = 一个账号请求使用以下电子邮件地址：
confirm-add-button = 是的，添加我的地址
confirm-register-text = 有人正在用以下电子邮件地址注册新账号：
confirm-register-button = 是的，这是我的
confirmed-title = 您的地址已确认
confirmed-text = 请返回应用；它会自动继续，或在您操作后继续。您可以关闭此窗口。
confirmed-continue = 前往 { $site }
keep-factors-title = 要保留您的第二重验证吗？
keep-factors-text = 管理员即将移除此账号的所有身份验证器和恢复代码，并让其所有设备退出登录：
keep-factors-button = 阻止并保留
keep-factors-asked = 如果是您因为丢失身份验证器而提出的请求，关闭此页面即可。
kept-factors-title = 您的第二重验证已保留
kept-factors-text = 没有移除任何内容。您可以关闭此窗口。
kept-factors-not-you = 如果不是您提出的请求，请告知此服务器的管理者，并更改密码。
no-reset-text = 操作可能已被阻止或已完成，或者链接不完整。这里没有需要阻止的操作。

## 各步骤
dummy-title = 确认
dummy-text = 无需输入任何内容。
dummy-submit = 继续操作
password-step-title = 输入密码
password-label = 密码
totp-title = 输入身份验证器的验证码
totp-text = 打开您的身份验证器应用，输入它为此账号显示的验证码。
totp-label = 验证码
totp-hint = { $digits } 位数字
recovery-title = 输入恢复代码
recovery-text = 每个恢复代码只能使用一次。
recovery-label = 恢复代码
registration-token-title = 输入注册令牌
registration-token-text = 此服务器仅接受受邀注册。
registration-token-label = 注册令牌
email-title = 确认您的电子邮件地址
email-text = 我们会给您发送一个链接。打开它，在那里确认地址，然后回到这里继续。
email-label = 电子邮件地址
captcha-title = 完成人机验证
captcha-text = 人机验证需要由您发起操作的应用来显示。此页面无法显示：它不加载其他网站的任何内容。
terms-title = 接受条款
terms-text = 要继续，请阅读并接受：
terms-submit = 接受
setup-title = 设置第二重验证
setup-text = 您的账号必须设置第二重验证：手机上的一个应用，每 30 秒显示一个新的验证码。请准备好这样的身份验证器应用。
setup-begin = 开始
setup-scan = 用您的身份验证器应用扫描此二维码，或在应用中输入密钥。然后在这里输入应用显示的验证码。
setup-picture = 密钥的二维码
setup-key = 密钥
setup-open-app = 在身份验证器应用中打开
setup-submit = 开启
setup-codes-title = 保存您的恢复代码
setup-codes-text = 如果丢失身份验证器，您可以用其中一个恢复代码登录账号。每个代码只能使用一次。请打印或抄写下来：它们不会再次显示。
setup-codes-list = 恢复代码
setup-codes-kept = 我已保存

## 出了什么问题
wrong-form = 您输入的内容格式不正确。
wrong-form-expected = 您输入的内容格式不正确。应为：{ $hint }。
not-finished = 这一步尚未完成：请在这里继续。
stale-form-enter = 此页面已过期，或者 Cookie 已被禁用。请重新输入。
stale-form-press = 此页面已过期，或者 Cookie 已被禁用。请再次点击按钮。
wait-seconds = 请在 { $seconds } 秒后重试。
wait-minutes = 请在 { $minutes } 分钟后重试。
wait-hours = 请在 { $hours } 小时后重试。

## 被拒绝的内容；每条都是完整的句子
refused-too-many = 请求过多：请稍后再试。
refused-busy = 服务器繁忙：请稍后再试。
refused-foreign-form = 此表单来自其他网站的页面。
refused-password = 用户名或密码错误。
refused-many-passwords = 此账号的密码尝试次数过多：请稍后再试。
refused-signed-out = 所有设备刚刚已退出登录，或者密码刚刚已更改。
refused-code = 验证码错误：请输入身份验证器当前显示的验证码，并检查其时钟是否准确。
refused-code-used = 此验证码已用过：请等待下一个。
refused-many-codes = 连续输入错误验证码的次数过多：请稍后再试。
refused-locked = 错误验证码过多：此验证方式已被锁定。请连续输入三个不同的验证码、使用恢复代码，或联系管理员。
refused-recovery-code = 恢复代码错误或已用过：请尝试列表中的另一个。
refused-registration-token = 此注册令牌不存在、已用完或已过期。
refused-address-in-use = 此服务器上已有账号使用此电子邮件地址。
refused-address-of-another = 此地址属于其他账号，与当前操作的账号不符。
refused-not-confirmed = 尚未确认：请打开发送给您的邮件中的链接，然后继续。
refused-many-mails = 请求的邮件过多：请稍后再试。
refused-captcha-needed = 请先完成人机验证。
refused-captcha = 人机验证未完成或已过期：请重新完成一次。
refused-no-set-up = 此账号无需设置第二重验证。
refused-set-up-meanwhile = 此账号已设置第二重验证：请使用它。
refused-tries-under-way = 有其他尝试正在进行：请等待其结束。
refused-factors = 此账号现有的验证方式不足以完成此操作：请先添加身份验证器。
refused-another-user = 此验证属于其他账号，与当前操作的账号不符。
refused-name-taken = 此用户名已被占用：请另选一个。

## 所确认的操作
do-remove-devices = 移除设备 { $devices }
do-change-password = 更改您账号的密码
do-reset-password = 为您的账号设置新密码
do-sign-in = 在新设备上登录
do-sign-in-name = 在新设备“{ $name }”上登录
do-login-token = 用您的账号登录另一台设备
do-register = 注册账号
do-register-name = 注册账号“{ $name }”
do-deactivate = 永久停用您的账号
do-deactivate-and-erase = 永久停用您的账号，并删除您的个人信息
do-add-address = 为您的账号添加电子邮件地址
do-make-app-password = 为“{ $name }”创建应用密码
do-replace-signing-keys = 更换用于验证您的设备的密钥
do-add-authenticator = 添加身份验证器
do-add-authenticator-name = 添加身份验证器“{ $name }”
do-remove-authenticator = 移除身份验证器
do-replace-codes = 更换恢复代码
do-remove-codes = 移除您的恢复代码
do-turn-off = 关闭双重验证
do-reset-user = 移除 { $account } 的所有第二重验证
do-keep-factors = 保留 { $account } 的第二重验证
do-approve-reset = 批准移除 { $account } 的所有第二重验证
do-unlock-user = 允许 { $account } 再次使用验证码
do-sign-out-user = 让 { $account } 退出所有设备
do-set-roles = 更改 { $account } 的权限
do-make-registration-token = 创建用于注册的令牌
do-revoke-registration-token = 撤销用于注册的令牌
do-enforcement = 更改哪些人必须使用第二重验证
