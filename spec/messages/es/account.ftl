new-password = Contraseña nueva
new-password-rule =
    { $count ->
        [one] Al menos un carácter. Unas cuantas palabras seguidas son fáciles de recordar.
       *[other] Al menos { $count } caracteres. Unas cuantas palabras seguidas son fáciles de recordar.
    }
new-password-short =
    { $count ->
        [one] Es demasiado corta: una contraseña debe tener al menos un carácter.
       *[other] Es demasiado corta: una contraseña debe tener al menos { $count } caracteres.
    }
new-password-show = Mostrar la contraseña
password-title = Cambiar su contraseña
password-lead = Elija aquí la contraseña nueva. Después se le pedirá la actual.
password-others = Cerrar la sesión en mis otros dispositivos
password-others-go = Quien tenga la sesión abierta en otro lugar tendrá que iniciarla de nuevo con la contraseña nueva. En esta página la sesión sigue abierta.
password-others-stay = La sesión sigue abierta en todos los dispositivos. Déjelo así solo si nadie más conoce su contraseña.
password-change = Cambiar la contraseña
password-proof = Cambiar su contraseña
password-changed = Se ha cambiado su contraseña. La sesión sigue abierta en sus otros dispositivos.
password-changed-alone = Se ha cambiado su contraseña y se ha cerrado la sesión en sus otros dispositivos.
devices-title = Sus dispositivos
devices-lead = Dispositivos con la sesión de su cuenta abierta. Cierre la sesión en los que no reconozca o ya no use.
devices-unnamed = Dispositivo { $id }
devices-this = Este dispositivo
devices-by-recovery = Sesión iniciada con un código de recuperación
devices-by-app-password = Sesión iniciada con una contraseña de aplicación
devices-seen = Última actividad
devices-rename = Cambiar el nombre
devices-rename-label = Cambiar el nombre de «{ $name }»
devices-name = Nombre del dispositivo
devices-name-hint = Es posible que otras personas de Matrix lo vean
devices-renamed = El nombre nuevo es «{ $name }».
devices-out = Cerrar sesión
devices-out-one = Cerrar la sesión en «{ $name }»
devices-out-many =
    { $count ->
        [one] Cerrar la sesión en un dispositivo
       *[other] Cerrar la sesión en { $count } dispositivos
    }
devices-out-others = Cerrar las demás sesiones
devices-out-means = La sesión se cierra allí al instante. Es posible que los mensajes cifrados que no estén guardados en otro lugar ya no se puedan leer allí.
devices-gone =
    { $count ->
        [one] Se ha cerrado la sesión en el dispositivo.
       *[other] Se ha cerrado la sesión en { $count } dispositivos.
    }
mail-sent = Hemos enviado un correo a { $address }. Abra el enlace que contiene y vuelva aquí.
mail-opened = He abierto el enlace
mail-again = Enviar otro correo
settings-title = Su cuenta
addresses-title = Direcciones de correo electrónico
addresses-lead = Si olvida su contraseña, puede elegir una nueva con un correo a una de ellas. También reciben los avisos sobre la seguridad de su cuenta.
addresses-new = Dirección nueva
addresses-add = Añadir
addresses-add-one = Añadir { $address }
addresses-added = { $address } ya forma parte de su cuenta.
addresses-remove = Eliminar
addresses-remove-one = Eliminar { $address }
addresses-remove-means = Ya no podrá elegir una contraseña nueva con un correo a esta dirección, y no recibirá más avisos sobre su cuenta.
addresses-removed = Se ha eliminado { $address }.
close-title = Cerrar su cuenta
close-lead = Es definitivo: nadie podrá volver a abrirla, ni siquiera usted.
close-begin = Cerrar su cuenta…
close-goes-access = Se cierra la sesión en todos los dispositivos y nadie podrá iniciarla.
close-goes-factors = Se eliminan los autenticadores, los códigos de recuperación, las contraseñas de aplicación y las direcciones de correo.
close-goes-name = Nadie volverá a tener el nombre { $name }.
close-type = Escriba { $name } para continuar
close-other = Ese no es su nombre de usuario. Escriba { $name }.
close-erase = Borrar también desde dónde inicié sesión
close-erase-hint = Las direcciones IP y los nombres de dispositivos se eliminan del registro de la cuenta.
close-do = Cerrarla para siempre
mail-not-opened = El enlace del correo aún no se ha abierto. Ábralo y vuelva a intentarlo.
