/** What an organization was called, and the cluster it was in, until a day. */
export interface FormerName {
  code: string;
  /** First day of what it is called now. */
  until: string;
  name?: string;
  shortName?: string;
  hostName?: string;
  issuerName?: string;
  cluster?: string;
}

/** Invented, and all before the years that the demonstration's reports are about. */
export const formerNames: FormerName[] = [
  {
    code: 'so-van-hoa-the-thao-va-du-lich',
    until: '2008-04-01',
    name: 'Đảng bộ Sở Văn hóa - Thông tin',
    shortName: 'Sở Văn hóa - Thông tin',
    hostName: 'Sở Văn hóa - Thông tin',
    issuerName: 'ĐẢNG ỦY SỞ VĂN HÓA - THÔNG TIN',
  },
  {
    code: 'so-khoa-hoc-va-cong-nghe',
    until: '2003-10-01',
    name: 'Đảng bộ Sở Khoa học, Công nghệ và Môi trường',
    shortName: 'Sở Khoa học, Công nghệ và Môi trường',
    hostName: 'Sở Khoa học, Công nghệ và Môi trường',
    issuerName: 'ĐẢNG ỦY SỞ KHOA HỌC, CÔNG NGHỆ VÀ MÔI TRƯỜNG',
  },
  {
    code: 'cong-ty-co-phan-muoi-hat-sao-con-may',
    until: '2019-07-01',
    name: 'Chi bộ Công ty TNHH Muối Hạt Sao',
    shortName: 'Công ty TNHH Muối Hạt Sao',
    hostName: 'Công ty TNHH Muối Hạt Sao',
    issuerName: 'CHI BỘ CÔNG TY TNHH MUỐI HẠT SAO',
  },
  { code: 'vien-thong-nam-dinh', until: '2022-01-01', cluster: 'Cụm Cơ quan chuyên ngành' },
];
