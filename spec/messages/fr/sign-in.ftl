sign-in-title = Se connecter
sign-in-user = Nom d’utilisateur
sign-in-user-hint = Par exemple alice, ou @alice:example.org
sign-in-password = Mot de passe
sign-in-submit = Se connecter
sign-in-lost = Votre session a été fermée. Reconnectez-vous pour continuer.
sign-in-left = Vous avez fermé votre session.
