const COMBINING = /[\u0300-\u036f]/g;

function foldCharacter(character: string): string {
  const folded = character.normalize('NFD').toLowerCase().normalize('NFD').replace(COMBINING, '');
  if (folded === 'đ') return 'd';
  if (/\s/.test(character)) return ' ';
  return folded.length === character.length ? folded : character;
}

/** NFC text in small letters without tone marks, of the same length: a place found in it is the place in the text. */
export function foldEach(text: string): string {
  return [...text].map(foldCharacter).join('');
}
