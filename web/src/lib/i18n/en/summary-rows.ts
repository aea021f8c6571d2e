export const summaryRows = {
  others: '{{bodies}} other bodies: {{count}} signals not closed',
  noneFirst: 'Nothing to look at first; {{bodies}} bodies have {{count}} signals not closed',
  total: 'Total of {{count}} people',
  paperPage: 'Page',
  paperAwaited: 'printed before all of it was there, figures are missing',
  search: 'Search by name or code',
  none: 'Nobody has “{{typed}}” in a name or code. Type less to search again.',
};
