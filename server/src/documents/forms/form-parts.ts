import { toComma } from '@so-viec/shared/decimal/decimal';
import type { FormHead, FormSignature } from '@so-viec/shared/review/form/form-content';
import { placeAndDate } from '@so-viec/shared/review/form/form-dates';
import { HEAD_WORDS } from '@so-viec/shared/review/form/form-words';
import { printHundredths } from '@so-viec/shared/review/score/hundredths';
import { type Block, type Line, line, type Signatures } from '../paper/paper.ts';

/** What is left for the hand where nothing is known. */
const DOTS = '…………';

/** The number of the form, the heads, the title and who it is about. */
export function formHead(head: FormHead, number: string, titles: readonly [string, string]): Block[] {
  return [
    line([{ text: number, bold: true }], {
      align: 'right',
      size: 12,
      before: 0,
      after: 6,
      staysWithNext: true,
    }),
    {
      kind: 'heads',
      superior: head.superior.toLocaleUpperCase('vi'),
      body: head.body.toLocaleUpperCase('vi'),
      nation: HEAD_WORDS.nation,
      motto: HEAD_WORDS.motto,
    },
    line([{ text: titles[0], bold: true }], { align: 'centre', size: 14, before: 18, staysWithNext: true }),
    line(titles[1], { align: 'centre', before: 2, staysWithNext: true }),
    said(HEAD_WORDS.fullName, head.fullName, 14),
    said(HEAD_WORDS.title, head.title),
    said(HEAD_WORDS.unit, head.unit),
  ];
}

/** "Họ và tên: Nguyễn Văn An"; dots where nothing is known. */
export function said(label: string, value: string, before = 3): Line {
  return line(`${label}: ${value || DOTS}`, { before, align: 'left' });
}

/** Points with two places, "" where there are none. */
export function points(hundredths: number | null): string {
  return hundredths === null ? '' : toComma(printHundredths(hundredths));
}

/** A heading of the summary, and beneath it what was written there, a paragraph for each of its lines. */
export function written(label: string, text: string): Line[] {
  const lines = text.split('\n').filter((part) => part.trim() !== '');
  const body = lines.length > 0 ? lines : [DOTS];
  return [line(`${label}:`, { align: 'left', staysWithNext: true }), ...body.map((part) => line(part))];
}

export function signatures(
  self: FormSignature & { office: string },
  authority: FormSignature & { office: string },
): Signatures {
  const side = ({ place, on, name, office }: typeof self) => ({
    ...{ placeAndDate: placeAndDate(place, on), office, name },
    signed: HEAD_WORDS.signed,
  });
  return { kind: 'signatures', sides: [side(self), side(authority)] };
}
