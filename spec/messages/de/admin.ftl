admin-title = Verwaltung
admin-not-yours = Nicht für dieses Konto
admin-not-yours-text = Diese Seiten sind für Personen, die andere Konten betreuen. Ihr Konto gehört nicht dazu; mit ihm ist alles in Ordnung.
admin-needs-factor = Sie können sich hier alles ansehen. Um etwas zu ändern, brauchen Sie zuerst die Zwei-Faktor-Authentifizierung für Ihr eigenes Konto.
admin-set-up = Einrichten
pager-label = Seiten
pager-next = Nächste Seite
pager-previous = Vorige Seite
pager-first = Erste Seite
state-active = Zwei-Faktor aktiv
state-pending = Einrichtung begonnen
state-none = Ohne Zwei-Faktor
state-locked = Codes gesperrt
state-reset-waiting = Zurücksetzung steht aus
state-required-missing = Vorgeschrieben, fehlt aber
state-deactivated = Deaktiviert
role-admin = Administration
role-admin-means = Alles hier, für alle Konten
role-support = Support
role-support-means = Sieht alle Konten; entsperrt Konten ohne eine dieser Rollen und setzt sie zurück
users-title = Konten
users-search = Benutzername beginnt mit
users-state = Zwei-Faktor
users-any-state = Alle
users-role = Rolle
users-find = Suchen
users-all-again = Alle anzeigen
users-account = Konto
users-roles = Rollen
users-no-roles = Keine
users-since = Registriert
users-all =
    { $count ->
        [one] Ein Konto
       *[other] { $count } Konten
    }
users-more =
    { $count ->
        [one] Ein Konto auf dieser Seite, weitere folgen
       *[other] { $count } Konten auf dieser Seite, weitere folgen
    }
users-none = Kein Konto entspricht dieser Suche.
users-none-here = In diesem Teil der Liste entspricht kein Konto dieser Suche. Gehen Sie zur nächsten Seite.
user-back = Zurück zur Liste
user-own = Das ist Ihr eigenes Konto: Hier betreut es eine andere Person aus der Administration. Was Sie selbst tun können, finden Sie auf Ihrer Kontoseite.
user-higher = Dieses Konto hat eine gleich hohe oder höhere Rolle als Sie. Sie können es sich nur ansehen.
user-required = Pflicht
user-required-not = Zwei-Faktor ist nicht vorgeschrieben
user-required-now = Zwei-Faktor ist vorgeschrieben
user-required-from = Zwei-Faktor ist ab { $date } vorgeschrieben
user-codes = Wiederherstellungscodes
user-no-codes = Keine
user-codes-left =
    { $total ->
        [one] Noch { $count } von { $total } übrig
       *[other] Noch { $count } von { $total } übrig
    }
user-emails = E-Mail-Adressen
user-no-factors = Dieses Konto hat keinen Authenticator.
user-devices = Angemeldet auf
user-no-devices = Dieses Konto ist nirgends angemeldet.
user-device-one-factor = Mit einem Faktor angemeldet
user-device-two-factors = Mit einem zweiten Faktor angemeldet
user-device-seen = Zuletzt aktiv:
user-audit = Verlauf dieses Kontos
user-actions = Dieses Konto betreuen
user-unlock = Codes entsperren
user-unlock-title = { $user } entsperren
user-unlock-means = Nach zu vielen falschen Codes werden keine mehr angenommen. Vergewissern Sie sich, dass die Person selbst sie eingegeben hat, bevor sie es wieder versuchen darf.
user-unlocked = Codes werden wieder angenommen.
user-sign-out = Überall abmelden
user-sign-out-title = { $user } überall abmelden
user-sign-out-means = Alle Geräte müssen sich wieder anmelden. Das Passwort und die zweiten Faktoren bleiben.
user-signed-out = Das Konto wurde überall abgemeldet.
user-change-roles = Rollen ändern
user-reset = Zwei-Faktor zurücksetzen
roles-title = Rollen von { $user }
roles-others = Andere Rollen
roles-others-hint = Die Rollen Ihrer Anwendungen, durch Leerzeichen getrennt
roles-save = Rollen speichern
roles-saved = Die Rollen wurden gespeichert.
reset-title = Zwei-Faktor von { $user } zurücksetzen
reset-means = Für Personen, die Authenticator und Wiederherstellungscodes verloren haben. Beides wird entfernt, und alle Geräte werden abgemeldet; das Passwort bleibt. Vergewissern Sie sich, dass die Person selbst darum bittet.
reset-needs-approval = Auf diesem Server muss eine andere Person aus der Administration zustimmen.
reset-delay =
    { $hours ->
        [one] Es geschieht erst nach einer Stunde. Bis dahin kann die Person es verhindern.
       *[other] Es geschieht erst nach { $hours } Stunden. Bis dahin kann die Person es verhindern.
    }
reset-reason = Grund
reset-reason-hint = Wie Sie sich vergewissert haben. Die Person sieht es, und es steht im Protokoll.
reset-done = Zwei-Faktor ist zurückgesetzt: Authenticator-Apps und Wiederherstellungscodes sind entfernt, und alle Geräte sind abgemeldet.
reset-waits = Die Zurücksetzung geschieht am { $date }.
reset-asked = Eine andere Person aus der Administration muss der Zurücksetzung zustimmen; das ist bis { $date } möglich.
reset-by = Angefordert von
reset-approve-by = Zustimmung bis
reset-approved-by = Zustimmung von
reset-due = Geschieht am
reset-own-request = Sie haben sie selbst angefordert; deshalb muss jemand anderes zustimmen.
reset-approve = Zurücksetzung zustimmen
reset-approve-title = Der Zurücksetzung von { $user } zustimmen
reset-approve-means = Authenticator-Apps und Wiederherstellungscodes werden entfernt, und alle Geräte werden abgemeldet. Stimmen Sie nur zu, wenn Sie selbst sicher sind, dass die Person darum gebeten hat.
reset-approved = Sie haben der Zurücksetzung zugestimmt; sie geschieht, wenn es so weit ist.
reset-cancel = Zurücksetzung verhindern
reset-cancel-title = Zurücksetzung von { $user } verhindern
reset-cancel-means = Die zweiten Faktoren bleiben.
reset-cancelled = Die Zurücksetzung wurde verhindert. Die zweiten Faktoren bleiben.
enforcement-title = Zwei-Faktor-Pflicht
enforcement-nobody = Niemand muss einen zweiten Faktor haben.
enforcement-everyone = Alle müssen einen zweiten Faktor haben.
enforcement-everyone-from = Ab { $date } müssen alle einen zweiten Faktor haben.
enforcement-administrators = Die Administration muss einen zweiten Faktor haben.
enforcement-administrators-from = Ab { $date } muss die Administration einen zweiten Faktor haben.
enforcement-roles = Alle mit einer dieser Rollen müssen einen zweiten Faktor haben: { $roles }
enforcement-roles-from = Ab { $date } müssen alle mit einer dieser Rollen einen zweiten Faktor haben: { $roles }
enforcement-fixed = Das ist in der Konfiguration des Servers festgelegt (two_factor.required) und lässt sich hier nicht ändern.
enforcement-change = Ändern
enforcement-who = Wer einen zweiten Faktor haben muss
enforcement-who-nobody = Niemand
enforcement-who-administrators = Die Administration
enforcement-who-everyone = Alle
enforcement-who-roles = Alle mit bestimmten Rollen
enforcement-which-roles = Welche Rollen
enforcement-name-roles = Geben Sie mindestens eine Rolle an.
enforcement-from = Ab wann
enforcement-from-hint = In Ihrer Zeitzone, { $zone }. Leer: sofort. Bis dahin wird die Pflicht angekündigt.
enforcement-try = Wen würde es betreffen?
enforcement-save = Speichern
enforcement-save-title = Ändern, wer einen zweiten Faktor haben muss
enforcement-means-nobody = Niemand muss mehr einen zweiten Faktor haben. Wer einen hat, behält ihn.
enforcement-means-now = Wer einen zweiten Faktor haben muss und noch keinen hat, muss ihn ab sofort vor allem anderen einrichten.
enforcement-means-from = Wer einen zweiten Faktor haben muss und noch keinen hat, muss ihn ab { $date } vor allem anderen einrichten. Bis dahin wird das angekündigt.
enforcement-saved = Gespeichert.
affected-counting =
    { $count ->
        [one] Wird gezählt … bisher { $count }
       *[other] Wird gezählt … bisher { $count }
    }
affected-count =
    { $count ->
        [0] Niemand müsste etwas tun: Alle Betroffenen haben schon einen zweiten Faktor.
        [one] Eine Person müsste einen zweiten Faktor einrichten.
       *[other] { $count } Personen müssten einen zweiten Faktor einrichten.
    }
affected-at-least =
    { $count ->
        [one] Mindestens eine Person müsste einen zweiten Faktor einrichten; noch sind nicht alle Konten gezählt.
       *[other] Mindestens { $count } Personen müssten einen zweiten Faktor einrichten; noch sind nicht alle Konten gezählt.
    }
affected-go-on = Weiterzählen
affected-who = Betroffene Konten
affected-and-more =
    { $count ->
        [one] Und ein weiteres
       *[other] Und { $count } weitere
    }
progress-title = Fortschritt
progress-counting =
    { $count ->
        [one] Wird gezählt … bisher { $count } Konto
       *[other] Wird gezählt … bisher { $count } Konten
    }
progress-all =
    { $count ->
        [one] Das eine Konto wurde gezählt.
       *[other] Alle { $count } Konten wurden gezählt.
    }
progress-part =
    { $count ->
        [one] Bisher wurde { $count } Konto gezählt.
       *[other] Die ersten { $count } Konten wurden gezählt.
    }
progress-required =
    { $count ->
        [one] Von { $count } Konto, das einen zweiten Faktor haben muss, hat ihn { $done }.
       *[other] Von { $count } Konten, die einen zweiten Faktor haben müssen, haben ihn { $done }.
    }
progress-missing = Konten ohne anzeigen
progress-by-state = Nach Status
progress-share =
    { $count ->
        [one] { $count } ({ $share })
       *[other] { $count } ({ $share })
    }
progress-over-time = Konten mit zweitem Faktor im Zeitverlauf
progress-line =
    { $count ->
        [one] Eine steigende Linie: ein Konto seit { $first }
       *[other] Eine steigende Linie: vom ersten am { $first } bis zu { $count } Konten am { $last }
    }
progress-line-means = Konten, die heute einen zweiten Faktor haben, nach dem Tag (UTC), an dem ihr ältester Authenticator hinzugefügt wurde
progress-as-table = Als Tabelle
progress-day = Tag
progress-enrolled = Konten mit zweitem Faktor
audit-title = Protokoll
audit-what = Was ein Konto oder den Server selbst betraf: wer es getan hat, wann und von wo.
audit-account-hint = Zum Beispiel alice oder eine vollständige Benutzer-ID
audit-type = Ereignis
audit-any-type = Alle
audit-actor = Von wem
audit-any-actor = Von allen
audit-since = Von
audit-until = Bis
audit-find = Anzeigen
audit-of-server = Ohne Bezug zu einem Konto
audit-of = { $user }
audit-server-title = Der Server
audit-all =
    { $count ->
        [one] Ein Eintrag
       *[other] { $count } Einträge
    }
audit-more =
    { $count ->
        [one] Ein Eintrag auf dieser Seite, weitere folgen
       *[other] { $count } Einträge auf dieser Seite, weitere folgen
    }
audit-none = Kein Eintrag entspricht dieser Suche.
audit-none-here = In diesem Teil entspricht kein Eintrag dieser Suche. Gehen Sie zur nächsten Seite.
audit-reason = Grund:
audit-more-facts = Mehr
audit-number = Nummer
audit-address = Adresse
audit-client = Client
audit-device = Gerät
actor-person = Die Person selbst
actor-administrator = Jemand aus der Administration
actor-administrator-named = Administration: { $user }
actor-command-line = Über die Kommandozeile
actor-server = Der Server selbst
verify = Auf Veränderungen prüfen
verify-holds =
    { $count ->
        [0] Es gibt noch nichts zu prüfen.
        [one] Der einzige Eintrag ist unverändert.
       *[other] Alle { $count } Einträge sind unverändert.
    }
verify-broken =
    { $count ->
        [one] Dieses Protokoll wurde verändert.
       *[other] Dieses Protokoll wurde verändert.
    }
verify-record = Eintrag { $number }: { $what }
verify-records = Einträge { $first } bis { $last }: { $what }
verify-changed = nach dem Schreiben verändert
verify-moved = steht an der Stelle eines anderen
verify-missing = fehlt
verify-inserted = von jemandem eingefügt, der die Schlüssel des Servers nicht hat
verify-unlinked = schließt nicht an den Eintrag davor an
verify-end = ist nicht das Ende, das beim Konto vermerkt ist
verify-end-forgotten = Beim Konto fehlt der Vermerk, wo sein Protokoll endet. Wenn dort etwas abgeschnitten wurde, würde man es nicht sehen.
verify-checkpoint = Die Marke für den Anfang des Protokolls wurde nicht mit den Schlüsseln des Servers erstellt.
verify-key-missing = lässt sich nicht prüfen, weil der Schlüssel des Servers fehlt
verify-unchained =
    { $count ->
        [one] Ein Eintrag stammt aus einer Version, die ihn noch nicht schützen konnte.
       *[other] { $count } Einträge stammen aus einer Version, die sie noch nicht schützen konnte.
    }
tokens-title = Einladungen
tokens-what = Mit einem Registrierungstoken kann jemand hier ein Konto erstellen, auch wenn die Registrierung geschlossen ist.
tokens-make = Token erstellen
tokens-none = Zurzeit gibt es kein gültiges Token.
tokens-list = Gültige Token
tokens-id = Beginnt mit
tokens-uses = Verwendet
tokens-used =
    { $uses ->
        [one] Einmal, unbegrenzt gültig
       *[other] { $uses }-mal, unbegrenzt gültig
    }
tokens-used-of =
    { $most ->
        [one] { $uses } von { $most } Mal
       *[other] { $uses } von { $most } Mal
    }
tokens-until = Gültig bis
tokens-until-hint = Leer: bis es aufgebraucht ist oder widerrufen wird
tokens-for-ever = Unbefristet
tokens-gives = Damit vergebene Rollen
tokens-gives-admin = Wer dieses Token zuerst benutzt, erhält die Rolle Administration. Geben Sie es nur einer Person, und nicht per E-Mail.
tokens-most = Für wie viele Personen
tokens-most-hint = Leer: beliebig viele
tokens-made = Das neue Token
tokens-made-once = Es wird nur dieses eine Mal angezeigt. Geben Sie es jetzt weiter.
tokens-link = Link zur Registrierung mit diesem Token
tokens-token = Nur das Token
tokens-copy-link = Link kopieren
tokens-copy = Token kopieren
tokens-kept = Fertig
tokens-revoke = Widerrufen
tokens-revoke-label = Token { $name } widerrufen
tokens-revoke-title = Dieses Token widerrufen?
tokens-revoke-means = Niemand kann sich mehr damit registrieren. Damit erstellte Konten bleiben.
tokens-revoked = Das Token wurde widerrufen.
