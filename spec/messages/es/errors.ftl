error-unreachable = El servidor no respondió. Compruebe su conexión y vuelva a intentarlo.
error-too-many =
    { $seconds ->
        [one] Demasiados intentos. Espere un segundo y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $seconds } segundos y vuelva a intentarlo.
    }
error-code-used = Este código ya se usó. Espere al siguiente que muestre su autenticador.
error-wrong-code = Ese no es el código. Introduzca el que su autenticador muestra ahora.
error-factor-locked = Demasiados códigos incorrectos: esta cuenta está bloqueada por un tiempo. Espere o use un código de recuperación.
error-session-ended = Esto tardó demasiado, así que empieza de nuevo. Lo que escribió sigue ahí.
error-conflict = Otra cosa cambió esto al mismo tiempo. Mire cómo está ahora y vuelva a intentarlo.
error-m-unknown-token = Se ha cerrado su sesión.
