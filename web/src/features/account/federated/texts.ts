import { bringTexts } from '../../../lib/i18n/late.ts';
import { accountProblem } from '../../../lib/i18n/vi/admin/account-problem.ts';
import { ways } from '../../../lib/i18n/vi/admin/ways.ts';

bringTexts({ ways, problem: accountProblem });
