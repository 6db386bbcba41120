/** Texts of the own account. */
export const accountVi = {
  account: {
    title: 'Tài khoản của tôi',
    passwordRule:
      'Ít nhất 12 ký tự. Nên dùng vài từ không liên quan đến nhau; không cần chữ hoa hay ký hiệu.',
    newPassword: 'Mật khẩu mới',
    forgot: {
      link: 'Quên mật khẩu?',
      title: 'Quên mật khẩu',
      text: 'Nhập địa chỉ thư điện tử dùng để đăng nhập. Hệ thống gửi đến đó một địa chỉ để đặt mật khẩu mới.',
      submit: 'Gửi thư đặt lại mật khẩu',
      back: 'Trở lại đăng nhập',
      asked:
        'Nếu %{email} là địa chỉ của một tài khoản, thư đặt lại mật khẩu sẽ đến trong vài phút. Chưa thấy thư, hãy xem cả mục thư rác.',
    },
    reset: {
      title: 'Đặt mật khẩu mới',
      submit: 'Đặt mật khẩu',
      again: 'Gửi lại thư khác',
      done: 'Đã đặt mật khẩu mới. Mọi phiên đăng nhập trước đó đã kết thúc.',
    },
    language: {
      title: 'Ngôn ngữ',
      text: 'Dùng cho hệ thống này và cho thư nhắc việc gửi đến đồng chí. Văn bản luôn bằng tiếng Việt.',
      saved: 'Đã lưu ngôn ngữ.',
    },
    password: {
      title: 'Mật khẩu',
      present: 'Mật khẩu hiện tại',
      submit: 'Đổi mật khẩu',
      changed: 'Đã đổi mật khẩu; các phiên đăng nhập khác đã kết thúc.',
    },
    factor: {
      title: 'Xác thực hai bước',
      why: 'Khi đăng nhập, ngoài mật khẩu còn nhập mã 6 số do ứng dụng xác thực trên điện thoại cung cấp (Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự).',
      begin: 'Bắt đầu thiết lập',
      scan: '1. Mở ứng dụng xác thực và quét mã này.',
      picture: 'Mã QR để thiết lập ứng dụng xác thực',
      secret: 'Không quét được thì nhập khóa:',
      keep: '2. Lưu các mã khôi phục này ở nơi an toàn. Mỗi mã dùng được một lần khi không có điện thoại, và chỉ hiện lần này.',
      codes: 'Mã khôi phục',
      copy: 'Sao chép các mã',
      copied: 'Đã sao chép các mã khôi phục.',
      firstCode: '3. Mã 6 số trong ứng dụng',
      confirm: 'Hoàn tất',
      begun: 'Đã bật xác thực hai bước.',
      inForce: 'Xác thực hai bước đang bật.',
      renew: 'Tạo mã khôi phục mới',
      end: 'Tắt xác thực hai bước',
      ended: 'Đã tắt xác thực hai bước.',
    },
    identity: {
      title: 'Đăng nhập bằng %{provider}',
      linked: 'Đã liên kết từ %{since}.',
      linkText:
        'Liên kết một lần, sau đó đăng nhập bằng %{provider} thay cho mật khẩu. Xác thực hai bước, nếu đang bật, vẫn được hỏi.',
      link: 'Liên kết tài khoản',
      unlinkText: 'Bỏ liên kết thì chỉ còn đăng nhập bằng mật khẩu.',
      unlink: 'Bỏ liên kết',
      unlinked: 'Đã bỏ liên kết với %{provider}.',
    },
    sessions: {
      title: 'Nơi đang đăng nhập',
      unknown: 'Trình duyệt không rõ',
      this: 'Phiên này',
      used: 'Dùng lần cuối %{used}; đăng nhập %{started}; địa chỉ mạng %{address}',
      end: 'Kết thúc',
      ended: 'Đã kết thúc phiên đăng nhập.',
      endOthers: 'Kết thúc mọi phiên khác',
    },
    requirement: {
      title: 'Yêu cầu của cấp ủy',
      label: 'Bắt buộc xác thực hai bước',
      text: 'Áp dụng cho cán bộ cấp ủy, bí thư và quản trị của các tổ chức. Ai chưa thiết lập sẽ được yêu cầu thiết lập trước khi làm việc tiếp.',
      saved: 'Đã lưu yêu cầu.',
    },
    wall: {
      title: 'Thiết lập xác thực hai bước',
      text: 'Cấp ủy yêu cầu xác thực hai bước với vai trò này. Thiết lập xong, đồng chí làm việc tiếp được ngay.',
    },
  },
};
