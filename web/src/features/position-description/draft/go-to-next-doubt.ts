const AT = 'data-at-doubt';

/** Brings the doubt after the one shown last into sight, its button into reach; after the last comes the first. */
export function goToNextDoubt(): void {
  const doubts = [...document.querySelectorAll<HTMLElement>('[data-doubt]')];
  const last = doubts.findIndex((doubt) => doubt.hasAttribute(AT));
  const next = doubts[last + 1] ?? doubts[0];
  doubts[last]?.removeAttribute(AT);
  next?.setAttribute(AT, '');
  next?.scrollIntoView({ block: 'center' });
  next?.querySelector('button')?.focus({ preventScroll: true });
}
