/** Texts of forms that save themselves. */
export const draftVi = {
  draft: {
    save: {
      NOTHING: 'Mọi thay đổi được tự động lưu',
      SAVED: 'Đã lưu lúc %{time}',
      WAITING: 'Đang chờ lưu…',
      SAVING: 'Đang lưu…',
      RETRYING: 'Chưa lưu được – sẽ thử lại',
      REFUSED: 'Chưa lưu được: %{reason}',
      CONTESTED: 'Chờ bạn chọn nội dung',
      unreadable: '%{smart_count} ô chưa phải là số nên chưa gửi',
      keptHere: 'Nội dung chưa gửi được giữ trên máy này.',
      notKept: 'Trình duyệt không giữ được bản nháp. Đừng đóng trang trước khi lưu xong.',
      now: 'Lưu ngay',
      restored: 'Đã khôi phục %{smart_count} thay đổi chưa gửi từ lần trước.',
      leaveTitle: 'Rời trang khi chưa lưu?',
      leaveText:
        'Còn thay đổi chưa gửi được lên máy chủ và trình duyệt này không giữ được bản nháp. Nếu rời trang, các thay đổi đó sẽ mất.',
      leave: 'Rời trang',
      stay: 'Ở lại trang',
    },
    contest: {
      title: 'Nội dung vừa được sửa ở nơi khác',
      text: 'Có người khác, hoặc bạn ở cửa sổ khác, vừa lưu nội dung này. Chọn nội dung giữ lại cho từng ô dưới đây. Nội dung không chọn vẫn được giữ lại để sao chép.',
      contested: 'Cả hai bên cùng sửa',
      mineOnly: 'Chỉ bạn sửa',
      mine: 'Của bạn',
      theirs: 'Trên máy chủ',
      blank: '(để trống)',
      takeTheirs: 'Lấy bản trên máy chủ',
      takeMine: 'Chọn tất cả của bạn',
      apply: 'Dùng lựa chọn này',
      missing: 'Còn %{smart_count} ô chưa chọn',
    },
    aside: {
      title: 'Nội dung của bạn chưa được dùng',
      hint: 'Sao chép phần còn cần, rồi bỏ danh sách này.',
      unsentTitle: 'Thay đổi của bạn chưa kịp gửi',
      unsentHint:
        'Không còn sửa được nên các thay đổi này chưa được lưu trên máy chủ. Sao chép phần còn cần.',
      copy: 'Sao chép',
      copied: 'Đã sao chép.',
      drop: 'Bỏ danh sách này',
    },
  },
};
