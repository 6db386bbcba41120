import { indicatorLibrary } from '../../indicator/indicator-library.js';
import type { LibraryIndicator } from '../../indicator/indicator.model.js';
import { pickIndicators } from '../../indicator/pick-indicators.js';
import { prose } from '../prose.js';
import type { IndicatorDefinition, TemplateContent } from '../template.model.js';
import { standardCauses, standardPracticeKinds, standardShortcomings } from './standard-choices.js';
import { standardParts, standardSections } from './standard-sections.js';

/** A template as it is shipped: what version 1 of a new committee's is made from. */
export interface ShippedTemplate {
  code: string;
  name: string;
  content: TemplateContent;
  indicators: IndicatorDefinition[];
}

const usual = (test: (indicator: LibraryIndicator) => boolean): IndicatorDefinition[] =>
  pickIndicators(
    indicatorLibrary
      .filter(({ answeredBy, isUsual }) => answeredBy === 'ORGANIZATION' && isUsual)
      .filter(test)
      .map(({ code }) => code),
  ).map((indicator) =>
    // What organizations check themselves is told where supervision is told.
    indicator.code.startsWith('E09') ? { ...indicator, sectionCode: 'II.5' } : indicator,
  );

function content(opening: string, abstract: string[]): TemplateContent {
  return {
    parts: standardParts,
    sections: standardSections,
    shortcomings: standardShortcomings,
    causes: standardCauses,
    practiceKinds: standardPracticeKinds,
    opening,
    abstract,
  };
}

const SUBJECT = 'về xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp';

/** What every committee begins with; the office makes versions of its own from them. */
export const standardTemplates: readonly ShippedTemplate[] = [
  {
    code: 'bao-cao-quy',
    name: 'Báo cáo tháng, quý, 6 tháng',
    content: content(
      prose`Thực hiện Chương trình công tác năm, Đảng ủy báo cáo kết quả xây dựng văn hóa cơ
        quan, đơn vị, doanh nghiệp {period} như sau.`,
      ['kết quả {period}', SUBJECT],
    ),
    indicators: usual(({ period }) => period !== 'YEAR'),
  },
  {
    code: 'bao-cao-nam',
    name: 'Báo cáo năm',
    content: content(
      prose`Thực hiện Chương trình công tác năm, Đảng ủy báo cáo kết quả xây dựng văn hóa cơ
        quan, đơn vị, doanh nghiệp {period} như sau.`,
      ['kết quả {period}', SUBJECT],
    ),
    indicators: usual(() => true),
  },
  {
    code: 'so-ket-tong-ket',
    name: 'Báo cáo sơ kết, tổng kết nghị quyết',
    content: content(
      prose`Thực hiện Chương trình công tác năm, Đảng ủy báo cáo {review} {years} năm triển khai
        thực hiện {resolution}.`,
      ['{review} {years} năm thực hiện {resolution}'],
    ),
    indicators: usual(() => true),
  },
];
