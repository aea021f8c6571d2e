import { bringTexts } from '../../lib/i18n/late.ts';
import { secret, secretProblem } from '../../lib/i18n/vi/work/secret.ts';

bringTexts({ secret, problem: secretProblem });
