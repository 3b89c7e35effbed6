error-unreachable = Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.
error-too-many =
    { $seconds ->
        [one] Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es erneut.
       *[other] Zu viele Versuche. Warten Sie { $seconds } Sekunden und versuchen Sie es erneut.
    }
error-too-many-minutes =
    { $minutes ->
        [one] Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.
       *[other] Zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es erneut.
    }
error-too-many-hours =
    { $hours ->
        [one] Zu viele Versuche. Warten Sie eine Stunde und versuchen Sie es erneut.
       *[other] Zu viele Versuche. Warten Sie { $hours } Stunden und versuchen Sie es erneut.
    }
error-code-used = Dieser Code wurde schon benutzt. Warten Sie auf den nächsten, den Ihr Authenticator anzeigt.
error-wrong-code = Der Code ist falsch. Geben Sie den Code ein, den Ihr Authenticator jetzt anzeigt.
error-factor-locked = Zu viele falsche Codes, deshalb sind Codes gesperrt. Verwenden Sie einen Wiederherstellungscode oder geben Sie drei richtige Codes nacheinander ein; warten Sie jedes Mal auf den nächsten. Auch die Administration kann die Sperre aufheben.
error-session-ended = Das hat zu lange gedauert oder wurde zu oft versucht und beginnt deshalb von vorn. Ihre Eingaben sind noch da.
error-conflict = Das wurde gleichzeitig an anderer Stelle geändert. Sehen Sie sich den jetzigen Stand an und versuchen Sie es erneut.
error-m-unknown-token = Sie wurden abgemeldet.
error-own-account = Beim eigenen Konto ist das nicht möglich. Bitten Sie eine andere Person aus der Administration darum.
error-higher-role = Dieses Konto hat eine gleich hohe oder höhere Rolle als Sie. Wenden Sie sich an jemanden mit einer höheren Rolle.
error-last-administrator = Das ist das letzte Konto mit der Rolle Administration. Geben Sie diese Rolle zuerst einem anderen Konto.
error-second-factor-needed = Um für andere etwas zu ändern, brauchen Sie die Zwei-Faktor-Authentifizierung für Ihr eigenes Konto. Richten Sie sie zuerst ein.
error-fixed = Das ist in der Konfiguration des Servers festgelegt und lässt sich hier nicht ändern.
error-own-request = Sie haben diese Zurücksetzung selbst angefordert. Deshalb muss eine andere Person aus der Administration zustimmen.
error-reset-waiting = Für dieses Konto steht schon eine Zurücksetzung aus.
error-m-not-found = Das gibt es nicht oder nicht mehr.
error-enrolment-expired = Das hat zu lange gedauert, oder es gab zu viele falsche Codes. Beginnen Sie neu; der Name ist noch da. Löschen Sie den alten Eintrag aus Ihrer App.
error-name-taken = Diesen Namen haben Sie schon vergeben. Wählen Sie einen anderen.
error-required = Dieser Server verlangt einen zweiten Faktor, deshalb muss der letzte bleiben. Fügen Sie zuerst einen anderen hinzu.
error-cooling = Sie haben sich mit einem Wiederherstellungscode angemeldet. Deshalb kann vorübergehend nichts hinzugefügt werden. Versuchen Sie es später noch einmal oder melden Sie sich mit Ihrem Authenticator an.
error-m-weak-password = Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.
error-m-user-in-use = Dieser Name ist vergeben. Wählen Sie einen anderen.
error-m-invalid-username = Ein Benutzername besteht aus Kleinbuchstaben, Ziffern und . _ - / = +, nicht nur aus Ziffern, und beginnt nicht mit _.
error-m-threepid-in-use = Ein Konto auf diesem Server hat diese Adresse schon.
error-m-threepid-not-found = Kein Konto auf diesem Server hat diese Adresse.
error-m-threepid-auth-failed = Der Link in der E-Mail wurde noch nicht geöffnet oder ist abgelaufen. Öffnen Sie ihn oder lassen Sie sich eine neue E-Mail schicken.
