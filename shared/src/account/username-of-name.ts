import { foldText } from '../text/fold.ts';

/** "Trần Thị Thu Hà" → "ha.ttt", then "ha.ttt2" and so on; puts it into `taken`. */
export function usernameOfName(fullName: string, taken: Set<string>): string {
  const words = foldText(fullName)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  const base = [words.at(-1) ?? 'nguoi-dung', initials.join('')].filter(Boolean).join('.').slice(0, 60);
  let username = base;
  for (let n = 2; taken.has(username); n++) username = `${base}${n}`;
  taken.add(username);
  return username;
}
