enrol-title = Einen Authenticator hinzufügen
enrol-name = Name
enrol-name-why = Ein Authenticator ist eine App auf Ihrem Telefon oder Computer, die jede halbe Minute einen neuen Code anzeigt. Wenn Sie noch keine haben, installieren Sie zuerst eine. Geben Sie ihm einen Namen, an dem Sie ihn wiedererkennen.
enrol-name-hint = Zum Beispiel „Telefon“ oder „Laptop im Büro“
enrol-suggestion = Telefon
enrol-proof = Ihrem Konto einen Authenticator hinzufügen
enrol-scan-how = Öffnen Sie die Authenticator-App, wählen Sie das Hinzufügen eines Kontos und scannen Sie dieses Bild.
enrol-qr = QR-Code des Schlüssels
enrol-cannot-scan = Sie können es nicht scannen?
enrol-type-key = Tippen Sie stattdessen diesen Schlüssel in die App ein. Auf Leerzeichen kommt es nicht an.
enrol-copy-key = Schlüssel kopieren
enrol-open-app = Eine Authenticator-App auf diesem Gerät öffnen
enrol-scanned = Die App zeigt einen Code
enrol-confirm-how = Geben Sie den Code ein, den die App jetzt anzeigt. Das zeigt, dass sie den richtigen Schlüssel hat.
enrol-digits =
    { $digits ->
        [one] { $digits } Ziffer
       *[other] { $digits } Ziffern
    }
enrol-turn-on = Einschalten
enrol-show-key = Schlüssel noch einmal zeigen
enrol-done = { $name } ist eingerichtet.
set-up-required = Dieses Konto braucht einen zweiten Faktor, bevor es weitergeht. Sie benötigen einen Authenticator: eine App auf Ihrem Telefon oder Computer, die jede halbe Minute einen neuen Code anzeigt. Es dauert etwa zwei Minuten.
set-up-begin = Jetzt einrichten
codes-title = Ihre Wiederherstellungscodes
codes-why = Mit einem dieser Codes kommen Sie in Ihr Konto, wenn Ihr Authenticator verloren ist. Jeder gilt einmal.
codes-once = Sie werden nur dieses eine Mal gezeigt. Bewahren Sie sie sicher auf, und nicht nur auf dem Gerät mit dem Authenticator.
codes-copy = Kopieren
codes-download = Als Datei speichern
codes-print = Drucken
codes-file = wiederherstellungscodes.txt
codes-kept = Ich habe sie aufbewahrt
codes-check = Tippen Sie einen der Codes von dort ab, wo Sie sie aufbewahrt haben. Dabei wird keiner verbraucht.
codes-check-wrong = Das ist keiner der neuen Codes. Sehen Sie nach, was Sie aufbewahrt haben, oder lassen Sie sie noch einmal zeigen.
codes-check-done = Prüfen
codes-show-again = Codes noch einmal zeigen
codes-skip-check = Ohne Prüfung weiter
security-title = Zwei-Faktor-Authentifizierung
security-on = Eingeschaltet.
security-on-means = Zum Anmelden brauchen Sie Ihr Passwort und einen Code Ihres Authenticators.
security-off = Ausgeschaltet.
security-off-means = Ihr Passwort allein öffnet Ihr Konto. Wer es erfährt, ist drin.
security-set-up = Einrichten
security-required = Dieser Server verlangt einen zweiten Faktor. Richten Sie ihn jetzt ein: Bis dahin muss alles warten, was einen Nachweis braucht.
security-required-by = Ab { $date } verlangt dieser Server einen zweiten Faktor. Richten Sie ihn vorher ein.
security-locked = Es gab zu viele falsche Codes, deshalb werden Codes eine Weile abgelehnt. Wenn Sie das nicht waren, ändern Sie Ihr Passwort.
security-reenrol = Sie haben sich mit einem Wiederherstellungscode angemeldet. Wenn Ihr Authenticator verloren ist, fügen Sie einen neuen hinzu und widerrufen Sie den verlorenen.
security-no-codes = Sie haben keine Wiederherstellungscodes. Ohne sie sperrt Sie ein verlorener Authenticator aus: Erstellen Sie welche.
security-codes-low =
    { $count ->
        [0] Ihre Wiederherstellungscodes sind aufgebraucht. Erstellen Sie neue.
        [one] Ein Wiederherstellungscode ist noch übrig. Erstellen Sie neue.
       *[other] { $count } Wiederherstellungscodes sind noch übrig. Erstellen Sie neue.
    }
security-reset-asked = Jemand von der Administration will Ihre zweiten Faktoren entfernen, und eine weitere Person muss zustimmen. Wenn Sie nicht darum gebeten haben, sagen Sie es der Administration.
security-reset-due = Die Administration entfernt Ihre zweiten Faktoren am { $date }. Wenn Sie nicht darum gebeten haben, verhindern Sie es über den Link in der E-Mail, oder sagen Sie es der Administration.
factors-title = Authenticatoren
factor-created = Erstellt:
factor-last-used = Zuletzt benutzt:
factor-never-used = Noch nicht benutzt
factor-add = Weiteren Authenticator hinzufügen
factor-rename = Umbenennen
factor-rename-label = { $name } umbenennen
factor-rename-title = { $name } umbenennen
factor-renamed = Er heißt jetzt { $name }.
factor-revoke = Widerrufen
factor-revoke-label = { $name } widerrufen
factor-revoke-title = { $name } widerrufen?
factor-revoke-means = Seine Codes gelten sofort nicht mehr. Ihre anderen Authenticatoren bleiben gültig.
factor-revoke-last = Es ist Ihr einziger. Ohne ihn ist die Zwei-Faktor-Authentifizierung aus, Ihre Wiederherstellungscodes sind weg, und Ihr Passwort allein öffnet Ihr Konto.
factor-revoked = { $name } ist widerrufen.
codes-section = Wiederherstellungscodes
codes-left =
    { $total ->
        [one] { $count } von { $total } ist übrig.
       *[other] { $count } von { $total } sind übrig.
    }
codes-replace = Neue Wiederherstellungscodes erstellen
codes-replace-means = Die alten gelten nicht mehr, sobald die neuen erstellt sind.
codes-replaced = Ihre neuen Wiederherstellungscodes gelten jetzt; die alten nicht mehr.
turn-off-title = Ausschalten
turn-off-means = Danach öffnet wieder Ihr Passwort allein Ihr Konto.
turn-off = Zwei-Faktor-Authentifizierung ausschalten
turn-off-sure = Alle Ihre Authenticatoren und Wiederherstellungscodes gelten dann nicht mehr. Ein Wiederherstellungscode genügt dafür nicht: Halten Sie Ihren Authenticator bereit.
turn-off-done = Die Zwei-Faktor-Authentifizierung ist ausgeschaltet.
enrol-unfinished = Sie haben begonnen, { $name } hinzuzufügen, und es nicht beendet. Wenn Ihre App seine Codes schon zeigt, geben Sie einen davon ein. Sonst beginnen Sie neu.
enrol-resume = Einen Code davon eingeben
new-code-title = Ein neuer Wiederherstellungscode
new-code-why = Er ersetzt den, den Sie gerade benutzt haben, und wird nur dieses eine Mal gezeigt. Bewahren Sie ihn bei den anderen auf.
security-reset-means = Dann sind Ihre Authenticatoren und Wiederherstellungscodes weg, und alle Ihre Geräte sind abgemeldet. Eine Anmeldung mit einem Code Ihres Authenticators verhindert es.
turn-off-required = Dieser Server verlangt einen zweiten Faktor; deshalb lässt er sich nicht ausschalten.
factor-most =
    { $count ->
        [one] Ein Konto kann einen Authenticator haben. Widerrufen Sie ihn, um einen anderen hinzuzufügen.
       *[other] Sie haben { $count } Authenticatoren, und mehr können es nicht sein. Widerrufen Sie einen, um einen anderen hinzuzufügen.
    }
app-passwords-title = App-Passwörter
app-passwords-why = Für eine App, die nicht nach einem Code fragen kann. Sie meldet sich mit einem solchen Passwort statt Ihrem eigenen an, und ohne zweiten Faktor.
app-password-make = App-Passwort erstellen
app-password-name = Wofür ist es?
app-password-name-hint = Zum Beispiel „Altes Tablet“
app-password-made = App-Passwort für { $name }
app-password-once = Es wird nur dieses eine Mal gezeigt. Geben Sie es jetzt in der App ein.
app-password-kept = Fertig
app-password-revoke-means = Es gilt sofort nicht mehr, und die Geräte, die sich damit angemeldet haben, werden abgemeldet.
app-password-revoked = Das App-Passwort für { $name } ist widerrufen.
remembered-title = Gemerkte Geräte
remembered-why = Sie melden sich allein mit dem Passwort an. Jede Änderung Ihres Passworts oder Ihrer Authenticatoren beendet das.
remembered-none = Keines ist gemerkt.
remembered-this = dieses Gerät
remembered-until = Bis:
remembered-forget = Vergessen
remembered-forget-label = { $name } vergessen
remembered-forget-all = Alle vergessen
remembered-forgotten = { $name } wird bei der nächsten Anmeldung wieder nach einem Code gefragt.
remembered-all-forgotten = Alle Geräte werden bei der nächsten Anmeldung wieder nach einem Code gefragt.
activity-title = Aktivität
activity-why = Was zuletzt mit der Sicherheit Ihres Kontos geschah. Wenn Sie etwas davon nicht waren, ändern Sie Ihr Passwort und widerrufen Sie, was Sie nicht kennen.
activity-none = Noch ist nichts geschehen.
activity-older = Älteres zeigen
activity-from = Von { $address }
activity-by-administrator = Durch die Administration
activity-by-operator = Durch die, die diesen Server betreiben
activity-alarm = Waren Sie das?
activity-warning = Bitte prüfen
