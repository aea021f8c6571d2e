import { bringTexts } from '../../lib/i18n/late.ts';
import { rating } from '../../lib/i18n/vi/review/rating.ts';
import { ratingProblem } from '../../lib/i18n/vi/review/rating-problem.ts';

bringTexts({ rating, problem: ratingProblem });
