import type { documentTemplateMessages as vietnamese } from './document-template-vi.js';

export const documentTemplateMessages: Record<keyof typeof vietnamese, string> = {
  DOCX_KIND_UNKNOWN: 'This file is not a Word document (.docx).',
  DOCX_HAS_MACROS: 'The file has macros and is not taken. Save it as .docx (not .docm).',
  DOCX_UNSAFE:
    'The file holds something that is not allowed: {what}. Remove outside links, embedded objects and unusual fields.',
  TEMPLATE_TOO_LARGE: 'The file is too large: at most 2 MB, and 50 MB unpacked.',
  TEMPLATE_HAS_FAULTS:
    'The template has {count} faults. Correct the file and upload a new version.',
  TEMPLATE_NOT_PREVIEWED: 'Preview the template with real data before it is used.',
  TEMPLATE_NO_REPORT: 'There is no report yet to preview it with. Consolidate a round first.',
  TEMPLATE_PLACEHOLDER_UNKNOWN: 'There is no placeholder {placeholder}.',
  TEMPLATE_PLACEHOLDER_MISSING: 'The template has no {placeholder}.',
  TEMPLATE_PLACEHOLDER_TWICE: '{placeholder} may stand only once.',
  TEMPLATE_PLACEHOLDER_NOT_ALONE: '{placeholder} must stand alone in its paragraph.',
  TEMPLATE_PLACEHOLDER_NOT_IN_BODY:
    '{placeholder} must stand in the body, not in a header or footer.',
  TEMPLATE_PLACEHOLDER_IN_TABLE: '{placeholder} must not stand in a table.',
  TEMPLATE_BRACES_OPEN: 'Braces {placeholder} are opened and not closed, or closed and not opened.',
  TEMPLATE_HAS_COMMENTS: 'The file has comments. Delete them and upload it again.',
  TEMPLATE_HAS_REVISIONS: 'The file tracks changes. Accept or reject them and upload it again.',
  TEMPLATE_PAGE_DIFFERS: 'Not as the layout in force: {what} is {found} mm instead of {should} mm.',
};
