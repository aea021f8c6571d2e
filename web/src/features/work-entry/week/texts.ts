import { bringTexts } from '../../../lib/i18n/late.ts';
import { secretProblem } from '../../../lib/i18n/vi/work/secret.ts';
import { workWeek } from '../../../lib/i18n/vi/work/work-week.ts';

// A cell may hold a confidential line: why it is refused is said without its fields beside it.
bringTexts({ workWeek, problem: secretProblem });
