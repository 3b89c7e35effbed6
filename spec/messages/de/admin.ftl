admin-title = Verwaltung
admin-not-yours = Nicht für dieses Konto
admin-not-yours-text = Diese Seiten sind für Menschen, die sich um andere Konten kümmern. Ihr eigenes Konto hat hier nichts zu tun, und mit ihm ist alles in Ordnung.
admin-needs-factor = Sie können sich hier alles ansehen. Um etwas zu ändern, brauchen Sie zuerst die Zwei-Faktor-Authentifizierung auf Ihrem eigenen Konto.
admin-set-up = Einrichten
pager-label = Seiten
pager-next = Nächste Seite
pager-previous = Vorige Seite
pager-first = Erste Seite
state-active = Zwei-Faktor an
state-pending = Einrichtung begonnen
state-none = Kein Zwei-Faktor
state-locked = Codes gesperrt
state-reset-waiting = Zurücksetzung wartet
state-required-missing = Muss ihn haben, hat keinen
state-deactivated = Deaktiviert
role-admin = Administration
role-admin-means = Alles hier, für alle Konten
role-support = Hilfe
role-support-means = Sieht alle Konten; entsperrt die ohne Rolle hier und setzt sie zurück
users-title = Konten
users-search = Benutzername beginnt mit
users-state = Zwei-Faktor
users-any-state = Alle
users-role = Rolle
users-find = Suchen
users-all-again = Alle zeigen
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
        [one] Ein Konto auf dieser Seite, und es gibt mehr
       *[other] { $count } Konten auf dieser Seite, und es gibt mehr
    }
users-none = So ist kein Konto.
users-none-here = In diesem Teil der Liste ist kein Konto so. Gehen Sie zur nächsten Seite.
user-back = Zurück zur Liste
user-own = Das ist Ihr eigenes Konto: Hier kümmert sich jemand anderes von der Administration darum. Was Sie selbst tun können, steht auf Ihrer Kontoseite.
user-higher = Dieses Konto hat eine Rolle, die nicht niedriger ist als Ihre; Sie können es sich nur ansehen.
user-required = Vorgeschrieben
user-required-not = Muss keinen zweiten Faktor haben
user-required-now = Muss einen zweiten Faktor haben
user-required-from = Muss ab { $date } einen zweiten Faktor haben
user-codes = Wiederherstellungscodes
user-no-codes = Keine
user-codes-left =
    { $total ->
        [one] { $count } von { $total } übrig
       *[other] { $count } von { $total } übrig
    }
user-emails = E-Mail-Adressen
user-no-factors = Dieses Konto hat keinen Authenticator.
user-devices = Angemeldet auf
user-no-devices = Dieses Konto ist nirgends angemeldet.
user-device-one-factor = Mit einem Faktor angemeldet
user-device-two-factors = Mit einem zweiten Faktor angemeldet
user-device-seen = Zuletzt gesehen:
user-audit = Was mit diesem Konto geschah
user-actions = Sich um dieses Konto kümmern
user-unlock = Codes entsperren
user-unlock-title = { $user } entsperren
user-unlock-means = Nach zu vielen falschen Codes werden keine mehr angenommen. Vergewissern Sie sich, dass es die Person selbst war, und lassen Sie sie es dann wieder versuchen.
user-unlocked = Codes werden wieder angenommen.
user-sign-out = Überall abmelden
user-sign-out-title = { $user } überall abmelden
user-sign-out-means = Alle Geräte müssen sich wieder anmelden. Das Passwort und die zweiten Faktoren bleiben.
user-signed-out = Das Konto ist überall abgemeldet.
user-change-roles = Rollen ändern
user-reset = Zwei-Faktor zurücksetzen
roles-title = Rollen von { $user }
roles-others = Andere Rollen
roles-others-hint = Die Ihrer Anwendungen, mit Leerzeichen dazwischen
roles-save = Rollen speichern
roles-saved = Die Rollen sind gespeichert.
reset-title = Zwei-Faktor von { $user } zurücksetzen
reset-means = Für jemanden, der Authenticator und Wiederherstellungscodes verloren hat. Beides wird entfernt, und alle Geräte werden abgemeldet; das Passwort bleibt. Vergewissern Sie sich, dass die Person selbst darum bittet.
reset-needs-approval = Auf diesem Server muss jemand anderes von der Administration zustimmen.
reset-delay =
    { $hours ->
        [one] Es geschieht eine Stunde später. Bis dahin kann die Person es verhindern.
       *[other] Es geschieht { $hours } Stunden später. Bis dahin kann die Person es verhindern.
    }
reset-reason = Grund
reset-reason-hint = Wie Sie sich vergewissert haben. Die Person und das Protokoll erfahren es.
reset-done = Der zweite Faktor ist zurückgesetzt: Authenticatoren und Wiederherstellungscodes sind weg, und alle Geräte sind abgemeldet.
reset-waits = Die Zurücksetzung geschieht am { $date }.
reset-asked = Die Zurücksetzung wartet auf jemand anderen von der Administration; die Zustimmung ist bis { $date } möglich.
reset-by = Angefordert von
reset-approve-by = Zustimmung bis
reset-approved-by = Zugestimmt von
reset-due = Geschieht am
reset-own-request = Sie haben sie angefordert; deshalb muss jemand anderes zustimmen.
reset-approve = Der Zurücksetzung zustimmen
reset-approve-title = Der Zurücksetzung von { $user } zustimmen
reset-approve-means = Authenticatoren und Wiederherstellungscodes werden entfernt, und alle Geräte werden abgemeldet. Stimmen Sie nur zu, wenn Sie selbst sicher sind, dass die Person darum gebeten hat.
reset-approved = Der Zurücksetzung ist zugestimmt; sie geschieht, wenn es so weit ist.
reset-cancel = Zurücksetzung verhindern
reset-cancel-title = Zurücksetzung von { $user } verhindern
reset-cancel-means = Die zweiten Faktoren bleiben.
reset-cancelled = Die Zurücksetzung ist verhindert. Die zweiten Faktoren bleiben.
enforcement-title = Vorschrift
enforcement-nobody = Niemand muss einen zweiten Faktor haben.
enforcement-everyone = Alle müssen einen zweiten Faktor haben.
enforcement-everyone-from = Ab { $date } müssen alle einen zweiten Faktor haben.
enforcement-administrators = Die Administration muss einen zweiten Faktor haben.
enforcement-administrators-from = Ab { $date } muss die Administration einen zweiten Faktor haben.
enforcement-roles = Wer eine dieser Rollen hat, muss einen zweiten Faktor haben: { $roles }
enforcement-roles-from = Ab { $date } muss, wer eine dieser Rollen hat, einen zweiten Faktor haben: { $roles }
enforcement-fixed = So steht es in den Einstellungen des Servers (two_factor.required); deshalb lässt es sich hier nicht ändern.
enforcement-change = Ändern
enforcement-who = Wer einen zweiten Faktor haben muss
enforcement-who-nobody = Niemand
enforcement-who-administrators = Die Administration
enforcement-who-everyone = Alle
enforcement-who-roles = Wer bestimmte Rollen hat
enforcement-which-roles = Welche Rollen
enforcement-name-roles = Nennen Sie mindestens eine Rolle.
enforcement-from = Ab wann
enforcement-from-hint = In Ihrer Zeitzone, { $zone }. Leer: sofort. Bis dahin wird angekündigt, dass es kommt.
enforcement-try = Wer würde gefragt?
enforcement-save = Speichern
enforcement-save-title = Ändern, wer einen zweiten Faktor haben muss
enforcement-means-nobody = Niemand muss mehr einen zweiten Faktor haben. Wer einen hat, behält ihn.
enforcement-means-now = Wer gemeint ist und keinen hat, richtet ihn ab sofort vor allem anderen ein.
enforcement-means-from = Wer gemeint ist und keinen hat, richtet ihn ab { $date } vor allem anderen ein. Bis dahin wird es angekündigt.
enforcement-saved = Es ist gespeichert.
affected-counting =
    { $count ->
        [one] Es wird gezählt … bisher { $count }
       *[other] Es wird gezählt … bisher { $count }
    }
affected-count =
    { $count ->
        [0] Niemand würde gefragt: Alle, um die es geht, haben einen zweiten Faktor.
        [one] Eine Person würde gebeten, ihn einzurichten.
       *[other] { $count } Menschen würden gebeten, ihn einzurichten.
    }
affected-at-least =
    { $count ->
        [one] Mindestens eine Person würde gebeten, ihn einzurichten; es sind nicht alle Konten gezählt.
       *[other] Mindestens { $count } Menschen würden gebeten, ihn einzurichten; es sind nicht alle Konten gezählt.
    }
affected-go-on = Weiterzählen
affected-who = Wer das ist
affected-and-more =
    { $count ->
        [one] Und eine weitere Person
       *[other] Und { $count } weitere
    }
progress-title = Wie weit es ist
progress-counting =
    { $count ->
        [one] Es wird gezählt … bisher { $count } Konto
       *[other] Es wird gezählt … bisher { $count } Konten
    }
progress-all =
    { $count ->
        [one] Ein Konto ist gezählt.
       *[other] Alle { $count } Konten sind gezählt.
    }
progress-part =
    { $count ->
        [one] Das erste Konto ist gezählt, von mehr als { $count }.
       *[other] Die ersten { $count } Konten sind gezählt.
    }
progress-required =
    { $count ->
        [one] Das eine Konto, das einen zweiten Faktor haben muss: { $done } hat ihn.
       *[other] Von { $count } Konten, die einen zweiten Faktor haben müssen, haben ihn { $done }.
    }
progress-missing = Die zeigen, die keinen haben
progress-by-state = Nach Zustand
progress-share =
    { $count ->
        [one] { $count } ({ $share })
       *[other] { $count } ({ $share })
    }
progress-over-time = Konten mit zweitem Faktor im Lauf der Zeit
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
audit-what = Was mit einem Konto oder mit dem Server selbst geschah: wer es tat, wann und von wo.
audit-account-hint = Zum Beispiel alice oder eine ganze Benutzerkennung
audit-type = Was
audit-any-type = Alles
audit-actor = Von wem
audit-any-actor = Von allen
audit-since = Von
audit-until = Bis
audit-find = Zeigen
audit-of-server = Was kein Konto betrifft
audit-of = { $user }
audit-server-title = Der Server
audit-all =
    { $count ->
        [one] Ein Eintrag
       *[other] { $count } Einträge
    }
audit-more =
    { $count ->
        [one] Ein Eintrag auf dieser Seite, und es gibt mehr
       *[other] { $count } Einträge auf dieser Seite, und es gibt mehr
    }
audit-none = Nichts dergleichen ist geschehen.
audit-none-here = In diesem Teil ist nichts dergleichen. Gehen Sie zur nächsten Seite.
audit-reason = Grund:
audit-more-facts = Mehr
audit-number = Nummer
audit-address = Adresse
audit-client = Programm
audit-device = Gerät
actor-person = Die Person selbst
actor-administrator = Jemand von der Administration
actor-administrator-named = Administration: { $user }
actor-command-line = Auf der Kommandozeile
actor-server = Der Server von selbst
verify = Prüfen, dass nichts verändert wurde
verify-holds =
    { $count ->
        [0] Es gibt noch nichts zu prüfen.
        [one] Der eine Eintrag ist, wie er geschrieben wurde.
       *[other] Alle { $count } Einträge sind, wie sie geschrieben wurden.
    }
verify-broken =
    { $count ->
        [one] Dieses Protokoll ist nicht, wie es geschrieben wurde.
       *[other] Dieses Protokoll ist nicht, wie es geschrieben wurde.
    }
verify-record = Eintrag { $number }: { $what }
verify-records = Einträge { $first } bis { $last }: { $what }
verify-changed = nach dem Schreiben verändert
verify-moved = steht an der Stelle eines anderen
verify-missing = fehlt
verify-inserted = von jemandem eingefügt, der die Schlüssel des Servers nicht hat
verify-unlinked = setzt den Eintrag davor nicht fort
verify-end = ist nicht das Ende, das das Konto sich gemerkt hat
verify-end-forgotten = Das Konto hat das Ende seines Protokolls verloren; was dort abgeschnitten wurde, würde man nicht sehen.
verify-checkpoint = Die Marke, die sagt, wo das Protokoll beginnt, wurde nicht mit den Schlüsseln des Servers gemacht.
verify-key-missing = lässt sich nicht prüfen, der Schlüssel des Servers dazu ist nicht da
verify-unchained =
    { $count ->
        [one] Ein Eintrag ist von einer Version, die ihn nicht schützen konnte.
       *[other] { $count } Einträge sind von einer Version, die sie nicht schützen konnte.
    }
tokens-title = Einladungen
tokens-what = Mit einem Registrierungstoken kann jemand hier ein Konto erstellen, auch wo die Registrierung geschlossen ist.
tokens-make = Token erstellen
tokens-none = Es gibt kein Token, das sich noch benutzen lässt.
tokens-list = Token, die sich noch benutzen lassen
tokens-id = Beginnt mit
tokens-uses = Benutzt
tokens-used =
    { $uses ->
        [one] Einmal, unbegrenzt
       *[other] { $uses }-mal, unbegrenzt
    }
tokens-used-of =
    { $most ->
        [one] { $uses } von { $most }-mal
       *[other] { $uses } von { $most }-mal
    }
tokens-until = Gültig bis
tokens-until-hint = Leer: bis es aufgebraucht oder widerrufen ist
tokens-for-ever = Ohne Ende
tokens-gives = Rollen, die es gibt
tokens-gives-admin = Wer dieses Token zuerst benutzt, kommt in die Administration. Geben Sie es einer einzigen Person, und nicht per E-Mail.
tokens-most = Für wie viele Menschen
tokens-most-hint = Leer: beliebig viele
tokens-made = Das neue Token
tokens-made-once = Es wird nur dieses eine Mal gezeigt. Geben Sie es jetzt weiter.
tokens-link = Ein Link, der die Seite öffnet, auf der man sich damit registriert
tokens-token = Das Token allein
tokens-copy-link = Link kopieren
tokens-copy = Token kopieren
tokens-kept = Fertig
tokens-revoke = Widerrufen
tokens-revoke-label = Token { $name } widerrufen
tokens-revoke-title = Dieses Token widerrufen
tokens-revoke-means = Niemand kann sich mehr damit registrieren. Konten, die damit erstellt wurden, bleiben.
tokens-revoked = Das Token ist widerrufen.
