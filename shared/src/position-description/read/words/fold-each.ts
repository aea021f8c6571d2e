const COMBINING = /[\u0300-\u036f]/g;

/** What letters fold to; a text has few of them, many times. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 2000;

function foldCharacter(character: string): string {
  const folded = character.normalize('NFD').toLowerCase().normalize('NFD').replace(COMBINING, '');
  if (folded === 'đ') return 'd';
  if (/\s/.test(character)) return ' ';
  return folded.length === character.length ? folded : character;
}

/** NFC text in small letters without tone marks, of the same length: a place found in it is the place in the text. */
export function foldEach(text: string): string {
  let folded = '';
  for (const character of text) {
    const known = KNOWN.get(character) ?? foldCharacter(character);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(character, known);
    folded += known;
  }
  return folded;
}
