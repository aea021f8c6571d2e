/** What a person is reminded of, in English. */
export const reminder = {
  log: 'Reminded at {{at}}: {{count}} working days without a log',
  queue: 'Reminded at {{at}}: {{count}} days wait for your review',
  send: 'Remind these people',
  sent: 'Reminded {{reminded}} people; nobody is reminded twice on one day',
};
