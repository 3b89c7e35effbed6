new-password = Nouveau mot de passe
new-password-rule =
    { $count ->
        [one] Au moins { $count } caractère. Quelques mots à la suite se retiennent facilement.
       *[other] Au moins { $count } caractères. Quelques mots à la suite se retiennent facilement.
    }
new-password-short =
    { $count ->
        [one] C’est trop court : un mot de passe a au moins { $count } caractère.
       *[other] C’est trop court : un mot de passe a au moins { $count } caractères.
    }
new-password-show = Afficher le mot de passe
password-title = Changer votre mot de passe
password-lead = Choisissez ici le nouveau. Votre mot de passe actuel vous sera demandé ensuite.
password-others = Déconnecter tous mes autres appareils
password-others-go = Quiconque est connecté ailleurs devra se reconnecter avec le nouveau mot de passe. Cette page reste connectée.
password-others-stay = Tous les appareils restent connectés. Ne gardez ce choix que si vous avez la certitude que personne d’autre ne connaît votre mot de passe.
password-change = Changer le mot de passe
password-proof = Changer votre mot de passe
password-changed = Votre mot de passe est changé. Vos autres appareils restent connectés.
password-changed-alone = Votre mot de passe est changé, et vos autres appareils sont déconnectés.
devices-title = Vos appareils
devices-lead = Là où votre compte est connecté. Déconnectez ce que vous ne connaissez pas ou n’utilisez plus.
devices-unnamed = Appareil { $id }
devices-this = Celui-ci
devices-by-recovery = Connecté avec un code de secours
devices-by-app-password = Connecté avec un mot de passe d’application
devices-seen = Vu pour la dernière fois
devices-rename = Renommer
devices-rename-label = Renommer { $name }
devices-name = Nom de l’appareil
devices-name-hint = D’autres personnes sur Matrix pourront peut-être le voir
devices-renamed = Il s’appelle maintenant { $name }.
devices-out = Déconnecter
devices-out-one = Déconnecter { $name }
devices-out-many =
    { $count ->
        [one] Déconnecter { $count } appareil
       *[other] Déconnecter { $count } appareils
    }
devices-out-others = Déconnecter tous les autres
devices-out-means = Le compte y est fermé aussitôt. Les messages chiffrés qui ne sont conservés nulle part ailleurs n’y seront peut-être plus lisibles.
devices-gone =
    { $count ->
        [one] L’appareil est déconnecté.
       *[other] { $count } appareils sont déconnectés.
    }
mail-sent = Nous avons envoyé un e-mail à { $address }. Ouvrez le lien qu’il contient, puis revenez ici.
mail-opened = J’ai ouvert le lien
mail-again = Envoyer un autre e-mail
settings-title = Votre compte
addresses-title = Adresses e-mail
addresses-lead = Un mot de passe oublié peut être remplacé grâce à un e-mail envoyé à l’une d’elles, et ce qui arrive à votre compte y est annoncé.
addresses-new = Nouvelle adresse
addresses-add = Ajouter
addresses-add-one = Ajouter { $address }
addresses-added = { $address } est maintenant à vous.
addresses-remove = Retirer
addresses-remove-one = Retirer { $address }
addresses-remove-means = Un mot de passe oublié ne pourra plus être remplacé par un e-mail à cette adresse, et plus rien n’y sera annoncé.
addresses-removed = { $address } est retirée.
close-title = Fermer votre compte
close-lead = Pour toujours : personne ne pourra le rouvrir, pas même vous.
close-begin = Fermer votre compte…
close-goes-access = Tous les appareils sont déconnectés, et personne ne peut plus se connecter.
close-goes-factors = Authentificateurs, codes de secours, mots de passe d’application et adresses e-mail sont retirés.
close-goes-name = Plus personne n’obtiendra le nom { $name }.
close-type = Tapez { $name } pour continuer
close-other = Ce n’est pas votre nom d’utilisateur. Tapez { $name }.
close-erase = Oublier aussi d’où je me connectais
close-erase-hint = Les adresses et les noms d’appareils sont retirés de l’historique du compte.
close-do = Le fermer pour toujours
mail-not-opened = Le lien de l’e-mail n’a pas encore été ouvert. Ouvrez-le, puis réessayez.
