/** What the form of signing in says and the rest of the entry does not. */
export const signIn = {
  usernameMissing: 'The user name is missing. For example: ha.ttt.',
  password: 'Password',
  forgotten: 'Forgotten password: ask the administrator of your body for a new one.',
  passwordMissing: 'The password is missing.',
  waitThenTry_one: 'Try again in {{count}} second',
  waitThenTry_other: 'Try again in {{count}} seconds',
};
