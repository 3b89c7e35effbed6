import { crc32, deflateSync, inflateSync } from 'node:zlib';

const HEAD = 8;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const MOST_COLOURS = 256;

/** The same picture with at most 256 colours, the rarer ones rounded to the nearest: a quarter of the bytes. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, pixels } = decode(png);
  const uses = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(at * channels, at * channels + 3);
    const colour = (r << 16) | (g << 8) | b;
    colours[at] = colour;
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const palette = [...uses].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const kept = palette.slice(0, MOST_COLOURS);
  const places = new Map(palette.map((colour) => [colour, nearest(colour, kept)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const table = Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const body = [chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([png.subarray(0, HEAD), ...body, chunk('IEND', Buffer.alloc(0))]);
}

function nearest(colour: number, kept: readonly number[]): number {
  const exact = kept.indexOf(colour);
  if (exact >= 0) return exact;
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return kept.reduce((best, other, at) => (distance(other) < distance(kept[best] ?? 0) ? at : best), 0);
}

/** The bytes of a picture of eight bits for each channel, not interlaced, as Chromium makes them. */
function decode(png: Buffer) {
  const width = png.readUInt32BE(HEAD + 8);
  const height = png.readUInt32BE(HEAD + 12);
  const channels = CHANNELS[png[HEAD + 17] ?? 0];
  if (channels === undefined) throw new Error('a picture of another kind');
  const data: Buffer[] = [];
  for (let at = HEAD; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const wide = width * channels;
  const pixels = Buffer.alloc(wide * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (wide + 1)] ?? 0;
    for (let x = 0; x < wide; x++) {
      const left = x >= channels ? (pixels[y * wide + x - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * wide + x] ?? 0) : 0;
      const corner = y > 0 && x >= channels ? (pixels[(y - 1) * wide + x - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[y * wide + x] = (raw[y * (wide + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, channels, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
