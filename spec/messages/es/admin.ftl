admin-title = Administración
admin-not-yours = No es para esta cuenta
admin-not-yours-text = Estas páginas son para quienes gestionan otras cuentas. La suya no es una de ellas, y está en orden.
admin-needs-factor = Aquí puede verlo todo. Para cambiar algo, necesita primero la autenticación de dos factores en su propia cuenta.
admin-set-up = Configurarla
pager-label = Páginas
pager-next = Página siguiente
pager-previous = Página anterior
pager-first = Primera página
state-active = Dos factores activados
state-pending = Configuración iniciada
state-none = Sin dos factores
state-locked = Códigos bloqueados
state-reset-waiting = Restablecimiento pendiente
state-required-missing = Exigido, pero falta
state-deactivated = Desactivada
role-admin = Administración
role-admin-means = Todo lo de aquí, para todas las cuentas
role-support = Soporte
role-support-means = Ve todas las cuentas; desbloquea y restablece las que no tienen ninguno de estos roles
users-title = Cuentas
users-search = El nombre de usuario empieza por
users-state = Dos factores
users-any-state = Cualquiera
users-role = Rol
users-find = Buscar
users-all-again = Mostrar todas
users-account = Cuenta
users-roles = Roles
users-no-roles = Ninguno
users-since = Registro
users-all =
    { $count ->
        [one] Una cuenta
       *[other] { $count } cuentas
    }
users-more =
    { $count ->
        [one] Una cuenta en esta página, y hay más
       *[other] { $count } cuentas en esta página, y hay más
    }
users-none = Ninguna cuenta coincide.
users-none-here = Ninguna cuenta coincide en esta parte de la lista. Pase a la página siguiente.
user-back = Volver a la lista
user-own = Esta es su propia cuenta: aquí la gestiona otra persona de la administración. Lo que puede hacer usted está en la página de su cuenta.
user-higher = Esta cuenta tiene un rol igual o superior al suyo, así que solo puede verla.
user-required = Obligación
user-required-not = Segundo factor no exigido
user-required-now = Segundo factor exigido
user-required-from = Segundo factor exigido a partir del { $date }
user-codes = Códigos de recuperación
user-no-codes = Ninguno
user-codes-left =
    { $total ->
        [one] Queda { $count } de { $total }
       *[other] Quedan { $count } de { $total }
    }
user-emails = Direcciones de correo
user-no-factors = Esta cuenta no tiene autenticador.
user-devices = Sesiones abiertas en
user-no-devices = Esta cuenta no tiene ninguna sesión abierta.
user-device-one-factor = Sesión iniciada con un factor
user-device-two-factors = Sesión iniciada con un segundo factor
user-device-seen = Última actividad:
user-audit = Historial de esta cuenta
user-actions = Gestionar esta cuenta
user-unlock = Desbloquear los códigos
user-unlock-title = Desbloquear a { $user }
user-unlock-means = Tras demasiados códigos incorrectos ya no se acepta ninguno. Asegúrese de que los introdujo su titular antes de permitirle volver a intentarlo.
user-unlocked = Se vuelven a aceptar códigos.
user-sign-out = Cerrar todas las sesiones
user-sign-out-title = Cerrar todas las sesiones de { $user }
user-sign-out-means = Todos los dispositivos tendrán que volver a iniciar sesión. La contraseña y los segundos factores se conservan.
user-signed-out = Se han cerrado todas las sesiones de la cuenta.
user-change-roles = Cambiar los roles
user-reset = Restablecer los dos factores
roles-title = Roles de { $user }
roles-others = Otros roles
roles-others-hint = Los de sus aplicaciones, separados por espacios
roles-save = Guardar los roles
roles-saved = Se han guardado los roles.
reset-title = Restablecer los dos factores de { $user }
reset-means = Para quien ha perdido el autenticador y los códigos de recuperación. Se eliminan ambos y se cierra la sesión en todos los dispositivos; la contraseña se conserva. Asegúrese de que es su titular quien lo pide.
reset-needs-approval = En este servidor debe aprobarlo otra persona de la administración.
reset-delay =
    { $hours ->
        [one] Se hará una hora después. Hasta entonces su titular puede detenerlo.
       *[other] Se hará { $hours } horas después. Hasta entonces su titular puede detenerlo.
    }
reset-reason = Motivo
reset-reason-hint = Cómo se ha asegurado. Su titular lo verá y quedará en el registro.
reset-done = Los dos factores se han restablecido: se han eliminado los autenticadores y los códigos de recuperación, y se ha cerrado la sesión en todos los dispositivos.
reset-waits = El restablecimiento se hará el { $date }.
reset-asked = El restablecimiento espera a otra persona de la administración, que puede aprobarlo hasta el { $date }.
reset-by = Solicitado por
reset-approve-by = Se puede aprobar hasta
reset-approved-by = Aprobado por
reset-due = Fecha prevista
reset-own-request = Lo pidió usted, así que debe aprobarlo otra persona.
reset-approve = Aprobar
reset-approve-title = Aprobar el restablecimiento de { $user }
reset-approve-means = Se eliminan los autenticadores y los códigos de recuperación, y se cierra la sesión en todos los dispositivos. Apruébelo solo si sabe que lo pidió su titular.
reset-approved = El restablecimiento está aprobado y se hará en la fecha prevista.
reset-cancel = Detener el restablecimiento
reset-cancel-title = Detener el restablecimiento de { $user }
reset-cancel-means = Los segundos factores se conservan.
reset-cancelled = Se ha detenido el restablecimiento. Los segundos factores se conservan.
enforcement-title = Obligación
enforcement-nobody = Nadie está obligado a tener un segundo factor.
enforcement-everyone = Todo el mundo debe tener un segundo factor.
enforcement-everyone-from = A partir del { $date } todo el mundo debe tener un segundo factor.
enforcement-administrators = La administración debe tener un segundo factor.
enforcement-administrators-from = A partir del { $date } la administración debe tener un segundo factor.
enforcement-roles = Quien tenga uno de estos roles debe tener un segundo factor: { $roles }
enforcement-roles-from = A partir del { $date } quien tenga uno de estos roles debe tener un segundo factor: { $roles }
enforcement-fixed = Está definido en la configuración del servidor (two_factor.required), por lo que no se puede cambiar aquí.
enforcement-change = Cambiar
enforcement-who = Quién debe tener un segundo factor
enforcement-who-nobody = Nadie
enforcement-who-administrators = La administración
enforcement-who-everyone = Todo el mundo
enforcement-who-roles = Quienes tengan ciertos roles
enforcement-which-roles = Qué roles
enforcement-name-roles = Indique al menos un rol.
enforcement-from = A partir de cuándo
enforcement-from-hint = En su zona horaria, { $zone }. Vacío: ahora mismo. Hasta entonces se anuncia.
enforcement-try = ¿A quién afectaría?
enforcement-save = Guardar
enforcement-save-title = Cambiar quién debe tener un segundo factor
enforcement-means-nobody = Ya nadie está obligado a tener un segundo factor. Quien lo tiene lo conserva.
enforcement-means-now = Desde ahora, quien deba tener un segundo factor y no lo tenga tendrá que configurarlo antes que nada.
enforcement-means-from = A partir del { $date }, quien deba tener un segundo factor y no lo tenga tendrá que configurarlo antes que nada. Hasta entonces se le avisa.
enforcement-saved = Guardado.
affected-counting =
    { $count ->
        [one] Contando… { $count } por ahora
       *[other] Contando… { $count } por ahora
    }
affected-count =
    { $count ->
        [0] Nadie tendría que hacer nada: todas las personas afectadas ya tienen un segundo factor.
        [one] Una persona tendría que configurar un segundo factor.
       *[other] { $count } personas tendrían que configurar un segundo factor.
    }
affected-at-least =
    { $count ->
        [one] Al menos una persona tendría que configurar un segundo factor; aún no se han contado todas las cuentas.
       *[other] Al menos { $count } personas tendrían que configurar un segundo factor; aún no se han contado todas las cuentas.
    }
affected-go-on = Seguir contando
affected-who = Cuentas afectadas
affected-and-more =
    { $count ->
        [one] Y una más
       *[other] Y { $count } más
    }
progress-title = Progreso
progress-counting =
    { $count ->
        [one] Contando… { $count } cuenta por ahora
       *[other] Contando… { $count } cuentas por ahora
    }
progress-all =
    { $count ->
        [one] Se ha contado una cuenta.
       *[other] Se han contado las { $count } cuentas.
    }
progress-part =
    { $count ->
        [one] Por ahora se ha contado { $count } cuenta.
       *[other] Se han contado las primeras { $count } cuentas.
    }
progress-required =
    { $count ->
        [one] De { $count } cuenta que debe tener un segundo factor, lo tiene { $done }.
       *[other] De { $count } cuentas que deben tener un segundo factor, lo tienen { $done }.
    }
progress-missing = Mostrar las que no lo tienen
progress-by-state = Por estado
progress-share =
    { $count ->
        [one] { $count } ({ $share })
       *[other] { $count } ({ $share })
    }
progress-over-time = Cuentas con dos factores a lo largo del tiempo
progress-line =
    { $count ->
        [one] Una línea ascendente: una cuenta desde el { $first }
       *[other] Una línea ascendente: de la primera, el { $first }, a { $count } cuentas, el { $last }
    }
progress-line-means = Cuentas que hoy tienen dos factores, por el día (UTC) en que se añadió su autenticador más antiguo
progress-as-table = Como tabla
progress-day = Día
progress-enrolled = Cuentas con dos factores
audit-title = Registro de actividad
audit-what = Lo ocurrido con una cuenta o con el propio servidor: quién lo hizo, cuándo y desde dónde.
audit-account-hint = Por ejemplo, alice o un identificador de usuario completo
audit-type = Suceso
audit-any-type = Todo
audit-actor = Por quién
audit-any-actor = Cualquiera
audit-since = Desde
audit-until = Hasta
audit-find = Mostrar
audit-of-server = Sin relación con una cuenta
audit-of = { $user }
audit-server-title = El servidor
audit-all =
    { $count ->
        [one] Una entrada
       *[other] { $count } entradas
    }
audit-more =
    { $count ->
        [one] Una entrada en esta página, y hay más
       *[other] { $count } entradas en esta página, y hay más
    }
audit-none = Ninguna entrada coincide.
audit-none-here = Ninguna entrada coincide en esta parte. Pase a la página siguiente.
audit-reason = Motivo:
audit-more-facts = Más
audit-number = Número
audit-address = Dirección
audit-client = Cliente
audit-device = Dispositivo
actor-person = Su titular
actor-administrator = Alguien de la administración
actor-administrator-named = Administración: { $user }
actor-command-line = En la línea de comandos
actor-server = El propio servidor
verify = Comprobar que nada ha cambiado
verify-holds =
    { $count ->
        [0] Aún no hay nada que comprobar.
        [one] La única entrada está intacta.
       *[other] Las { $count } entradas están intactas.
    }
verify-broken =
    { $count ->
        [one] Este registro se ha modificado.
       *[other] Este registro se ha modificado.
    }
verify-record = Entrada { $number }: { $what }
verify-records = Entradas { $first } a { $last }: { $what }
verify-changed = se modificó después de escribirse
verify-moved = está en el lugar de otra
verify-missing = falta
verify-inserted = la añadió alguien que no tiene las claves del servidor
verify-unlinked = no continúa la entrada anterior
verify-end = no es el final que consta en la cuenta
verify-end-forgotten = La cuenta ya no sabe dónde acaba su registro, así que no se vería si allí se cortó algo.
verify-checkpoint = La marca del comienzo del registro no se creó con las claves del servidor.
verify-key-missing = no se puede comprobar porque falta la clave del servidor
verify-unchained =
    { $count ->
        [one] Una entrada es de una versión que no podía protegerla.
       *[other] { $count } entradas son de una versión que no podía protegerlas.
    }
tokens-title = Invitaciones
tokens-what = Con un token de registro se puede crear aquí una cuenta, incluso cuando el registro está cerrado.
tokens-make = Crear token
tokens-none = No hay ningún token válido en este momento.
tokens-list = Tokens válidos
tokens-id = Empieza por
tokens-uses = Usos
tokens-used =
    { $uses ->
        [one] Una vez, sin límite
       *[other] { $uses } veces, sin límite
    }
tokens-used-of =
    { $most ->
        [one] { $uses } de { $most }
       *[other] { $uses } de { $most } veces
    }
tokens-until = Válido hasta
tokens-until-hint = Vacío: hasta que se agote o se revoque
tokens-for-ever = Sin límite
tokens-gives = Roles que da
tokens-gives-admin = La primera persona que use este token recibe el rol de administración. Déselo a una sola persona, y no por correo.
tokens-most = Para cuántas personas
tokens-most-hint = Vacío: sin límite
tokens-made = El token nuevo
tokens-made-once = Solo se muestra esta vez. Entréguelo ahora.
tokens-link = Enlace a la página de registro con este token
tokens-token = Solo el token
tokens-copy-link = Copiar el enlace
tokens-copy = Copiar el token
tokens-kept = Listo
tokens-revoke = Revocar
tokens-revoke-label = Revocar el token { $name }
tokens-revoke-title = ¿Revocar este token?
tokens-revoke-means = Ya nadie podrá registrarse con él. Las cuentas creadas con él se conservan.
tokens-revoked = Se ha revocado el token.
