enrol-title = Authenticator hinzufügen
enrol-name = Name
enrol-name-why = Ein Authenticator ist eine App auf Ihrem Smartphone oder Computer, die alle 30 Sekunden einen neuen Code anzeigt. Wenn Sie noch keine solche App haben, installieren Sie zuerst eine. Wählen Sie hier einen Namen, an dem Sie sie wiedererkennen.
enrol-name-hint = Zum Beispiel „Smartphone“ oder „Laptop im Büro“
enrol-suggestion = Smartphone
enrol-proof = Ihrem Konto einen Authenticator hinzufügen
enrol-scan-how = Öffnen Sie die Authenticator-App, fügen Sie dort ein Konto hinzu und scannen Sie dieses Bild.
enrol-qr = QR-Code des Schlüssels
enrol-cannot-scan = Scannen nicht möglich?
enrol-type-key = Geben Sie stattdessen diesen Schlüssel in der App ein. Leerzeichen spielen keine Rolle.
enrol-copy-key = Schlüssel kopieren
enrol-open-app = In einer Authenticator-App öffnen
enrol-scanned = Die App zeigt einen Code
enrol-confirm-how = Geben Sie den Code ein, den die App jetzt anzeigt. Daran erkennen wir, dass sie den richtigen Schlüssel hat.
enrol-digits =
    { $digits ->
        [one] { $digits } Ziffer
       *[other] { $digits } Ziffern
    }
enrol-turn-on = Aktivieren
enrol-show-key = Schlüssel erneut anzeigen
enrol-done = „{ $name }“ ist eingerichtet.
set-up-required = Dieses Konto braucht einen zweiten Faktor, bevor es weitergeht. Sie benötigen einen Authenticator: eine App auf Ihrem Smartphone oder Computer, die alle 30 Sekunden einen neuen Code anzeigt. Das Einrichten dauert etwa zwei Minuten.
set-up-begin = Jetzt einrichten
codes-title = Ihre Wiederherstellungscodes
codes-why = Wenn Sie Ihren Authenticator verlieren, kommen Sie mit einem dieser Codes in Ihr Konto. Jeder gilt nur einmal.
codes-once = Die Codes werden nur dieses eine Mal angezeigt. Bewahren Sie sie an einem sicheren Ort auf, nicht nur auf dem Gerät mit dem Authenticator.
codes-copy = Kopieren
codes-download = Als Datei speichern
codes-print = Drucken
codes-file = wiederherstellungscodes.txt
codes-kept = Ich habe sie aufbewahrt
codes-check = Geben Sie zur Kontrolle einen der aufbewahrten Codes ein. Er wird dadurch nicht verbraucht.
codes-check-wrong = Das ist keiner der neuen Codes. Sehen Sie nach, was Sie aufbewahrt haben, oder lassen Sie die Codes noch einmal anzeigen.
codes-check-done = Prüfen
codes-show-again = Codes erneut anzeigen
codes-skip-check = Ohne Prüfung weiter
security-title = Zwei-Faktor-Authentifizierung
security-on = Aktiviert.
security-on-means = Zum Anmelden brauchen Sie Ihr Passwort und einen Code Ihres Authenticators.
security-off = Deaktiviert.
security-off-means = Zum Anmelden genügt Ihr Passwort. Wer es erfährt, kommt in Ihr Konto.
security-set-up = Einrichten
security-required = Dieser Server verlangt einen zweiten Faktor. Richten Sie ihn jetzt ein: Bis dahin ist nichts möglich, was einen Nachweis braucht.
security-required-by = Ab { $date } verlangt dieser Server einen zweiten Faktor. Richten Sie ihn vorher ein.
security-locked = Es gab zu viele falsche Codes, deshalb wird keiner auf einem Gerät angenommen, auf dem Sie noch keinen verwendet haben. Ein Wiederherstellungscode hebt das auf, drei richtige Codes nacheinander ebenso. Wenn Sie das nicht waren, ändern Sie Ihr Passwort.
security-reenrol = Sie haben sich mit einem Wiederherstellungscode angemeldet. Wenn Sie Ihren Authenticator verloren haben, fügen Sie einen neuen hinzu und entfernen Sie den verlorenen.
security-no-codes = Sie haben keine Wiederherstellungscodes. Ohne sie verlieren Sie mit dem Authenticator auch den Zugang zu Ihrem Konto: Erstellen Sie welche.
security-codes-low =
    { $count ->
        [0] Ihre Wiederherstellungscodes sind aufgebraucht. Erstellen Sie neue.
        [one] Sie haben nur noch einen Wiederherstellungscode. Erstellen Sie neue.
       *[other] Sie haben nur noch { $count } Wiederherstellungscodes. Erstellen Sie neue.
    }
security-reset-asked = Jemand aus der Administration will Ihre zweiten Faktoren entfernen, und eine weitere Person muss zustimmen. Wenn Sie nicht darum gebeten haben, informieren Sie die Administration.
security-reset-due = Die Administration entfernt Ihre zweiten Faktoren am { $date }. Wenn Sie nicht darum gebeten haben, verhindern Sie es über den Link in der E-Mail oder informieren Sie die Administration.
factors-title = Authenticator-Apps
factor-created = Hinzugefügt:
factor-last-used = Zuletzt benutzt:
factor-never-used = Noch nicht benutzt
factor-add = Authenticator hinzufügen
factor-rename = Umbenennen
factor-rename-label = „{ $name }“ umbenennen
factor-rename-title = „{ $name }“ umbenennen
factor-renamed = Der neue Name ist „{ $name }“.
factor-revoke = Entfernen
factor-revoke-label = „{ $name }“ entfernen
factor-revoke-title = „{ $name }“ entfernen?
factor-revoke-means = Die Codes dieses Authenticators gelten sofort nicht mehr. Ihre anderen Authenticator-Apps funktionieren weiter.
factor-revoke-last = Es ist Ihr einziger Authenticator. Ohne ihn ist die Zwei-Faktor-Authentifizierung deaktiviert, Ihre Wiederherstellungscodes gelten nicht mehr, und zum Anmelden genügt Ihr Passwort.
factor-revoked = „{ $name }“ wurde entfernt.
codes-section = Wiederherstellungscodes
codes-left =
    { $total ->
        [one] Noch { $count } von { $total } übrig.
       *[other] Noch { $count } von { $total } übrig.
    }
codes-replace = Neue Codes erstellen
codes-replace-means = Die alten gelten nicht mehr, sobald die neuen erstellt sind.
codes-replaced = Ab jetzt gelten Ihre neuen Wiederherstellungscodes; die alten gelten nicht mehr.
turn-off-title = Deaktivieren
turn-off-means = Zum Anmelden genügt dann wieder Ihr Passwort.
turn-off = Zwei-Faktor-Authentifizierung deaktivieren
turn-off-sure = Alle Ihre Authenticator-Apps und Wiederherstellungscodes gelten dann nicht mehr. Ein Wiederherstellungscode genügt dafür nicht: Halten Sie Ihren Authenticator bereit.
turn-off-done = Die Zwei-Faktor-Authentifizierung ist deaktiviert.
enrol-unfinished = Sie haben begonnen, „{ $name }“ hinzuzufügen, aber nicht abgeschlossen. Wenn Ihre App schon Codes dafür anzeigt, geben Sie einen davon ein. Beginnen Sie sonst neu.
enrol-resume = Code eingeben
new-code-title = Ein neuer Wiederherstellungscode
new-code-why = Er ersetzt den Code, den Sie gerade benutzt haben, und wird nur dieses eine Mal angezeigt. Bewahren Sie ihn bei den anderen auf.
security-reset-means = Dann sind Ihre Authenticator-Apps und Wiederherstellungscodes entfernt und alle Ihre Geräte abgemeldet. Wenn Sie sich mit einem Code Ihres Authenticators anmelden, wird das verhindert.
turn-off-required = Dieser Server verlangt einen zweiten Faktor. Deshalb lässt sich die Zwei-Faktor-Authentifizierung nicht deaktivieren.
factor-most =
    { $count ->
        [one] Ein Konto kann einen Authenticator haben. Entfernen Sie ihn, um einen anderen hinzuzufügen.
       *[other] Sie haben { $count } Authenticator-Apps, mehr sind nicht möglich. Entfernen Sie eine, um eine andere hinzuzufügen.
    }
app-passwords-title = App-Passwörter
app-passwords-why = Für Apps, die nicht nach einem Code fragen können. Sie melden sich statt mit Ihrem Passwort mit einem App-Passwort an, ohne zweiten Faktor.
app-password-make = App-Passwort erstellen
app-password-name = Wofür ist es?
app-password-name-hint = Zum Beispiel „Altes Tablet“
app-password-made = App-Passwort für „{ $name }“
app-password-once = Es wird nur dieses eine Mal angezeigt. Geben Sie es jetzt in der App ein.
app-password-kept = Fertig
app-password-revoke-means = Es gilt sofort nicht mehr, und die damit angemeldeten Geräte werden abgemeldet.
app-password-revoked = Das App-Passwort für „{ $name }“ wurde entfernt.
remembered-title = Gemerkte Geräte
remembered-why = Auf diesen Geräten genügt zum Anmelden das Passwort. Das endet, sobald sich Ihr Passwort oder Ihre Authenticator-Apps ändern.
remembered-none = Keine gemerkten Geräte.
remembered-this = dieses Gerät
remembered-until = Bis:
remembered-forget = Nicht mehr merken
remembered-forget-label = „{ $name }“ nicht mehr merken
remembered-forget-all = Keines mehr merken
remembered-forgotten = „{ $name }“ wird bei der nächsten Anmeldung wieder nach einem Code gefragt.
remembered-all-forgotten = Alle Geräte werden bei der nächsten Anmeldung wieder nach einem Code gefragt.
activity-title = Aktivitäten
activity-why = Was zuletzt die Sicherheit Ihres Kontos betraf. Wenn Sie etwas davon nicht selbst waren, ändern Sie Ihr Passwort und entfernen Sie, was Sie nicht kennen.
activity-none = Bisher ist nichts passiert.
activity-older = Ältere anzeigen
activity-from = Von { $address }
activity-by-administrator = Durch die Administration
activity-by-operator = Durch die Betreiber dieses Servers
activity-alarm = Waren Sie das?
activity-warning = Bitte prüfen
