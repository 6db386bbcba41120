import { prose } from '../../../../schema/template/prose.js';

/** II.1, in the words of the 2023 report. */
export const leadershipProse = [
  prose`Ban Thường vụ Đảng ủy Khối xác định việc đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh
    nghiệp là trách nhiệm của các cấp ủy, tổ chức đảng, lãnh đạo các cơ quan, đơn vị, doanh
    nghiệp, các tổ chức đoàn thể và của cán bộ, đảng viên, công chức, viên chức, người lao động
    trong toàn Đảng bộ Khối và có sức ảnh hưởng lớn đến uy tín và sự phát triển bền vững của cơ
    quan, đơn vị, doanh nghiệp, trước hết là của người đứng đầu cấp ủy, cơ quan, đơn vị, doanh
    nghiệp. Nhằm nâng cao ý thức trách nhiệm trong xây dựng và thực hiện văn hóa cơ quan, đơn vị,
    doanh nghiệp trong tình hình mới, các cấp ủy, tổ chức đảng trong Đảng bộ Khối đã kịp thời xây
    dựng kế hoạch tổ chức phổ biến, quán triệt, tuyên truyền và triển khai thực hiện Nghị quyết
    số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành Đảng bộ Khối gắn với triển khai thực hiện các
    văn bản chỉ đạo, hướng dẫn của Trung ương, của tỉnh về vị trí, vai trò của môi trường văn
    hóa, xây dựng và phát triển văn hóa đến cán bộ, đảng viên, công chức, viên chức, người lao
    động đảm bảo nghiêm túc, chất lượng, hiệu quả.`,
  prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã quan tâm xây dựng, sửa đổi, bổ
    sung, hoàn thiện các quy chế, quy định đảm bảo điều hành, tổ chức thực hiện hiệu quả Nghị
    quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành Đảng bộ Khối. Hằng năm, cấp ủy các TCCSĐ
    đã triển khai, phát động cho đảng viên ký cam kết tu dưỡng, rèn luyện, phấn đấu thực hiện các
    quy định của Đảng; xây dựng chuẩn mực đạo đức, đăng ký hành động làm theo tư tưởng, đạo đức,
    phong cách Hồ Chí Minh; định kỳ đánh giá kết quả thực hiện trước chi bộ để làm căn cứ đánh
    giá, xếp loại chất lượng cán bộ, đảng viên.`,
  prose`Nhằm nâng cao chất lượng, hiệu quả phong trào xây dựng văn hóa tại nơi làm việc, các cấp
    ủy cơ sở đã lãnh đạo, chỉ đạo, phối hợp với Công đoàn vận động cán bộ, đảng viên, người lao
    động thực hiện tốt quy chế, quy tắc ứng xử văn hóa công sở, quy tắc văn hóa doanh nghiệp; chỉ
    đạo các đoàn thể thường xuyên tổ chức tuyên truyền cho đoàn viên, hội viên về ý nghĩa, tầm
    quan trọng thực hiện nếp sống văn hóa tại nơi làm việc, đạo đức công vụ, cải cách hành chính,
    chỉnh trang khuôn viên trụ sở, phòng làm việc xanh - sạch - đẹp...; đưa nội dung xây dựng cơ
    quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa vào sinh hoạt chuyên đề của chi bộ, của các đoàn
    thể. Thông qua sinh hoạt chuyên đề thực hiện văn hóa công sở, văn hóa doanh nghiệp, các cấp
    ủy, tổ chức đảng và cán bộ, đảng viên, người lao động đã có sự chuyển biến trong nhận thức và
    hành động; phương pháp, tác phong công tác, lề lối làm việc, tính tiên phong, gương mẫu, nêu
    gương của mỗi cán bộ, đảng viên đã tạo thành nếp sống văn hóa, thành thói quen và trở thành
    việc làm tự giác, thường xuyên, nhất là phong cách lãnh đạo, chỉ đạo của cấp ủy, của lãnh đạo
    các cơ quan, đơn vị, doanh nghiệp. Cán bộ, đảng viên, công chức, viên chức, người lao động
    xác định rõ hơn tính chủ động, tự giác, sáng tạo trong thực hiện nhiệm vụ chuyên môn được
    giao; gương mẫu, tích cực tham gia các phong trào thi đua của cơ quan, đơn vị, doanh nghiệp
    và của các tổ chức đoàn thể phát động; xây dựng đoàn kết, thống nhất trong tập thể cấp ủy, tổ
    chức đảng và xây dựng cơ quan, đơn vị, doanh nghiệp văn hóa. Các tổ chức đoàn thể đã chủ động
    tham mưu, đề xuất với cấp ủy, lãnh đạo cơ quan, đơn vị, doanh nghiệp nhằm nâng cao chất
    lượng, phát huy xây dựng văn hóa xanh, sạch, đẹp, an toàn; các hoạt động văn hóa, văn nghệ,
    thể dục, thể thao được tổ chức với nhiều hình thức đa dạng, phong phú, hấp dẫn đã góp phần
    xây dựng môi trường văn hóa lành mạnh; cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa.`,
  prose`Ban Thường vụ Đảng ủy Khối thường xuyên chỉ đạo đổi mới, nâng cao chất lượng công tác
    giáo dục, xây dựng tư tưởng chính trị, đạo đức cách mạng, lối sống nhân văn cho cán bộ, đảng
    viên, công chức, viên chức, người lao động; tích cực, chủ động tham gia đấu tranh bảo vệ nền
    tảng tư tưởng của Đảng, đấu tranh phản bác các thông tin, quan điểm sai trái, thù địch; đấu
    tranh phòng, chống suy thoái về tư tưởng chính trị, đạo đức, lối sống, những biểu hiện “tự
    diễn biến”, “tự chuyển hóa” trong Đảng và đấu tranh phòng, chống âm mưu, hoạt động “diễn biến
    hòa bình” của các thế lực thù địch trong tình hình mới trên lĩnh vực tư tưởng, văn hóa, nhất
    là trên không gian mạng được chú trọng; duy trì và tổ chức hội nghị báo cáo viên, cộng tác
    viên dư luận xã hội định kỳ tuyên truyền, quán triệt những quan điểm của Đảng, Nhà nước; định
    hướng tư tưởng và dư luận xã hội; nắm bắt tình hình tư tưởng cán bộ, đảng viên, công chức,
    viên chức và người lao động trong Khối phục vụ cho công tác lãnh đạo, chỉ đạo; nâng cao nhận
    thức, bản lĩnh chính trị, tạo sự thống nhất trong ý chí và hành động cho cán bộ, đảng viên;
    lập trang Facebook “Đảng là ngôi sao sáng” để tuyên truyền, kết nối với các trang thông tin
    chính thống đăng tải, chia sẻ những bài viết tích cực, phản bác và đấu tranh với các luận
    điệu xuyên tạc của các thế lực thù địch trên không gian mạng, góp phần ngăn ngừa, đấu tranh
    với những biểu hiện, hành động làm trái với Cương lĩnh, đường lối, quan điểm của Đảng, chính
    sách, pháp luật của Nhà nước; đấu tranh phản bác các quan điểm, luận điệu sai trái, thù địch;
    bảo vệ nền tảng tư tưởng của Đảng.`,
];
