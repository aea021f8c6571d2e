import { bringTexts } from '../../lib/i18n/late.ts';
import { formProblem } from '../../lib/i18n/vi/form-problem.ts';
import { judgingProblem } from '../../lib/i18n/vi/review/judging-problem.ts';
import { review } from '../../lib/i18n/vi/review/review.ts';
import { reviewProblem } from '../../lib/i18n/vi/review/review-problem.ts';

bringTexts({ review, problem: { ...formProblem, ...judgingProblem, ...reviewProblem } });
