error-unreachable = El servidor no respondió. Compruebe su conexión y vuelva a intentarlo.
error-too-many =
    { $seconds ->
        [one] Demasiados intentos. Espere un segundo y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $seconds } segundos y vuelva a intentarlo.
    }
error-code-used = Este código ya se usó. Espere al siguiente que muestre su autenticador.
error-wrong-code = Ese no es el código. Introduzca el que su autenticador muestra ahora.
error-factor-locked = Demasiados códigos incorrectos: esta cuenta está bloqueada por un tiempo. Espere o use un código de recuperación.
error-session-ended = Esto tardó demasiado o se intentó demasiadas veces, así que empieza de nuevo. Lo que escribió sigue ahí.
error-conflict = Otra cosa cambió esto al mismo tiempo. Mire cómo está ahora y vuelva a intentarlo.
error-m-unknown-token = Se ha cerrado su sesión.
error-own-account = Nadie hace eso con su propia cuenta. Pídaselo a otra persona de la administración.
error-higher-role = Esta cuenta tiene un rol que no es inferior al suyo. Pídaselo a alguien de rango superior.
error-last-administrator = Esta es la última cuenta de administración. Dé primero ese rol a otra cuenta.
error-second-factor-needed = Para cambiar algo de otras personas necesita dos factores en su propia cuenta. Configúrelos primero.
error-fixed = Así lo dicen los ajustes del servidor, por lo que no se puede cambiar aquí.
error-own-request = Fue usted quien pidió este restablecimiento, así que debe aprobarlo otra persona de la administración.
error-reset-waiting = Ya hay un restablecimiento de esta cuenta en espera.
error-m-not-found = No está, o ya no está.
error-enrolment-expired = Esto tardó demasiado o hubo demasiados códigos incorrectos. Empiece de nuevo; el nombre sigue ahí. Quite la entrada antigua de su aplicación.
error-name-taken = Ya tiene algo con este nombre. Elija otro.
error-required = Este servidor exige un segundo factor, así que el último tiene que quedarse. Añada primero otro.
error-cooling = Inició sesión con un código de recuperación, así que durante un tiempo no se puede añadir nada. Inténtelo más tarde o inicie sesión con su autenticador.
error-m-weak-password = Esta contraseña es demasiado fácil de adivinar. Elija otra.
error-m-user-in-use = Este nombre ya está en uso. Elija otro.
error-m-invalid-username = Un nombre de usuario se compone de letras minúsculas, cifras y . _ - / = +, no solo de cifras, y no empieza por _.
error-m-threepid-in-use = Una cuenta de este servidor ya tiene esta dirección.
error-m-threepid-not-found = Ninguna cuenta de este servidor tiene esta dirección.
error-m-threepid-auth-failed = El enlace del correo aún no se ha abierto o es demasiado antiguo. Ábralo o envíe otro correo.
