import { fold } from '../../../schema/core/fold.js';
import type { OrganizationKind } from '../../../schema/organization/organization.entity.js';
import type { HostType } from '../../../schema/template/template.model.js';
import { demoCommittee } from './committee.js';

export interface DemoOrganization {
  /** Permanent, without accents: "so-noi-vu". */
  code: string;
  /** The Party organization: "Đảng bộ Sở Nội vụ". */
  name: string;
  /** What reports call it: "Sở Nội vụ". */
  shortName: string;
  /** The agency, unit or enterprise. */
  hostName: string;
  kind: OrganizationKind;
  hostType: HostType;
  issuerSuperior: string;
  issuerName: string;
  abbreviation: 'ĐU' | 'CB';
  /** Party members. */
  members: number;
  /** Everybody employed by the host, members included. */
  staff: number;
  place: string;
}

/** Host, Party members, staff, and the short name where it is not the host's. */
export type Row = [host: string, members: number, staff: number, shortName?: string];

/** From so many members an organization is a committee with cells under it. */
const COMMITTEE_FROM = 30;

const slug = (text: string): string => (fold(text).match(/[a-z0-9]+/g) ?? []).join('-');

/** An organization as its host is: what it is called, and its lines on documents. */
export function organization(row: Row, hostType: HostType): DemoOrganization {
  const [host, members, staff, shortName = host] = row;
  const isCommittee = members >= COMMITTEE_FROM;
  return {
    code: slug(host),
    name: `${isCommittee ? 'Đảng bộ' : 'Chi bộ'} ${host}`,
    shortName,
    hostName: host,
    kind: isCommittee ? 'GRASSROOTS_COMMITTEE' : 'GRASSROOTS_CELL',
    hostType,
    issuerSuperior: 'ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
    issuerName: `${isCommittee ? 'ĐẢNG ỦY' : 'CHI BỘ'} ${host.toLocaleUpperCase('vi')}`,
    abbreviation: isCommittee ? 'ĐU' : 'CB',
    members,
    staff,
    place: demoCommittee.place,
  };
}

/** The organizations the 2023 report names, in its order; their numbers are invented. */
const namedAgencies: Row[] = [
  ['Sở Văn hóa, Thể thao và Du lịch', 186, 312],
  ['Sở Lao động - Thương binh và Xã hội', 142, 268],
  ['Sở Y tế', 168, 236, 'Ngành Y tế'],
  ['Sở Nội vụ', 88, 104],
  ['Sở Khoa học và Công nghệ', 79, 112],
  ['Cục Thuế', 312, 548],
  ['Sở Nông nghiệp và Phát triển nông thôn', 245, 466],
];
const namedEnterprises: Row[] = [
  ['Công ty Điện lực Nam Định', 268, 1184],
  ['Viễn thông Nam Định', 154, 486],
  ['Công ty Cổ phần Nam Dược', 46, 820],
];

/** Invented, like the places and trade names in them. */
const agencies: Row[] = [
  ['Ban Điều phối Chuyển đổi số Tân Nguyệt', 34, 46],
  ['Ban Quản lý Vùng sinh thái Bến Mơ', 41, 78],
  ['Ban Quản lý Không gian sáng tạo Hạ Liên', 18, 31],
  ['Ban Quản lý Làng nghề Thượng Hòe', 16, 27],
  ['Ban Quản lý Vườn ươm Doanh nghiệp Cồn Mây', 12, 24],
  ['Ban Tiếp công dân Hạ Liên', 14, 19],
  ['Chi cục Đê điều Sông Trúc', 37, 64],
  ['Chi cục Đo lường Tân Nguyệt', 22, 35],
  ['Chi cục Cảnh quan Đồng Sen', 19, 33],
  ['Chi cục Lưu trữ Hạ Liên', 21, 29],
  ['Chi cục Bảo tồn Nguồn nước Vân Điềm', 26, 48],
  ['Chi cục Phát triển Làng nghề Thượng Hòe', 17, 26],
  ['Chi cục Rừng ngập mặn Cồn Mây', 32, 71],
  ['Chi cục Thú y Đồng Sen', 44, 92],
  ['Chi cục Dân số Bến Mơ', 23, 36],
  ['Chi cục An toàn thực phẩm Sông Trúc', 25, 34],
  ['Thanh tra Vùng sinh thái Bến Mơ', 35, 43],
  ['Thanh tra Đê điều Sông Trúc', 20, 25],
  ['Văn phòng Điều phối Nông thôn Vân Điềm', 15, 22],
  ['Văn phòng Quy hoạch Tân Nguyệt', 31, 42],
  ['Cục Thống kê Vùng Cồn Mây', 58, 86],
  ['Kho bạc Vùng Tân Nguyệt', 96, 141],
  ['Hải quan Cửa sông Cồn Mây', 47, 63],
  ['Hội Bảo vệ Thiên nhiên Cồn Mây', 11, 16],
  ['Hội Người làm vườn Đồng Sen', 9, 13],
  ['Liên minh Hợp tác xã Hạ Liên', 24, 38],
  ['Liên hiệp Hội Văn nghệ Vân Điềm', 28, 41],
  ['Quỹ Phát triển Cộng đồng Thượng Hòe', 13, 23],
];
const publicUnits: Row[] = [
  ['Bệnh viện Đa khoa Tân Nguyệt', 214, 742],
  ['Bệnh viện Phục hồi chức năng Bến Mơ', 61, 188],
  ['Bệnh viện Mắt Sông Trúc', 39, 124],
  ['Bệnh viện Nhi Hạ Liên', 92, 356],
  ['Trung tâm Kiểm soát bệnh tật Cồn Mây', 74, 167],
  ['Trường Đại học Cộng đồng Tân Nguyệt', 138, 294],
  ['Trường Cao đẳng Nghề Thượng Hòe', 67, 132],
  ['Trường Cao đẳng Y Vân Điềm', 71, 146],
  ['Trường Trung cấp Văn hóa Đồng Sen', 36, 68],
  ['Trường Trung học phổ thông Bến Mơ', 49, 94],
  ['Nhà hát Chèo Sông Trúc', 33, 87],
  ['Bảo tàng Đất và Nước Hạ Liên', 27, 52],
  ['Thư viện Ánh Trăng Tân Nguyệt', 18, 34],
  ['Đài Phát thanh Sóng Cồn Mây', 63, 118],
  ['Trung tâm Khuyến nông Đồng Sen', 38, 73],
  ['Trung tâm Nước sạch Vân Điềm', 29, 96],
  ['Trung tâm Kiểm định Xây dựng Thượng Hòe', 22, 58],
  ['Trung tâm Ứng dụng Công nghệ Hạ Liên', 19, 47],
  ['Trung tâm Dịch vụ Việc làm Bến Mơ', 24, 61],
  ['Trung tâm Bảo trợ Trẻ em Sông Trúc', 20, 79],
  ['Trung tâm Huấn luyện Thể thao Cồn Mây', 31, 84],
  ['Trung tâm Giống Thủy sản Cồn Mây', 17, 43],
  ['Vườn thực vật Vân Điềm', 14, 39],
  ['Nhà Văn hóa Thanh niên Tân Nguyệt', 16, 37],
];
const enterprises: Row[] = [
  ['Công ty Cổ phần Dệt kim Hạc Giấy', 42, 1260],
  ['Công ty Cổ phần May mặc Cánh Chuồn Tre', 36, 1875],
  ['Công ty TNHH Giày da Bước Mây', 18, 940],
  ['Công ty Cổ phần Gạch ngói Đất Trúc', 27, 265],
  ['Công ty Cổ phần Muối Hạt Sao Cồn Mây', 33, 218],
  ['Công ty Cổ phần Đóng tàu Thuyền Nan Lớn', 54, 610],
  ['Công ty Cổ phần Vận tải Cầu Vồng Đêm', 38, 324],
  ['Công ty Cổ phần Cơ khí Bánh Răng Gỗ', 45, 382],
  ['Công ty Cổ phần Chế biến Gạo Trăng Mười Ba', 21, 176],
  ['Công ty Cổ phần Thủy sản Cá Bống Sông Trúc', 26, 415],
  ['Công ty TNHH Đồ gỗ Vòm Hòe', 12, 238],
  ['Công ty Cổ phần In Trang Mới Vân Điềm', 19, 97],
  ['Công ty Cổ phần Cấp nước Giếng Mây', 64, 286],
  ['Công ty Cổ phần Môi trường Lá Biếc Hạ Liên', 71, 534],
  ['Công ty Cổ phần Xây dựng Mái Trúc', 40, 297],
  ['Công ty Cổ phần Cầu đường Bến Mơ', 52, 341],
  ['Công ty Cổ phần Thương mại Phiên Chợ Mây', 23, 158],
  ['Công ty Cổ phần Du lịch Thuyền Giấy Cồn Mây', 15, 112],
  ['Công ty TNHH Khai thác Thủy lợi Sông Trúc', 118, 402],
  ['Công ty TNHH Khai thác Thủy lợi Đồng Sen', 97, 356],
  ['Công ty Cổ phần Lâm sản Vườn Hòe', 17, 134],
  ['Công ty Cổ phần Nước giải khát Giếng Làng Hạ Liên', 28, 249],
  ['Công ty Cổ phần Bánh kẹo Lúa Tháng Mười Một', 20, 367],
  ['Công ty Cổ phần Điện tử Đom Đóm Tân Nguyệt', 14, 682],
  ['Công ty Cổ phần Nhựa Chuồn Ngô', 11, 203],
  ['Công ty Cổ phần Nhiên liệu Ngọn Hải Đăng Cồn Mây', 35, 194],
  ['Công ty Cổ phần Phần mềm Tổ Ong Tân Nguyệt', 10, 146],
  ['Quỹ Tín dụng Bến Mơ', 13, 48],
];

const all = (rows: Row[], hostType: HostType) => rows.map((row) => organization(row, hostType));

/** In the register's order: agencies, public units, enterprises, those of the 2023 report first. */
export const demoOrganizations: DemoOrganization[] = [
  ...all([...namedAgencies, ...agencies], 'AGENCY'),
  ...all(publicUnits, 'PUBLIC_UNIT'),
  ...all([...namedEnterprises, ...enterprises], 'ENTERPRISE'),
];

/** Codes of the ten organizations the 2023 report names. */
export const namedOrganizationCodes: string[] = [...namedAgencies, ...namedEnterprises].map(
  ([host]) => slug(host),
);
