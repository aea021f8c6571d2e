import { join } from 'node:path';
import type { ReportFormat } from '@so-viec/shared/report/report.schema';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { WrittenReport } from '../report-paper.ts';
import type { ReportOrder } from './report.worker.ts';

const MOST_MEMORY_MB = 512;
const lane = new WorkerLane<ReportOrder, never, Uint8Array>(
  join(import.meta.dirname, 'report.worker.ts'),
  MOST_MEMORY_MB,
);

/** The bytes of a report's file, written beside the requests after those asked for before. */
export function drawReport(report: WrittenReport, format: ReportFormat): Promise<Uint8Array> {
  return lane.do({ report, format });
}

/** Stops the thread, whatever it writes. */
export async function stopReports(): Promise<void> {
  await lane.stop();
}
