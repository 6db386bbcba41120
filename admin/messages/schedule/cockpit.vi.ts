/** What is done to many reports of a round at once, and quick figures. */
export const cockpitVi = {
  calendar: {
    open: 'Lịch năm',
    title: 'Lịch báo cáo năm %{year}',
    lead: 'Mỗi kỳ một dòng: mở, chốt số liệu, hạn gửi, nhận muộn, khóa, tổng hợp. Cấp ủy và các tổ chức thấy cùng một lịch.',
    year: 'Năm %{year}',
    empty: 'Năm %{year} chưa có kỳ báo cáo nào',
    emptyText: 'Các kỳ được lập theo chế độ báo cáo, trước 12 tháng.',
    holidays: 'Ngày nghỉ trong năm',
    worked: 'làm bù (%{name})',
    uncertain: 'chưa công bố',
  },
  cockpit: {
    bulk: {
      selected: 'Đã chọn %{count} báo cáo',
      clear: 'Bỏ chọn',
      close: 'Đóng',
      waiting: 'Đang chờ',
      running: 'Đang thực hiện…',
      done: 'Đã xong',
      failed: '%{failed} báo cáo chưa thực hiện được, xem lý do ở từng dòng.',
      accept: {
        button: 'Duyệt %{count} báo cáo',
        title: 'Duyệt các báo cáo đã chọn',
        explanation:
          'Số liệu của báo cáo được duyệt sẽ khóa lại và đưa vào báo cáo tổng hợp. Không hoàn tác được.',
        confirm: 'Duyệt',
        summary: 'Đã duyệt %{done} trên %{whole} báo cáo.',
      },
      chase: {
        all: 'Đôn đốc %{count} tổ chức chưa gửi',
        report:
          'Đã gửi thư đôn đốc %{chased} tổ chức. Hôm nay đã đôn đốc trước đó: %{alreadyToday}. Chưa có người phụ trách: %{withoutContact}.',
        button: 'Đôn đốc %{count} tổ chức',
        title: 'Đôn đốc các tổ chức đã chọn',
        explanation:
          'Mỗi tổ chức nhận một thư nêu mọi báo cáo còn nợ, mỗi ngày nhiều nhất một thư. Thư được ghi vào nhật ký.',
        confirm: 'Gửi thư đôn đốc',
        summary: 'Đã gửi thư đôn đốc %{done} trên %{whole} tổ chức.',
        ALREADY_TODAY: 'Hôm nay đã gửi thư đôn đốc tổ chức này.',
        NO_CONTACT: 'Chưa có bí thư hay cán bộ phụ trách để gửi thư.',
        NOTHING_OWED: 'Tổ chức không còn nợ báo cáo.',
      },
      exempt: {
        button: 'Miễn %{count} báo cáo',
        title: 'Miễn báo cáo cho các tổ chức đã chọn',
        explanation: 'Lý do được ghi vào nhật ký và nêu trong báo cáo tổng hợp.',
        confirm: 'Miễn báo cáo',
        summary: 'Đã miễn %{done} trên %{whole} tổ chức.',
      },
      return: {
        button: 'Trả lại %{count} báo cáo',
        title: 'Trả lại các báo cáo đã chọn',
        explanation: 'Các tổ chức thấy lý do này và gửi lại sau khi bổ sung.',
        confirm: 'Trả lại',
        summary: 'Đã trả lại %{done} trên %{whole} báo cáo.',
      },
      reopen: {
        button: 'Mở lại %{count} báo cáo',
        title: 'Mở lại các báo cáo đã chọn',
        explanation:
          'Mọi nội dung được sửa trong 5 ngày, sau đó hệ thống tự khóa lại. Lý do được ghi vào nhật ký.',
        confirm: 'Mở lại',
        summary: 'Đã mở lại %{done} trên %{whole} báo cáo.',
      },
    },
    figures: {
      open: 'Xem số liệu nhanh',
      title: 'Số liệu nhanh gửi Ban Thường vụ',
      next: 'Thư tiếp theo gửi ngày %{day}, với số liệu của ngày đó.',
      none: 'Không còn thư nào được lên lịch cho kỳ này.',
      to: 'Người nhận: %{names}.',
      nobody: 'Chưa có ủy viên Ban Thường vụ nào để gửi.',
    },
  },
};
