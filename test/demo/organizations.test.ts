import type { Role } from '../../schema/core/permission.js';
import { demoRecipients, demoSignature, frame2023 } from '../../server/demo/content/committee.js';
import {
  demoOrganizations,
  namedOrganizationCodes,
} from '../../server/demo/content/organizations.js';
import { demoPeople } from '../../server/demo/content/people.js';

const byCode = new Map(demoOrganizations.map((organization) => [organization.code, organization]));
const membersOf = (role: Role) =>
  demoPeople.filter(({ memberships }) =>
    memberships.some((membership) => membership.role === role),
  );

describe('organizations', () => {
  it('are ninety with codes and names of their own', () => {
    expect(demoOrganizations).toHaveLength(90);
    for (const field of ['code', 'name', 'shortName', 'issuerName'] as const) {
      expect(new Set(demoOrganizations.map((organization) => organization[field])).size).toBe(90);
    }
    for (const { code } of demoOrganizations) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('include the ten of the 2023 report, named as it names them', () => {
    expect(namedOrganizationCodes.map((code) => byCode.get(code)?.shortName)).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Lao động - Thương binh và Xã hội',
      'Ngành Y tế',
      'Sở Nội vụ',
      'Sở Khoa học và Công nghệ',
      'Cục Thuế',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'Công ty Điện lực Nam Định',
      'Viễn thông Nam Định',
      'Công ty Cổ phần Nam Dược',
    ]);
    expect(byCode.get('so-y-te')).toMatchObject({
      name: 'Đảng bộ Sở Y tế',
      kind: 'GRASSROOTS_COMMITTEE',
      issuerName: 'ĐẢNG ỦY SỞ Y TẾ',
      abbreviation: 'ĐU',
    });
  });

  it('are cells below thirty members and never larger than their staff', () => {
    for (const { members, staff, kind, abbreviation, issuerName } of demoOrganizations) {
      const isCell = members < 30;
      expect(staff).toBeGreaterThan(members);
      expect(kind).toBe(isCell ? 'GRASSROOTS_CELL' : 'GRASSROOTS_COMMITTEE');
      expect(abbreviation).toBe(isCell ? 'CB' : 'ĐU');
      expect(issuerName.startsWith(isCell ? 'CHI BỘ ' : 'ĐẢNG ỦY ')).toBe(true);
    }
    expect(new Set(demoOrganizations.map(({ kind }) => kind)).size).toBe(2);
    expect(new Set(demoOrganizations.map(({ hostType }) => hostType)).size).toBe(3);
  });
});

describe('people', () => {
  it('have keys and reserved addresses of their own', () => {
    expect(new Set(demoPeople.map(({ key }) => key)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ fullName }) => fullName)).size).toBe(demoPeople.length);
    for (const { email } of demoPeople)
      expect(email).toMatch(/^[a-z]+(\.[a-z]+)+@[a-z0-9-]+\.example$/);
  });

  it.each([
    ['COMMITTEE_OFFICE', 2],
    ['STANDING_COMMITTEE', 5],
    ['EXECUTIVE_COMMITTEE', 2],
    ['COMMITTEE_PROPAGANDA', 1],
    ['COMMITTEE_ORGANISATION', 1],
    ['INSPECTION_COMMISSION', 1],
    ['COMMITTEE_ADMIN', 1],
    ['TENANT_SECRETARY', 90],
    ['TENANT_OFFICER', 15],
    ['ORGANIZATION_ADMIN', 1],
  ] as const)('hold the role %s %i times', (role, times) => {
    expect(membersOf(role)).toHaveLength(times);
  });

  it('act for an existing organization exactly where the role is an organization’s', () => {
    const ownRoles: Role[] = ['TENANT_SECRETARY', 'TENANT_OFFICER', 'ORGANIZATION_ADMIN'];
    for (const { role, organizationCode } of demoPeople.flatMap(({ memberships }) => memberships)) {
      expect(organizationCode !== null).toBe(ownRoles.includes(role));
      if (organizationCode !== null) expect(byCode.has(organizationCode)).toBe(true);
    }
    const led = membersOf('TENANT_SECRETARY').map(
      ({ memberships }) => memberships[0]!.organizationCode,
    );
    expect(new Set(led).size).toBe(90);
  });

  it('include one with two memberships and the deputy secretary who signs', () => {
    const twofold = demoPeople.filter(({ memberships }) => memberships.length > 1);
    expect(twofold.map(({ memberships }) => memberships.map(({ role }) => role))).toEqual([
      ['TENANT_SECRETARY', 'EXECUTIVE_COMMITTEE'],
    ]);
    const signer = demoPeople.find(({ key }) => key === 'deputy-secretary');
    expect(signer).toMatchObject({
      fullName: demoSignature.name,
      memberships: [{ role: 'STANDING_COMMITTEE', title: 'PHÓ BÍ THƯ' }],
    });
    expect(demoSignature.name).not.toBe(frame2023.signature.name);
  });
});

it('mails the one recipient line whose people have addresses', () => {
  const mailed = demoRecipients.filter(({ audience }) => audience);
  expect(mailed.map(({ label }) => label)).toEqual(['Các đ/c UV BCH ĐBK']);
  expect(demoRecipients).toHaveLength(frame2023.recipients.length);
});
