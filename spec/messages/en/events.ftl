# What happened to an account, as its owner and administrators read it.

event-two-factor-enabled = Two-factor was turned on with the authenticator { $name }
event-two-factor-disabled = Two-factor was turned off
event-factor-added = The authenticator { $name } was added
event-factor-removed = An authenticator was removed
event-recovery-codes-replaced = The recovery codes were replaced by new ones
event-recovery-codes-removed = The recovery codes were removed
event-recovery-code-used =
    { $remaining ->
        [0] A recovery code was used; none is left
        [one] A recovery code was used; one is left
       *[other] A recovery code was used; { $remaining } are left
    }
event-recovery-code-renewed = A recovery code was used, and a new one took its place
event-recovery-codes-low =
    { $remaining ->
        [one] Only one recovery code is left
       *[other] Only { $remaining } recovery codes are left
    }
event-recovery-codes-empty = The last recovery code was used
event-factor-locked = Codes were locked after too many wrong ones
event-code-reused = A right code came a second time, from elsewhere: somebody may be reading along
event-signed-in-by-recovery = A device signed in with a recovery code
event-address-added = The e-mail address { $address } was added
event-address-removed = The e-mail address { $address } was removed
event-password-changed = The password was changed
event-refresh-token-reused = An outdated token was used by a device
event-app-password-made = The app password { $name } was made, with which an app signs in without a second factor
event-app-password-revoked = An app password was revoked
event-device-remembered = A device was remembered: there the password is enough
event-devices-forgotten = Remembered devices were forgotten
event-account-deactivated = The account was deactivated
event-account-erased = The account was deactivated, and what was known of its owner was erased
event-two-factor-reset = An administrator removed all second factors and signed all devices out
event-reset-scheduled = An administrator is going to remove all second factors on { $due }
event-reset-requested = An administrator asked to remove all second factors; another one may agree until { $until }
event-reset-approved = A second administrator agreed to remove all second factors on { $due }
event-reset-cancelled = The removal of all second factors was stopped
event-factor-unlocked = Codes are taken again after too many wrong ones
event-enforcement-changed = The rule on who must have a second factor was changed
event-two-factor-required = From { $by } on the account must have a second factor
event-signed-out-everywhere = An administrator signed all devices out
event-roles-changed =
    { $roles ->
        [none] The account has no roles any more
       *[other] The account has these roles now: { $roles }
    }
event-registration-token-made = A registration token was made
event-registration-token-revoked = A registration token was revoked
event-administrator-token-made = The token for the first administrator was shown at the start of a server
