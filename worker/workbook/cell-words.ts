/** Words of our workbooks for what the database keeps as codes. */
export const hostWords: Readonly<Record<string, string>> = {
  AGENCY: 'Cơ quan',
  PUBLIC_UNIT: 'Đơn vị',
  ENTERPRISE: 'Doanh nghiệp',
};

export const submissionWords: Readonly<Record<string, string>> = {
  DUE: 'Chưa bắt đầu',
  DRAFT: 'Đang soạn',
  SUBMITTED: 'Đã gửi, chờ duyệt',
  RETURNED: 'Bị trả lại',
  ACCEPTED: 'Đã duyệt',
  EXEMPT: 'Được miễn',
};

export const narrativeWords: Readonly<Record<string, string>> = {
  STRENGTH: 'Ưu điểm',
  SHORTCOMING: 'Tồn tại, hạn chế',
  CAUSE: 'Nguyên nhân',
  DIRECTION: 'Phương hướng',
};
