/** A line on the page of the day. */
export const findingWaiting = {
  line_one: '{{count}} finding waits for your answer',
  line_other: '{{count}} findings wait for your answer',
  never: 'No verdict; it changes no score.',
};
