import { bringTexts } from '../../lib/i18n/late.ts';
import { planProblem } from '../../lib/i18n/vi/work/plan-problem.ts';
import { taskChange } from '../../lib/i18n/vi/work/task-change.ts';
import { tasks } from '../../lib/i18n/vi/work/tasks.ts';

bringTexts({ tasks, taskChange, problem: planProblem });
