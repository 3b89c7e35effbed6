## Frame
admin-title = Administration
admin-not-yours = Not for this account
admin-not-yours-text = These pages are for those who look after other accounts. Yours does not, and nothing is wrong with it.
admin-needs-factor = You can look at everything here. To change anything, you need two-factor on your own account first.
admin-set-up = Set it up
pager-label = Pages
pager-next = Next page
pager-previous = Previous page
pager-first = First page

## Words for how an account stands
state-active = Two-factor on
state-pending = Set-up started
state-none = No two-factor
state-locked = Codes locked
state-reset-waiting = Reset waiting
state-required-missing = Required, but missing
state-deactivated = Deactivated
role-admin = Administrator
role-admin-means = Everything here, for all accounts
role-support = Support
role-support-means = Sees all accounts; unlocks and resets those without a role here

## Users
users-title = Users
users-search = User name begins with
users-state = Two-factor
users-any-state = Any
users-role = Role
users-find = Search
users-all-again = Show all
users-account = Account
users-roles = Roles
users-no-roles = None
users-since = Registered
users-all =
    { $count ->
        [one] One account
       *[other] { $count } accounts
    }
users-more =
    { $count ->
        [one] One account on this page, and there are more
       *[other] { $count } accounts on this page, and there are more
    }
users-none = No account matches this.
users-none-here = No account in this part of the list matches this. Go on to the next page.

## One user
user-back = Back to the list
user-own = This is your own account: another administrator looks after it here. What you can do yourself is on your account page.
user-higher = This account has a role that is not lower than yours, so you can look at it only.
user-required = Required
user-required-not = Does not have to have two-factor
user-required-now = Must have two-factor
user-required-from = Must have two-factor from { $date } on
user-codes = Recovery codes
user-no-codes = None
user-codes-left =
    { $total ->
       *[other] { $count } of { $total } left
    }
user-emails = E-mail
user-no-factors = This account has no authenticator.
user-devices = Signed in on
user-no-devices = This account is signed in nowhere.
user-device-one-factor = Signed in with one factor
user-device-two-factors = Signed in with a second factor
user-device-seen = Last seen:
user-audit = What happened to this account
user-actions = Look after this account
user-unlock = Unlock codes
user-unlock-title = Unlock { $user }
user-unlock-means = After too many wrong codes no more are taken. Make sure that it was the owner, then let them try again.
user-unlocked = Codes are taken again.
user-sign-out = Sign out everywhere
user-sign-out-title = Sign { $user } out everywhere
user-sign-out-means = All devices have to sign in again. The password and the second factors stay.
user-signed-out = The account is signed out everywhere.
user-change-roles = Change roles
user-reset = Reset two-factor
roles-title = Roles of { $user }
roles-others = Other roles
roles-others-hint = Those of your applications, with spaces between them
roles-save = Save the roles
roles-saved = The roles are saved.

## Reset
reset-title = Reset two-factor of { $user }
reset-means = For somebody who has lost authenticator and recovery codes. Both are removed, and all devices are signed out; the password stays. Make sure that it is the owner who asks.
reset-needs-approval = On this server another administrator has to approve it.
reset-delay =
    { $hours ->
        [one] It is done one hour later. Until then the owner can stop it.
       *[other] It is done { $hours } hours later. Until then the owner can stop it.
    }
reset-reason = Reason
reset-reason-hint = How you made sure. The owner sees it, and so does the audit trail.
reset-done = Two-factor is reset: authenticators and recovery codes are gone, and all devices are signed out.
reset-waits = The reset will be done on { $date }.
reset-asked = The reset waits for another administrator, who can approve it until { $date }.
reset-by = Asked for by
reset-approve-by = To be approved until
reset-approved-by = Approved by
reset-due = Will be done on
reset-own-request = You asked for it, so somebody else has to approve it.
reset-approve = Approve the reset
reset-approve-title = Approve the reset of { $user }
reset-approve-means = Authenticators and recovery codes are removed, and all devices are signed out. Approve it only if you are sure yourself that the owner asked for it.
reset-approved = The reset is approved, and will be done when its time comes.
reset-cancel = Stop the reset
reset-cancel-title = Stop the reset of { $user }
reset-cancel-means = The second factors stay.
reset-cancelled = The reset is stopped. The second factors stay.

## Enforcement
enforcement-title = Enforcement
enforcement-nobody = Nobody has to have two-factor.
enforcement-everyone = Everyone must have two-factor.
enforcement-everyone-from = From { $date } on everyone must have two-factor.
enforcement-administrators = Administrators must have two-factor.
enforcement-administrators-from = From { $date } on administrators must have two-factor.
enforcement-roles = Whoever has one of these roles must have two-factor: { $roles }
enforcement-roles-from = From { $date } on whoever has one of these roles must have two-factor: { $roles }
enforcement-fixed = This is set in the configuration of the server (two_factor.required), so it cannot be changed here.
enforcement-change = Change it
enforcement-who = Who must have two-factor
enforcement-who-nobody = Nobody
enforcement-who-administrators = Administrators
enforcement-who-everyone = Everyone
enforcement-who-roles = Those with certain roles
enforcement-which-roles = Which roles
enforcement-name-roles = Name at least one role.
enforcement-from = From when on
enforcement-from-hint = In your time zone, { $zone }. Empty: at once. Until then people are told that it is coming.
enforcement-try = Who would be asked?
enforcement-save = Save
enforcement-save-title = Change who must have two-factor
enforcement-means-nobody = Nobody has to have two-factor any more. Who has it keeps it.
enforcement-means-now = From now on, whoever must have it and has none sets it up before anything else.
enforcement-means-from = From { $date } on, whoever must have it and has none sets it up before anything else. Until then they are told.
enforcement-saved = Saved.
affected-counting =
    { $count ->
       *[other] Counting… { $count } so far
    }
affected-count =
    { $count ->
        [0] Nobody would be asked: all whom this is about have two-factor already.
        [one] One person would be asked to set it up.
       *[other] { $count } people would be asked to set it up.
    }
affected-at-least =
    { $count ->
        [one] At least one person would be asked to set it up; not all accounts are counted.
       *[other] At least { $count } people would be asked to set it up; not all accounts are counted.
    }
affected-go-on = Keep counting
affected-who = Who they are
affected-and-more =
    { $count ->
        [one] And one more
       *[other] And { $count } more
    }
progress-title = Progress
progress-counting =
    { $count ->
       *[other] Counting… { $count } accounts so far
    }
progress-all =
    { $count ->
        [one] One account is counted.
       *[other] All { $count } accounts are counted.
    }
progress-part =
    { $count ->
       *[other] The first { $count } accounts are counted.
    }
progress-required =
    { $count ->
        [one] The one account that must have two-factor: { $done } has it.
       *[other] Of { $count } accounts that must have two-factor, { $done } have it.
    }
progress-missing = Show those that do not
progress-by-state = By state
progress-share =
    { $count ->
       *[other] { $count } ({ $share })
    }
progress-over-time = Accounts with two-factor over time
progress-line =
    { $count ->
        [one] A rising line: one account since { $first }
       *[other] A rising line: from the first on { $first } to { $count } accounts on { $last }
    }
progress-line-means = Accounts that have two-factor today, by the day (UTC) on which the oldest of their authenticators was added
progress-as-table = As a table
progress-day = Day
progress-enrolled = Accounts with two-factor

## Audit
audit-title = Audit
audit-what = What happened to one account, or to the server itself: who did it, when and from where.
audit-account-hint = Such as alice, or a whole user id
audit-type = What
audit-any-type = Everything
audit-actor = By whom
audit-any-actor = Anybody
audit-since = From
audit-until = Until
audit-find = Show
audit-of-server = What is about no account
audit-of = { $user }
audit-server-title = The server
audit-all =
    { $count ->
        [one] One record
       *[other] { $count } records
    }
audit-more =
    { $count ->
        [one] One record on this page, and there are more
       *[other] { $count } records on this page, and there are more
    }
audit-none = Nothing matches this.
audit-none-here = Nothing in this part matches this. Go on to the next page.
audit-reason = Reason:
audit-more-facts = More
audit-number = Number
audit-address = Address
audit-client = Client
audit-device = Device
actor-person = The owner
actor-administrator = An administrator
actor-administrator-named = Administrator { $user }
actor-command-line = On the command line
actor-server = The server by itself
verify = Check that nothing was changed
verify-holds =
    { $count ->
        [0] There is nothing to check yet.
        [one] Its one record is as it was written.
       *[other] All { $count } records are as they were written.
    }
verify-broken =
    { $count ->
       *[other] This trail is not as it was written.
    }
verify-record = Record { $number }: { $what }
verify-records = Records { $first } to { $last }: { $what }
verify-changed = changed after it was written
verify-moved = stands in the place of another one
verify-missing = missing
verify-inserted = put there by somebody who does not have the server keys
verify-unlinked = does not go on from the record before it
verify-end = is not the end that the account remembers
verify-end-forgotten = The account has lost the end of its trail, so what was cut off there would not be seen.
verify-checkpoint = The mark that says where the trail begins was not made with the server keys.
verify-key-missing = cannot be checked, its server key is not there
verify-unchained =
    { $count ->
        [one] One record is from a release that could not protect it.
       *[other] { $count } records are from a release that could not protect them.
    }

## Registration tokens
tokens-title = Invitations
tokens-what = With a registration token somebody can make an account here, also where registration is closed.
tokens-make = Make a token
tokens-none = There is no token that can still be used.
tokens-list = Tokens that can still be used
tokens-id = Begins with
tokens-uses = Used
tokens-used =
    { $uses ->
        [one] Once, without limit
       *[other] { $uses } times, without limit
    }
tokens-used-of =
    { $most ->
       *[other] { $uses } of { $most } times
    }
tokens-until = Valid until
tokens-until-hint = Empty: until it is used up or revoked
tokens-for-ever = No end
tokens-gives = Roles it gives
tokens-gives-admin = Whoever has this token first becomes an administrator. Hand it to one person, and not by mail.
tokens-most = How many people
tokens-most-hint = Empty: any number
tokens-made = The new token
tokens-made-once = It is shown this once. Hand it on now.
tokens-link = A link that opens the page to register with it
tokens-token = The token alone
tokens-copy-link = Copy the link
tokens-copy = Copy the token
tokens-kept = Done
tokens-revoke = Revoke
tokens-revoke-label = Revoke the token { $name }
tokens-revoke-title = Revoke this token
tokens-revoke-means = Nobody can register with it any more. Accounts that were made with it stay.
tokens-revoked = The token is revoked.
