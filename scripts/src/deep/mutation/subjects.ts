/** Code whose tests are tried with it changed, one place at a time. */
export interface Subject {
  name: string;
  /** What is changed; tests never. */
  code: readonly string[];
  /** The tests that have to notice: those that touch it and are quick, on SQLite. */
  tests: readonly string[];
}

/** What people's pay and rights are decided by, from the root of the project. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: 'policy',
    code: ['shared/src/access/*.ts', 'server/src/access/scopes.ts'],
    tests: ['shared/src/access/*.test.ts', 'server/src/access/scopes.test.ts'],
  },
  {
    name: 'scoring',
    code: [
      'shared/src/review/score/*.ts',
      'shared/src/review/pack/*.ts',
      'shared/src/review/rating/{appeal,body-score,excellent-share,rating}.rules.ts',
    ],
    tests: ['shared/src/review/{pack,rating,score}/*.test.ts'],
  },
  {
    name: 'averages',
    code: [
      'shared/src/decimal/*.ts',
      'shared/src/summary/{cut-off,figures,person-month,row-sums}.rules.ts',
      'shared/src/summary/person-row.ts',
      'shared/src/review/rating/months-mean.rules.ts',
      'shared/src/report/report-sums.ts',
      'server/src/access/few.ts',
    ],
    tests: [
      'shared/src/{decimal,summary}/*.test.ts',
      'shared/src/review/rating/months-mean.rules.test.ts',
      'shared/src/report/report.test.ts',
      'server/src/access/scopes.test.ts',
    ],
  },
  {
    name: 'closing',
    code: ['shared/src/closing/*.ts', 'server/src/closing/{closing-facts,fingerprint,frozen-among}.ts'],
    tests: ['shared/src/closing/*.test.ts', 'server/src/closing/{closing-facts,fingerprint}.test.ts'],
  },
  {
    name: 'closing-freeze',
    code: ['server/src/closing/freeze.ts'],
    tests: ['server/src/closing/{closing,closed-figures}.test.ts'],
  },
  // Apart from the rest: a change in a table is tried by all tests of its subject.
  { name: 'audit-marks', code: ['db/src/audit/mark/*.ts'], tests: ['db/src/audit/mark/*.test.ts'] },
  {
    name: 'audit',
    code: ['db/src/audit/*.ts', 'db/src/audit/verify/*.ts'],
    tests: ['db/src/audit/{*,verify/*}.test.ts'],
  },
];
