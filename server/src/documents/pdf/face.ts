import { fileURLToPath } from 'node:url';
import type { Words } from '../paper/paper.ts';

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** Tinos, drawn to the measures of Times New Roman, free (OFL 1.1), with all of Vietnamese. */
const FILES: Record<Face, string> = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export const FACES = Object.keys(FILES) as Face[];

/** Where a face's file lies. */
export function faceFile(face: Face): string {
  return fileURLToPath(import.meta.resolve(FILES[face]));
}

export function faceOf({ bold = false, italic = false }: Pick<Words, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : 'regular';
}
