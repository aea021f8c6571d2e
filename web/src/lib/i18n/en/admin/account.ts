export const account = {
  menu: 'Account',
  signIn: 'Sign in',
  username: 'User name',
  usernameMissing: 'The user name is missing. For example: ha.ttt.',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  changePassword: 'Change password',
  privacy: 'Notice on personal data',
};
