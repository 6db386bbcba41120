import { prose } from '../../../schema/template/prose.js';

export interface DemoPractice {
  /** Code of one of the standard practice kinds. */
  kind: string;
  title: string;
  sentence: string;
  sectionCode: string;
}

const practice = (kind: string, title: string, sentence: string): DemoPractice => ({
  kind,
  title,
  sentence,
  sectionCode: 'II.3',
});

/**
 * The thirteen practices the 2023 report quotes, by code of the organization and in its order.
 * Kinds and titles are the report's own; the sentences are invented.
 */
export const demoPractices: Record<string, DemoPractice[]> = {
  'so-van-hoa-the-thao-va-du-lich': [
    practice(
      'SCHEME',
      prose`Phát triển giáo dục thể chất và thể dục thể thao trường học tỉnh Nam Định giai đoạn
        2021-2025, định hướng đến năm 2030`,
      prose`Đề án được phối hợp triển khai với các trường học, gắn rèn luyện thể chất với nếp
        sống văn hóa trong học đường.`,
    ),
    practice(
      'PUBLICATION',
      'Những điểm sáng trong xây dựng đời sống văn hóa cơ sở ở Nam Định',
      'Ấn phẩm giới thiệu cách làm của các khu dân cư, cơ quan, đơn vị để nơi khác tham khảo.',
    ),
    practice(
      'PUBLICATION',
      'Cẩm nang Văn hóa - Du lịch Nam Định',
      'Cẩm nang được cấp phát tại các điểm du lịch và đăng trên Trang thông tin điện tử của Sở.',
    ),
  ],
  'so-lao-dong-thuong-binh-va-xa-hoi': [
    practice(
      'ACTION_PROGRAMME',
      'Đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp trong tình hình mới',
      'Chương trình giao việc cụ thể cho từng phòng, đơn vị và được kiểm điểm sáu tháng một lần.',
    ),
  ],
  'so-y-te': [
    practice(
      'MOVEMENT',
      prose`Đổi mới phong cách thái độ phục vụ của nhân viên y tế hướng tới sự hài lòng của người
        bệnh`,
      'Các khoa, phòng ký cam kết thực hiện và lấy ý kiến người bệnh làm căn cứ đánh giá.',
    ),
  ],
  'so-noi-vu': [
    practice(
      'WORKSPACE',
      'xanh - sạch - đẹp',
      'Mỗi phòng nhận chăm sóc một khu vực trong khuôn viên trụ sở vào chiều thứ Sáu hằng tuần.',
    ),
    practice(
      'MODEL',
      prose`Tổ công tác chuyên đề để giải quyết hiệu quả, chất lượng các nhiệm vụ trọng tâm, đột
        xuất của ngành`,
      'Tổ công tác làm việc liên phòng, rút ngắn thời gian tham mưu các nhiệm vụ đột xuất.',
    ),
  ],
  'so-khoa-hoc-va-cong-nghe': [
    practice(
      'GUIDELINE',
      'tổ chức xét duyệt các sáng kiến trong cải cách hành chính',
      'Hướng dẫn thống nhất tiêu chí, biểu mẫu và thời hạn xét duyệt sáng kiến.',
    ),
  ],
  'cuc-thue': [
    practice(
      'EMULATION_MOVEMENT',
      'Thi đua nước rút 3 tháng cuối năm',
      'Kết quả từng tuần được công khai trên bảng theo dõi chung của các phòng, chi cục.',
    ),
  ],
  'so-nong-nghiep-va-phat-trien-nong-thon': [
    practice(
      'MOVEMENT',
      prose`Cán bộ, công chức, viên chức ngành nông nghiệp và phát triển nông thôn thi đua thực
        hiện văn hóa công sở`,
      'Các chi cục, trung tâm trực thuộc đăng ký việc làm cụ thể và bình xét hằng quý.',
    ),
  ],
  'cong-ty-dien-luc-nam-dinh': [
    practice(
      'MOVEMENT',
      'Xây dựng văn hóa an toàn lao động',
      'Mỗi ca làm việc bắt đầu bằng năm phút nhắc lại quy trình và nhận diện nguy cơ mất an toàn.',
    ),
  ],
  'vien-thong-nam-dinh': [
    practice(
      'MOVEMENT',
      'Văn hóa VNPT - Kết tinh giá trị nhân bản',
      'Nội dung phong trào được đưa vào chương trình đón nhân viên mới và sinh hoạt tổ sản xuất.',
    ),
  ],
  'cong-ty-co-phan-nam-duoc': [
    practice(
      'VALUES',
      'Vì khách hàng, Trách nhiệm, Chính trực, Hợp tác, Đổi mới sáng tạo, Không ngừng học hỏi',
      'Sáu giá trị được cụ thể hóa thành chuẩn mực hành vi của từng vị trí việc làm.',
    ),
  ],
};
