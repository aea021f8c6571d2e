export const account = {
  menu: 'Account',
  signIn: 'Sign in',
  username: 'User name',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  changePassword: 'Change password',
  privacy: 'Notice on personal data',
};
