error-unreachable = Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
error-too-many =
    { $seconds ->
        [one] Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es noch einmal.
       *[other] Zu viele Versuche. Warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
    }
error-code-used = Dieser Code wurde schon benutzt. Warten Sie auf den nächsten, den Ihr Authenticator anzeigt.
error-wrong-code = Das ist nicht der Code. Geben Sie den ein, den Ihr Authenticator jetzt anzeigt.
error-factor-locked = Zu viele falsche Codes: Dieses Konto ist für eine Weile gesperrt. Warten Sie, oder verwenden Sie einen Wiederherstellungscode.
error-session-ended = Das hat zu lange gedauert oder wurde zu oft versucht und beginnt deshalb von vorn. Was Sie eingegeben haben, ist noch da.
error-conflict = Etwas anderes hat dies zur gleichen Zeit geändert. Sehen Sie nach, was jetzt da ist, und versuchen Sie es noch einmal.
error-m-unknown-token = Sie wurden abgemeldet.
error-own-account = Das macht niemand mit dem eigenen Konto. Bitten Sie jemand anderen von der Administration.
error-higher-role = Dieses Konto hat eine Rolle, die nicht niedriger ist als Ihre. Bitten Sie jemanden mit höherem Rang.
error-last-administrator = Dies ist das letzte Konto der Administration. Machen Sie zuerst ein anderes dazu.
error-second-factor-needed = Um für andere etwas zu ändern, brauchen Sie die Zwei-Faktor-Authentifizierung auf Ihrem eigenen Konto. Richten Sie sie zuerst ein.
error-fixed = So steht es in den Einstellungen des Servers; deshalb lässt es sich hier nicht ändern.
error-own-request = Sie haben diese Zurücksetzung selbst angefordert; deshalb muss jemand anderes von der Administration zustimmen.
error-reset-waiting = Für dieses Konto wartet schon eine Zurücksetzung.
error-m-not-found = Es ist nicht da, oder nicht mehr.
error-enrolment-expired = Das hat zu lange gedauert, oder es gab zu viele falsche Codes. Beginnen Sie neu; der Name ist noch da. Löschen Sie den alten Eintrag aus Ihrer App.
error-name-taken = Sie haben schon etwas mit diesem Namen. Wählen Sie einen anderen.
error-required = Dieser Server verlangt einen zweiten Faktor; deshalb muss der letzte bleiben. Fügen Sie zuerst einen anderen hinzu.
error-cooling = Sie haben sich mit einem Wiederherstellungscode angemeldet; deshalb kann eine Weile nichts hinzugefügt werden. Versuchen Sie es später, oder melden Sie sich mit Ihrem Authenticator an.
error-m-weak-password = Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.
error-m-user-in-use = Dieser Name ist vergeben. Wählen Sie einen anderen.
error-m-invalid-username = Ein Benutzername besteht aus Kleinbuchstaben, Ziffern und . _ - / = +, nicht nur aus Ziffern, und beginnt nicht mit _.
error-m-threepid-in-use = Ein Konto auf diesem Server hat diese Adresse schon.
error-m-threepid-not-found = Kein Konto auf diesem Server hat diese Adresse.
error-m-threepid-auth-failed = Der Link in der E-Mail wurde noch nicht geöffnet oder ist zu alt. Öffnen Sie ihn, oder schicken Sie noch eine E-Mail.
