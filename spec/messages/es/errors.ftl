error-unreachable = El servidor no responde. Compruebe su conexión y vuelva a intentarlo.
error-too-many =
    { $seconds ->
        [one] Demasiados intentos. Espere un segundo y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $seconds } segundos y vuelva a intentarlo.
    }
error-too-many-minutes =
    { $minutes ->
        [one] Demasiados intentos. Espere un minuto y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
    }
error-too-many-hours =
    { $hours ->
        [one] Demasiados intentos. Espere una hora y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $hours } horas y vuelva a intentarlo.
    }
error-code-used = Este código ya se usó. Espere al siguiente que muestre su autenticador.
error-wrong-code = El código no es correcto. Introduzca el que su autenticador muestra ahora.
error-factor-locked = Demasiados códigos incorrectos: los códigos están bloqueados. Use un código de recuperación o introduzca tres códigos correctos seguidos, esperando cada vez al siguiente. La administración también puede levantar el bloqueo.
error-session-ended = Se tardó demasiado o se intentó demasiadas veces, así que se empieza de nuevo. Lo que escribió sigue ahí.
error-conflict = Esto se cambió al mismo tiempo en otro lugar. Mire cómo está ahora y vuelva a intentarlo.
error-m-unknown-token = Se ha cerrado su sesión.
error-own-account = No puede hacer esto con su propia cuenta. Pídaselo a otra persona de la administración.
error-higher-role = Esta cuenta tiene un rol igual o superior al suyo. Pídaselo a alguien con un rol superior.
error-last-administrator = Esta es la última cuenta con el rol de administración. Dé primero ese rol a otra cuenta.
error-second-factor-needed = Para hacer cambios en otras cuentas, necesita la autenticación de dos factores en la suya. Configúrela primero.
error-fixed = Está definido en la configuración del servidor, por lo que no se puede cambiar aquí.
error-own-request = Usted pidió este restablecimiento, así que debe aprobarlo otra persona de la administración.
error-reset-waiting = Ya hay un restablecimiento de esta cuenta pendiente.
error-m-not-found = Esto no existe o ya no existe.
error-enrolment-expired = Se tardó demasiado o hubo demasiados códigos incorrectos. Empiece de nuevo; el nombre sigue ahí. Elimine la entrada antigua de su aplicación.
error-name-taken = Ya ha usado este nombre. Elija otro.
error-required = Este servidor exige un segundo factor, así que debe conservar el último. Añada primero otro.
error-cooling = Inició sesión con un código de recuperación, así que por ahora no se puede añadir nada. Inténtelo más tarde o inicie sesión con su autenticador.
error-m-weak-password = Esta contraseña es demasiado fácil de adivinar. Elija otra.
error-m-user-in-use = Este nombre ya está en uso. Elija otro.
error-m-invalid-username = Un nombre de usuario consta de letras minúsculas, dígitos y . _ - / = +, no solo de dígitos, y no empieza por _.
error-m-threepid-in-use = Una cuenta de este servidor ya tiene esta dirección.
error-m-threepid-not-found = Ninguna cuenta de este servidor tiene esta dirección.
error-m-threepid-auth-failed = El enlace del correo aún no se ha abierto o ha caducado. Ábralo o pida otro correo.
