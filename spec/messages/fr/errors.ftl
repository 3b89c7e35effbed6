error-unreachable = Le serveur n’a pas répondu. Vérifiez votre connexion et réessayez.
error-too-many =
    { $seconds ->
        [one] Trop d’essais. Attendez { $seconds } seconde et réessayez.
       *[other] Trop d’essais. Attendez { $seconds } secondes et réessayez.
    }
error-code-used = Ce code a déjà servi. Attendez le suivant sur votre authentificateur.
error-wrong-code = Ce n’est pas le bon code. Saisissez celui que votre authentificateur affiche maintenant.
error-factor-locked = Trop de codes incorrects : ce compte est bloqué pour un moment. Attendez, ou utilisez un code de secours.
error-session-ended = Cela a pris trop de temps et recommence donc. Ce que vous avez saisi est toujours là.
error-conflict = Autre chose a modifié ceci en même temps. Regardez ce qu’il y a maintenant et réessayez.
error-m-unknown-token = Votre session a été fermée.
