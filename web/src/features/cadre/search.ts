import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre-kinds';
import { isCivilDay, isMonth } from '@so-viec/shared/civil-day/civil-day';
import { defined, oneOf, text } from '../../lib/search.ts';

const kept = (value: string | undefined, isGood: (value: string) => boolean) =>
  value !== undefined && isGood(value) ? value : undefined;

/** What the list of people is narrowed to: all of it stands in the address. */
export function readCadresSearch(search: Record<string, unknown>) {
  const page = Number(search.page);
  return defined({
    q: text(search.q),
    unit: text(search.unit),
    kind: oneOf(search.kind, CADRE_KINDS),
    position: text(search.position),
    on: kept(text(search.on), isCivilDay),
    gone: oneOf(text(search.gone), ['1']),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
    viec: oneOf(search.viec, ['them', 'xin']),
  });
}
export type CadresSearch = ReturnType<typeof readCadresSearch>;

/** What is being changed on a person's page. */
const ACT_OF = {
  chuyen: 'move',
  gio: 'terms',
  'ket-thuc': 'end',
  'bo-ket-thuc': 'reopen',
  'bo-nham': 'remove',
  'bo-tri': 'begin',
  'thoi-viec': 'depart',
  sua: 'correct',
  nghi: 'leave',
  nhan: 'takeOn',
} as const;
export type ActWord = keyof typeof ACT_OF;
export type Act = (typeof ACT_OF)[ActWord];

export const actOf = (word: ActWord | undefined): Act | undefined => word && ACT_OF[word];
const ACT_WORDS = Object.keys(ACT_OF) as ActWord[];
/** The word that stands for a form in the address. */
export const wordOf = (act: Act): ActWord => ACT_WORDS.find((word) => ACT_OF[word] === act) ?? 'sua';

/** `thang` the month of the standard, `viec` the form that is open, `bo-tri` the post it is about. */
export function readCadreSearch(search: Record<string, unknown>) {
  return defined({
    thang: kept(text(search.thang ?? search.month), isMonth),
    viec: oneOf(search.viec, ACT_WORDS),
    'bo-tri': text(search['bo-tri']),
  });
}
export type CadreSearch = ReturnType<typeof readCadreSearch>;
