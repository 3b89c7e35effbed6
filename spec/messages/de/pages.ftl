# Seiten, die der Server selbst macht: die der Schritte einer Anmeldung, und die, zu denen Links in E-Mails führen.

## Zur Sprache
language-name = Deutsch
# Was zwischen den Teilen einer Aufzählung steht.
list-separator = {", "}
pages-language = Sprache

## Rahmen eines Schritts
step-of = Schritt { $step } von { $of }
step-error-title = Fehler: { $title }
step-what = Was Sie bestätigen
step-account = Konto
step-begun = Begonnen
step-continue = Weiter
step-other-ways = Oder einen anderen Weg wählen
step-stop-hint = Sie haben das nicht veranlasst oder es sich anders überlegt?
step-stop = Abbrechen
step-warning = Machen Sie nur weiter, wenn Sie das selbst begonnen haben. Sonst kennt jemand Ihr Passwort: Brechen Sie dann ab und ändern Sie es.
begun-just-now = Vor weniger als einer Minute, um { $at } UTC, von { $address }
begun-minutes =
    { $minutes ->
        [one] Vor { $minutes } Minute, um { $at } UTC, von { $address }
       *[other] Vor { $minutes } Minuten, um { $at } UTC, von { $address }
    }
begun-hours =
    { $hours ->
        [one] Vor { $hours } Stunde, um { $at } UTC, von { $address }
       *[other] Vor { $hours } Stunden, um { $at } UTC, von { $address }
    }

## Weitere Seiten eines Schritts
done-title = Fertig
done-step-title = Dieser Schritt ist erledigt
done-one-more = Ein Schritt fehlt noch. Die App fragt Sie danach.
done-go-back = Sie können jetzt zur App zurückkehren und dieses Fenster schließen.
done-next-here = Hier mit dem nächsten Schritt weitermachen
not-next-title = Ein anderer Schritt kommt zuerst
not-next-in-app = Den Schritt davor erledigen Sie in der App. Kehren Sie zu ihr zurück.
not-next-text = Dieser Schritt ist danach möglich.
not-next-go = Zum ersten Schritt
gone-title = Diese Seite ist nicht mehr gültig
gone-why = Vielleicht war sie zu lange offen, es gab zu viele Fehlversuche oder alles ist schon erledigt.
gone-what-now = Kehren Sie zur App zurück. Wenn sie noch auf Sie wartet, beginnen Sie dort neu.
stopped-title = Abgebrochen
stopped-nothing-changed = Es wurde nichts geändert, und diese Anfrage ist damit beendet. Sie können dieses Fenster schließen.
stopped-change-password = Wenn Sie das nicht selbst begonnen haben, ändern Sie Ihr Passwort.
refused-title = Das hat nicht geklappt
refused-go-back = Kehren Sie zur App zurück und beginnen Sie dort neu, falls es nicht weitergeht.
elsewhere-title = Das wurde woanders begonnen
elsewhere-what = Das wurde in einem anderen Netzwerk begonnen als dem, in dem Sie gerade sind. Deshalb können Sie hier nicht weitermachen.
elsewhere-if-you = Wenn Sie es selbst waren, öffnen Sie diese Seite in dem Netzwerk, in dem Sie begonnen haben (ohne VPN), oder beginnen Sie in der App neu.
elsewhere-if-not = Wenn Ihnen jemand den Link zu dieser Seite geschickt hat, schließen Sie die Seite: Vielleicht versucht jemand, sich als Sie anzumelden.
app-only-title = Kehren Sie zur App zurück
app-only-password = Geben Sie Ihr Passwort in der App selbst ein. Diese Seite fragt nicht danach.
app-only-close = Wenn Ihnen jemand den Link zu dieser Seite geschickt hat, schließen Sie die Seite und geben Sie nichts ein.

## Links in E-Mails
link-over-title = Dieser Link ist nicht mehr gültig
link-over-why = Vielleicht ist er zu alt, wurde schon benutzt oder ist unvollständig.
link-over-what-now = Wenn Sie ihn noch brauchen, fordern Sie in der App eine neue E-Mail an.
mail-not-you = Wenn Sie das nicht selbst begonnen haben, schließen Sie diese Seite einfach.
confirm-reset-title = Passwort zurücksetzen?
confirm-reset-text = Machen Sie nur weiter, wenn Sie gerade in einer App ein neues Passwort festlegen. Wer diese E-Mail angefordert hat, kann danach das Passwort des Kontos mit dieser Adresse festlegen:
confirm-reset-button = Neues Passwort erlauben
confirm-address-title = Ist das Ihre Adresse?
confirm-add-text = Das Konto { $account } möchte diese E-Mail-Adresse verwenden:
confirm-add-text-unknown = Ein Konto möchte diese E-Mail-Adresse verwenden:
confirm-add-button = Ja, Adresse hinzufügen
confirm-register-text = Mit dieser E-Mail-Adresse wird ein neues Konto registriert:
confirm-register-button = Ja, das ist meine
confirmed-title = Ihre Adresse ist bestätigt
confirmed-text = Kehren Sie zur App zurück. Sie macht von selbst weiter oder wartet auf Ihre Eingabe. Sie können dieses Fenster schließen.
confirmed-continue = Weiter zu { $site }
keep-factors-title = Zweite Faktoren behalten?
keep-factors-text = Die Administration wird alle Authenticator-Apps und Wiederherstellungscodes dieses Kontos entfernen und alle seine Geräte abmelden:
keep-factors-button = Verhindern und behalten
keep-factors-asked = Wenn Sie darum gebeten haben, weil Sie Ihren Authenticator verloren haben, schließen Sie diese Seite einfach.
kept-factors-title = Ihre zweiten Faktoren bleiben erhalten
kept-factors-text = Es wird nichts entfernt. Sie können dieses Fenster schließen.
kept-factors-not-you = Wenn Sie nicht darum gebeten haben, informieren Sie die Betreiber dieses Servers und ändern Sie Ihr Passwort.
no-reset-text = Vielleicht wurde es schon verhindert oder ist bereits geschehen, oder der Link ist unvollständig. Hier gibt es nichts zu verhindern.

## Schritte
dummy-title = Bestätigen
dummy-text = Sie müssen nichts eingeben.
dummy-submit = Weiter
password-step-title = Geben Sie Ihr Passwort ein
password-label = Passwort
totp-title = Geben Sie den Code Ihres Authenticators ein
totp-text = Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für dieses Konto anzeigt.
totp-label = Code
totp-hint = { $digits } Ziffern
recovery-title = Geben Sie einen Wiederherstellungscode ein
recovery-text = Jeder Wiederherstellungscode gilt nur einmal.
recovery-label = Wiederherstellungscode
registration-token-title = Geben Sie Ihr Registrierungstoken ein
registration-token-text = Auf diesem Server kann man sich nur mit Einladung registrieren.
registration-token-label = Registrierungstoken
email-title = Bestätigen Sie Ihre E-Mail-Adresse
email-text = Sie erhalten einen Link per E-Mail. Öffnen Sie ihn, bestätigen Sie dort die Adresse und machen Sie dann hier weiter.
email-label = E-Mail-Adresse
captcha-title = Lösen Sie ein Captcha
captcha-text = Das Captcha muss die App anzeigen, in der Sie begonnen haben. Diese Seite kann das nicht, denn sie lädt nichts von anderen Websites.
terms-title = Stimmen Sie den Bedingungen zu
terms-text = Um weiterzumachen, lesen Sie Folgendes und stimmen Sie zu:
terms-submit = Zustimmen
setup-title = Richten Sie einen zweiten Faktor ein
setup-text = Ihr Konto braucht einen zweiten Faktor: eine App auf Ihrem Smartphone, die alle 30 Sekunden einen neuen Code anzeigt. Halten Sie eine solche Authenticator-App bereit.
setup-begin = Beginnen
setup-scan = Scannen Sie dies mit Ihrer Authenticator-App oder geben Sie den Schlüssel dort ein. Geben Sie dann hier den Code ein, den die App anzeigt.
setup-picture = QR-Code des Schlüssels
setup-key = Schlüssel
setup-open-app = In einer Authenticator-App öffnen
setup-submit = Aktivieren
setup-codes-title = Bewahren Sie Ihre Wiederherstellungscodes auf
setup-codes-text = Wenn Sie Ihren Authenticator verlieren, kommen Sie mit einem dieser Codes in Ihr Konto. Jeder gilt nur einmal. Drucken Sie die Codes aus oder schreiben Sie sie auf: Sie werden nicht noch einmal angezeigt.
setup-codes-list = Wiederherstellungscodes
setup-codes-kept = Ich habe sie aufbewahrt

## Was nicht stimmt
wrong-form = Ihre Eingabe hat nicht das richtige Format.
wrong-form-expected = Ihre Eingabe hat nicht das richtige Format. Erwartet: { $hint }.
not-finished = Dieser Schritt ist noch nicht abgeschlossen: Machen Sie hier weiter.
stale-form-enter = Diese Seite war zu alt oder Cookies sind deaktiviert. Geben Sie es bitte noch einmal ein.
stale-form-press = Diese Seite war zu alt oder Cookies sind deaktiviert. Klicken Sie bitte noch einmal auf die Schaltfläche.
wait-seconds =
    { $seconds ->
        [one] Sie können es in { $seconds } Sekunde erneut versuchen.
       *[other] Sie können es in { $seconds } Sekunden erneut versuchen.
    }
wait-minutes =
    { $minutes ->
        [one] Sie können es in { $minutes } Minute erneut versuchen.
       *[other] Sie können es in { $minutes } Minuten erneut versuchen.
    }
wait-hours =
    { $hours ->
        [one] Sie können es in { $hours } Stunde erneut versuchen.
       *[other] Sie können es in { $hours } Stunden erneut versuchen.
    }

## Was abgelehnt wurde; jeweils ganze Sätze
refused-too-many = Zu viele Anfragen: Warten Sie ein wenig und versuchen Sie es erneut.
refused-busy = Der Server ist ausgelastet: Versuchen Sie es gleich noch einmal.
refused-foreign-form = Dieses Formular wurde von einer anderen Website gesendet.
refused-password = Der Benutzername oder das Passwort ist falsch.
refused-many-passwords = Zu viele Passwortversuche für dieses Konto: Warten Sie vor dem nächsten.
refused-signed-out = Gerade wurden alle Geräte abgemeldet, oder das Passwort wurde geändert.
refused-code = Falscher Code: Geben Sie den Code ein, den Ihr Authenticator jetzt anzeigt, und prüfen Sie, ob die Uhr des Geräts richtig geht.
refused-code-used = Dieser Code wurde schon benutzt: Warten Sie auf den nächsten.
refused-many-codes = Zu viele falsche Codes hintereinander: Warten Sie vor dem nächsten.
refused-locked = Zu viele falsche Codes: Dieser Faktor ist gesperrt. Geben Sie drei aufeinanderfolgende Codes ein, verwenden Sie einen Wiederherstellungscode oder wenden Sie sich an die Administration.
refused-recovery-code = Falscher oder schon benutzter Wiederherstellungscode: Versuchen Sie einen anderen aus Ihrer Liste.
refused-registration-token = Dieses Registrierungstoken ist unbekannt, aufgebraucht oder abgelaufen.
refused-address-in-use = Ein Konto auf diesem Server hat diese E-Mail-Adresse schon.
refused-address-of-another = Diese Adresse gehört zu einem anderen Konto als dem, um das es hier geht.
refused-not-confirmed = Noch nicht bestätigt: Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben, und machen Sie dann weiter.
refused-many-mails = Es wurden zu viele E-Mails angefordert: Warten Sie vor der nächsten.
refused-captcha-needed = Lösen Sie zuerst das Captcha.
refused-captcha = Das Captcha wurde nicht gelöst oder ist abgelaufen: Lösen Sie ein neues.
refused-no-set-up = Dieses Konto muss keinen zweiten Faktor einrichten.
refused-set-up-meanwhile = Dieses Konto hat inzwischen einen zweiten Faktor: Verwenden Sie diesen.
refused-tries-under-way = Andere Versuche laufen noch: Warten Sie, bis sie abgeschlossen sind.
refused-factors = Keiner der Faktoren dieses Kontos reicht dafür aus: Fügen Sie zuerst einen Authenticator hinzu.
refused-another-user = Dieser Nachweis gehört zu einem anderen Konto als dem, um das es hier geht.
refused-name-taken = Dieser Benutzername ist vergeben: Wählen Sie einen anderen.

## Was man bestätigt
do-remove-devices =
    { $count ->
        [one] Das Gerät { $devices } entfernen
       *[other] Die Geräte { $devices } entfernen
    }
do-change-password = Das Passwort Ihres Kontos ändern
do-reset-password = Ein neues Passwort für Ihr Konto festlegen
do-sign-in = Anmeldung auf einem neuen Gerät
do-sign-in-name = Anmeldung auf dem neuen Gerät „{ $name }“
do-login-token = Anmeldung mit Ihrem Konto auf einem weiteren Gerät
do-register = Ein Konto registrieren
do-register-name = Das Konto „{ $name }“ registrieren
do-deactivate = Ihr Konto endgültig deaktivieren
do-deactivate-and-erase = Ihr Konto endgültig deaktivieren und Ihre Daten löschen
do-add-address = Ihrem Konto eine E-Mail-Adresse hinzufügen
do-make-app-password = Ein App-Passwort für „{ $name }“ erstellen
do-replace-signing-keys = Die Schlüssel ersetzen, mit denen Ihre Geräte verifiziert werden
do-add-authenticator = Einen Authenticator hinzufügen
do-add-authenticator-name = Den Authenticator „{ $name }“ hinzufügen
do-remove-authenticator = Einen Authenticator entfernen
do-replace-codes = Ihre Wiederherstellungscodes durch neue ersetzen
do-remove-codes = Ihre Wiederherstellungscodes entfernen
do-turn-off = Zwei-Faktor-Authentifizierung deaktivieren
do-reset-user = Alle zweiten Faktoren von { $account } entfernen
do-keep-factors = Die zweiten Faktoren von { $account } behalten
do-approve-reset = Zustimmen, dass { $account } alle zweiten Faktoren verliert
do-unlock-user = { $account } wieder Codes verwenden lassen
do-sign-out-user = { $account } überall abmelden
do-set-roles = Ändern, was { $account } darf
do-make-registration-token = Ein Token erstellen, mit dem man sich registrieren kann
do-revoke-registration-token = Ein Token widerrufen, mit dem man sich registrieren kann
do-enforcement = Ändern, wer einen zweiten Faktor haben muss
