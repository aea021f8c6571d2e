import type { reading as vi } from '../vi/reading.ts';
import type { Texts } from '../vi.ts';

export const reading: Texts<typeof vi> = {
  title: 'Text and colours',
  context: 'How the screen reads, for this account on every machine',
  text: {
    legend: 'Size of text',
    hint: 'With large text a page arranges itself for the screen; nothing is to be scrolled sideways.',
    size: '{{size}} %',
    sizeUsual: '100 % (usual)',
  },
  scheme: { legend: 'Colours', hint: 'Dark is easier on the eyes in the evening.' },
  contrast: {
    legend: 'Contrast',
    hint: 'Strong: blacker text, clearer lines, a thicker frame where one is.',
    plain: 'Usual',
    more: 'Strong',
    auto: 'As the machine',
  },
  motion: {
    legend: 'Motion',
    hint: 'Little: nothing slides or fades; pages are there at once.',
    full: 'Usual',
    less: 'Little',
    auto: 'As the machine',
  },
  sample: {
    title: 'A sample',
    name: 'Appraising files of recruitment',
    time: '2:30',
    note: 'Appraised 3 files of the Department of Finance',
    state: 'Done',
    refusal: '25 hours are more than a day allows (12 hours). For 25 minutes, type 25.',
  },
  usual: 'As is usual',
  said: 'A change holds at once and is kept for this account.',
};
