import type { FormContent } from '@so-viec/shared/review/form/form-content';
import { collector } from '../../documents/collect.ts';
import { formPaper } from '../../documents/forms/form-paper.ts';
import type { Paper } from '../../documents/paper/paper.ts';
import { PdfFile } from '../../documents/pdf/pdf-file.ts';
import { WordFile } from '../../documents/word/word-file.ts';

/** Papers as a PDF file. */
export async function pdfOf(papers: readonly Paper[]): Promise<Buffer> {
  const { out, bytes } = collector();
  const file = new PdfFile(out, 'Phiếu');
  for (const paper of papers) file.add(paper);
  await file.end();
  return bytes();
}

/** Papers as a Word file, added a few at a time. */
export async function wordOf(papers: readonly Paper[], atOnce = papers.length): Promise<Buffer> {
  const { out, bytes } = collector();
  const file = new WordFile(out, 'Phiếu');
  for (let from = 0; from < papers.length; from += atOnce) await file.add(papers.slice(from, from + atOnce));
  await file.end();
  return bytes();
}

export const papersOf = (forms: readonly FormContent[]): Paper[] => forms.map(formPaper);
