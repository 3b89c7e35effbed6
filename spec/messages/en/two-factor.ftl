enrol-title = Add an authenticator
enrol-name = Name
enrol-name-why = An authenticator is an app on your phone or computer that shows a new code every half minute. If you have none yet, install one first. Give it a name by which you will know it again.
enrol-name-hint = Such as “Phone” or “Work laptop”
enrol-suggestion = Phone
enrol-proof = Add an authenticator to your account
enrol-scan-how = Open the authenticator app, choose to add an account, and scan this picture.
enrol-qr = QR code of the key
enrol-cannot-scan = You cannot scan it?
enrol-type-key = Type this key into the app instead. Spaces do not matter.
enrol-copy-key = Copy the key
enrol-open-app = Open an authenticator app on this device
enrol-scanned = The app shows a code
enrol-confirm-how = Enter the code that the app shows now. That proves that it has the right key.
enrol-digits =
    { $digits ->
       *[other] { $digits } digits
    }
enrol-turn-on = Turn on
enrol-show-key = Show the key again
enrol-done = { $name } is set up.
set-up-required = This account must have a second factor before it can go on. You need an authenticator: an app on your phone or computer that shows a new code every half minute. It takes about two minutes.
set-up-begin = Set it up now
codes-title = Your recovery codes
codes-why = If you lose your authenticator, one of these codes lets you into your account. Each works once.
codes-once = They are shown this once. Keep them somewhere safe, and not only on the device with the authenticator.
codes-copy = Copy
codes-download = Save as a file
codes-print = Print
codes-file = recovery-codes.txt
codes-kept = I have kept them
codes-check = Type one of the codes as you kept them. It is not used up by this.
codes-check-wrong = That is none of the new codes. Look at what you kept, or show the codes again.
codes-check-done = Check
codes-show-again = Show the codes again
codes-skip-check = Go on without checking
security-title = Two-factor authentication
security-on = On.
security-on-means = Signing in asks for your password and for a code of your authenticator.
security-off = Off.
security-off-means = Your password alone is enough to sign in. Whoever learns it can get into your account.
security-set-up = Set it up
security-required = This server asks for a second factor. Set it up now: until then, nothing that needs proof can be done.
security-required-by = From { $date } on this server asks for a second factor. Set it up before then.
security-locked = There were too many wrong codes, so none is taken on a device where you have not used one before. A recovery code opens this, or three right codes one after the other. If that was not you, change your password.
security-reenrol = You signed in with a recovery code. If your authenticator is lost, add a new one and revoke the lost one.
security-no-codes = You have no recovery codes. Without them a lost authenticator locks you out: make a set.
security-codes-low =
    { $count ->
        [0] Your recovery codes are used up. Make a new set.
        [one] One recovery code is left. Make a new set.
       *[other] { $count } recovery codes are left. Make a new set.
    }
security-reset-asked = An administrator asked to remove your second factors, and another one has to approve it. If you did not ask for this, tell the administrators.
security-reset-due = An administrator is going to remove your second factors on { $date }. If you did not ask for this, stop it with the link in the mail, or tell the administrators.
factors-title = Authenticators
factor-created = Made:
factor-last-used = Last used:
factor-never-used = Not used yet
factor-add = Add another authenticator
factor-rename = Rename
factor-rename-label = Rename { $name }
factor-rename-title = Rename { $name }
factor-renamed = It is called { $name } now.
factor-revoke = Revoke
factor-revoke-label = Revoke { $name }
factor-revoke-title = Revoke { $name }?
factor-revoke-means = Its codes stop working at once. Your other authenticators keep working.
factor-revoke-last = It is your only one. Without it two-factor is off, your recovery codes are gone, and your password alone is enough to sign in.
factor-revoked = { $name } is revoked.
codes-section = Recovery codes
codes-left =
    { $total ->
       *[other] { $count } of { $total } are left.
    }
codes-replace = Make new recovery codes
codes-replace-means = The old ones stop working as soon as the new ones are made.
codes-replaced = Your new recovery codes work now; the old ones do not any more.
turn-off-title = Turn it off
turn-off-means = Then your password alone is enough to sign in again.
turn-off = Turn off two-factor
turn-off-sure = All your authenticators and recovery codes stop working. A recovery code is not enough for this: have your authenticator ready.
turn-off-done = Two-factor is off.
enrol-unfinished = You began to add { $name } and did not finish. If your app shows its codes already, enter one of them. Otherwise begin again.
enrol-resume = Enter a code of it
new-code-title = A new recovery code
new-code-why = It replaces the one that you have just used, and is shown this once. Keep it with the others.
security-reset-means = Then your authenticators and recovery codes are gone, and all your devices are signed out. Signing in with a code of your authenticator stops it.
turn-off-required = This server asks for a second factor, so it cannot be turned off.
factor-most =
    { $count ->
        [one] An account can have one authenticator. Revoke it to add another.
       *[other] You have { $count } authenticators, and there can be no more. Revoke one to add another.
    }
app-passwords-title = App passwords
app-passwords-why = For an app that cannot ask for a code. It signs in with such a password in place of yours, and without a second factor.
app-password-make = Make an app password
app-password-name = What is it for?
app-password-name-hint = Such as “Old tablet”
app-password-made = App password for { $name }
app-password-once = It is shown this once. Enter it in the app now.
app-password-kept = Done
app-password-revoke-means = It stops working at once, and the devices that signed in with it are signed out.
app-password-revoked = The app password for { $name } is revoked.
remembered-title = Remembered devices
remembered-why = They sign in with the password alone. Any change of your password or your authenticators ends it.
remembered-none = None is remembered.
remembered-this = this device
remembered-until = Until:
remembered-forget = Forget
remembered-forget-label = Forget { $name }
remembered-forget-all = Forget all
remembered-forgotten = { $name } is asked for a code again at its next sign-in.
remembered-all-forgotten = All devices are asked for a code again at their next sign-in.
activity-title = Activity
activity-why = What happened lately to the security of your account. If something was not you, change your password and revoke what you do not know.
activity-none = Nothing has happened yet.
activity-older = Show older
activity-from = From { $address }
activity-by-administrator = By an administrator
activity-by-operator = By whoever runs this server
activity-alarm = Was this you?
activity-warning = Check
