enrol-title = Añadir un autenticador
enrol-name = Nombre
enrol-name-why = Un autenticador es una aplicación en su teléfono o en su equipo que muestra un código nuevo cada 30 segundos. Si aún no tiene ninguna, instale una primero. Póngale un nombre con el que la reconozca.
enrol-name-hint = Por ejemplo, «Teléfono» o «Portátil del trabajo»
enrol-suggestion = Teléfono
enrol-proof = Añadir un autenticador a su cuenta
enrol-scan-how = Abra la aplicación de autenticación, añada en ella una cuenta y escanee esta imagen.
enrol-qr = Código QR de la clave
enrol-cannot-scan = ¿No puede escanearla?
enrol-type-key = Escriba esta clave en la aplicación. Los espacios no importan.
enrol-copy-key = Copiar la clave
enrol-open-app = Abrir en una aplicación de autenticación
enrol-scanned = La aplicación muestra un código
enrol-confirm-how = Introduzca el código que la aplicación muestra ahora, para comprobar que tiene la clave correcta.
enrol-digits =
    { $digits ->
        [one] { $digits } dígito
       *[other] { $digits } dígitos
    }
enrol-turn-on = Activar
enrol-show-key = Volver a mostrar la clave
enrol-done = «{ $name }» está listo.
set-up-required = Esta cuenta debe tener un segundo factor antes de continuar. Necesita un autenticador: una aplicación en su teléfono o en su equipo que muestra un código nuevo cada 30 segundos. Se tarda unos dos minutos.
set-up-begin = Configurar ahora
codes-title = Sus códigos de recuperación
codes-why = Si pierde su autenticador, uno de estos códigos le permite entrar en su cuenta. Cada uno sirve una sola vez.
codes-once = Solo se muestran esta vez. Guárdelos en un lugar seguro, y no solo en el dispositivo donde está el autenticador.
codes-copy = Copiar
codes-download = Guardar en un archivo
codes-print = Imprimir
codes-file = codigos-de-recuperacion.txt
codes-kept = Los he guardado
codes-check = Para comprobarlo, escriba uno de los códigos que guardó. No se gastará.
codes-check-wrong = No es ninguno de los códigos nuevos. Mire lo que guardó o vuelva a mostrar los códigos.
codes-check-done = Comprobar
codes-show-again = Volver a mostrar
codes-skip-check = Seguir sin comprobar
security-title = Autenticación de dos factores
security-on = Activada.
security-on-means = Para iniciar sesión hacen falta su contraseña y un código de su autenticador.
security-off = Desactivada.
security-off-means = Su contraseña basta para iniciar sesión. Quien la averigüe puede entrar en su cuenta.
security-set-up = Configurar
security-required = Este servidor exige un segundo factor. Configúrelo ahora: hasta entonces no se puede hacer nada que necesite confirmación.
security-required-by = A partir del { $date } este servidor exige un segundo factor. Configúrelo antes.
security-locked = Hubo demasiados códigos incorrectos, así que no se acepta ninguno en un dispositivo donde aún no haya usado uno. Lo levanta un código de recuperación, o tres códigos correctos seguidos. Si no fue usted, cambie su contraseña.
security-reenrol = Inició sesión con un código de recuperación. Si ha perdido su autenticador, añada uno nuevo y elimine el perdido.
security-no-codes = No tiene códigos de recuperación. Sin ellos, si pierde el autenticador, pierde el acceso a su cuenta: cree un juego.
security-codes-low =
    { $count ->
        [0] Ha usado todos sus códigos de recuperación. Cree un juego nuevo.
        [one] Queda un código de recuperación. Cree un juego nuevo.
       *[other] Quedan { $count } códigos de recuperación. Cree un juego nuevo.
    }
security-reset-asked = La administración ha pedido eliminar sus segundos factores y otra persona debe aprobarlo. Si no lo pidió usted, avise a la administración.
security-reset-due = La administración eliminará sus segundos factores el { $date }. Si no lo pidió usted, deténgalo con el enlace del correo o avise a la administración.
factors-title = Autenticadores
factor-created = Añadido:
factor-last-used = Último uso:
factor-never-used = Aún sin usar
factor-add = Añadir autenticador
factor-rename = Cambiar el nombre
factor-rename-label = Cambiar el nombre de «{ $name }»
factor-rename-title = Cambiar el nombre de «{ $name }»
factor-renamed = El nombre nuevo es «{ $name }».
factor-revoke = Eliminar
factor-revoke-label = Eliminar «{ $name }»
factor-revoke-title = ¿Eliminar «{ $name }»?
factor-revoke-means = Sus códigos dejan de funcionar al instante. Sus otros autenticadores siguen funcionando.
factor-revoke-last = Es su único autenticador. Sin él se desactiva la autenticación de dos factores, desaparecen sus códigos de recuperación y su contraseña basta para iniciar sesión.
factor-revoked = Se ha eliminado «{ $name }».
codes-section = Códigos de recuperación
codes-left =
    { $total ->
        [one] Queda { $count } de { $total }.
       *[other] Quedan { $count } de { $total }.
    }
codes-replace = Crear códigos nuevos
codes-replace-means = Los antiguos dejan de funcionar en cuanto se crean los nuevos.
codes-replaced = Sus códigos de recuperación nuevos ya funcionan; los antiguos ya no.
turn-off-title = Desactivar
turn-off-means = Entonces su contraseña volverá a bastar para iniciar sesión.
turn-off = Desactivar la autenticación de dos factores
turn-off-sure = Todos sus autenticadores y códigos de recuperación dejarán de funcionar. Para esto no basta un código de recuperación: tenga a mano su autenticador.
turn-off-done = La autenticación de dos factores está desactivada.
enrol-unfinished = Empezó a añadir «{ $name }» y no terminó. Si su aplicación ya muestra sus códigos, introduzca uno. Si no, empiece de nuevo.
enrol-resume = Introducir un código
new-code-title = Un código de recuperación nuevo
new-code-why = Sustituye al que acaba de usar y solo se muestra esta vez. Guárdelo con los demás.
security-reset-means = Entonces se eliminarán sus autenticadores y códigos de recuperación y se cerrará la sesión en todos sus dispositivos. Para impedirlo, inicie sesión con un código de su autenticador.
turn-off-required = Este servidor exige un segundo factor, así que no se puede desactivar la autenticación de dos factores.
factor-most =
    { $count ->
        [one] Una cuenta puede tener un autenticador. Elimínelo para añadir otro.
       *[other] Tiene { $count } autenticadores y no puede tener más. Elimine uno para añadir otro.
    }
app-passwords-title = Contraseñas de aplicación
app-passwords-why = Para una aplicación que no puede pedir un código. Inicia sesión con esta contraseña en lugar de la suya, sin segundo factor.
app-password-make = Crear contraseña
app-password-name = ¿Para qué es?
app-password-name-hint = Por ejemplo, «Tableta antigua»
app-password-made = Contraseña de aplicación para «{ $name }»
app-password-once = Solo se muestra esta vez. Introdúzcala ahora en la aplicación.
app-password-kept = Listo
app-password-revoke-means = Deja de funcionar al instante y se cierra la sesión en los dispositivos que la usaron.
app-password-revoked = Se ha eliminado la contraseña de aplicación para «{ $name }».
remembered-title = Dispositivos recordados
remembered-why = En ellos basta la contraseña para iniciar sesión. Termina en cuanto cambian su contraseña o sus autenticadores.
remembered-none = Ningún dispositivo recordado.
remembered-this = este dispositivo
remembered-until = Hasta:
remembered-forget = No recordar más
remembered-forget-label = No recordar más «{ $name }»
remembered-forget-all = No recordar ninguno
remembered-forgotten = En «{ $name }» se volverá a pedir un código en el próximo inicio de sesión.
remembered-all-forgotten = En todos los dispositivos se volverá a pedir un código en el próximo inicio de sesión.
activity-title = Actividad
activity-why = Lo último que ha afectado a la seguridad de su cuenta. Si algo no lo hizo usted, cambie su contraseña y elimine lo que no reconozca.
activity-none = Aún no hay nada.
activity-older = Mostrar anteriores
activity-from = Desde { $address }
activity-by-administrator = Por la administración
activity-by-operator = Por quien administra este servidor
activity-alarm = ¿Fue usted?
activity-warning = Revíselo
