import type { JsonObject } from '../base/json.js';

/** Sends one letter; `dropped`: there is nobody to send it to, or nobody takes it. @throws when it may be sent later */
export type Channel = (id: string, content: JsonObject) => Promise<'sent' | 'dropped'>;
