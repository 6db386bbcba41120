interface Invited {
  addressee: string;
  title: string;
  place: string;
  link: string;
  /** Last day on which the link counts, as it is written: "30/11/2026". */
  until: string;
}

interface NotArriving {
  app: string;
  host: string;
  messageId: string;
  error: string;
}

/**
 * Words of the mails. Party documents are mailed in Vietnamese, the language they are written in.
 */
export const words = {
  invitation: {
    subject: (place: string) => `Mời tham gia hệ thống Văn hóa công sở của ${place}`,
    lines: ({ addressee, title, place, link, until }: Invited): string[] => [
      `Kính gửi đồng chí ${addressee},`,
      `Đồng chí được mời sử dụng hệ thống Văn hóa công sở với chức danh ${title}, ${place}. Đồng chí mở địa chỉ sau để nhận lời mời và đặt mật khẩu (dùng được một lần, đến hết ngày ${until}):`,
      link,
      'Nếu đồng chí không biết về lời mời này, hãy bỏ qua thư; không có tài khoản nào được lập.',
      'Thư này được gửi tự động; đồng chí không cần trả lời.',
    ],
  },
  passwordReset: {
    subject: 'Đặt lại mật khẩu đăng nhập hệ thống Văn hóa công sở',
    lines: ({ addressee, link }: { addressee: string; link: string }): string[] => [
      `Kính gửi đồng chí ${addressee},`,
      'Hệ thống vừa nhận được đề nghị đặt lại mật khẩu cho tài khoản của đồng chí. Đồng chí mở địa chỉ sau để đặt mật khẩu mới (dùng được một lần, trong 1 giờ):',
      link,
      'Nếu đồng chí không đề nghị, hãy bỏ qua thư này; mật khẩu hiện tại vẫn dùng được.',
      'Thư này được gửi tự động; đồng chí không cần trả lời.',
    ],
  },
  webhookDisabled: ({ app, host, messageId, error }: NotArriving): string[] => [
    `Đã ngừng gửi sự kiện đến ứng dụng ${app}`,
    `Hệ thống đã thử gửi thông báo ${messageId} đến ${host} nhiều lần nhưng không thành công (${error}).`,
    'Sau khi khắc phục, hãy đề nghị quản trị cấp ủy mở lại và gửi lại các sự kiện trong thời gian đó.',
  ],
};
