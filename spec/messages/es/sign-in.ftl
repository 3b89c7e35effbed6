sign-in-title = Iniciar sesión
sign-in-user = Nombre de usuario
sign-in-user-hint = Por ejemplo, alice o @alice:example.org
sign-in-password = Contraseña
sign-in-submit = Iniciar sesión
sign-in-lost = Se cerró su sesión. Vuelva a iniciarla para continuar.
sign-in-left = Ha cerrado la sesión.
