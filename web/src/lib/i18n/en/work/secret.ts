export const secret = {
  choose: 'Confidential',
  open: 'Make it open',
  hint: 'Only hours, kind of work and number of products are kept.',
  named: 'Vouched for by',
  nameOne: 'Choose who vouches for it',
  nobody: 'Nobody stands above you in the system on this day. Ask the personnel officer of the body.',
  isNamed: 'to be vouched for by {{name}}',
  confirmed: 'vouched for by {{name}}',
  'not-known': '{{name}} does not know of this work',
  'wrong-hours': '{{name}}: the hours are not right',
  'wrong-quantity': '{{name}}: the number of products is not right',
  said: {
    confirmed: 'Confirmed',
    'not-known': 'Not known to me',
    'wrong-hours': 'Hours not right',
    'wrong-quantity': 'Number of products not right',
  },
  list: {
    title: 'Confidential work that names you',
    note: '{{count}} waiting',
    confirm: 'Confirm',
    refuse: 'Do not confirm',
    why: 'Why',
    change: 'Answer again',
    time: '{{time}} h',
    none: 'no product yet',
  },
};

export const secretProblem = {
  'secret-content': 'Confidential work has no content. Take it out and save again, or make the line open.',
  'secret-note': 'Confidential work has no content: empty the field of what was done, or make the line open.',
  'secret-asker': 'Confidential work does not say who asked: empty this field, or make the line open.',
  'secret-output-name':
    'The product of confidential work has the name of the catalogue: leave it, or make the line open.',
  'secret-number': 'Confidential work has no document number: empty this field, or make the line open.',
  'secret-ad-hoc': 'Confidential work is never ad hoc. Choose work of the catalogue.',
  'secret-task':
    'Work of many days is confidential with all its lines or with none, and never where a head gave it. Choose work of the catalogue again.',
  'secret-meeting':
    'A line taken from a meeting bears its name. Remove it and write a confidential line of its own.',
  'secret-output': 'A product of confidential work keeps its quantity alone: no document, proof or words.',
  'secret-not-vouched':
    'The day has confidential work that {{name}} has not vouched for. Wait for it, or return the day.',
  'voucher-missing': 'Confidential work needs a head who vouches for it. Choose one.',
  'voucher-not-above': 'This person did not stand above you on that day. Choose another from the list.',
};
