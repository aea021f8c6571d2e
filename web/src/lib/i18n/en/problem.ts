import { accountProblem } from './admin/account-problem.ts';
import { deviceProblem } from './admin/device.ts';
import { closingProblem } from './closing/closing-problem.ts';
import { findingProblem } from './finding/finding-problem.ts';
import { formProblem } from './form-problem.ts';
import { noticeProblem } from './notice/notice-problem.ts';
import { leaveProblem } from './organisation/leave-problem.ts';
import { unitProblem } from './organisation/unit-problem.ts';
import { wordProblem } from './organisation/word-problem.ts';
import { ratingProblem } from './review/rating-problem.ts';
import { reviewProblem } from './review/review-problem.ts';
import { secretProblem } from './work/secret.ts';

export const problem = {
  ...accountProblem,
  ...deviceProblem,
  'lines-left': 'Some lines of the day were not taken. Mend or drop them, then submit again.',
  offline: 'The server cannot be reached. Check the network and try again.',
  unexpected: 'The server failed. Try again; if it fails again, tell the administrator when it happened.',
  'bad-input': 'Some fields are not right. Mend what is marked and send again.',
  'bad-json': 'The page sent broken data. Reload it and do it again.',
  'not-signed-in': 'The session has ended. Sign in again to go on.',
  'other-account': 'This browser is signed in to another account now. Sign in again to go on.',
  'password-must-change': 'The password you were given must be changed first.',
  'notice-unread': 'The notice on personal data must be read first.',
  'not-allowed': 'This account may not do that. The administrator of the body gives rights.',
  'cross-origin': 'The request came from another site and was stopped. Open Sổ Việc at its own address.',
  'not-found': 'There is no such thing, or it is outside what this account can see.',
  'duplicate-id': 'This line was saved with other content. Reload the page to see it.',
  'stale-version': 'This was changed elsewhere. Compare the two and choose which to keep.',
  'too-large': 'Too much data at once. Send it in parts.',
  'file-too-large': 'The file is over {{megabytes}}\u00a0MB. Shrink or split it, then send it again.',
  'not-a-file': 'The page sent the file in the wrong way. Reload it and send it again.',
  'upload-incomplete': 'The file has not arrived in full. Send it again; what has arrived is not sent twice.',
  'file-refused': 'The file cannot be taken. The reason stands beside its name.',
  'not-json': 'The page sent data of the wrong kind. Reload it and do it again.',
  'disk-full': 'The server has no room left. What was typed is kept; tell the administrator.',
  busy: 'The database is busy or away. What was typed is kept; try again in a few minutes.',
  internal: 'The server failed. Try again; if it fails again, tell the administrator when it happened.',
  'day-over-limit': 'The day’s total is more than a day may hold (12 hours). Change the time of a line.',
  'future-day': 'This day is still to come. Log it when the work is done.',
  'late-reason-missing': 'This day is logged late. Give the reason, then submit.',
  'basis-missing': 'A day over its standard needs its basis: who asked for what.',
  'no-duty-that-day':
    'No log is asked for on this day by the post held. If it is, ask the personnel officer of the body.',
  'no-post-that-day': 'No job position is held on this day. Ask the personnel officer of the body.',
  'product-not-of-position':
    'This work is not of the position held that day. Choose another or log it as ad hoc.',
  'ad-hoc-asker-missing': 'Ad hoc work needs who asked for it.',
  'day-submitted': 'This day is submitted. Take it back before changing it.',
  'day-accepted': 'This day is accepted and can no longer be changed.',
  'day-empty': 'This day has no line to submit. Log at least one.',
  'day-not-submitted': 'This day no longer waits for review: it was taken back or has been reviewed.',
  'day-not-reviewed': 'This day has not been reviewed, so there is nothing to undo.',
  'undo-too-late': 'It is too late to undo.',
  'output-checked': 'This product was decided already. Look at it again, then decide.',
  'output-faulted':
    'A fault or delay was found in this product, so it cannot be dropped, changed in number or moved to other work. If it is at fault, mend it and hand it in again on its page.',
  'output-shares-settled':
    'This product was judged already, so the shares stay as they are. Say who made it together before handing it in.',
  'output-accepted': 'The product was accepted: it cannot be changed any more.',
  'output-proposed': 'The work of this product was not taken on yet; the product waits until it is.',
  'output-not-handed-in': 'This product was not handed in yet.',
  'output-not-at-fault': 'This product does not wait to be handed in again.',
  'task-product-at-fault':
    'The product “{{name}}” of this work was not accepted: hand in that one again, not another in its place. Beside it {{left}} products are still to come.',
  'task-period-approved':
    'The review of {{month}} of {{who}} is approved. Work given into that month or taken out of it leaves the approved score as it is, until a decision replaces it. To do it all the same, write why.',
  'delivery-too-few': '{{count}} products failed last time. Hand in all {{count}} again.',
  'delivery-unchanged': 'Say what was mended, or add a file, a link or a new number, then hand it in again.',
  'output-of-superior':
    'You do not judge everybody who has a share of this product: who is above them checks it.',
  'own-product': 'Nobody checks a product they made or have a share of.',
  'check-not-of-pack': 'The rule pack of the day of delivery has no such check.',
  'cause-not-open': 'No cause of this fault or delay waits for an answer any more.',
  'document-claimed_seen':
    'Number {{number}} stands at the product “{{other}}” of {{person}}, {{day}}. For joint work, remove the product here and give each person a share there; otherwise change the number.',
  'document-claimed':
    'Number {{number}} stands at another product of the body. For joint work, remove the product here and ask who handed it in to give each person a share; otherwise change the number.',
  'document-claimed_own':
    'Number {{number}} stands at the product “{{other}}” delivered on {{day}}. If it is the same document, remove the product here; otherwise change the number.',
  'document-claimed_twin':
    'Number {{number}} stands at the product “{{other}}” of the same day. A document counts once: keep it on one line, remove the product or change the number on the other.',
  'shares-wrong': 'The shares are not right yet.',
  'share-not-of-body': 'Somebody is not of the body of the one who made the product.',
  'meeting-not-invited': 'You are not among those invited. Write it as an ordinary line.',
  'meeting-not-that-day': 'The meeting is not on this day. Write it as an ordinary line, or on its day.',
  'meeting-taken': 'This day has a line of the meeting already. Change that one, or write an ordinary line.',
  'meeting-not-held': 'The meeting is cancelled. Write it as an ordinary line.',
  'meeting-shorter':
    'The meeting takes {{time}} a day. Change the time, or write an ordinary line; more work goes on another line.',
  'meeting-alone': 'Nobody is there besides who calls it. Choose at least one more.',
  'meeting-settled':
    'It cannot be changed: lines of {{people}} are accepted or in a closed month. Only the document number can; for anything else enter a new meeting.',
  'meeting-closed':
    'It cannot be cancelled: lines of {{people}} are in a closed month. To cancel it, that month is to be reopened.',
  'meeting-cancelled': 'The meeting is cancelled and cannot be changed any more. Enter a new one.',
  'invitee-unknown':
    '{{count}} people cannot be invited: not of the body, or without a post that day. Take them out, then save again.',
  'templates-too-many': 'You have {{most}} templates. Remove one that is not used any more, then save again.',
  'evidence-too-many': 'A product has at most {{limit}} pieces of evidence.',
  'reason-missing': 'A return needs its reason, so that the writer knows what to mend.',
  'delay-drop-reason-missing':
    'Handed in after its due day, a delay is proposed: leaving it out needs its reason.',
  'delay-reason-missing':
    'The product was in time, or the review of its month is approved: a delay needs its reason.',
  'change-reason-missing':
    'A product was handed in under the old day and number, or the new day is past. Say why it changes.',
  'output-not-of-day': 'This product is not of the day under review. Reload the page.',
  'output-delivered':
    'The product of this task was delivered on another day. Change its name, quantity and number on that day’s line.',
  'task-not-open': 'This task is no longer open. Choose another.',
  'output-name-missing': 'A finished line with a product needs the product’s name.',
  'code-taken': 'Another person has this code. Type another one.',
  'assignment-overlap':
    'From {{from}} to {{to}} this person holds a {{kind}} post at {{unit}}. Change the days, or end that post first.',
  'assignment-same-post':
    'This person holds this very position at {{unit}} from {{from}} to {{to}}. Choose another position, or another unit.',
  'outside-unit-life': '{{unit}} lasts from {{from}} to {{to}}. Choose days within.',
  'outside-position-life':
    'Edition {{edition}} of this position is in force from {{from}} to {{to}}. Choose days within, or a position of another edition.',
  'decision-needed':
    'Days before {{day}} lie in months that were reported. Write the number of the decision to save.',
  'secondment-at-home':
    'Primary post and secondment would be in one unit: {{unit}}, from {{from}} to {{to}}. Choose another unit, or make it a concurrent post.',
  'post-too-far-ahead': 'That day is too far off. Enter {{day}} or earlier; leave an unknown last day empty.',
  'days-without-duty':
    '{{count}} submitted or accepted days (first {{first}}, last {{last}}) would stand without a main post (or secondment) that has the duty to log. Choose a later day; or have the head return the waiting days and open the accepted ones, then save again.',
  'outside-post': 'This post lasts from {{from}} to {{to}}. Choose a day within.',
  ...ratingProblem,
  ...reviewProblem,
  ...secretProblem,
  ...closingProblem,
  ...findingProblem,
  ...noticeProblem,
  ...formProblem,
  ...unitProblem,
  'post-begins-later':
    'The post at {{unit}} begins on {{from}}, after the last day. End or move that post first.',
  'edition-over': 'Catalogue {{edition}} has been replaced and cannot be changed.',
  'assessment-in-future': 'The day of assessment has not come. Write today or earlier.',
  'assessment-before-post': 'This person began on {{day}}. Write a day of assessment from {{day}} on.',
  'competency-unknown': 'The framework has no competency {{code}}. Reload the page.',
  'edition-not-draft':
    'Catalogue {{edition}} has been issued and cannot be edited. Copy it to a draft and edit that.',
  'edition-code-taken': 'Code {{code}} is used by another catalogue. Choose another.',
  'edition-not-ready': 'The catalogue cannot come into force yet. Correct the marked fields and send again.',
  'edition-in-use':
    '{{count}} posts or tasks stand under this catalogue from its first day on. Take them out or change them first.',
  'edition-not-waiting':
    'Catalogue {{edition}} no longer waits for its day ({{day}}), so it cannot be withdrawn. Copy it to a draft.',
  'edition-has-lines': 'Work is already logged under the former catalogue up to {{day}}. Choose a later day.',
  'position-unknown': 'This catalogue has no position {{code}}. Add it first or correct the code.',
  'coefficient-zero':
    'The coefficient of product {{code}} becomes 0 or too big. Change the points or the standard product.',
  'appraises-own':
    'The dossier of one’s own body, or one submitted by oneself, is appraised by somebody else. Hand it to a colleague.',
  'not-a-body': 'This unit is no body, or has ended. Choose a body that exists.',
  'scheme-already-open': 'The body has an unfinished dossier of this kind: {{title}}. Go on with that one.',
  'scheme-step-not-open': 'The dossier is at another step. Reload the page to see where it stands.',
  'scheme-step-incomplete': 'Something is not right yet. Mend what is marked and send again.',
  'scheme-locked':
    'The dossier is submitted, so this cannot be changed. Take it back, or wait for a request for additions.',
  'scheme-file-missing': 'The dossier has no file yet. Add the scheme, then submit.',
  'campaign-not-for-body':
    'This campaign is not for the block of the body, or for another kind of dossier. Choose another.',
  'campaign-dates': 'The days of the campaign are out of order. Mend what is marked.',
  ...wordProblem,
  'post-has-work': 'It cannot be removed: {{count}} days, tasks or reviews rest on it. End it instead.',
  'post-of-merger':
    'This post came of a merger or split of its unit. Move or end the post, or take the change of units back; it is not removed alone.',
  'post-has-office':
    'It cannot be removed: the person holds an office in the unit by it. End the office first, or end the post.',
  'about-oneself':
    'This is about yourself, so you cannot do it. Ask another personnel officer or administrator.',
  'transfer-not-needed':
    'No proposal is needed: the personnel officer who keeps the records of both units moves the person.',
  'transfer-person-unknown': 'Nobody has both this code and this name. Look at the paper and type it again.',
  'transfer-no-post': 'On {{day}} this person holds no primary post. Choose another day.',
  'transfer-waiting':
    'A transfer of this person waits for an answer already. Wait for it, or withdraw that proposal.',
  'transfer-answered': 'This proposal was answered or withdrawn. Load the page again to see it.',
  'transfer-reason-missing': 'Say why you refuse, so that the other side knows.',
  'transfer-person-moved':
    'On {{day}} this person no longer holds the post in {{unit}} that was proposed. Withdraw or refuse, then propose anew.',
  'person-still-here': 'This person still holds a post. Data can be erased only of people who have left.',
  'transfer-body-ended':
    'On {{day}} {{unit}} is no body any more. Withdraw or refuse, then propose to the body that took over.',
  'transfer-outside-body':
    'This unit is not part of {{unit}}, which was to take the person on. Choose another.',
  ...leaveProblem,
  'refusal-without-reason': 'A refusal needs its reason, so that the person knows why.',
  'proposal-reason-missing': 'A proposal that is not taken needs a reason, for who proposed it.',
  'import-not-open': 'This import is no longer open. Reload the page to see whether it is done.',
  'import-refused': '{{count}} rows are still refused, so nothing was written. Mend them or leave them out.',
  'import-column-twice': 'The column {{column}} was chosen twice. Choose one column of the file for each.',
  'import-column-missing': 'No column of the file was chosen for: {{columns}}.',
  'first-password-over':
    'A first password works once, within 24 hours. Ask your personnel officer for a new one.',
  'last-administrator': 'This is the last administrator who can sign in. Give somebody else the role first.',
  'task-person-outside': 'This person is not of a unit in your charge. Pick somebody of the unit.',
  'task-person-no-post':
    'On {{day}} this person holds no post in this unit. Pick another day or another person.',
  'task-due-outside': 'A row of a plan is due in its period: {{from}} to {{to}}.',
  'plan-of-itself': 'A plan is not copied from itself. Choose another period.',
  'day-too-far': 'That day is too far off. Choose one from {{from}} to {{to}}.',
  'plan-too-far': 'A plan is of last year, this year or next. Choose another period.',
  'task-due-before-start': 'The due day is the first day, {{day}}, or later.',
  'task-parts-not-whole':
    'The parts make {{sum}}, the whole is {{whole}}. Mend the numbers of the parts until they are equal.',
  'task-has-parts': 'This work is split. Work on its parts, or end the parts first.',
  'task-has-work': 'Lines or products belong to this work, so its person stays. Hand the work over instead.',
  'task-part-due': 'The due day of a part lies from {{from}} to {{to}}, within the whole.',
  'task-has-accepted':
    'A product was accepted by the old coefficient. Take that back first, or give the rest as new work.',
  'task-has-products':
    '{{count}} products of this work were handed in, so it is not split. Give the rest as new work.',
  'task-products-undecided':
    '{{count}} products were handed in and are not decided. Decide them, then end the work.',
  'task-state': 'The work stands otherwise by now; this cannot be done to it. Reload to see.',
  'task-own': 'Your own work is given by whoever is above you.',
  'task-lead-delivers':
    'The lead hands in the product of this work. Log this line as “under way”, without a product.',
  'new-product-incomplete': 'A product outside the catalogue needs a name and a coefficient.',
  'too-many-files': 'A piece of work has at most {{limit}} files. Take one off first.',
  'request-answered': 'This request was answered or taken back.',
  'few-people': 'This report is of two people at most, one of whom you may not read.',
  'period-without-lines':
    'In {{period}} nobody wrote any hours: there is nothing to report. Choose a period that has a log.',
  'report-issued': 'The report is issued and can be neither changed nor dropped. Make a new edition.',
  'report-number-bare': 'The number needs its signs too, as in {{example}}.',
  'report-dated-early':
    '{{day}} is before {{from}}, up to which the figures of {{period}} go. Write a day from {{from}} on.',
  'report-unsigned': 'Number, date and signer are not all there. Fill the three, save, then issue.',
};
