import type { templateVi } from './template-vi.js';

export const templateEn = {
  TEMPLATE_HAS_FAULTS: '{count} things in the template are to be mended before it is published.',
  TEMPLATE_DRAFT_EXISTS: 'There is a draft of this template already. Go on with it, or discard it.',
  TEMPLATE_NAME_USED: 'There is a template of this name. Choose another name.',
  PLACEHOLDER_UNKNOWN: 'There is no placeholder {name}. Known are: {known}',
  BRACE_ALONE: 'Braces must surround a name, as in {years}.',
  FULL_STOP_MISSING: 'The sentence must end with a full stop.',
  RULE_INCOMPLETE: 'The rule is incomplete.',
  RULE_PART_WRONG: 'The indicator has no such number.',
  RULE_FIGURE_UNKNOWN: 'The rule names a figure the template does not have: {figure}.',
  CATEGORIES_TOO_FEW: 'At least two categories are needed.',
  SECTION_UNKNOWN: 'The indicator belongs to a section the template does not have.',
  TEMPLATE_CODE_TWICE: 'This code is used already.',
  TEMPLATE_CODE_WRONG: 'A code is made of capital letters and digits, and begins with a letter.',
  SECTION_ASKS_NOTHING: 'The section has no indicator.',
  SECTION_EMPTY: 'The section is empty.',
  PRACTICE_KINDS_MISSING: 'A section asks for practices, but there is no kind to choose.',
  FIGURE_RULE_BROKEN: '{message}',
  FIGURE_RULE_UNEXPLAINED: 'To be explained: {message}',
  FIGURE_UNCONFIRMED: 'A figure that was carried over is not confirmed.',
} satisfies Record<keyof typeof templateVi, string>;
