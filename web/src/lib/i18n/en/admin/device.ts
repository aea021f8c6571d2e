import type { device as vi, deviceProblem as viProblem } from '../../vi/admin/device.ts';
import type { Texts } from '../../vi.ts';

export const device: Texts<typeof vi> = {
  title: 'Opening again',
  lead: 'After 15 minutes without use the page locks. On a machine of your own your working day opens again with a PIN or the lock of the machine, without the password.',
  limits:
    'It opens your own day only: to read, write, mend and submit. Everything else still asks for the password. Leave it off on a shared machine.',
  here: 'This machine',
  pinOn: 'A PIN opens it again',
  passkeyOn: 'The fingerprint, face or code of the machine opens it again',
  pin: 'PIN, 6 digits',
  pinNew: 'New PIN, 6 digits',
  pinAgain: 'The PIN once more',
  pinDiffers: 'The two are not the same.',
  pinHint: 'No birthday, no digits in a row or repeated. After 5 wrong tries the PIN is removed.',
  setPin: 'Switch a PIN on for this machine',
  changePin: 'Change the PIN',
  setPasskey: 'Switch fingerprint, face or code on',
  pinSet: 'The PIN is on for this machine',
  passkeySet: 'The lock of this machine is on',
  storageRefused:
    'This browser keeps nothing here (private mode, or its storage is full), so a PIN cannot be switched on.',
  passkeyStopped: 'The machine made no key: time ran out or it was cancelled. Press again to try once more.',
  noPasskey: 'This browser has no lock of the machine. Use a PIN.',
  list: 'Machines that are on',
  none: 'None is on.',
  kind: { pin: 'PIN', passkey: 'Lock of the machine' },
  thisOne: 'this machine',
  since: 'On since {{at}}',
  used: 'last used {{at}}',
  neverUsed: 'never used',
  end: 'Switch off',
  endNamed: 'Switch {{kind}} off on {{name}}',
  ended: '{{kind}} is off on {{name}}',
  unknown: 'Another machine',
  on: '{{browser}} on {{system}}',
  reopen: {
    title: 'Open the day of {{name}} again',
    passkey: 'Open with fingerprint, face or code of the machine',
    open: 'Open again',
    other: 'Sign in with the password',
    refused:
      'It was not opened: the PIN is wrong, or this machine opens the day no more. Type it again, or sign in with the password.',
    passkeyFailed: 'The lock of the machine did not open it. Try again, or use another way below.',
  },
  full: {
    strip: 'Opened again: your own day only.',
    act: 'Full sign-in',
    needed: 'This page asks for the password. Your own day stays open.',
    back: 'Back to my day',
  },
};

export const deviceProblem: Texts<typeof viProblem> = {
  'not-reopened': 'It could not be opened again. Sign in with the password.',
  'full-sign-in': 'This part asks for the password. Press “Full sign-in” at the top of the page.',
  'passkey-refused': 'The key of the machine is not what was asked for. Press again to try once more.',
  'too-many-devices': 'It is on for {{most}} machines. Switch one off that is not used, then try again.',
  'pin-length': 'A PIN has exactly 6 digits.',
  'pin-too-plain': 'This PIN is easily guessed: digits in a row, in pairs or repeated. Choose another.',
};
