sign-in-title = Anmelden
sign-in-user = Benutzername
sign-in-user-hint = Zum Beispiel alice oder @alice:example.org
sign-in-password = Passwort
sign-in-submit = Anmelden
sign-in-lost = Sie wurden abgemeldet. Melden Sie sich wieder an, um weiterzumachen.
sign-in-left = Sie haben sich abgemeldet.
