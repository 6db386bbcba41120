/** Two scored forms in real use, as far as they are known, and the gates for businesses. */
import type { CriteriaContent, Criterion, Standard } from '../criteria.model.js';
import { HostType } from '../../template/template.model.js';
import { criterion, everyHost, gate, points, rubric } from './shape.js';

const REMARK = 'Mẫu chỉ cho biết điểm tối đa; cách chấm theo mức là đề xuất.';
const UNKNOWN = 'Nguồn không cho biết nội dung tiêu chí này; hãy bổ sung trước khi dùng.';

const levels = rubric([
  ['A', 'Thực hiện đầy đủ', 1],
  ['B', 'Thực hiện phần lớn', 0.75],
  ['C', 'Thực hiện một nửa', 0.5],
  ['D', 'Không thực hiện', 0],
]);

const everyMaximum = (most: number): Criterion['maximum'] =>
  Object.fromEntries(everyHost.map((kind) => [kind, points(most)]));

const row = (code: string, name: string, most: number): Criterion =>
  criterion([code, name], everyMaximum(most), levels, { certainty: 'VERIFIED', guidance: REMARK });

const unknownRow = (code: string, name: string, most: number): Criterion =>
  criterion([code, name], everyMaximum(most), levels, { certainty: 'UNKNOWN', guidance: UNKNOWN });

/** What both forms lack: they know no gates, no bonus and no penalty. */
function formOf(standards: Standard[], source: string): CriteriaContent {
  return {
    standards,
    gates: [],
    bonuses: [],
    penalties: [],
    bonusCap: 0,
    penaltyCap: 0,
    bands: [{ code: 'DAT', name: 'Đạt chuẩn', from: points(90), minimumShareOfEachStandard: null }],
    fieldVisitGap: points(10),
    rounding: { decimals: 2, mode: 'HALF_UP' },
    source,
  };
}

/** Form A: Thừa Thiên Huế, 2010. */
export const hueForm = formOf(
  [
    {
      code: 'I',
      name: 'Hoàn thành tốt nhiệm vụ chính trị, chuyên môn, chấp hành pháp luật',
      criteria: [
        row('1.1', 'Tổ chức học tập, phổ biến chủ trương, chính sách', 10),
        row('1.2', 'Tổ chức Đảng, đoàn thể xếp loại khá trở lên', 10),
        row('1.3', 'Hoàn thành chỉ tiêu kế hoạch năm', 10),
        row('1.4', 'Không vi phạm pháp luật, kỷ luật, sai sót nghiêm trọng', 10),
      ],
    },
    {
      code: 'II',
      name: 'Lao động có kỷ luật, sáng tạo, học tập nâng cao trình độ',
      criteria: [
        row('2.1', 'Chế độ trách nhiệm, kỷ luật; an toàn vệ sinh lao động', 10),
        row('2.2', 'Phương tiện phòng cháy chữa cháy, phòng chống bão lụt', 10),
        row('2.3', 'Phong trào học tập, lao động sáng tạo', 10),
      ],
    },
    {
      code: 'III',
      name: 'Giao tiếp, ứng xử văn minh',
      criteria: [
        row('3.1', 'Không cửa quyền, hách dịch, tham ô, lãng phí; tiết kiệm, bảo vệ tài sản', 10),
        unknownRow('3.2', 'Ý thức trách nhiệm (phần còn lại của dòng không rõ)', 10),
        unknownRow('3.3', '(Tiêu chí không rõ nội dung)', 10),
      ],
    },
  ],
  'Mẫu chấm điểm 100 điểm của Thừa Thiên Huế, 2010. Dòng 3.2 chỉ rõ vài chữ đầu, dòng 3.3 không rõ; ' +
    'nguồn cho biết hai dòng cùng có 20 điểm, chia đôi là phỏng đoán. Mức đạt từ 90 điểm mượn của một mẫu khác.',
);

const blocks: [string, string, string[]][] = [
  [
    'I',
    'Đoàn kết xây dựng đơn vị vững mạnh',
    [
      'Hoàn thành nhiệm vụ',
      'Việc làm và phúc lợi',
      'Đoàn kết, thực hiện quy chế dân chủ',
      'Đoàn thể xếp loại khá trở lên',
      'Tự vệ, an ninh',
    ],
  ],
  [
    'II',
    'Môi trường làm việc có văn hóa',
    [
      'Xanh – sạch – đẹp',
      'An toàn vệ sinh lao động, phòng cháy chữa cháy',
      'Nội quy, kỷ luật',
      'Tác phong',
      'Thiết chế văn hóa, thể thao',
    ],
  ],
];

const known = blocks.map(([code, name, rows], block): Standard => ({
  code,
  name,
  criteria: rows.map((each, at) => row(`${block + 1}.${at + 1}`, each, 5)),
}));
const lost = ['III', 'IV'].map((code, block): Standard => ({
  code,
  name: `(Phần ${code} không rõ nội dung)`,
  criteria: [1, 2, 3, 4, 5].map((at) =>
    unknownRow(`${block + 3}.${at}`, '(Tiêu chí không rõ nội dung)', 5),
  ),
}));

/** Form B: Cư Jút, Đắk Nông. */
export const cuJutForm = formOf(
  [...known, ...lost],
  'Mẫu chấm điểm của Cư Jút (Đắk Nông): các phần 25 điểm, mỗi phần năm tiêu chí 5 điểm. Phần III và IV ' +
    'của mẫu không còn đọc được: đó là chỗ để điền. Mức đạt từ 90 điểm mượn của một mẫu khác.',
);

/** The five mandatory conditions of the business-culture criteria; the scored ones are not known. */
export const businessGates: CriteriaContent = {
  ...formOf(
    [
      ['1', 'Lãnh đạo bền vững'],
      ['2', 'Xây dựng và thực thi văn hóa doanh nghiệp'],
      ['3', 'Thượng tôn pháp luật'],
      ['4', 'Đạo đức kinh doanh'],
      ['5', 'Trách nhiệm xã hội'],
    ].map(([code = '', name = '']): Standard => ({
      code,
      name,
      criteria: [
        {
          ...unknownRow(`${code}.1`, `${name}: các tiêu chí của nhóm`, 20),
          maximum: { [HostType.ENTERPRISE]: points(20) },
        },
      ],
    })),
    'Bộ tiêu chí văn hóa kinh doanh Việt Nam: năm điều kiện bắt buộc và tên năm nhóm là của nguồn; ' +
      'các tiêu chí trong nhóm (19 năm 2021, 33 năm 2024, 25 năm 2025) và điểm không rõ, mỗi nhóm 20 điểm là chỗ để điền.',
  ),
  gates: (
    [
      ['G1', 'Không buôn lậu, trốn thuế'],
      ['G2', 'Không sản xuất, kinh doanh hàng giả, hàng độc hại'],
      ['G3', 'Không nợ lương, bảo hiểm của người lao động'],
      ['G4', 'Không gian lận thương mại, quảng cáo sai sự thật'],
      ['G5', 'Không vi phạm pháp luật'],
    ] as [string, string][]
  ).map((named) => gate(named, ['ENTERPRISE'], { certainty: 'VERIFIED' })),
};
