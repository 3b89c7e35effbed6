error-unreachable = The server did not answer. Check your connection and try again.
error-too-many =
    { $seconds ->
        [one] Too many tries. Wait one second and try again.
       *[other] Too many tries. Wait { $seconds } seconds and try again.
    }
error-code-used = This code has been used already. Wait for the next one that your authenticator shows.
error-wrong-code = That is not the code. Enter the one that your authenticator shows now.
error-factor-locked = Too many wrong codes: this account is locked for a while. Wait, or use a recovery code.
error-session-ended = This took too long, so it starts again. What you typed is still there.
error-conflict = Something else changed this at the same time. Look at what is there now and try again.
error-m-unknown-token = You have been signed out.
