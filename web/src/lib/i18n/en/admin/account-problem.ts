/** Why a sign-in, or a change of an account, of its password or of its roles is refused. */
export const accountProblem = {
  'wrong-credentials':
    'Wrong user name or password. Tries left: {{triesLeft}}; after that there is a wait of 1\u00a0minute.',
  'password-unchanged': 'The new password is the current one. Choose another.',
  'too-many-calls': 'This account calls the server too fast. Wait {{waitSeconds}} seconds, then go on.',
  'too-many-tries': 'Too many wrong tries. There is a wait of {{wait}}.',
  'too-many-from-here': 'There are very many wrong sign-ins from this network. Try again in {{wait}}.',
  'wrong-password':
    'The current password is not right. Tries left: {{triesLeft}}; after that there is a wait of 1\u00a0minute.',
  'wrong-code':
    'The code is wrong or was used already. Wait for the next one in the app; if that is wrong too, let the phone set its clock by itself. {{triesLeft}} tries left, then wait 1\u00a0minute.',
  'second-factor-over': 'More than 10 minutes went by, or this step was done. Sign in from the start.',
  'second-factor-missing': 'This role needs a code at sign-in. Set the code up first.',
  'second-factor-needed':
    'This role must have a code, so it cannot be switched off. To change the phone, set it up again.',
  'device-not-begun': 'This key is older than 15 minutes, or there is another one. Press “Make a new key”.',
  'sign-in-again': 'This can be changed within 15 minutes after signing in. Sign in again.',
  'password-too-short': 'The new password has {{length}} characters; it needs {{least}}.',
  'password-too-common':
    'The new password is easy to guess: it is little more than names of people, units or places, years, numbers, repeats or words everybody thinks of. Use a long sentence of your own.',
  'password-has-username': 'The new password contains the user name. Choose another.',
  'username-taken': 'This user name is taken. Choose another.',
  'already-set-up': 'The first administrator has been created. Sign in with that account.',
  'account-there': 'This person has the account {{username}} already.',
  'account-for-administrator':
    'This person holds a role or leads a unit, or an administrator closed the account: an administrator resets it.',
  'role-scope': 'An administrator has no unit. Leave the unit out, or choose another role.',
  'role-end-past': 'The earliest last day is {{day}}: what was done by the role stands. Choose another day.',
  'role-end-later': 'The role lasts to {{to}} only. Give it anew from the day after to go on.',
  'role-twice':
    'This account has that role over the same scope from {{from}} to {{to}}. Choose a day after, or end the other first.',
  'role-dates': 'The last day of a role is not before its first.',
  'link-taken': 'This name is linked to the account {{username}}. Unlink it there first.',
  'link-there': 'This account is linked to somebody there already. Unlink that first.',
  'link-kind-off': 'Sổ Việc is not set up to sign in there. Whoever runs the server sets its address first.',
  'link-last': 'This account has no password in Sổ Việc: switch it on first, or there is no way in left.',
  'link-missing': 'Link the account elsewhere first, then switch the password of Sổ Việc off.',
  'password-off':
    'This account has no password in Sổ Việc: sign in where it is linked. An administrator can switch it on, on the account’s page.',
  'provider-away':
    'The body’s sign-in does not answer. Try again in a few minutes, or use a password of Sổ Việc if you have one.',
  'directory-away':
    'Not signed in: the body’s password server does not answer. Whoever has a password of Sổ Việc types that; {{triesLeft}} tries left.',
};
