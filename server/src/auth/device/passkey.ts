import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import type { Device } from '@so-viec/db';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/env.ts';

/** Where a passkey is made and used: a browser binds it to the name of this site. */
export interface Site {
  origin: string;
  name: string;
}

/** Read once it is asked for: most servers never see a passkey. */
const library = () => import('@simplewebauthn/server');

/** The site as people type it. */
export function siteOf(c: Context<AppEnv>): Site {
  const url = new URL(c.var.config.publicOrigin ?? c.req.url);
  return { origin: url.origin, name: url.hostname };
}

/** What a browser is asked to make a passkey from: on this machine, and never without looking at the person. */
export async function passkeyOptions(
  site: Site,
  person: { id: string; username: string; displayName: string; known: readonly Device[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'Sổ Việc',
    rpID: site.name,
    userID: Uint8Array.from(Buffer.from(person.id)),
    userName: person.username,
    userDisplayName: person.displayName,
    attestationType: 'none',
    excludeCredentials: person.known.map(({ handle }) => ({ id: handle })),
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'preferred',
      userVerification: 'required',
    },
  });
}

/** The passkey that a browser made for this challenge; undefined where it is none. */
export async function passkeyMade(
  site: Site,
  challenge: string,
  answer: object,
): Promise<{ handle: string; secret: string; signCount: number } | undefined> {
  const { verifyRegistrationResponse } = await library();
  const verified = await asked<VerifiedRegistrationResponse>(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { handle: id, secret: Buffer.from(publicKey).toString('base64url'), signCount: counter };
}

/** How often the passkey has signed when its answer to the challenge is right; undefined when it is not. */
export async function passkeySigned(
  site: Site,
  challenge: string,
  device: Pick<Device, 'handle' | 'secret' | 'signCount'>,
  answer: object,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  const verified = await asked(() =>
    verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      credential: {
        id: device.handle,
        publicKey: Uint8Array.from(Buffer.from(device.secret, 'base64url')),
        counter: device.signCount,
      },
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws at whatever is not as it was asked for; to who asks here it is wrong, however it is wrong. */
async function asked<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
