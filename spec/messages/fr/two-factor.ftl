enrol-title = Ajouter un authentificateur
enrol-name = Nom
enrol-name-why = Un authentificateur est une application sur votre téléphone ou votre ordinateur qui affiche un nouveau code toutes les trente secondes. Si vous n’en avez pas encore, installez-en d’abord une. Donnez-lui un nom auquel vous la reconnaîtrez.
enrol-name-hint = Par exemple « Téléphone » ou « Portable du bureau »
enrol-suggestion = Téléphone
enrol-proof = Ajouter un authentificateur à votre compte
enrol-scan-how = Ouvrez l’application d’authentification, choisissez d’ajouter un compte et scannez cette image.
enrol-qr = Code QR de la clé
enrol-cannot-scan = Vous ne pouvez pas la scanner ?
enrol-type-key = Tapez plutôt cette clé dans l’application. Les espaces ne comptent pas.
enrol-copy-key = Copier la clé
enrol-open-app = Ouvrir une application d’authentification sur cet appareil
enrol-scanned = L’application affiche un code
enrol-confirm-how = Saisissez le code que l’application affiche maintenant. Cela prouve qu’elle a la bonne clé.
enrol-digits =
    { $digits ->
        [one] { $digits } chiffre
       *[other] { $digits } chiffres
    }
enrol-turn-on = Activer
enrol-show-key = Afficher encore la clé
enrol-done = { $name } est prêt.
set-up-required = Ce compte doit avoir un second facteur avant de continuer. Il vous faut un authentificateur : une application sur votre téléphone ou votre ordinateur qui affiche un nouveau code toutes les trente secondes. Cela prend environ deux minutes.
set-up-begin = Configurer maintenant
codes-title = Vos codes de secours
codes-why = L’un de ces codes vous ouvre votre compte quand votre authentificateur est perdu. Chacun sert une seule fois.
codes-once = Ils ne sont affichés que cette fois. Conservez-les en lieu sûr, et pas seulement sur l’appareil où est l’authentificateur.
codes-copy = Copier
codes-download = Enregistrer dans un fichier
codes-print = Imprimer
codes-file = codes-de-secours.txt
codes-kept = Je les ai conservés
codes-check = Tapez l’un des codes d’après ce que vous avez conservé. Cela n’en consomme aucun.
codes-check-wrong = Ce n’est aucun des nouveaux codes. Regardez ce que vous avez conservé, ou affichez-les encore.
codes-check-done = Vérifier
codes-show-again = Afficher encore les codes
codes-skip-check = Continuer sans vérifier
security-title = Authentification à deux facteurs
security-on = Activée.
security-on-means = Pour vous connecter, il faut votre mot de passe et un code de votre authentificateur.
security-off = Désactivée.
security-off-means = Votre mot de passe seul ouvre votre compte. Quiconque l’apprend peut entrer.
security-set-up = La configurer
security-required = Ce serveur exige un second facteur. Configurez-le maintenant : ce qui demande une preuve attendra jusque-là.
security-required-by = À partir du { $date }, ce serveur exige un second facteur. Configurez-le avant cette date.
security-locked = Il y a eu trop de codes incorrects ; les codes sont donc refusés pour un moment. Si ce n’était pas vous, changez votre mot de passe.
security-reenrol = Vous avez utilisé un code de secours pour vous connecter. Si votre authentificateur est perdu, ajoutez-en un nouveau et révoquez celui qui est perdu.
security-no-codes = Vous n’avez pas de codes de secours. Sans eux, perdre votre authentificateur vous ferme votre compte : créez-en.
security-codes-low =
    { $count ->
        [0] Vos codes de secours sont épuisés. Créez-en de nouveaux.
        [one] Il reste { $count } code de secours. Créez-en de nouveaux.
       *[other] Il reste { $count } codes de secours. Créez-en de nouveaux.
    }
security-reset-asked = L’administration a demandé le retrait de vos seconds facteurs, et une autre personne doit l’approuver. Si ce n’est pas à votre demande, prévenez l’administration.
security-reset-due = L’administration retirera vos seconds facteurs le { $date }. Si ce n’est pas à votre demande, arrêtez-le par le lien de l’e-mail, ou prévenez l’administration.
factors-title = Authentificateurs
factor-created = Créé :
factor-last-used = Dernière utilisation :
factor-never-used = Pas encore utilisé
factor-add = Ajouter un autre authentificateur
factor-rename = Renommer
factor-rename-label = Renommer { $name }
factor-rename-title = Renommer { $name }
factor-renamed = Il s’appelle maintenant { $name }.
factor-revoke = Révoquer
factor-revoke-label = Révoquer { $name }
factor-revoke-title = Révoquer { $name } ?
factor-revoke-means = Ses codes cessent aussitôt de fonctionner. Vos autres authentificateurs continuent.
factor-revoke-last = C’est votre seul authentificateur. Sans lui, les deux facteurs sont désactivés, vos codes de secours disparaissent, et votre mot de passe seul ouvre votre compte.
factor-revoked = { $name } est révoqué.
codes-section = Codes de secours
codes-left =
    { $total ->
        [one] Il en reste { $count } sur { $total }.
       *[other] Il en reste { $count } sur { $total }.
    }
codes-replace = Créer de nouveaux codes de secours
codes-replace-means = Les anciens cessent de fonctionner dès que les nouveaux sont créés.
codes-replaced = Vos nouveaux codes de secours fonctionnent maintenant ; les anciens ne fonctionnent plus.
turn-off-title = La désactiver
turn-off-means = Votre mot de passe seul ouvrira alors de nouveau votre compte.
turn-off = Désactiver les deux facteurs
turn-off-sure = Tous vos authentificateurs et codes de secours cesseront de fonctionner. Un code de secours ne suffit pas pour cela : ayez votre authentificateur sous la main.
turn-off-done = L’authentification à deux facteurs est désactivée.
enrol-unfinished = Vous avez commencé à ajouter { $name } sans terminer. Si votre application affiche déjà ses codes, saisissez-en un. Sinon, recommencez.
enrol-resume = Saisir un de ses codes
new-code-title = Un nouveau code de secours
new-code-why = Il remplace celui que vous venez d’utiliser, et n’est affiché que cette fois. Conservez-le avec les autres.
security-reset-means = Vos authentificateurs et codes de secours disparaîtront alors, et tous vos appareils seront déconnectés. Se connecter avec un code de votre authentificateur l’empêche.
turn-off-required = Ce serveur exige un second facteur ; on ne peut donc pas le désactiver.
factor-most =
    { $count ->
        [one] Un compte peut avoir { $count } authentificateur. Révoquez-le pour en ajouter un autre.
       *[other] Vous avez { $count } authentificateurs, et il ne peut pas y en avoir plus. Révoquez-en un pour en ajouter un autre.
    }
app-passwords-title = Mots de passe d’application
app-passwords-why = Pour une application qui ne sait pas demander de code. Elle se connecte avec un tel mot de passe à la place du vôtre, et sans second facteur.
app-password-make = Créer un mot de passe d’application
app-password-name = À quoi sert-il ?
app-password-name-hint = Par exemple « Vieille tablette »
app-password-made = Mot de passe d’application pour { $name }
app-password-once = Il n’est affiché que cette fois. Saisissez-le maintenant dans l’application.
app-password-kept = C’est fait
app-password-revoke-means = Il cesse aussitôt de fonctionner, et les appareils qui s’en sont servis sont déconnectés.
app-password-revoked = Le mot de passe d’application pour { $name } est révoqué.
remembered-title = Appareils mémorisés
remembered-why = Ils se connectent avec le seul mot de passe. Tout changement de votre mot de passe ou de vos authentificateurs y met fin.
remembered-none = Aucun n’est mémorisé.
remembered-this = cet appareil
remembered-until = Jusqu’au :
remembered-forget = Oublier
remembered-forget-label = Oublier { $name }
remembered-forget-all = Tout oublier
remembered-forgotten = Un code sera de nouveau demandé à { $name } à sa prochaine connexion.
remembered-all-forgotten = Un code sera de nouveau demandé à tous les appareils à leur prochaine connexion.
activity-title = Activité
activity-why = Ce qui est arrivé récemment à la sécurité de votre compte. Si quelque chose ne vient pas de vous, changez votre mot de passe et révoquez ce que vous ne connaissez pas.
activity-none = Rien n’est encore arrivé.
activity-older = Afficher plus ancien
activity-from = Depuis { $address }
activity-by-administrator = Par l’administration
activity-by-operator = Par les responsables de ce serveur
activity-alarm = Était-ce vous ?
activity-warning = À vérifier
