import { bringTexts } from '../../lib/i18n/late.ts';
import { reminderHour } from '../../lib/i18n/vi/organisation/reminder-hour.ts';
import { unitProblem } from '../../lib/i18n/vi/organisation/unit-problem.ts';
import { units } from '../../lib/i18n/vi/organisation/units.ts';
import { week } from '../../lib/i18n/vi/organisation/week.ts';

bringTexts({ units, week, reminderHour, problem: unitProblem });
