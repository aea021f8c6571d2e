type Row = Readonly<Record<string, unknown>>;
interface Said {
  /** All that a mark says of a row, in this order for good: another order is another mark. */
  columns: readonly string[];
  /** What a column holds unless it is given. */
  defaults: Row;
}

const words = (text: string): string[] => text.split(' ');

const WORK = {
  work_entry: {
    columns: [
      ...words('id workDayId cadreId month workedOn unitId positionId productId coefficientMilli taskGroup'),
      ...words('adHocBy taskId meetingId note minutes state isConfidential voucherId ordinal enteredAt'),
      ...words('importKey version'),
    ],
    defaults: { isConfidential: 0 },
  },
  work_entry_revision: {
    columns: words('id entryId version kind content at accountId reason wipedAt wipedBy'),
    defaults: {},
  },
  work_day: {
    columns: words('id cadreId workedOn unitId state stepCount basis lateReason version'),
    defaults: {},
  },
  day_step: { columns: words('id workDayId sequence kind at accountId reason'), defaults: {} },
  output_check: {
    columns: words('id outputId dayStepId kind degree quantity at accountId reason deliveryId ofCheckId'),
    defaults: {},
  },
  output_delivery: {
    columns: words('id outputId sequence deliveredOn quantity dueOn dayStepId at accountId note withdrawnAt'),
    defaults: {},
  },
  evidence: {
    columns: words('id outputId kind fileId url name at accountId removedAt removedBy'),
    defaults: {},
  },
  // After what hangs on it: a check that was made is named before the product that it is one too many of.
  output: {
    columns: [
      ...words('id cadreId unitId positionId productId coefficientMilli taskId name quantity documentNumber'),
      ...words('documentOn deliveredOn workDayId degree standing kind'),
    ],
    defaults: {},
  },
  task: {
    columns: [
      ...words('id cadreId unitId positionId productId proposedName coefficientMilli quantity origin title'),
      ...words('quality basisKind basis assignerId openedOn dueOn deliveredOn parentId planId recurrenceId'),
      ...words('recurrencePeriod takenOverFromId state stepCount version'),
    ],
    defaults: {
      ...{ proposedName: '', coefficientMilli: 0, quantity: 1, quality: '', basisKind: '', basis: '' },
      ...{ state: 'open', stepCount: 0 },
    },
  },
  task_step: { columns: words('id taskId sequence kind at accountId reason detail'), defaults: {} },
} satisfies Record<string, Said>;

const SCORES = {
  review: {
    columns: [
      ...words('id cadreId period unitId positionId packId kind state merits limits opinion stepCount'),
      ...words('submittedAt approvedOn appealUntilOn answerDueOn resultHundredths generalHundredths'),
      ...words('totalHundredths level faults delays createdAt version'),
    ],
    defaults: { merits: '', limits: '', opinion: '', stepCount: 0, level: '' },
  },
  review_step: {
    columns: words('id reviewId sequence kind at accountId reason content'),
    defaults: {},
  },
  closing: {
    columns: [
      ...words('id month unitId kind edition at accountId unit figures undecided fingerprint reopenedAt'),
    ],
    defaults: {},
  },
  annual_rating: {
    columns: [
      ...words(
        'id cadreId year unitId kind state ownLevel ownText proposedLevel decidedLevel decisionNumber',
      ),
      ...words('decidedOn handling meanHundredths appealUntilOn answerDueOn stepCount createdAt version'),
    ],
    defaults: {},
  },
  rating_step: {
    columns: words('id ratingId sequence kind happenedOn at accountId level number text fileId detail'),
    defaults: {},
  },
  body_score: {
    columns: [
      ...words('id unitId period generalHundredths resultHundredths mostLevel conditions isOutstanding at'),
      ...words('accountId version'),
    ],
    defaults: {},
  },
  disqualifier: {
    columns: [
      ...words('id cadreId unitId kind happenedOn fact document at accountId liftedAt liftedReason version'),
    ],
    defaults: {},
  },
  excellent_decision: {
    columns: words('id cadreId period unitId decision reason number at accountId version'),
    defaults: {},
  },
  competency_assessment: {
    columns: words('id cadreId unitId competencyId level on note at accountId'),
    defaults: {},
  },
} satisfies Record<string, Said>;

/** What days and products are measured by, and who may judge them. */
const MEASURES = {
  leave: {
    columns: words('id cadreId fromOn toOn kind isHalf half decision version'),
    defaults: { half: 'morning', decision: '' },
  },
  assignment: {
    columns: [
      ...words('id cadreId unitId positionId kind title fromOn toOn dailyMinutes weeklyPattern hasDutyToLog'),
      ...words('version decision decidedOn endDecision endDecidedOn leaving followsId'),
    ],
    defaults: { decision: '', endDecision: '', leaving: '' },
  },
  output_product: {
    columns: [
      ...words('id catalogueId code positionId name measure taskGroup complexityGroup pointsMilli'),
      ...words('coefficientMilli standardMinutes isStandard isRepetitive evidenceKind version'),
    ],
    defaults: { evidenceKind: 'none', version: 1 },
  },
  rule_choice: {
    columns: words('id unitId fromMonth officialPack publicEmployeePack workerPack capMode version'),
    defaults: {},
  },
  headship: {
    columns: words('id unitId cadreId kind fromOn toOn charge decision version endedWithId wasToOn'),
    defaults: { charge: '', decision: '', version: 1 },
  },
  delegation: {
    columns: words('id unitId fromCadreId toCadreId fromOn toOn charge decision version'),
    defaults: { charge: '', decision: '', version: 1 },
  },
  role_grant: { columns: words('id accountId role unitId fromOn toOn'), defaults: {} },
} satisfies Record<string, Said>;

/** Who signs in as whom and by what, whom units answer to, what the checks saw, and reports as they were made. */
const WHO = {
  account: {
    columns: [
      ...words('id username displayName cadreId passwordHash passwordOff mustChangePassword disabledAt'),
      ...words('closedFor firstPasswordUntil createdAt version'),
    ],
    defaults: { passwordOff: 0, closedFor: '' },
  },
  account_link: {
    columns: words('id accountId kind issuer subject subjectKey createdAt createdById'),
    defaults: {},
  },
  second_factor: { columns: words('id accountId secret createdAt confirmedAt endedAt'), defaults: {} },
  recovery_code: { columns: words('id accountId handle secret createdAt usedAt'), defaults: {} },
  unit_version: {
    columns: [
      ...words('id unitId fromOn toOn name parentId block level isBody documentStyle officialRoles'),
      ...words('weeklyPattern decision'),
    ],
    defaults: { officialRoles: 0 },
  },
  finding_settings: { columns: words('id edition settings phrases at accountId reason'), defaults: {} },
  finding: {
    columns: [
      ...words('id month rule subjectKind subjectId cadreId unitId severity settingsId params entryIds'),
      ...words('lineCount state foundAt headFromOn seenAt changedAt version'),
    ],
    defaults: {},
  },
  finding_step: { columns: words('id findingId sequence kind at accountId words'), defaults: {} },
  report_edition: {
    columns: [
      ...words('id period unitId ordinal style content fingerprint words madeAt accountId issuedAt'),
      ...words('issuerUnitId issuedAs droppedAt version'),
    ],
    defaults: {},
  },
} satisfies Record<string, Said>;

/** Rows that decide what people are paid by, how they are rated, and who may say so. */
const MARKED = { ...WORK, ...SCORES, ...MEASURES, ...WHO };

export type MarkedTable = keyof typeof MARKED;
export const MARKED_TABLES = Object.keys(MARKED) as MarkedTable[];

/** Those that were marked first, with the beginning of the trail. */
export const MARKED_FIRST: readonly MarkedTable[] = [
  ...(['work_entry', 'work_day', 'day_step', 'output', 'output_check'] as const),
  ...(['review', 'review_step', 'closing'] as const),
];
/** The edition of marks with which earlier contents of lines came to have theirs. */
export const KEPT_EDITION = 3;
/** The edition of marks that there is now. */
export const LAST_EDITION = 4;

/** Since which edition a table has marks: 1, the beginning of the trail. */
export function editionOf(table: MarkedTable): number {
  if (MARKED_FIRST.includes(table)) return 1;
  if (table === 'work_entry_revision') return KEPT_EDITION;
  return Object.hasOwn(WHO, table) ? LAST_EDITION : 2;
}

export const isMarkedTable = (table: string): table is MarkedTable => Object.hasOwn(MARKED, table);

/** What a mark says: every column of the row, and what hangs on it and has no mark of its own. */
export function wordsOf(table: MarkedTable, row: Row, parts: readonly unknown[]): string {
  const { columns, defaults }: Said = MARKED[table];
  const values = columns.map((name) => row[name] ?? defaults[name] ?? null);
  return `row ${table} ${JSON.stringify(parts.length > 0 ? [...values, parts] : values)}`;
}
