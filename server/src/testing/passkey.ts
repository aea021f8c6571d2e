import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

/** As much of CBOR as an attestation has: small integers, bytes, text and maps. */
function cbor(value: number | string | Buffer | Map<unknown, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, held]) => [cbor(key as number), cbor(held as number)]);
  return Buffer.concat([head(5, value.size), ...parts]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

const LOOKED_AT = 0x05;
const ONLY_PRESENT = 0x01;

/** An authenticator in memory: makes one passkey and signs with it as a browser would hand it on. */
export class Authenticator {
  readonly id = randomBytes(16);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #site: URL;
  #count = 0;

  constructor(origin: string) {
    this.#site = new URL(origin);
  }

  make(challenge: string) {
    const clientData = this.#clientData('webauthn.create', challenge);
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    const part = (value = '') => Buffer.from(value, 'base64url');
    const key = new Map<number, number | Buffer>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      [-2, part(jwk.x)],
      [-3, part(jwk.y)],
    ]);
    const length = Buffer.from([0, this.id.length]);
    const made = Buffer.concat([Buffer.alloc(16), length, this.id, cbor(key)]);
    const authData = Buffer.concat([this.#authData(LOOKED_AT | 0x40), made]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return this.#answer({
      clientDataJSON: text(clientData),
      attestationObject: text(cbor(attestation)),
      transports: ['internal'],
    });
  }

  /** Signs a challenge; `isLooked` is whether the person showed face, finger or code. */
  sign(challenge: string, { isLooked } = { isLooked: true }) {
    this.#count += 1;
    const clientData = this.#clientData('webauthn.get', challenge);
    const authenticatorData = this.#authData(isLooked ? LOOKED_AT : ONLY_PRESENT);
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    return this.#answer({
      clientDataJSON: text(clientData),
      authenticatorData: text(authenticatorData),
      signature: text(sign('sha256', signed, this.#keys.privateKey)),
    });
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#site.origin, crossOrigin: false }));
  }

  #authData(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#count);
    return Buffer.concat([sha256(this.#site.hostname), Buffer.from([flags]), count]);
  }

  #answer(response: object) {
    const id = text(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
