import type { helpSystem as vi } from '../../vi/help/help-system.ts';
import type { Texts } from '../../vi.ts';

export const helpSystem: Texts<typeof vi> = {
  admin: {
    what: 'This page is the door to administration: accounts, imports, calendar, background jobs.',
    how: 'Choose a part; each has help of its own.',
    stuck: 'An administrator reads nobody’s log and judges nothing.',
  },
  jobs: {
    what: 'This page shows what the program does by itself: reminders, checks, backups, mail.',
    how:
      'See the last run and how it ended.\n' +
      'Where it failed read the sentence and mend the cause; the next run does it again by itself.\n' +
      'The card of backups shows the last one and the last that was checked.',
    stuck:
      'Running again does nothing twice.\n' +
      'After switching on notices to browsers try one on a phone: only the first message shows whether the server reaches the push services; what failed stands here.',
  },
  calendar: {
    what: 'This page is the working calendar: holidays and days worked in their place.',
    how: 'Choose the year; add a day.\n' + 'Look at it, then keep it.',
    stuck: 'It changes how many days people owe; closed months stay.',
  },
  imports: {
    what: 'This page takes data in from Excel and CSV, and gives data out.',
    how:
      'Take the template, fill it, choose the file.\n' +
      'It is shown first: what is added, changed, refused and why.',
    stuck: 'Nothing changes before you say so; the same file twice changes nothing.',
  },
  importRun: {
    what: 'This page is one import: each row that will be added, changed or refused.',
    how: 'Filter what was refused and read why, cell by cell.\n' + 'Mend the file and import again.',
    stuck: 'All or nothing: while a row is refused nothing goes in.',
  },
  accounts: {
    what: 'This page has the accounts: who has one, who never signed in, who is closed.',
    how: 'Search by name; press to open.\n' + '“Create accounts” makes many at once and prints slips.',
    stuck: 'Whoever forgot a password gets one that works once; nobody can see an old one.',
  },
  account: {
    what: 'This page is one account: password, closing, roles.',
    how:
      'Give a new password and hand the slip over yourself.\n' +
      'A role has a scope and dates; nobody gives one to themselves.',
    stuck: 'Closing an account removes nothing.',
  },
  newAccounts: {
    what: 'This page makes accounts for many people at once.',
    how:
      'Choose people without one.\n' + 'See the user names, change them, then make them and print the slips.',
    stuck: 'The password on a slip works once and until its day.',
  },
  findingSettings: {
    what: 'This page sets the limits of the signals.',
    how:
      'Change a limit and try it on a month to see how many it names.\n' +
      'Say why and keep it as a new edition.',
    stuck: 'Old editions stay; what was named does not change.',
  },
  signIn: {
    what: 'This page signs you in with the name and password you were given.',
    how:
      'Type the user name, for example ha.ttt.\n' +
      'Type the password; the eye shows what you typed.\n' +
      'Press “Sign in”.',
    stuck:
      'After several wrong tries wait some minutes. For a forgotten password call the administrator of your body; nothing is lost.',
  },
  password: {
    what: 'This page changes the password.',
    how:
      'Type the present one, or the one on your slip.\n' + 'Type the new one twice: a long sentence is best.',
    stuck: 'Do not leave before it is done the first time; the slip’s password works once.',
  },
  code: {
    what: 'This page sets up a code on your phone, so that knowing your password is not enough.',
    how:
      'Install an authenticator on the phone and scan the picture.\n' +
      'Type the 6 digits it shows, then print the recovery codes and keep them.',
    stuck:
      'If the code is refused, look whether the phone’s clock is right. Without the phone use a recovery code or call an administrator.',
  },
  security: {
    what: 'This page says where your account is open, whether a code is asked for, and who has read, changed or scored your work book.',
    how:
      'If a machine is not yours press “End” beside it, then change the password.\n' +
      'Press “Set up” for the code, “Print new recovery codes” when few are left.',
    stuck: 'A machine that was ended signs in again; nothing that was written is lost.',
  },
  privacy: {
    what: 'This page says what your personal data serve for.',
    how: 'Read it and press once that you did.',
    stuck: 'It can always be read again under the account.',
  },
  setUp: {
    what: 'This page makes the first administrator, once.',
    how: 'Give name, user name and a long password.\n' + 'Press “Create the account”, then sign in.',
    stuck: 'If the address no longer works, start the server again for a new one.',
  },
  missing: {
    what: 'There is no page at this address.',
    how:
      'Press the button that leads to the first page.\n' +
      'Choose a page at the left, or at the foot of a phone.',
    stuck: 'Nothing is lost. An old link in a letter may have changed.',
  },
};
