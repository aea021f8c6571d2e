import type {
  AccountLinkTable,
  AccountTable,
  NoticeReadingTable,
  RoleGrantTable,
  SessionTable,
  SignInAttemptTable,
} from './account/account.table.ts';
import type {
  AnnualRatingTable,
  RatingFileTable,
  RatingStepTable,
} from './annual-rating/annual-rating.table.ts';
import type { AssignmentTable } from './assignment/assignment.table.ts';
import type { AuditCheckpointTable, AuditEventTable, AuditHeadTable } from './audit/audit.table.ts';
import type { CadreTable } from './cadre/cadre.table.ts';
import type { CalendarDayTable } from './calendar/calendar.table.ts';
import type { CampaignTable } from './campaign/campaign.table.ts';
import type {
  CarriedOutputTable,
  ClosedCadreMonthTable,
  ClosedFindingTable,
  ClosedReviewTable,
  ClosingDeadlineTable,
  ClosingGraceTable,
  ClosingPartTable,
  ClosingTable,
  ReopeningTable,
} from './closing/closing.table.ts';
import type {
  CompetencyAssessmentTable,
  CompetencyLevelTable,
  CompetencyTable,
  PositionCompetencyTable,
} from './competency/competency.table.ts';
import type { DeviceTable } from './device/device.table.ts';
import type { StoredFileTable } from './file/stored-file.table.ts';
import type { UploadPieceTable } from './file/upload-piece.table.ts';
import type {
  FindingRunTable,
  FindingSettingsTable,
  FindingStepTable,
  FindingTable,
} from './finding/finding.table.ts';
import type { FirstDayTable } from './first-day/first-day.table.ts';
import type { ImportMappingTable, ImportPartTable, ImportRunTable } from './import/import-run.table.ts';
import type { JobLeaseTable, JobRunTable } from './job/job.table.ts';
import type { LeaveTable } from './leave/leave.table.ts';
import type { LeaveRequestStepTable, LeaveRequestTable } from './leave/leave-request.table.ts';
import type { MailTable } from './mail/mail.table.ts';
import type { MeetingDeclineTable, MeetingPersonTable, MeetingTable } from './meeting/meeting.table.ts';
import type { NoticeChoiceTable, NoticeRuleTable, NoticeTable } from './notice/notice.table.ts';
import type {
  EvidenceTable,
  OutputCheckTable,
  OutputDeliveryTable,
  OutputEntryTable,
  OutputShareTable,
  OutputTable,
} from './output/output.table.ts';
import type { OutputProductTable } from './output-product/output-product.table.ts';
import type { CatalogueStepTable, PositionCatalogueTable, PositionTable } from './position/position.table.ts';
import type {
  DescriptionDraftTable,
  DescriptionImportTable,
  PositionDescriptionTable,
  ProductProposalTable,
} from './position-description/position-description.table.ts';
import type { PushMessageTable, PushSubscriptionTable } from './push/push.table.ts';
import type {
  BodyScoreTable,
  DisqualifierTable,
  ExcellentDecisionTable,
  RatingRevisionTable,
} from './rating/rating-basis.table.ts';
import type { AccountReadingTable } from './reading/reading.table.ts';
import type { ReminderHourTable, ReminderTable } from './reminder/reminder.table.ts';
import type { ReportEditionTable } from './report/report-edition.table.ts';
import type { ErasureTable, RemovalTable } from './retention/removal.table.ts';
import type { FormFilePartTable, FormFilePersonTable, FormFileTable } from './review/form/form-file.table.ts';
import type { ReviewGeneralTable, ReviewStepTable, ReviewTable } from './review/review.table.ts';
import type { RuleChoiceTable } from './rule-choice/rule-choice.table.ts';
import type { SchemeFileTable, SchemeStepTable, SchemeTable } from './scheme/scheme.table.ts';
import type {
  RecoveryCodeTable,
  SecondFactorTable,
  SignInWaitTable,
} from './second-factor/second-factor.table.ts';
import type { SettingTable } from './setting/setting.table.ts';
import type { CadreDayTable, CadreMonthTable, ChangeCounterTable } from './summary/summary.table.ts';
import type {
  ProductReportTable,
  TaskCollaboratorTable,
  TaskFileTable,
  TaskPlanTable,
  TaskRecurrenceTable,
  TaskStepTable,
  TaskTable,
  WorkRequestTable,
} from './task/task.table.ts';
import type { TransferStepTable, TransferTable } from './transfer/transfer.table.ts';
import type {
  DelegationTable,
  HeadshipTable,
  UnitChangeTable,
  UnitChangeTraceTable,
  UnitSuccessionTable,
  UnitTable,
  UnitVersionTable,
} from './unit/unit.table.ts';
import type { DayStepTable, WorkDayTable } from './work-day/work-day.table.ts';
import type {
  EntryVouchingTable,
  WorkEntryRevisionTable,
  WorkEntryTable,
} from './work-entry/work-entry.table.ts';
import type { WorkTemplateTable } from './work-template/work-template.table.ts';

/** Every table, as Kysely sees it. */
export interface Schema {
  account: AccountTable;
  account_link: AccountLinkTable;
  account_reading: AccountReadingTable;
  annual_rating: AnnualRatingTable;
  assignment: AssignmentTable;
  audit_checkpoint: AuditCheckpointTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
  body_score: BodyScoreTable;
  cadre: CadreTable;
  cadre_day: CadreDayTable;
  cadre_month: CadreMonthTable;
  calendar_day: CalendarDayTable;
  campaign: CampaignTable;
  carried_output: CarriedOutputTable;
  catalogue_step: CatalogueStepTable;
  change_counter: ChangeCounterTable;
  closed_cadre_month: ClosedCadreMonthTable;
  closed_finding: ClosedFindingTable;
  closed_review: ClosedReviewTable;
  closing: ClosingTable;
  closing_deadline: ClosingDeadlineTable;
  closing_grace: ClosingGraceTable;
  closing_part: ClosingPartTable;
  competency: CompetencyTable;
  competency_assessment: CompetencyAssessmentTable;
  competency_level: CompetencyLevelTable;
  day_step: DayStepTable;
  delegation: DelegationTable;
  description_draft: DescriptionDraftTable;
  description_import: DescriptionImportTable;
  device: DeviceTable;
  disqualifier: DisqualifierTable;
  entry_vouching: EntryVouchingTable;
  evidence: EvidenceTable;
  erasure: ErasureTable;
  excellent_decision: ExcellentDecisionTable;
  finding: FindingTable;
  finding_run: FindingRunTable;
  finding_settings: FindingSettingsTable;
  finding_step: FindingStepTable;
  first_day: FirstDayTable;
  form_file: FormFileTable;
  form_file_part: FormFilePartTable;
  form_file_person: FormFilePersonTable;
  headship: HeadshipTable;
  import_mapping: ImportMappingTable;
  import_part: ImportPartTable;
  import_run: ImportRunTable;
  job_lease: JobLeaseTable;
  job_run: JobRunTable;
  leave: LeaveTable;
  leave_request: LeaveRequestTable;
  leave_request_step: LeaveRequestStepTable;
  mail: MailTable;
  meeting: MeetingTable;
  meeting_decline: MeetingDeclineTable;
  meeting_person: MeetingPersonTable;
  notice: NoticeTable;
  notice_choice: NoticeChoiceTable;
  notice_reading: NoticeReadingTable;
  notice_rule: NoticeRuleTable;
  push_message: PushMessageTable;
  push_subscription: PushSubscriptionTable;
  output: OutputTable;
  output_check: OutputCheckTable;
  output_delivery: OutputDeliveryTable;
  output_entry: OutputEntryTable;
  output_product: OutputProductTable;
  output_share: OutputShareTable;
  position: PositionTable;
  position_competency: PositionCompetencyTable;
  position_catalogue: PositionCatalogueTable;
  position_description: PositionDescriptionTable;
  product_proposal: ProductProposalTable;
  product_report: ProductReportTable;
  rating_file: RatingFileTable;
  rating_revision: RatingRevisionTable;
  rating_step: RatingStepTable;
  recovery_code: RecoveryCodeTable;
  removal: RemovalTable;
  reminder: ReminderTable;
  reminder_hour: ReminderHourTable;
  reopening: ReopeningTable;
  report_edition: ReportEditionTable;
  review: ReviewTable;
  review_general: ReviewGeneralTable;
  review_step: ReviewStepTable;
  role_grant: RoleGrantTable;
  rule_choice: RuleChoiceTable;
  scheme: SchemeTable;
  scheme_file: SchemeFileTable;
  scheme_step: SchemeStepTable;
  second_factor: SecondFactorTable;
  session: SessionTable;
  setting: SettingTable;
  sign_in_attempt: SignInAttemptTable;
  sign_in_wait: SignInWaitTable;
  stored_file: StoredFileTable;
  task: TaskTable;
  task_collaborator: TaskCollaboratorTable;
  task_file: TaskFileTable;
  task_plan: TaskPlanTable;
  task_recurrence: TaskRecurrenceTable;
  task_step: TaskStepTable;
  transfer: TransferTable;
  transfer_step: TransferStepTable;
  unit: UnitTable;
  unit_change: UnitChangeTable;
  unit_change_trace: UnitChangeTraceTable;
  unit_succession: UnitSuccessionTable;
  unit_version: UnitVersionTable;
  upload_piece: UploadPieceTable;
  work_day: WorkDayTable;
  work_entry: WorkEntryTable;
  work_entry_revision: WorkEntryRevisionTable;
  work_request: WorkRequestTable;
  work_template: WorkTemplateTable;
}
