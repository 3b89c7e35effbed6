event-two-factor-enabled = Les deux facteurs ont été activés avec l’authentificateur { $name }
event-two-factor-disabled = Les deux facteurs ont été désactivés
event-factor-added = L’authentificateur { $name } a été ajouté
event-factor-removed = Un authentificateur a été retiré
event-recovery-codes-replaced = Les codes de secours ont été remplacés par de nouveaux
event-recovery-codes-removed = Les codes de secours ont été retirés
event-recovery-code-used =
    { $remaining ->
        [0] Un code de secours a été utilisé ; il n’en reste aucun
        [one] Un code de secours a été utilisé ; il en reste { $remaining }
       *[other] Un code de secours a été utilisé ; il en reste { $remaining }
    }
event-recovery-code-renewed = Un code de secours a été utilisé et remplacé par un nouveau
event-recovery-codes-low =
    { $remaining ->
        [one] Il ne reste que { $remaining } code de secours
       *[other] Il ne reste que { $remaining } codes de secours
    }
event-recovery-codes-empty = Le dernier code de secours a été utilisé
event-factor-locked = Les codes ont été bloqués après trop d’essais incorrects
event-code-reused = Un code était juste et a été envoyé une seconde fois d’ailleurs : quelqu’un le lit peut-être aussi
event-signed-in-by-recovery = Un appareil s’est connecté avec un code de secours
event-address-added = L’adresse e-mail { $address } a été ajoutée
event-address-removed = L’adresse e-mail { $address } a été retirée
event-password-changed = Le mot de passe a été changé
event-refresh-token-reused = Un appareil a utilisé un jeton périmé
event-app-password-made = Le mot de passe d’application { $name } a été créé ; une application s’en sert pour se connecter sans second facteur
event-app-password-revoked = Un mot de passe d’application a été révoqué
event-device-remembered = Un appareil a été mémorisé : le mot de passe y suffit
event-devices-forgotten = Des appareils mémorisés ont été oubliés
event-account-deactivated = Le compte a été désactivé
event-account-erased = Le compte a été désactivé, et ce que l’on savait de son ou sa propriétaire a été effacé
event-two-factor-reset = L’administration a retiré tous les seconds facteurs et déconnecté tous les appareils
event-reset-scheduled = L’administration retirera tous les seconds facteurs le { $due }
event-reset-requested = L’administration a demandé le retrait de tous les seconds facteurs ; une autre personne peut l’approuver jusqu’au { $until }
event-reset-approved = Une seconde personne de l’administration a approuvé le retrait de tous les seconds facteurs le { $due }
event-reset-cancelled = Le retrait de tous les seconds facteurs a été arrêté
event-factor-unlocked = Les codes sont de nouveau acceptés après trop d’essais incorrects
event-enforcement-changed = Les comptes qui doivent avoir un second facteur ne sont plus les mêmes
event-two-factor-required = À partir du { $by }, le compte doit avoir un second facteur
event-signed-out-everywhere = L’administration a déconnecté tous les appareils
event-roles-changed =
    { $roles ->
        [none] Le compte n’a plus aucun rôle
       *[other] Le compte a maintenant ces rôles : { $roles }
    }
event-registration-token-made = Un jeton d’inscription a été créé
event-registration-token-revoked = Un jeton d’inscription a été révoqué
event-administrator-token-made = Le jeton de la première administration a été affiché au démarrage d’un serveur
