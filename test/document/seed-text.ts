/** Standing paragraphs of report 167-BC/ĐUK of 2023, as printed. */
export const seedText = {
  opening:
    'Thực hiện Chương trình công tác năm 2023, Ban Chấp hành Đảng bộ Khối Các cơ quan và ' +
    'Doanh nghiệp tỉnh báo cáo sơ kết 2 năm triển khai thực hiện Nghị quyết số 04-NQ/ĐUK, ' +
    'ngày 28/5/2021 về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp trong tình ' +
    'hình mới.',
  dissemination:
    'Sau khi ban hành Nghị quyết số 04-NQ/ĐUK, Ban Thường vụ Đảng ủy Khối đã tổ chức hội ' +
    'nghị cán bộ chủ chốt để quán triệt triển khai; đồng thời lãnh đạo, chỉ đạo cấp ủy ' +
    'các TCCSĐ triển khai tuyên truyền, quán triệt Nghị quyết số 04-NQ/ĐUK, ngày ' +
    '28/5/2021 của Ban Chấp hành Đảng bộ Khối gắn với tuyên truyền, quán triệt các chỉ ' +
    'thị, nghị quyết của Trung ương, của tỉnh, của Khối nghiêm túc, khoa học, thực chất, ' +
    'hiệu quả, phù hợp với đặc điểm, tính chất, điều kiện của cơ quan, đơn vị, doanh ' +
    'nghiệp; thường xuyên chia sẻ, đăng tải thông tin hoạt động của Trung ương, của tỉnh ' +
    'và của Đảng bộ Khối trên Trang thông tin điện tử của Đảng ủy Khối.',
  speakers:
    'Chỉ đạo đội ngũ báo cáo viên, cộng tác viên dư luận xã hội cấp Khối và cấp ủy viên ' +
    'phụ trách công tác tuyên giáo, công tác dân vận ở các TCCSĐ thường xuyên tuyên ' +
    'truyền đến cán bộ, đảng viên, công chức, viên chức, người lao động thực hiện Nghị ' +
    'quyết gắn với thực hiện nhiệm vụ chính trị của cơ quan, đơn vị và nhiệm vụ sản xuất ' +
    'kinh doanh của doanh nghiệp.',
  propaganda:
    'Công tác tuyên truyền, quán triệt, tổ chức thực hiện Nghị quyết số 04-NQ/ĐUK, ngày ' +
    '28/5/2021 của Ban Chấp hành Đảng bộ Khối, các văn bản của Trung ương, của tỉnh về ' +
    'xây dựng và thực hiện văn hóa tại các cơ quan, đơn vị, doanh nghiệp được cấp ủy các ' +
    'tổ chức cơ sở đảng triển khai kịp thời; nhiều cơ quan, đơn vị, doanh nghiệp đã chủ ' +
    'động phối hợp với lãnh đạo quán triệt, tuyên truyền, giáo dục, nâng cao nhận thức ' +
    'cho cán bộ, đảng viên, công chức, viên chức và người lao động về xây dựng văn hóa cơ ' +
    'quan, đơn vị, doanh nghiệp và được vận dụng linh hoạt tại các hội nghị, các buổi ' +
    'sinh hoạt chi bộ.',
  responsibility:
    'Ban Thường vụ Đảng ủy Khối xác định việc đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, ' +
    'doanh nghiệp là trách nhiệm của các cấp ủy, tổ chức đảng, lãnh đạo các cơ quan, đơn ' +
    'vị, doanh nghiệp, các tổ chức đoàn thể và của cán bộ, đảng viên, công chức, viên ' +
    'chức, người lao động trong toàn Đảng bộ Khối và có sức ảnh hưởng lớn đến uy tín và ' +
    'sự phát triển bền vững của cơ quan, đơn vị, doanh nghiệp, trước hết là của người ' +
    'đứng đầu cấp ủy, cơ quan, đơn vị, doanh nghiệp. Nhằm nâng cao ý thức trách nhiệm ' +
    'trong xây dựng và thực hiện văn hóa cơ quan, đơn vị, doanh nghiệp trong tình hình ' +
    'mới, các cấp ủy, tổ chức đảng trong Đảng bộ Khối đã kịp thời xây dựng kế hoạch tổ ' +
    'chức phổ biến, quán triệt, tuyên truyền và triển khai thực hiện Nghị quyết số ' +
    '04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành Đảng bộ Khối gắn với triển khai thực ' +
    'hiện các văn bản chỉ đạo, hướng dẫn của Trung ương, của tỉnh về vị trí, vai trò của ' +
    'môi trường văn hóa, xây dựng và phát triển văn hóa đến cán bộ, đảng viên, công chức, ' +
    'viên chức, người lao động đảm bảo nghiêm túc, chất lượng, hiệu quả.',
  regulations:
    'Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã quan tâm xây dựng, sửa đổi, bổ ' +
    'sung, hoàn thiện các quy chế, quy định đảm bảo điều hành, tổ chức thực hiện hiệu quả ' +
    'Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành Đảng bộ Khối. Nhiều cơ ' +
    'quan, đơn vị, doanh nghiệp đã rà soát, lựa chọn đưa nội dung xây dựng văn hóa vào ' +
    'sinh hoạt thường kỳ của cấp ủy, chi bộ và chương trình, kế hoạch hoạt động của cơ ' +
    'quan, đơn vị, doanh nghiệp, các tổ chức đoàn thể để chỉ đạo tổ chức thực hiện. Hằng ' +
    'năm, cấp ủy các TCCSB đã triển khai, phát động cho đảng viên ký cam kết tu dưỡng, ' +
    'rèn luyện, phấn đấu thực hiện các quy định của Đảng; xây dựng chuẩn mực đạo đức, ' +
    'đăng ký hành động làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; định kỳ đánh ' +
    'giá kết quả thực hiện trước chi bộ để làm căn cứ đánh giá, xếp loại chất lượng cán ' +
    'bộ, đảng viên.',
  training:
    'Công tác tuyên truyền, tập huấn, hướng dẫn thực hiện quy chế, quy định về văn hóa ' +
    'được các cơ quan, đơn vị quan tâm triển khai, nhiều cơ quan, đơn vị, doanh nghiệp đã ' +
    'chủ động mời chuyên gia trực tiếp truyền thụ, phổ biến, hoặc cử cán bộ, công chức, ' +
    'viên chức, người lao động tham gia các lớp tập huấn về kỹ năng giao tiếp, ứng xử; bố ' +
    'trí hòm thư góp ý tại bộ phận tiếp nhận và công khai số điện thoại đường dây nóng, ' +
    'trang thông tin điện tử của cơ quan, đơn vị để người dân, doanh nghiệp phản ánh, ' +
    'kiến nghị về tinh thần phục vụ, thái độ giao tiếp, ứng xử, phát huy vai trò chủ ' +
    'động, tự giác của bản thân trong việc rèn luyện, nâng cao phẩm chất chính trị, đạo ' +
    'đức, lối sống của cán bộ, công chức, viên chức cơ quan, đơn vị mình.',
  supervision:
    'Ban Thường vụ Đảng ủy Khối đã tiến hành giám sát tại 17 tổ chức đảng, 17 cá nhân ' +
    'trong việc phổ biến, quán triệt và xây dựng kế hoạch triển khai thực hiện Nghị quyết ' +
    'số 04-NQ/ĐUK của Ban Chấp hành Đảng bộ Khối. Qua kiểm tra, giám sát, các đảng ủy, ' +
    'chi ủy cơ sở đã lãnh đạo, chỉ đạo, tổ chức thực hiện, phát hiện những cách làm hay ' +
    'để tuyên truyền, nhân rộng trong Đảng bộ; đồng thời khắc phục những hạn chế, thiếu ' +
    'sót; đề xuất, kiến nghị các giải pháp, hình thức tổ chức phù hợp nhằm tiếp tục góp ' +
    'phần đưa việc xây dựng và thực hiện văn cơ quan, đơn vị, doanh nghiệp dần đi vào nền ' +
    'nếp hơn.',
  inspection:
    'Để góp phần thực hiện có hiệu quả việc đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, ' +
    'doanh nghiệp, Ban Thường vụ Đảng ủy Khối đã lãnh đạo, chỉ đạo xây dựng chương trình ' +
    'kiểm tra, giám sát hằng năm, trong đó có lồng ghép với nội dung kiểm tra, giám sát ' +
    'việc tuyên truyền, quán triệt, tổ chức thực hiện Nghị quyết số 04-NQ/ĐUK, ngày ' +
    '28/5/2021 của Ban Chấp hành Đảng bộ Khối về đẩy mạnh xây dựng văn hóa cơ quan, đơn ' +
    'vị, doanh nghiệp trong tình hình mới. Nội dung giám sát tập trung vào việc tuyên ' +
    'truyền, phổ biến, quán triệt và xây dựng kế hoạch, chương trình thực hiện nghị ' +
    'quyết.',
  awareness:
    'Nhận thức của một bộ phận cán bộ, đảng viên, công chức, viên chức, người lao động ' +
    'chưa đầy đủ; chưa thấy rõ được ý nghĩa, tầm quan trọng của việc xây dựng văn hóa tại ' +
    'cơ quan, đơn vị, doanh nghiệp.',
  standards:
    'Việc ban hành chuẩn mực đạo đức, các quy chế, quy định nội bộ ở một số cơ quan, đơn ' +
    'vị, doanh nghiệp còn chung chung, chưa sát với tình thực tế. Việc bố trí cảnh quan, ' +
    'môi trường công sở, nơi làm việc ở một số cơ quan, đơn vị, doanh nghiệp còn bất cập.',
  discipline:
    'Một số cán bộ, công chức, viên chức, người lao động ở một số cơ quan, đơn vị chưa ' +
    'nghiêm túc chấp hành nội quy, quy chế, quy định của cơ quan, đơn vị, doanh nghiệp; ' +
    'phương thức, lễ lối làm việc còn thiếu khoa học; một số cán bộ, đảng viên chưa ' +
    'nghiêm túc thực hiện các quy tắc ứng xử, giao tiếp trong thực thi nhiệm vụ.',
  epidemic:
    'Tình hình dịch bệnh Covid-19 diễn ra phức tạp, kéo dài đã ảnh hưởng đến việc triển ' +
    'khai thực hiện văn hóa công sở, văn hóa doanh nghiệp.',
  committees:
    'Một số ít cấp ủy và lãnh đạo cơ quan, đơn vị, doanh nghiệp nhận thức chưa đầy đủ về ' +
    'vị trí, vai trò, tầm quan trọng của văn hóa công sở, văn hóa doanh nghiệp, chưa gắn ' +
    'với thực hiện nhiệm vụ chính trị của cơ quan, đơn vị và sản xuất kinh doanh của ' +
    'doanh nghiệp.',
  control:
    'Tăng cường công tác kiểm tra, giám sát nhất là kiểm tra, giám sát việc thực hiện văn ' +
    'hóa cơ quan, đơn vị, doanh nghiệp; kịp thời xử lý những đảng viên vi phạm theo quy ' +
    'định của pháp luật. Kịp thời biểu dương, khen thưởng những cán bộ, công chức, viên ' +
    'chức có thành tích, gương mẫu trong thực hiện văn hóa công sở, văn hóa doanh nghiệp.',
} as const;
