/** A setting or a key file that the server cannot start with; the message is one line and shows no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(message: string, options?: ErrorOptions) {
    // Names of keys and files come from outside and may hold anything.
    super(message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(), options);
  }
}
