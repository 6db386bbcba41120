/** Fields of a draft in the words of the workbook. */
import { type PracticeRow, TICKED } from '../../../schema/submission/draft/draft-fields.rule.js';
import { sheetNames, YES } from '../../../schema/workbook/workbook.model.js';
import { partLabel, type WorkbookTemplate } from '../../../schema/workbook/workbook-rows.rule.js';

export function isAmountField(name: string): boolean {
  return /^figures\..*\.(numerator|denominator|value|cases)$/.test(name);
}

/** "L04 Đảng viên học tập – Số thực hiện", "III.2. Tồn tại, hạn chế – …". */
export function fieldTitle(template: WorkbookTemplate, name: string): string {
  const [list = '', code = '', part = ''] = name.split('.');
  if (list === 'figures') {
    const indicator = template.indicators.find((each) => each.code === code);
    const what =
      part === 'explanation'
        ? 'Giải trình'
        : part === 'carried'
          ? 'Xác nhận số lấy sẵn'
          : indicator && partLabel(indicator, part as never);
    return [`${code} ${indicator?.label ?? ''}`, what].filter(Boolean).join(' – ');
  }
  const rest = name.slice(list.length + 1);
  const section = template.sections.find(
    (each) => rest === each.code || rest.startsWith(`${each.code}.`),
  );
  const heading = section ? `${section.code}. ${section.heading}` : rest;
  const choice = rest.slice((section?.code.length ?? 0) + 1);
  const chosen = [...template.shortcomings, ...template.causes].find(
    (each) => each.code === choice,
  );
  const more = list === 'practices' ? sheetNames.practices : chosen?.text;
  return [heading, more].filter(Boolean).join(' – ');
}

/** What a field says, for people; amounts stay decimals. */
export function fieldWords(template: WorkbookTemplate, name: string, text: string): string {
  const [list, code, part] = name.split('.');
  if (part === 'carried') return text === '' ? YES : '';
  if (list === 'tick') return text === TICKED ? YES : '';
  if (list === 'practices') {
    const rows = JSON.parse(text || '[]') as PracticeRow[];
    return rows.map(({ title, sentence }) => [title, sentence].join('. ')).join('\n');
  }
  if (list !== 'figures' || part !== 'category') return text;
  const indicator = template.indicators.find((each) => each.code === code);
  return indicator?.categories?.find((each) => each.code === text)?.label ?? text;
}
