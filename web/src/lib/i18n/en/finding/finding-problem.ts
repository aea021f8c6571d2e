/** Why something is not done about a finding or the settings of the checks. */
export const findingProblem = {
  'finding-not-open': 'This finding has moved on. Load the page again to see it.',
  'finding-settings-month-empty':
    'Nobody wrote in {{month}}, so nothing could be tried. Choose a month with lines and save again.',
  'finding-settings-flag-many':
    'These settings name {{flagged}} of {{people}} people, more than half. Confirm that very number to use them all the same.',
};
