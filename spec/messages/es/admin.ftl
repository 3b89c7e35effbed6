admin-title = Administración
admin-not-yours = No es para esta cuenta
admin-not-yours-text = Estas páginas son para quienes cuidan de otras cuentas. Su propia cuenta no tiene nada que hacer aquí, y no le pasa nada malo.
admin-needs-factor = Aquí puede verlo todo. Para cambiar algo, necesita primero dos factores en su propia cuenta.
admin-set-up = Configurarlos
pager-label = Páginas
pager-next = Página siguiente
pager-previous = Página anterior
pager-first = Primera página
state-active = Dos factores activados
state-pending = Configuración empezada
state-none = Sin segundo factor
state-locked = Códigos bloqueados
state-reset-waiting = Restablecimiento en espera
state-required-missing = Debe tenerlo y no lo tiene
state-deactivated = Desactivada
role-admin = Administración
role-admin-means = Todo lo de aquí, para todas las cuentas
role-support = Asistencia
role-support-means = Ve todas las cuentas; desbloquea y restablece las que no tienen rol aquí
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
users-none = Ninguna cuenta es así.
users-none-here = Ninguna cuenta de esta parte de la lista es así. Pase a la página siguiente.
user-back = Volver a la lista
user-own = Esta es su propia cuenta: aquí la cuida otra persona de la administración. Lo que puede hacer usted está en la página de su cuenta.
user-higher = Esta cuenta tiene un rol que no es inferior al suyo, así que solo puede verla.
user-required = Obligación
user-required-not = No tiene que tener un segundo factor
user-required-now = Debe tener un segundo factor
user-required-from = Debe tener un segundo factor a partir del { $date }
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
user-device-seen = Visto por última vez:
user-audit = Lo ocurrido con esta cuenta
user-actions = Cuidar de esta cuenta
user-unlock = Desbloquear los códigos
user-unlock-title = Desbloquear a { $user }
user-unlock-means = Tras demasiados códigos incorrectos ya no se acepta ninguno. Asegúrese de que fue su titular y después permita que vuelva a intentarlo.
user-unlocked = Se vuelven a aceptar códigos.
user-sign-out = Cerrar la sesión en todas partes
user-sign-out-title = Cerrar la sesión de { $user } en todas partes
user-sign-out-means = Todos los dispositivos tendrán que volver a iniciar sesión. La contraseña y los segundos factores se conservan.
user-signed-out = Se ha cerrado la sesión de la cuenta en todas partes.
user-change-roles = Cambiar los roles
user-reset = Restablecer los dos factores
roles-title = Roles de { $user }
roles-others = Otros roles
roles-others-hint = Los de sus aplicaciones, separados por espacios
roles-save = Guardar los roles
roles-saved = Los roles se han guardado.
reset-title = Restablecer los dos factores de { $user }
reset-means = Para quien ha perdido el autenticador y los códigos de recuperación. Se quitan ambos y se cierra la sesión de todos los dispositivos; la contraseña se conserva. Asegúrese de que lo pide su titular.
reset-needs-approval = En este servidor debe aprobarlo otra persona de la administración.
reset-delay =
    { $hours ->
        [one] Se hace una hora después. Hasta entonces su titular puede detenerlo.
       *[other] Se hace { $hours } horas después. Hasta entonces su titular puede detenerlo.
    }
reset-reason = Motivo
reset-reason-hint = Cómo se ha asegurado. Se informa a su titular y queda en el registro.
reset-done = Los dos factores se han restablecido: ya no hay autenticadores ni códigos de recuperación, y se ha cerrado la sesión de todos los dispositivos.
reset-waits = El restablecimiento se hará el { $date }.
reset-asked = El restablecimiento espera a otra persona de la administración, que puede aprobarlo hasta el { $date }.
reset-by = Pedido por
reset-approve-by = Debe aprobarse antes del
reset-approved-by = Aprobado por
reset-due = Se hará el
reset-own-request = Lo pidió usted, así que debe aprobarlo otra persona.
reset-approve = Aprobar el restablecimiento
reset-approve-title = Aprobar el restablecimiento de { $user }
reset-approve-means = Se quitan los autenticadores y los códigos de recuperación, y se cierra la sesión de todos los dispositivos. Apruébelo solo si tiene usted la certeza de que lo pidió su titular.
reset-approved = El restablecimiento está aprobado y se hará cuando llegue su momento.
reset-cancel = Detener el restablecimiento
reset-cancel-title = Detener el restablecimiento de { $user }
reset-cancel-means = Los segundos factores se conservan.
reset-cancelled = El restablecimiento se ha detenido. Los segundos factores se conservan.
enforcement-title = Obligación
enforcement-nobody = Nadie tiene que tener un segundo factor.
enforcement-everyone = Todo el mundo debe tener un segundo factor.
enforcement-everyone-from = A partir del { $date } todo el mundo debe tener un segundo factor.
enforcement-administrators = La administración debe tener un segundo factor.
enforcement-administrators-from = A partir del { $date } la administración debe tener un segundo factor.
enforcement-roles = Quien tenga uno de estos roles debe tener un segundo factor: { $roles }
enforcement-roles-from = A partir del { $date } quien tenga uno de estos roles debe tener un segundo factor: { $roles }
enforcement-fixed = Así lo dicen los ajustes del servidor (two_factor.required), por lo que no se puede cambiar aquí.
enforcement-change = Cambiarlo
enforcement-who = Quién debe tener un segundo factor
enforcement-who-nobody = Nadie
enforcement-who-administrators = La administración
enforcement-who-everyone = Todo el mundo
enforcement-who-roles = Quienes tengan ciertos roles
enforcement-which-roles = Qué roles
enforcement-name-roles = Indique al menos un rol.
enforcement-from = A partir de cuándo
enforcement-from-hint = En su zona horaria, { $zone }. Vacío: ahora mismo. Hasta entonces se avisa de que llega.
enforcement-try = ¿A quién se le pediría?
enforcement-save = Guardar
enforcement-save-title = Cambiar quién debe tener un segundo factor
enforcement-means-nobody = Ya nadie tiene que tener un segundo factor. Quien lo tiene lo conserva.
enforcement-means-now = Desde ahora, quien deba tenerlo y no lo tenga lo configura antes que nada.
enforcement-means-from = A partir del { $date }, quien deba tenerlo y no lo tenga lo configura antes que nada. Hasta entonces se le avisa.
enforcement-saved = Guardado.
affected-counting =
    { $count ->
        [one] Contando… { $count } hasta ahora
       *[other] Contando… { $count } hasta ahora
    }
affected-count =
    { $count ->
        [0] No se le pediría a nadie: todas las personas afectadas tienen dos factores.
        [one] Se le pediría a una persona que lo configure.
       *[other] Se les pediría a { $count } personas que lo configuren.
    }
affected-at-least =
    { $count ->
        [one] Se le pediría al menos a una persona que lo configure; no se han contado todas las cuentas.
       *[other] Se les pediría al menos a { $count } personas que lo configuren; no se han contado todas las cuentas.
    }
affected-go-on = Seguir contando
affected-who = Quiénes son
affected-and-more =
    { $count ->
        [one] Y una más
       *[other] Y { $count } más
    }
progress-title = Hasta dónde se ha llegado
progress-counting =
    { $count ->
        [one] Contando… { $count } cuenta hasta ahora
       *[other] Contando… { $count } cuentas hasta ahora
    }
progress-all =
    { $count ->
        [one] Se ha contado una cuenta.
       *[other] Se han contado las { $count } cuentas.
    }
progress-part =
    { $count ->
        [one] Se ha contado la primera cuenta ({ $count }).
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
audit-type = Qué
audit-any-type = Todo
audit-actor = Por quién
audit-any-actor = Cualquiera
audit-since = Desde
audit-until = Hasta
audit-find = Mostrar
audit-of-server = Lo que no es de ninguna cuenta
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
audit-none = No ha ocurrido nada así.
audit-none-here = No hay nada así en esta parte. Pase a la página siguiente.
audit-reason = Motivo:
audit-more-facts = Más
audit-number = Número
audit-address = Dirección
audit-client = Programa
audit-device = Dispositivo
actor-person = Su titular
actor-administrator = La administración
actor-administrator-named = La administración: { $user }
actor-command-line = En la línea de comandos
actor-server = El servidor por sí solo
verify = Comprobar que no se ha cambiado nada
verify-holds =
    { $count ->
        [0] Aún no hay nada que comprobar.
        [one] Su única entrada está como se escribió.
       *[other] Las { $count } entradas están como se escribieron.
    }
verify-broken =
    { $count ->
        [one] Este registro no está como se escribió.
       *[other] Este registro no está como se escribió.
    }
verify-record = Entrada { $number }: { $what }
verify-records = Entradas { $first } a { $last }: { $what }
verify-changed = cambiado después de escribirse
verify-moved = está en el lugar de otra
verify-missing = falta
verify-inserted = puesto ahí por alguien que no tiene las claves del servidor
verify-unlinked = no continúa la entrada anterior
verify-end = no es el final que la cuenta recuerda
verify-end-forgotten = La cuenta ha perdido el final de su registro, así que no se vería lo que se hubiera cortado allí.
verify-checkpoint = La marca que dice dónde empieza el registro no se hizo con las claves del servidor.
verify-key-missing = no se puede comprobar, falta su clave del servidor
verify-unchained =
    { $count ->
        [one] Una entrada es de una versión que no podía protegerla.
       *[other] { $count } entradas son de una versión que no podía protegerlas.
    }
tokens-title = Invitaciones
tokens-what = Con un token de registro alguien puede crear aquí una cuenta, también donde el registro está cerrado.
tokens-make = Crear un token
tokens-none = No hay ningún token que aún se pueda usar.
tokens-list = Tokens que aún se pueden usar
tokens-id = Empieza por
tokens-uses = Usos
tokens-used =
    { $uses ->
        [one] Una vez, sin límite
       *[other] { $uses } veces, sin límite
    }
tokens-used-of =
    { $most ->
        [one] { $uses } de { $most } vez
       *[other] { $uses } de { $most } veces
    }
tokens-until = Válido hasta
tokens-until-hint = Vacío: hasta que se agote o se revoque
tokens-for-ever = Sin fin
tokens-gives = Roles que da
tokens-gives-admin = La primera persona que use este token entra en la administración. Déselo a una sola persona, y no por correo.
tokens-most = Para cuántas personas
tokens-most-hint = Vacío: cualquier número
tokens-made = El token nuevo
tokens-made-once = Solo se muestra esta vez. Entréguelo ahora.
tokens-link = Un enlace que abre la página para registrarse con él
tokens-token = Solo el token
tokens-copy-link = Copiar el enlace
tokens-copy = Copiar el token
tokens-kept = Listo
tokens-revoke = Revocar
tokens-revoke-label = Revocar el token { $name }
tokens-revoke-title = Revocar este token
tokens-revoke-means = Ya nadie podrá registrarse con él. Las cuentas que se crearon con él se conservan.
tokens-revoked = El token está revocado.
