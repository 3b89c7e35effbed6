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
step-begun = Iniciado
step-continue = Continuar
step-other-ways = O continúe de otra manera
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
done-step-title = Este paso está listo
done-one-more = Queda un paso más. La aplicación se lo pedirá.
done-go-back = Ya puede volver a la aplicación y cerrar esta ventana.
done-next-here = Continuar aquí con el paso siguiente
not-next-title = Antes hay otro paso
not-next-in-app = El paso anterior se hace en la aplicación. Vuelva a ella.
not-next-text = Este paso puede hacerse después.
not-next-go = Ir a ese paso
gone-title = Esta página ya no es válida
gone-why = Quizá estuvo abierta demasiado tiempo, hubo demasiados intentos erróneos o ya está todo hecho.
gone-what-now = Vuelva a la aplicación. Si aún le espera, empiece allí de nuevo.
stopped-title = Detenido
stopped-nothing-changed = No se ha cambiado nada y esta solicitud ya no puede terminarse. Puede cerrar esta ventana.
stopped-change-password = Si no la inició usted, cambie su contraseña.
refused-title = Esto no ha funcionado
refused-go-back = Vuelva a la aplicación y empiece allí de nuevo si no avanza.
elsewhere-title = Esto se inició en otro lugar
elsewhere-what = Alguien inició esto desde una red distinta de la que usted usa ahora, así que no puede continuar aquí.
elsewhere-if-you = Si fue usted, abra esta página en la red donde empezó (sin VPN) o empiece de nuevo en la aplicación.
elsewhere-if-not = Si alguien le envió el enlace a esta página, ciérrela: puede que intente iniciar sesión en su nombre.
app-only-title = Vuelva a la aplicación
app-only-password = Introduzca su contraseña en la propia aplicación. Esta página no la pide.
app-only-close = Si alguien le envió el enlace a esta página, ciérrela: no introduzca nada.

## Enlaces de los correos
link-over-title = Este enlace ya no es válido
link-over-why = Quizá es demasiado antiguo, ya se usó o se perdió una parte.
link-over-what-now = Si aún lo necesita, pida un correo nuevo en la aplicación.
mail-not-you = Si no ha iniciado esto usted, simplemente cierre esta página.
confirm-reset-title = ¿Restablecer su contraseña?
confirm-reset-text = Siga solo si está poniendo ahora mismo una contraseña nueva en una aplicación. Quien pidió este correo podrá poner entonces la contraseña de la cuenta que tiene esta dirección:
confirm-reset-button = Permitir una contraseña nueva
confirm-address-title = ¿Es esta su dirección?
confirm-add-text = La cuenta { $account } pide usar esta dirección de correo electrónico:
confirm-add-text-unknown = Una cuenta pide usar esta dirección de correo electrónico:
confirm-add-button = Sí, añadir mi dirección
confirm-register-text = Se está registrando una cuenta nueva con esta dirección de correo electrónico:
confirm-register-button = Sí, es la mía
confirmed-title = Su dirección está confirmada
confirmed-text = Vuelva a la aplicación, que sigue por sí sola o cuando usted se lo indique. Puede cerrar esta ventana.
confirmed-continue = Continuar a { $site }
keep-factors-title = ¿Conservar sus segundos factores?
keep-factors-text = La administración va a quitar todos los autenticadores y códigos de recuperación de esta cuenta y a cerrar la sesión de todos sus dispositivos:
keep-factors-button = Impedirlo y conservarlos
keep-factors-asked = Si lo pidió porque perdió su autenticador, simplemente cierre esta página.
kept-factors-title = Sus segundos factores se conservan
kept-factors-text = No se quita nada. Puede cerrar esta ventana.
kept-factors-not-you = Si no lo pidió usted, avise a quien administra este servidor y cambie su contraseña.
no-reset-text = Quizá ya se detuvo o ya está hecho, o se perdió una parte del enlace. Aquí no hay nada que detener.

## Pasos
dummy-title = Confirmar
dummy-text = No hace falta introducir nada.
dummy-submit = Seguir
password-step-title = Introduzca su contraseña
password-label = Contraseña
totp-title = Introduzca el código de su autenticador
totp-text = Abra su aplicación de autenticación e introduzca el código que muestra para esta cuenta.
totp-label = Código
totp-hint = { $digits } cifras
recovery-title = Introduzca un código de recuperación
recovery-text = Cada uno de sus códigos de recuperación sirve una sola vez.
recovery-label = Código de recuperación
registration-token-title = Introduzca su token de registro
registration-token-text = En este servidor las cuentas nuevas se registran por invitación.
registration-token-label = Token de registro
email-title = Confirme su dirección de correo electrónico
email-text = Se le envía un enlace. Ábralo, confirme allí la dirección y luego vuelva y continúe aquí.
email-label = Dirección de correo electrónico
captcha-title = Resuelva un captcha
captcha-text = El captcha debe mostrarlo la aplicación en la que empezó. Esta página no puede: no carga nada de otros sitios.
terms-title = Acepte las condiciones
terms-text = Para continuar, lea y acepte:
terms-submit = Aceptar
setup-title = Configure un segundo factor
setup-text = Su cuenta debe tener un segundo factor: una aplicación en su teléfono que muestra un código nuevo cada medio minuto. Tenga a mano una aplicación de autenticación así.
setup-begin = Empezar
setup-scan = Escanee esto con su aplicación de autenticación o escriba en ella la clave. Después introduzca el código que muestra.
setup-picture = Código QR de la clave
setup-key = Clave
setup-open-app = Abrir una aplicación de autenticación en este dispositivo
setup-submit = Activar
setup-codes-title = Guarde sus códigos de recuperación
setup-codes-text = Con uno de ellos entra en su cuenta si pierde su autenticador. Cada uno sirve una sola vez. Imprímalos o anótelos: no se volverán a mostrar.
setup-codes-list = Códigos de recuperación
setup-codes-kept = Los he guardado

## Qué está mal
wrong-form = Lo que ha introducido no tiene la forma correcta.
wrong-form-expected = Lo que ha introducido no tiene la forma correcta. Se esperaba: { $hint }.
not-finished = Este paso aún no ha terminado: continúelo aquí.
stale-form-enter = Esta página era demasiado antigua o las cookies están desactivadas. Introdúzcalo otra vez.
stale-form-press = Esta página era demasiado antigua o las cookies están desactivadas. Pulse el botón otra vez.
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
refused-busy = El servidor está ocupado: vuelva a intentarlo en un momento.
refused-foreign-form = Este formulario se envió desde la página de otro sitio.
refused-password = Nombre de usuario o contraseña incorrectos.
refused-many-passwords = Demasiados intentos de contraseña para esta cuenta: espere antes del siguiente.
refused-signed-out = Se acaba de cerrar la sesión en todos los dispositivos, o se acaba de cambiar la contraseña.
refused-code = Código incorrecto: introduzca el código que su autenticador muestra ahora y compruebe que su reloj esté en hora.
refused-code-used = Este código ya se usó: espere al siguiente.
refused-many-codes = Demasiados códigos incorrectos seguidos: espere antes del siguiente.
refused-locked = Demasiados códigos incorrectos: este factor está bloqueado. Introduzca tres códigos seguidos, use un código de recuperación o pregunte a la administración.
refused-recovery-code = Código de recuperación incorrecto o ya usado: pruebe con otro de su lista.
refused-registration-token = Este token de registro es desconocido, está agotado o ha caducado.
refused-address-in-use = Una cuenta de este servidor ya tiene esta dirección de correo electrónico.
refused-address-of-another = Esta dirección pertenece a otra persona, no a aquella de la que se trata.
refused-not-confirmed = Aún sin confirmar: abra el enlace del correo que se le envió y después continúe.
refused-many-mails = Se han pedido demasiados correos: espere antes del siguiente.
refused-captcha-needed = Resuelva primero el captcha.
refused-captcha = El captcha no se resolvió o fue hace demasiado tiempo: resuelva otro.
refused-no-set-up = Esta cuenta no necesita configurar un segundo factor.
refused-set-up-meanwhile = Entretanto esta cuenta ya tiene un segundo factor: use ese.
refused-tries-under-way = Hay otros intentos en curso: espere a que terminen.
refused-factors = Ninguno de los factores de esta cuenta basta para esto: añada primero un autenticador.
refused-another-user = Esta prueba es de otra persona, no de aquella de la que se trata.
refused-name-taken = Este nombre de usuario ya está en uso: elija otro.

## Lo que se confirma
do-remove-devices =
    { $count ->
        [one] Quitar el dispositivo { $devices }
       *[other] Quitar los dispositivos { $devices }
    }
do-change-password = Cambiar la contraseña de su cuenta
do-reset-password = Poner una contraseña nueva a su cuenta
do-sign-in = Iniciar sesión en un dispositivo nuevo
do-sign-in-name = Iniciar sesión en el dispositivo nuevo «{ $name }»
do-login-token = Iniciar sesión con su cuenta en otro dispositivo
do-register = Registrar una cuenta
do-register-name = Registrar la cuenta «{ $name }»
do-deactivate = Desactivar su cuenta para siempre
do-deactivate-and-erase = Desactivar su cuenta para siempre y borrar lo que se sabe de usted
do-add-address = Añadir una dirección de correo electrónico a su cuenta
do-make-app-password = Crear una contraseña de aplicación para «{ $name }»
do-replace-signing-keys = Reemplazar las claves con las que se verifican sus dispositivos
do-add-authenticator = Añadir un autenticador
do-add-authenticator-name = Añadir el autenticador «{ $name }»
do-remove-authenticator = Quitar un autenticador
do-replace-codes = Reemplazar sus códigos de recuperación por otros nuevos
do-remove-codes = Quitar sus códigos de recuperación
do-turn-off = Desactivar la autenticación de dos factores
do-reset-user = Quitar todos los segundos factores de { $account }
do-keep-factors = Conservar los segundos factores de { $account }
do-approve-reset = Aceptar que { $account } pierda todos sus segundos factores
do-unlock-user = Permitir que { $account } vuelva a usar códigos
do-sign-out-user = Cerrar la sesión de { $account } en todas partes
do-set-roles = Cambiar lo que { $account } puede hacer
do-make-registration-token = Crear un token para registrarse
do-revoke-registration-token = Revocar un token para registrarse
do-enforcement = Cambiar quién debe tener un segundo factor
