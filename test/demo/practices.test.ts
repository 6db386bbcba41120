import {
  demoOrganizations,
  namedOrganizationCodes,
} from '../../server/demo/content/organizations.js';
import { demoPractices } from '../../server/demo/content/practices.js';
import { standardPracticeKinds as practiceKinds } from '../../schema/template/shipped/standard-choices.js';

const kindOf = (code: string) => practiceKinds.find((kind) => kind.code === code)!;
const practices = Object.values(demoPractices).flat();

function quote(code: string): string {
  const { shortName } = demoOrganizations.find((organization) => organization.code === code)!;
  const titles = demoPractices[code]!.map(({ kind, title }) => {
    const { intro, quoted } = kindOf(kind);
    return `${intro} ${quoted ? `“${title}”` : title}`;
  });
  return `${shortName} với ${titles.join('; ')}`;
}

describe('model practices', () => {
  it('are thirteen of the ten organizations of the 2023 report', () => {
    expect(practices).toHaveLength(13);
    expect(Object.keys(demoPractices).sort()).toEqual([...namedOrganizationCodes].sort());
  });

  it('are of the kinds the report names', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of practices) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      MOVEMENT: 4,
      EMULATION_MOVEMENT: 1,
      PUBLICATION: 2,
      SCHEME: 1,
      ACTION_PROGRAMME: 1,
      MODEL: 1,
      WORKSPACE: 1,
      GUIDELINE: 1,
      VALUES: 1,
    });
    expect(Object.keys(counts).sort()).toEqual(practiceKinds.map(({ code }) => code).sort());
  });

  it.each([
    ['cuc-thue', 'Cục Thuế với phong trào thi đua “Thi đua nước rút 3 tháng cuối năm”'],
    [
      'so-y-te',
      'Ngành Y tế với phong trào “Đổi mới phong cách thái độ phục vụ của nhân viên y tế ' +
        'hướng tới sự hài lòng của người bệnh”',
    ],
    [
      'so-noi-vu',
      'Sở Nội vụ với không gian công sở xanh - sạch - đẹp; mô hình “Tổ công tác chuyên đề để ' +
        'giải quyết hiệu quả, chất lượng các nhiệm vụ trọng tâm, đột xuất của ngành”',
    ],
    [
      'so-khoa-hoc-va-cong-nghe',
      'Sở Khoa học và Công nghệ với hướng dẫn tổ chức xét duyệt các sáng kiến trong cải cách ' +
        'hành chính',
    ],
    [
      'cong-ty-co-phan-nam-duoc',
      'Công ty Cổ phần Nam Dược với mục tiêu “Vì khách hàng, Trách nhiệm, Chính trực, Hợp tác, ' +
        'Đổi mới sáng tạo, Không ngừng học hỏi”',
    ],
    [
      'vien-thong-nam-dinh',
      'Viễn thông Nam Định với phong trào “Văn hóa VNPT - Kết tinh giá trị nhân bản”',
    ],
  ])('of %s read as in the report', (code, text) => {
    expect(quote(code)).toBe(text);
  });

  it('each tell their effect in one sentence', () => {
    for (const { sentence } of practices) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
  });
});
