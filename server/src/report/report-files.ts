import { collector } from '../documents/collect.ts';
import { PdfFile } from '../documents/pdf/pdf-file.ts';
import { readyImages } from '../documents/word/picture-image.ts';
import { wordBatch } from '../documents/word/word-batch.ts';
import { csvOf } from '../summary/export/csv.ts';
import { reportPapers, type WrittenReport } from './report-paper.ts';
import { reportTable, reportWorkbook } from './report-workbook.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'xlsx-people', 'csv'] as const;
/** `xlsx` has a sheet for each body, `xlsx-people` a printed page for each person. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as the bytes of a file. */
export async function writeReport(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      await readyImages();
      return wordBatch(reportPapers(report), 'Báo cáo', true);
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

async function pdfOf(report: WrittenReport): Promise<Uint8Array> {
  const { out, bytes } = collector();
  const file = new PdfFile(out, 'Báo cáo');
  for (const paper of reportPapers(report)) file.add(paper);
  await file.end();
  return bytes();
}
