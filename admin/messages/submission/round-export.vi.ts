/** A whole round as a workbook. */
export const roundExportVi = {
  roundExport: {
    heading: 'Số liệu toàn kỳ (Excel)',
    hint: 'Mọi tổ chức, số liệu, nội dung và mô hình của các báo cáo đã gửi. Có thể rời trang trong lúc chờ; tệp được giữ 7 ngày.',
    ask: 'Xuất ra Excel',
    cancel: 'Hủy xuất tệp',
    cancelled: 'Đã hủy xuất tệp.',
    failed: 'Lần xuất vừa rồi bị lỗi, hệ thống đang tự thử lại. Có thể hủy rồi xuất lại.',
    asked: 'Xuất lúc %{instant}',
    askedBy: 'Xuất lúc %{instant}, %{name}',
    download: 'Tải tệp (%{megabytes} MB)',
    downloadOf: 'Tải tệp xuất lúc %{instant}',
    step: {
      waiting: 'Đang chờ đến lượt…',
      organizations: 'Đang ghi danh sách tổ chức…',
      reports: 'Đang ghi số liệu…',
      explanations: 'Đang ghi giải trình…',
      texts: 'Đang ghi nội dung…',
      practices: 'Đang ghi mô hình, cách làm hay…',
    },
    state: {
      READY:
        'Có %{organizations} tổ chức, %{reports} báo cáo đã gửi, %{figures} số liệu. Giữ đến ngày %{day}.',
      CANCELLED: 'Đã hủy.',
      EXPIRED: 'Đã quá hạn giữ tệp. Hãy xuất lại nếu cần.',
    },
  },
};
