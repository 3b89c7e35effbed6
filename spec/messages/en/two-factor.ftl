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
codes-why = With one of these codes you get into your account when your authenticator is lost. Each works once.
codes-once = They are shown this once. Keep them somewhere safe, and not only on the device with the authenticator.
codes-copy = Copy
codes-download = Save as a file
codes-print = Print
codes-file = recovery-codes.txt
codes-kept = I have kept them
codes-check = Type one of the codes from where you kept them. This uses up nothing.
codes-check-wrong = That is none of the new codes. Look at what you kept, or show them again.
codes-check-done = Check
codes-show-again = Show the codes again
codes-skip-check = Go on without checking
security-title = Two-factor authentication
security-on = On.
security-on-means = Signing in asks for your password and for a code of your authenticator.
security-off = Off.
security-off-means = Your password alone opens your account. Whoever learns it is in.
security-set-up = Set it up
security-required = This server asks for a second factor. Set it up now: what needs proof waits until you have.
security-required-by = From { $date } on this server asks for a second factor. Set it up before then.
security-locked = There were too many wrong codes, so codes are refused for a while. If that was not you, change your password.
security-reenrol = You signed in with a recovery code. If your authenticator is lost, add a new one and revoke the lost one.
security-no-codes = You have no recovery codes. Without them a lost authenticator locks you out: make a set.
security-codes-low =
    { $count ->
        [0] Your recovery codes are used up. Make a new set.
        [one] One recovery code is left. Make a new set.
       *[other] { $count } recovery codes are left. Make a new set.
    }
security-reset-asked = An administrator asked to take your second factors away, and another one has to approve it. If that was not on your word, tell the administrators.
security-reset-due = An administrator takes your second factors away on { $date }. If that was not on your word, stop it by the link in the mail, or tell the administrators.
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
factor-revoke-means = Its codes stop working at once. Your other authenticators go on.
factor-revoke-last = It is your only one. Without it two-factor is off, your recovery codes are gone, and your password alone opens your account.
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
turn-off-means = Then your password alone opens your account again.
turn-off = Turn off two-factor
turn-off-sure = All your authenticators and recovery codes stop working. A recovery code is not enough for this: have your authenticator ready.
turn-off-done = Two-factor is off.
