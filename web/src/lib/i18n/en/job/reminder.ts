/** What a person is reminded of, in English. */
export const reminder = {
  log: 'Reminded at {{at}}: nothing written for today',
  press: 'Reminded at {{at}}: {{count}} days of {{month}} not handed in',
  queue: 'Reminded at {{at}}: {{count}} days wait for your review',
  send: 'Remind these people',
  sent: 'Reminded {{reminded}} people; nobody is reminded twice on one day',
};
