event-two-factor-enabled = Se activó la autenticación de dos factores con el autenticador «{ $name }»
event-two-factor-disabled = Se desactivó la autenticación de dos factores
event-factor-added = Se añadió el autenticador «{ $name }»
event-factor-removed = Se eliminó un autenticador
event-recovery-codes-replaced = Los códigos de recuperación se reemplazaron por otros nuevos
event-recovery-codes-removed = Se eliminaron los códigos de recuperación
event-recovery-code-used =
    { $remaining ->
        [0] Se usó un código de recuperación; no queda ninguno
        [one] Se usó un código de recuperación; queda uno
       *[other] Se usó un código de recuperación; quedan { $remaining }
    }
event-recovery-code-renewed = Se usó un código de recuperación y otro nuevo ocupó su lugar
event-recovery-codes-low =
    { $remaining ->
        [one] Solo queda un código de recuperación
       *[other] Solo quedan { $remaining } códigos de recuperación
    }
event-recovery-codes-empty = Se usó el último código de recuperación
event-factor-locked = Se dejaron de aceptar códigos tras demasiados incorrectos
event-code-reused = Un código correcto llegó por segunda vez, desde otro lugar: es posible que alguien lo esté leyendo
event-signed-in-by-recovery = Un dispositivo inició sesión con un código de recuperación
event-address-added = Se añadió la dirección de correo { $address }
event-address-removed = Se eliminó la dirección de correo { $address }
event-password-changed = Se cambió la contraseña
event-refresh-token-reused = Un dispositivo usó un token caducado
event-app-password-made = Se creó la contraseña de aplicación «{ $name }», con la que una aplicación inicia sesión sin segundo factor
event-app-password-revoked = Se eliminó una contraseña de aplicación
event-device-remembered = Se recordó un dispositivo: en él basta la contraseña
event-devices-forgotten = Se dejaron de recordar dispositivos
event-account-deactivated = Se desactivó la cuenta
event-account-erased = Se desactivó la cuenta y se borraron sus datos personales
event-two-factor-reset = La administración eliminó todos los segundos factores y cerró la sesión en todos los dispositivos
event-reset-scheduled = La administración eliminará todos los segundos factores el { $due }
event-reset-requested = La administración pidió eliminar todos los segundos factores; otra persona puede aprobarlo hasta el { $until }
event-reset-approved = Una segunda persona de la administración aprobó eliminar todos los segundos factores el { $due }
event-reset-cancelled = Se detuvo la eliminación de todos los segundos factores
event-factor-unlocked = Se vuelven a aceptar códigos, tras demasiados incorrectos
event-enforcement-changed = Se cambió la regla sobre quién debe tener un segundo factor
event-two-factor-required = A partir del { $by } la cuenta debe tener un segundo factor
event-signed-out-everywhere = La administración cerró la sesión en todos los dispositivos
event-roles-changed =
    { $roles ->
        [none] La cuenta ya no tiene ningún rol
       *[other] La cuenta tiene ahora estos roles: { $roles }
    }
event-registration-token-made = Se creó un token de registro
event-registration-token-revoked = Se revocó un token de registro
event-administrator-token-made = El token para la primera cuenta de administración se mostró al iniciar un servidor
