new-password = Nouveau mot de passe
new-password-rule =
    { $count ->
        [one] Au moins { $count } caractère. Quelques mots à la suite sont faciles à retenir.
       *[other] Au moins { $count } caractères. Quelques mots à la suite sont faciles à retenir.
    }
new-password-short =
    { $count ->
        [one] C’est trop court : un mot de passe doit avoir au moins { $count } caractère.
       *[other] C’est trop court : un mot de passe doit avoir au moins { $count } caractères.
    }
new-password-show = Afficher le mot de passe
password-title = Changer votre mot de passe
password-lead = Choisissez ici le nouveau. Votre mot de passe actuel vous sera demandé ensuite.
password-others = Déconnecter tous mes autres appareils
password-others-go = Toute personne connectée ailleurs devra se reconnecter avec le nouveau mot de passe. Cette page reste connectée.
password-others-stay = Tous les appareils restent connectés. Ne gardez ce choix que si personne d’autre ne connaît votre mot de passe.
password-change = Changer le mot de passe
password-proof = Changer votre mot de passe
password-changed = Votre mot de passe a été changé. Vos autres appareils restent connectés.
password-changed-alone = Votre mot de passe a été changé, et vos autres appareils ont été déconnectés.
devices-title = Vos appareils
devices-lead = Votre compte est connecté sur ces appareils. Déconnectez ceux que vous ne reconnaissez pas ou n’utilisez plus.
devices-unnamed = Appareil { $id }
devices-this = Cet appareil
devices-by-recovery = Connecté avec un code de secours
devices-by-app-password = Connecté avec un mot de passe d’application
devices-seen = Dernière activité
devices-rename = Renommer
devices-rename-label = Renommer « { $name } »
devices-name = Nom de l’appareil
devices-name-hint = D’autres personnes sur Matrix pourraient le voir
devices-renamed = Le nouveau nom est « { $name } ».
devices-out = Déconnecter
devices-out-one = Déconnecter « { $name } »
devices-out-many =
    { $count ->
        [one] Déconnecter { $count } appareil
       *[other] Déconnecter { $count } appareils
    }
devices-out-others = Déconnecter tous les autres
devices-out-means = Votre compte y est aussitôt déconnecté. Les messages chiffrés qui ne sont enregistrés nulle part ailleurs n’y seront peut-être plus lisibles.
devices-gone =
    { $count ->
        [one] L’appareil a été déconnecté.
       *[other] { $count } appareils ont été déconnectés.
    }
mail-sent = Nous avons envoyé un e-mail à { $address }. Ouvrez le lien qu’il contient, puis revenez ici.
mail-opened = J’ai ouvert le lien
mail-again = Envoyer un autre e-mail
settings-title = Votre compte
addresses-title = Adresses e-mail
addresses-lead = Si vous oubliez votre mot de passe, un e-mail à l’une de ces adresses vous permet d’en choisir un nouveau. Elles reçoivent aussi les avis sur la sécurité de votre compte.
addresses-new = Nouvelle adresse
addresses-add = Ajouter
addresses-add-one = Ajouter { $address }
addresses-added = { $address } est maintenant associée à votre compte.
addresses-remove = Supprimer
addresses-remove-one = Supprimer { $address }
addresses-remove-means = Cette adresse ne pourra plus servir à choisir un nouveau mot de passe, et ne recevra plus d’avis sur votre compte.
addresses-removed = { $address } a été supprimée.
close-title = Fermer votre compte
close-lead = C’est définitif : personne ne pourra rouvrir le compte, pas même vous.
close-begin = Fermer votre compte…
close-goes-access = Tous les appareils sont déconnectés, et personne ne peut plus se connecter.
close-goes-factors = Les authentificateurs, codes de secours, mots de passe d’application et adresses e-mail sont supprimés.
close-goes-name = Personne ne pourra reprendre le nom { $name }.
close-type = Saisissez { $name } pour continuer
close-other = Ce n’est pas votre nom d’utilisateur. Saisissez { $name }.
close-erase = Effacer aussi d’où je me connectais
close-erase-hint = Les adresses IP et les noms d’appareils sont supprimés de l’historique du compte.
close-do = Fermer définitivement
mail-not-opened = Le lien de l’e-mail n’a pas encore été ouvert. Ouvrez-le, puis réessayez.
