// Made of spec/openapi.yaml by `npm run docs`.
export type Auth = {
    auth?: auth_2;
};

export type Empty = {};

export type DoneWithProof = {
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
};

export type NewRecoveryCode = string;

export type ErrorCode = string;

export type Site = {
    /**
     * @minLength 1
     */
    server_name: string;
    /**
     * Whether anybody may make an account, only somebody with a registration token, or nobody.
     */
    registration: "open" | "by_token" | "closed";
    /**
     * Whether a forgotten password can be replaced by a mail.
     */
    password_reset: boolean;
    /**
     * Whether a device can be spared the second factor.
     */
    remember_device: boolean;
    /**
     * Whether there are app passwords.
     */
    app_passwords: boolean;
    /**
     * How many authenticators an account can have.
     * @minimum 1
     */
    most_authenticators: number;
    /**
     * How many characters a new password has at least.
     * @minimum 1
     */
    password_minimum_length: number;
};

export type WellKnown = {
    /**
     * This server.
     */
    "m.homeserver": {
        /**
         * Without a slash at the end.
         * @pattern ^https?://.*[^/]$
         */
        base_url: string;
    };
};

export type Enabled = {
    /**
     * Whether it can.
     */
    enabled: boolean;
};

export type Capabilities_2 = {
    /**
     * By the specification's names.
     */
    capabilities: {
        "m.change_password": Enabled;
        /**
         * Clients want it; there are no rooms here.
         */
        "m.room_versions": {
            /**
             * The version that a room would have.
             */
            "default": string;
            /**
             * How stable each version is.
             */
            available: Record<string, "stable" | "unstable">;
        };
        "m.set_displayname": Enabled;
        "m.set_avatar_url": Enabled;
        "m.3pid_changes": Enabled;
        "m.get_login_token": Enabled;
    };
};

export type ProviderTimes = {
    /**
     * In milliseconds.
     */
    changed_at: number;
    /**
     * In milliseconds.
     */
    enabled_at: number;
};

export type Providers = {
    /**
     * Those that are on.
     */
    providers: {
        "m.login.two-factor.totp"?: ProviderTimes;
        "m.login.two-factor.recovery"?: ProviderTimes;
    };
};

export type EnabledProviders = {
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
    /**
     * By the names of MSC1998.
     */
    providers: {
        /**
         * An authenticator.
         */
        "m.login.two-factor.totp"?: {
            /**
             * How its codes are made.
             */
            params: {
                /**
                 * The algorithm.
                 * @pattern ^m\.totp\.v1\.rfc6238-sha(1|256|512)$
                 */
                type: string;
                /**
                 * In seconds.
                 */
                step: number;
                /**
                 * How many digits.
                 */
                size: number;
            };
            /**
             * The secret in base32, this once; absent when it was confirmed.
             */
            seed?: string;
            /**
             * The enrolment that waits for its confirmation.
             */
            "org.matrix_uia.pending"?: {
                /**
                 * Its id.
                 */
                id: string;
                /**
                 * The seed for typing, in groups of four.
                 */
                typed: string;
                /**
                 * For authenticator apps.
                 */
                uri: string;
                /**
                 * The same as a picture.
                 */
                qr: string;
                /**
                 * How long it waits.
                 */
                expires_in_ms: number;
            };
        };
        /**
         * Recovery codes.
         */
        "m.login.two-factor.recovery"?: {
            /**
             * The codes, this once.
             * @minItems 1
             */
            tokens: string[];
        };
    };
};

export type DisabledProviders = {
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
    /**
     * By the names of MSC1998.
     * @minItems 1
     */
    providers: string[];
};

export type SigningKey = {
    /**
     * Its owner.
     */
    user_id: string;
    /**
     * What it is for.
     */
    usage: string[];
    /**
     * The public key.
     */
    keys: Record<string, string>;
};

export type SigningKeysByUser = Record<string, SigningKey>;

export type QueriedKeys = {
    /**
     * Nothing for each account of this server.
     */
    device_keys: Record<string, {}>;
    /**
     * Servers that were not asked.
     */
    failures: Record<string, {}>;
    master_keys: SigningKeysByUser;
    self_signing_keys: SigningKeysByUser;
    user_signing_keys: SigningKeysByUser;
};

export type Deactivated = {
    /**
     * There is no identity server here.
     */
    id_server_unbind_result: "no-support";
};

export type Reason = "app_passwords_off" | "code_used" | "conflict" | "cooling" | "enrolment_expired" | "factor_locked" | "fixed" | "higher_role" | "last_administrator" | "reset_waiting" | "name_taken" | "operation_changed" | "outcome_unknown" | "own_account" | "own_request" | "required" | "second_factor_needed" | "second_factor_required" | "session_ended" | "setup_required" | "wrong_code";

export const Reason = {
    app_passwords_off: "app_passwords_off",
    code_used: "code_used",
    conflict: "conflict",
    cooling: "cooling",
    enrolment_expired: "enrolment_expired",
    factor_locked: "factor_locked",
    fixed: "fixed",
    higher_role: "higher_role",
    last_administrator: "last_administrator",
    reset_waiting: "reset_waiting",
    name_taken: "name_taken",
    operation_changed: "operation_changed",
    outcome_unknown: "outcome_unknown",
    own_account: "own_account",
    own_request: "own_request",
    required: "required",
    second_factor_needed: "second_factor_needed",
    second_factor_required: "second_factor_required",
    session_ended: "session_ended",
    setup_required: "setup_required",
    wrong_code: "wrong_code"
} as const;

export type MatrixError = {
    errcode: ErrorCode;
    /**
     * Words for a person.
     * @minLength 1
     */
    error: string;
    "org.matrix_uia.reason"?: Reason;
    /**
     * How long to wait.
     * @minimum 1
     */
    retry_after_ms?: number;
    /**
     * Whether the client may keep its data.
     */
    soft_logout?: boolean;
    /**
     * With the reason `cooling`: when it ends.
     */
    "org.matrix_uia.until"?: Instant;
};

export type LimitExceeded = {
    errcode: "M_LIMIT_EXCEEDED";
    /**
     * Words for a person.
     * @minLength 1
     */
    error: string;
    "org.matrix_uia.reason"?: Reason;
    /**
     * The same as Retry-After, in milliseconds.
     * @minimum 1
     */
    retry_after_ms: number;
};

export type Challenge = {
    /**
     * The ways to authenticate; any one of them is enough.
     * @minItems 1
     */
    flows: {
        stages: Stages;
    }[];
    /**
     * What a client needs to know for a stage, by stage. All leaves are strings.
     */
    params: Record<string, StageParams>;
    /**
     * To be sent back under `auth`.
     * @minLength 22
     */
    session: string;
    completed: Stages;
    errcode?: ErrorCode;
    /**
     * Words for a person.
     * @minLength 1
     */
    error?: string;
    "org.matrix_uia.reason"?: Reason;
    /**
     * With `M_CONSENT_NOT_GIVEN`, where a person accepts the terms before signing in again.
     */
    consent_uri?: string;
};

export type Stages = string[];

export type StageParams = { [name: string]: string | StageParams };

export type Versions = {
    /**
     * @minItems 1
     */
    versions: string[];
    unstable_features?: Record<string, boolean>;
};

export type LoginTypes = {
    /**
     * @minItems 1
     */
    flows: {
        /**
         * @minLength 1
         */
        type: string;
        /**
         * Whether `login/get_token` is there.
         */
        get_login_token?: boolean;
    }[];
};

export type UserId = string;

export type AccessToken = string;

export type RefreshToken = string;

export type Refreshed = {
    access_token: AccessToken;
    refresh_token: RefreshToken;
    /**
     * How long the access token lives.
     * @minimum 1
     */
    expires_in_ms: number;
};

export type LoginToken = {
    /**
     * @pattern ^mul_[A-Za-z0-9_-]{43}$
     */
    login_token: string;
    /**
     * @minimum 1
     */
    expires_in_ms: number;
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
};

export type LoggedIn = {
    user_id: UserId;
    access_token: AccessToken;
    device_id: deviceId;
    refresh_token?: RefreshToken;
    /**
     * @minimum 1
     */
    expires_in_ms?: number;
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
    /**
     * For the next login on this device.
     * @pattern ^mud_[0-9A-Za-z_-]{43}$
     */
    "org.matrix_uia.device_token"?: string;
    well_known?: {
        "m.homeserver": {
            /**
             * @pattern ^https?://
             */
            base_url: string;
        };
    };
    /**
     * The account has no second factor, and must have one from this instant on.
     */
    "org.matrix_uia.required_by"?: Instant;
    /**
     * @minLength 1
     * @deprecated
     */
    home_server?: string;
};

export type Registered = {
    user_id: UserId;
    access_token?: AccessToken;
    device_id?: deviceId;
    refresh_token?: RefreshToken;
    /**
     * @minimum 1
     */
    expires_in_ms?: number;
    /**
     * The account must have a second factor from this instant on.
     */
    "org.matrix_uia.required_by"?: Instant;
    /**
     * @minLength 1
     * @deprecated
     */
    home_server?: string;
};

export type Owner = {
    user_id: UserId;
    device_id: deviceId;
    is_guest?: boolean;
};

export type TokenRequested = {
    sid: sid;
};

export type TokenSubmitted = {
    success: true;
};

export type Threepids = {
    threepids: {
        medium: "email";
        /**
         * In small letters.
         * @minLength 6
         * @maxLength 254
         */
        address: string;
        validated_at: Instant;
        added_at: Instant;
    }[];
};

export type NotUnbound = {
    id_server_unbind_result: "no-support";
};

export type Available = {
    available: true;
};

export type TokenValidity = {
    valid: boolean;
};

export type Devices = {
    devices: Device[];
};

export type Device = {
    device_id: deviceId;
    /**
     * Null where nobody gave it one.
     */
    display_name: displayName | null;
    last_seen_ip: string | null;
    last_seen_ts: Instant;
    /**
     * Present when it signed in by a recovery code or an app password.
     */
    "org.matrix_uia.via"?: "recovery" | "app_password";
};

export type Instant = number;

export type TwoFactor = {
    /**
     * Whether signing in asks for a second factor.
     */
    enabled: boolean;
    /**
     * The active authenticators.
     */
    factors: {
        /**
         * @minLength 1
         */
        id: string;
        /**
         * The stage that takes its codes.
         */
        type: "m.login.2fa.totp";
        name: authenticatorName;
        created_at: Instant;
        last_used_at: Instant | null;
    }[];
    /**
     * Enrolments that this device has begun.
     */
    pending: {
        /**
         * @minLength 1
         */
        id: string;
        name: authenticatorName;
        /**
         * @minimum 0
         */
        expires_in_ms: number;
    }[];
    /**
     * The set of recovery codes, if there is one.
     */
    recovery: null | {
        /**
         * @minimum 0
         */
        remaining: number;
        /**
         * @minimum 1
         */
        total: number;
        /**
         * Whether it is time for a new set.
         */
        low: boolean;
        created_at: Instant;
    };
    /**
     * Whether the account must have a second factor.
     */
    required: boolean;
    /**
     * From when on it must.
     */
    required_by: Instant | null;
    /**
     * Whether codes are refused after too many wrong ones.
     */
    locked: boolean;
    /**
     * The removal of all second factors that an administrator has asked for and that waits; null when there is none.
     */
    reset: {
        /**
         * Until when another administrator has to approve it; null when that is not needed, or done.
         */
        approve_by: Instant | null;
        /**
         * When it is done; null while it waits for an approval.
         */
        due_at: Instant | null;
    } | null;
    /**
     * Whether the authenticator seems lost and should be set up anew: somebody signed in by a recovery code, and since then
     * none was added or used.
     */
    reenrolment: boolean;
    /**
     * Whether the requester's device signed in by a recovery code or an app password.
     */
    via: ("recovery" | "app_password") | null;
};

export type Enforcement = {
    required: required;
    /**
     * From which instant on; null: since ever.
     */
    from: Instant | null;
    /**
     * Whether it holds for somebody now.
     */
    in_force: boolean;
    /**
     * Whether the settings say it, so that nobody can change it here.
     */
    fixed: boolean;
    /**
     * When an administrator changed it last; null: nobody has, or the settings say it.
     */
    changed_at: Instant | null;
};

export type Office = {
    user_id: UserId;
    /**
     * The higher of the two roles; null: neither.
     */
    office: ("admin" | "support") | null;
    /**
     * Whether there is an authenticator, which every change needs.
     */
    second_factor: boolean;
    /**
     * What becomes of a reset that is asked for; null: it is not for the requester.
     */
    resets: {
        /**
         * How long it waits; 0: it is done at once.
         * @minimum 0
         */
        delay_ms: number;
        /**
         * Whether another administrator has to approve it.
         */
        second_approval: boolean;
    } | null;
};

export type Progress = {
    counts: {
        /**
         * Have an authenticator.
         * @minimum 0
         */
        active: number;
        /**
         * Have begun to set one up, and have none.
         * @minimum 0
         */
        pending: number;
        /**
         * Neither.
         * @minimum 0
         */
        none: number;
        /**
         * Too many wrong codes, of all of them.
         * @minimum 0
         */
        locked: number;
        /**
         * A reset waits, of all of them.
         * @minimum 0
         */
        reset_waiting: number;
        /**
         * Must have one, now or by a date.
         * @minimum 0
         */
        required: number;
        /**
         * Of these those who have none.
         * @minimum 0
         */
        required_missing: number;
    };
    /**
     * Since when those who are `active` have the oldest of their authenticators, by day (UTC), in order.
     */
    enrolled: {
        /**
         * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
         */
        day: string;
        /**
         * @minimum 1
         */
        accounts: number;
    }[];
    /**
     * Where the next page begins; null: there is none.
     */
    next: string | null;
};

export type Affected = {
    required: required;
    users: {
        user_id: UserId;
        roles: roles;
    }[];
    next: string | null;
};

export type TotpBegun = {
    /**
     * To confirm it under.
     * @minLength 1
     */
    id: string;
    /**
     * In base32.
     * @pattern ^[A-Z2-7]{26,}$
     */
    secret: string;
    /**
     * The secret for typing, in groups of four.
     * @pattern ^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$
     */
    typed: string;
    /**
     * For an app on the same device.
     * @pattern ^otpauth://totp/
     */
    uri: string;
    /**
     * The same as an SVG image in a data URI.
     * @pattern ^data:image/svg\+xml[;,]
     */
    qr: string;
    algorithm: "SHA1" | "SHA256" | "SHA512";
    digits: 6 | 8;
    /**
     * How many seconds a code lasts.
     * @minimum 1
     */
    period: number;
    /**
     * How long it can be confirmed.
     * @minimum 1
     */
    expires_in_ms: number;
    "org.matrix_uia.recovery_code"?: NewRecoveryCode;
};

export type TotpConfirmed = {
    recovery_codes?: CodeList;
    recovery_codes_text?: CodeText;
};

export type RememberedDevices = {
    /**
     * Whether the server remembers devices.
     */
    enabled: boolean;
    /**
     * @maxItems 20
     */
    devices: {
        id: string;
        device_id: deviceId;
        /**
         * What the device was called then.
         */
        name: string | null;
        created_at: Instant;
        /**
         * When it was spared a second factor last; null, never.
         */
        last_used_at: Instant | null;
        expires_at: Instant;
    }[];
};

export type AppPasswords = {
    /**
     * Whether the account may have any.
     */
    enabled: boolean;
    /**
     * @maxItems 50
     */
    app_passwords: {
        id: string;
        name: authenticatorName;
        created_at: Instant;
        /**
         * When it signed a device in last; null, never.
         */
        last_used_at: Instant | null;
    }[];
};

export type NewAppPassword = {
    id: string;
    name: authenticatorName;
    /**
     * @pattern ^app(-[0-9a-hjkmnp-tv-z]{4}){5}$
     */
    password: string;
    created_at: Instant;
};

export type RecoveryCodes = {
    recovery_codes: CodeList;
    recovery_codes_text: CodeText;
};

export type CodeText = string;

export type CodeList = string[];

export type UserSummary = {
    user_id: UserId;
    roles: string[];
    created_at: Instant;
    /**
     * When the account ended; null, it has not.
     */
    deactivated_at: Instant | null;
    /**
     * Whether it has an authenticator.
     */
    two_factor: "active" | "pending" | "none";
    /**
     * Whether codes are refused after too many wrong ones.
     */
    locked: boolean;
};

export type Users = {
    users: UserSummary[];
    /**
     * Where the next page begins; null: there is none.
     */
    next: string | null;
};

export type UserRecord = {
    user_id: UserId;
    roles: string[];
    created_at: Instant;
    /**
     * When the account ended; null, it has not.
     */
    deactivated_at: Instant | null;
    /**
     * Whether it has an authenticator.
     */
    two_factor: "active" | "pending" | "none";
    /**
     * Whether codes are refused after too many wrong ones.
     */
    locked: boolean;
    /**
     * The active authenticators.
     */
    factors: {
        /**
         * @minLength 1
         */
        id: string;
        /**
         * The stage that takes its codes.
         */
        type: "m.login.2fa.totp";
        name: authenticatorName;
        created_at: Instant;
        last_used_at: Instant | null;
    }[];
    /**
     * The set of recovery codes, if there is one.
     */
    recovery: null | {
        /**
         * @minimum 0
         */
        remaining: number;
        /**
         * @minimum 1
         */
        total: number;
        /**
         * Whether it is time for a new set.
         */
        low: boolean;
        created_at: Instant;
    };
    /**
     * The reset that waits; null when there is none.
     */
    reset: {
        /**
         * What an approval names.
         */
        id: string;
        /**
         * Until when another administrator has to approve it; null when that is not needed, or done.
         */
        approve_by: Instant | null;
        /**
         * When it is done; null while it waits for an approval.
         */
        due_at: Instant | null;
        /**
         * Who asked for it.
         */
        by: string;
        /**
         * Who approved it.
         */
        approved_by: string | null;
        reason: string;
    } | null;
    devices: {
        device_id: string;
        display_name: string | null;
        last_seen_ip: string | null;
        last_seen_ts: Instant;
        created_at: Instant;
        /**
         * When it signed in, or enrolled, with a second factor last.
         */
        second_factor_at: Instant | null;
    }[];
    emails: {
        address: string;
        added_at: Instant;
        validated_at: Instant;
    }[];
};

export type RegistrationToken = {
    /**
     * Its name; nobody can register with it.
     */
    id: string;
    /**
     * How many can register with it; null: any number.
     */
    uses_allowed: number | null;
    /**
     * How many have.
     * @minimum 0
     */
    uses: number;
    /**
     * From when on nobody can; null: never.
     */
    expires_at: Instant | null;
    /**
     * The roles that its holders get.
     */
    grants: string[];
};

export type RegistrationTokens = {
    tokens: RegistrationToken[];
    /**
     * Where the next page begins; null: there is none.
     */
    next: string | null;
};

export type RegistrationTokenMade = {
    /**
     * Its name; nobody can register with it.
     */
    id: string;
    /**
     * What people register with.
     * @pattern ^[A-Za-z0-9._~-]{1,64}$
     */
    token: string;
    /**
     * How many can register with it; null: any number.
     */
    uses_allowed: number | null;
    /**
     * How many have.
     * @minimum 0
     */
    uses: number;
    /**
     * From when on nobody can; null: never.
     */
    expires_at: Instant | null;
    /**
     * The roles that its holders get.
     */
    grants: string[];
};

export type AuditRecord = {
    /**
     * Whom it is about.
     */
    subject: string;
    /**
     * Its number on this trail.
     * @minimum 1
     */
    sequence: number;
    type: string;
    at: string;
    actor: {
        kind: "person" | "administrator" | "command_line" | "server";
        /**
         * Which administrator.
         */
        user_id?: string;
    };
    address: string | null;
    user_agent: string | null;
    device_id: string | null;
    /**
     * Names the UIA session.
     */
    session: string | null;
    reason: string | null;
    detail: Record<string, string | number>;
    /**
     * What ties it to the record before.
     */
    chain: null | {
        prev: string;
        traces: string;
        mac: string;
        key_id: string;
    };
};

export type AuditRecords = {
    records: AuditRecord[];
    /**
     * The `before` of the next page; null: there is none.
     */
    next: number | null;
};

export type OwnEvents = {
    events: {
        /**
         * Its number among the account's events.
         * @minimum 1
         */
        sequence: number;
        type: string;
        /**
         * How grave it is: `warning` asks whether it was the owner, `alarm` is probably an attack.
         */
        severity: "info" | "notice" | "warning" | "alarm";
        at: Instant;
        /**
         * Who did it; `person` is the owner, or whoever took their place.
         */
        by: "person" | "administrator" | "command_line" | "server";
        address: string | null;
        user_agent: string | null;
        device_id: string | null;
        detail: Record<string, string | number>;
    }[];
    /**
     * The `before` of the next page; null: there is none.
     */
    next: number | null;
};

export type TrailReport = {
    subject: string;
    /**
     * Whether it is as it was written.
     */
    holds: boolean;
    /**
     * @minimum 0
     */
    records: number;
    /**
     * Records of a release without a chain.
     * @minimum 0
     */
    unchained: number;
    from: number;
    to: number;
    problems: {
        kind: string;
        /**
         * Which record; null: the trail as a whole.
         */
        sequence: number | null;
        /**
         * Up to which, of several that are missing.
         */
        through?: number;
        words: string;
    }[];
};

export type Healthy = {
    status: "ok";
};

export type Ready = {
    status: "ready";
};

export type userName = string;

export type password = string;

export type deviceId = string;

export type displayName = string;

export type login = {
    /**
     * The login type, such as `m.login.password`.
     */
    type?: string;
    /**
     * Whom the proof is for.
     */
    identifier?: {
        /**
         * `m.id.user`, or another identifier type.
         */
        type: string;
        user?: userName;
        /**
         * @maxLength 255
         */
        medium?: string;
        /**
         * @maxLength 512
         */
        address?: string;
        /**
         * @maxLength 255
         */
        country?: string;
        /**
         * @maxLength 255
         */
        phone?: string;
    };
    password?: password;
    /**
     * For login types that take a token.
     * @maxLength 1024
     */
    token?: string;
    device_id?: deviceId;
    initial_device_display_name?: displayName;
    /**
     * Whether the client can use refresh tokens.
     */
    refresh_token?: boolean;
    /**
     * Whether this device should sign in without a second factor from now on, where the server remembers devices.
     */
    "org.matrix_uia.remember_device"?: boolean;
    /**
     * What an earlier login on this device (`device_id`) gave, to be spared the second factor.
     * @maxLength 255
     */
    "org.matrix_uia.device_token"?: string;
    user?: userName;
    /**
     * @maxLength 255
     * @deprecated
     */
    medium?: string;
    /**
     * @maxLength 512
     * @deprecated
     */
    address?: string;
};

export type auth_2 = {
    /**
     * The stage that this proof is for; absent when only the session is asked about.
     */
    type?: string;
    /**
     * The session from the challenge; absent to begin a new one.
     */
    session?: string;
};

export type refresh = {
    /**
     * As it came with the access token.
     * @maxLength 1024
     */
    refresh_token: string;
};

export type change_password = {
    new_password: password;
    /**
     * Sign the account's other devices out; absent: true.
     */
    logout_devices?: boolean;
};

export type deactivate = {
    /**
     * Take addresses, devices and names out of the account's audit trail too; absent: false.
     */
    erase?: boolean;
    /**
     * An identity server to unbind from; not used: nothing was bound.
     */
    id_server?: string;
};

export type signingKey_2 = {
    /**
     * The uploader.
     * @maxLength 255
     */
    user_id: string;
    /**
     * One of master, self_signing and user_signing.
     * @minItems 1
     * @maxItems 1
     */
    usage: string[];
    /**
     * One Ed25519 public key in unpadded base64 under the id `ed25519:<key>`.
     */
    keys: Record<string, string>;
    /**
     * Signatures by user id and key id; the master key's is needed on the two others.
     */
    signatures?: Record<string, Record<string, string>>;
};

export type upload_signing_keys = {
    master_key?: signingKey_2;
    self_signing_key?: signingKey_2;
    user_signing_key?: signingKey_2;
};

export type query_keys = {
    /**
     * Whose keys, 1,000 people at most; and of which devices, all when the list is empty.
     */
    device_keys: Record<string, string[]>;
    /**
     * How long to wait for other servers; not used: none is asked.
     */
    timeout?: number;
};

export type clientSecret = string;

export type request_email_token = {
    client_secret: clientSecret;
    /**
     * The address to be proven, in any case.
     * @maxLength 512
     */
    email: string;
    /**
     * A mail is sent only for a greater number than before.
     * @minimum 0
     * @maximum 9007199254740991
     */
    send_attempt: number;
    /**
     * Where people go on once they confirmed.
     * @maxLength 2048
     */
    next_link?: string;
    /**
     * Not used: the server sends the mail itself.
     * @maxLength 255
     */
    id_server?: string;
    /**
     * Not used.
     * @maxLength 4096
     */
    id_access_token?: string;
};

export type sid = string;

export type add_threepid = {
    client_secret: clientSecret;
    sid: sid;
};

export type delete_threepid = {
    /**
     * The kind of identifier.
     */
    medium: "email" | "msisdn";
    /**
     * The address, in any case.
     * @maxLength 512
     */
    address: string;
    /**
     * Not used: no address is known to an identity server.
     * @maxLength 255
     */
    id_server?: string;
};

export type bind_threepid = {
    client_secret: clientSecret;
    sid: sid;
    /**
     * The identity server.
     * @maxLength 255
     */
    id_server: string;
    /**
     * A token of the identity server.
     * @maxLength 4096
     */
    id_access_token: string;
};

export type submit_token = {
    sid: sid;
    client_secret: clientSecret;
    /**
     * The token of the mail.
     * @minLength 1
     * @maxLength 255
     */
    token: string;
};

export type register = {
    /**
     * The local part that is asked for; absent: the server makes one.
     */
    username?: string;
    password?: password;
    device_id?: deviceId;
    initial_device_display_name?: displayName;
    /**
     * Make the account only, and do not sign in.
     */
    inhibit_login?: boolean;
    /**
     * Whether the client can use refresh tokens.
     */
    refresh_token?: boolean;
};

export type update_device = {
    display_name?: displayName;
};

export type delete_devices = {
    /**
     * The devices to delete, 1,000 at most; those that are gone already are passed over.
     * @maxItems 1000
     */
    devices: deviceId[];
};

export type authenticatorName = string;

export type code = string;

export type confirm_totp = {
    token: code;
};

export type rename_totp = {
    name: authenticatorName;
};

export type enable_providers = {
    /**
     * What to enable or to set up anew, by the names of MSC1998.
     */
    providers: {
        /**
         * Empty to begin; with `token` to confirm what was begun last on this device.
         */
        "m.login.two-factor.totp"?: {
            token?: code;
        };
        /**
         * Always empty.
         */
        "m.login.two-factor.recovery"?: {};
    };
};

export type disable_providers = {
    /**
     * The names of MSC1998, or m.login.two-factor.* for all of them.
     * @minItems 1
     * @maxItems 3
     */
    providers: ("m.login.two-factor.totp" | "m.login.two-factor.recovery" | "m.login.two-factor.*")[];
};

export type reason_2 = string;

export type id = string;

export type roles = string[];

export type uses_allowed = number;

export type expires_at = number;

export type grants = string[];

export type required = ("nobody" | "administrators" | "everyone") | string[];

export type from = number;

export type GetVersionsResult = Versions;

export type GetWellKnownResult = WellKnown;

export type GetSiteResult = Site;

export type GetCapabilitiesResult = Capabilities_2;

export type GetLoginTypesResult = LoginTypes;

export type Login_2Result = LoggedIn;

export type Login_2Body = login & Auth;

export type Login_2Variables = {
    body: Login_2Body;
};

export type BeginSsoResult = void;

export type BeginSsoQuery = {
    /**
     * Where the app is, 2,048 characters at most: an `http` or `https` URL without a user, or one of a scheme that an app
     * has claimed, such as `element://vector/webapp`. Its query and fragment are kept; a `loginToken` in it is replaced.
     */
    redirectUrl: string;
};

export type BeginSsoVariables = {
    query: BeginSsoQuery;
};

export type BeginSsoWithProviderResult = void;

export type BeginSsoWithProviderPath = {
    /**
     * The identity provider.
     */
    idpId: string;
};

export type BeginSsoWithProviderVariables = {
    path: BeginSsoWithProviderPath;
};

export type ShowSsoResult = string;

export type ShowSsoQuery = {
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
    /**
     * From `login/sso/redirect`.
     */
    session: string;
    /**
     * The stage to go on with, where there is a choice.
     */
    stage?: string;
};

export type ShowSsoVariables = {
    query: ShowSsoQuery;
};

export type SubmitSsoResult = string;

export type SubmitSsoQuery = {
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
    /**
     * From `login/sso/redirect`.
     */
    session: string;
    /**
     * The stage to go on with, where there is a choice.
     */
    stage?: string;
};

export type SubmitSsoBody = URLSearchParams;

export type SubmitSsoVariables = {
    query: SubmitSsoQuery;
    body: SubmitSsoBody;
};

export type Refresh_2Result = Refreshed;

export type Refresh_2Body = refresh;

export type Refresh_2Variables = {
    body: Refresh_2Body;
};

export type GetLoginTokenResult = LoginToken;

export type GetLoginTokenBody = Auth;

export type GetLoginTokenVariables = {
    body: GetLoginTokenBody;
};

export type LogoutResult = Empty;

export type LogoutAllResult = Empty;

export type WhoAmIResult = Owner;

export type SyncResult = {
    next_batch: string;
};

export type SyncQuery = {
    /**
     * The `next_batch` of an earlier answer.
     */
    since?: string;
    /**
     * How many milliseconds to wait for news.
     * @minimum 0
     * @maximum 999999999999999
     */
    timeout?: number;
};

export type SyncVariables = {
    query?: SyncQuery;
};

export type ChangePasswordResult = DoneWithProof;

export type ChangePasswordBody = change_password & Auth;

export type ChangePasswordVariables = {
    body: ChangePasswordBody;
};

export type DeactivateAccountResult = Deactivated;

export type DeactivateAccountBody = deactivate & Auth;

export type DeactivateAccountVariables = {
    body?: DeactivateAccountBody;
};

export type UploadSigningKeysResult = DoneWithProof;

export type UploadSigningKeysBody = upload_signing_keys & Auth;

export type UploadSigningKeysVariables = {
    body: UploadSigningKeysBody;
};

export type UploadSigningKeysUnstableResult = DoneWithProof;

export type UploadSigningKeysUnstableBody = upload_signing_keys & Auth;

export type UploadSigningKeysUnstableVariables = {
    body: UploadSigningKeysUnstableBody;
};

export type QueryKeysResult = QueriedKeys;

export type QueryKeysBody = query_keys;

export type QueryKeysVariables = {
    body: QueryKeysBody;
};

export type RequestPasswordEmailResult = TokenRequested;

export type RequestPasswordEmailBody = request_email_token;

export type RequestPasswordEmailVariables = {
    body: RequestPasswordEmailBody;
};

export type RequestPasswordTextResult = void;

export type RequestPasswordTextBody = Record<string, unknown>;

export type RequestPasswordTextVariables = {
    body?: RequestPasswordTextBody;
};

export type RequestThreepidEmailResult = TokenRequested;

export type RequestThreepidEmailBody = request_email_token;

export type RequestThreepidEmailVariables = {
    body: RequestThreepidEmailBody;
};

export type RequestThreepidTextResult = void;

export type RequestThreepidTextBody = Record<string, unknown>;

export type RequestThreepidTextVariables = {
    body?: RequestThreepidTextBody;
};

export type RequestRegistrationEmailResult = TokenRequested;

export type RequestRegistrationEmailBody = request_email_token;

export type RequestRegistrationEmailVariables = {
    body: RequestRegistrationEmailBody;
};

export type RequestRegistrationTextResult = void;

export type RequestRegistrationTextBody = Record<string, unknown>;

export type RequestRegistrationTextVariables = {
    body?: RequestRegistrationTextBody;
};

export type ListThreepidsResult = Threepids;

export type AddThreepidResult = DoneWithProof;

export type AddThreepidBody = add_threepid & Auth;

export type AddThreepidVariables = {
    body: AddThreepidBody;
};

export type DeleteThreepidResult = NotUnbound;

export type DeleteThreepidBody = delete_threepid;

export type DeleteThreepidVariables = {
    body: DeleteThreepidBody;
};

export type UnbindThreepidResult = NotUnbound;

export type UnbindThreepidBody = delete_threepid;

export type UnbindThreepidVariables = {
    body: UnbindThreepidBody;
};

export type BindThreepidResult = void;

export type BindThreepidBody = bind_threepid;

export type BindThreepidVariables = {
    body: BindThreepidBody;
};

export type ShowResetResult = string;

export type ShowResetQuery = {
    /**
     * The account.
     */
    user_id?: string;
    /**
     * The token of the mail.
     */
    token?: string;
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
};

export type ShowResetVariables = {
    query?: ShowResetQuery;
};

export type StopResetResult = string;

export type StopResetQuery = {
    /**
     * The account.
     */
    user_id?: string;
    /**
     * The token of the mail.
     */
    token?: string;
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
};

export type StopResetBody = URLSearchParams;

export type StopResetVariables = {
    query?: StopResetQuery;
    body: StopResetBody;
};

export type ShowLinkResult = string;

export type ShowLinkQuery = {
    /**
     * The validation.
     */
    sid?: string;
    /**
     * The token of the mail.
     */
    token?: string;
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
};

export type ShowLinkVariables = {
    query?: ShowLinkQuery;
};

export type SubmitTokenResult = TokenSubmitted;

export type SubmitTokenQuery = {
    /**
     * The validation, for a form.
     */
    sid?: string;
    /**
     * The token of the mail, for a form.
     */
    token?: string;
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
};

export type SubmitTokenBody = submit_token;

export type SubmitTokenVariables = {
    query?: SubmitTokenQuery;
    body: SubmitTokenBody;
};

export type Register_2Result = Registered;

export type Register_2Query = {
    /**
     * Which kind of account; guests are refused with 403.
     */
    kind?: "user" | "guest";
};

export type Register_2Body = register & Auth;

export type Register_2Variables = {
    query?: Register_2Query;
    body: Register_2Body;
};

export type CheckUsernameResult = Available;

export type CheckUsernameQuery = {
    /**
     * The local part that is asked about.
     */
    username: string;
};

export type CheckUsernameVariables = {
    query: CheckUsernameQuery;
};

export type CheckRegistrationTokenResult = TokenValidity;

export type CheckRegistrationTokenQuery = {
    /**
     * The registration token.
     */
    token: string;
};

export type CheckRegistrationTokenVariables = {
    query: CheckRegistrationTokenQuery;
};

export type ListDevicesResult = Devices;

export type GetDeviceResult = Device;

export type GetDevicePath = {
    /**
     * The device.
     */
    deviceId: deviceId;
};

export type GetDeviceVariables = {
    path: GetDevicePath;
};

export type UpdateDeviceResult = Empty;

export type UpdateDevicePath = {
    /**
     * The device.
     */
    deviceId: deviceId;
};

export type UpdateDeviceBody = update_device;

export type UpdateDeviceVariables = {
    path: UpdateDevicePath;
    body: UpdateDeviceBody;
};

export type DeleteDeviceResult = DoneWithProof;

export type DeleteDevicePath = {
    /**
     * The device.
     */
    deviceId: deviceId;
};

export type DeleteDeviceBody = Auth;

export type DeleteDeviceVariables = {
    path: DeleteDevicePath;
    body?: DeleteDeviceBody;
};

export type DeleteDevicesResult = DoneWithProof;

export type DeleteDevicesBody = delete_devices & Auth;

export type DeleteDevicesVariables = {
    body: DeleteDevicesBody;
};

export type GetTwoFactorResult = TwoFactor;

export type DisableTwoFactorResult = DoneWithProof;

export type DisableTwoFactorBody = {
    auth?: auth_2;
};

export type DisableTwoFactorVariables = {
    body?: DisableTwoFactorBody;
};

export type BeginTotpResult = TotpBegun;

export type BeginTotpBody = {
    auth?: auth_2;
    name?: authenticatorName;
};

export type BeginTotpVariables = {
    body?: BeginTotpBody;
};

export type ConfirmTotpResult = TotpConfirmed;

export type ConfirmTotpPath = {
    /**
     * The authenticator, by the id that the server gave it.
     */
    factorId: string;
};

export type ConfirmTotpBody = confirm_totp;

export type ConfirmTotpVariables = {
    path: ConfirmTotpPath;
    body: ConfirmTotpBody;
};

export type RenameTotpResult = Empty;

export type RenameTotpPath = {
    /**
     * The authenticator, by the id that the server gave it.
     */
    factorId: string;
};

export type RenameTotpBody = rename_totp;

export type RenameTotpVariables = {
    path: RenameTotpPath;
    body: RenameTotpBody;
};

export type DeleteTotpResult = DoneWithProof;

export type DeleteTotpPath = {
    /**
     * The authenticator, by the id that the server gave it.
     */
    factorId: string;
};

export type DeleteTotpBody = {
    auth?: auth_2;
};

export type DeleteTotpVariables = {
    path: DeleteTotpPath;
    body?: DeleteTotpBody;
};

export type ReplaceRecoveryCodesResult = RecoveryCodes;

export type ReplaceRecoveryCodesBody = {
    auth?: auth_2;
};

export type ReplaceRecoveryCodesVariables = {
    body?: ReplaceRecoveryCodesBody;
};

export type ListOwnEventsResult = OwnEvents;

export type ListOwnEventsQuery = {
    /**
     * `next` of the page before: events with a lower number.
     * @minimum 1
     * @maximum 9007199254740991
     */
    before?: number;
    /**
     * How many
     * @minimum 1
     * @maximum 100
     */
    limit?: number;
};

export type ListOwnEventsVariables = {
    query?: ListOwnEventsQuery;
};

export type ListAppPasswordsResult = AppPasswords;

export type MakeAppPasswordResult = NewAppPassword;

export type MakeAppPasswordBody = {
    auth?: auth_2;
    name: authenticatorName;
};

export type MakeAppPasswordVariables = {
    body: MakeAppPasswordBody;
};

export type RevokeAppPasswordResult = Empty;

export type RevokeAppPasswordPath = {
    /**
     * The app password, by the id that the server gave it.
     */
    id: string;
};

export type RevokeAppPasswordBody = {};

export type RevokeAppPasswordVariables = {
    path: RevokeAppPasswordPath;
    body?: RevokeAppPasswordBody;
};

export type ListRememberedDevicesResult = RememberedDevices;

export type ForgetAllDevicesResult = Empty;

export type ForgetAllDevicesBody = {};

export type ForgetAllDevicesVariables = {
    body?: ForgetAllDevicesBody;
};

export type ForgetDeviceResult = Empty;

export type ForgetDevicePath = {
    /**
     * The remembered device, by the id that the server gave it.
     */
    id: string;
};

export type ForgetDeviceBody = {};

export type ForgetDeviceVariables = {
    path: ForgetDevicePath;
    body?: ForgetDeviceBody;
};

export type GetProvidersResult = Providers;

export type EnableProvidersResult = EnabledProviders;

export type EnableProvidersBody = enable_providers & Auth;

export type EnableProvidersVariables = {
    body: EnableProvidersBody;
};

export type DisableProvidersResult = DisabledProviders;

export type DisableProvidersBody = disable_providers & Auth;

export type DisableProvidersVariables = {
    body: DisableProvidersBody;
};

export type ShowFallbackResult = string;

export type ShowFallbackPath = {
    /**
     * The stage.
     */
    type: string;
};

export type ShowFallbackQuery = {
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
    /**
     * The session from the challenge.
     */
    session: string;
    /**
     * Under `m.login.sso`, the stage to go on with where there is a choice.
     */
    stage?: string;
};

export type ShowFallbackVariables = {
    path: ShowFallbackPath;
    query: ShowFallbackQuery;
};

export type SubmitFallbackResult = string;

export type SubmitFallbackPath = {
    /**
     * The stage.
     */
    type: string;
};

export type SubmitFallbackQuery = {
    /**
     * The language of the page, such as `de`; a cookie remembers it. Absent or unknown: the one remembered, else what `Accept-Language`
     * prefers.
     */
    lang?: string;
    /**
     * The session from the challenge.
     */
    session: string;
    /**
     * Under `m.login.sso`, the stage to go on with where there is a choice.
     */
    stage?: string;
};

export type SubmitFallbackBody = URLSearchParams;

export type SubmitFallbackVariables = {
    path: SubmitFallbackPath;
    query: SubmitFallbackQuery;
    body: SubmitFallbackBody;
};

export type GetOfficeResult = Office;

export type ListUsersResult = Users;

export type ListUsersQuery = {
    /**
     * `next` of the page before.
     * @maxLength 255
     */
    after?: string;
    /**
     * How many
     * @minimum 1
     * @maximum 100
     */
    limit?: number;
    /**
     * `active`: has an authenticator · `pending`: has begun to set one up, and has none · `none`: neither · `locked`:
     * too many wrong codes · `required_missing`: must have one, now or by a date, and has none · `reset_waiting`: an
     * administrator has asked for a reset that waits for an approval or its time
     */
    state?: "active" | "pending" | "none" | "locked" | "required_missing" | "reset_waiting";
    /**
     * Those with this role
     * @maxLength 64
     */
    role?: string;
    /**
     * How the user id begins, with or without the `@`.
     * @maxLength 255
     */
    prefix?: string;
};

export type ListUsersVariables = {
    query?: ListUsersQuery;
};

export type GetUserResult = UserRecord;

export type GetUserPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type GetUserVariables = {
    path: GetUserPath;
};

export type ResetUserResult = {
    /**
     * By which it is approved or cancelled; absent when it is done.
     */
    id?: string;
    /**
     * When it will be done; absent when it is or waits for an approval.
     */
    due_at?: Instant;
    /**
     * Until when another administrator has to approve it.
     */
    approve_by?: Instant;
};

export type ResetUserPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type ResetUserBody = {
    auth?: auth_2;
    reason: reason_2;
};

export type ResetUserVariables = {
    path: ResetUserPath;
    body: ResetUserBody;
};

export type CancelResetResult = Empty;

export type CancelResetPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type CancelResetBody = {
    auth?: auth_2;
    id: id;
};

export type CancelResetVariables = {
    path: CancelResetPath;
    body: CancelResetBody;
};

export type ApproveResetResult = {
    /**
     * When it will be done; absent when it is.
     */
    due_at?: Instant;
};

export type ApproveResetPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type ApproveResetBody = {
    auth?: auth_2;
    id: id;
};

export type ApproveResetVariables = {
    path: ApproveResetPath;
    body: ApproveResetBody;
};

export type UnlockUserResult = Empty;

export type UnlockUserPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type UnlockUserBody = {
    auth?: auth_2;
};

export type UnlockUserVariables = {
    path: UnlockUserPath;
    body?: UnlockUserBody;
};

export type SignOutUserResult = Empty;

export type SignOutUserPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type SignOutUserBody = {
    auth?: auth_2;
};

export type SignOutUserVariables = {
    path: SignOutUserPath;
    body?: SignOutUserBody;
};

export type SetRolesResult = Empty;

export type SetRolesPath = {
    /**
     * The account, by its user id or the local part of it.
     */
    userId: userName;
};

export type SetRolesBody = {
    auth?: auth_2;
    roles: roles;
};

export type SetRolesVariables = {
    path: SetRolesPath;
    body: SetRolesBody;
};

export type ListRegistrationTokensResult = RegistrationTokens;

export type ListRegistrationTokensQuery = {
    /**
     * `next` of the page before.
     * @maxLength 255
     */
    after?: string;
    /**
     * How many
     * @minimum 1
     * @maximum 100
     */
    limit?: number;
};

export type ListRegistrationTokensVariables = {
    query?: ListRegistrationTokensQuery;
};

export type MakeRegistrationTokenResult = RegistrationTokenMade;

export type MakeRegistrationTokenBody = {
    auth?: auth_2;
    uses_allowed?: uses_allowed;
    expires_at?: expires_at;
    grants?: grants;
};

export type MakeRegistrationTokenVariables = {
    body?: MakeRegistrationTokenBody;
};

export type RevokeRegistrationTokenResult = Empty;

export type RevokeRegistrationTokenPath = {
    /**
     * The token, by its id.
     * @minLength 1
     * @maxLength 255
     * @pattern ^[^\p{Cc}\p{Cs}]*$
     */
    tokenId: string;
};

export type RevokeRegistrationTokenBody = {
    auth?: auth_2;
};

export type RevokeRegistrationTokenVariables = {
    path: RevokeRegistrationTokenPath;
    body?: RevokeRegistrationTokenBody;
};

export type ListAuditResult = AuditRecords;

export type ListAuditQuery = {
    /**
     * The account, by its user id; `_server` for what is about no account.
     * @minLength 1
     */
    user: string;
    /**
     * `next` of the page before: records with a lower number.
     * @minimum 1
     * @maximum 9007199254740991
     */
    before?: number;
    /**
     * Those of this type.
     * @minLength 1
     * @maxLength 255
     */
    type?: string;
    /**
     * Those by `person`, `administrator`, `command_line` or `server`, or by the administrator with this user id.
     * @minLength 1
     * @maxLength 255
     */
    actor?: string;
    /**
     * Those at this instant (milliseconds) or later.
     * @minimum 1
     * @maximum 8640000000000000
     */
    since?: number;
    /**
     * Those before this instant (milliseconds).
     * @minimum 1
     * @maximum 8640000000000000
     */
    until?: number;
    /**
     * How many
     * @minimum 1
     * @maximum 100
     */
    limit?: number;
};

export type ListAuditVariables = {
    query: ListAuditQuery;
};

export type VerifyAuditResult = TrailReport;

export type VerifyAuditQuery = {
    /**
     * The account, by its user id; `_server` for what is about no account.
     * @minLength 1
     */
    user: string;
};

export type VerifyAuditVariables = {
    query: VerifyAuditQuery;
};

export type GetEnforcementResult = Enforcement;

export type ChangeEnforcementResult = Enforcement;

export type ChangeEnforcementBody = {
    auth?: auth_2;
    required: required;
    from?: from;
};

export type ChangeEnforcementVariables = {
    body: ChangeEnforcementBody;
};

export type CountProgressResult = Progress;

export type CountProgressQuery = {
    /**
     * `next` of the page before.
     * @maxLength 255
     */
    after?: string;
};

export type CountProgressVariables = {
    query?: CountProgressQuery;
};

export type ListAffectedResult = Affected;

export type ListAffectedQuery = {
    /**
     * `administrators`, `everyone`, or roles with commas between them; absent: as it is now.
     * @maxLength 1100
     */
    required?: string;
    /**
     * `next` of the page before.
     * @maxLength 255
     */
    after?: string;
    /**
     * How many
     * @minimum 1
     * @maximum 100
     */
    limit?: number;
};

export type ListAffectedVariables = {
    query?: ListAffectedQuery;
};

export type GetHealthResult = Healthy;

export type GetReadinessResult = Ready;

export type GetMetricsResult = string;

export type Ops = {
    getVersions: {
        args: {};
        result: GetVersionsResult;
    };
    getWellKnown: {
        args: {};
        result: GetWellKnownResult;
    };
    getSite: {
        args: {};
        result: GetSiteResult;
    };
    getCapabilities: {
        args: {};
        result: GetCapabilitiesResult;
    };
    getLoginTypes: {
        args: {};
        result: GetLoginTypesResult;
    };
    login_2: {
        args: {
            body: Login_2Body;
        };
        result: Login_2Result;
    };
    beginSso: {
        args: {
            query: BeginSsoQuery;
        };
        result: BeginSsoResult;
    };
    beginSsoWithProvider: {
        args: {
            path: BeginSsoWithProviderPath;
        };
        result: BeginSsoWithProviderResult;
    };
    showSso: {
        args: {
            query: ShowSsoQuery;
        };
        result: ShowSsoResult;
    };
    submitSso: {
        args: {
            query: SubmitSsoQuery;
            body: SubmitSsoBody;
        };
        result: SubmitSsoResult;
    };
    refresh_2: {
        args: {
            body: Refresh_2Body;
        };
        result: Refresh_2Result;
    };
    getLoginToken: {
        args: {
            body: GetLoginTokenBody;
        };
        result: GetLoginTokenResult;
    };
    logout: {
        args: {};
        result: LogoutResult;
    };
    logoutAll: {
        args: {};
        result: LogoutAllResult;
    };
    whoAmI: {
        args: {};
        result: WhoAmIResult;
    };
    sync: {
        args: {
            query?: SyncQuery;
        };
        result: SyncResult;
    };
    changePassword: {
        args: {
            body: ChangePasswordBody;
        };
        result: ChangePasswordResult;
    };
    deactivateAccount: {
        args: {
            body?: DeactivateAccountBody;
        };
        result: DeactivateAccountResult;
    };
    uploadSigningKeys: {
        args: {
            body: UploadSigningKeysBody;
        };
        result: UploadSigningKeysResult;
    };
    uploadSigningKeysUnstable: {
        args: {
            body: UploadSigningKeysUnstableBody;
        };
        result: UploadSigningKeysUnstableResult;
    };
    queryKeys: {
        args: {
            body: QueryKeysBody;
        };
        result: QueryKeysResult;
    };
    requestPasswordEmail: {
        args: {
            body: RequestPasswordEmailBody;
        };
        result: RequestPasswordEmailResult;
    };
    requestPasswordText: {
        args: {
            body?: RequestPasswordTextBody;
        };
        result: RequestPasswordTextResult;
    };
    requestThreepidEmail: {
        args: {
            body: RequestThreepidEmailBody;
        };
        result: RequestThreepidEmailResult;
    };
    requestThreepidText: {
        args: {
            body?: RequestThreepidTextBody;
        };
        result: RequestThreepidTextResult;
    };
    requestRegistrationEmail: {
        args: {
            body: RequestRegistrationEmailBody;
        };
        result: RequestRegistrationEmailResult;
    };
    requestRegistrationText: {
        args: {
            body?: RequestRegistrationTextBody;
        };
        result: RequestRegistrationTextResult;
    };
    listThreepids: {
        args: {};
        result: ListThreepidsResult;
    };
    addThreepid: {
        args: {
            body: AddThreepidBody;
        };
        result: AddThreepidResult;
    };
    deleteThreepid: {
        args: {
            body: DeleteThreepidBody;
        };
        result: DeleteThreepidResult;
    };
    unbindThreepid: {
        args: {
            body: UnbindThreepidBody;
        };
        result: UnbindThreepidResult;
    };
    bindThreepid: {
        args: {
            body: BindThreepidBody;
        };
        result: BindThreepidResult;
    };
    showReset: {
        args: {
            query?: ShowResetQuery;
        };
        result: ShowResetResult;
    };
    stopReset: {
        args: {
            query?: StopResetQuery;
            body: StopResetBody;
        };
        result: StopResetResult;
    };
    showLink: {
        args: {
            query?: ShowLinkQuery;
        };
        result: ShowLinkResult;
    };
    submitToken: {
        args: {
            query?: SubmitTokenQuery;
            body: SubmitTokenBody;
        };
        result: SubmitTokenResult;
    };
    register_2: {
        args: {
            query?: Register_2Query;
            body: Register_2Body;
        };
        result: Register_2Result;
    };
    checkUsername: {
        args: {
            query: CheckUsernameQuery;
        };
        result: CheckUsernameResult;
    };
    checkRegistrationToken: {
        args: {
            query: CheckRegistrationTokenQuery;
        };
        result: CheckRegistrationTokenResult;
    };
    listDevices: {
        args: {};
        result: ListDevicesResult;
    };
    getDevice: {
        args: {
            path: GetDevicePath;
        };
        result: GetDeviceResult;
    };
    updateDevice: {
        args: {
            path: UpdateDevicePath;
            body: UpdateDeviceBody;
        };
        result: UpdateDeviceResult;
    };
    deleteDevice: {
        args: {
            path: DeleteDevicePath;
            body?: DeleteDeviceBody;
        };
        result: DeleteDeviceResult;
    };
    deleteDevices: {
        args: {
            body: DeleteDevicesBody;
        };
        result: DeleteDevicesResult;
    };
    getTwoFactor: {
        args: {};
        result: GetTwoFactorResult;
    };
    disableTwoFactor: {
        args: {
            body?: DisableTwoFactorBody;
        };
        result: DisableTwoFactorResult;
    };
    beginTotp: {
        args: {
            body?: BeginTotpBody;
        };
        result: BeginTotpResult;
    };
    confirmTotp: {
        args: {
            path: ConfirmTotpPath;
            body: ConfirmTotpBody;
        };
        result: ConfirmTotpResult;
    };
    renameTotp: {
        args: {
            path: RenameTotpPath;
            body: RenameTotpBody;
        };
        result: RenameTotpResult;
    };
    deleteTotp: {
        args: {
            path: DeleteTotpPath;
            body?: DeleteTotpBody;
        };
        result: DeleteTotpResult;
    };
    replaceRecoveryCodes: {
        args: {
            body?: ReplaceRecoveryCodesBody;
        };
        result: ReplaceRecoveryCodesResult;
    };
    listOwnEvents: {
        args: {
            query?: ListOwnEventsQuery;
        };
        result: ListOwnEventsResult;
    };
    listAppPasswords: {
        args: {};
        result: ListAppPasswordsResult;
    };
    makeAppPassword: {
        args: {
            body: MakeAppPasswordBody;
        };
        result: MakeAppPasswordResult;
    };
    revokeAppPassword: {
        args: {
            path: RevokeAppPasswordPath;
            body?: RevokeAppPasswordBody;
        };
        result: RevokeAppPasswordResult;
    };
    listRememberedDevices: {
        args: {};
        result: ListRememberedDevicesResult;
    };
    forgetAllDevices: {
        args: {
            body?: ForgetAllDevicesBody;
        };
        result: ForgetAllDevicesResult;
    };
    forgetDevice: {
        args: {
            path: ForgetDevicePath;
            body?: ForgetDeviceBody;
        };
        result: ForgetDeviceResult;
    };
    getProviders: {
        args: {};
        result: GetProvidersResult;
    };
    enableProviders: {
        args: {
            body: EnableProvidersBody;
        };
        result: EnableProvidersResult;
    };
    disableProviders: {
        args: {
            body: DisableProvidersBody;
        };
        result: DisableProvidersResult;
    };
    showFallback: {
        args: {
            path: ShowFallbackPath;
            query: ShowFallbackQuery;
        };
        result: ShowFallbackResult;
    };
    submitFallback: {
        args: {
            path: SubmitFallbackPath;
            query: SubmitFallbackQuery;
            body: SubmitFallbackBody;
        };
        result: SubmitFallbackResult;
    };
    getOffice: {
        args: {};
        result: GetOfficeResult;
    };
    listUsers: {
        args: {
            query?: ListUsersQuery;
        };
        result: ListUsersResult;
    };
    getUser: {
        args: {
            path: GetUserPath;
        };
        result: GetUserResult;
    };
    resetUser: {
        args: {
            path: ResetUserPath;
            body: ResetUserBody;
        };
        result: ResetUserResult;
    };
    cancelReset: {
        args: {
            path: CancelResetPath;
            body: CancelResetBody;
        };
        result: CancelResetResult;
    };
    approveReset: {
        args: {
            path: ApproveResetPath;
            body: ApproveResetBody;
        };
        result: ApproveResetResult;
    };
    unlockUser: {
        args: {
            path: UnlockUserPath;
            body?: UnlockUserBody;
        };
        result: UnlockUserResult;
    };
    signOutUser: {
        args: {
            path: SignOutUserPath;
            body?: SignOutUserBody;
        };
        result: SignOutUserResult;
    };
    setRoles: {
        args: {
            path: SetRolesPath;
            body: SetRolesBody;
        };
        result: SetRolesResult;
    };
    listRegistrationTokens: {
        args: {
            query?: ListRegistrationTokensQuery;
        };
        result: ListRegistrationTokensResult;
    };
    makeRegistrationToken: {
        args: {
            body?: MakeRegistrationTokenBody;
        };
        result: MakeRegistrationTokenResult;
    };
    revokeRegistrationToken: {
        args: {
            path: RevokeRegistrationTokenPath;
            body?: RevokeRegistrationTokenBody;
        };
        result: RevokeRegistrationTokenResult;
    };
    listAudit: {
        args: {
            query: ListAuditQuery;
        };
        result: ListAuditResult;
    };
    verifyAudit: {
        args: {
            query: VerifyAuditQuery;
        };
        result: VerifyAuditResult;
    };
    getEnforcement: {
        args: {};
        result: GetEnforcementResult;
    };
    changeEnforcement: {
        args: {
            body: ChangeEnforcementBody;
        };
        result: ChangeEnforcementResult;
    };
    countProgress: {
        args: {
            query?: CountProgressQuery;
        };
        result: CountProgressResult;
    };
    listAffected: {
        args: {
            query?: ListAffectedQuery;
        };
        result: ListAffectedResult;
    };
    getHealth: {
        args: {};
        result: GetHealthResult;
    };
    getReadiness: {
        args: {};
        result: GetReadinessResult;
    };
    getMetrics: {
        args: {};
        result: GetMetricsResult;
    };
};

