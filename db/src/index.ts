export {
  type Account,
  findAccount,
  findAccountByUsername,
  hasAdministrator,
  insertAccount,
  insertNoticeReading,
  insertRoleGrant,
  updatePassword,
} from './account/account.queries.ts';
export {
  disableAccount,
  findCadreIdByCode,
  findUnitIdByCode,
  listAccounts,
  listRoleGrants,
  updateFirstPassword,
} from './account/account-admin.queries.ts';
export {
  endRoleGrant,
  findRoleGrant,
  hasOtherAdministrator,
  isAdministrator,
  listUnusedAccounts,
  noteSignIn,
  putRoleGrant,
  updateAccount,
} from './account/account-life.queries.ts';
export {
  type AccountRow,
  type AccountsWanted,
  countAccounts,
  findAccountOfCadre,
  listAccountPage,
  listGrantsOf,
  listPeopleToName,
  listWithoutAccess,
} from './account/account-page.queries.ts';
export {
  endOtherSessions,
  endSession,
  findSession,
  findSessionHolder,
  insertSession,
  type SessionFound,
  updateLastSeen,
} from './account/session.queries.ts';
export {
  type Attempt,
  countWrongFrom,
  insertAttempt,
  listAttempts,
  removeAttempt,
  removeAttempts,
  updateAttempt,
} from './account/sign-in-attempt.queries.ts';
export { listAssignments, type NamedAssignment } from './assignment/assignment.queries.ts';
export {
  endHeadships,
  findAssignment,
  findPositionLife,
  insertAssignment,
  listHeadshipsOf,
  listPositionsInForce,
  listPostsOf,
  listUnitLives,
  type PostOfCadre,
  updateAssignment,
} from './assignment/assignment-change.queries.ts';
export { insertAuditEvent } from './audit/audit.queries.ts';
export { openBare } from './bench/bare.ts';
export {
  fillFast,
  insertBenchLines,
  insertBenchOutputs,
  insertBenchSums,
} from './bench/bench-work.queries.ts';
export {
  findCadreByCode,
  findUsernameOf,
  getCadreName,
  insertCadre,
  lockCadreByCode,
  updateCadre,
} from './cadre/cadre.queries.ts';
export {
  type CadresWanted,
  listCadreIds,
  listCadreIdsByCode,
  listCadreWords,
} from './cadre/cadre-list.queries.ts';
export { countReviewSteps, listCadreMonthsOf, sumLoggedFrom } from './cadre/cadre-work.queries.ts';
export { insertCalendarDays, listCalendarDays, replaceCalendarYear } from './calendar/calendar.queries.ts';
export {
  type Campaign,
  type CampaignStep,
  findCampaign,
  insertCampaign,
  listCampaignSteps,
  listCampaigns,
  updateCampaign,
} from './campaign/campaign.queries.ts';
export {
  type Competency,
  findAssessment,
  insertAssessment,
  insertCompetencies,
  listAssessments,
  listCompetencies,
  listRequired,
  replaceRequired,
  updateCompetency,
  updateCompetencyLevel,
} from './competency/competency.queries.ts';
export { migrateToLatest, openDatabase } from './database.ts';
export { DatabaseProblem } from './database-problem.ts';
export { listDaysOfMonth, sumCadreMonth, sumTasks } from './day-review/month-beside.queries.ts';
export { listPeopleWithoutLines } from './day-review/people-under-review.queries.ts';
export {
  type DayToReview,
  listDaysToReview,
  listSubmittedDays,
  type QueuedDay,
} from './day-review/review-queue.queries.ts';
export {
  listReviewedDays,
  listStepsOfDays,
  type ReviewedDay,
  type StepOfDay,
} from './day-review/review-steps.queries.ts';
export type { Db } from './dialects.ts';
export {
  findFileContent,
  findStoredFile,
  insertStoredFile,
  removeStoredFile,
  type StoredFile,
} from './file/stored-file.queries.ts';
export { listLinesToExport } from './import/export.queries.ts';
export { lockAllCadres, lockForImport, raiseChangeCounter } from './import/import-lock.queries.ts';
export {
  findImportRun,
  type ImportPart,
  type ImportRun,
  insertImportParts,
  insertImportRun,
  listImportMappings,
  listImportParts,
  listImportRuns,
  noteImportRun,
  putImportMapping,
  removeImportParts,
  updateImportPart,
  updateImportRun,
} from './import/import-run.queries.ts';
export {
  listDaysOfPeople,
  listImportedLinesFrom,
  listLinesByImportKey,
  listLinesOfDays,
  listLinesOfMonth,
  listLinesOfTasks,
  listOutputsOfLines,
  listTasksOpenOn,
  listTiesOfOutputs,
} from './import/lines.queries.ts';
export {
  listAccountNames,
  listAllAssignments,
  listAllLeave,
  listCadreCodes,
  listCatalogues,
  listDecidedCatalogues,
  listHeadships,
  listPositions,
  listProducts,
  listUnitCodes,
  listUnitVersions,
} from './import/reference.queries.ts';
export { applyWrites, noWrites, sizeOfWrites, type Writes } from './import/writes.queries.ts';
export { claimJob, endJob, findJobRun } from './job/job.queries.ts';
export { listLeave } from './leave/leave.queries.ts';
export {
  findLeave,
  insertLeave,
  listLeaveRows,
  removeLeave,
  updateLeave,
} from './leave/leave-change.queries.ts';
export {
  findRequest,
  findRequestStep,
  insertRequest,
  insertRequestStep,
  type LeaveRequest,
  listRequestSteps,
  listRequestsOf,
  listWaitingRequests,
} from './leave/leave-request.queries.ts';
export {
  findOutput,
  findOutputOfTask,
  hasOtherEntries,
  insertOutput,
  listOutputsOf,
  listOutputsOfTasks,
  type Output,
  type OutputOfEntry,
  removeOutputIfLoose,
  tieOutput,
  untieOutput,
  updateOutput,
} from './output/output.queries.ts';
export {
  countLowerDegrees,
  insertOutputCheck,
  listChecksOfStep,
  listLastChecks,
  listOutputsDelivered,
  type OutputCheck,
} from './output/output-check.queries.ts';
export {
  findProductByCode,
  findProductOfOtherEdition,
  findStandardProduct,
  insertProduct,
  listOwnProducts,
  removeProduct,
  updateCoefficient,
  updateProduct,
} from './output-product/edition-products.queries.ts';
export {
  findProductOf,
  listProductsOf,
  type OutputProduct,
} from './output-product/output-product.queries.ts';
export {
  findPosition,
  insertPosition,
  listPositionsOfEdition,
  type Position,
  removePosition,
  updatePosition,
} from './position/position.queries.ts';
export { copyEditionContent } from './position-catalogue/copy.queries.ts';
export {
  type Edition,
  findEdition,
  findLastLineOfEdition,
  insertCatalogueStep,
  insertEdition,
  listCatalogueSteps,
  listEditions,
  lockEdition,
  removeEdition,
  updateEdition,
} from './position-catalogue/edition.queries.ts';
export {
  countHoldersFrom,
  countHoldersOf,
  listEditionPositions,
} from './position-catalogue/holders.queries.ts';
export {
  findDescription,
  findDescriptionById,
  findDocumentStyle,
  findPositionName,
  insertDescription,
  listDescriptionsOf,
  listDescriptionVersions,
  listPositionNames,
  listUnitsOfPosition,
  type PositionDescription,
} from './position-description/description.queries.ts';
export {
  type DescriptionDraft,
  type DescriptionImport,
  descriptionDraftOf,
  findDescriptionDraft,
  findDescriptionImport,
  findImportOfFile,
  insertDescriptionImport,
  listDescriptionDrafts,
  listDescriptionImports,
  updateDescriptionDraft,
} from './position-description/description-draft.queries.ts';
export {
  findProductProposal,
  insertProductProposals,
  listKnownProductNames,
  listProductProposals,
  type ProductProposal,
  updateProductProposal,
} from './position-description/product-proposal.queries.ts';
export type { Schema } from './schema.ts';
export {
  findScheme,
  findSchemeStep,
  insertScheme,
  insertSchemeStep,
  listSchemeSteps,
  listSchemes,
  lockBody,
  type Scheme,
  type SchemeMarks,
  type SchemeStep,
  updateScheme,
} from './scheme/scheme.queries.ts';
export {
  insertSchemeFile,
  listSchemeFiles,
  removeSchemeFile,
  type SchemeFile,
} from './scheme/scheme-file.queries.ts';
export { isEmptyDatabase } from './setting/emptiness.queries.ts';
export { findSetting, putSetting, removeSetting } from './setting/setting.queries.ts';
export {
  listCadreNames,
  listPositionGroups,
} from './summary/basis.queries.ts';
export { findChangeStamp } from './summary/change-stamp.queries.ts';
export { type CadreDay, listCadreDays, sumDays, sumFromDay } from './summary/day.queries.ts';
export { lockCadre, rebuildFigures, rebuildMonths, refreshFigures } from './summary/figures.queries.ts';
export {
  type LinesWanted,
  listDeliveredOutputs,
  listSummaryLines,
} from './summary/lines.queries.ts';
export {
  type CadreMonth,
  findNearestMonths,
  listCadreMonths,
  listLoggedDays,
  listMonthSums,
  type MonthSums,
  sumMonths,
  type UnitMonth,
} from './summary/month.queries.ts';
export {
  findTask,
  insertTask,
  listOpenTasks,
  type OpenTask,
  removeTaskIfEmpty,
  type Task,
  updateTaskDelivery,
} from './task/task.queries.ts';
export { inTransaction, isBusy, type Trx } from './transaction.ts';
export {
  endHeadship,
  endLeading,
  insertHeadships,
  listLeaders,
  type StoredDelegation,
  type StoredHeadship,
} from './unit/change/leaders.queries.ts';
export { listHolders, movePosts, moveWork } from './unit/change/posts.queries.ts';
export {
  countOpenDays,
  countRoleGrants,
  findUnitChange,
  insertSuccessions,
  insertUnitChange,
  insertUnits,
  raiseUnitVersions,
  writeVersions,
} from './unit/change/unit-change.queries.ts';
export { loadUnitWorld } from './unit/change/unit-world.queries.ts';
export {
  findDelegation,
  findHeadship,
  findPersonName,
  insertDelegation,
  insertHeadship,
  updateDelegationEnd,
  updateHeadship,
} from './unit/leading/leading.queries.ts';
export { findChangeCount, loadOrganisation, type Organisation } from './unit/organisation.queries.ts';
export { countPeopleOn, listUnitsOn } from './unit/view/day-units.queries.ts';
export {
  findUnit,
  listDelegationsOf,
  listDelegationsOfCadre,
  listLeadersOf,
  listPeopleOfUnits,
  listSuccessionsOf,
  listVersionsOf,
} from './unit/view/unit-view.queries.ts';
export { listDayMinutes } from './work-day/day-minutes.queries.ts';
export {
  ensureWorkDay,
  findDayStep,
  findWorkDay,
  insertDayStep,
  isIdOfOtherDay,
  listDaySteps,
  listWorkDays,
  touchWorkDay,
  updateDayReasons,
  type WorkDay,
} from './work-day/work-day.queries.ts';
export { findLastChange } from './work-entry/last-writing.queries.ts';
export {
  type EntryLine,
  findEntry,
  getEntryLine,
  insertEntry,
  insertEntryRevision,
  listEntriesOfDays,
  listOwnLines,
  removeEntry,
  sumMinutesOfDay,
  updateEntry,
  type WorkEntry,
  wasRemoved,
} from './work-entry/work-entry.queries.ts';
