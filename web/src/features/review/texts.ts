import { bringTexts } from '../../lib/i18n/late.ts';
import { judgingProblem } from '../../lib/i18n/vi/review/judging-problem.ts';
import { review } from '../../lib/i18n/vi/review/review.ts';

bringTexts({ review, problem: judgingProblem });
