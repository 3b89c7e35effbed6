new-password = New password
new-password-rule =
    { $count ->
        [one] At least one character. A few words in a row are easy to keep in mind.
       *[other] At least { $count } characters. A few words in a row are easy to keep in mind.
    }
new-password-short =
    { $count ->
        [one] This is too short: a password has at least one character.
       *[other] This is too short: a password has at least { $count } characters.
    }
new-password-show = Show the password
password-title = Change your password
password-lead = Choose the new one here. You are asked for the one that you have now afterwards.
password-others = Sign out all my other devices
password-others-go = Whoever is signed in elsewhere has to sign in again, with the new password. This page stays signed in.
password-others-stay = All devices stay signed in. Leave it so only if you are sure that nobody else knows your password.
password-change = Change password
password-proof = Change your password
password-changed = Your password is changed. Your other devices stay signed in.
password-changed-alone = Your password is changed, and your other devices are signed out.
devices-title = Your devices
devices-lead = Where your account is signed in. Sign out whatever you do not know or use any more.
devices-unnamed = Device { $id }
devices-this = This one
devices-by-recovery = Signed in by a recovery code
devices-by-app-password = Signed in by an app password
devices-seen = Last seen
devices-rename = Rename
devices-rename-label = Rename { $name }
devices-name = Name of the device
devices-name-hint = Others who use Matrix may be able to see it
devices-renamed = It is called { $name } now.
devices-out = Sign out
devices-out-one = Sign out { $name }
devices-out-many =
    { $count ->
        [one] Sign out one device
       *[other] Sign out { $count } devices
    }
devices-out-others = Sign out all others
devices-out-means = Your account is signed out there at once. Encrypted messages that are saved nowhere else may not be readable there again.
devices-gone =
    { $count ->
        [one] The device is signed out.
       *[other] { $count } devices are signed out.
    }
mail-sent = We have sent a mail to { $address }. Open the link in it, then come back here.
mail-opened = I have opened the link
mail-again = Send another mail
settings-title = Your account
addresses-title = E-mail addresses
addresses-lead = If you forget your password, you can set a new one with a mail to one of these. News about the security of your account goes there too.
addresses-new = New address
addresses-add = Add
addresses-add-one = Add { $address }
addresses-added = { $address } is yours now.
addresses-remove = Remove
addresses-remove-one = Remove { $address }
addresses-remove-means = You can no longer set a new password with a mail to it, and no news about your account goes there any more.
addresses-removed = { $address } is removed.
close-title = Close your account
close-lead = This is for ever: nobody can open it again, not even you.
close-begin = Close your account…
close-goes-access = All devices are signed out, and nobody can sign in.
close-goes-factors = Authenticators, recovery codes, app passwords and e-mail addresses are removed.
close-goes-name = Nobody can have the name { $name } again.
close-type = Type { $name } to go on
close-other = This is not your user name. Type { $name }.
close-erase = Erase where I signed in, too
close-erase-hint = Addresses and names of devices are taken out of the record of what happened to the account.
close-do = Close it for ever
mail-not-opened = The link in the mail was not opened yet. Open it, then try again.
