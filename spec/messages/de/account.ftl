new-password = Neues Passwort
new-password-rule =
    { $count ->
        [one] Mindestens ein Zeichen. Ein paar Wörter hintereinander kann man sich leicht merken.
       *[other] Mindestens { $count } Zeichen. Ein paar Wörter hintereinander kann man sich leicht merken.
    }
new-password-short =
    { $count ->
        [one] Das ist zu kurz: Ein Passwort braucht mindestens ein Zeichen.
       *[other] Das ist zu kurz: Ein Passwort braucht mindestens { $count } Zeichen.
    }
new-password-show = Passwort anzeigen
password-title = Passwort ändern
password-lead = Wählen Sie hier das neue Passwort. Ihr jetziges geben Sie danach ein.
password-others = Alle meine anderen Geräte abmelden
password-others-go = Wer anderswo angemeldet ist, muss sich mit dem neuen Passwort neu anmelden. Diese Seite bleibt angemeldet.
password-others-stay = Alle Geräte bleiben angemeldet. Lassen Sie das nur so, wenn Sie sicher sind, dass niemand sonst Ihr Passwort kennt.
password-change = Passwort ändern
password-proof = Ihr Passwort ändern
password-changed = Ihr Passwort wurde geändert. Ihre anderen Geräte bleiben angemeldet.
password-changed-alone = Ihr Passwort wurde geändert, und Ihre anderen Geräte wurden abgemeldet.
devices-title = Ihre Geräte
devices-lead = Hier ist Ihr Konto angemeldet. Melden Sie Geräte ab, die Sie nicht kennen oder nicht mehr benutzen.
devices-unnamed = Gerät { $id }
devices-this = Dieses Gerät
devices-by-recovery = Mit einem Wiederherstellungscode angemeldet
devices-by-app-password = Mit einem App-Passwort angemeldet
devices-seen = Zuletzt aktiv
devices-rename = Umbenennen
devices-rename-label = „{ $name }“ umbenennen
devices-name = Name des Geräts
devices-name-hint = Andere in Matrix können ihn möglicherweise sehen
devices-renamed = Der neue Name ist „{ $name }“.
devices-out = Abmelden
devices-out-one = „{ $name }“ abmelden
devices-out-many =
    { $count ->
        [one] Ein Gerät abmelden
       *[other] { $count } Geräte abmelden
    }
devices-out-others = Alle anderen abmelden
devices-out-means = Ihr Konto wird dort sofort abgemeldet. Verschlüsselte Nachrichten, die sonst nirgends gespeichert sind, sind dort danach vielleicht nicht mehr lesbar.
devices-gone =
    { $count ->
        [one] Das Gerät wurde abgemeldet.
       *[other] { $count } Geräte wurden abgemeldet.
    }
mail-sent = Wir haben eine E-Mail an { $address } geschickt. Öffnen Sie den Link darin und kommen Sie dann hierher zurück.
mail-opened = Ich habe den Link geöffnet
mail-again = Neue E-Mail senden
settings-title = Ihr Konto
addresses-title = E-Mail-Adressen
addresses-lead = Wenn Sie Ihr Passwort vergessen, können Sie es mit einer E-Mail an eine dieser Adressen zurücksetzen. Auch Hinweise zur Sicherheit Ihres Kontos gehen dorthin.
addresses-new = Neue Adresse
addresses-add = Hinzufügen
addresses-add-one = { $address } hinzufügen
addresses-added = { $address } gehört jetzt zu Ihrem Konto.
addresses-remove = Entfernen
addresses-remove-one = { $address } entfernen
addresses-remove-means = Sie können Ihr Passwort dann nicht mehr mit einer E-Mail an diese Adresse zurücksetzen, und es gehen keine Hinweise zu Ihrem Konto mehr dorthin.
addresses-removed = { $address } wurde entfernt.
close-title = Konto schließen
close-lead = Das ist endgültig: Niemand kann das Konto wieder öffnen, auch Sie nicht.
close-begin = Konto schließen …
close-goes-access = Alle Geräte werden abgemeldet, und niemand kann sich anmelden.
close-goes-factors = Authenticator-Apps, Wiederherstellungscodes, App-Passwörter und E-Mail-Adressen werden entfernt.
close-goes-name = Niemand kann den Namen { $name } noch einmal bekommen.
close-type = Geben Sie { $name } ein, um weiterzumachen
close-other = Das ist nicht Ihr Benutzername. Geben Sie { $name } ein.
close-erase = Auch löschen, wo ich angemeldet war
close-erase-hint = IP-Adressen und Gerätenamen werden aus dem Protokoll des Kontos entfernt.
close-do = Endgültig schließen
mail-not-opened = Der Link in der E-Mail wurde noch nicht geöffnet. Öffnen Sie ihn und versuchen Sie es dann erneut.
