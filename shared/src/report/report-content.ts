import type { CivilDay, Month } from '../civil-day/civil-day.ts';
import type { ReportPeriod } from './report-period.ts';
import type { ReportSums } from './report-sums.ts';

export const REPORT_STYLES = ['state', 'party'] as const;
/** The form of the paper: of State bodies, or of the Party's. Source: rules §6. */
export type ReportStyle = (typeof REPORT_STYLES)[number];

/** A month of the period. */
export interface ReportMonth {
  month: Month;
  workingDays: number;
  sums: ReportSums;
}

/** What the day's average of a running month is made of: days to come would make it look idle. */
export interface RunningMonth {
  month: Month;
  minutes: number;
  personDays: number;
}

/** A body of the whole, or below a body one of its units. */
export interface ReportPart {
  code: string;
  name: string;
  block: string;
  sums: ReportSums;
  /** Fewer than three people, one of whom the reader may not read: its figures are not shown to them. */
  isFew?: true | undefined;
}

/** A person's hours and points; `part` is the place of their part in the list of parts. */
export interface ReportPerson {
  code: string;
  name: string;
  unit: string;
  position: string;
  part: number;
  months: ReportPersonMonth[];
}

export interface ReportPersonMonth {
  personDays: number;
  dutyHalves: number;
  minutes: number;
  /** Of a running month those of the days that are over, else all; reports of old have none. */
  minutesSoFar?: number | undefined;
  dutyHalvesSoFar?: number | undefined;
  daysLogged: number;
  daysMissing: number;
  outputsDelivered: number;
  outputsAccepted: number;
  minutesWithoutOutput: number;
  pointsMilli: number;
  /** Points of the month's review by the decision in force, null before it. */
  reviewHundredths: number | null;
}

/** How many findings of a check stand, and how far they are dealt with. */
export interface ReportFindings {
  rule: string;
  open: number;
  answered: number;
  closed: number;
}

/** A closing that the figures rest on. */
export interface ReportClosing {
  month: Month;
  edition: number;
  fingerprint: string;
}

/** The body that signs a report, its superior, where it sits, and the form of its papers. */
export interface ReportIssuer {
  superior: string;
  body: string;
  place: string;
  style: ReportStyle;
}

/** Everything that a report says, as it was when it was made; the words of the committee stand with its edition. */
export interface ReportContent {
  period: ReportPeriod;
  /** Null: all that who made it oversees. */
  unit: { code: string; name: string } | null;
  /** Whose paper it is. */
  issuer: ReportIssuer;
  madeOn: CivilDay;
  /** The last day that is summed up where the period is not over: the report is provisional. */
  provisionalUpTo: CivilDay | null;
  /** The calendar of the period is not settled yet. */
  isCalendarProvisional: boolean;
  months: ReportMonth[];
  total: ReportSums;
  /** The running month over the days that are over; null where no day of it is, or none runs. Reports of old have none. */
  soFar?: RunningMonth | null | undefined;
  /** The period of the same length before, where it has work. */
  before: { period: ReportPeriod; sums: ReportSums } | null;
  /** Hours per person per day of the months up to the last one, for the picture. */
  trend: { month: Month; minutes: number; personDays: number }[];
  partsAre: 'bodies' | 'units';
  parts: ReportPart[];
  people: ReportPerson[];
  /** Null where the checks have not run over the period. */
  findings: ReportFindings[] | null;
  closings: ReportClosing[];
  /** How far the trail was signed when the report was made: whoever has the paper can tell whether it still is. */
  checkpoint?: ReportCheckpoint | null | undefined;
}

export interface ReportCheckpoint {
  seq: number;
  link: string;
  on: CivilDay;
}

/** What people write on an edition. */
export interface ReportWords {
  /** "12/BC-SNV", or in the Party form "12-BC/BTC". */
  number: string;
  /** Where it is dated from: "Hậu Giang". */
  place: string;
  datedOn: CivilDay | null;
  /** "TM. BAN THƯỜNG VỤ\nTRƯỞNG BAN" */
  office: string;
  signer: string;
  receivers: string;
  remarks: string;
}

export const NO_WORDS: ReportWords = {
  number: '',
  place: '',
  datedOn: null,
  office: '',
  signer: '',
  receivers: '',
  remarks: '',
};
