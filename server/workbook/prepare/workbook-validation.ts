import type ExcelJS from 'exceljs';
import { YES } from '../../../schema/workbook/workbook.model.js';
import type { Answer } from '../../../schema/workbook/workbook-rows.rule.js';

const stop = (error: string) => ({
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Chưa đúng',
  error,
});

/** What a spreadsheet lets be typed into a cell; undefined where it may be anything. */
export function validationOf(answer: Answer, list?: string): ExcelJS.DataValidation | undefined {
  const { kind, max } = answer;
  if (kind === 'AMOUNT' || kind === 'WHOLE') {
    const type = kind === 'WHOLE' ? 'whole' : 'decimal';
    const error = kind === 'WHOLE' ? 'Hãy ghi số nguyên không âm.' : 'Hãy ghi số không âm.';
    return { ...stop(error), type, operator: 'greaterThanOrEqual', formulae: [0] };
  }
  if (kind === 'TICK' || kind === 'CONFIRM') {
    return { ...stop(`Chọn “${YES}” hoặc để trống.`), type: 'list', formulae: [`"${YES}"`] };
  }
  if (kind === 'CHOICE') {
    return list
      ? { ...stop('Hãy chọn trong danh sách.'), type: 'list', formulae: [list] }
      : undefined;
  }
  const error = `Nhiều nhất ${max} ký tự.`;
  return {
    ...stop(error),
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [max ?? 5000],
  };
}
