admin-title = Administration
admin-not-yours = Pas pour ce compte
admin-not-yours-text = Ces pages sont destinées aux personnes qui gèrent d’autres comptes. Ce n’est pas le cas du vôtre, et tout va bien de son côté.
admin-needs-factor = Vous pouvez tout consulter ici. Pour modifier quelque chose, activez d’abord l’authentification à deux facteurs sur votre propre compte.
admin-set-up = La configurer
pager-label = Pages
pager-next = Page suivante
pager-previous = Page précédente
pager-first = Première page
state-active = Deux facteurs activés
state-pending = Configuration commencée
state-none = Sans second facteur
state-locked = Codes bloqués
state-reset-waiting = Réinitialisation en attente
state-required-missing = Exigé, mais absent
state-deactivated = Désactivé
role-admin = Administration
role-admin-means = Tout ce qui est ici, pour tous les comptes
role-support = Assistance
role-support-means = Voit tous les comptes ; débloque et réinitialise ceux qui n’ont aucun de ces rôles
users-title = Comptes
users-search = Nom d’utilisateur commençant par
users-state = Deux facteurs
users-any-state = Tous
users-role = Rôle
users-find = Rechercher
users-all-again = Tout afficher
users-account = Compte
users-roles = Rôles
users-no-roles = Aucun
users-since = Inscription
users-all =
    { $count ->
        [one] { $count } compte
        [many] { $count } de comptes
       *[other] { $count } comptes
    }
users-more =
    { $count ->
        [one] { $count } compte sur cette page, et il y en a d’autres
       *[other] { $count } comptes sur cette page, et il y en a d’autres
    }
users-none = Aucun compte ne correspond.
users-none-here = Aucun compte ne correspond dans cette partie de la liste. Passez à la page suivante.
user-back = Retour à la liste
user-own = C’est votre propre compte : ici, une autre personne de l’administration s’en charge. Ce que vous pouvez faire vous-même se trouve sur la page de votre compte.
user-higher = Ce compte a un rôle égal ou supérieur au vôtre ; vous pouvez seulement le consulter.
user-required = Obligation
user-required-not = Second facteur non exigé
user-required-now = Second facteur exigé
user-required-from = Second facteur exigé à partir du { $date }
user-codes = Codes de secours
user-no-codes = Aucun
user-codes-left =
    { $total ->
        [one] { $count } sur { $total }
       *[other] { $count } sur { $total }
    }
user-emails = Adresses e-mail
user-no-factors = Ce compte n’a pas d’authentificateur.
user-devices = Connecté sur
user-no-devices = Ce compte n’est connecté nulle part.
user-device-one-factor = Connecté avec un seul facteur
user-device-two-factors = Connecté avec un second facteur
user-device-seen = Dernière activité :
user-audit = Historique de ce compte
user-actions = Gérer ce compte
user-unlock = Débloquer les codes
user-unlock-title = Débloquer { $user }
user-unlock-means = Après trop de codes incorrects, plus aucun n’est accepté. Assurez-vous que c’est bien la personne elle-même qui les a saisis avant de la laisser réessayer.
user-unlocked = Les codes sont de nouveau acceptés.
user-sign-out = Déconnecter partout
user-sign-out-title = Déconnecter { $user } partout
user-sign-out-means = Tous les appareils devront se reconnecter. Le mot de passe et les seconds facteurs sont conservés.
user-signed-out = Le compte a été déconnecté partout.
user-change-roles = Modifier les rôles
user-reset = Réinitialiser les deux facteurs
roles-title = Rôles de { $user }
roles-others = Autres rôles
roles-others-hint = Ceux de vos applications, séparés par des espaces
roles-save = Enregistrer les rôles
roles-saved = Les rôles ont été enregistrés.
reset-title = Réinitialiser les deux facteurs de { $user }
reset-means = Pour une personne qui a perdu son authentificateur et ses codes de secours. Les deux sont supprimés, et tous les appareils sont déconnectés ; le mot de passe est conservé. Assurez-vous que la demande vient bien de la personne elle-même.
reset-needs-approval = Sur ce serveur, une autre personne de l’administration doit donner son accord.
reset-delay =
    { $hours ->
        [one] La réinitialisation a lieu { $hours } heure plus tard. D’ici là, la personne peut l’arrêter.
       *[other] La réinitialisation a lieu { $hours } heures plus tard. D’ici là, la personne peut l’arrêter.
    }
reset-reason = Raison
reset-reason-hint = Comment vous l’avez vérifié. La personne le voit, et c’est noté dans le journal.
reset-done = Les deux facteurs ont été réinitialisés : les authentificateurs et les codes de secours ont été supprimés, et tous les appareils déconnectés.
reset-waits = La réinitialisation aura lieu le { $date }.
reset-asked = La réinitialisation attend une autre personne de l’administration, qui peut l’approuver jusqu’au { $date }.
reset-by = Demandée par
reset-approve-by = Accord possible jusqu’au
reset-approved-by = Approuvée par
reset-due = Prévue le
reset-own-request = Vous l’avez demandée ; quelqu’un d’autre doit donc l’approuver.
reset-approve = Approuver
reset-approve-title = Approuver la réinitialisation de { $user }
reset-approve-means = Les authentificateurs et les codes de secours sont supprimés, et tous les appareils sont déconnectés. N’approuvez que si vous savez vous-même que la demande vient bien de la personne.
reset-approved = La réinitialisation est approuvée et aura lieu le moment venu.
reset-cancel = Arrêter la réinitialisation
reset-cancel-title = Arrêter la réinitialisation de { $user }
reset-cancel-means = Les seconds facteurs sont conservés.
reset-cancelled = La réinitialisation a été arrêtée. Les seconds facteurs sont conservés.
enforcement-title = Obligation
enforcement-nobody = Le second facteur n’est exigé de personne.
enforcement-everyone = Tout le monde doit avoir un second facteur.
enforcement-everyone-from = À partir du { $date }, tout le monde doit avoir un second facteur.
enforcement-administrators = L’administration doit avoir un second facteur.
enforcement-administrators-from = À partir du { $date }, l’administration doit avoir un second facteur.
enforcement-roles = Toute personne ayant l’un de ces rôles doit avoir un second facteur : { $roles }
enforcement-roles-from = À partir du { $date }, toute personne ayant l’un de ces rôles doit avoir un second facteur : { $roles }
enforcement-fixed = Ceci est défini dans la configuration du serveur (two_factor.required) et ne peut pas être modifié ici.
enforcement-change = Modifier
enforcement-who = Qui doit avoir un second facteur
enforcement-who-nobody = Personne
enforcement-who-administrators = L’administration
enforcement-who-everyone = Tout le monde
enforcement-who-roles = Les personnes ayant certains rôles
enforcement-which-roles = Quels rôles
enforcement-name-roles = Indiquez au moins un rôle.
enforcement-from = À partir de quand
enforcement-from-hint = Dans votre fuseau horaire, { $zone }. Vide : tout de suite. D’ici là, un avis l’annonce.
enforcement-try = Qui serait concerné ?
enforcement-save = Enregistrer
enforcement-save-title = Modifier qui doit avoir un second facteur
enforcement-means-nobody = Le second facteur n’est plus exigé de personne. Ceux qui en ont un le gardent.
enforcement-means-now = Dès maintenant, toute personne concernée qui n’a pas de second facteur doit en configurer un avant toute autre chose.
enforcement-means-from = À partir du { $date }, toute personne concernée qui n’a pas de second facteur doit en configurer un avant toute autre chose. D’ici là, un avis l’annonce.
enforcement-saved = Enregistré.
affected-counting =
    { $count ->
        [one] Comptage… { $count } pour l’instant
       *[other] Comptage… { $count } pour l’instant
    }
affected-count =
    { $count ->
        [0] Personne n’aurait rien à faire : toutes les personnes concernées ont déjà un second facteur.
        [one] { $count } personne devrait configurer un second facteur.
       *[other] { $count } personnes devraient configurer un second facteur.
    }
affected-at-least =
    { $count ->
        [one] Au moins { $count } personne devrait configurer un second facteur ; tous les comptes n’ont pas encore été comptés.
       *[other] Au moins { $count } personnes devraient configurer un second facteur ; tous les comptes n’ont pas encore été comptés.
    }
affected-go-on = Continuer à compter
affected-who = Comptes concernés
affected-and-more =
    { $count ->
        [one] Et { $count } autre
       *[other] Et { $count } autres
    }
progress-title = Progression
progress-counting =
    { $count ->
        [one] Comptage… { $count } compte pour l’instant
       *[other] Comptage… { $count } comptes pour l’instant
    }
progress-all =
    { $count ->
        [one] { $count } compte a été compté.
       *[other] Les { $count } comptes ont été comptés.
    }
progress-part =
    { $count ->
        [one] { $count } compte a été compté pour l’instant.
       *[other] Les { $count } premiers comptes ont été comptés.
    }
progress-required =
    { $count ->
        [one] Sur { $count } compte qui doit avoir un second facteur, { $done } l’a.
       *[other] Sur { $count } comptes qui doivent avoir un second facteur, { $done } l’ont.
    }
progress-missing = Afficher ceux qui n’en ont pas
progress-by-state = Par état
progress-share =
    { $count ->
        [one] { $count } ({ $share })
       *[other] { $count } ({ $share })
    }
progress-over-time = Comptes à deux facteurs au fil du temps
progress-line =
    { $count ->
        [one] Une ligne qui monte : { $count } compte depuis le { $first }
       *[other] Une ligne qui monte : du premier, le { $first }, à { $count } comptes, le { $last }
    }
progress-line-means = Comptes qui ont deux facteurs aujourd’hui, selon le jour (UTC) où leur plus ancien authentificateur a été ajouté
progress-as-table = En tableau
progress-day = Jour
progress-enrolled = Comptes à deux facteurs
audit-title = Journal
audit-what = Ce qui est arrivé à un compte ou au serveur lui-même : qui l’a fait, quand et d’où.
audit-account-hint = Par exemple alice, ou un identifiant complet
audit-type = Événement
audit-any-type = Tout
audit-actor = Par qui
audit-any-actor = N’importe qui
audit-since = Du
audit-until = Au
audit-find = Afficher
audit-of-server = Sans rapport avec un compte
audit-of = { $user }
audit-server-title = Le serveur
audit-all =
    { $count ->
        [one] { $count } entrée
       *[other] { $count } entrées
    }
audit-more =
    { $count ->
        [one] { $count } entrée sur cette page, et il y en a d’autres
       *[other] { $count } entrées sur cette page, et il y en a d’autres
    }
audit-none = Aucune entrée ne correspond.
audit-none-here = Aucune entrée ne correspond dans cette partie. Passez à la page suivante.
audit-reason = Raison :
audit-more-facts = Plus de détails
audit-number = Numéro
audit-address = Adresse
audit-client = Client
audit-device = Appareil
actor-person = La personne elle-même
actor-administrator = Une personne de l’administration
actor-administrator-named = Administration : { $user }
actor-command-line = En ligne de commande
actor-server = Le serveur de lui-même
verify = Vérifier que rien n’a été modifié
verify-holds =
    { $count ->
        [0] Il n’y a encore rien à vérifier.
        [one] L’unique entrée ({ $count }) est intacte.
       *[other] Les { $count } entrées sont intactes.
    }
verify-broken =
    { $count ->
        [one] Ce journal a été modifié.
       *[other] Ce journal a été modifié.
    }
verify-record = Entrée { $number } : { $what }
verify-records = Entrées { $first } à { $last } : { $what }
verify-changed = modification après l’écriture
verify-moved = se trouve à la place d’une autre entrée
verify-missing = élément manquant
verify-inserted = ajout par quelqu’un qui n’a pas les clés du serveur
verify-unlinked = ne fait pas suite à l’entrée précédente
verify-end = n’est pas la fin que le compte a retenue
verify-end-forgotten = Le compte n’a plus l’indication de la fin de son journal : si quelque chose y avait été coupé, cela ne se verrait pas.
verify-checkpoint = Le repère du début du journal n’a pas été créé avec les clés du serveur.
verify-key-missing = vérification impossible : la clé du serveur manque
verify-unchained =
    { $count ->
        [one] { $count } entrée vient d’une version qui ne pouvait pas la protéger.
       *[other] { $count } entrées viennent d’une version qui ne pouvait pas les protéger.
    }
tokens-title = Invitations
tokens-what = Un jeton d’inscription permet de créer un compte ici, même quand l’inscription est fermée.
tokens-make = Créer un jeton
tokens-none = Aucun jeton n’est utilisable en ce moment.
tokens-list = Jetons utilisables
tokens-id = Commence par
tokens-uses = Utilisations
tokens-used =
    { $uses ->
        [one] { $uses } fois, sans limite
       *[other] { $uses } fois, sans limite
    }
tokens-used-of =
    { $most ->
        [one] { $uses } fois sur { $most }
       *[other] { $uses } fois sur { $most }
    }
tokens-until = Valable jusqu’au
tokens-until-hint = Vide : jusqu’à ce qu’il soit épuisé ou révoqué
tokens-for-ever = Sans limite
tokens-gives = Rôles attribués
tokens-gives-admin = La première personne qui utilise ce jeton reçoit le rôle Administration. Remettez-le à une seule personne, et pas par e-mail.
tokens-most = Pour combien de personnes
tokens-most-hint = Vide : sans limite
tokens-made = Le nouveau jeton
tokens-made-once = Il n’est affiché qu’une seule fois. Transmettez-le maintenant.
tokens-link = Lien vers la page d’inscription avec ce jeton
tokens-token = Le jeton seul
tokens-copy-link = Copier le lien
tokens-copy = Copier le jeton
tokens-kept = Terminé
tokens-revoke = Révoquer
tokens-revoke-label = Révoquer le jeton { $name }
tokens-revoke-title = Révoquer ce jeton ?
tokens-revoke-means = Plus personne ne pourra l’utiliser pour s’inscrire. Les comptes déjà créés sont conservés.
tokens-revoked = Le jeton a été révoqué.
