import type { Role } from '../../../schema/core/permission.js';
import { demoSignature } from './committee.js';
import {
  type DemoOrganization,
  demoOrganizations,
  namedOrganizationCodes,
} from './organizations.js';

export interface DemoMembership {
  role: Role;
  /** null acts for the committee. */
  organizationCode: string | null;
  /** As under a signature: "BÍ THƯ". */
  title: string;
}

/** An invented person with an address that can never be delivered to (RFC 2606). */
export interface DemoPerson {
  key: string;
  fullName: string;
  email: string;
  memberships: DemoMembership[];
}

/** Besides the ten of the 2023 report these have an officer who drafts. */
const staffedCodes = [
  'kho-bac-vung-tan-nguyet',
  'benh-vien-da-khoa-tan-nguyet',
  'truong-dai-hoc-cong-dong-tan-nguyet',
  'cong-ty-co-phan-co-khi-banh-rang-go',
  'cong-ty-tnhh-khai-thac-thuy-loi-song-truc',
];

/** Sits in the executive committee as well: the one who changes between two memberships. */
const EXECUTIVE_SECRETARY_OF = 'so-noi-vu';

const inCommittee = (role: Role, title: string): DemoMembership => ({
  role,
  organizationCode: null,
  title,
});

const committeePeople: Omit<DemoPerson, 'email'>[] = [
  {
    key: 'office-specialist',
    fullName: 'Tạ Diệu Khuê',
    memberships: [inCommittee('COMMITTEE_OFFICE', 'CHUYÊN VIÊN VĂN PHÒNG')],
  },
  {
    key: 'office-chief',
    fullName: 'Mạc Đình Thuận',
    memberships: [inCommittee('COMMITTEE_OFFICE', 'CHÁNH VĂN PHÒNG')],
  },
  {
    key: 'secretary',
    fullName: 'Khúc Trọng Nghị',
    memberships: [inCommittee('STANDING_COMMITTEE', 'BÍ THƯ')],
  },
  {
    key: 'deputy-secretary',
    fullName: demoSignature.name,
    memberships: [inCommittee('STANDING_COMMITTEE', demoSignature.title)],
  },
  {
    key: 'standing-organisation',
    fullName: 'Lã Thị Uyên Chi',
    memberships: [inCommittee('STANDING_COMMITTEE', 'ỦY VIÊN BAN THƯỜNG VỤ')],
  },
  {
    key: 'standing-enterprises',
    fullName: 'Quách Gia Thịnh',
    memberships: [inCommittee('STANDING_COMMITTEE', 'ỦY VIÊN BAN THƯỜNG VỤ')],
  },
  {
    key: 'standing-mass-work',
    fullName: 'Ngạc Bích Thoa',
    memberships: [inCommittee('STANDING_COMMITTEE', 'ỦY VIÊN BAN THƯỜNG VỤ')],
  },
  {
    key: 'executive-member',
    fullName: 'Thẩm Quốc Lân',
    memberships: [inCommittee('EXECUTIVE_COMMITTEE', 'ỦY VIÊN BAN CHẤP HÀNH')],
  },
  {
    key: 'propaganda',
    fullName: 'Nghiêm Hoài Sa',
    memberships: [inCommittee('COMMITTEE_PROPAGANDA', 'TRƯỞNG BAN TUYÊN GIÁO')],
  },
  {
    key: 'organisation',
    fullName: 'Ninh Thị Tường Vi',
    memberships: [inCommittee('COMMITTEE_ORGANISATION', 'TRƯỞNG BAN TỔ CHỨC')],
  },
  {
    key: 'inspection',
    fullName: 'Cấn Xuân Trực',
    memberships: [inCommittee('INSPECTION_COMMISSION', 'CHỦ NHIỆM ỦY BAN KIỂM TRA')],
  },
  {
    key: 'verifier-lead',
    fullName: 'Doãn Thế Hanh',
    memberships: [inCommittee('VERIFIER', 'TỔ TRƯỞNG TỔ THẨM ĐỊNH')],
  },
  {
    key: 'verifier',
    fullName: 'Vi Thị Thanh Bình',
    memberships: [inCommittee('VERIFIER', 'THÀNH VIÊN TỔ THẨM ĐỊNH')],
  },
  {
    key: 'administrator',
    fullName: 'Giáp Minh Khôi',
    memberships: [inCommittee('COMMITTEE_ADMIN', 'QUẢN TRỊ HỆ THỐNG')],
  },
];

/** Rare and common family names; with the lists below every number gives another full name. */
const familyNames = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Tô';
const middleNames = 'Thị Hữu Đức Ngọc Văn Thanh Quang Thu Minh Kim Xuân Hồng Công';
const givenNames =
  'Nhàn Tuyển Chiến Duyên Khải Sâm Thêu Hiệu Ngoan Bảo Viên Quế Tấn Nụ Lượng Thoại Mận Kha Hậu';

function nameAt(number: number): string {
  const at = (names: string, step: number) => {
    const list = names.split(' ');
    return list[(number * step) % list.length] ?? '';
  };
  return `${at(familyNames, 5)} ${at(middleNames, 3)} ${at(givenNames, 7)}`;
}

/** "Lê Thu Quế" of so-noi-vu: le.thu.que@so-noi-vu.example. */
function addressOf(fullName: string, host: string): string {
  const plain = fullName.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@${host}.example`;
}

type OrganizationRole = 'TENANT_SECRETARY' | 'TENANT_OFFICER' | 'ORGANIZATION_ADMIN';

const titles: Record<OrganizationRole, string> = {
  TENANT_SECRETARY: 'BÍ THƯ',
  TENANT_OFFICER: 'CẤP ỦY VIÊN',
  ORGANIZATION_ADMIN: 'QUẢN TRỊ ĐƠN VỊ',
};
const keys: Record<OrganizationRole, string> = {
  TENANT_SECRETARY: 'secretary',
  TENANT_OFFICER: 'officer',
  ORGANIZATION_ADMIN: 'administrator',
};

function rolesIn({ code }: DemoOrganization): OrganizationRole[] {
  const roles: OrganizationRole[] = ['TENANT_SECRETARY'];
  if ([...namedOrganizationCodes, ...staffedCodes].includes(code)) roles.push('TENANT_OFFICER');
  if (code === EXECUTIVE_SECRETARY_OF) roles.push('ORGANIZATION_ADMIN');
  return roles;
}

function organizationPeople(): DemoPerson[] {
  const posts = demoOrganizations.flatMap((organization) =>
    rolesIn(organization).map((role) => ({ code: organization.code, role })),
  );
  return posts.map(({ code, role }, number) => {
    const fullName = nameAt(number);
    const memberships: DemoMembership[] = [{ role, organizationCode: code, title: titles[role] }];
    if (code === EXECUTIVE_SECRETARY_OF && role === 'TENANT_SECRETARY') {
      memberships.push(inCommittee('EXECUTIVE_COMMITTEE', 'ỦY VIÊN BAN CHẤP HÀNH'));
    }
    return {
      key: `${code}-${keys[role]}`,
      fullName,
      email: addressOf(fullName, code),
      memberships,
    };
  });
}

/** The committee's people first, then those of each organization in the register's order. */
export const demoPeople: DemoPerson[] = [
  ...committeePeople.map((person) => ({ ...person, email: addressOf(person.fullName, 'khoi') })),
  ...organizationPeople(),
];
