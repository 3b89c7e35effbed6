error-unreachable = Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
error-too-many =
    { $seconds ->
        [one] Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es noch einmal.
       *[other] Zu viele Versuche. Warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
    }
error-code-used = Dieser Code wurde schon benutzt. Warten Sie auf den nächsten, den Ihr Authenticator anzeigt.
error-wrong-code = Das ist nicht der Code. Geben Sie den ein, den Ihr Authenticator jetzt anzeigt.
error-factor-locked = Zu viele falsche Codes: Dieses Konto ist für eine Weile gesperrt. Warten Sie, oder verwenden Sie einen Wiederherstellungscode.
error-session-ended = Das hat zu lange gedauert und beginnt deshalb von vorn. Was Sie eingegeben haben, ist noch da.
error-conflict = Etwas anderes hat dies zur gleichen Zeit geändert. Sehen Sie nach, was jetzt da ist, und versuchen Sie es noch einmal.
error-m-unknown-token = Sie wurden abgemeldet.
