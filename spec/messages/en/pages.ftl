# Pages that the server makes itself: those of the steps of a sign-in, and those that links in mails lead to.

## About the language
language-name = English
# What stands between the items of a list.
list-separator = {", "}
pages-language = Language

## Frame of a step
step-of = Step { $step } of { $of }
step-error-title = Error: { $title }
step-what = What you confirm
step-account = Account
step-begun = Started
step-continue = Continue
step-other-ways = Or use another way
step-stop-hint = You did not ask for this, or changed your mind?
step-stop = Stop
step-warning = Go on only if you began this yourself. If not, somebody knows your password: stop, and change it.
begun-just-now = Less than a minute ago, at { $at } UTC, from { $address }
begun-minutes =
    { $minutes ->
        [one] { $minutes } minute ago, at { $at } UTC, from { $address }
       *[other] { $minutes } minutes ago, at { $at } UTC, from { $address }
    }
begun-hours =
    { $hours ->
        [one] { $hours } hour ago, at { $at } UTC, from { $address }
       *[other] { $hours } hours ago, at { $at } UTC, from { $address }
    }

## Other pages of a step
done-title = Done
done-step-title = This step is done
done-one-more = One more step is left. The app asks for it.
done-go-back = You can go back to the app now and close this window.
done-next-here = Continue with the next step here
not-next-title = Another step comes first
not-next-in-app = The step before this one is done in the app. Go back to it.
not-next-text = This step can be done after it.
not-next-go = Go to that step
gone-title = This page is no longer valid
gone-why = Maybe it was open for too long, there were too many wrong tries, or everything is done already.
gone-what-now = Go back to the app. If it still waits for you, start again there.
stopped-title = Stopped
stopped-nothing-changed = Nothing was changed, and this request cannot be finished any more. You can close this window.
stopped-change-password = If you did not begin it yourself, change your password.
refused-title = This did not work
refused-go-back = Go back to the app and start again there if it does not go on.
elsewhere-title = This was begun somewhere else
elsewhere-what = Somebody began this from another network than the one you are in now, so you cannot go on here.
elsewhere-if-you = If it was you, open this page in the network where you began (without a VPN), or start again in the app.
elsewhere-if-not = If somebody sent you the link to this page, close it: they may be trying to sign in as you.
app-only-title = Go back to the app
app-only-password = Enter your password in the app itself. This page does not ask for it.
app-only-close = If somebody sent you the link to this page, close it: do not enter anything.

## Links in mails
link-over-title = This link is no longer valid
link-over-why = Maybe it is too old, it was used already, or a part of it got lost.
link-over-what-now = If you still need it, ask for a new mail in the app.
mail-not-you = If you did not begin this yourself, just close this page.
confirm-reset-title = Reset your password?
confirm-reset-text = Go on only if you are setting a new password in an app right now. Whoever asked for this mail can then set the password of the account with this address:
confirm-reset-button = Let the app set a new password
confirm-address-title = Is this your address?
confirm-add-text = The account { $account } asks to use this e-mail address:
confirm-add-text-unknown = An account asks to use this e-mail address:
confirm-add-button = Yes, add my address
confirm-register-text = A new account is being registered with this e-mail address:
confirm-register-button = Yes, it is mine
confirmed-title = Your address is confirmed
confirmed-text = Go back to the app. It goes on by itself, or once you tell it to. You can close this window.
confirmed-continue = Continue to { $site }
keep-factors-title = Keep your second factors?
keep-factors-text = An administrator is going to remove all authenticators and recovery codes of this account, and to sign all its devices out:
keep-factors-button = Stop it and keep them
keep-factors-asked = If you asked for it because you lost your authenticator, just close this page.
kept-factors-title = Your second factors stay
kept-factors-text = Nothing is removed. You can close this window.
kept-factors-not-you = If you did not ask for it, tell whoever runs this server, and change your password.
no-reset-text = It may have been stopped already, or be done, or a part of the link got lost. There is nothing to stop here.

## Steps
dummy-title = Confirm
dummy-text = Nothing needs to be entered.
dummy-submit = Go on
password-step-title = Enter your password
password-label = Password
totp-title = Enter the code of your authenticator
totp-text = Open your authenticator app and enter the code that it shows for this account.
totp-label = Code
totp-hint = { $digits } digits
recovery-title = Enter a recovery code
recovery-text = Each of your recovery codes works once.
recovery-label = Recovery code
registration-token-title = Enter your registration token
registration-token-text = This server registers new accounts by invitation.
registration-token-label = Registration token
email-title = Confirm your e-mail address
email-text = A link is sent to you. Open it, confirm the address there, then come back and continue here.
email-label = E-mail address
captcha-title = Solve a captcha
captcha-text = The app in which you began this has to show the captcha. This page cannot: it loads nothing from other sites.
terms-title = Accept the terms
terms-text = To go on, read and accept:
terms-submit = Accept
setup-title = Set up a second factor
setup-text = Your account must have a second factor: an app on your phone that shows a new code every half minute. Have such an authenticator app ready.
setup-begin = Begin
setup-scan = Scan this with your authenticator app, or type the key into it. Then enter the code that it shows.
setup-picture = QR code of the key
setup-key = Key
setup-open-app = Open an authenticator app on this device
setup-submit = Turn on
setup-codes-title = Keep your recovery codes
setup-codes-text = If you lose your authenticator, one of these codes lets you into your account. Each works once. Print them or write them down: they are not shown again.
setup-codes-list = Recovery codes
setup-codes-kept = I have kept them

## What is wrong
wrong-form = What you entered does not have the right form.
wrong-form-expected = What you entered does not have the right form. Expected: { $hint }.
not-finished = This step is not finished yet: go on with it here.
stale-form-enter = This page was too old, or cookies are turned off. Enter it once more.
stale-form-press = This page was too old, or cookies are turned off. Press the button once more.
wait-seconds =
    { $seconds ->
        [one] You can try again in { $seconds } second.
       *[other] You can try again in { $seconds } seconds.
    }
wait-minutes =
    { $minutes ->
        [one] You can try again in { $minutes } minute.
       *[other] You can try again in { $minutes } minutes.
    }
wait-hours =
    { $hours ->
        [one] You can try again in { $hours } hour.
       *[other] You can try again in { $hours } hours.
    }

## What was refused; each says it as whole sentences
refused-too-many = Too many requests: wait a little and try again.
refused-busy = The server is busy: try again in a moment.
refused-foreign-form = This form was sent from a page of another site.
refused-password = Wrong user name or password.
refused-many-passwords = Too many tries with a password for this account: wait before the next one.
refused-signed-out = All devices were signed out, or the password was changed, a moment ago.
refused-code = Wrong code: enter the code that your authenticator shows now, and check that its clock is right.
refused-code-used = This code was used already: wait for the next one.
refused-many-codes = Too many wrong codes in a row: wait before the next one.
refused-locked = Too many wrong codes: this factor is locked. Enter three codes one after the other, use a recovery code, or ask an administrator.
refused-recovery-code = Wrong recovery code, or one that was used before: try another one of your list.
refused-registration-token = This registration token is unknown, used up or out of date.
refused-address-in-use = An account here has this e-mail address already.
refused-address-of-another = This address is of another user than the one whom this is about.
refused-not-confirmed = Not confirmed yet: open the link in the mail that was sent to you, then continue.
refused-many-mails = Too many mails were asked for: wait before the next one.
refused-captcha-needed = Solve the captcha first.
refused-captcha = The captcha was not solved, or too long ago: solve another one.
refused-no-set-up = This account need not set up a second factor.
refused-set-up-meanwhile = This account has got a second factor meanwhile: use that one.
refused-tries-under-way = Other tries are under way: wait for them.
refused-factors = None of the factors of this account is good enough for this: add an authenticator first.
refused-another-user = This proof is of another user than the one whom this is about.
refused-name-taken = This user name is taken: choose another one.

## What one confirms
do-remove-devices =
    { $count ->
        [one] Remove the device { $devices }
       *[other] Remove the devices { $devices }
    }
do-change-password = Change the password of your account
do-reset-password = Set a new password for your account
do-sign-in = Sign in on a new device
do-sign-in-name = Sign in on the new device “{ $name }”
do-login-token = Sign in on another device with your account
do-register = Register an account
do-register-name = Register the account “{ $name }”
do-deactivate = Deactivate your account for good
do-deactivate-and-erase = Deactivate your account for good and erase what is known about you
do-add-address = Add an e-mail address to your account
do-make-app-password = Make an app password for “{ $name }”
do-replace-signing-keys = Replace the keys by which your devices are verified
do-add-authenticator = Add an authenticator
do-add-authenticator-name = Add the authenticator “{ $name }”
do-remove-authenticator = Remove an authenticator
do-replace-codes = Replace your recovery codes with new ones
do-remove-codes = Remove your recovery codes
do-turn-off = Turn off two-factor authentication
do-reset-user = Remove all second factors of { $account }
do-keep-factors = Keep the second factors of { $account }
do-approve-reset = Agree that { $account } loses all second factors
do-unlock-user = Let { $account } use codes again
do-sign-out-user = Sign { $account } out everywhere
do-set-roles = Change what { $account } may do
do-make-registration-token = Make a token with which people can register
do-revoke-registration-token = Revoke a token with which people can register
do-enforcement = Change who must have a second factor
