/** The committee's own Word file. */
export const documentTemplateVi = {
  documentTemplate: {
    title: 'Mẫu văn bản Word',
    explanation:
      'Tệp Word (.docx) của văn bản phát hành được trình bày theo mẫu đang dùng. Bản PDF luôn theo thể thức đang áp dụng.',
    lead: 'Tải tệp khởi đầu về, sửa trong Word theo ý cấp ủy, rồi tải lên. Mỗi lần tải lên là một phiên bản.',
    starter: 'Tải tệp khởi đầu',
    file: 'Tệp mẫu',
    fileHint: 'Tệp .docx không có macro, liên kết ra ngoài hay đối tượng nhúng; nhiều nhất 2 MB.',
    fileLarge: 'Tệp lớn hơn 2 MB. Hãy giảm kích thước ảnh trong tệp.',
    upload: 'Tải lên và kiểm tra',
    placeholders: 'Các ô được dùng trong mẫu',
    placeholdersHint:
      'Ghi đúng tên trong hai lớp ngoặc nhọn. Nội dung, nơi nhận và phụ lục phải đứng một mình trong đoạn.',
    needed: 'bắt buộc',
    versions: 'Các phiên bản',
    empty: 'Chưa có mẫu riêng',
    emptyHint: 'Văn bản đang được trình bày theo thể thức đang áp dụng.',
    edition: 'Phiên bản %{edition}',
    state: { READY: 'Chưa dùng', ACTIVE: 'Đang dùng', RETIRED: 'Ngừng dùng' },
    faults: 'Có %{smart_count} lỗi nên chưa dùng được. Hãy sửa tệp và tải lên phiên bản mới:',
    remarks: 'Có %{smart_count} điều cần lưu ý:',
    place: '(%{part}, đoạn %{paragraph}: “%{excerpt}”)',
    part: { body: 'thân văn bản', header: 'đầu trang', footer: 'chân trang' },
    preview: 'Xem trước với số liệu thật',
    previewAgain: 'Xem trước lại',
    previewing: 'Đang tạo bản xem trước',
    previewFailed:
      'Không điền được mẫu này. Hãy mở tệp trong Word, lưu lại và tải lên phiên bản mới.',
    takePreview: 'Tải bản xem trước',
    takeFile: 'Tải tệp mẫu',
    activate: 'Dùng phiên bản %{edition}',
    activated: 'Văn bản phát hành từ nay theo mẫu này',
    retire: 'Ngừng dùng',
    retired: 'Văn bản trở lại thể thức đang áp dụng',
  },
};
