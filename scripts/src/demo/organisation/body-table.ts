import { foldText } from '@so-viec/shared/text/fold';
import { BODY_KINDS, type BodyKind } from './body-kinds.data.ts';
import { GOVERNMENT_BODIES } from './government.data.ts';
import { LOCAL_BODIES, SERVICE_BODIES } from './local.data.ts';
import { FRONT_BODIES, PARTY_BODIES } from './party.data.ts';

/** A part of a body; `name` '' is the body itself, for people of bodies without divisions. */
export interface DivisionSpec {
  code: string;
  name: string;
  positions: string[];
  weight: number;
}

export interface BodySpec {
  code: string;
  name: string;
  kind: BodyKind;
  people: number;
  divisions: DivisionSpec[];
}

/** The bodies of the province as it was in 2024, in the four blocks. */
export const BODIES: BodySpec[] = [
  PARTY_BODIES,
  FRONT_BODIES,
  GOVERNMENT_BODIES,
  LOCAL_BODIES,
  SERVICE_BODIES,
].flatMap(readBodies);

function readBodies(table: string): BodySpec[] {
  return table
    .split(/\n(?=\S)/)
    .filter((block) => block.includes('|'))
    .map(readBody);
}

function readBody(block: string): BodySpec {
  const [head = '', ...lines] = block.trim().split('\n');
  const [code = '', name = '', kindName = '', people = ''] = head.split('|').map((cell) => cell.trim());
  const kind = BODY_KINDS[kindName];
  if (!kind) throw new Error(`${code}: no kind of body "${kindName}"`);
  return { code, name, kind, people: Number(people), divisions: divisionsOf(code, lines) };
}

/** "Phòng Công chức, viên chức" of SNV is SNV-CCVC; a second one with the same letters gets a number. */
function divisionsOf(bodyCode: string, lines: string[]): DivisionSpec[] {
  const taken = new Set<string>();
  return lines.map((line) => {
    const [name = '', rest = ''] = line.split('=').map((cell) => cell.trim());
    const [list = '', weight = '1'] = rest.split('*');
    const positions = list.split(',').map((code) => code.trim());
    if (name === '') return { code: bodyCode, name, positions, weight: 1 };
    const letters = lettersOf(name);
    const code = taken.has(letters) ? `${letters}${taken.size + 1}` : letters;
    taken.add(code);
    return { code: `${bodyCode}-${code}`, name, positions, weight: Number(weight) };
  });
}

/** "Phòng Công chức, viên chức" → CCVC, "Văn phòng Sở" → VP, "Thanh tra Sở" → TT. */
function lettersOf(name: string): string {
  if (name.startsWith('Văn phòng')) return 'VP';
  if (name.startsWith('Thanh tra')) return 'TT';
  const words = foldText(name).split(/[^a-z0-9]+/);
  return words
    .slice(1)
    .filter((word) => word !== 'va')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 5);
}
