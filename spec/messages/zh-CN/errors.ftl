error-unreachable = 服务器没有响应。请检查您的网络连接，然后重试。
error-too-many = 尝试次数过多。请等待 { $seconds } 秒后重试。
error-code-used = 此验证码已用过。请等待身份验证器显示下一个。
error-wrong-code = 验证码不正确。请输入身份验证器当前显示的验证码。
error-factor-locked = 错误的验证码过多：此账号已暂时锁定。请等待，或使用恢复代码。
error-session-ended = 用时过长，因此需要重新开始。您输入的内容仍然保留。
error-conflict = 同时有其他操作更改了此内容。请查看当前状态，然后重试。
error-m-unknown-token = 您已退出登录。
