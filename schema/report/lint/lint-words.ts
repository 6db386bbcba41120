import type { LintWords } from './lint.model.js';

/** Word lists with the days on which they hold. */
export interface ShippedLintWords {
  /** ISO dates, both inclusive; null is open. */
  validFrom: string;
  validTo: string | null;
  source: string;
  words: LintWords;
}

/**
 * Shipped lists. The vague words are those a committee's own report used in the place of figures,
 * the slips those it held; a changed list is a new row from its day on.
 */
export const lintWords: ShippedLintWords[] = [
  {
    validFrom: '2021-01-01',
    validTo: null,
    source: 'Báo cáo số 167-BC/ĐUK; Hướng dẫn 36-HD/VPTW và 05-HD/VPTW về cách viện dẫn văn bản',
    words: {
      vague: [
        ...['một số ít', 'một số', 'nhiều', 'hầu hết', 'phần lớn', 'đa số', 'không ít'],
        ...['đông đảo', 'một bộ phận'],
      ],
      hedges: ['cơ bản', 'nhìn chung'],
      fair: [
        ...['nhiều nhất', 'nhiều hơn', 'ít nhiều', 'nhiều năm', 'nhiều lần', 'bao nhiêu'],
        ...['một số liệu', 'một số hiệu', 'một số thứ tự', 'một số điện thoại'],
        ...['theo đa số', 'đa số tuyệt đối', 'quá đa số', 'xây dựng cơ bản', 'kiến thức cơ bản'],
        ...['giải pháp cơ bản', 'lương cơ bản', 'điều tra cơ bản', 'những nét cơ bản'],
      ],
      uncounted: [
        ...['nhiều hình thức', 'nhiều chuyển biến', 'nhiều biện pháp', 'nhiều giải pháp'],
        ...['nhiều cách', 'nhiều mặt', 'nhiều khó khăn', 'nhiều thuận lợi', 'nhiều cố gắng'],
      ],
      negations: ['chưa', 'không', 'còn'],
      likeness: { enough: 0.34, sameSection: 0.15, sameNoun: 0.1, near: 24, far: 0.5 },
      organizationNouns: [
        ...['cơ quan, đơn vị, doanh nghiệp', 'cơ quan, đơn vị', 'tổ chức cơ sở đảng'],
        ...['tổ chức đảng', 'cấp ủy cơ sở', 'cấp ủy, tổ chức đảng', 'TCCSĐ', 'cấp ủy'],
        ...['cơ quan', 'đơn vị', 'doanh nghiệp', 'tổ chức'],
      ],
      commonPairs: [
        ...['cơ quan', 'đơn vị', 'doanh nghiệp', 'tổ chức', 'cán bộ', 'đảng viên', 'công chức'],
        ...['viên chức', 'người lao', 'lao động', 'thực hiện', 'cấp ủy', 'cơ sở', 'đảng bộ'],
        ...['trong kỳ', 'tỷ lệ', 'quan đơn', 'vị doanh', 'văn hóa', 'văn hoá', 'của các'],
      ],
      documentKinds: [
        ...['Nghị quyết', 'Chỉ thị', 'Kết luận', 'Quyết định', 'Quy định', 'Quy chế', 'Thông báo'],
        ...['Kế hoạch', 'Hướng dẫn', 'Chương trình', 'Báo cáo', 'Công văn', 'Tờ trình'],
      ],
      spelling: [
        { wrong: 'TCCSB', right: 'TCCSĐ' },
        { wrong: 'lễ lối', right: 'lề lối' },
        { wrong: 'của tình', right: 'của tỉnh', notBefore: ['hình', 'trạng'] },
        { wrong: 'sang - xanh', right: 'sáng - xanh' },
        { wrong: 'văn cơ quan', right: 'văn hóa cơ quan' },
        { wrong: 'tình thực tế', right: 'tình hình thực tế' },
        { wrong: 'xúc tích', right: 'súc tích' },
        { wrong: 'kỹ năng nghề vụ', right: 'kỹ năng nghiệp vụ' },
      ],
    },
  },
];

/** The lists in force on an ISO date. Throws a RangeError where none is. */
export function lintWordsOn(
  rows: readonly Pick<ShippedLintWords, 'validFrom' | 'validTo' | 'words'>[],
  date: string,
): LintWords {
  const row = rows.findLast(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  if (!row) throw new RangeError(`No word lists hold on ${date}`);
  return row.words;
}
