import type { DemoOrganization } from '../organizations.js';

/** Emulation clusters in their order, and the hosts that each takes: the first that fits. */
const clusters: [name: string, hosts: RegExp][] = [
  ['Cụm Y tế', /y tế|bệnh viện|bệnh tật|dân số|an toàn thực phẩm/i],
  ['Cụm Giáo dục và Văn hóa', /trường|nhà hát|bảo tàng|thư viện|đài|văn hóa|văn nghệ|thể thao/i],
  ['Cụm Nội chính và Tổng hợp', /thanh tra|nội vụ|tiếp công dân|thuế|kho bạc|hải quan|thống kê/i],
  ['Cụm Nông nghiệp và Môi trường', /nông|thủy|đê|rừng|thú y|nước|thực vật|sinh thái|thiên nhiên/i],
  ['Cụm Doanh nghiệp hạ tầng, dịch vụ', /điện lực|viễn thông|vận tải|du lịch|quỹ|xây dựng|cầu/i],
  ['Cụm Doanh nghiệp sản xuất', /công ty/i],
  ['Cụm Cơ quan chuyên ngành', /./],
];

export const demoClusters: string[] = clusters.map(([name]) => name);

/** The cluster of an organization. */
export function clusterOf({ name }: Pick<DemoOrganization, 'name'>): string {
  return clusters.find(([, hosts]) => hosts.test(name))?.[0] ?? '';
}
