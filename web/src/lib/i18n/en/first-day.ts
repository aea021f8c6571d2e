import type { firstDay as vi } from '../vi/first-day.ts';
import type { Texts } from '../vi.ts';

export const firstDay: Texts<typeof vi> = {
  title: 'First day: three steps',
  progress: '{{done}} of 3 steps done',
  line: {
    title: 'Write a line',
    text: 'Press the first field of line 1. Type a few letters of the work, pick it from the list, then type the hours.',
    phone:
      'Press “Add a line” at the foot of the page. Type a few letters of the work, pick it from the list, then type the hours.',
  },
  product: {
    title: 'Name a product',
    phone:
      'Press the line you wrote. Under the product give the name of the paper that came out of it, and its number if it has one.',
    text: 'In the same line, under the product: the name of the paper or report that came out of it, and its number if it has one.',
  },
  submission: {
    title: 'Submit the day',
    phone: 'Press “Submit” at the foot of the page. A day handed in by mistake can be taken back.',
    text: 'Press “Submit” at the foot of the page. The end of the day is early enough; a day handed in by mistake can be taken back.',
  },
  now: 'this step',
  isDone: 'done',
  show: 'Show me where',
  finished: 'All three steps are done. Tomorrow goes as today did.',
  close: 'Close',
  leave: 'I can do it myself, do not show this again',
  again: 'To see it again press “Help” at the top of the page.',
};
