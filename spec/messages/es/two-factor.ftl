enrol-title = Añadir un autenticador
enrol-name = Nombre
enrol-name-why = Un autenticador es una aplicación en su teléfono u ordenador que muestra un código nuevo cada medio minuto. Si aún no tiene ninguna, instale una primero. Póngale un nombre con el que la reconozca.
enrol-name-hint = Por ejemplo, «Teléfono» o «Portátil del trabajo»
enrol-suggestion = Teléfono
enrol-proof = Añadir un autenticador a su cuenta
enrol-scan-how = Abra la aplicación de autenticación, elija añadir una cuenta y escanee esta imagen.
enrol-qr = Código QR de la clave
enrol-cannot-scan = ¿No puede escanearla?
enrol-type-key = Escriba en su lugar esta clave en la aplicación. Los espacios no importan.
enrol-copy-key = Copiar la clave
enrol-open-app = Abrir una aplicación de autenticación en este dispositivo
enrol-scanned = La aplicación muestra un código
enrol-confirm-how = Introduzca el código que la aplicación muestra ahora. Eso demuestra que tiene la clave correcta.
enrol-digits =
    { $digits ->
        [one] { $digits } cifra
       *[other] { $digits } cifras
    }
enrol-turn-on = Activar
enrol-show-key = Mostrar la clave otra vez
enrol-done = { $name } está listo.
set-up-required = Esta cuenta debe tener un segundo factor antes de continuar. Necesita un autenticador: una aplicación en su teléfono u ordenador que muestra un código nuevo cada medio minuto. Lleva unos dos minutos.
set-up-begin = Configurarlo ahora
codes-title = Sus códigos de recuperación
codes-why = Con uno de estos códigos entra en su cuenta si pierde su autenticador. Cada uno sirve una sola vez.
codes-once = Solo se muestran esta vez. Guárdelos en un lugar seguro, y no solo en el dispositivo donde está el autenticador.
codes-copy = Copiar
codes-download = Guardar en un archivo
codes-print = Imprimir
codes-file = codigos-de-recuperacion.txt
codes-kept = Los he guardado
codes-check = Escriba uno de los códigos tomándolo de donde los guardó. Así no se gasta ninguno.
codes-check-wrong = No es ninguno de los códigos nuevos. Mire lo que guardó o muéstrelos otra vez.
codes-check-done = Comprobar
codes-show-again = Mostrar los códigos otra vez
codes-skip-check = Seguir sin comprobar
security-title = Autenticación de dos factores
security-on = Activada.
security-on-means = Para iniciar sesión hacen falta su contraseña y un código de su autenticador.
security-off = Desactivada.
security-off-means = Su contraseña por sí sola abre su cuenta. Quien la averigüe puede entrar.
security-set-up = Configurarla
security-required = Este servidor exige un segundo factor. Configúrelo ahora: hasta entonces, lo que necesita comprobación tendrá que esperar.
security-required-by = A partir del { $date } este servidor exige un segundo factor. Configúrelo antes.
security-locked = Hubo demasiados códigos incorrectos, así que los códigos se rechazan por un tiempo. Si no fue usted, cambie su contraseña.
security-reenrol = Inició sesión con un código de recuperación. Si ha perdido su autenticador, añada uno nuevo y revoque el perdido.
security-no-codes = No tiene códigos de recuperación. Sin ellos, si pierde el autenticador se queda fuera: cree un juego.
security-codes-low =
    { $count ->
        [0] Ha gastado todos sus códigos de recuperación. Cree un juego nuevo.
        [one] Queda un código de recuperación. Cree un juego nuevo.
       *[other] Quedan { $count } códigos de recuperación. Cree un juego nuevo.
    }
security-reset-asked = La administración ha pedido quitarle sus segundos factores y otra persona debe aprobarlo. Si no lo pidió usted, avise a la administración.
security-reset-due = La administración le quitará sus segundos factores el { $date }. Si no lo pidió usted, deténgalo con el enlace del correo o avise a la administración.
factors-title = Autenticadores
factor-created = Creado:
factor-last-used = Último uso:
factor-never-used = Aún sin usar
factor-add = Añadir otro autenticador
factor-rename = Cambiar el nombre
factor-rename-label = Cambiar el nombre de { $name }
factor-rename-title = Cambiar el nombre de { $name }
factor-renamed = Ahora se llama { $name }.
factor-revoke = Revocar
factor-revoke-label = Revocar { $name }
factor-revoke-title = ¿Revocar { $name }?
factor-revoke-means = Sus códigos dejan de funcionar al momento. Sus otros autenticadores siguen funcionando.
factor-revoke-last = Es el único que tiene. Sin él se desactivan los dos factores, desaparecen sus códigos de recuperación y su contraseña por sí sola abre su cuenta.
factor-revoked = { $name } está revocado.
codes-section = Códigos de recuperación
codes-left =
    { $total ->
        [one] Queda { $count } de { $total }.
       *[other] Quedan { $count } de { $total }.
    }
codes-replace = Crear códigos de recuperación nuevos
codes-replace-means = Los antiguos dejan de funcionar en cuanto se crean los nuevos.
codes-replaced = Sus códigos de recuperación nuevos ya funcionan; los antiguos ya no.
turn-off-title = Desactivarla
turn-off-means = Entonces su contraseña por sí sola volverá a abrir su cuenta.
turn-off = Desactivar los dos factores
turn-off-sure = Todos sus autenticadores y códigos de recuperación dejarán de funcionar. Para esto no basta un código de recuperación: tenga a mano su autenticador.
turn-off-done = La autenticación de dos factores está desactivada.
enrol-unfinished = Empezó a añadir { $name } y no terminó. Si su aplicación ya muestra sus códigos, introduzca uno. Si no, empiece de nuevo.
enrol-resume = Introducir uno de sus códigos
new-code-title = Un código de recuperación nuevo
new-code-why = Ocupa el lugar del que acaba de usar y solo se muestra esta vez. Guárdelo con los demás.
security-reset-means = Entonces desaparecen sus autenticadores y códigos de recuperación y se cierra la sesión de todos sus dispositivos. Iniciar sesión con un código de su autenticador lo detiene.
turn-off-required = Este servidor exige un segundo factor, así que no se puede desactivar.
factor-most =
    { $count ->
        [one] Una cuenta puede tener un autenticador. Revóquelo para añadir otro.
       *[other] Tiene { $count } autenticadores y no puede haber más. Revoque uno para añadir otro.
    }
app-passwords-title = Contraseñas de aplicación
app-passwords-why = Para una aplicación que no puede pedir un código. Inicia sesión con una de estas contraseñas en lugar de la suya, y sin segundo factor.
app-password-make = Crear una contraseña de aplicación
app-password-name = ¿Para qué es?
app-password-name-hint = Por ejemplo, «Tableta vieja»
app-password-made = Contraseña de aplicación para { $name }
app-password-once = Solo se muestra esta vez. Introdúzcala ahora en la aplicación.
app-password-kept = Listo
app-password-revoke-means = Deja de funcionar al momento y se cierra la sesión de los dispositivos que la usaron.
app-password-revoked = La contraseña de aplicación para { $name } está revocada.
remembered-title = Dispositivos recordados
remembered-why = Inician sesión solo con la contraseña. Cualquier cambio de su contraseña o de sus autenticadores lo termina.
remembered-none = No se recuerda ninguno.
remembered-this = este dispositivo
remembered-until = Hasta:
remembered-forget = Olvidar
remembered-forget-label = Olvidar { $name }
remembered-forget-all = Olvidar todos
remembered-forgotten = A { $name } se le volverá a pedir un código en su próximo inicio de sesión.
remembered-all-forgotten = A todos los dispositivos se les volverá a pedir un código en su próximo inicio de sesión.
activity-title = Actividad
activity-why = Lo ocurrido últimamente con la seguridad de su cuenta. Si algo no fue cosa suya, cambie su contraseña y revoque lo que no conozca.
activity-none = Aún no ha ocurrido nada.
activity-older = Mostrar anteriores
activity-from = Desde { $address }
activity-by-administrator = Por la administración
activity-by-operator = Por quien administra este servidor
activity-alarm = ¿Fue usted?
activity-warning = Compruébelo
