import QRCode from 'qrcode';
import type { Secret } from '../base/secret.js';

/** The QR code of a key URI, as an SVG image in a data URI. */
export async function qrDataUri(uri: Secret): Promise<string> {
  const svg = await QRCode.toString(uri.reveal(), { type: 'svg', errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
