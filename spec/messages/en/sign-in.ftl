sign-in-title = Sign in
sign-in-user = User name
sign-in-user-hint = Such as alice, or @alice:example.org
sign-in-password = Password
sign-in-submit = Sign in
sign-in-lost = You were signed out. Sign in again to go on.
sign-in-left = You have signed out.
