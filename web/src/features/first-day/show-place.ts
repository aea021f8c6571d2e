import type { FIRST_DAY_STEPS } from '@so-viec/shared/first-day/first-day';
import classes from './first-day.module.css';

type Step = (typeof FIRST_DAY_STEPS)[number];

/** Where a step is done, the nearest to the hand first: the line that is open, else the line itself, else the way to one. */
const PLACES: Record<Step, string[]> = {
  line: ['[data-column="work"] [role="combobox"]', '[data-guide="line"]'],
  product: [
    'input[name^="outputName-"]',
    '[data-open] [data-column="outputName"]',
    '[data-line] > button',
    '[data-guide="line"]',
  ],
  submission: ['[data-guide="submission"]'],
};
const RING_MS = 6000;

function placeOf(step: Step): HTMLElement | undefined {
  const found = PLACES[step].flatMap((place) => [...document.querySelectorAll<HTMLElement>(`main ${place}`)]);
  // Some of them stand for other widths of the window.
  return found.find((each) => each.checkVisibility?.() ?? true);
}

/** Takes the eye and the focus to where a step is done; the ring goes with the focus, or by itself. */
export function showPlace(step: Step): void {
  const place = placeOf(step);
  if (!place) return;
  const ring = classes.ring ?? '';
  place.focus({ preventScroll: true });
  place.scrollIntoView?.({ block: 'center' });
  place.classList.add(ring);
  const leave = () => place.classList.remove(ring);
  place.addEventListener('blur', leave, { once: true });
  setTimeout(leave, RING_MS);
}
