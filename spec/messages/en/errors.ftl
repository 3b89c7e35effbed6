error-unreachable = The server did not answer. Check your connection and try again.
error-too-many =
    { $seconds ->
        [one] Too many tries. Wait one second and try again.
       *[other] Too many tries. Wait { $seconds } seconds and try again.
    }
error-too-many-minutes =
    { $minutes ->
        [one] Too many tries. Wait one minute and try again.
       *[other] Too many tries. Wait { $minutes } minutes and try again.
    }
error-too-many-hours =
    { $hours ->
        [one] Too many tries. Wait one hour and try again.
       *[other] Too many tries. Wait { $hours } hours and try again.
    }
error-code-used = This code has been used already. Wait for the next one that your authenticator shows.
error-wrong-code = That is not the code. Enter the one that your authenticator shows now.
error-factor-locked = Too many wrong codes, so codes are locked. Use a recovery code, or enter three right codes one after the other: wait for the next one each time. An administrator can open it too.
error-session-ended = This took too long or was tried too often, so it starts again. What you typed is still there.
error-conflict = Something else changed this at the same time. Look at what is there now and try again.
error-m-unknown-token = You have been signed out.
error-own-account = You cannot do this to your own account. Ask another administrator.
error-higher-role = This account has a role that is not lower than yours. Ask an administrator of higher rank.
error-last-administrator = This is the last administrator. Make another account an administrator first.
error-second-factor-needed = To change anything for others you need two-factor on your own account. Set it up first.
error-fixed = This is set in the configuration of the server, so it cannot be changed here.
error-own-request = You asked for this reset yourself, so another administrator has to approve it.
error-reset-waiting = A reset of this account is waiting already.
error-m-not-found = This does not exist, or no longer exists.
error-enrolment-expired = This took too long, or there were too many wrong codes. Begin again; the name is still there. Take the old entry out of your app.
error-name-taken = You have another one with this name. Choose a different name.
error-required = This server asks for a second factor, so the last one has to stay. Add another one first.
error-cooling = You signed in with a recovery code, so nothing can be added for a while. Try again later, or sign in with your authenticator.
error-m-weak-password = This password is too easy to guess. Choose another one.
error-m-user-in-use = This name is taken. Choose another one.
error-m-invalid-username = A user name is made of small letters, digits and . _ - / = +, is more than digits, and does not begin with _.
error-m-threepid-in-use = An account here has this address already.
error-m-threepid-not-found = No account here has this address.
error-m-threepid-auth-failed = The link in the mail was not opened yet, or it is too old. Open it, or send another mail.
