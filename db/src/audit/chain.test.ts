import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditKeysOf } from './audit-key.ts';
import {
  type Act,
  hashOfPayload,
  isCheckpointRight,
  isHeadRight,
  isSignedRight,
  linkOf,
  publicKeyOf,
  signAct,
  signCheckpoint,
  signHead,
} from './chain.ts';

const keys = auditKeysOf(['khoa-thu-nhat']);
const act: Act = {
  id: 'a-1',
  at: '2024-01-12T09:00:00.000Z',
  accountId: 'ha',
  act: 'entry.change',
  object: 'work_entry',
  objectId: 'e-1',
  objectVersion: 2,
  outcome: 'done',
  detail: '{"minutes":90}',
};
const signed = signAct(keys, act);

describe('a signed act', () => {
  it('is right as it was signed, and twice never the same', () => {
    expect(isSignedRight(keys, signed)).toBe(true);
    expect(signAct(keys, act).mac).not.toBe(signed.mac);
  });

  it.each([
    ['its id', { id: 'a-2' }],
    ['when', { at: '2024-01-12T09:00:01.000Z' }],
    ['who', { accountId: 'bao' }],
    ['nobody', { accountId: null }],
    ['what', { act: 'entry.create' }],
    ['the kind of row', { object: 'work_day' }],
    ['the row', { objectId: 'e-2' }],
    ['its version', { objectVersion: 3 }],
    ['the outcome', { outcome: 'refused' }],
    ['the payload', { detail: '{"minutes":480}' }],
    ['the payload, without one', { detail: '' }],
    ['the salt', { salt: 'AAAA' }],
    ['the signature', { mac: 'AAAA' }],
    ['no signature', { mac: null }],
    ['a key that is not known', { keyId: 'unknown' }],
  ])('is wrong with another %s', (_what, change) => {
    expect(isSignedRight(keys, { ...signed, ...change })).toBe(false);
  });

  it('is right without its payload, by the salted hash that stands for it, and by no other', () => {
    expect(Buffer.from(hashOfPayload('salt', act.detail), 'base64url')).toHaveLength(32);
    const erased = { ...signed, detail: '', salt: '' };
    const payloadHash = hashOfPayload(signed.salt ?? '', act.detail);
    expect(isSignedRight(keys, { ...erased, payloadHash })).toBe(true);
    expect(isSignedRight(keys, { ...erased, payloadHash: hashOfPayload('', act.detail) })).toBe(false);
  });

  it('is wrong where only a part of the payload was taken out', () => {
    const payloadHash = hashOfPayload(signed.salt ?? '', act.detail);
    expect(isSignedRight(keys, { ...signed, payloadHash })).toBe(true);
    for (const part of [{ detail: '' }, { salt: '' }, { detail: '{}' }, { salt: null }])
      expect([part, isSignedRight(keys, { ...signed, payloadHash, ...part })]).toEqual([part, false]);
    expect(isSignedRight(keys, { ...signed, detail: '', salt: '', payloadHash: null })).toBe(false);
  });

  it('is of the words that a database gives back, whatever it was told with', () => {
    const broken = { id: 'a\u0000', accountId: 'h\ud83d', objectId: 'e\ude00', detail: '{"a":"\\ud83d"}' };
    const told = signAct(keys, { ...act, ...broken });
    const stored = { id: 'a\ufffd', accountId: 'h\ufffd', objectId: 'e\ufffd', detail: '{"a":"\ufffd"}' };
    expect(told).toMatchObject(stored);
    expect(isSignedRight(keys, { ...told, ...stored })).toBe(true);
  });

  it('is wrong without a signature and without a key, whatever it says', () => {
    expect(isSignedRight(keys, { ...signed, mac: null, keyId: null })).toBe(false);
    expect(isSignedRight(keys, { ...signed, keyId: null })).toBe(false);
  });

  it('is of the key it was signed with, which a later one does not replace', () => {
    const both = auditKeysOf(['khoa-thu-nhat', 'khoa-thu-hai']);
    expect(isSignedRight(both, signed)).toBe(true);
    expect(signAct(both, act).keyId).not.toBe(signed.keyId);
    expect(isSignedRight(auditKeysOf(['khoa-thu-hai']), signed)).toBe(false);
  });
});

describe('a link', () => {
  const of = { seq: 2, before: 'x', mac: 'y' };
  const link = linkOf(keys, keys.current, of);
  it.each([{ seq: 3 }, { before: 'z' }, { mac: 'z' }])(
    'is of its place and of what lies there: %o',
    (change) => {
      expect(linkOf(keys, keys.current, { ...of, ...change })).not.toBe(link);
    },
  );
});

describe('a head and a checkpoint', () => {
  const head = signHead(keys, { seq: 7, link: 'x' });
  const of = { id: 'c', seq: 7, link: 'x', at: act.at, cause: 'closing', closingId: 'm', fingerprint: 'f' };
  const checkpoint = signCheckpoint(keys, of);

  it('are right as they were signed', () => {
    expect(isHeadRight(keys, head)).toBe(true);
    expect(isCheckpointRight(keys, checkpoint)).toBe(true);
  });

  it.each([{ seq: 6 }, { link: 'y' }])('are wrong at another place: %o', (change) => {
    expect(isHeadRight(keys, { ...head, ...change })).toBe(false);
    expect(isCheckpointRight(keys, { ...checkpoint, ...change })).toBe(false);
  });

  it('can be checked with the public half alone, which is the same each time', () => {
    const { signature, keyId: _, ...rest } = checkpoint;
    const words = [rest.id, rest.seq, rest.link, rest.at, rest.cause, rest.closingId, rest.fingerprint];
    const text = Buffer.from(`checkpoint ${JSON.stringify(words)}`);
    const pem = publicKeyOf(keys);
    const known = createPublicKey(pem);
    expect(known.asymmetricKeyType).toBe('ed25519');
    expect(verify(null, text, known, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(publicKeyOf(auditKeysOf(['khoa-thu-nhat']))).toBe(pem);
    expect(publicKeyOf({ current: 'gone', byId: new Map() })).toBe('');
    expect(() => signCheckpoint({ current: 'gone', byId: new Map() }, of)).toThrow('A chain needs a key');
  });

  it('speaks of its closing', () => {
    expect(isCheckpointRight(keys, { ...checkpoint, fingerprint: 'g' })).toBe(false);
    expect(isCheckpointRight(auditKeysOf(['khac']), { ...checkpoint })).toBe(false);
  });
});
