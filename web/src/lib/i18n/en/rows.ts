export const rows = {
  more: 'Show {{count}} of the {{left}} rows left',
  rest: 'Show the other {{count}} rows',
};
