new-password = Neues Passwort
new-password-rule =
    { $count ->
        [one] Mindestens ein Zeichen. Ein paar Wörter hintereinander lassen sich leicht merken.
       *[other] Mindestens { $count } Zeichen. Ein paar Wörter hintereinander lassen sich leicht merken.
    }
new-password-short =
    { $count ->
        [one] Das ist zu kurz: Ein Passwort hat mindestens ein Zeichen.
       *[other] Das ist zu kurz: Ein Passwort hat mindestens { $count } Zeichen.
    }
new-password-show = Passwort anzeigen
password-title = Passwort ändern
password-lead = Wählen Sie hier das neue. Nach Ihrem jetzigen werden Sie danach gefragt.
password-others = Alle meine anderen Geräte abmelden
password-others-go = Wer anderswo angemeldet ist, muss sich mit dem neuen Passwort wieder anmelden. Diese Seite bleibt angemeldet.
password-others-stay = Alle Geräte bleiben angemeldet. Lassen Sie es nur so, wenn Sie sicher sind, dass niemand sonst Ihr Passwort kennt.
password-change = Passwort ändern
password-proof = Ihr Passwort ändern
password-changed = Ihr Passwort ist geändert. Ihre anderen Geräte bleiben angemeldet.
password-changed-alone = Ihr Passwort ist geändert, und Ihre anderen Geräte sind abgemeldet.
devices-title = Ihre Geräte
devices-lead = Hier ist Ihr Konto angemeldet. Melden Sie ab, was Sie nicht kennen oder nicht mehr benutzen.
devices-unnamed = Gerät { $id }
devices-this = Dieses hier
devices-by-recovery = Mit einem Wiederherstellungscode angemeldet
devices-by-app-password = Mit einem App-Passwort angemeldet
devices-seen = Zuletzt gesehen
devices-rename = Umbenennen
devices-rename-label = { $name } umbenennen
devices-name = Name des Geräts
devices-name-hint = Andere, die Matrix benutzen, können ihn vielleicht sehen
devices-renamed = Es heißt jetzt { $name }.
devices-out = Abmelden
devices-out-one = { $name } abmelden
devices-out-many =
    { $count ->
        [one] Ein Gerät abmelden
       *[other] { $count } Geräte abmelden
    }
devices-out-others = Alle anderen abmelden
devices-out-means = Das Konto wird dort sofort geschlossen. Verschlüsselte Nachrichten, die sonst nirgends aufbewahrt sind, lassen sich dort vielleicht nicht mehr lesen.
devices-gone =
    { $count ->
        [one] Das Gerät ist abgemeldet.
       *[other] { $count } Geräte sind abgemeldet.
    }
mail-sent = Wir haben eine E-Mail an { $address } geschickt. Öffnen Sie den Link darin und kommen Sie dann hierher zurück.
mail-opened = Ich habe den Link geöffnet
mail-again = Noch eine E-Mail schicken
settings-title = Ihr Konto
addresses-title = E-Mail-Adressen
addresses-lead = Ein vergessenes Passwort lässt sich mit einer E-Mail an eine davon ersetzen, und was mit Ihrem Konto geschieht, wird dorthin gemeldet.
addresses-new = Neue Adresse
addresses-add = Hinzufügen
addresses-add-one = { $address } hinzufügen
addresses-added = { $address } gehört jetzt zu Ihrem Konto.
addresses-remove = Entfernen
addresses-remove-one = { $address } entfernen
addresses-remove-means = Ein vergessenes Passwort lässt sich dann nicht mehr mit einer E-Mail dorthin ersetzen, und nichts wird mehr dorthin gemeldet.
addresses-removed = { $address } ist entfernt.
close-title = Ihr Konto schließen
close-lead = Für immer: Niemand kann es wieder öffnen, auch Sie nicht.
close-begin = Ihr Konto schließen …
close-goes-access = Alle Geräte werden abgemeldet, und niemand kann sich anmelden.
close-goes-factors = Authenticatoren, Wiederherstellungscodes, App-Passwörter und E-Mail-Adressen werden entfernt.
close-goes-name = Niemand bekommt den Namen { $name } noch einmal.
close-type = Tippen Sie { $name } ein, um weiterzumachen
close-other = Das ist nicht Ihr Benutzername. Tippen Sie { $name } ein.
close-erase = Auch vergessen, wo ich war
close-erase-hint = Adressen und Namen von Geräten werden aus der Aufzeichnung dessen entfernt, was mit dem Konto geschah.
close-do = Für immer schließen
mail-not-opened = Der Link in der E-Mail wurde noch nicht geöffnet. Öffnen Sie ihn und versuchen Sie es dann noch einmal.
