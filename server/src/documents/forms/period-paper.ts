import { criteriaRows } from '@so-viec/shared/review/form/criteria-rows';
import type { PeriodForm } from '@so-viec/shared/review/form/form-content';
import { periodWords } from '@so-viec/shared/review/form/form-dates';
import { PERIOD_FORM as WORDS } from '@so-viec/shared/review/form/form-words';
import { cell, heading, type Paper, type PaperTable } from '../paper/paper.ts';
import { formHead, points, said, signatures, written } from './form-parts.ts';

/** Mẫu số 01 of one person. */
export function periodPaper(form: PeriodForm): Paper {
  const period = `(${WORDS.period}: ${periodWords(form.period)})`;
  return {
    name: form.head.fullName,
    blocks: [
      ...formHead(form.head, WORDS.number, [WORDS.title, period]),
      heading(WORDS.general),
      criteriaTable(form),
      heading(WORDS.summary),
      said(WORDS.generalPoints, points(form.generalHundredths)),
      said(WORDS.resultPoints, points(form.resultHundredths)),
      said(WORDS.totalPoints, points(form.totalHundredths)),
      ...written(WORDS.merits, form.merits),
      ...written(WORDS.limits, form.limits),
      ...written(WORDS.opinion, form.opinion),
      signatures({ ...form.self, office: WORDS.self }, { ...form.authority, office: WORDS.authority }),
    ],
  };
}

function criteriaTable({ own }: PeriodForm): PaperTable {
  return {
    kind: 'table',
    columns: [8, 64, 13, 15],
    head: WORDS.columns,
    rows: criteriaRows(own).map((row) => [
      cell(row.number, 'centre', row.isSum),
      cell(row.words, row.number === '' ? 'centre' : 'left', row.isSum),
      cell(row.most, 'centre', row.isSum),
      cell(row.own, 'centre', row.isSum),
    ]),
  };
}
