import type { ways as vi } from '../../vi/admin/ways.ts';
import type { Texts } from '../../vi.ts';

export const ways: Texts<typeof vi> = {
  or: 'or',
  provider: 'the body’s sign-in',
  directory: 'the body’s password server',
  signInWith: 'Sign in with {{name}}',
  newTab: 'Opens in a new tab; come back to this one afterwards: all you typed is still here.',
  blocked:
    'The browser blocked the new tab. Allow this page to open tabs and press again, or use a password.',
  directoryNote: 'If your account is linked to {{name}}, type your password there.',
  outcome: {
    'provider-away':
      'Not signed in: {{name}} does not answer. Try again in a few minutes, or use a password.',
    'provider-refused':
      'Not signed in: {{name}} refused, or you cancelled there. Press again to try once more.',
    'sign-in-broken': 'Not signed in: this attempt cannot be used any more. Press again to start anew.',
    'not-linked': 'You signed in at {{name}}, but who you are there is linked to no account of Sổ Việc.',
  },
  subject: 'The code to send to the administrator who links accounts:',
  card: {
    title: 'Signing in elsewhere',
    oidc: 'Identity provider (OpenID Connect)',
    ldap: 'Directory (LDAP)',
    none: 'Linked to nothing: signs in with a password of Sổ Việc only.',
    since: 'linked on {{day}}',
    other: 'of the provider before, opens nothing now',
    unlink: 'Unlink',
    unlinkNamed: 'Unlink {{subject}}',
    kind: 'Link to',
    oidcSubject: 'Subject at the provider (sub)',
    oidcHint: 'When they press the sign-in once, the page tells them this code.',
    ldapSubject: 'Name in the directory',
    ldapHint: 'The name they sign in to their computer with, such as ha.ttt.',
    missing: 'A code or a name is missing.',
    link: 'Link',
    passwordOn: 'The password of Sổ Việc can be used.',
    passwordOff: 'The password of Sổ Việc is off: they sign in where they are linked only.',
    switchOff: 'Switch the password off',
    switchOn: 'Switch the password on',
  },
};
