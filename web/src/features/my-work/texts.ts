import { bringTexts } from '../../lib/i18n/late.ts';
import { myWork } from '../../lib/i18n/vi/work/my-work.ts';
import { taskChange } from '../../lib/i18n/vi/work/task-change.ts';
import { taskProblem } from '../../lib/i18n/vi/work/task-problem.ts';

bringTexts({ myWork, taskChange, problem: taskProblem });
