import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';

const library = () => import('@simplewebauthn/browser');

/** Whether this machine has a lock of its own that a browser may ask: never where the address is a bare number. */
export async function hasPasskeys(): Promise<boolean> {
  if (!globalThis.PublicKeyCredential || !globalThis.isSecureContext) return false;
  if (/^[\d.]+$|:/.test(location.hostname)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/** Asks the machine for a new passkey by what the server said of it; throws when the person stops it. */
export async function makePasskey(options: object) {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  return { ...(await (await library()).startRegistration({ optionsJSON })) };
}

/** Asks the machine to sign with the passkey it has for this site; throws when the person stops it. */
export async function signWithPasskey(asked: { challenge: string; rpId: string; credentialId: string }) {
  const { challenge, rpId, credentialId } = asked;
  const allowCredentials = [{ id: credentialId, type: 'public-key' as const }];
  const optionsJSON = { challenge, rpId, allowCredentials, userVerification: 'required' as const };
  return { ...(await (await library()).startAuthentication({ optionsJSON })) };
}
