import type { ReportFormat } from '@so-viec/shared/report/report.schema';
import { answerOrders } from '../../jobs/worker-orders.ts';
import { writeReport } from '../report-files.ts';
import type { WrittenReport } from '../report-paper.ts';

export interface ReportOrder {
  report: WrittenReport;
  format: ReportFormat;
}

/** A thread of its own: nobody waits while a report of a province is drawn. */
answerOrders(({ report, format }: ReportOrder): Promise<Uint8Array> => writeReport(report, format));
