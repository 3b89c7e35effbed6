# Pages que le serveur produit lui-même : celles des étapes d’une connexion, et celles où mènent les liens des e-mails.

## Sur la langue
language-name = Français
# Ce qui sépare les éléments d’une liste.
list-separator = {", "}
pages-language = Langue

## Cadre d’une étape
step-of = Étape { $step } sur { $of }
step-error-title = Erreur : { $title }
step-what = Ce que vous confirmez
step-account = Compte
step-begun = Début
step-continue = Continuer
step-other-ways = Ou utiliser un autre moyen
step-stop-hint = Vous n’avez rien demandé, ou vous avez changé d’avis ?
step-stop = Arrêter
step-warning = Ne continuez que si c’est vous qui avez commencé. Sinon, quelqu’un connaît votre mot de passe : arrêtez et changez-le.
begun-just-now = Il y a moins d’une minute, à { $at } UTC, depuis { $address }
begun-minutes =
    { $minutes ->
        [one] Il y a { $minutes } minute, à { $at } UTC, depuis { $address }
       *[other] Il y a { $minutes } minutes, à { $at } UTC, depuis { $address }
    }
begun-hours =
    { $hours ->
        [one] Il y a { $hours } heure, à { $at } UTC, depuis { $address }
       *[other] Il y a { $hours } heures, à { $at } UTC, depuis { $address }
    }

## Autres pages d’une étape
done-title = Terminé
done-step-title = Cette étape est terminée
done-one-more = Il reste une étape. L’application va vous la demander.
done-go-back = Vous pouvez maintenant revenir à l’application et fermer cette fenêtre.
done-next-here = Continuer ici avec l’étape suivante
not-next-title = Une autre étape vient d’abord
not-next-in-app = L’étape précédente se fait dans l’application. Revenez-y.
not-next-text = Vous pourrez faire cette étape ensuite.
not-next-go = Aller à cette étape
gone-title = Cette page n’est plus valide
gone-why = Elle est peut-être restée ouverte trop longtemps, il y a eu trop de tentatives incorrectes, ou tout est déjà terminé.
gone-what-now = Revenez à l’application. Si elle attend toujours, recommencez depuis celle-ci.
stopped-title = Opération arrêtée
stopped-nothing-changed = Rien n’a été modifié, et cette demande ne peut plus aboutir. Vous pouvez fermer cette fenêtre.
stopped-change-password = Si ce n’est pas vous qui avez fait cette demande, changez votre mot de passe.
refused-title = Cela n’a pas fonctionné
refused-go-back = Revenez à l’application. Si rien ne se passe, recommencez depuis celle-ci.
elsewhere-title = L’opération a commencé ailleurs
elsewhere-what = Cette opération a été commencée depuis un autre réseau que celui que vous utilisez. Vous ne pouvez donc pas la continuer ici.
elsewhere-if-you = Si c’était vous, ouvrez cette page depuis le réseau où vous avez commencé (sans VPN), ou recommencez dans l’application.
elsewhere-if-not = Si quelqu’un vous a envoyé le lien vers cette page, fermez-la : cette personne tente peut-être de se connecter à votre place.
app-only-title = Revenez à l’application
app-only-password = Saisissez votre mot de passe dans l’application elle-même. Cette page ne le demande pas.
app-only-close = Si quelqu’un vous a envoyé le lien vers cette page, fermez-la et ne saisissez rien.

## Liens des e-mails
link-over-title = Ce lien n’est plus valide
link-over-why = Il est peut-être trop ancien, a déjà servi ou est incomplet.
link-over-what-now = Si vous en avez encore besoin, demandez un nouvel e-mail dans l’application.
mail-not-you = Si ce n’est pas vous qui avez commencé, fermez simplement cette page.
confirm-reset-title = Réinitialiser votre mot de passe ?
confirm-reset-text = Ne continuez que si vous êtes en train de choisir un nouveau mot de passe dans une application. La personne qui a demandé cet e-mail pourra alors définir le mot de passe du compte associé à cette adresse :
confirm-reset-button = Autoriser un nouveau mot de passe
confirm-address-title = Est-ce votre adresse ?
confirm-add-text = Le compte { $account } demande à utiliser cette adresse e-mail :
confirm-add-text-unknown = Un compte demande à utiliser cette adresse e-mail :
confirm-add-button = Oui, ajouter mon adresse
confirm-register-text = Un nouveau compte est en cours de création avec cette adresse e-mail :
confirm-register-button = Oui, c’est la mienne
confirmed-title = Votre adresse est confirmée
confirmed-text = Revenez à l’application : elle continue d’elle-même ou attend que vous le lui demandiez. Vous pouvez fermer cette fenêtre.
confirmed-continue = Continuer vers { $site }
keep-factors-title = Garder vos seconds facteurs ?
keep-factors-text = L’administration va supprimer tous les authentificateurs et codes de secours de ce compte, et déconnecter tous ses appareils :
keep-factors-button = Arrêter et les garder
keep-factors-asked = Si c’est vous qui l’avez demandé parce que vous avez perdu votre authentificateur, fermez simplement cette page.
kept-factors-title = Vos seconds facteurs sont conservés
kept-factors-text = Rien n’est supprimé. Vous pouvez fermer cette fenêtre.
kept-factors-not-you = Si vous ne l’avez pas demandé, prévenez les responsables de ce serveur et changez votre mot de passe.
no-reset-text = L’opération a peut-être déjà été arrêtée ou effectuée, ou le lien est incomplet. Il n’y a rien à arrêter ici.

## Étapes
dummy-title = Confirmer
dummy-text = Il n’y a rien à saisir.
dummy-submit = Poursuivre
password-step-title = Saisissez votre mot de passe
password-label = Mot de passe
totp-title = Saisissez le code de votre authentificateur
totp-text = Ouvrez votre application d’authentification et saisissez le code qu’elle affiche pour ce compte.
totp-label = Code
totp-hint = { $digits } chiffres
recovery-title = Saisissez un code de secours
recovery-text = Chacun de vos codes de secours ne sert qu’une fois.
recovery-label = Code de secours
registration-token-title = Saisissez votre jeton d’inscription
registration-token-text = Sur ce serveur, l’inscription se fait sur invitation.
registration-token-label = Jeton d’inscription
email-title = Confirmez votre adresse e-mail
email-text = Nous vous envoyons un lien. Ouvrez-le, confirmez-y l’adresse, puis revenez continuer ici.
email-label = Adresse e-mail
captcha-title = Résolvez le captcha
captcha-text = Le captcha doit être affiché par l’application où vous avez commencé. Cette page ne peut pas le faire : elle ne charge rien depuis d’autres sites.
terms-title = Acceptez les conditions
terms-text = Pour continuer, lisez et acceptez :
terms-submit = Accepter
setup-title = Configurez un second facteur
setup-text = Votre compte doit avoir un second facteur : une application sur votre téléphone qui affiche un nouveau code toutes les 30 secondes. Préparez une application d’authentification de ce type.
setup-begin = Commencer
setup-scan = Scannez ceci avec votre application d’authentification, ou saisissez-y la clé. Saisissez ensuite ici le code qu’elle affiche.
setup-picture = Code QR de la clé
setup-key = Clé
setup-open-app = Ouvrir dans une application d’authentification
setup-submit = Activer
setup-codes-title = Conservez vos codes de secours
setup-codes-text = Si vous perdez votre authentificateur, l’un de ces codes vous permet d’accéder à votre compte. Chacun ne sert qu’une fois. Imprimez-les ou notez-les : ils ne seront plus affichés.
setup-codes-list = Codes de secours
setup-codes-kept = Je les ai conservés

## Ce qui ne va pas
wrong-form = Le format de votre saisie n’est pas le bon.
wrong-form-expected = Le format de votre saisie n’est pas le bon. Attendu : { $hint }.
not-finished = Cette étape n’est pas encore terminée : continuez-la ici.
stale-form-enter = Cette page était trop ancienne, ou les cookies sont désactivés. Veuillez recommencer la saisie.
stale-form-press = Cette page était trop ancienne, ou les cookies sont désactivés. Appuyez de nouveau sur le bouton.
wait-seconds =
    { $seconds ->
        [one] Vous pourrez réessayer dans { $seconds } seconde.
       *[other] Vous pourrez réessayer dans { $seconds } secondes.
    }
wait-minutes =
    { $minutes ->
        [one] Vous pourrez réessayer dans { $minutes } minute.
       *[other] Vous pourrez réessayer dans { $minutes } minutes.
    }
wait-hours =
    { $hours ->
        [one] Vous pourrez réessayer dans { $hours } heure.
       *[other] Vous pourrez réessayer dans { $hours } heures.
    }

## Ce qui a été refusé ; chaque fois des phrases entières
refused-too-many = Trop de demandes : patientez un peu et réessayez.
refused-busy = Le serveur est occupé : réessayez dans un instant.
refused-foreign-form = Ce formulaire a été envoyé depuis la page d’un autre site.
refused-password = Nom d’utilisateur ou mot de passe incorrect.
refused-many-passwords = Trop de tentatives de mot de passe pour ce compte : patientez avant la prochaine.
refused-signed-out = Tous les appareils viennent d’être déconnectés, ou le mot de passe vient d’être changé.
refused-code = Code incorrect : saisissez le code que votre authentificateur affiche maintenant, et vérifiez que son horloge est à l’heure.
refused-code-used = Ce code a déjà servi : attendez le suivant.
refused-many-codes = Trop de codes incorrects à la suite : patientez avant le prochain.
refused-locked = Trop de codes incorrects : ce facteur est bloqué. Saisissez trois codes successifs, utilisez un code de secours ou adressez-vous à l’administration.
refused-recovery-code = Code de secours incorrect ou déjà utilisé : essayez-en un autre de votre liste.
refused-registration-token = Ce jeton d’inscription est inconnu, épuisé ou expiré.
refused-address-in-use = Un compte de ce serveur a déjà cette adresse e-mail.
refused-address-of-another = Cette adresse appartient à un autre compte que celui dont il s’agit.
refused-not-confirmed = Pas encore confirmé : ouvrez le lien de l’e-mail qui vous a été envoyé, puis continuez.
refused-many-mails = Trop d’e-mails ont été demandés : patientez avant le prochain.
refused-captcha-needed = Résolvez d’abord le captcha.
refused-captcha = Le captcha n’a pas été résolu ou a expiré : résolvez-en un autre.
refused-no-set-up = Ce compte n’a pas besoin de configurer un second facteur.
refused-set-up-meanwhile = Un second facteur a été ajouté à ce compte entre-temps : utilisez-le.
refused-tries-under-way = D’autres tentatives sont en cours : attendez qu’elles se terminent.
refused-factors = Aucun des facteurs de ce compte ne suffit pour cela : ajoutez d’abord un authentificateur.
refused-another-user = Cette preuve appartient à un autre compte que celui dont il s’agit.
refused-name-taken = Ce nom d’utilisateur est déjà pris : choisissez-en un autre.

## Ce que l’on confirme
do-remove-devices =
    { $count ->
        [one] Supprimer l’appareil { $devices }
       *[other] Supprimer les appareils { $devices }
    }
do-change-password = Changer le mot de passe de votre compte
do-reset-password = Définir un nouveau mot de passe pour votre compte
do-sign-in = Se connecter sur un nouvel appareil
do-sign-in-name = Se connecter sur le nouvel appareil « { $name } »
do-login-token = Connecter un autre appareil à votre compte
do-register = Créer un compte
do-register-name = Créer le compte « { $name } »
do-deactivate = Désactiver définitivement votre compte
do-deactivate-and-erase = Désactiver définitivement votre compte et effacer vos données
do-add-address = Ajouter une adresse e-mail à votre compte
do-make-app-password = Créer un mot de passe d’application pour « { $name } »
do-replace-signing-keys = Remplacer les clés qui servent à vérifier vos appareils
do-add-authenticator = Ajouter un authentificateur
do-add-authenticator-name = Ajouter l’authentificateur « { $name } »
do-remove-authenticator = Supprimer un authentificateur
do-replace-codes = Remplacer vos codes de secours par de nouveaux
do-remove-codes = Supprimer vos codes de secours
do-turn-off = Désactiver l’authentification à deux facteurs
do-reset-user = Supprimer tous les seconds facteurs de { $account }
do-keep-factors = Garder les seconds facteurs de { $account }
do-approve-reset = Accepter la suppression de tous les seconds facteurs de { $account }
do-unlock-user = Autoriser de nouveau { $account } à utiliser des codes
do-sign-out-user = Déconnecter { $account } partout
do-set-roles = Modifier les droits de { $account }
do-make-registration-token = Créer un jeton qui permet de s’inscrire
do-revoke-registration-token = Révoquer un jeton qui permet de s’inscrire
do-enforcement = Modifier qui doit avoir un second facteur
