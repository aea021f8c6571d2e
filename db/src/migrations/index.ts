import type { Migration } from 'kysely/migration';
import * as catalogue from './20261121-0850-create-catalogue.ts';
import * as organisation from './20261121-0900-create-organisation.ts';
import * as work from './20261121-0910-create-work.ts';
import * as figures from './20261121-0920-create-figures.ts';
import * as trust from './20261121-0930-create-trust.ts';
import * as door from './20261121-1000-add-sign-in-door.ts';
import * as steps from './20261121-1030-index-steps-by-account.ts';
import * as organisationLife from './20261122-0010-add-organisation-life.ts';
import * as leaveRequest from './20261122-0020-add-leave-request.ts';
import * as catalogueLife from './20261122-0030-add-catalogue-life.ts';
import * as competency from './20261122-0040-create-competency.ts';
import * as description from './20261122-0050-create-position-description.ts';
import * as storedFile from './20261122-0060-create-stored-file.ts';
import * as attempts from './20261122-0061-index-attempts-by-address.ts';
import * as scheme from './20261122-0070-create-scheme.ts';
import * as importRun from './20261122-0080-create-import-run.ts';
import * as accountLife from './20261122-0090-add-account-life.ts';
import * as taskLife from './20261123-0010-add-task-life.ts';
import * as delivery from './20261123-0020-add-delivery.ts';
import * as review from './20261123-0030-create-review.ts';
import * as reviewSources from './20261123-0035-index-review-sources.ts';
import * as formFile from './20261123-0050-create-form-file.ts';
import * as askedCauses from './20261123-0060-index-asked-causes.ts';
import * as ownDescriptionImports from './20261123-0070-own-description-imports.ts';
import * as bodyScore from './20261124-0010-create-body-score.ts';
import * as annualRating from './20261124-0020-create-annual-rating.ts';
import * as ruleChoice from './20261124-0030-create-rule-choice.ts';
import * as reviewFindings from './20261124-0031-count-review-findings.ts';
import * as leaveHalf from './20261124-0040-add-leave-half.ts';
import * as postDecision from './20261124-0050-add-post-decision.ts';
import * as unitChangeTrace from './20261124-0060-create-unit-change-trace.ts';
import * as transfer from './20261125-0010-create-transfer.ts';
import * as weekMinutes from './20261125-0020-give-weeks-minutes.ts';
import * as formFilePeople from './20261125-0050-name-people-of-form-files.ts';
import * as finding from './20261126-0010-create-finding.ts';
import * as closing from './20261126-0020-create-closing.ts';
import * as reminder from './20261126-0030-create-reminder.ts';
import * as reportEdition from './20261126-0040-create-report-edition.ts';
import * as reportAnswer from './20261127-0030-add-product-report-answer.ts';
import * as closedPoints from './20261127-0050-add-closed-points.ts';
import * as leaveDecision from './20261128-0010-add-leave-decision.ts';
import * as catalogueNote from './20261128-0020-add-catalogue-step-note.ts';
import * as documentNumbers from './20261128-0040-fold-document-numbers.ts';
import * as figurePoints from './20261128-0050-add-points-to-figures.ts';
import * as postFollowed from './20261128-0055-add-post-followed.ts';
import * as documentKeys from './20261128-0070-keep-document-keys.ts';
import * as officeEnd from './20261129-0010-keep-office-end.ts';
import * as notice from './20261129-0410-create-notice.ts';
import * as noticeChoice from './20261129-0420-create-notice-choice.ts';
import * as workTemplate from './20261129-0510-create-work-template.ts';
import * as secretLine from './20261130-0110-add-secret-line.ts';
import * as meeting from './20261130-0210-create-meeting.ts';
import * as reading from './20261130-0310-create-reading.ts';
import * as device from './20261130-0410-create-device.ts';
import * as uploadPiece from './20261130-0420-create-upload-piece.ts';
import * as monthWork from './20261130-0510-index-month-work.ts';
import * as catalogueUse from './20261130-0610-index-catalogue-use.ts';
import * as whoseReport from './20261130-0710-say-whose-report.ts';
import * as useWithinDay from './20261201-0010-index-use-within-day.ts';
import * as daysOfMonth from './20261201-0020-index-days-of-month.ts';
import * as dropDiscriminator from './20261201-0110-drop-discriminator.ts';
import * as push from './20261201-0310-create-push.ts';
import * as pushAddress from './20261201-0320-one-browser-an-address.ts';
import * as pushWords from './20261201-0330-drop-words-of-notices.ts';
import * as chainAudit from './20261202-0010-chain-audit.ts';
import * as secondFactor from './20261202-0200-create-second-factor.ts';
import * as accountLink from './20261202-0300-create-account-link.ts';
import * as removal from './20261203-0100-create-removal.ts';
import * as ownDescriptions from './20261203-0400-own-descriptions.ts';
import * as markWhatDecides from './20261204-0410-mark-what-decides.ts';
import * as markEarlierContents from './20261204-0420-mark-earlier-contents.ts';
import * as whoseLetter from './20261205-0530-say-whose-letter.ts';
import * as markWhoSignsIn from './20261205-0540-mark-who-signs-in.ts';
import * as begunKeys from './20261205-0550-begin-keys-by-session.ts';
import * as oldNotices from './20261205-0560-index-old-notices.ts';
import * as triedSteps from './20261205-0620-tell-codes-from-passwords.ts';

/** In the order of their names. One that has landed never changes. */
export const MIGRATIONS: Record<string, Migration> = {
  '20261121-0850-create-catalogue': catalogue,
  '20261121-0900-create-organisation': organisation,
  '20261121-0910-create-work': work,
  '20261121-0920-create-figures': figures,
  '20261121-0930-create-trust': trust,
  '20261121-1000-add-sign-in-door': door,
  '20261121-1030-index-steps-by-account': steps,
  '20261122-0010-add-organisation-life': organisationLife,
  '20261122-0020-add-leave-request': leaveRequest,
  '20261122-0030-add-catalogue-life': catalogueLife,
  '20261122-0040-create-competency': competency,
  '20261122-0050-create-position-description': description,
  '20261122-0060-create-stored-file': storedFile,
  '20261122-0061-index-attempts-by-address': attempts,
  '20261122-0070-create-scheme': scheme,
  '20261122-0080-create-import-run': importRun,
  '20261122-0090-add-account-life': accountLife,
  '20261123-0010-add-task-life': taskLife,
  '20261123-0020-add-delivery': delivery,
  '20261123-0030-create-review': review,
  '20261123-0035-index-review-sources': reviewSources,
  '20261123-0050-create-form-file': formFile,
  '20261123-0060-index-asked-causes': askedCauses,
  '20261123-0070-own-description-imports': ownDescriptionImports,
  '20261124-0010-create-body-score': bodyScore,
  '20261124-0020-create-annual-rating': annualRating,
  '20261124-0030-create-rule-choice': ruleChoice,
  '20261124-0031-count-review-findings': reviewFindings,
  '20261124-0040-add-leave-half': leaveHalf,
  '20261124-0050-add-post-decision': postDecision,
  '20261124-0060-create-unit-change-trace': unitChangeTrace,
  '20261125-0010-create-transfer': transfer,
  '20261125-0020-give-weeks-minutes': weekMinutes,
  '20261125-0050-name-people-of-form-files': formFilePeople,
  '20261126-0010-create-finding': finding,
  '20261126-0020-create-closing': closing,
  '20261126-0030-create-reminder': reminder,
  '20261126-0040-create-report-edition': reportEdition,
  '20261127-0030-add-product-report-answer': reportAnswer,
  '20261127-0050-add-closed-points': closedPoints,
  '20261128-0010-add-leave-decision': leaveDecision,
  '20261128-0020-add-catalogue-step-note': catalogueNote,
  '20261128-0040-fold-document-numbers': documentNumbers,
  '20261128-0050-add-points-to-figures': figurePoints,
  '20261128-0055-add-post-followed': postFollowed,
  '20261128-0070-keep-document-keys': documentKeys,
  '20261129-0010-keep-office-end': officeEnd,
  '20261129-0410-create-notice': notice,
  '20261129-0420-create-notice-choice': noticeChoice,
  '20261129-0510-create-work-template': workTemplate,
  '20261130-0110-add-secret-line': secretLine,
  '20261130-0210-create-meeting': meeting,
  '20261130-0310-create-reading': reading,
  '20261130-0410-create-device': device,
  '20261130-0420-create-upload-piece': uploadPiece,
  '20261130-0510-index-month-work': monthWork,
  '20261130-0610-index-catalogue-use': catalogueUse,
  '20261130-0710-say-whose-report': whoseReport,
  '20261201-0010-index-use-within-day': useWithinDay,
  '20261201-0020-index-days-of-month': daysOfMonth,
  '20261201-0110-drop-discriminator': dropDiscriminator,
  '20261201-0310-create-push': push,
  '20261201-0320-one-browser-an-address': pushAddress,
  '20261201-0330-drop-words-of-notices': pushWords,
  '20261202-0200-create-second-factor': secondFactor,
  '20261202-0010-chain-audit': chainAudit,
  '20261202-0300-create-account-link': accountLink,
  '20261203-0100-create-removal': removal,
  '20261203-0400-own-descriptions': ownDescriptions,
  '20261204-0410-mark-what-decides': markWhatDecides,
  '20261204-0420-mark-earlier-contents': markEarlierContents,
  '20261205-0530-say-whose-letter': whoseLetter,
  '20261205-0540-mark-who-signs-in': markWhoSignsIn,
  '20261205-0550-begin-keys-by-session': begunKeys,
  '20261205-0560-index-old-notices': oldNotices,
  '20261205-0620-tell-codes-from-passwords': triedSteps,
};
