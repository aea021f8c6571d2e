import { bringTexts } from '../../../lib/i18n/late.ts';
import { accountProblem } from '../../../lib/i18n/vi/admin/account-problem.ts';
import { security } from '../../../lib/i18n/vi/admin/security.ts';

bringTexts({ security, problem: accountProblem });
