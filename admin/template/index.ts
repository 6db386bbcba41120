import { TemplateList } from './TemplateList.js';
import { TemplatePage } from './TemplatePage.js';

/** Report templates at /reportTemplates, one version at /reportTemplates/:id. */
export const reportTemplates = {
  name: 'reportTemplates',
  list: TemplateList,
  edit: TemplatePage,
};
