/** Standards 1 to 3 of the set that every committee begins with. */
import type { Standard } from '../criteria.model.js';
import {
  checklist,
  combined,
  count,
  criterion,
  judged,
  maximum,
  ratio,
  rubric,
  timely,
} from './shape.js';

const CIRCULAR = 'Thông tư 08/2014/TT-BVHTTDL';

const leadership: Standard = {
  code: '1',
  name: 'Lãnh đạo, quán triệt, tổ chức thực hiện',
  criteria: [
    criterion(
      ['1.1', 'Quán triệt nghị quyết về văn hóa đến đảng viên và CBCCVC, người lao động'],
      maximum(6, 5),
      combined('MEAN', [
        ['Đảng viên', ratio(['đảng viên đã học tập', 'đảng viên phải học tập'], [0, 100], 'L04')],
        [
          'CBCCVC, người lao động ngoài Đảng',
          ratio(['người đã được phổ biến', 'tổng số người'], [0, 100], 'L05'),
        ],
      ]),
      { sections: ['I'], guidance: 'Tỷ lệ chung là trung bình của hai tỷ lệ.' },
    ),
    criterion(
      ['1.2', 'Có kế hoạch, chương trình thực hiện trong năm, ban hành đúng hạn'],
      maximum(4, 4),
      timely,
      { sections: ['II.1'], guidance: 'Ban hành sau hạn được một nửa số điểm.' },
    ),
    criterion(
      ['1.3', 'Đưa nội dung văn hóa vào sinh hoạt chi bộ, sinh hoạt chuyên đề'],
      maximum(4, 3),
      count(4, 'buổi', 'L13'),
      { sections: ['II.1'], guidance: 'Chỉ tiêu: 4 buổi trong năm.' },
    ),
    criterion(
      ['1.4', 'Đảng viên ký cam kết và được đánh giá trước chi bộ'],
      maximum(4, 4),
      combined('PRODUCT', [
        ['Đã ký cam kết', ratio(['đảng viên đã ký', 'đảng viên phải ký'], [0, 100], 'L15')],
        [
          'Được đánh giá trước chi bộ',
          ratio(['cam kết được đánh giá', 'cam kết đã ký'], [0, 100], 'L16'),
        ],
      ]),
      { sections: ['II.1', 'II.2'], guidance: 'Tỷ lệ ký nhân với tỷ lệ được đánh giá.' },
    ),
    criterion(
      ['1.5', 'Tự kiểm tra, giám sát nội dung văn hóa'],
      maximum(2, 2),
      count(2, 'cuộc', 'E09'),
      { sections: ['II.5'], legalBasis: 'Quy định 296-QĐ/TW (30/5/2025)', certainty: 'DESIGNED' },
    ),
  ],
};

const people: Standard = {
  code: '2',
  name: 'Đội ngũ: phẩm chất, năng lực, tính chuyên nghiệp',
  criteria: [
    criterion(
      ['2.1', 'Xếp loại chất lượng tổ chức đảng'],
      maximum(6, 5),
      rubric([
        ['XS', 'Hoàn thành xuất sắc nhiệm vụ', 1],
        ['T', 'Hoàn thành tốt nhiệm vụ', 0.85],
        ['HT', 'Hoàn thành nhiệm vụ', 0.6],
        ['K', 'Không hoàn thành nhiệm vụ', 0],
      ]),
      {
        sections: ['II.2'],
        legalBasis: 'Quy định 366-QĐ/TW (30/8/2025)',
        guidance: 'Bốn mức xếp loại là của quy định; tỷ lệ điểm của mỗi mức do bộ tiêu chí đặt.',
      },
    ),
    criterion(
      ['2.2', 'Kỷ cương, kỷ luật: tỷ lệ không vi phạm'],
      maximum(6, 5),
      ratio(['người không vi phạm', 'tổng số người'], [90, 100]),
      {
        sections: ['II.2'],
        legalBasis: CIRCULAR,
        certainty: 'VERIFIED',
        guidance: 'Đến 90 % chưa có điểm; từ 90 % đến 100 % tăng đều.',
      },
    ),
    criterion(
      ['2.3', 'Đào tạo, bồi dưỡng, tự học'],
      maximum(5, 4),
      ratio(['người học tập, bồi dưỡng', 'tổng số người'], [0, 80]),
      {
        sections: ['II.2'],
        legalBasis: CIRCULAR,
        certainty: 'VERIFIED',
        guidance: 'Từ 80 % trở lên được điểm tối đa.',
      },
    ),
    criterion(
      ['2.4', 'Tập huấn giao tiếp, ứng xử'],
      maximum(4, 3),
      ratio(['người được tập huấn', 'tổng số người']),
      { sections: ['II.2', 'II.4'] },
    ),
    criterion(['2.5', 'Học tập và làm theo Bác: đăng ký, kết quả'], maximum(4, 3), judged, {
      sections: ['II.2'],
      legalBasis: 'Kết luận 01-KL/TW; Chỉ thị 05-CT/TW',
      guidance: 'Tổ thẩm định chấm từ 0 đến 4 theo việc đăng ký và kết quả thực hiện.',
    }),
  ],
};

const environment: Standard = {
  code: '3',
  name: 'Môi trường văn hóa gắn với cải cách hành chính, quản trị',
  criteria: [
    criterion(
      ['3.1', 'Rà soát, ban hành quy chế, quy tắc ứng xử đủ danh mục, còn hiệu lực'],
      maximum(6, 5),
      ratio(['quy chế còn hiệu lực', 'quy chế phải có'], [0, 100]),
      { sections: ['II.3'] },
    ),
    criterion(['3.2', 'Hội nghị CBCCVC, người lao động hằng năm đúng hạn'], maximum(4, 4), timely, {
      sections: ['II.3'],
      legalBasis: 'Luật 10/2022/QH15, Điều 51',
      certainty: 'VERIFIED',
      guidance: 'Tổ chức chậm nhất 3 tháng của năm sau; muộn hơn được một nửa số điểm.',
    }),
    criterion(
      ['3.3', 'Hồ sơ, thủ tục hành chính đúng hạn, dịch vụ công trực tuyến'],
      maximum(6, null),
      combined('MEAN', [
        ['Hồ sơ đúng hạn', ratio(['hồ sơ đúng hạn', 'tổng số hồ sơ'], [0, 100], 'E12')],
        ['Dịch vụ công trực tuyến', ratio(['hồ sơ trực tuyến', 'tổng số hồ sơ'])],
      ]),
      { sections: ['II.3'] },
    ),
    criterion(
      ['3.3.DN', 'Hài lòng của khách hàng, năng suất lao động'],
      maximum(null, 6),
      combined('MEAN', [
        ['Hài lòng của khách hàng', ratio(['khách hàng hài lòng', 'khách hàng được hỏi'])],
        ['Năng suất lao động', ratio(['năng suất đạt được', 'năng suất kế hoạch'])],
      ]),
      { sections: ['II.3'], guidance: 'Thay cho 3.3 đối với doanh nghiệp.' },
    ),
    criterion(
      ['3.4', 'Hòm thư, đường dây nóng công khai; phản ánh được xử lý đúng hạn'],
      maximum(5, 4),
      combined('MEAN', [
        [
          'Kênh tiếp nhận công khai',
          checklist(['Hòm thư góp ý', 'Đường dây nóng', 'Trang thông tin điện tử']),
        ],
        ['Xử lý đúng hạn', ratio(['phản ánh xử lý đúng hạn', 'phản ánh đã tiếp nhận'])],
      ]),
      { sections: ['II.2', 'II.4'] },
    ),
    criterion(
      ['3.5', 'Sáng kiến, mô hình, chuyển đổi số'],
      maximum(4, 4),
      count(2, 'sáng kiến, mô hình', 'E04'),
      { sections: ['II.3'], guidance: 'Chỉ tính sáng kiến, mô hình đã được thẩm định.' },
    ),
    criterion(
      ['3.6', 'Chăm lo việc làm, đời sống người lao động; thỏa ước tập thể'],
      maximum(null, 4),
      judged,
      { sections: ['II.2'] },
    ),
  ],
};

export const firstStandards: Standard[] = [leadership, people, environment];
