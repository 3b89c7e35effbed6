import { createPublicKey, verify } from 'node:crypto';

// SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410).
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Unpadded base64 of so many bytes, in its one spelling; else null (specification appendices: Unpadded Base64). */
function bytesOf(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64').replace(/=+$/, '') === text ? bytes : null;
}

export const isEd25519Key = (text: string): boolean => bytesOf(text, KEY_BYTES) !== null;

/** Whether the signature of the text is good; the key in unpadded base64, the signature in any (specification appendices: Unpadded Base64). */
export function verifyEd25519(publicKey: string, text: string, signature: string): boolean {
  const key = bytesOf(publicKey, KEY_BYTES);
  // Two at most: looking for any number of them takes quadratic time, and the text is a client's.
  const signed = bytesOf(signature.replace(/={1,2}$/, ''), SIGNATURE_BYTES);
  if (!key || !signed) return false;
  const spki = createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), spki, signed);
}
