/** What happened to a review, and a decision that was replaced. */
export const reviewHistory = {
  title: 'History of the review',
  none: 'Nothing happened yet.',
  open: 'Open this computation',
  old: 'Computation of the decision of {{day}}, which was replaced: {{total}}',
  oldText: 'As it was when it was decided. {{reason}}',
  back: 'To the decision in force',
  step: {
    submitted: 'Handed in',
    withdrawn: 'Taken back',
    returned: 'Returned',
    scored: 'Scored',
    recalled: 'Taken back to change the points',
    approved: 'Approved',
    appealed: 'Appealed',
    answered: 'Answered',
    replaced: 'Decision replaced',
    read: 'Result opened',
  },
};
