export const workKeys = {
  title: 'All keys of Today',
  all: 'all keys',
  enter: 'Next field: work, what was done, time, product; after the product the next line',
  tab: 'Each field in turn, with quantity, number and state',
  lines: 'Line above, line below',
  leave: 'Leave the line being edited',
  lineBreak: 'Break the line in what was done',
  move: 'Move the line up or down',
  remove: 'Remove the line',
  copy: 'Copy the last day logged',
  submit: 'Submit the day',
  help: 'Open this table',
};
