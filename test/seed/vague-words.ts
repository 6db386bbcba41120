/** The 27 vague quantities of the report of 2023, in its order, and what answers each. */

/** Who answers: an indicator, a shortcoming or cause by the organizations naming it, or nobody. */
export type Answerer = { indicator: string } | { choice: string } | { stays: string };

export interface VagueWord {
  /** As it stands there. */
  word: string;
  /** The words behind it, to find it by. */
  before: string;
  by: Answerer;
}

const by = (indicator: string): Answerer => ({ indicator });
const named = (choice: string): Answerer => ({ choice });

export const vagueWords: readonly VagueWord[] = [
  { word: 'nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đã chủ động phối hợp', by: by('L02') },
  { word: 'Nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đã rà soát, lựa chọn', by: by('L12') },
  { word: 'nhiều', before: 'cấp ủy cơ sở đã lãnh đạo, chỉ đạo, phối hợp', by: by('L22') },
  { word: 'Nhiều', before: 'tổ chức đoàn thể đã chủ động tham mưu', by: by('L19') },
  { word: 'nhiều', before: 'phần việc, công trình có ý nghĩa', by: by('L20') },
  { word: 'nhiều', before: 'hoạt động văn hóa, văn nghệ, thể dục', by: by('L21') },
  {
    word: 'nhiều',
    before: 'hình thức đa dạng, phong phú',
    by: { stays: 'a manner, not a number: nobody could count forms and mean something by it' },
  },
  { word: 'nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đã chủ động mời', by: by('P06') },
  { word: 'nhiều', before: 'lượt cán bộ, công chức, viên chức', by: by('P07') },
  { word: 'Nhiều', before: 'cơ quan, đơn vị, doanh nghiệp thực hiện tốt', by: by('P10') },
  { word: 'hầu hết', before: 'cơ quan, đơn vị, doanh nghiệp cơ bản đáp ứng', by: by('P16') },
  { word: 'Nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đã quan tâm đầu tư', by: by('P17') },
  { word: 'hầu hết', before: 'các cơ quan, đơn vị, doanh nghiệp cơ bản đã', by: by('P16') },
  { word: 'Nhiều', before: 'đơn vị đã quan tâm, làm tốt', by: by('P13') },
  {
    word: 'nhiều',
    before: 'chuyển biến tích cực. Hằng năm',
    by: { stays: 'a judgement of the committee; the figures of the same section bear it out' },
  },
  { word: 'Nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đã đầu tư', by: by('W03') },
  { word: 'nhiều', before: 'hoạt động thể dục thể thao', by: by('W07') },
  { word: 'Nhiều', before: 'cơ quan, đơn vị đã bố trí hòm thư', by: by('P11') },
  { word: 'phần lớn', before: 'cơ quan, đơn vị, doanh nghiệp được cải tiến', by: by('E16') },
  { word: 'nhiều', before: 'cơ quan, đơn vị, doanh nghiệp đầu tư xây dựng', by: by('W03') },
  { word: 'một bộ phận', before: 'cán bộ, đảng viên', by: named('AWARENESS') },
  { word: 'một số', before: 'cơ quan, đơn vị, doanh nghiệp còn chung', by: named('REGULATION') },
  { word: 'một số', before: 'cơ quan, đơn vị, doanh nghiệp còn bất', by: named('WORKPLACE') },
  { word: 'Một số', before: 'cán bộ, công chức, viên chức', by: by('P04') },
  { word: 'một số', before: 'cơ quan, đơn vị chưa nghiêm túc', by: named('DISCIPLINE') },
  { word: 'một số', before: 'cán bộ, đảng viên chưa nghiêm túc', by: named('CONDUCT') },
  { word: 'Một số ít', before: 'cấp ủy và lãnh đạo', by: named('LEADERS') },
];
