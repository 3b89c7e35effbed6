error-unreachable = Le serveur n’a pas répondu. Vérifiez votre connexion et réessayez.
error-too-many =
    { $seconds ->
        [one] Trop d’essais. Attendez { $seconds } seconde et réessayez.
       *[other] Trop d’essais. Attendez { $seconds } secondes et réessayez.
    }
error-code-used = Ce code a déjà servi. Attendez le suivant sur votre authentificateur.
error-wrong-code = Ce n’est pas le bon code. Saisissez celui que votre authentificateur affiche maintenant.
error-factor-locked = Trop de codes incorrects : ce compte est bloqué pour un moment. Attendez, ou utilisez un code de secours.
error-session-ended = Cela a pris trop de temps ou a été essayé trop souvent, et recommence donc. Ce que vous avez saisi est toujours là.
error-conflict = Autre chose a modifié ceci en même temps. Regardez ce qu’il y a maintenant et réessayez.
error-m-unknown-token = Votre session a été fermée.
error-own-account = On ne fait pas cela sur son propre compte. Adressez-vous à une autre personne de l’administration.
error-higher-role = Ce compte a un rôle qui n’est pas inférieur au vôtre. Adressez-vous à une personne de rang supérieur.
error-last-administrator = C’est le dernier compte d’administration. Donnez d’abord ce rôle à un autre compte.
error-second-factor-needed = Pour modifier quelque chose chez les autres, il vous faut deux facteurs sur votre propre compte. Configurez-les d’abord.
error-fixed = Les réglages du serveur le fixent ainsi ; cela ne peut donc pas être changé ici.
error-own-request = Vous avez demandé cette réinitialisation vous-même ; une autre personne de l’administration doit donc l’approuver.
error-reset-waiting = Une réinitialisation de ce compte est déjà en attente.
error-m-not-found = Cela n’existe pas, ou n’existe plus.
error-enrolment-expired = Cela a pris trop de temps, ou il y a eu trop de codes incorrects. Recommencez ; le nom est toujours là. Retirez l’ancienne entrée de votre application.
error-name-taken = Vous avez déjà quelque chose de ce nom. Choisissez-en un autre.
error-required = Ce serveur exige un second facteur ; le dernier doit donc rester. Ajoutez-en d’abord un autre.
error-cooling = Vous avez utilisé un code de secours pour vous connecter ; rien ne peut donc être ajouté pendant un moment. Réessayez plus tard, ou connectez-vous avec votre authentificateur.
error-m-weak-password = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.
error-m-user-in-use = Ce nom est déjà pris. Choisissez-en un autre.
error-m-invalid-username = Un nom d’utilisateur se compose de minuscules, de chiffres et de . _ - / = +, pas seulement de chiffres, et ne commence pas par _.
error-m-threepid-in-use = Un compte de ce serveur a déjà cette adresse.
error-m-threepid-not-found = Aucun compte de ce serveur n’a cette adresse.
error-m-threepid-auth-failed = Le lien de l’e-mail n’a pas encore été ouvert, ou il est trop ancien. Ouvrez-le, ou envoyez un autre e-mail.
