/** Quality rankings. */
export const rankingVi = {
  ranking: {
    title: 'Xếp loại chất lượng',
    lead: 'Ghi lại kết quả xếp loại hằng năm đã được cấp có thẩm quyền công bố.',
    open: 'Xếp loại chất lượng',
    year: 'Năm',
    ofYear: 'Năm %{year}',
    result: 'Kết quả',
    none: 'Chưa có',
    decision: 'Quyết định, thông báo',
    decisionNumber: 'Số quyết định, thông báo',
    decidedOn: 'Ngày ký',
    reason: 'Lý do sửa hoặc rút kết quả đã ghi',
    save: 'Ghi %{smart_count} kết quả |||| Ghi %{smart_count} kết quả',
    saved: 'Đã ghi %{smart_count} kết quả |||| Đã ghi %{smart_count} kết quả',
    drop: 'Bỏ các lựa chọn chưa ghi',
    ranked: 'Năm %{year}: đã có kết quả của %{ranked}/%{all} tổ chức',
    inQuota: '%{level}: %{count}, tối đa %{limit} (%{percent}% số %{of}; %{source}).',
    overQuota:
      '%{level}: %{count}, vượt mức tối đa %{limit} (%{percent}% số %{of}; %{source}). Hãy đối chiếu với quyết định.',
    uncertain: 'Cách tính tỷ lệ này chưa được đối chiếu với toàn văn quy định.',
    empty: 'Chưa ghi kết quả xếp loại nào.',
    level: {
      EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
      GOOD: 'Hoàn thành tốt nhiệm vụ',
      FULFILLED: 'Hoàn thành nhiệm vụ',
      NOT_FULFILLED: 'Không hoàn thành nhiệm vụ',
    },
  },
};
