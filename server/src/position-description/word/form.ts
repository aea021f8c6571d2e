import { FORM } from '@so-viec/shared/position-description/form-words';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { AlignmentType, Paragraph, type Table } from 'docx';
import { type Cell, head, heading, paragraphs, table } from './form-parts.ts';

type Content = DescriptionContent;

/** One description in the form of the official table. */
export function formOf(content: Content): (Paragraph | Table)[] {
  return [
    ...paragraphs(`${FORM.title}\n${FORM.subtitle}`, { bold: true, align: AlignmentType.CENTER }),
    new Paragraph({}),
    headTable(content),
    heading(FORM.purpose),
    ...paragraphs(content.purpose, { align: AlignmentType.JUSTIFIED }),
    heading(FORM.work),
    workTable(content),
    heading(FORM.relations),
    heading(FORM.inside),
    insideTable(content),
    heading(FORM.outside),
    outsideTable(content),
    heading(FORM.powers),
    powersTable(content),
    heading(FORM.requirements),
    heading(FORM.qualifications),
    qualificationsTable(content),
    heading(FORM.competencies),
    competenciesTable(content),
  ];
}

function headTable(content: Content): Table {
  const said = (part: keyof typeof FORM.head, more: Partial<Cell> = {}): Cell => ({
    text: `${FORM.head[part]}: ${content[part]}`,
    ...more,
  });
  return table({
    columns: [1, 1],
    rows: [
      [said('name', { bold: true }), said('code')],
      [said('place'), said('start')],
      [said('related', { span: 2 })],
    ],
  });
}

function workTable({ work }: Content): Table {
  const words = FORM.workHead;
  let number = 0;
  const rows = work.map(({ area, work: done, criterion }, i): Cell[] => {
    const isSame = i > 0 && area !== '' && work[i - 1]?.area === area && (done !== '' || criterion !== '');
    if (!isSame) number++;
    const merge = isSame ? 'rest' : 'start';
    const [shown, named] = isSame ? ['', ''] : [`2.${number}`, area];
    return [{ text: shown, merge }, { text: named, merge }, { text: done }, { text: criterion }];
  });
  const top = [
    head(words.number, { merge: 'start' }),
    head(words.both, { span: 2 }),
    head(words.criterion, { merge: 'start' }),
  ];
  const under = [
    head('', { merge: 'rest' }),
    head(words.area),
    head(words.work),
    head('', { merge: 'rest' }),
  ];
  return table({ columns: [1, 3, 6, 5], rows: [top, under, ...rows], heads: 2 });
}

function insideTable({ managedBy, manages, cooperatesWith }: Content): Table {
  const words = FORM.insideHead;
  const cells = [{ text: managedBy }, { text: manages }, { text: cooperatesWith }];
  const heads = [head(words.managedBy), head(words.manages), head(words.cooperatesWith)];
  return table({ columns: [1, 1, 1], rows: [heads, cells], heads: 1 });
}

function outsideTable({ outside }: Content): Table {
  const heads = [head(FORM.outsideHead.body), head(FORM.outsideHead.nature)];
  const rows = outside.map(({ body, nature }) => [{ text: body }, { text: nature }]);
  return table({ columns: [1, 1], rows: [heads, ...rows], heads: 1 });
}

function powersTable({ powers }: Content): Table {
  const heads = [head(FORM.powersHead.number), head(FORM.powersHead.power)];
  const rows = powers.map(({ power }, i) => [{ text: `4.${i + 1}` }, { text: power }]);
  return table({ columns: [1, 12], rows: [heads, ...rows], heads: 1 });
}

function qualificationsTable({ qualifications }: Content): Table {
  const heads = [head(FORM.qualificationsHead.kind), head(FORM.qualificationsHead.requirement)];
  const rows = qualifications.map(({ kind, requirement }) => [{ text: kind }, { text: requirement }]);
  return table({ columns: [1, 3], rows: [heads, ...rows], heads: 1 });
}

function competenciesTable({ competencies }: Content): Table {
  const words = FORM.competenciesHead;
  const rows = competencies.map(({ group, name, level }, i): Cell[] => {
    const isSame = i > 0 && group !== '' && competencies[i - 1]?.group === group;
    const first: Cell = isSame ? { text: '', merge: 'rest' } : { text: group, merge: 'start' };
    return [first, { text: name }, { text: level, align: AlignmentType.CENTER }];
  });
  return table({
    columns: [3, 5, 2],
    rows: [[head(words.group), head(words.name), head(words.level)], ...rows],
    heads: 1,
  });
}
