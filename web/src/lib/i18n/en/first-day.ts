import type { firstDay as vi } from '../vi/first-day.ts';
import type { Texts } from '../vi.ts';

export const firstDay: Texts<typeof vi> = {
  title: 'First day: three steps',
  progress: '{{done}} of 3 steps done',
  line: {
    title: 'Write a line',
    text: 'Press the field of the work (on a phone: “Add a line”). Type a few letters of its name, pick it from the list, then type the hours.',
  },
  product: {
    title: 'Name a product',
    text: 'In the same line, under the product: the name of the paper or report that came out of it, and its number if it has one.',
  },
  submission: {
    title: 'Submit the day',
    text: 'Press “Submit” at the foot of the page. The end of the day is early enough; a day handed in by mistake can be taken back.',
  },
  now: 'this step',
  isDone: 'done',
  finished: 'All three steps are done. Tomorrow goes as today did.',
  close: 'Close',
  leave: 'I can do it myself, do not show this again',
  again: 'To see it again press “Help” at the top of the page.',
};
