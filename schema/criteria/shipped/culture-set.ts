/** The set that every committee begins with: gates, standards 4 and 5, bonus, penalty and bands. */
import type { CriteriaContent, Standard } from '../criteria.model.js';
import { firstStandards } from './culture-standards.js';
import {
  checklist,
  combined,
  count,
  criterion,
  everyHost,
  gate,
  maximum,
  points,
  ratio,
  yesNo,
} from './shape.js';

const PHOTO = { evidence: ['PHOTO' as const], sections: ['II.4'] };

const workplace: Standard = {
  code: '4',
  name: 'Sáng – xanh – sạch – đẹp – an toàn – văn minh',
  criteria: [
    criterion(
      ['4.1', 'Sáng: chiếu sáng, biển tên, sơ đồ, phòng tiếp dân'],
      maximum(3, 3),
      checklist(['Chiếu sáng đủ', 'Biển tên cơ quan', 'Sơ đồ, chỉ dẫn', 'Phòng tiếp dân']),
      { ...PHOTO, sections: ['II.2', 'IV.4'] },
    ),
    criterion(
      ['4.2', 'Xanh: cây xanh, khuôn viên'],
      maximum(3, 3),
      checklist(['Cây xanh được chăm sóc', 'Khuôn viên gọn gàng'], true),
      PHOTO,
    ),
    criterion(
      ['4.3', 'Sạch: vệ sinh, rác thải, nhà vệ sinh, không khói thuốc'],
      maximum(4, 4),
      checklist(
        ['Nơi làm việc sạch', 'Phân loại, thu gom rác', 'Nhà vệ sinh sạch', 'Không khói thuốc'],
        true,
      ),
      PHOTO,
    ),
    criterion(
      ['4.4', 'Đẹp: bố trí khoa học nơi làm việc, khu để xe, nơi tập luyện'],
      maximum(3, 4),
      checklist(['Nơi làm việc khoa học', 'Khu để xe trật tự', 'Nơi tập luyện thể thao'], true),
      { ...PHOTO, sections: ['II.2', 'II.4'] },
    ),
    criterion(
      ['4.5', 'An toàn: phòng cháy chữa cháy, an toàn vệ sinh lao động, an ninh'],
      maximum(4, 8),
      combined('MEAN', [
        ['Không để xảy ra sự cố', yesNo],
        [
          'Bảo đảm an toàn',
          checklist(['Diễn tập phòng cháy chữa cháy', 'Chứng nhận an toàn còn hiệu lực']),
        ],
      ]),
      { sections: ['II.3', 'II.4'] },
    ),
    criterion(
      ['4.6', 'Hoạt động văn hóa, văn nghệ, thể dục thể thao'],
      maximum(3, 3),
      count(4, 'hoạt động'),
      { sections: ['II.1', 'II.4'] },
    ),
  ],
};

const emulation: Standard = {
  code: '5',
  name: 'Thi đua, lan tỏa',
  criteria: [
    criterion(
      ['5.1', 'Tham gia phong trào thi đua: đăng ký, kết quả'],
      maximum(4, 4),
      ratio(['phong trào đã tham gia', 'phong trào được phát động']),
      { sections: ['II.3'] },
    ),
    criterion(
      ['5.2', 'Được khen thưởng, có điển hình được nhân rộng'],
      maximum(3, 3),
      count(2, 'điển hình'),
      { sections: ['IV.5'] },
    ),
    criterion(
      ['5.3', 'Tin, bài tuyên truyền, phản bác'],
      maximum(3, 3),
      count(12, 'tin, bài', 'L10'),
      { sections: ['II.1'] },
    ),
  ],
};

export const cultureSet: CriteriaContent = {
  gates: [
    gate(['G1', 'Không có tập thể lãnh đạo, người đứng đầu bị kỷ luật trong năm'], everyHost, {
      sections: ['II.1'],
    }),
    gate(['G2', 'Không để xảy ra tham nhũng, tiêu cực, vi phạm pháp luật bị xử lý'], everyHost, {
      sections: ['II.2'],
    }),
    gate(['G3', 'Không nợ lương, bảo hiểm xã hội; không gian lận, hàng giả'], ['ENTERPRISE'], {
      sections: ['II.3'],
    }),
  ],
  standards: [...firstStandards, workplace, emulation],
  bonuses: [
    {
      code: 'B',
      name: 'Mô hình được cấp tỉnh, ngành công nhận',
      each: points(2.5),
      cap: points(5),
      certainty: 'DESIGNED',
    },
  ],
  penalties: [
    {
      code: 'P1',
      name: 'Nộp bản tự đánh giá muộn, mỗi ngày làm việc',
      each: points(0.5),
      cap: points(3),
      automatic: 'LATE_DAYS',
      certainty: 'DESIGNED',
    },
    {
      code: 'P2',
      name: 'Số liệu sai bị phúc tra phát hiện, mỗi tiêu chí',
      each: points(1),
      cap: points(5),
      automatic: 'WRONG_FIGURES',
      certainty: 'DESIGNED',
    },
  ],
  bonusCap: points(5),
  penaltyCap: points(5),
  bands: [
    ['XUATSAC', 'Xuất sắc', 90] as const,
    ['TOT', 'Tốt', 80] as const,
    ['DAT', 'Đạt chuẩn', 70] as const,
  ].map(([code, name, from]) => ({
    code,
    name,
    from: points(from),
    minimumShareOfEachStandard: 500,
  })),
  fieldVisitGap: points(10),
  rounding: { decimals: 2, mode: 'HALF_UP' },
  source:
    'Soạn theo Thông tư 08/2014/TT-BVHTTDL, hai mẫu chấm điểm thực tế và các mục của báo cáo thực hiện nghị quyết. ' +
    'Điểm tối đa, chỉ tiêu số lượng, điểm thưởng, điểm trừ và các mức xếp loại là đề xuất để đơn vị sửa; ' +
    'mốc 80 % và 90 % lấy từ Thông tư 08/2014. Hiệu lực hiện nay của Thông tư chưa được kiểm chứng.',
};
