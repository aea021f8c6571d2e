import type { ReportFormat } from '@so-viec/shared/report/report.schema';
import { collector } from '../documents/collect.ts';
import { csvOf } from '../summary/export/csv.ts';
import { reportPapers, type WrittenReport } from './report-paper.ts';
import { reportTable, reportWorkbook } from './workbook/report-workbook.ts';

/** A report as the bytes of a file; each format's library is loaded when it is asked for. */
export async function writeReport(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return wordOf(report);
    case 'pdf':
      return pdfOf(report);
    case 'xlsx':
      return reportWorkbook(report, 'parts');
    case 'xlsx-people':
      return reportWorkbook(report, 'people');
    case 'csv':
      return new TextEncoder().encode(csvOf(reportTable(report.content)));
  }
}

async function wordOf(report: WrittenReport): Promise<Uint8Array> {
  const { readyImages } = await import('../documents/word/picture-image.ts');
  const { wordBatch } = await import('../documents/word/word-batch.ts');
  await readyImages();
  return wordBatch(reportPapers(report), 'Báo cáo', true);
}

async function pdfOf(report: WrittenReport): Promise<Uint8Array> {
  const { PdfFile } = await import('../documents/pdf/pdf-file.ts');
  const { out, bytes } = collector();
  const file = new PdfFile(out, 'Báo cáo');
  for (const paper of reportPapers(report)) file.add(paper);
  await file.end();
  return bytes();
}
