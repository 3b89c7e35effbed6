import type { JsonObject } from '../base/json.js';
import type { ValidationPurpose } from '../model/validation.js';

/** The content of a letter whose mail proves an address. */
export interface AddressLetter extends JsonObject {
  readonly kind: 'confirm_address';
  readonly to: string;
  readonly purpose: ValidationPurpose;
  readonly userId: string | null;
  readonly sid: string;
  readonly token: string;
  readonly askedAt: number;
  readonly askedFrom: string;
  readonly lifetimeMs: number;
}
