/** Strings, and the signs that open, part and close what they stand in. Text that is JSON is nothing else but these. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Within {
  path: string;
  /** The keys so far; null in a list. */
  keys: Set<string> | null;
  place: number;
  key: string;
}

/** The paths of keys that an object has twice, of which JSON.parse would drop the first. The text is JSON. */
export function repeatedKeys(json: string): string[] {
  const found: string[] = [];
  const stack: Within[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const here = stack.at(-1);
    if (token === '{' || token === '[') {
      stack.push({
        path: here ? pathIn(here) : '',
        keys: token === '{' ? new Set() : null,
        place: 0,
        key: '',
      });
    } else if (token === '}' || token === ']') stack.pop();
    else if (token === ',' && here) here.place += 1;
    else if (token === ':' && here?.keys) {
      here.key = JSON.parse(text) as string;
      if (here.keys.has(here.key)) found.push(pathIn(here));
      here.keys.add(here.key);
    } else text = token;
  }
  return found;
}

/** Where the walk stands, as JavaScript writes it: lines[0].assigned. */
function pathIn({ path, keys, place, key }: Within): string {
  if (keys === null) return `${path}[${place}]`;
  return path === '' ? key : `${path}.${key}`;
}
