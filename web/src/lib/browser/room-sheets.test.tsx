import { afterEach, expect, test } from 'vitest';
import { setRoom } from './room.ts';

afterEach(() => {
  setRoom({ scale: 1, taken: 0 });
  document.head.replaceChildren();
});

test('a style sheet that was on its way when the text grew is fitted when it has come', async () => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
  document.head.append(link);
  // The page hears of what was added a moment later.
  await new Promise((resolve) => setTimeout(resolve));
  setRoom({ scale: 2 });
  const style = document.createElement('style');
  style.textContent = '@media (min-width: 768px) { p { color: red } }';
  document.head.append(style);
  const [rule] = [...(style.sheet?.cssRules ?? [])] as CSSMediaRule[];
  const condition = () => rule?.media.mediaText;
  expect(condition()).toBe('(min-width: 768px)');
  link.dispatchEvent(new Event('load'));
  expect(condition()).toBe('(min-width: 1536px)');
});
