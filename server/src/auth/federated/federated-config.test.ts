import { describe, expect, it } from 'vitest';
import { ConfigProblem } from '../../config-problem.ts';
import { readLdap, readOidc } from './federated-config.ts';

const ORIGIN = 'https://so-viec.tinh.vn';
const PROVIDER = { SV_OIDC_ISSUER: 'https://sso.tinh.vn/realms/tinh', SV_OIDC_CLIENT: 'so-viec' };
const SEARCH = {
  ...{ SV_LDAP_URL: 'ldaps://ad.tinh.vn', SV_LDAP_BASE: 'dc=tinh,dc=vn', SV_LDAP_FILTER: '(uid={name})' },
  ...{ SV_LDAP_BIND_DN: 'cn=so-viec,dc=tinh,dc=vn', SV_LDAP_BIND_PASSWORD: 'x' },
};
const TEMPLATE = { SV_LDAP_URL: 'ldaps://ad.tinh.vn', SV_LDAP_USER: '{name}@tinh.vn' };

describe('the settings of a provider', () => {
  it('name none where nothing is said', () => {
    expect([readOidc({}, ORIGIN), readLdap({})]).toEqual([null, null]);
  });

  it('send people back to this program’s own address alone', () => {
    expect(readOidc(PROVIDER, ORIGIN)).toMatchObject({
      ...{ redirectUri: `${ORIGIN}/api/session/oidc/callback`, afterSignOut: `${ORIGIN}/dang-nhap` },
      ...{ scope: 'openid', secondFactors: [], clientSecret: null, name: null },
    });
  });

  it('count as a second factor what is listed, parted by spaces or commas', () => {
    const env = { ...PROVIDER, SV_OIDC_SECOND_FACTOR: 'otp, hwk  urn:x:mfa' };
    expect(readOidc(env, ORIGIN)?.secondFactors).toEqual(['otp', 'hwk', 'urn:x:mfa']);
  });

  it.each<[string, Record<string, string>, string | null]>([
    ['no https', { ...PROVIDER, SV_OIDC_ISSUER: 'http://sso.tinh.vn' }, ORIGIN],
    ['no address', { ...PROVIDER, SV_OIDC_ISSUER: 'sso.tinh.vn' }, ORIGIN],
    ['no client', { SV_OIDC_ISSUER: PROVIDER.SV_OIDC_ISSUER }, ORIGIN],
    ['no issuer', { SV_OIDC_CLIENT: 'so-viec' }, ORIGIN],
    ['no openid', { ...PROVIDER, SV_OIDC_SCOPE: 'profile' }, ORIGIN],
    ['no address of this program', PROVIDER, null],
  ])('are refused with %s', (_what, env, origin) => {
    expect(() => readOidc(env, origin)).toThrow(ConfigProblem);
  });
});

describe('the settings of a directory', () => {
  it('find people by a template or by searching', () => {
    expect(readLdap(TEMPLATE)?.entry).toEqual({ template: '{name}@tinh.vn' });
    expect(readLdap(SEARCH)?.entry).toMatchObject({ base: 'dc=tinh,dc=vn', filter: '(uid={name})' });
  });

  it.each<[string, Record<string, string>]>([
    ['passwords in the open', { ...TEMPLATE, SV_LDAP_URL: 'ldap://ad.tinh.vn' }],
    ['no host', { ...TEMPLATE, SV_LDAP_URL: 'ldaps://' }],
    ['another protocol', { ...TEMPLATE, SV_LDAP_URL: 'https://ad.tinh.vn' }],
    ['StartTLS over TLS', { ...TEMPLATE, SV_LDAP_STARTTLS: '1' }],
    ['a template without a name', { ...TEMPLATE, SV_LDAP_USER: 'uid=ai-cung-vay,dc=vn' }],
    ['a template that is a name alone', { ...TEMPLATE, SV_LDAP_USER: '{name}' }],
    ['both ways at once', { ...SEARCH, ...TEMPLATE }],
    ['a filter without a name', { ...SEARCH, SV_LDAP_FILTER: '(objectClass=person)' }],
    ['a filter out of brackets', { ...SEARCH, SV_LDAP_FILTER: 'uid={name}' }],
    ['nobody to search as', { ...SEARCH, SV_LDAP_BIND_DN: '' }],
    ['no password to search with', { ...SEARCH, SV_LDAP_BIND_PASSWORD: '' }],
    ['no way to find people', { SV_LDAP_URL: 'ldaps://ad.tinh.vn' }],
    ['no address', { SV_LDAP_USER: '{name}@tinh.vn' }],
  ])('are refused with %s', (_what, env) => {
    expect(() => readLdap(env)).toThrow(ConfigProblem);
  });

  it('are taken where StartTLS makes the line secret', () => {
    const env = { ...TEMPLATE, SV_LDAP_URL: 'ldap://ad.tinh.vn:3890', SV_LDAP_STARTTLS: '1' };
    expect(readLdap(env)).toMatchObject({ url: 'ldap://ad.tinh.vn:3890', startTls: true });
  });
});
