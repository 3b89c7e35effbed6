# Páginas que hace el propio servidor: las de los pasos de un inicio de sesión y aquellas a las que llevan los enlaces de los correos.

## Sobre el idioma
language-name = Español
# Lo que separa los elementos de una lista.
list-separator = {", "}
pages-language = Idioma

## Marco de un paso
step-of = Paso { $step } de { $of }
step-error-title = Error: { $title }
step-what = Lo que confirma
step-account = Cuenta
step-begun = Inicio
step-continue = Continuar
step-other-ways = O use otro método
step-stop-hint = ¿No lo ha pedido usted o ha cambiado de idea?
step-stop = Detener
step-warning = Siga solo si lo ha iniciado usted. Si no, alguien conoce su contraseña: detenga esto y cámbiela.
begun-just-now = Hace menos de un minuto, a las { $at } UTC, desde { $address }
begun-minutes =
    { $minutes ->
        [one] Hace { $minutes } minuto, a las { $at } UTC, desde { $address }
       *[other] Hace { $minutes } minutos, a las { $at } UTC, desde { $address }
    }
begun-hours =
    { $hours ->
        [one] Hace { $hours } hora, a las { $at } UTC, desde { $address }
       *[other] Hace { $hours } horas, a las { $at } UTC, desde { $address }
    }

## Otras páginas de un paso
done-title = Listo
done-step-title = Este paso está completo
done-one-more = Queda un paso más. La aplicación se lo pedirá.
done-go-back = Ya puede volver a la aplicación y cerrar esta ventana.
done-next-here = Continuar aquí con el paso siguiente
not-next-title = Antes hay otro paso
not-next-in-app = El paso anterior se hace en la aplicación. Vuelva a ella.
not-next-text = Este paso puede hacerse después.
not-next-go = Ir a ese paso
gone-title = Esta página ya no es válida
gone-why = Quizá estuvo abierta demasiado tiempo, hubo demasiados intentos fallidos o ya está todo hecho.
gone-what-now = Vuelva a la aplicación. Si todavía está esperando, empiece allí de nuevo.
stopped-title = Detenido
stopped-nothing-changed = No se ha cambiado nada y esta solicitud ya no puede completarse. Puede cerrar esta ventana.
stopped-change-password = Si no la inició usted, cambie su contraseña.
refused-title = No ha funcionado
refused-go-back = Vuelva a la aplicación. Si no avanza, empiece allí de nuevo.
elsewhere-title = Esto se inició en otro lugar
elsewhere-what = Alguien inició esto desde una red distinta de la que usa usted ahora, así que no puede continuar aquí.
elsewhere-if-you = Si fue usted, abra esta página desde la red donde empezó (sin VPN) o empiece de nuevo en la aplicación.
elsewhere-if-not = Si alguien le envió el enlace a esta página, ciérrela: puede que intente iniciar sesión en su nombre.
app-only-title = Vuelva a la aplicación
app-only-password = Introduzca su contraseña en la propia aplicación. Esta página no la pide.
app-only-close = Si alguien le envió el enlace a esta página, ciérrela y no introduzca nada.

## Enlaces de los correos
link-over-title = Este enlace ya no es válido
link-over-why = Quizá es demasiado antiguo, ya se usó o está incompleto.
link-over-what-now = Si aún lo necesita, pida un correo nuevo en la aplicación.
mail-not-you = Si no ha iniciado esto usted, cierre esta página.
confirm-reset-title = ¿Restablecer la contraseña?
confirm-reset-text = Siga solo si está eligiendo ahora mismo una contraseña nueva en una aplicación. Quien pidió este correo podrá cambiar entonces la contraseña de la cuenta con esta dirección:
confirm-reset-button = Permitir contraseña nueva
confirm-address-title = ¿Es esta su dirección?
confirm-add-text = La cuenta { $account } pide usar esta dirección de correo electrónico:
confirm-add-text-unknown = Una cuenta pide usar esta dirección de correo electrónico:
confirm-add-button = Sí, añadir mi dirección
confirm-register-text = Se está registrando una cuenta nueva con esta dirección de correo electrónico:
confirm-register-button = Sí, es la mía
confirmed-title = Su dirección está confirmada
confirmed-text = Vuelva a la aplicación: seguirá por sí sola o cuando usted se lo indique. Puede cerrar esta ventana.
confirmed-continue = Continuar a { $site }
keep-factors-title = ¿Conservar sus segundos factores?
keep-factors-text = La administración va a eliminar todos los autenticadores y códigos de recuperación de esta cuenta y a cerrar la sesión en todos sus dispositivos:
keep-factors-button = Impedirlo y conservarlos
keep-factors-asked = Si lo pidió porque perdió su autenticador, cierre esta página.
kept-factors-title = Sus segundos factores se conservan
kept-factors-text = No se elimina nada. Puede cerrar esta ventana.
kept-factors-not-you = Si no lo pidió usted, avise a quien administra este servidor y cambie su contraseña.
no-reset-text = Quizá ya se detuvo o ya se hizo, o el enlace está incompleto. Aquí no hay nada que detener.

## Pasos
dummy-title = Confirmar
dummy-text = No hace falta introducir nada.
dummy-submit = Seguir
password-step-title = Introduzca su contraseña
password-label = Contraseña
totp-title = Introduzca el código de su autenticador
totp-text = Abra su aplicación de autenticación e introduzca el código que muestra para esta cuenta.
totp-label = Código
totp-hint = { $digits } dígitos
recovery-title = Introduzca un código de recuperación
recovery-text = Cada uno de sus códigos de recuperación sirve una sola vez.
recovery-label = Código de recuperación
registration-token-title = Introduzca su token de registro
registration-token-text = En este servidor las cuentas nuevas se registran por invitación.
registration-token-label = Token de registro
email-title = Confirme su dirección de correo electrónico
email-text = Le enviaremos un enlace. Ábralo, confirme allí la dirección y vuelva aquí para continuar.
email-label = Dirección de correo electrónico
captcha-title = Resuelva un captcha
captcha-text = El captcha debe mostrarlo la aplicación en la que empezó. Esta página no puede hacerlo porque no carga nada de otros sitios.
terms-title = Acepte las condiciones
terms-text = Para continuar, lea y acepte:
terms-submit = Aceptar
setup-title = Configure un segundo factor
setup-text = Su cuenta debe tener un segundo factor: una aplicación en su teléfono que muestra un código nuevo cada 30 segundos. Tenga a mano una aplicación de autenticación de este tipo.
setup-begin = Empezar
setup-scan = Escanee esto con su aplicación de autenticación o escriba en ella la clave. Después introduzca aquí el código que muestra.
setup-picture = Código QR de la clave
setup-key = Clave
setup-open-app = Abrir en una aplicación de autenticación
setup-submit = Activar
setup-codes-title = Guarde sus códigos de recuperación
setup-codes-text = Si pierde su autenticador, uno de estos códigos le permite entrar en su cuenta. Cada uno sirve una sola vez. Imprímalos o anótelos: no se volverán a mostrar.
setup-codes-list = Códigos de recuperación
setup-codes-kept = Los he guardado

## Qué está mal
wrong-form = Lo que ha introducido no tiene el formato correcto.
wrong-form-expected = Lo que ha introducido no tiene el formato correcto. Se esperaba: { $hint }.
not-finished = Este paso aún no está completo: continúelo aquí.
stale-form-enter = Esta página era demasiado antigua o las cookies están desactivadas. Introdúzcalo de nuevo.
stale-form-press = Esta página era demasiado antigua o las cookies están desactivadas. Pulse el botón de nuevo.
wait-seconds =
    { $seconds ->
        [one] Puede volver a intentarlo dentro de { $seconds } segundo.
       *[other] Puede volver a intentarlo dentro de { $seconds } segundos.
    }
wait-minutes =
    { $minutes ->
        [one] Puede volver a intentarlo dentro de { $minutes } minuto.
       *[other] Puede volver a intentarlo dentro de { $minutes } minutos.
    }
wait-hours =
    { $hours ->
        [one] Puede volver a intentarlo dentro de { $hours } hora.
       *[other] Puede volver a intentarlo dentro de { $hours } horas.
    }

## Lo que se ha rechazado; siempre frases enteras
refused-too-many = Demasiadas solicitudes: espere un poco y vuelva a intentarlo.
refused-busy = El servidor está ocupado: vuelva a intentarlo en unos instantes.
refused-foreign-form = Este formulario se envió desde otro sitio.
refused-password = Nombre de usuario o contraseña incorrectos.
refused-many-passwords = Demasiados intentos de contraseña para esta cuenta: espere antes del siguiente.
refused-signed-out = Se acaba de cerrar la sesión en todos los dispositivos o de cambiar la contraseña.
refused-code = Código incorrecto: introduzca el código que su autenticador muestra ahora y compruebe que la hora del dispositivo sea correcta.
refused-code-used = Este código ya se usó: espere al siguiente.
refused-many-codes = Demasiados códigos incorrectos seguidos: espere antes del siguiente.
refused-locked = Demasiados códigos incorrectos: este factor está bloqueado. Introduzca tres códigos seguidos, use un código de recuperación o consulte a la administración.
refused-recovery-code = Código de recuperación incorrecto o ya usado: pruebe con otro de su lista.
refused-registration-token = Este token de registro no existe, está agotado o ha caducado.
refused-address-in-use = Una cuenta de este servidor ya tiene esta dirección de correo electrónico.
refused-address-of-another = Esta dirección es de otra cuenta, no de la que se trata aquí.
refused-not-confirmed = Aún sin confirmar: abra el enlace del correo que le enviamos y después continúe.
refused-many-mails = Se han pedido demasiados correos: espere antes del siguiente.
refused-captcha-needed = Resuelva primero el captcha.
refused-captcha = El captcha no se resolvió o ha caducado: resuelva otro.
refused-no-set-up = Esta cuenta no necesita configurar un segundo factor.
refused-set-up-meanwhile = Esta cuenta ya tiene un segundo factor: use ese.
refused-tries-under-way = Hay otros intentos en curso: espere a que terminen.
refused-factors = Ninguno de los factores de esta cuenta basta para esto: añada primero un autenticador.
refused-another-user = Esta comprobación es de otra cuenta, no de la que se trata aquí.
refused-name-taken = Este nombre de usuario ya está en uso: elija otro.

## Lo que se confirma
do-remove-devices =
    { $count ->
        [one] Eliminar el dispositivo { $devices }
       *[other] Eliminar los dispositivos { $devices }
    }
do-change-password = Cambiar la contraseña de su cuenta
do-reset-password = Elegir una contraseña nueva para su cuenta
do-sign-in = Iniciar sesión en un dispositivo nuevo
do-sign-in-name = Iniciar sesión en el dispositivo nuevo «{ $name }»
do-login-token = Iniciar sesión con su cuenta en otro dispositivo
do-register = Registrar una cuenta
do-register-name = Registrar la cuenta «{ $name }»
do-deactivate = Desactivar su cuenta para siempre
do-deactivate-and-erase = Desactivar su cuenta para siempre y borrar sus datos
do-add-address = Añadir una dirección de correo electrónico a su cuenta
do-make-app-password = Crear una contraseña de aplicación para «{ $name }»
do-replace-signing-keys = Reemplazar las claves con las que se verifican sus dispositivos
do-add-authenticator = Añadir un autenticador
do-add-authenticator-name = Añadir el autenticador «{ $name }»
do-remove-authenticator = Eliminar un autenticador
do-replace-codes = Reemplazar sus códigos de recuperación por otros nuevos
do-remove-codes = Eliminar sus códigos de recuperación
do-turn-off = Desactivar la autenticación de dos factores
do-reset-user = Eliminar todos los segundos factores de { $account }
do-keep-factors = Conservar los segundos factores de { $account }
do-approve-reset = Aprobar que se eliminen todos los segundos factores de { $account }
do-unlock-user = Permitir que { $account } vuelva a usar códigos
do-sign-out-user = Cerrar todas las sesiones de { $account }
do-set-roles = Cambiar lo que { $account } puede hacer
do-make-registration-token = Crear un token para registrarse
do-revoke-registration-token = Revocar un token para registrarse
do-enforcement = Cambiar quién debe tener un segundo factor
