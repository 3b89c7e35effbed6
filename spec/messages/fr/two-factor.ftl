enrol-title = Ajouter un authentificateur
enrol-name = Nom
enrol-name-why = Un authentificateur est une application sur votre téléphone ou votre ordinateur qui affiche un nouveau code toutes les 30 secondes. Si vous n’en avez pas encore, installez-en d’abord une. Donnez ici un nom qui vous permettra de la reconnaître.
enrol-name-hint = Par exemple « Téléphone » ou « Portable du bureau »
enrol-suggestion = Téléphone
enrol-proof = Ajouter un authentificateur à votre compte
enrol-scan-how = Ouvrez l’application d’authentification, ajoutez-y un compte et scannez cette image.
enrol-qr = Code QR de la clé
enrol-cannot-scan = Impossible de la scanner ?
enrol-type-key = Saisissez plutôt cette clé dans l’application. Les espaces n’ont pas d’importance.
enrol-copy-key = Copier la clé
enrol-open-app = Ouvrir dans une application d’authentification
enrol-scanned = L’application affiche un code
enrol-confirm-how = Saisissez le code que l’application affiche maintenant, pour vérifier qu’elle a la bonne clé.
enrol-digits =
    { $digits ->
        [one] { $digits } chiffre
       *[other] { $digits } chiffres
    }
enrol-turn-on = Activer
enrol-show-key = Afficher de nouveau la clé
enrol-done = « { $name } » est configuré.
set-up-required = Ce compte doit avoir un second facteur avant de continuer. Il vous faut un authentificateur : une application sur votre téléphone ou votre ordinateur qui affiche un nouveau code toutes les 30 secondes. Cela prend environ deux minutes.
set-up-begin = Configurer maintenant
codes-title = Vos codes de secours
codes-why = Si vous perdez votre authentificateur, l’un de ces codes vous permet d’accéder à votre compte. Chacun ne sert qu’une fois.
codes-once = Ils ne sont affichés qu’une seule fois. Conservez-les en lieu sûr, et pas seulement sur l’appareil où se trouve l’authentificateur.
codes-copy = Copier
codes-download = Enregistrer un fichier
codes-print = Imprimer
codes-file = codes-de-secours.txt
codes-kept = Je les ai conservés
codes-check = Pour vérifier, saisissez l’un des codes que vous avez conservés. Il n’est pas consommé.
codes-check-wrong = Ce n’est pas l’un des nouveaux codes. Regardez ce que vous avez conservé, ou affichez de nouveau les codes.
codes-check-done = Vérifier
codes-show-again = Afficher de nouveau
codes-skip-check = Continuer sans vérifier
security-title = Authentification à deux facteurs
security-on = Activée.
security-on-means = La connexion demande votre mot de passe et un code de votre authentificateur.
security-off = Désactivée.
security-off-means = Votre mot de passe suffit pour se connecter. Toute personne qui l’apprend peut accéder à votre compte.
security-set-up = Configurer
security-required = Ce serveur exige un second facteur. Configurez-le maintenant : d’ici là, rien de ce qui demande une confirmation n’est possible.
security-required-by = À partir du { $date }, ce serveur exige un second facteur. Configurez-le avant cette date.
security-locked = Il y a eu trop de codes incorrects : aucun n’est plus accepté sur un appareil où aucun n’a encore servi. Un code de secours lève ce blocage, trois bons codes l’un après l’autre aussi. Si ce n’était pas vous, changez votre mot de passe.
security-reenrol = Vous avez utilisé un code de secours pour vous connecter. Si vous avez perdu votre authentificateur, ajoutez-en un nouveau et supprimez celui que vous avez perdu.
security-no-codes = Vous n’avez pas de codes de secours. Sans eux, si vous perdez votre authentificateur, vous perdez l’accès à votre compte : créez-en.
security-codes-low =
    { $count ->
        [0] Vos codes de secours sont épuisés. Créez-en de nouveaux.
        [one] Il reste { $count } code de secours. Créez-en de nouveaux.
       *[other] Il reste { $count } codes de secours. Créez-en de nouveaux.
    }
security-reset-asked = L’administration a demandé la suppression de vos seconds facteurs, et une autre personne doit l’approuver. Si vous ne l’avez pas demandé, prévenez l’administration.
security-reset-due = L’administration supprimera vos seconds facteurs le { $date }. Si vous ne l’avez pas demandé, arrêtez l’opération avec le lien de l’e-mail, ou prévenez l’administration.
factors-title = Authentificateurs
factor-created = Ajouté :
factor-last-used = Dernière utilisation :
factor-never-used = Pas encore utilisé
factor-add = Ajouter un authentificateur
factor-rename = Renommer
factor-rename-label = Renommer « { $name } »
factor-rename-title = Renommer « { $name } »
factor-renamed = Le nouveau nom est « { $name } ».
factor-revoke = Supprimer
factor-revoke-label = Supprimer « { $name } »
factor-revoke-title = Supprimer « { $name } » ?
factor-revoke-means = Ses codes cessent aussitôt de fonctionner. Vos autres authentificateurs fonctionnent toujours.
factor-revoke-last = C’est votre seul authentificateur. Sans lui, l’authentification à deux facteurs est désactivée, vos codes de secours disparaissent, et votre mot de passe suffit pour se connecter.
factor-revoked = « { $name } » a été supprimé.
codes-section = Codes de secours
codes-left =
    { $total ->
        [one] Il en reste { $count } sur { $total }.
       *[other] Il en reste { $count } sur { $total }.
    }
codes-replace = Créer de nouveaux codes
codes-replace-means = Les anciens cessent de fonctionner dès que les nouveaux sont créés.
codes-replaced = Vos nouveaux codes de secours fonctionnent maintenant ; les anciens ne fonctionnent plus.
turn-off-title = Désactiver
turn-off-means = Votre mot de passe suffira alors de nouveau pour se connecter.
turn-off = Désactiver l’authentification à deux facteurs
turn-off-sure = Tous vos authentificateurs et codes de secours cesseront de fonctionner. Un code de secours ne suffit pas pour cela : préparez votre authentificateur.
turn-off-done = L’authentification à deux facteurs est désactivée.
enrol-unfinished = Vous avez commencé à ajouter « { $name } » sans terminer. Si votre application affiche déjà ses codes, saisissez-en un. Sinon, recommencez.
enrol-resume = Saisir un code
new-code-title = Un nouveau code de secours
new-code-why = Il remplace celui que vous venez d’utiliser, et n’est affiché qu’une seule fois. Conservez-le avec les autres.
security-reset-means = Vos authentificateurs et codes de secours seront alors supprimés, et tous vos appareils déconnectés. Pour l’empêcher, connectez-vous avec un code de votre authentificateur.
turn-off-required = Ce serveur exige un second facteur : l’authentification à deux facteurs ne peut pas être désactivée.
factor-most =
    { $count ->
        [one] Un compte peut avoir { $count } authentificateur. Supprimez-le pour en ajouter un autre.
       *[other] Vous avez { $count } authentificateurs, c’est le maximum. Supprimez-en un pour en ajouter un autre.
    }
app-passwords-title = Mots de passe d’application
app-passwords-why = Pour une application qui ne peut pas demander de code. Elle se connecte avec ce mot de passe au lieu du vôtre, sans second facteur.
app-password-make = Créer un mot de passe
app-password-name = À quoi sert-il ?
app-password-name-hint = Par exemple « Ancienne tablette »
app-password-made = Mot de passe d’application pour « { $name } »
app-password-once = Il n’est affiché qu’une seule fois. Saisissez-le maintenant dans l’application.
app-password-kept = Terminé
app-password-revoke-means = Il cesse aussitôt de fonctionner, et les appareils connectés avec lui sont déconnectés.
app-password-revoked = Le mot de passe d’application pour « { $name } » a été supprimé.
remembered-title = Appareils mémorisés
remembered-why = Le mot de passe suffit pour s’y connecter. Cela prend fin dès que votre mot de passe ou vos authentificateurs changent.
remembered-none = Aucun appareil mémorisé.
remembered-this = cet appareil
remembered-until = Jusqu’au :
remembered-forget = Oublier
remembered-forget-label = Oublier « { $name } »
remembered-forget-all = Tout oublier
remembered-forgotten = Un code sera de nouveau demandé à « { $name } » à la prochaine connexion.
remembered-all-forgotten = Un code sera de nouveau demandé à tous les appareils à la prochaine connexion.
activity-title = Activité
activity-why = Ce qui a récemment concerné la sécurité de votre compte. Si quelque chose ne vient pas de vous, changez votre mot de passe et supprimez ce que vous ne reconnaissez pas.
activity-none = Rien ne s’est encore passé.
activity-older = Voir plus ancien
activity-from = Depuis { $address }
activity-by-administrator = Par l’administration
activity-by-operator = Par les responsables de ce serveur
activity-alarm = Était-ce vous ?
activity-warning = À vérifier
