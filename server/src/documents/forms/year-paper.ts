import type { YearForm } from '@so-viec/shared/review/form/form-content';
import { LEVEL_WORDS, YEAR_FORM as WORDS } from '@so-viec/shared/review/form/form-words';
import { LEVELS, type Level } from '@so-viec/shared/review/pack/level';
import { type Boxes, cell, heading, line, type Paper, type PaperTable } from '../paper/paper.ts';
import { formHead, points, signatures } from './form-parts.ts';

/** Mẫu số 02 of one person. */
export function yearPaper(form: YearForm): Paper {
  const proposal = form.proposal.split('\n').filter((part) => part.trim() !== '');
  return {
    name: form.head.fullName,
    blocks: [
      ...formHead(form.head, WORDS.number, [WORDS.title, `${WORDS.year} ${form.year}`]),
      heading(WORDS.summary),
      monthsTable(form),
      heading(WORDS.own),
      boxes(form.own),
      heading(WORDS.decided, '1'),
      boxes(form.decided),
      heading(WORDS.proposal, '2'),
      ...(proposal.length > 0 ? proposal : ['…………']).map((part) => line(part)),
      signatures({ ...form.self, office: WORDS.self }, { ...form.authority, office: WORDS.authority }),
      { kind: 'notes', notes: [WORDS.decidedNote, WORDS.proposalNote] },
    ],
  };
}

/** Four boxes, the best level first; none is marked before there is a level. */
function boxes(level: Level | null): Boxes {
  return {
    kind: 'boxes',
    boxes: LEVELS.map((one) => ({ text: LEVEL_WORDS[one], isMarked: one === level })),
  };
}

function monthsTable({ months, meanHundredths }: YearForm): PaperTable {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const month = months[index];
    return [
      cell(`${index + 1}`, 'centre'),
      cell(points(month?.totalHundredths ?? null), 'centre'),
      cell(month?.note ?? ''),
    ];
  });
  const mean = [cell(WORDS.mean, 'centre', true), cell(points(meanHundredths), 'centre', true), cell('')];
  return { kind: 'table', columns: [24, 30, 46], head: WORDS.columns, rows: [...rows, mean] };
}
