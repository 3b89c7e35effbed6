event-two-factor-enabled = 已用身份验证器“{ $name }”开启双重验证
event-two-factor-disabled = 双重验证已关闭
event-factor-added = 已添加身份验证器“{ $name }”
event-factor-removed = 已移除一个身份验证器
event-recovery-codes-replaced = 恢复代码已替换为新的
event-recovery-codes-removed = 恢复代码已移除
event-recovery-code-used =
    { $remaining ->
        [0] 使用了一个恢复代码；已无剩余
       *[other] 使用了一个恢复代码；还剩 { $remaining } 个
    }
event-recovery-code-renewed = 使用了一个恢复代码，已由新代码取代
event-recovery-codes-low = 只剩 { $remaining } 个恢复代码
event-recovery-codes-empty = 最后一个恢复代码已被使用
event-factor-locked = 错误验证码过多，暂不接受验证码
event-code-reused = 一个正确的验证码从别处再次传来：可能有人在偷看您的验证码
event-signed-in-by-recovery = 有设备使用恢复代码登录
event-address-added = 已添加电子邮件地址 { $address }
event-address-removed = 已移除电子邮件地址 { $address }
event-password-changed = 密码已更改
event-refresh-token-reused = 有设备使用了过期的令牌
event-app-password-made = 已创建应用密码“{ $name }”，应用可用它登录，无需第二重验证
event-app-password-revoked = 已移除一个应用密码
event-device-remembered = 已记住一台设备：在该设备上只需密码
event-devices-forgotten = 已不再记住之前记住的设备
event-account-deactivated = 账号已停用
event-account-erased = 账号已停用，其个人信息已删除
event-two-factor-reset = 管理员移除了所有第二重验证，并让所有设备退出登录
event-reset-scheduled = 管理员将于 { $due } 移除所有第二重验证
event-reset-requested = 管理员请求移除所有第二重验证；另一位管理员可在 { $until } 之前批准
event-reset-approved = 第二位管理员已批准于 { $due } 移除所有第二重验证
event-reset-cancelled = 移除所有第二重验证的操作已被阻止
event-factor-unlocked = 错误验证码过多之后，已恢复接受验证码
event-enforcement-changed = 关于哪些人必须使用第二重验证的规定已更改
event-two-factor-required = 从 { $by } 起，此账号必须使用第二重验证
event-signed-out-everywhere = 管理员让所有设备退出了登录
event-roles-changed =
    { $roles ->
        [none] 此账号不再有任何角色
       *[other] 此账号现在的角色：{ $roles }
    }
event-registration-token-made = 已创建注册令牌
event-registration-token-revoked = 已撤销注册令牌
event-administrator-token-made = 服务器启动时显示了首位管理员的令牌
