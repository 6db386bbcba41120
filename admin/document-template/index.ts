import { TemplatePage } from './TemplatePage.js';

export const documentTemplates = { name: 'documentTemplates', list: TemplatePage };
