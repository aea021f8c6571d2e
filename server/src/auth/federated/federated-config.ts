import { ConfigProblem } from '../../config-problem.ts';

/** A provider of OpenID Connect that people may sign in with. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  /** What people call it, on the button; null: the program's own words. */
  name: string | null;
  scope: string;
  /** Values of `acr` or `amr` that count as a second factor shown there; none unless they are listed. */
  secondFactors: readonly string[];
  /** The one address that it sends people back to. */
  redirectUri: string;
  /** Where it sends people who signed out there. */
  afterSignOut: string;
}

/** How a name becomes the entry to bind as: by a template, or by searching with an account of the program's own. */
type LdapEntry = { template: string } | { dn: string; password: string; base: string; filter: string };

/** A directory that knows passwords. */
export interface LdapConfig {
  url: string;
  startTls: boolean;
  name: string | null;
  entry: LdapEntry;
  /** How long each step may take, in milliseconds; all of them together twice that. */
  patience: number;
}

const PATIENCE = 4000;
/** Where the name stands in a template. */
export const NAME = '{name}';
/** The provider sends people back here. */
export const CALLBACK = '/api/session/oidc/callback';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether what is said to this address stays on this machine. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

type Env = NodeJS.ProcessEnv;

/** What of these is set: a door half described is a slip, not a wish to have none. */
function setOf(env: Env, prefix: string): string[] {
  return Object.keys(env).filter((name) => name.startsWith(prefix) && env[name] !== '');
}

function required(env: Env, name: string, why: string): string {
  const text = env[name]?.trim();
  if (!text) throw new ConfigProblem(`Thiếu ${name}: ${why}.`);
  return text;
}

const optional = (env: Env, name: string): string | null => env[name]?.trim() || null;

/** The provider of OpenID Connect, or null where none is named. Throws a ConfigProblem. */
export function readOidc(env: Env, publicOrigin: string | null): OidcConfig | null {
  if (setOf(env, 'SV_OIDC_').length === 0) return null;
  const issuer = required(
    env,
    'SV_OIDC_ISSUER',
    'địa chỉ của nơi cấp danh tính, như https://sso.tinh.vn/realms/tinh',
  );
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!isSafe) throw new ConfigProblem(`SV_OIDC_ISSUER phải là địa chỉ https://…, đang là "${issuer}".`);
  if (publicOrigin === null) {
    throw new ConfigProblem(
      'SV_OIDC_ISSUER cần SV_ORIGIN: nơi cấp danh tính chỉ trả người về một địa chỉ đã định.',
    );
  }
  return {
    issuer,
    clientId: required(env, 'SV_OIDC_CLIENT', 'mã mà nơi cấp danh tính đặt cho Sổ Việc'),
    clientSecret: optional(env, 'SV_OIDC_SECRET'),
    name: optional(env, 'SV_OIDC_NAME'),
    scope: scopeOf(optional(env, 'SV_OIDC_SCOPE') ?? 'openid'),
    secondFactors: optional(env, 'SV_OIDC_SECOND_FACTOR')?.split(/[\s,]+/) ?? [],
    redirectUri: publicOrigin + CALLBACK,
    afterSignOut: `${publicOrigin}/dang-nhap`,
  };
}

function scopeOf(text: string): string {
  if (text.split(/\s+/).includes('openid')) return text;
  throw new ConfigProblem(`SV_OIDC_SCOPE phải có "openid", đang là "${text}".`);
}

/** The directory, or null where none is named. Throws a ConfigProblem. */
export function readLdap(env: Env): LdapConfig | null {
  if (setOf(env, 'SV_LDAP_').length === 0) return null;
  const text = required(env, 'SV_LDAP_URL', 'địa chỉ của máy chủ thư mục, như ldaps://ad.tinh.vn');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^ldaps?:$/.test(url.protocol) || url.hostname === '') {
    throw new ConfigProblem(`SV_LDAP_URL phải có dạng ldaps://máy hoặc ldap://máy, đang là "${text}".`);
  }
  const startTls = readStartTls(env.SV_LDAP_STARTTLS, url);
  if (url.protocol === 'ldap:' && !startTls && !isLoopback(url)) {
    throw new ConfigProblem(
      'SV_LDAP_URL đang gửi mật khẩu không mã hóa: dùng ldaps:// hoặc đặt SV_LDAP_STARTTLS=1.',
    );
  }
  return {
    url: `${url.protocol}//${url.host}`,
    startTls,
    name: optional(env, 'SV_LDAP_NAME'),
    entry: readEntry(env),
    patience: PATIENCE,
  };
}

function readStartTls(text: string | undefined, url: URL): boolean {
  if (text === undefined || text === '0') return false;
  if (text === '1' && url.protocol === 'ldap:') return true;
  throw new ConfigProblem(`SV_LDAP_STARTTLS phải là 0 hoặc 1, và chỉ đi với ldap://, đang là "${text}".`);
}

function readEntry(env: Env): LdapEntry {
  const template = optional(env, 'SV_LDAP_USER');
  if (template !== null) {
    // A name alone could be read as a mechanism of SASL.
    if (template.includes(NAME) && template !== NAME && !optional(env, 'SV_LDAP_FILTER')) return { template };
    throw new ConfigProblem(
      `SV_LDAP_USER phải có ${NAME}, như uid=${NAME},ou=people,dc=tinh,dc=vn hay ${NAME}@tinh.vn, và không đi với SV_LDAP_FILTER.`,
    );
  }
  const why = 'hoặc đặt SV_LDAP_USER để khỏi phải tìm';
  const filter = required(env, 'SV_LDAP_FILTER', `lọc để tìm một người, như (uid=${NAME}); ${why}`);
  if (!/^\(.*\{name\}.*\)$/.test(filter)) {
    throw new ConfigProblem(
      `SV_LDAP_FILTER phải nằm trong ngoặc và có ${NAME}, như (uid=${NAME}), đang là "${filter}".`,
    );
  }
  return {
    dn: required(env, 'SV_LDAP_BIND_DN', `tài khoản dùng để tìm; ${why}`),
    password: required(env, 'SV_LDAP_BIND_PASSWORD', 'mật khẩu của SV_LDAP_BIND_DN'),
    base: required(env, 'SV_LDAP_BASE', 'nhánh để tìm, như ou=people,dc=tinh,dc=vn'),
    filter,
  };
}
