import { bringTexts } from '../../lib/i18n/late.ts';
import { report } from '../../lib/i18n/vi/report/report.ts';
import { reportProblem } from '../../lib/i18n/vi/report/report-problem.ts';

bringTexts({ report, problem: reportProblem });
