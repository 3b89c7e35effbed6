event-two-factor-enabled = L’authentification à deux facteurs a été activée avec l’authentificateur « { $name } »
event-two-factor-disabled = L’authentification à deux facteurs a été désactivée
event-factor-added = L’authentificateur « { $name } » a été ajouté
event-factor-removed = Un authentificateur a été supprimé
event-recovery-codes-replaced = Les codes de secours ont été remplacés par de nouveaux
event-recovery-codes-removed = Les codes de secours ont été supprimés
event-recovery-code-used =
    { $remaining ->
        [0] Un code de secours a été utilisé ; il n’en reste aucun
        [one] Un code de secours a été utilisé ; il en reste { $remaining }
       *[other] Un code de secours a été utilisé ; il en reste { $remaining }
    }
event-recovery-code-renewed = Un code de secours a été utilisé et remplacé par un nouveau
event-recovery-codes-low =
    { $remaining ->
        [one] Il ne reste que { $remaining } code de secours
       *[other] Il ne reste que { $remaining } codes de secours
    }
event-recovery-codes-empty = Le dernier code de secours a été utilisé
event-factor-locked = Les codes sont refusés après trop de codes incorrects
event-code-reused = Un code correct est arrivé une seconde fois, depuis un autre endroit : quelqu’un le lit peut-être aussi
event-signed-in-by-recovery = Un appareil s’est connecté avec un code de secours
event-address-added = L’adresse e-mail { $address } a été ajoutée
event-address-removed = L’adresse e-mail { $address } a été supprimée
event-password-changed = Le mot de passe a été changé
event-refresh-token-reused = Un appareil a utilisé un jeton expiré
event-app-password-made = Le mot de passe d’application « { $name } » a été créé ; il permet à une application de se connecter sans second facteur
event-app-password-revoked = Un mot de passe d’application a été supprimé
event-device-remembered = Un appareil a été mémorisé : le mot de passe y suffit
event-devices-forgotten = Des appareils mémorisés ont été oubliés
event-account-deactivated = Le compte a été désactivé
event-account-erased = Le compte a été désactivé, et ses données personnelles ont été effacées
event-two-factor-reset = L’administration a supprimé tous les seconds facteurs et déconnecté tous les appareils
event-reset-scheduled = L’administration supprimera tous les seconds facteurs le { $due }
event-reset-requested = L’administration a demandé la suppression de tous les seconds facteurs ; une autre personne peut l’approuver jusqu’au { $until }
event-reset-approved = Une deuxième personne de l’administration a approuvé la suppression de tous les seconds facteurs, prévue le { $due }
event-reset-cancelled = La suppression de tous les seconds facteurs a été arrêtée
event-factor-unlocked = Les codes sont de nouveau acceptés, après trop de codes incorrects
event-enforcement-changed = La règle qui dit qui doit avoir un second facteur a été modifiée
event-two-factor-required = À partir du { $by }, le compte doit avoir un second facteur
event-signed-out-everywhere = L’administration a déconnecté tous les appareils
event-roles-changed =
    { $roles ->
        [none] Le compte n’a plus aucun rôle
       *[other] Le compte a maintenant ces rôles : { $roles }
    }
event-registration-token-made = Un jeton d’inscription a été créé
event-registration-token-revoked = Un jeton d’inscription a été révoqué
event-administrator-token-made = Le jeton du premier compte d’administration a été affiché au démarrage d’un serveur
