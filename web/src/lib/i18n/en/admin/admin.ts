export const admin = {
  title: 'Administration',
  context: 'System',
  pages: {
    jobs: 'Background jobs',
    jobsNote:
      'Copies; what the server does by itself: checks, reminders, weekly letters; letters that failed; hours.',
    calendar: 'Calendar',
    calendarNote: 'Public holidays and make-up days by year; a change shows first whom it moves.',
    imports: 'Import and export',
    importsNote: 'From Excel: {{kinds}}; looked at, mended, then taken over.',
    importsKind: {
      units: 'units',
      positions: 'positions',
      products: 'products',
      cadres: 'people',
      leave: 'leave',
      entries: 'older logs',
    },
    accounts: 'Accounts',
    accountsNote: 'For many people at once with slips of first passwords; closed, opened again, given roles.',
    accountsOwnNote:
      'The accounts of the people of your body: who has none, who has been away; reset a password.',
  },
  order: 'To begin with: units, positions, products, people, then their accounts.',
  note: 'An administrator sees nobody’s log or score.',
};
