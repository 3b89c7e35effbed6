admin-title = Administration
admin-not-yours = Pas pour ce compte
admin-not-yours-text = Ces pages sont pour les personnes qui s’occupent d’autres comptes. Votre propre compte n’a rien à y faire, et tout va bien de son côté.
admin-needs-factor = Vous pouvez tout consulter ici. Pour modifier quelque chose, il vous faut d’abord deux facteurs sur votre propre compte.
admin-set-up = Les configurer
pager-label = Pages
pager-next = Page suivante
pager-previous = Page précédente
pager-first = Première page
state-active = Deux facteurs activés
state-pending = Configuration commencée
state-none = Sans second facteur
state-locked = Codes bloqués
state-reset-waiting = Réinitialisation en attente
state-required-missing = Doit en avoir un, n’en a pas
state-deactivated = Désactivé
role-admin = Administration
role-admin-means = Tout ici, pour tous les comptes
role-support = Assistance
role-support-means = Voit tous les comptes ; débloque et réinitialise ceux qui n’ont pas de rôle ici
users-title = Comptes
users-search = Le nom d’utilisateur commence par
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
user-own = C’est votre propre compte : une autre personne de l’administration s’en occupe ici. Ce que vous pouvez faire vous-même est sur la page de votre compte.
user-higher = Ce compte a un rôle qui n’est pas inférieur au vôtre ; vous pouvez seulement le consulter.
user-required = Obligation
user-required-not = N’est pas tenu d’avoir un second facteur
user-required-now = Doit avoir un second facteur
user-required-from = Doit avoir un second facteur à partir du { $date }
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
user-device-seen = Vu pour la dernière fois :
user-audit = Ce qui est arrivé à ce compte
user-actions = S’occuper de ce compte
user-unlock = Débloquer les codes
user-unlock-title = Débloquer { $user }
user-unlock-means = Après trop de codes incorrects, plus aucun n’est accepté. Assurez-vous que c’était bien la personne elle-même, puis laissez-la réessayer.
user-unlocked = Les codes sont de nouveau acceptés.
user-sign-out = Déconnecter partout
user-sign-out-title = Déconnecter { $user } partout
user-sign-out-means = Tous les appareils devront se reconnecter. Le mot de passe et les seconds facteurs restent.
user-signed-out = Le compte est déconnecté partout.
user-change-roles = Changer les rôles
user-reset = Réinitialiser les deux facteurs
roles-title = Rôles de { $user }
roles-others = Autres rôles
roles-others-hint = Ceux de vos applications, séparés par des espaces
roles-save = Enregistrer les rôles
roles-saved = Les rôles sont enregistrés.
reset-title = Réinitialiser les deux facteurs de { $user }
reset-means = Pour une personne qui a perdu son authentificateur et ses codes de secours. Les deux sont retirés, et tous les appareils sont déconnectés ; le mot de passe reste. Assurez-vous que c’est bien la personne elle-même qui le demande.
reset-needs-approval = Sur ce serveur, une autre personne de l’administration doit l’approuver.
reset-delay =
    { $hours ->
        [one] Cela se fait { $hours } heure plus tard. Jusque-là, la personne peut l’arrêter.
       *[other] Cela se fait { $hours } heures plus tard. Jusque-là, la personne peut l’arrêter.
    }
reset-reason = Raison
reset-reason-hint = Comment vous l’avez vérifié. La personne et le journal en sont informés.
reset-done = Les deux facteurs sont réinitialisés : les authentificateurs et les codes de secours ont disparu, et tous les appareils sont déconnectés.
reset-waits = La réinitialisation se fera le { $date }.
reset-asked = La réinitialisation attend une autre personne de l’administration, qui peut l’approuver jusqu’au { $date }.
reset-by = Demandée par
reset-approve-by = À approuver avant le
reset-approved-by = Approuvée par
reset-due = Se fera le
reset-own-request = Vous l’avez demandée ; quelqu’un d’autre doit donc l’approuver.
reset-approve = Approuver la réinitialisation
reset-approve-title = Approuver la réinitialisation de { $user }
reset-approve-means = Les authentificateurs et les codes de secours sont retirés, et tous les appareils sont déconnectés. N’approuvez que si vous avez vous-même la certitude que la personne l’a demandé.
reset-approved = La réinitialisation est approuvée et se fera le moment venu.
reset-cancel = Arrêter la réinitialisation
reset-cancel-title = Arrêter la réinitialisation de { $user }
reset-cancel-means = Les seconds facteurs restent.
reset-cancelled = La réinitialisation est arrêtée. Les seconds facteurs restent.
enforcement-title = Obligation
enforcement-nobody = Personne n’est tenu d’avoir un second facteur.
enforcement-everyone = Tout le monde doit avoir un second facteur.
enforcement-everyone-from = À partir du { $date }, tout le monde doit avoir un second facteur.
enforcement-administrators = L’administration doit avoir un second facteur.
enforcement-administrators-from = À partir du { $date }, l’administration doit avoir un second facteur.
enforcement-roles = Quiconque a l’un de ces rôles doit avoir un second facteur : { $roles }
enforcement-roles-from = À partir du { $date }, quiconque a l’un de ces rôles doit avoir un second facteur : { $roles }
enforcement-fixed = Les réglages du serveur le fixent ainsi (two_factor.required) ; cela ne peut donc pas être changé ici.
enforcement-change = Modifier
enforcement-who = Qui doit avoir un second facteur
enforcement-who-nobody = Personne
enforcement-who-administrators = L’administration
enforcement-who-everyone = Tout le monde
enforcement-who-roles = Les personnes ayant certains rôles
enforcement-which-roles = Quels rôles
enforcement-name-roles = Indiquez au moins un rôle.
enforcement-from = À partir de quand
enforcement-from-hint = Dans votre fuseau horaire, { $zone }. Vide : tout de suite. Jusque-là, cela est annoncé.
enforcement-try = Qui serait concerné ?
enforcement-save = Enregistrer
enforcement-save-title = Changer qui doit avoir un second facteur
enforcement-means-nobody = Plus personne n’est tenu d’avoir un second facteur. Qui en a un le garde.
enforcement-means-now = Dès maintenant, les personnes concernées qui n’en ont pas le configurent avant toute autre chose.
enforcement-means-from = À partir du { $date }, les personnes concernées qui n’en ont pas le configurent avant toute autre chose. Jusque-là, cela leur est annoncé.
enforcement-saved = C’est enregistré.
affected-counting =
    { $count ->
        [one] Comptage… { $count } jusqu’ici
       *[other] Comptage… { $count } jusqu’ici
    }
affected-count =
    { $count ->
        [0] Personne ne serait sollicité : toutes les personnes concernées ont deux facteurs.
        [one] { $count } personne serait invitée à le configurer.
       *[other] { $count } personnes seraient invitées à le configurer.
    }
affected-at-least =
    { $count ->
        [one] Au moins { $count } personne serait invitée à le configurer ; tous les comptes n’ont pas été comptés.
       *[other] Au moins { $count } personnes seraient invitées à le configurer ; tous les comptes n’ont pas été comptés.
    }
affected-go-on = Continuer à compter
affected-who = De qui il s’agit
affected-and-more =
    { $count ->
        [one] Et { $count } de plus
       *[other] Et { $count } de plus
    }
progress-title = Où l’on en est
progress-counting =
    { $count ->
        [one] Comptage… { $count } compte jusqu’ici
       *[other] Comptage… { $count } comptes jusqu’ici
    }
progress-all =
    { $count ->
        [one] { $count } compte est compté.
       *[other] Les { $count } comptes sont comptés.
    }
progress-part =
    { $count ->
        [one] Le premier compte est compté ({ $count }).
       *[other] Les { $count } premiers comptes sont comptés.
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
        [one] Une ligne qui monte : { $count } compte depuis le { $first }
       *[other] Une ligne qui monte : du premier, le { $first }, à { $count } comptes, le { $last }
    }
progress-line-means = Comptes qui ont deux facteurs aujourd’hui, selon le jour (UTC) où leur plus ancien authentificateur a été ajouté
progress-as-table = En tableau
progress-day = Jour
progress-enrolled = Comptes à deux facteurs
audit-title = Journal
audit-what = Ce qui est arrivé à un compte, ou au serveur lui-même : qui l’a fait, quand et d’où.
audit-account-hint = Par exemple alice, ou un identifiant complet
audit-type = Quoi
audit-any-type = Tout
audit-actor = Par qui
audit-any-actor = N’importe qui
audit-since = Du
audit-until = Au
audit-find = Afficher
audit-of-server = Ce qui ne concerne aucun compte
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
audit-none = Rien de tel n’est arrivé.
audit-none-here = Rien de tel dans cette partie. Passez à la page suivante.
audit-reason = Raison :
audit-more-facts = Plus de détails
audit-number = Numéro
audit-address = Adresse
audit-client = Logiciel
audit-device = Appareil
actor-person = La personne elle-même
actor-administrator = L’administration
actor-administrator-named = L’administration : { $user }
actor-command-line = En ligne de commande
actor-server = Le serveur de lui-même
verify = Vérifier que rien n’a été modifié
verify-holds =
    { $count ->
        [0] Il n’y a encore rien à vérifier.
        [one] L’entrée ({ $count }) est telle qu’elle a été écrite.
       *[other] Les { $count } entrées sont telles qu’elles ont été écrites.
    }
verify-broken =
    { $count ->
        [one] Ce journal n’est pas tel qu’il a été écrit.
       *[other] Ce journal n’est pas tel qu’il a été écrit.
    }
verify-record = Entrée { $number } : { $what }
verify-records = Entrées { $first } à { $last } : { $what }
verify-changed = modification après l’écriture
verify-moved = se trouve à la place d’une autre
verify-missing = absence
verify-inserted = ajout par quelqu’un qui n’a pas les clés du serveur
verify-unlinked = ne fait pas suite à l’entrée précédente
verify-end = n’est pas la fin que le compte a retenue
verify-end-forgotten = Le compte a perdu la fin de son journal ; ce qui y aurait été coupé ne se verrait donc pas.
verify-checkpoint = Le repère qui indique où le journal commence n’a pas été fait avec les clés du serveur.
verify-key-missing = vérification impossible, la clé du serveur n’est pas là
verify-unchained =
    { $count ->
        [one] { $count } entrée vient d’une version qui ne pouvait pas la protéger.
       *[other] { $count } entrées viennent d’une version qui ne pouvait pas les protéger.
    }
tokens-title = Invitations
tokens-what = Avec un jeton d’inscription, quelqu’un peut créer un compte ici, même quand l’inscription est fermée.
tokens-make = Créer un jeton
tokens-none = Il n’y a aucun jeton encore utilisable.
tokens-list = Jetons encore utilisables
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
tokens-until-hint = Vide : jusqu’à ce qu’il soit épuisé ou révoqué
tokens-for-ever = Sans fin
tokens-gives = Rôles qu’il donne
tokens-gives-admin = La première personne qui l’utilise entre dans l’administration. Remettez-le à une seule personne, et pas par e-mail.
tokens-most = Pour combien de personnes
tokens-most-hint = Vide : sans limite
tokens-made = Le nouveau jeton
tokens-made-once = Il n’est affiché que cette fois. Transmettez-le maintenant.
tokens-link = Un lien qui ouvre la page d’inscription avec ce jeton
tokens-token = Le jeton seul
tokens-copy-link = Copier le lien
tokens-copy = Copier le jeton
tokens-kept = C’est fait
tokens-revoke = Révoquer
tokens-revoke-label = Révoquer le jeton { $name }
tokens-revoke-title = Révoquer ce jeton
tokens-revoke-means = Plus personne ne pourra s’inscrire avec lui. Les comptes créés avec lui restent.
tokens-revoked = Le jeton est révoqué.
