error-unreachable = Le serveur ne répond pas. Vérifiez votre connexion et réessayez.
error-too-many =
    { $seconds ->
        [one] Trop de tentatives. Patientez { $seconds } seconde et réessayez.
       *[other] Trop de tentatives. Patientez { $seconds } secondes et réessayez.
    }
error-too-many-minutes =
    { $minutes ->
        [one] Trop de tentatives. Patientez { $minutes } minute et réessayez.
       *[other] Trop de tentatives. Patientez { $minutes } minutes et réessayez.
    }
error-too-many-hours =
    { $hours ->
        [one] Trop de tentatives. Patientez { $hours } heure et réessayez.
       *[other] Trop de tentatives. Patientez { $hours } heures et réessayez.
    }
error-code-used = Ce code a déjà servi. Attendez que votre authentificateur affiche le suivant.
error-wrong-code = Le code est incorrect. Saisissez celui que votre authentificateur affiche maintenant.
error-factor-locked = Trop de codes incorrects : les codes sont bloqués. Utilisez un code de secours, ou saisissez trois bons codes l’un après l’autre, en attendant chaque fois le suivant. L’administration peut aussi lever le blocage.
error-session-ended = L’opération a été trop longue ou a été tentée trop souvent ; elle recommence donc. Votre saisie est conservée.
error-conflict = Ceci a été modifié ailleurs en même temps. Regardez l’état actuel et réessayez.
error-m-unknown-token = Votre session a été fermée.
error-own-account = Cette action n’est pas possible sur votre propre compte. Adressez-vous à une autre personne de l’administration.
error-higher-role = Ce compte a un rôle égal ou supérieur au vôtre. Adressez-vous à une personne ayant un rôle supérieur.
error-last-administrator = C’est le dernier compte ayant le rôle Administration. Donnez d’abord ce rôle à un autre compte.
error-second-factor-needed = Pour modifier d’autres comptes, l’authentification à deux facteurs doit être activée sur le vôtre. Configurez-la d’abord.
error-fixed = Ceci est défini dans la configuration du serveur et ne peut pas être modifié ici.
error-own-request = Vous avez demandé cette réinitialisation vous-même ; une autre personne de l’administration doit donc l’approuver.
error-reset-waiting = Une réinitialisation de ce compte est déjà en attente.
error-m-not-found = Cela n’existe pas, ou n’existe plus.
error-enrolment-expired = L’opération a été trop longue, ou il y a eu trop de codes incorrects. Recommencez ; le nom est conservé. Supprimez l’ancienne entrée de votre application.
error-name-taken = Vous avez déjà donné ce nom. Choisissez-en un autre.
error-required = Ce serveur exige un second facteur : vous devez garder le dernier. Ajoutez-en d’abord un autre.
error-cooling = Vous avez utilisé un code de secours pour vous connecter : pendant un moment, rien ne peut être ajouté. Réessayez plus tard, ou connectez-vous avec votre authentificateur.
error-m-weak-password = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.
error-m-user-in-use = Ce nom est déjà pris. Choisissez-en un autre.
error-m-invalid-username = Un nom d’utilisateur se compose de minuscules, de chiffres et de . _ - / = +, pas seulement de chiffres, et ne commence pas par _.
error-m-threepid-in-use = Un compte de ce serveur a déjà cette adresse.
error-m-threepid-not-found = Aucun compte de ce serveur n’a cette adresse.
error-m-threepid-auth-failed = Le lien de l’e-mail n’a pas encore été ouvert, ou il a expiré. Ouvrez-le, ou demandez un autre e-mail.
