import { bringTexts } from '../../lib/i18n/late.ts';
import { cadre } from '../../lib/i18n/vi/organisation/cadre.ts';
import { transferProblem } from '../../lib/i18n/vi/organisation/problem/transfer-problem.ts';
import { transfer } from '../../lib/i18n/vi/organisation/transfer.ts';
import { week } from '../../lib/i18n/vi/organisation/week.ts';

bringTexts({ cadre, transfer, week, problem: transferProblem });
