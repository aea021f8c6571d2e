import { createStore } from './store.ts';

/** How large text is (1 is usual), and how many pixels of the window stand beside the page. */
export type Room = { scale: number; taken: number };

export const room = createStore<Room>({ scale: 1, taken: 0 });

/** A condition on the width of a page, said of the window: `width < 768px` of text twice as large is `width < 1536px`. */
export function fitted(condition: string, { scale, taken }: Room): string {
  return condition.replace(/([\d.]+)px/g, (_, px: string) => `${Number(px) * scale + taken}px`);
}

const written = new WeakMap<CSSMediaRule, string>();

function fitRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const condition = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, condition);
    if (condition.includes('px')) rule.media.mediaText = fitted(condition, room.get());
    fitRules(rule.cssRules);
  }
}

function fitSheets(): void {
  for (const sheet of document.styleSheets) {
    // Nothing of another site is here; a sheet that is still on its way is fitted when it has come.
    if (sheet.href === null || sheet.href.startsWith(location.origin)) fitRules(sheet.cssRules);
  }
}

const watched = new WeakSet<Node>();

function fitWhenCome(node: Node): void {
  if (node instanceof HTMLLinkElement && node.rel === 'stylesheet') {
    node.addEventListener('load', fitSheets, { once: true });
  }
}

/** Styles on their way, and those of a page that is opened later, are fitted before they are drawn. */
function watchSheets(): void {
  if (watched.has(document.head)) return;
  watched.add(document.head);
  document.head.childNodes.forEach(fitWhenCome);
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) fitWhenCome(node);
  });
  observer.observe(document.head, { childList: true });
}

/** Conditions on the width count what large text and a panel beside the page leave of the window. */
export function setRoom(change: Partial<Room>): void {
  const before = room.get();
  const next = { ...before, ...change };
  if (next.scale === before.scale && next.taken === before.taken) return;
  room.set(next);
  document.documentElement.style.setProperty('--room-taken', `${next.taken}px`);
  fitSheets();
  watchSheets();
}
