import type { TemplateSection } from '../../../../schema/template/template.model.js';
import { leadershipProse } from './leadership-prose.js';
import { prose } from '../../../../schema/template/prose.js';

const people = [
  prose`Các cấp ủy, tổ chức đảng trong Đảng bộ Khối đã quan tâm lãnh đạo, chỉ đạo xây dựng đội
    ngũ cán bộ, đảng viên, công chức, viên chức, công nhân, người lao động có thái độ làm việc,
    chuẩn mực trong giao tiếp, ứng xử; có đạo đức, lối sống, có trình độ chính trị, tay nghề cao,
    giỏi về kỹ năng, chuyên môn nghiệp vụ và có tinh thần, trách nhiệm cao trong thực hiện nhiệm
    vụ được giao; phát huy vai trò, trách nhiệm nêu gương của cán bộ, đảng viên, nhất là người
    đứng đầu cấp ủy, cơ quan, đơn vị, doanh nghiệp cần có phong cách lãnh đạo khoa học, dân chủ,
    sâu sát thực tiễn, thật sự là hạt nhân đoàn kết, quy tụ, tạo động lực và phát huy trí tuệ tập
    thể; luôn giữ vững nguyên tắc tập trung dân chủ, khách quan, toàn diện, công tâm, công khai,
    minh bạch, chính xác, coi đây là nhiệm vụ quan trọng, có ý nghĩa quyết định trong việc nâng
    cao hiệu lực, hiệu quả thực thi công vụ. Thường xuyên quan tâm, chú trọng phổ biến, quán
    triệt, yêu cầu cán bộ, đảng viên, công chức, viên chức, công nhân, người lao động nêu cao
    tinh thần trách nhiệm trong việc chấp hành, thực hiện dân chủ, giữ vững kỷ cương, kỷ luật,
    đạo đức công vụ, văn hóa ứng xử, thực hiện đúng, đầy đủ và chịu trách nhiệm về kết quả thực
    hiện nhiệm vụ, quyền hạn được giao đảm bảo chất lượng, hiệu quả, đúng tiến độ; xây dựng và
    giữ gìn đoàn kết nội bộ, không ngừng phấn đấu vì sự phát triển đồng bộ, vững mạnh, ổn định
    của cơ quan, đơn vị, doanh nghiệp. Đồng thời, quan tâm đổi mới phương thức làm việc, chú
    trọng nâng cao chất lượng, hiệu quả công việc, đưa việc thực hiện văn hóa công sở trở thành
    một trong những tiêu chí thi đua gắn việc thực hiện nhiệm vụ chuyên môn với trách nhiệm người
    đứng đầu, trách nhiệm nêu gương của từng cá nhân tại cơ quan, đơn vị, doanh nghiệp; xây dựng
    và tổ chức thực hiện chương trình, kế hoạch công tác theo tiêu chí ngắn gọn, súc tích, dễ nhớ
    và phù hợp với chức năng, nhiệm vụ và đặc thù của từng cơ quan, đơn vị, doanh nghiệp; đánh
    giá đúng chất lượng, trình độ của từng cán bộ, công chức, viên chức, công nhân, người lao
    động làm cơ sở sắp xếp, điều chuyển, bố trí nhân sự phù hợp với vị trí việc làm, góp phần
    nâng cao hiệu quả hoạt động của cơ quan, đơn vị, doanh nghiệp.`,
  prose`Công tác tuyên truyền, tập huấn, hướng dẫn thực hiện quy chế, quy định về văn hóa được
    các cơ quan, đơn vị quan tâm triển khai; bố trí hòm thư góp ý tại bộ phận tiếp nhận và công
    khai số điện thoại đường dây nóng, trang thông tin điện tử của cơ quan, đơn vị để người dân,
    doanh nghiệp phản ánh, kiến nghị về tinh thần phục vụ, thái độ giao tiếp, ứng xử, phát huy
    vai trò chủ động, tự giác của bản thân trong việc rèn luyện, nâng cao phẩm chất chính trị,
    đạo đức, lối sống của cán bộ, công chức, viên chức cơ quan, đơn vị mình.`,
  prose`Ban Thường vụ Đảng ủy Khối đã tập trung lãnh đạo, chỉ đạo triển khai và tổ chức thực hiện
    Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số
    05-CT/TW, ngày 15/5/2016 của Bộ Chính trị khóa XII “Về đẩy mạnh học tập và làm theo tư tưởng,
    đạo đức, phong cách Hồ Chí Minh” gắn với Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp
    hành Trung ương Đảng khóa XIII về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị
    trong toàn Đảng bộ Khối theo hướng dẫn của Trung ương, của tỉnh phù hợp với tình hình thực tế
    của đảng bộ. Hằng năm, các cấp ủy cơ sở trong Khối đã chỉ đạo và yêu cầu mỗi cán bộ, đảng
    viên theo chức năng, nhiệm vụ của mình xây dựng và thực hiện kế hoạch cam kết với chi bộ,
    lãnh đạo cơ quan, đơn vị, doanh nghiệp về việc giữ gìn phẩm chất, đạo đức, lối sống, ngăn
    chặn các biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa” trong nội bộ để rèn luyện, phấn
    đấu, lấy kết quả thực hiện làm cơ sở để đánh giá, xếp loại chất lượng đảng viên hằng năm. Cấp
    ủy các TCCSĐ trực thuộc đã đưa việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí
    Minh vào nghị quyết của cấp ủy, chi bộ, nội dung sinh hoạt thường xuyên của chi bộ, gắn với
    các cuộc vận động, các phong trào thi đua yêu nước với việc thực hiện nhiệm vụ chính trị nhằm
    phát huy tinh thần chủ động, sáng tạo, linh hoạt của các cấp ủy, tổ chức đảng, cơ quan, đơn
    vị, doanh nghiệp trực thuộc trong việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ
    Chí Minh, nhằm tăng cường xây dựng, chỉnh đốn Đảng; ngăn chặn, đẩy lùi sự suy thoái về tư
    tưởng chính trị, đạo đức, lối sống, những biểu hiện “tự diễn biến”, “tự chuyển hóa” trong nội
    bộ và giải quyết những vấn đề bức xúc, nổi cộm ở cơ quan, đơn vị, doanh nghiệp.`,
  prose`Các cấp ủy, tổ chức đảng quan tâm, chú trọng công tác đào tạo, bồi dưỡng nâng cao năng
    lực, chuyên môn nghiệp vụ đáp ứng yêu cầu công việc; rà soát, bổ sung, hoàn chỉnh nội quy,
    quy chế làm việc của cơ quan, đơn vị, doanh nghiệp; quán triệt, triển khai đối với cán bộ,
    công chức, viên chức, người lao động việc chấp hành kỷ luật, kỷ cương hành chính, văn hóa
    công sở, giữ thái độ tôn trọng, tinh thần lịch thiệp, ứng xử văn minh, tận tâm phục vụ và sử
    dụng có hiệu quả thời giờ làm việc, gắn trách nhiệm công vụ với các biện pháp khen thưởng và
    xử lý vi phạm để đảm bảo tính thiết thực và khuyến khích việc thực hiện nghiêm túc các quan
    điểm của Đảng và quy định của pháp luật về đạo đức công vụ. Việc đào tạo, bồi dưỡng nhằm tạo
    sự chuyển biến mạnh mẽ về nhận thức và hành động cho cán bộ, đảng viên, công chức, viên chức,
    người lao động; chủ động phê phán, bác bỏ các quan điểm tư tưởng sai trái, thù địch, bảo vệ
    nền tảng tư tưởng của Đảng; tích cực đấu tranh phòng, chống quan liêu, tham nhũng, lãng phí,
    tiêu cực; ngăn chặn, đẩy lùi có hiệu quả tình trạng suy thoái về tư tưởng chính trị, đạo đức,
    lối sống, những biểu hiện “tự diễn biến”, “tự chuyển hóa” trong nội bộ gắn với đẩy mạnh học
    tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; phát huy thật tốt trách nhiệm nêu
    gương của cán bộ, đảng viên; từng bước góp phần xây dựng đội ngũ cán bộ, đảng viên, công
    chức, viên chức, công nhân, người lao động có đủ phẩm chất, trình độ, năng lực đáp ứng yêu
    cầu trong thực thi công vụ, nhiệm vụ.`,
  prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã làm tốt công tác giáo dục chính
    trị, tư tưởng, đạo đức, lối sống cho cán bộ, đảng viên, công chức, viên chức và người lao
    động; thực hiện nguyên tắc tập trung dân chủ; lãnh đạo, chỉ đạo xây dựng kế hoạch đào tạo,
    bồi dưỡng gắn với quy hoạch cán bộ bảo đảm đồng bộ, thiết thực; thực hiện đầy đủ, kịp thời
    các chế độ, chính sách đối với cán bộ và có giải pháp phù hợp để từng bước nâng cao chất
    lượng cuộc sống, tạo động lực thúc đẩy sự phấn đấu vươn lên, thu hút người có tài vào công
    tác trong các cơ quan của hệ thống chính trị, góp phần nâng cao chất lượng cán bộ, nhằm tạo
    sự đồng thuận và nhất trí cao trong tư tưởng và hành động của cấp ủy, cán bộ, đảng viên. Các
    cơ quan, đơn vị, doanh nghiệp thực hiện tốt công tác tuyển dụng, thu hút nguồn nhân lực có
    chất lượng cao; đồng thời có chế độ đãi ngộ, xây dựng vị trí việc làm, bố trí công việc phù
    hợp với trình độ, năng lực của cán bộ, công chức, viên chức, người lao động, từng bước đưa
    việc sử dụng, bố trí cán bộ vào nền nếp, công khai, dân chủ, hiệu quả, từ đó góp phần hạn chế
    các sai phạm, củng cố, tạo niềm tin trong cán bộ, đảng viên, công chức, viên chức và người
    lao động.`,
  prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã quan tâm chăm lo đến điều kiện về
    cơ sở vật chất, trụ sở; tạo cảnh quan môi trường mới, bố trí, sắp xếp lại các vị trí như khu
    để xe, khu tập luyện, thi đấu thể thao, phòng làm việc, hệ thống đèn chiếu sáng... hài hòa,
    từng bước đáp ứng yêu cầu, góp phần vào việc xây dựng cơ quan, đơn vị, doanh nghiệp sáng -
    xanh - sạch - đẹp; làm tốt công tác chăm lo đời sống vật chất, tinh thần cho cán bộ, công
    chức, viên chức, người lao động; đẩy mạnh hoạt động văn hóa, văn nghệ, thể dục, thể thao, xây
    dựng đời sống văn hóa tinh thần lành mạnh cho cán bộ, công chức, viên chức và người lao động.`,
];

const environment = {
  lead: [
    prose`Ban Thường vụ Đảng ủy Khối quan tâm lãnh đạo, chỉ đạo các cấp ủy đảng chủ động phối hợp
      với lãnh đạo các cơ quan, đơn vị, doanh nghiệp lãnh đạo, chỉ đạo xây dựng môi trường làm
      việc văn hóa, văn minh, chuyên nghiệp, hiện đại; tiến hành rà soát, sửa đổi, bổ sung, ban
      hành mới nội quy, quy chế làm việc, quy tắc ứng xử của cán bộ, công chức, viên chức, công
      nhân viên, người lao động phù hợp với quy định của Trung ương, của tỉnh, của Khối về văn
      hóa công vụ, văn hóa doanh nghiệp.`,
  ],
  close: [
    prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp quán triệt, hướng dẫn cán bộ, công
      chức, viên chức, người lao động thực hiện nghiêm túc kỷ cương hành chính, kỷ luật lao động
      thông qua các buổi họp, giao ban, hội nghị chuyên đề; tăng cường kiểm tra, giám sát việc
      chấp hành kỷ cương hành chính, kỷ luật lao động của cán bộ, công chức, viên chức, người lao
      động, đặc biệt tăng cường ứng dụng khoa học, công nghệ thông tin trong giám sát, kiểm tra,
      kiểm soát việc thực hiện chức trách, nhiệm vụ của cán bộ, công chức, viên chức, người lao
      động nhằm kịp thời phát hiện, chấn chỉnh, xử lý những thiếu sót, sai phạm, góp phần nâng
      cao chất lượng, hiệu quả hoạt động của cơ quan, đơn vị, doanh nghiệp.`,
    prose`Việc thực hiện Quy chế dân chủ ở cơ sở trong cơ quan, đơn vị, doanh nghiệp được các cấp
      ủy, tổ chức đảng quan tâm lãnh đạo, chỉ đạo và có nhiều chuyển biến tích cực. Hằng năm, cấp
      ủy phối hợp với thủ trưởng cơ quan, đơn vị, chủ doanh nghiệp và Công đoàn tổ chức tốt hội
      nghị cán bộ, công chức, viên chức và hội nghị người lao động đảm bảo quy trình, quy định;
      kịp thời bổ sung, sửa đổi quy chế làm việc, quy chế chi tiêu nội bộ, quy chế dân chủ...
      Phát huy vai trò của các tổ chức đoàn thể trong việc tham gia giám sát đối với hoạt động
      của cơ quan, đơn vị, doanh nghiệp, nhất là trong chấp hành chủ trương, đường lối của Đảng,
      chính sách, pháp luật của Nhà nước như: công tác cán bộ; công tác quản lý, sử dụng ngân
      sách, tài sản, phương tiện của cơ quan, đơn vị, doanh nghiệp; công tác phòng, chống tham
      nhũng, lãng phí, tiêu cực và các tệ nạn xã hội trong cơ quan, đơn vị, doanh nghiệp.`,
    prose`Công tác cải cách hành chính đã được các cơ quan, đơn vị quan tâm triển khai, thực hiện
      trong các lĩnh vực quản lý nhà nước, đảm bảo tiến độ và chất lượng theo quy định; các cơ
      quan, đơn vị đã rà soát, bố trí, sắp xếp lại tổ chức, bộ máy; chất lượng văn bản được nâng
      cao, ứng dụng công nghệ thông tin được đẩy mạnh, góp phần tạo môi trường làm việc điện tử
      rộng khắp, tăng năng suất, hiệu quả công việc; đặc biệt là đẩy mạnh ứng dụng công nghệ
      thông tin và chuyển đổi số trong cung ứng dịch vụ công mức độ 3, mức độ 4 đã góp phần cải
      cách hành chính, cải thiện môi trường đầu tư kinh doanh và chất lượng phục vụ, giảm chi
      phí, tiết kiệm thời gian đi lại cho người dân, doanh nghiệp, từng bước xây dựng nền hành
      chính chuyên nghiệp, hiện đại. Ý thức, tinh thần, trách nhiệm, bản lĩnh chính trị, đạo đức,
      lối sống, kỹ năng nghiệp vụ, phong cách ứng xử, lề lối làm việc chuẩn mực của đội ngũ cán
      bộ, công chức, viên chức và người lao động trong hoạt động thực thi nhiệm vụ, công vụ được
      nâng cao, từng bước đáp ứng yêu cầu, nhiệm vụ trong tình hình mới.`,
  ],
};

const workplace = [
  prose`Phong trào xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp được các cấp ủy tập trung lãnh
    đạo, chỉ đạo, phối hợp với tập thể lãnh đạo cơ quan, đơn vị, doanh nghiệp tích cực triển khai
    tổ chức thực hiện. Các tổ chức đoàn thể đã phát động các phong trào thi đua, tổ chức các hoạt
    động thể dục, thể thao, văn hóa, văn nghệ nhân dịp kỷ niệm các ngày lễ lớn của Đảng, của dân
    tộc và ngày truyền thống của ngành, của cơ quan, đơn vị, doanh nghiệp, tạo không khí vui
    tươi, phấn khởi, đoàn kết, góp phần thực hiện thắng lợi nhiệm vụ chính trị của mỗi cơ quan,
    đơn vị, doanh nghiệp.`,
  prose`Việc thực hiện các quy định về chuẩn mực đạo đức, văn hóa ứng xử được các cấp ủy, cơ
    quan, đơn vị, doanh nghiệp quan tâm, thường xuyên tuyên truyền, phổ biến, nhắc nhở cán bộ,
    công chức, viên chức, người lao động nghiêm túc chấp hành kỷ cương hành chính, kỷ luật lao
    động, văn hóa công sở, văn hóa doanh nghiệp và sử dụng có hiệu quả thời giờ làm việc; nâng
    cao đạo đức, văn hóa trong thực hiện nhiệm vụ, cụ thể hóa trách nhiệm của từng tổ chức, cá
    nhân trong việc thực hiện nhiệm vụ được giao; cử cán bộ, công chức, viên chức, người lao động
    tham gia các lớp tập huấn về kỹ năng giao tiếp, ứng xử; qua đó góp phần hình thành phong cách
    ứng xử, lề lối, tác phong làm việc chuẩn mực của đội ngũ cán bộ, công chức, viên chức, người
    lao động trong hoạt động thực thi công vụ, nhiệm vụ có chuyển biến tích cực, đáp ứng yêu cầu
    phục vụ người dân và doanh nghiệp.`,
];

const supervision = [
  prose`Để góp phần thực hiện có hiệu quả việc đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh
    nghiệp, Ban Thường vụ Đảng ủy Khối đã lãnh đạo, chỉ đạo xây dựng chương trình kiểm tra, giám
    sát hằng năm, trong đó có lồng ghép với nội dung kiểm tra, giám sát việc tuyên truyền, quán
    triệt, tổ chức thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành Đảng bộ
    Khối về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp trong tình hình mới. Nội dung
    giám sát tập trung vào việc tuyên truyền, phổ biến, quán triệt và xây dựng kế hoạch, chương
    trình thực hiện Nghị quyết.`,
  prose`Ban Thường vụ Đảng ủy Khối đã tiến hành giám sát tại {supervisedOrganizations} tổ chức
    đảng, {supervisedPersons} cá nhân trong việc phổ biến, quán triệt và xây dựng kế hoạch triển
    khai thực hiện Nghị quyết số 04-NQ/ĐUK của Ban Chấp hành Đảng bộ Khối. Qua kiểm tra, giám
    sát, các đảng ủy, chi ủy cơ sở đã lãnh đạo, chỉ đạo, tổ chức thực hiện, phát hiện những cách
    làm hay để tuyên truyền, nhân rộng trong Đảng bộ; đồng thời khắc phục những hạn chế, thiếu
    sót; đề xuất, kiến nghị các giải pháp, hình thức tổ chức phù hợp nhằm tiếp tục góp phần đưa
    việc xây dựng và thực hiện văn hóa cơ quan, đơn vị, doanh nghiệp dần đi vào nền nếp hơn.`,
];

/**
 * II. Results, in the words of the 2023 report. Where it says "nhiều" or "hầu hết" of organizations
 * and an indicator now counts them, that clause is left to the indicator's sentence.
 */
export const resultSections: TemplateSection[] = [
  {
    code: 'II.1',
    part: 'RESULT',
    heading: prose`Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng trong việc xây dựng văn
      hóa cơ quan, đơn vị, doanh nghiệp`,
    lead: leadershipProse,
  },
  {
    code: 'II.2',
    part: 'RESULT',
    heading: prose`Việc xây dựng đội ngũ cán bộ, đảng viên, quần chúng và người lao động có phẩm
      chất đạo đức, năng lực công tác, tinh thần trách nhiệm và tính chuyên nghiệp`,
    lead: people,
  },
  {
    code: 'II.3',
    part: 'RESULT',
    heading: 'Việc xây dựng môi trường văn hóa gắn với đẩy mạnh cải cách hành chính',
    ...environment,
    quotesPractices: true,
  },
  {
    code: 'II.4',
    part: 'RESULT',
    heading: 'Việc xây dựng cơ quan, đơn vị, doanh nghiệp xanh - sạch - đẹp - an toàn - văn minh',
    lead: workplace,
  },
  {
    code: 'II.5',
    part: 'RESULT',
    heading: prose`Công tác kiểm tra, giám sát việc xây dựng và tổ chức thực hiện văn hóa tại cơ
      quan, đơn vị, doanh nghiệp`,
    lead: supervision,
  },
];
