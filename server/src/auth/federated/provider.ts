import type { Configuration, IDToken, ServerMetadata } from 'openid-client';
import { isLoopback, type OidcConfig } from './federated-config.ts';

/** How long a request to the provider may take, in seconds. */
const PATIENCE = 5;
/** What the provider says of itself is asked for anew after so long. */
const KNOWN_FOR = 60 * 60_000;
const ASKED_AGAIN = 60_000;
/** How far its clock may stand from ours, in seconds. */
const CLOCKS_APART = 60;

interface Known {
  at: number;
  provider: Promise<Configuration>;
}

/** By configuration: each server asks for itself, at the first sign-in and never at its start. */
const known = new WeakMap<OidcConfig, Known>();

/** The provider as it described itself. Throws where it is away and was never heard of; then the next one asks again. */
async function providerOf(oidc: OidcConfig, now: Date): Promise<Configuration> {
  const before = known.get(oidc);
  if (before && now.getTime() - before.at < KNOWN_FOR) return before.provider;
  const asked = { at: now.getTime(), provider: discover(oidc) };
  known.set(oidc, asked);
  try {
    return await asked.provider;
  } catch (error) {
    if (known.get(oidc) === asked) known.delete(oidc);
    if (!before) throw error;
    // What it said an hour ago still holds while it cannot be asked; in a minute it is asked again.
    known.set(oidc, { ...before, at: now.getTime() - KNOWN_FOR + ASKED_AGAIN });
    return before.provider;
  }
}

async function discover(oidc: OidcConfig): Promise<Configuration> {
  const client = await import('openid-client');
  const { clientSecret } = oidc;
  const [post, basic] =
    clientSecret === null
      ? [client.None(), client.None()]
      : [client.ClientSecretPost(clientSecret), client.ClientSecretBasic(clientSecret)];
  const issuer = new URL(oidc.issuer);
  return client.discovery(
    issuer,
    oidc.clientId,
    { [client.clockTolerance]: CLOCKS_APART },
    (as, ...rest) => (takesPost(as) ? post : basic)(as, ...rest),
    {
      timeout: PATIENCE,
      execute: [
        // Signatures are checked also where the token came straight from the provider.
        client.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' && isLoopback(issuer) ? [client.allowInsecureRequests] : []),
      ],
    },
  );
}

/** What is not said is the header (OpenID Connect Discovery, 3). */
const takesPost = (as: ServerMetadata): boolean =>
  as.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false;

/** What one sign-in has to show again when it comes back: kept in a cookie of its browser. */
export interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
  /** When it left, in seconds. */
  at: number;
  /** The person must show who they are even if the provider knows them still. */
  isAnew: boolean;
}

/** Where a browser goes to sign in, and what it has to keep until then. Throws where the provider is away. */
export async function leaveFor(
  oidc: OidcConfig,
  { isAnew, now }: { isAnew: boolean; now: Date },
): Promise<{ address: string; leaving: Leaving }> {
  const client = await import('openid-client');
  const provider = await providerOf(oidc, now);
  const [state, nonce, verifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ];
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: oidc.redirectUri,
    scope: oidc.scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(isAnew && { prompt: 'login' }),
  });
  const at = Math.floor(now.getTime() / 1000);
  return { address: address.href, leaving: { state, nonce, verifier, at, isAnew } };
}

/** Who came back, by the word of the provider. */
export interface Arrived {
  subject: string;
  /** Whether what they showed there counts as two factors here. */
  hasSecondFactor: boolean;
  /** What the provider wants to see again when they sign out. */
  idToken: string;
}

/**
 * Who came back from the provider with this query. Throws for whatever is not the answer to this leaving: another
 * state, nonce, audience, issuer, a code used before, a token that is not signed by the provider.
 */
export async function arriveFrom(
  oidc: OidcConfig,
  back: { query: string; leaving: Leaving; now: Date },
): Promise<Arrived> {
  const { leaving, now } = back;
  const client = await import('openid-client');
  const provider = await providerOf(oidc, now);
  const tokens = await client.authorizationCodeGrant(provider, new URL(oidc.redirectUri + back.query), {
    expectedState: leaving.state,
    expectedNonce: leaving.nonce,
    pkceCodeVerifier: leaving.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || tokens.id_token === undefined) throw new Error('no ID token');
  const { sub: subject, auth_time: shownAt } = claims;
  if (leaving.isAnew && typeof shownAt === 'number' && shownAt < leaving.at - CLOCKS_APART) {
    throw new Error('not shown anew');
  }
  return { subject, hasSecondFactor: isStrong(oidc, claims), idToken: tokens.id_token };
}

function isStrong({ secondFactors }: OidcConfig, { acr, amr }: IDToken): boolean {
  const shown: unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])];
  return shown.some((value) => typeof value === 'string' && secondFactors.includes(value));
}

/** Where signing out goes on to, at a provider that offers it; undefined where it does not or is away. */
export async function leavingAddress(
  oidc: OidcConfig,
  { idToken, now }: { idToken: string | undefined; now: Date },
): Promise<string | undefined> {
  const client = await import('openid-client');
  const provider = await providerOf(oidc, now).catch(() => undefined);
  if (!provider?.serverMetadata().end_session_endpoint) return undefined;
  return client.buildEndSessionUrl(provider, {
    ...(idToken !== undefined && { id_token_hint: idToken }),
    post_logout_redirect_uri: oidc.afterSignOut,
  }).href;
}

/** What a failure is to the person: the provider is away, it said no (they turned back there), or it is no good answer. */
export function failureOf(error: unknown): 'provider-away' | 'provider-refused' | 'sign-in-broken' {
  if (!(error instanceof Error)) return 'sign-in-broken';
  if (error.name === 'AuthorizationResponseError') return 'provider-refused';
  const code = 'code' in error ? error.code : undefined;
  const isServerFault = error.cause instanceof Response && error.cause.status >= 500;
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || isServerFault
    ? 'provider-away'
    : 'sign-in-broken';
}
