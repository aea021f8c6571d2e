import type { held as vietnamese } from '../../vi/work/held.ts';
import type { Texts } from '../../vi.ts';

export const held: Texts<typeof vietnamese> = {
  title: 'Kept on this machine',
  lead: 'Only the account {{name}} sees this list. What is sent goes from it.',
  none: 'Nothing is kept on this machine',
  noneText: 'All that was written has reached the server.',
  toToday: 'To today',
  sendNow: 'Send now',
  kind: {
    removal: 'Remove the line: {{what}}',
    reasons: 'Basis and reason of the day',
    submission: 'Submit this day',
    other: 'Another change',
  },
  untitled: 'a line without words',
  state: {
    offline: 'Waits for the network',
    waiting: 'Waits to be sent',
    unready: 'Not sent: something is missing or wrong; open the day to mend it',
    refused: 'Not taken by the server: {{why}}',
    stale: 'This was changed elsewhere. Open the day and choose which to keep.',
  },
  current: 'What the server has now: {{what}}',
  currentGone: 'The server no longer has this line.',
  open: 'Open the day',
  copy: 'Copy the words',
  copied: 'Copied',
  drop: 'Drop',
  dropSure: 'Drop it for good',
  dropNot: 'Keep it',
};
