import { accountProblem } from './admin/account-problem.ts';
import { deviceProblem } from './admin/device.ts';
import { importProblem } from './admin/import-problem.ts';
import { closingProblem } from './closing/closing-problem.ts';
import { fileField } from './file-field.ts';
import { findingProblem } from './finding/finding-problem.ts';
import { formProblem } from './form-problem.ts';
import { catalogueField, rareField, schemeField } from './late-field.ts';
import { noticeProblem } from './notice/notice-problem.ts';
import { editionProblem } from './organisation/problem/edition-problem.ts';
import { postProblem } from './organisation/problem/post-problem.ts';
import { schemeProblem } from './organisation/problem/scheme-problem.ts';
import { transferProblem } from './organisation/problem/transfer-problem.ts';
import { wordProblem } from './organisation/problem/word-problem.ts';
import { unitProblem } from './organisation/unit-problem.ts';
import { rareProblem } from './rare-problem.ts';
import { reportProblem } from './report/report-problem.ts';
import { annualProblem } from './review/annual-problem.ts';
import { judgingProblem } from './review/judging-problem.ts';
import { ratingProblem } from './review/rating-problem.ts';
import { reviewProblem } from './review/review-problem.ts';
import { meetingProblem } from './work/meeting.ts';
import { outputProblem } from './work/output-problem.ts';
import { planProblem } from './work/plan-problem.ts';
import { productProblem } from './work/product-problem.ts';
import { secretProblem } from './work/secret.ts';
import { taskProblem } from './work/task-problem.ts';

/** The words of all refusals but those that a day's page meets. */
export const refusals = {
  ...accountProblem,
  ...annualProblem,
  ...closingProblem,
  ...deviceProblem,
  ...editionProblem,
  ...findingProblem,
  ...noticeProblem,
  ...formProblem,
  ...importProblem,
  ...judgingProblem,
  ...outputProblem,
  ...planProblem,
  ...productProblem,
  ...postProblem,
  ...ratingProblem,
  ...rareProblem,
  ...reportProblem,
  ...reviewProblem,
  ...schemeProblem,
  ...secretProblem,
  ...meetingProblem,
  ...taskProblem,
  ...transferProblem,
  ...unitProblem,
  ...wordProblem,
};

/** Why a field is refused, beside what pages often meet. */
export const lateField = { ...fileField, ...catalogueField, ...schemeField, ...rareField };
