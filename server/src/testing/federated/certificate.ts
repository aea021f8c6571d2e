import { generateKeyPairSync, sign } from 'node:crypto';
import { BerWriter } from 'ldapts';

const SEQUENCE = 0x30;
const SET = 0x31;
const BITS = 0x03;
const UTC_TIME = 0x17;
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const ALTERNATIVE_NAME = '2.5.29.17';

function within(writer: BerWriter, tag: number, write: () => void): void {
  writer.startSequence(tag);
  write();
  writer.endSequence();
}

function writeName(writer: BerWriter): void {
  within(writer, SEQUENCE, () =>
    within(writer, SET, () =>
      within(writer, SEQUENCE, () => {
        writer.writeOID(COMMON_NAME);
        writer.writeString('127.0.0.1', 0x0c);
      }),
    ),
  );
}

const writeAlgorithm = (writer: BerWriter) => within(writer, SEQUENCE, () => writer.writeOID(ECDSA_SHA256));

/** The address 127.0.0.1, as what it is good for. */
function addressName(): Buffer {
  const writer = new BerWriter();
  within(writer, SEQUENCE, () => writer.writeBuffer(Buffer.from([127, 0, 0, 1]), 0x87));
  return writer.buffer;
}

function writeBody(writer: BerWriter, publicKey: Buffer): void {
  within(writer, SEQUENCE, () => {
    within(writer, 0xa0, () => writer.writeInt(2));
    writer.writeInt(1);
    writeAlgorithm(writer);
    writeName(writer);
    within(writer, SEQUENCE, () => {
      writer.writeString('200101000000Z', UTC_TIME);
      writer.writeString('490101000000Z', UTC_TIME);
    });
    writeName(writer);
    // The key is a sequence already: what is in it, without its two bytes of head.
    writer.writeBuffer(publicKey.subarray(2), SEQUENCE);
    within(writer, 0xa3, () =>
      within(writer, SEQUENCE, () =>
        within(writer, SEQUENCE, () => {
          writer.writeOID(ALTERNATIVE_NAME);
          writer.writeBuffer(addressName(), 0x04);
        }),
      ),
    );
  });
}

/** A certificate of this machine that vouches for itself, with its key. */
export function ownCertificate(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = new BerWriter();
  writeBody(body, publicKey.export({ format: 'der', type: 'spki' }));
  const signature = sign('sha256', body.buffer, privateKey);
  const whole = new BerWriter();
  within(whole, SEQUENCE, () => {
    whole.writeBuffer(contentOf(body.buffer), SEQUENCE);
    writeAlgorithm(whole);
    whole.writeBuffer(Buffer.concat([Buffer.from([0]), signature]), BITS);
  });
  const text = whole.buffer.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/** What is in a sequence, without its head. */
function contentOf(sequence: Buffer): Buffer {
  const first = sequence[1] ?? 0;
  return sequence.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}
