# Pages que le serveur produit lui-même : celles des étapes d’une connexion, et celles où mènent les liens des e-mails.

## Sur la langue
language-name = Français
# Ce qui sépare les éléments d’une liste.
list-separator = {", "}
pages-language = Langue

## Cadre d’une étape
step-of = Étape { $step } sur { $of }
step-error-title = Erreur : { $title }
step-what = Ce que vous confirmez
step-account = Compte
step-begun = Commencé
step-continue = Continuer
step-other-ways = Ou continuer d’une autre façon
step-stop-hint = Vous n’avez rien demandé, ou vous avez changé d’avis ?
step-stop = Arrêter
step-warning = Ne continuez que si vous avez commencé ceci vous-même. Sinon, quelqu’un connaît votre mot de passe : arrêtez et changez-le.
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
done-title = C’est fait
done-step-title = Cette étape est terminée
done-one-more = Il reste une étape. L’application vous la demandera.
done-go-back = Vous pouvez maintenant revenir à l’application et fermer cette fenêtre.
done-next-here = Continuer ici avec l’étape suivante
not-next-title = Une autre étape passe d’abord
not-next-in-app = L’étape précédente se fait dans l’application. Revenez-y.
not-next-text = Cette étape pourra se faire ensuite.
not-next-go = Aller à cette étape
gone-title = Cette page n’est plus valable
gone-why = Peut-être est-elle restée ouverte trop longtemps, y a-t-il eu trop d’essais erronés, ou tout est déjà fait.
gone-what-now = Revenez à l’application. Si elle vous attend encore, recommencez-y.
stopped-title = Arrêté
stopped-nothing-changed = Rien n’a été modifié, et cette demande ne peut plus aboutir. Vous pouvez fermer cette fenêtre.
stopped-change-password = Si vous ne l’avez pas commencée vous-même, changez votre mot de passe.
refused-title = Cela n’a pas fonctionné
refused-go-back = Revenez à l’application et recommencez-y si rien n’avance.
elsewhere-title = Ceci a été commencé ailleurs
elsewhere-what = Quelqu’un a commencé ceci depuis un autre réseau que celui où vous êtes ; vous ne pouvez donc pas continuer ici.
elsewhere-if-you = Si c’était vous, ouvrez cette page dans le réseau où vous avez commencé (sans VPN), ou recommencez dans l’application.
elsewhere-if-not = Si quelqu’un vous a envoyé le lien vers cette page, fermez-la : cette personne tente peut-être de se connecter à votre place.
app-only-title = Revenez à l’application
app-only-password = Saisissez votre mot de passe dans l’application elle-même. Cette page ne le demande pas.
app-only-close = Si quelqu’un vous a envoyé le lien vers cette page, fermez-la : ne saisissez rien.

## Liens des e-mails
link-over-title = Ce lien n’est plus valable
link-over-why = Peut-être est-il trop ancien, a-t-il déjà servi, ou une partie en a été perdue.
link-over-what-now = Si vous en avez encore besoin, demandez un nouvel e-mail dans l’application.
mail-not-you = Si vous n’avez pas commencé ceci vous-même, fermez simplement cette page.
confirm-reset-title = Réinitialiser votre mot de passe ?
confirm-reset-text = Ne continuez que si vous êtes en train de choisir un nouveau mot de passe dans une application. La personne qui a demandé cet e-mail pourra alors définir le mot de passe du compte associé à cette adresse :
confirm-reset-button = Autoriser un nouveau mot de passe
confirm-address-title = Est-ce votre adresse ?
confirm-add-text = Le compte { $account } demande à utiliser cette adresse e-mail :
confirm-add-text-unknown = Un compte demande à utiliser cette adresse e-mail :
confirm-add-button = Oui, ajouter mon adresse
confirm-register-text = Un nouveau compte est en cours de création avec cette adresse e-mail :
confirm-register-button = Oui, c’est la mienne
confirmed-title = Votre adresse est confirmée
confirmed-text = Revenez à l’application, qui continue d’elle-même ou quand vous le lui dites. Vous pouvez fermer cette fenêtre.
confirmed-continue = Continuer vers { $site }
keep-factors-title = Garder vos seconds facteurs ?
keep-factors-text = L’administration va retirer tous les authentificateurs et codes de secours de ce compte, et déconnecter tous ses appareils :
keep-factors-button = Empêcher cela et les garder
keep-factors-asked = Si vous l’avez demandé parce que vous avez perdu votre authentificateur, fermez simplement cette page.
kept-factors-title = Vos seconds facteurs restent
kept-factors-text = Rien n’est retiré. Vous pouvez fermer cette fenêtre.
kept-factors-not-you = Si vous ne l’avez pas demandé, prévenez les responsables de ce serveur et changez votre mot de passe.
no-reset-text = Peut-être a-t-on déjà arrêté ou terminé l’opération, ou une partie du lien a été perdue. Il n’y a rien à arrêter ici.

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
recovery-text = Chacun de vos codes de secours sert une seule fois.
recovery-label = Code de secours
registration-token-title = Saisissez votre jeton d’inscription
registration-token-text = Sur ce serveur, on s’inscrit sur invitation.
registration-token-label = Jeton d’inscription
email-title = Confirmez votre adresse e-mail
email-text = Un lien vous est envoyé. Ouvrez-le, confirmez-y l’adresse, puis revenez et continuez ici.
email-label = Adresse e-mail
captcha-title = Résolvez un captcha
captcha-text = C’est l’application où vous avez commencé qui doit afficher le captcha. Cette page ne le peut pas : elle ne charge rien d’autres sites.
terms-title = Acceptez les conditions
terms-text = Pour continuer, lisez et acceptez :
terms-submit = Accepter
setup-title = Configurez un second facteur
setup-text = Votre compte doit avoir un second facteur : une application sur votre téléphone qui affiche un nouveau code toutes les trente secondes. Ayez une telle application d’authentification sous la main.
setup-begin = Commencer
setup-scan = Scannez ceci avec votre application d’authentification, ou tapez-y la clé. Saisissez ensuite le code qu’elle affiche.
setup-picture = Code QR de la clé
setup-key = Clé
setup-open-app = Ouvrir une application d’authentification sur cet appareil
setup-submit = Activer
setup-codes-title = Conservez vos codes de secours
setup-codes-text = L’un d’eux vous ouvre votre compte quand votre authentificateur est perdu. Chacun sert une seule fois. Imprimez-les ou notez-les : ils ne seront plus affichés.
setup-codes-list = Codes de secours
setup-codes-kept = Je les ai conservés

## Ce qui ne va pas
wrong-form = Ce que vous avez saisi n’a pas la bonne forme.
wrong-form-expected = Ce que vous avez saisi n’a pas la bonne forme. Attendu : { $hint }.
not-finished = Cette étape n’est pas encore terminée : continuez-la ici.
stale-form-enter = Cette page était trop ancienne, ou les cookies sont désactivés. Recommencez la saisie.
stale-form-press = Cette page était trop ancienne, ou les cookies sont désactivés. Appuyez encore une fois sur le bouton.
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
refused-too-many = Trop de demandes : attendez un peu et réessayez.
refused-busy = Le serveur est occupé : réessayez dans un instant.
refused-foreign-form = Ce formulaire a été envoyé depuis la page d’un autre site.
refused-password = Nom d’utilisateur ou mot de passe incorrect.
refused-many-passwords = Trop d’essais de mot de passe pour ce compte : attendez avant le prochain.
refused-signed-out = Tous les appareils viennent d’être déconnectés, ou le mot de passe vient d’être changé.
refused-code = Code incorrect : saisissez le code que votre authentificateur affiche maintenant, et vérifiez que son horloge est à l’heure.
refused-code-used = Ce code a déjà servi : attendez le suivant.
refused-many-codes = Trop de codes incorrects à la suite : attendez avant le prochain.
refused-locked = Trop de codes incorrects : ce facteur est bloqué. Saisissez trois codes l’un après l’autre, utilisez un code de secours, ou adressez-vous à l’administration.
refused-recovery-code = Code de secours incorrect ou déjà utilisé : essayez-en un autre de votre liste.
refused-registration-token = Ce jeton d’inscription est inconnu, épuisé ou périmé.
refused-address-in-use = Un compte de ce serveur a déjà cette adresse e-mail.
refused-address-of-another = Cette adresse appartient à une autre personne que celle dont il s’agit.
refused-not-confirmed = Pas encore confirmé : ouvrez le lien de l’e-mail qui vous a été envoyé, puis continuez.
refused-many-mails = Trop d’e-mails ont été demandés : attendez avant le prochain.
refused-captcha-needed = Résolvez d’abord le captcha.
refused-captcha = Le captcha n’a pas été résolu, ou il y a trop longtemps : résolvez-en un autre.
refused-no-set-up = Ce compte n’a pas à configurer de second facteur.
refused-set-up-meanwhile = Ce compte a reçu un second facteur entre-temps : utilisez celui-là.
refused-tries-under-way = D’autres essais sont en cours : attendez qu’ils finissent.
refused-factors = Aucun des facteurs de ce compte ne suffit pour cela : ajoutez d’abord un authentificateur.
refused-another-user = Cette preuve concerne une autre personne que celle dont il s’agit.
refused-name-taken = Ce nom d’utilisateur est déjà pris : choisissez-en un autre.

## Ce que l’on confirme
do-remove-devices =
    { $count ->
        [one] Retirer l’appareil { $devices }
       *[other] Retirer les appareils { $devices }
    }
do-change-password = Changer le mot de passe de votre compte
do-reset-password = Définir un nouveau mot de passe pour votre compte
do-sign-in = Se connecter sur un nouvel appareil
do-sign-in-name = Se connecter sur le nouvel appareil « { $name } »
do-login-token = Connecter un autre appareil à votre compte
do-register = Créer un compte
do-register-name = Créer le compte « { $name } »
do-deactivate = Désactiver votre compte définitivement
do-deactivate-and-erase = Désactiver votre compte définitivement et effacer ce que l’on sait de vous
do-add-address = Ajouter une adresse e-mail à votre compte
do-make-app-password = Créer un mot de passe d’application pour « { $name } »
do-replace-signing-keys = Remplacer les clés qui servent à vérifier vos appareils
do-add-authenticator = Ajouter un authentificateur
do-add-authenticator-name = Ajouter l’authentificateur « { $name } »
do-remove-authenticator = Retirer un authentificateur
do-replace-codes = Remplacer vos codes de secours par de nouveaux
do-remove-codes = Retirer vos codes de secours
do-turn-off = Désactiver l’authentification à deux facteurs
do-reset-user = Retirer tous les seconds facteurs de { $account }
do-keep-factors = Garder les seconds facteurs de { $account }
do-approve-reset = Accepter que { $account } perde tous ses seconds facteurs
do-unlock-user = Permettre de nouveau à { $account } d’utiliser des codes
do-sign-out-user = Déconnecter { $account } partout
do-set-roles = Changer ce que { $account } a le droit de faire
do-make-registration-token = Créer un jeton qui permet de s’inscrire
do-revoke-registration-token = Révoquer un jeton qui permet de s’inscrire
do-enforcement = Changer qui doit avoir un second facteur
