new-password = Contraseña nueva
new-password-rule =
    { $count ->
        [one] Al menos un carácter. Unas cuantas palabras seguidas se recuerdan con facilidad.
       *[other] Al menos { $count } caracteres. Unas cuantas palabras seguidas se recuerdan con facilidad.
    }
new-password-short =
    { $count ->
        [one] Es demasiado corta: una contraseña tiene al menos un carácter.
       *[other] Es demasiado corta: una contraseña tiene al menos { $count } caracteres.
    }
new-password-show = Mostrar la contraseña
password-title = Cambiar su contraseña
password-lead = Elija aquí la nueva. La que tiene ahora se le pedirá después.
password-others = Cerrar la sesión de todos mis otros dispositivos
password-others-go = Quien tenga la sesión abierta en otro lugar tendrá que iniciarla de nuevo con la contraseña nueva. Esta página sigue con la sesión abierta.
password-others-stay = Todos los dispositivos conservan la sesión. Déjelo así solo si tiene la certeza de que nadie más conoce su contraseña.
password-change = Cambiar la contraseña
password-proof = Cambiar su contraseña
password-changed = Su contraseña se ha cambiado. Sus otros dispositivos conservan la sesión.
password-changed-alone = Su contraseña se ha cambiado y se ha cerrado la sesión de sus otros dispositivos.
devices-title = Sus dispositivos
devices-lead = Donde su cuenta tiene la sesión abierta. Cierre la de lo que no conozca o ya no use.
devices-unnamed = Dispositivo { $id }
devices-this = Este
devices-by-recovery = Sesión iniciada con un código de recuperación
devices-by-app-password = Sesión iniciada con una contraseña de aplicación
devices-seen = Visto por última vez
devices-rename = Cambiar el nombre
devices-rename-label = Cambiar el nombre de { $name }
devices-name = Nombre del dispositivo
devices-name-hint = Puede que otras personas que usan Matrix lo vean
devices-renamed = Ahora se llama { $name }.
devices-out = Cerrar sesión
devices-out-one = Cerrar la sesión de { $name }
devices-out-many =
    { $count ->
        [one] Cerrar la sesión de un dispositivo
       *[other] Cerrar la sesión de { $count } dispositivos
    }
devices-out-others = Cerrar la de todos los demás
devices-out-means = La cuenta se cierra allí al momento. Puede que los mensajes cifrados que no estén guardados en otro lugar ya no se puedan leer allí.
devices-gone =
    { $count ->
        [one] Se ha cerrado la sesión del dispositivo.
       *[other] Se ha cerrado la sesión de { $count } dispositivos.
    }
mail-sent = Hemos enviado un correo a { $address }. Abra el enlace que contiene y vuelva aquí.
mail-opened = He abierto el enlace
mail-again = Enviar otro correo
settings-title = Su cuenta
addresses-title = Direcciones de correo electrónico
addresses-lead = Una contraseña olvidada puede reemplazarse mediante un correo a una de ellas, y allí se avisa de lo que ocurre con su cuenta.
addresses-new = Dirección nueva
addresses-add = Añadir
addresses-add-one = Añadir { $address }
addresses-added = { $address } ya es suya.
addresses-remove = Quitar
addresses-remove-one = Quitar { $address }
addresses-remove-means = Una contraseña olvidada ya no podrá reemplazarse mediante un correo a ella, y allí ya no se avisará de nada.
addresses-removed = Se ha quitado { $address }.
close-title = Cerrar su cuenta
close-lead = Para siempre: nadie puede volver a abrirla, tampoco usted.
close-begin = Cerrar su cuenta…
close-goes-access = Se cierra la sesión de todos los dispositivos y nadie puede iniciarla.
close-goes-factors = Se quitan los autenticadores, los códigos de recuperación, las contraseñas de aplicación y las direcciones de correo.
close-goes-name = Nadie volverá a tener el nombre { $name }.
close-type = Escriba { $name } para continuar
close-other = Ese no es su nombre de usuario. Escriba { $name }.
close-erase = Olvidar también dónde estuve
close-erase-hint = Las direcciones y los nombres de dispositivos se quitan del registro de lo ocurrido con la cuenta.
close-do = Cerrarla para siempre
mail-not-opened = El enlace del correo aún no se ha abierto. Ábralo y vuelva a intentarlo.
