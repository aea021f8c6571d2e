import type { transfer as vi } from '../../vi/organisation/transfer.ts';
import type { Texts } from '../../vi.ts';

export const transfer: Texts<typeof vi> = {
  title: 'Transfers between bodies',
  note: '{{count}} proposals wait for an answer',
  noteMine: '{{count}} proposals wait for your answer',
  way: '{{from}} → ',
  since: ', from {{day}}',
  until: 'until {{day}}',
  story: 'Steps',
  step: '{{what}}: {{by}}, {{time}} {{day}}',
  proposedBy: { sending: 'Proposed by the sending side', receiving: 'Asked for by the receiving side' },
  state: { proposed: 'Proposed', accepted: 'Taken on', refused: 'Refused', withdrawn: 'Withdrawn' },
  kind: { primary: 'for good', concurrent: 'concurrent', secondment: 'secondment' },
  reason: 'Why you refuse',
  ask: 'Ask for a person',
  act: {
    takeOn: 'Take on',
    letGo: 'Let go',
    letGoSure: 'Move this person',
    refuse: 'Refuse',
    withdraw: 'Withdraw',
  },
  done: {
    proposed: 'Proposal sent. Nothing changes until the other side answers.',
    refusal: 'Refused',
    withdrawal: 'Proposal withdrawn',
  },
  form: {
    takeOn: 'Take on {{name}}',
    accept: 'Take this person on',
    ask: 'Ask another body for a person',
    askHint:
      'Type the code and the name as on the paper. The person moves once the sending officer agrees; until then their record stays closed.',
    send: 'Send the proposal',
    missing: 'Not written yet.',
    kind: 'How',
    primary: 'For good',
    primaryHint: 'The old post ends the day before.',
    secondment: 'Secondment',
    secondmentHint: 'The old post stays; working days count at the receiving body.',
    body: 'Receiving body',
    other: 'Pick another unit',
    words: 'A word to the other side',
    wordsHint: 'May stay empty. Do not enter state secrets.',
    beyond:
      '{{body}} is outside of your scope. Send a proposal: the officer of {{body}} names unit, position and hours and takes the person on; nothing changes until then.',
  },
};
