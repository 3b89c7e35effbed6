event-two-factor-enabled = Die Zwei-Faktor-Authentifizierung wurde mit dem Authenticator „{ $name }“ aktiviert
event-two-factor-disabled = Die Zwei-Faktor-Authentifizierung wurde deaktiviert
event-factor-added = Der Authenticator „{ $name }“ wurde hinzugefügt
event-factor-removed = Ein Authenticator wurde entfernt
event-recovery-codes-replaced = Die Wiederherstellungscodes wurden durch neue ersetzt
event-recovery-codes-removed = Die Wiederherstellungscodes wurden entfernt
event-recovery-code-used =
    { $remaining ->
        [0] Ein Wiederherstellungscode wurde benutzt; keiner ist mehr übrig
        [one] Ein Wiederherstellungscode wurde benutzt; einer ist noch übrig
       *[other] Ein Wiederherstellungscode wurde benutzt; { $remaining } sind noch übrig
    }
event-recovery-code-renewed = Ein Wiederherstellungscode wurde benutzt und durch einen neuen ersetzt
event-recovery-codes-low =
    { $remaining ->
        [one] Nur noch ein Wiederherstellungscode ist übrig
       *[other] Nur noch { $remaining } Wiederherstellungscodes sind übrig
    }
event-recovery-codes-empty = Der letzte Wiederherstellungscode wurde benutzt
event-factor-locked = Nach zu vielen falschen Codes werden keine mehr angenommen
event-code-reused = Ein richtiger Code kam ein zweites Mal von woanders: Vielleicht liest jemand mit
event-signed-in-by-recovery = Ein Gerät hat sich mit einem Wiederherstellungscode angemeldet
event-address-added = Die E-Mail-Adresse { $address } wurde hinzugefügt
event-address-removed = Die E-Mail-Adresse { $address } wurde entfernt
event-password-changed = Das Passwort wurde geändert
event-refresh-token-reused = Ein Gerät hat ein veraltetes Token benutzt
event-app-password-made = Das App-Passwort „{ $name }“ wurde erstellt, mit dem sich eine App ohne zweiten Faktor anmeldet
event-app-password-revoked = Ein App-Passwort wurde entfernt
event-device-remembered = Ein Gerät wurde gemerkt: Dort genügt das Passwort
event-devices-forgotten = Gemerkte Geräte werden wieder nach einem Code gefragt
event-account-deactivated = Das Konto wurde deaktiviert
event-account-erased = Das Konto wurde deaktiviert, und seine persönlichen Daten wurden gelöscht
event-two-factor-reset = Die Administration hat alle zweiten Faktoren entfernt und alle Geräte abgemeldet
event-reset-scheduled = Die Administration wird am { $due } alle zweiten Faktoren entfernen
event-reset-requested = Die Administration will alle zweiten Faktoren entfernen; eine weitere Person kann bis { $until } zustimmen
event-reset-approved = Eine zweite Person aus der Administration hat zugestimmt, am { $due } alle zweiten Faktoren zu entfernen
event-reset-cancelled = Das Entfernen aller zweiten Faktoren wurde verhindert
event-factor-unlocked = Nach zu vielen falschen Codes werden wieder Codes angenommen
event-enforcement-changed = Es wurde geändert, wer einen zweiten Faktor haben muss
event-two-factor-required = Ab { $by } muss das Konto einen zweiten Faktor haben
event-signed-out-everywhere = Die Administration hat alle Geräte abgemeldet
event-roles-changed =
    { $roles ->
        [none] Das Konto hat keine Rollen mehr
       *[other] Das Konto hat jetzt diese Rollen: { $roles }
    }
event-registration-token-made = Ein Registrierungstoken wurde erstellt
event-registration-token-revoked = Ein Registrierungstoken wurde widerrufen
event-administrator-token-made = Das Token für das erste Administrationskonto wurde beim Start eines Servers angezeigt
