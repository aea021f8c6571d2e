/** What of an event somebody would have otherwise. */
export const EVENT_CHANGES = [
  `detail = '{"minutes":480}'`,
  `detail = 'x'`,
  `"accountId" = 'somebody-else'`,
  `outcome = case outcome when 'done' then 'refused' else 'done' end`,
  `at = '2024-01-01T00:00:00.000Z'`,
  `"objectId" = 'another'`,
  `detail = '', salt = '', "payloadHash" = 'made-up'`,
];

/** What of a row decides pay, ratings and rights. */
export const LIVE_CHANGES: readonly [table: string, set: string][] = [
  ['work_entry', 'minutes = minutes + 60'],
  ['work_entry', `note = 'Việc khác'`],
  ['work_day', `state = case state when 'accepted' then 'draft' else 'accepted' end`],
  ['output', 'quantity = quantity + 1'],
  ['output', 'degree = 75'],
  ['review', '"totalHundredths" = 9900'],
  ['day_step', `"accountId" = 'somebody-else'`],
  ['work_entry', 'mark = null'],
  ['annual_rating', `"decidedLevel" = 'excellent'`],
  ['rating_step', `level = 'excellent'`],
  ['task', `"dueOn" = '2024-12-31'`],
  ['task', `state = 'cancelled'`],
  ['task_step', `at = '2024-01-01T00:00:00.000Z'`],
  ['output_delivery', `"deliveredOn" = '2024-01-01'`],
  ['evidence', `name = 'Khác'`],
  ['leave', `kind = 'sick', mark = null`],
  ['assignment', '"hasDutyToLog" = 0'],
  ['output_product', '"coefficientMilli" = "coefficientMilli" * 3'],
  ['headship', `"fromOn" = '2020-01-01'`],
  ['role_grant', `"toOn" = '2030-01-01'`],
  ['account', '"passwordOff" = 1 - "passwordOff"'],
  ['second_factor', `secret = 'another'`],
  ['recovery_code', `"usedAt" = '2024-01-01T00:00:00.000Z'`],
  ['unit_version', `"officialRoles" = "officialRoles" + 4`],
  ['finding_settings', `settings = '{}'`],
  ['stored_file', 'content = substr(content, 2)'],
];

/** What is known of a finding. */
export const FINDING_CHANGES: readonly [table: string, set: string][] = [
  ['finding', `state = 'closed'`],
  ['finding', `severity = 'note', mark = null`],
  ['finding', `"entryIds" = '["another"]'`],
  ['finding_step', `words = 'Đã rõ'`],
];

/** Rows of which there may be one more for somebody's good. */
export const MADE = [
  'output_delivery',
  'output_check',
  'leave',
  'assignment',
  'role_grant',
  'rating_step',
  'task',
];

/** Rows that were something else before, and what. */
export const ONCE = [
  [
    'task',
    `"dueOn" = '2024-02-20'`,
    `id in (select "objectId" from audit_event where object = 'task' and "objectVersion" > 1)`,
  ],
  ['work_day', `state = 'draft', "stepCount" = "stepCount" - 1`, `"stepCount" > 0`],
  ['finding', `state = 'open'`, 'version > 1'],
  ['rule_choice', `"capMode" = 'total70'`, 'version > 1'],
] as const;

/** Rows of which one less is for somebody's good, and where that is told: at themselves or at what they hang on. */
export const COUNTED: readonly [table: string, by: string, toldAt: string][] = [
  ['task_step', 'taskId', 'task_step'],
  ['rating_step', 'ratingId', 'rating_step'],
  ['day_step', 'workDayId', 'day_step'],
  ['finding_step', 'findingId', 'finding_step'],
  ['second_factor', 'accountId', 'account'],
  ['output_check', 'outputId', 'output'],
  ['evidence', 'outputId', 'output'],
  ['output_share', 'outputId', 'output'],
];

/** Sums, and how a row of them is named. */
export const FIGURES = [
  ['cadre_month', `month || ' ' || "cadreId"`],
  ['cadre_day', '"workDayId"'],
] as const;
