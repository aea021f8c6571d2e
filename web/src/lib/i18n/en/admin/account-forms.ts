/** What the account's menu says, the end of a session, and the forms of a password, of setting up and of the notice. */
export const accountForms = {
  security: 'Sign-in and security',
  signOut: 'Sign out',
  unsent: 'Not sent yet on this machine: {{count}}. Signing out now loses them.',
  dropAndLeave: 'Drop them and sign out',
  signOutAway:
    'No network, so the sign-out did not reach the server. This machine still keeps its copy; sign out again when the network is back.',
  ended: {
    title: 'The session has ended',
    text: 'What was being typed is still on the page. Sign in again to go on.',
    kept: 'What you typed is still on the page.',
  },
  language: 'Language',
  scheme: 'Colours',
  light: 'Light',
  dark: 'Dark',
  auto: 'As the machine',
  reading: 'Size of text, contrast, motion',
  device: 'Open again with a PIN',
  change: {
    first:
      'You signed in with a password you were given. Set one of your own before going on. The given one works once: leave this page without changing it and you need a new one.',
    current: 'Current password',
    next: 'New password',
    again: 'New password again',
    rule_one: '{{count}} character or more. A long sentence that is easy to remember beats a hard word.',
    rule_other: '{{count}} characters or more. A long sentence that is easy to remember beats a hard word.',
    save: 'Change password',
    done: 'The password is changed',
    differs: 'The two are not the same.',
    currentMissing: 'The current password is missing.',
  },
  notice: {
    edition: 'Edition {{edition}} of {{day}}. New in it: {{news}}',
    accept: 'I have read it',
    acceptHint: 'Once is enough; the notice stays under the account menu.',
    back: 'Back',
    readAt: 'This edition was read at {{at}}.',
  },
  setup: {
    title: 'Create the first administrator',
    text: 'The database is empty. This address works once, to create the administrator’s account.',
    displayName: 'Full name',
    displayNameMissing: 'The full name is missing.',
    create: 'Create the account',
    usernameHint: 'Lower-case letters without marks, digits, dots; for example vinh.dq.',
    gone: 'This address no longer works',
    goneText:
      'The administrator has been created, or the address is incomplete. The right one is printed when the server starts.',
    doneText: 'Sign in with this account from now on. The address that was used is worth nothing any more.',
    done: 'The account {{username}} is created',
  },
};
