import { workbookEn } from './workbook/en.js';
import { recognitionMessages } from './assessment/recognition-en.js';
import { verifyingMessages } from './assessment/verifying-en.js';
import { assessmentMessages } from './assessment/assessment-en.js';
import { evidenceMessages } from './assessment/evidence-en.js';
import { fileMessages } from './file-en.js';
import { criteriaEn } from './assessment/criteria-en.js';
import { templateEn } from './template-en.js';
import { documentTemplateMessages } from './document-template-en.js';
import type { MessageCode } from './message-codes.js';

export const en: Record<MessageCode, string> = {
  UNAUTHENTICATED: 'Your session has ended. Sign in again; what you typed is kept.',
  FORBIDDEN: 'Your current role may not do this.',
  NOT_FOUND: 'There is nothing here.',
  CHANGED_ELSEWHERE: 'Somebody else has just changed this. Load the newest version before saving.',
  WRONG_STATE:
    'This cannot be done any more: the state has changed. Reload the page to see the present step.',
  INVALID_INPUT: 'Something is not valid yet. Correct the marked fields.',
  SECOND_FACTOR_REQUIRED:
    'Your committee requires two-step sign-in for this role. Set it up on the Account page.',
  TOO_MANY_TRIES: 'Too many wrong tries. Wait {seconds} seconds and try again.',
  REASON_REQUIRED: 'A reason is needed.',
  INTERNAL: 'Something went wrong. Try again; if it persists, tell your administrator {requestId}.',
  INVITATION_NOT_VALID:
    'This link does not count any more. Ask for the invitation to be sent again.',
  INVITATION_OTHER_ADDRESS:
    'This invitation went to another address. Sign out, then sign in with the invited address.',
  INVITATION_PENDING: 'This address has an open invitation to that role. Send it again instead.',
  INVITATION_SIGN_IN_FIRST: 'This address has an account. Sign in with it, then accept.',
  TOO_MANY_VISITS: 'Too many tries. Wait {minutes} minutes and try again.',
  EMAIL_INVALID: 'This is no e-mail address.',
  PASSWORD_GUESSABLE:
    'This password is easy to guess. Use a few unrelated words, without your name or address.',
  PASSWORD_TOO_SHORT: 'A password has at least 12 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  SUPPORT_READ_ONLY:
    "You are looking at an organization's view and change nothing. Leave it first.",
  SUPPORT_TOO_LONG: 'Support lasts 1 to {most} hours.',
  LAST_ADMINISTRATOR: "This is the committee's last administrator. Appoint another one first.",
  MEMBERSHIP_HELD_ALREADY: 'This person holds that role already during these days.',
  NOT_A_SECRETARY: 'Only the position of an organization’s secretary is handed over.',
  RECEIVER_MISSING: 'Choose who takes over, or give an address to invite.',
  SUCCESSION_PENDING:
    'This position is being handed over already. Take that back before beginning another.',
  OWN_MEMBERSHIP: 'Nobody decides about their own role. Ask somebody else who may.',
  ROLE_NOT_HERE: 'This role is not one of this place. Choose another.',
  DAY_PAST: 'This day has passed (earliest {earliest}).',
  DAYS_OUT_OF_ORDER: 'The last day cannot come before the first.',
  NO_TERM: 'No term of office covers {day}. Enter the term before numbering.',
  NO_LAYOUT_PROFILE: 'No layout profile is in force on {day}.',
  DOCUMENT_NOT_READY: "The document's files are being made. Wait some seconds, then release it.",
  DOCUMENT_HELD: 'The document is held. End the hold before releasing it.',
  DOCUMENT_NOT_HELD: 'This document is not held.',
  DISPATCH_CHANGED:
    'Recipients or attachments have just changed. Look at the preview again, then release.',
  RECIPIENT_LISTED: 'This address is in the group already for that time.',
  TOO_MANY_RECIPIENTS: 'At most {max}. Remove some before adding more.',
  DELIVERY_REPLACED: 'This mail was sent again to another address already. Reload the page.',
  ADDRESS_SAME: 'This is the address that was refused. Enter the right one.',
  ADDRESS_IN_LEDGER: 'A mail of this document goes to that address already.',
  BOUNCE_TOO_LARGE:
    'The file is larger than 10 MB. Save the returned message alone as an .eml file.',
  BOUNCE_NOT_A_REPORT:
    "This is not a mail server's report of a mail that was not delivered. Save that message whole as an .eml file.",
  BOUNCE_NOT_OURS: 'This report is about no mail that was sent for this committee.',
  BOUNCE_ONLY_DELAYED: 'The server reports a delay and still tries. Wait for its last report.',
  BOUNCE_SAYS_DELIVERED: 'This report says that the mail arrived; it did not bounce.',
  NO_DIFFERENCES:
    "The round's figures do not differ from the issued report: no supplement is needed.",
  SUCCESSOR_PENDING:
    'A supplement or replacement has been sent for review already. Finish that one first.',
  SUPPLEMENT_ALONE: 'This is a supplement. Do this at the report that it adds to.',
  STILL_REOPENED:
    'An organization is still reopened in this round. Wait until it is accepted or its time is over.',
  REPLACEMENT_NOT_ISSUED:
    'The report that counts instead has to be another issued one that is no supplement.',
  REPORT_PAST_DRAFT: 'The report is past its draft and cannot be composed anew.',
  SIGNED_PDF_TOO_LARGE: 'The signed PDF is larger than 20 MB.',
  SIGNED_PDF_NOT_PDF: 'This is not a PDF file.',
  SIGNED_PDF_NOT_OURS:
    'This is not the PDF that was issued for this document. Take the PDF from this page, sign that very file without printing or saving it anew, and upload it.',
  SIGNED_PDF_UNSIGNED: 'The file has no digital signature. Sign the PDF taken from this page.',
  SIGNED_PDF_NOT_COVERED:
    'The signature does not cover the whole file: something was added after signing. Sign it again.',
  SIGNED_PDF_TAMPERED:
    'The signature does not match the file: it was changed, or the signature is broken.',
  SIGNED_PDF_KIND: 'This kind of signature cannot be checked. Sign by PAdES or detached PKCS#7.',
  SIGNED_PDF_WEAK:
    'The signature uses a digest that is no longer safe. Sign again with SHA-256 or more.',
  SIGNED_PDF_THERE: 'The document has its signed PDF already.',
  DOCUMENT_NOT_ISSUED:
    'The document has not been issued, so there is nothing to make it again from.',
  REISSUE_RUNNING: 'The document is being made again. Wait for the outcome.',
  REPORT_EMPTY: 'The report has not been composed yet.',
  BLOCK_CONTENT_WRONG: 'The text of the block is malformed or too long. Shorten it and save again.',
  BLOCK_NOT_EDITABLE:
    'This block holds a table or a picture and cannot be edited. Hide it and add another.',
  BLOCK_NOT_EDITED: 'Nobody has edited this block.',
  BLOCK_NOT_STALE: 'There is no new text to choose for this block.',
  BLOCK_QUOTES_NOTHING: 'This block quotes no practices.',
  PRACTICE_UNKNOWN:
    'A practice chosen is no longer in the report. Load the page again and choose anew.',
  NOTHING_TO_UNDO: 'There is no change of yours that can be undone.',
  ROUND_NOT_STARTED: 'The round has not opened yet.',
  PASSWORD_WRONG: 'The password is not right. Nothing was signed.',
  TEMPLATE_NOT_PUBLISHED: 'This template is not published. Choose another.',
  ROUND_DATES_OUT_OF_ORDER: 'This must come after the one before it.',
  ROUND_DUE_TOO_SOON:
    'Organizations need at least one working day after the cut-off (earliest {earliest}).',
  ROUND_LOCKED:
    'The round was locked at {at} and takes no late report any more. To hand in, ask the committee office to reopen it.',
  ALREADY_REOPENED: 'This report is reopened already. Extend or end that reopening first.',
  STILL_OPEN: 'The organization can still hand this report in; it need not be reopened.',
  TIME_IS_PAST: 'This time is past. Choose one to come.',
  FIELD_UNKNOWN: "The round's template has no such field.",
  FIELD_NOT_REOPENED: 'This field was not reopened and must stay as it is.',
  REOPENING_ENDED:
    'The reopening ended at {at}. To correct more, ask the committee office to extend it.',
  ROUND_NOT_OPEN: 'This round takes no reports at present.',
  SUBMISSION_HAS_FAULTS: '{count} places need completing or correcting before handing in.',
  PAGE_OUT_OF_RANGE: 'A page holds 1 to 100 rows.',
  UNKNOWN_SORT: 'The list cannot be sorted by this.',
  TEXT_TOO_SHORT: 'At least {min} characters are needed.',
  TEXT_TOO_LONG: 'At most {max} characters.',
  TEXT_MISSING: 'This is empty; fill it in or remove the line.',
  LIST_TOO_LONG: 'At most {max} lines.',
  FIGURE_NOT_A_NUMBER: 'This is not a number.',
  FIGURE_MISSING: 'The figure is missing.',
  FIGURE_NEGATIVE: 'A figure cannot be negative.',
  FIGURE_NOT_WHOLE: 'This must be a whole number.',
  NUMERATOR_ABOVE_DENOMINATOR: 'The part cannot exceed the whole.',
  CATEGORY_UNKNOWN: 'This choice is not in the list.',
  ...templateEn,
  ...criteriaEn,
  FIGURE_EXPLANATION_REQUIRED:
    'This changed by {change}% against the last period (threshold {threshold}%). Explain it.',
  CODE_WRONG: 'A code has letters without accents, digits, and . _ / - between them.',
  CODE_TAKEN:
    'This code is in the register already, be it of a closed organization. Choose another.',
  PHONE_WRONG: 'This is not a telephone number.',
  EMAIL_WRONG: 'This is not an e-mail address.',
  DAY_WRONG: 'This is not a valid day.',
  DAY_AHEAD: 'This day is ahead. Plan later changes as a reorganization.',
  NOT_IN_REGISTER: 'This is not in the register.',
  PARENT_CIRCLE: 'An organization cannot stand under itself or its own.',
  COUNT_TOO_LARGE: 'This number is too large; check it.',
  CLUSTER_NAME_TAKEN: 'There is a cluster of this name already.',
  CLUSTER_IN_USE:
    'Organizations are or were in this cluster, or somebody looks after it; it cannot be removed.',
  CLUSTERS_MISSING: 'Choose at least one cluster.',
  ROLE_NOT_BY_CLUSTER: 'This role is not given by clusters.',
  OPERATION_NOT_REGISTERED:
    'This operation is not one that the console was built with. Reload the page.',
  TIMED_OUT: 'This took too long and was stopped. Ask for less at a time.',
  URL_WRONG: 'A full https address is needed.',
  EVENT_UNKNOWN: 'There is no such event.',
  TIME_RANGE_WRONG: 'The time must be in order and 31 days at most.',
  KEY_INVALID: 'The API key is not valid.',
  KEY_EXPIRED: 'The API key has expired. Ask for a new one.',
  TOKEN_EXPIRED: 'The access token has expired. Ask for a new one and send it again.',
  KEY_REVOKED: 'The API key was revoked. Ask for a new one.',
  KEY_IN_URL:
    'An API key never belongs in an address. Count this key as known to others and replace it.',
  APP_DISABLED: 'This partner app has been disabled.',
  ADDRESS_NOT_ALLOWED: 'The API key may not be used from this network address.',
  RATE_EXCEEDED: 'Too many requests. Try again in {seconds} seconds.',
  BUDGET_EXCEEDED: 'The budget of the day is used up. Try again in {seconds} seconds.',
  FIELD_NOT_SHARED: 'The field {path} is not available to partner apps.',
  SCOPE_MISSING: 'The field {path} needs the scope {scope}, which this app does not have.',
  WEBHOOK_OFF: 'The webhook is off. Switch it on, then try again.',
  TOO_MANY_MESSAGES: '{max} messages can be sent again at once. Choose a shorter time.',
  TOO_MANY_KEYS: 'An app has {max} live keys at most. Revoke one first.',
  NAME_TAKEN: 'This name is already in use.',
  SCOPE_UNKNOWN: 'This scope cannot be given to a partner app.',
  LIST_EMPTY: 'Choose at least one.',
  NETWORK_WRONG: 'This is no network (for example 203.0.113.0/24).',
  NUMBER_OUT_OF_RANGE: 'The number must be from {min} to {max}.',
  DAY_OUT_OF_RANGE: 'The day must be from {earliest} to {latest}.',
  ...fileMessages,
  ...workbookEn,
  CELL_FORMULA: 'The cell holds a formula. Paste its value instead.',
  CELL_MERGED: 'The cell is merged. Unmerge it and fill each cell.',
  CELL_ERROR: 'The cell shows an error of the spreadsheet.',
  CELL_NOT_A_DAY: 'This is no day. Write day/month/year, such as 19/05/2026.',
  CELL_NOT_A_COUNT: 'This must be a whole number.',
  CELL_CHOICE_UNKNOWN: 'This is not among the choices of the column.',
  CELL_LEGACY_FONT: 'The text is of an old font, TCVN3 or VNI. Convert it to Unicode.',
  CELL_MISSING: 'This cell must be filled.',
  RANKED_TWICE: 'This organization stands in an earlier row; leave one out.',
  YEAR_WRONG: 'The year must be 2000 or later and not after the year of the decision.',
  DECIDED_AHEAD: 'The day of the decision is ahead; check the date on the document.',
  CODE_TWICE: 'This code stands in an earlier row of the file.',
  CODE_CLOSED: 'The organization of this code has closed.',
  IMPORT_HAS_FAULTS:
    '{count} rows are faulty, so nothing was written. Correct the file and upload it again.',
  IMPORT_CHANGES_NOTHING: 'This file changes nothing: the register says the same.',
  IMPORT_HAS_DEPENDENTS:
    'This cannot be undone: {count} organizations were changed or have come to be used since.',
  ...documentTemplateMessages,
  ...evidenceMessages,
  ...assessmentMessages,
  ...recognitionMessages,
  ...verifyingMessages,
  PLAN_INCOMPLETE: 'The organizations before and after do not fit this kind of change.',
  SUMS_DIFFER: 'Members do not add up: {before} before, {after} after.',
  ORGANIZATION_CLOSED: 'This organization has closed.',
  CHANGE_NOT_YET: 'Its day has not come yet.',
  DISPOSITION_MISSING: 'Open reports need a decision; there are {count}.',
  DISPOSITION_WRONG:
    'This does not fit the state of the report: what was handed in is concluded, what was not is carried on or cancelled.',
  HAND_OVER_NOT_ACCEPTED: 'The receiving committee has not accepted yet.',
  HAND_OVER_STILL_RECEIVED:
    'The other committee has received them. Ask it to give them back first.',
  OWN_PROPOSAL: 'Who proposed a change does not decide it. Ask somebody else who may.',
  HAND_OVER_NOT_RECEIVED: 'The receiving committee has not received them yet.',
  CHANGE_HAS_DEPENDENTS: 'This cannot be taken back: {count} things have come to stand on it.',
  GRAPHQL_PARSE_FAILED: 'The query has a syntax error.',
  GRAPHQL_VALIDATION_FAILED: 'The query is not valid.',
  BAD_USER_INPUT: 'A value has the wrong type.',
  OPERATION_TOO_LARGE: 'The operation is too large. Ask for less at a time.',
  OPERATION_RESOLUTION_FAILURE: 'It is not clear which operation to run.',
  BAD_REQUEST: 'The request is not valid.',
};
