import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { understand } from '@so-viec/shared/position-description/read/understand';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../import/read/archive.ts';
import { asContent } from '../../testing/word/as-content.ts';
import { SAMPLE } from '../../testing/word/sample.ts';
import { readWord } from './read-word.ts';
import { writeWord } from './write-word.ts';

const STATE = { superior: 'Ủy ban nhân dân tỉnh', body: 'Sở Nội vụ', style: 'state' } as const;
const PARTY = { superior: 'Tỉnh ủy', body: 'Ban Tổ chức', style: 'party' } as const;

async function printedAndRead(
  contents: readonly DescriptionContent[],
  letterhead = null as typeof STATE | typeof PARTY | null,
) {
  return understand(await readWord(await writeWord(contents, letterhead)));
}

describe('a printed description', () => {
  it.each([
    ['a State body', STATE],
    ['a Party body', PARTY],
    ['no body', null],
  ] as const)('of %s reads back equal, without a doubt and with nothing left over', async (_, letterhead) => {
    const { descriptions, leftovers } = await printedAndRead([SAMPLE], letterhead);
    expect(descriptions.map(({ content }) => asContent(content))).toEqual([SAMPLE]);
    expect([leftovers, descriptions[0]?.leftovers, descriptions[0]?.doubts]).toEqual([[], [], []]);
  });

  it('stands with others in one file', async () => {
    const many = ['A', 'B', 'C'].map((code) => ({
      ...SAMPLE,
      code: `TP-${code}`,
      name: `${SAMPLE.name} ${code}`,
    }));
    const { descriptions } = await printedAndRead(many, STATE);
    expect(descriptions.map(({ content }) => asContent(content))).toEqual(many);
  });

  it('reads back equal whatever stands in its parts', async () => {
    const word = fc.constantFrom(
      ...'soạn thảo hồ sơ tham mưu 12/2024 đúng hạn - Chủ động “Đề án” 100%'.split(' '),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const cell = fc.oneof(
      line,
      fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
    );
    const list = <T>(row: Record<keyof T & string, fc.Arbitrary<string>>) =>
      fc
        .array(fc.record(row), { maxLength: 4 })
        .map((rows) => rows.filter((cells) => Object.values(cells).some(Boolean)));
    const anyContent = fc.record({
      ...{ name: line, code: line, start: line, place: line, related: cell },
      ...{ purpose: cell, managedBy: cell, manages: cell, cooperatesWith: cell },
      work: list({
        area: fc.oneof(fc.constant(''), fc.constantFrom('Một', 'Hai')),
        work: cell,
        criterion: cell,
      }),
      outside: list({ body: cell, nature: cell }),
      powers: list({ power: cell }),
      qualifications: list({ kind: cell, requirement: cell }),
      competencies: list({
        group: fc.constantFrom('', 'Chung'),
        name: line,
        level: fc.constantFrom('', '1', '2-3'),
      }),
    });
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const { descriptions } = await printedAndRead([content as DescriptionContent]);
        expect(asContent(descriptions[0]?.content)).toEqual(content);
        expect(descriptions[0]?.leftovers).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the letterhead', () => {
  it('has the national title at 12 points in its wide column, and a rule under the motto', async () => {
    const archive = await openArchive(await writeWord([SAMPLE], STATE), () => undefined);
    const xml = await archive.text('word/document.xml');
    archive.close();
    const paragraph = (text: string) => xml.split('<w:p>').find((part) => part.includes(text)) ?? '';
    expect(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toContain('<w:sz w:val="24"/>');
    expect(paragraph('Độc lập - Tự do - Hạnh phúc')).toContain('<w:pBdr><w:bottom ');
    expect(xml).toContain('<w:gridCol w:w="3571"/><w:gridCol w:w="5499"/>');
  });
});
