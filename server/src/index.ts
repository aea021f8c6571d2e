export { type OrganisationToday, organisationToday } from './access/organisation.ts';
export {
  AccountProblem,
  closeAccount,
  createAccount,
  type FirstPassword,
  forgetSecondFactor,
  ROLES,
  type Role,
  resetAccount,
  resetNewAccounts,
} from './account/account-admin.commands.ts';
export { type AccountView, viewAccounts } from './account/list-accounts.ts';
export { linkFromTable } from './account/page/link-file.ts';
export { type RatedYear, ratedYears } from './annual-rating/year/rated-year.ts';
export { createApp } from './app.ts';
export { auditPlaceOf } from './audit/audit-config.ts';
export { beginOwnTrail, sealTrail } from './audit/trail.ts';
export { type Verified, verifyTrail } from './audit/verify.ts';
export { hashPassword } from './auth/password.ts';
export { type BackupOrder, backUp } from './backup/copy/back-up.ts';
export { BackupProblem } from './backup/copy/backup-problem.ts';
export { newKey, readKeyFile } from './backup/copy/crypt.ts';
export { restore } from './backup/copy/restore.ts';
export { refuseWrongRecipients } from './backup/schedule/backup-plan.ts';
export { drill } from './backup/schedule/drill.ts';
export { putKnownCalendar } from './calendar/known-calendar.ts';
export { closeMonth } from './closing/close.commands.ts';
export { type ClosedByMachine, closeOnMachine } from './closing/machine-close.ts';
export { type Config, readConfig } from './config.ts';
export { ConfigProblem } from './config-problem.ts';
export { actOnFinding } from './finding/acts/finding.commands.ts';
export { keepMonthApart } from './finding/keep/keep-apart.ts';
export { type KeptCounts, keepMonth } from './finding/keep/keep-month.ts';
export { checkMonth } from './finding/machine-check.ts';
export type { NamedFinding } from './finding/see-month.ts';
export { Problem } from './http/problem.ts';
export type { ImportPhase, OnProgress } from './import/apply-plan.ts';
export { type ImportOptions, importRows } from './import/import.commands.ts';
export { type ImportOfFile, importFile } from './import/import-file.ts';
export type { ImportReport } from './import/report.ts';
export { openLog } from './log.ts';
export { type RunningServer, startServer } from './main.ts';
export { openAsItIs, openConfiguredDatabase, openMigrated } from './open-database.ts';
export { type PersonPeriod, personPeriods } from './rating/period/person-period.ts';
export { type MachineReport, reportOf } from './report/machine-report.ts';
export { type ComputedReview, computeMonth } from './review/compute-month.ts';
export { exportReview, type NoFile } from './review/export-review.ts';
export { type MachineSummary, summarise } from './summary/machine-summary.ts';
export { changerAs } from './unit/change/changer-as.ts';
export { changeUnits } from './unit/change/unit-change.commands.ts';
