import { bringTexts } from '../../lib/i18n/late.ts';
import { dayReview } from '../../lib/i18n/vi/work/day-review.ts';
import { outputProblem } from '../../lib/i18n/vi/work/output-problem.ts';
import { secret } from '../../lib/i18n/vi/work/secret.ts';

bringTexts({ dayReview, secret, problem: outputProblem });
