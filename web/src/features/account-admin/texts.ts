import { bringTexts } from '../../lib/i18n/late.ts';
import { accountProblem } from '../../lib/i18n/vi/admin/account-problem.ts';
import { accounts } from '../../lib/i18n/vi/admin/accounts.ts';
import { ways } from '../../lib/i18n/vi/admin/ways.ts';

bringTexts({ accounts, ways, problem: accountProblem });
