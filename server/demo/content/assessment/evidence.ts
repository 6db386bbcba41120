/** What proves the demonstration's answers: a handful of pieces a year, each used several times. */
import type { EvidenceFileType } from '../../../../schema/evidence/evidence.model.js';

export interface DemoEvidence {
  key: string;
  title: string;
  /** Codes of the criteria it proves. */
  proves: string[];
  validFrom: string | null;
  validTo: string | null;
  /** Where there is somebody to upload it; elsewhere it is known by its number alone. */
  file: { type: Extract<EvidenceFileType, 'PDF' | 'DOCX' | 'XLSX' | 'JPEG'>; name: string } | null;
  document: { number: string; issuer: 'OWN' | 'COMMITTEE'; on: string } | null;
  url: string | null;
}

type Row = Partial<DemoEvidence> & Pick<DemoEvidence, 'key' | 'title' | 'proves'>;

const issuedIn = (year: number) => (number: string, day: string) => ({
  number,
  issuer: 'OWN' as const,
  on: `${year}-${day}`,
});

/** Of standards 1 and 2: what the Party organization leads and who works there. */
function leadershipRows(year: number): Row[] {
  const own = issuedIn(year);
  return [
    {
      key: 'plan',
      title: `Kế hoạch thực hiện nghị quyết về xây dựng văn hóa năm ${year}`,
      proves: ['1.2', '1.3'],
      file: { type: 'PDF', name: `ke-hoach-van-hoa-${year}.pdf` },
      document: own('08-KH', '01-22'),
    },
    {
      key: 'study',
      title: `Báo cáo kết quả học tập, quán triệt, ký cam kết năm ${year}`,
      proves: ['1.1', '1.4', '1.5', '2.5'],
      document: own('31-BC', '11-05'),
    },
    {
      key: 'ranking',
      title: `Quyết định xếp loại chất lượng tổ chức đảng năm ${year - 1}`,
      proves: ['2.1'],
      document: { number: '305-QĐ/ĐUK', issuer: 'COMMITTEE', on: `${year}-01-15` },
    },
    {
      key: 'training',
      title: `Bảng tổng hợp kỷ luật, đào tạo, tập huấn năm ${year}`,
      proves: ['2.2', '2.3', '2.4'],
      file: { type: 'XLSX', name: `tong-hop-dao-tao-${year}.xlsx` },
      document: own('17-BB', '10-28'),
    },
  ];
}

/** Of standard 3: how the place is run. */
function runningRows(year: number): Row[] {
  const own = issuedIn(year);
  return [
    {
      key: 'conference',
      title: `Biên bản hội nghị cán bộ, công chức, viên chức, người lao động năm ${year}`,
      proves: ['3.2', '3.3', '3.3.DN', '3.6'],
      file: { type: 'DOCX', name: `bien-ban-hoi-nghi-${year}.docx` },
      document: own('03-BB', '02-26'),
    },
    {
      key: 'initiatives',
      title: `Danh sách sáng kiến, mô hình được công nhận năm ${year}`,
      proves: ['3.4', '3.5'],
      document: own('22-BC', '10-30'),
    },
  ];
}

/** Of standards 4 and 5: what the place looks like, and what it is praised for. */
function placeRows(year: number): Row[] {
  const own = issuedIn(year);
  return [
    {
      key: 'entrance',
      title: `Ảnh sảnh đón tiếp, biển tên, nơi làm việc năm ${year}`,
      proves: ['4.1', '4.3'],
      file: { type: 'JPEG', name: `sanh-don-tiep-${year}.jpg` },
      document: own('05-BB', '09-12'),
    },
    {
      key: 'grounds',
      title: `Ảnh khuôn viên, cây xanh, khu để xe năm ${year}`,
      proves: ['4.2', '4.4'],
      file: { type: 'JPEG', name: `khuon-vien-${year}.jpg` },
      document: own('06-BB', '09-12'),
    },
    {
      key: 'fire',
      title: `Biên bản kiểm tra phòng cháy chữa cháy, an toàn lao động năm ${year}`,
      proves: ['4.5'],
      document: own('11-BB', '08-20'),
    },
    {
      key: 'news',
      title: `Chuyên mục văn hóa trên trang thông tin điện tử năm ${year}`,
      proves: ['4.6', '5.3'],
      url: `https://trang-tin.example/van-hoa/${year}`,
    },
    {
      key: 'emulation',
      title: `Quyết định khen thưởng phong trào thi đua năm ${year}`,
      proves: ['5.1', '5.2'],
      document: { number: '412-QĐ/ĐUK', issuer: 'COMMITTEE', on: `${year}-12-02` },
    },
  ];
}

/** Valid from the year it was adopted in until it is replaced: proves the years after it too. */
const regulations = (year: number): Row => ({
  key: 'regulations',
  title: 'Quy chế dân chủ, quy tắc ứng xử của cơ quan',
  proves: ['3.1'],
  validFrom: `${year}-03-01`,
  validTo: null,
  document: { number: '02-QC', issuer: 'OWN', on: `${year}-03-01` },
});

const whole = (row: Row, year: number): DemoEvidence => ({
  validFrom: `${year}-01-01`,
  validTo: `${year}-12-31`,
  file: null,
  document: null,
  url: null,
  ...row,
});

/** Evidence of a year of its own; nothing of it was issued after `today`. */
export function demoEvidence(year: number, today: string): DemoEvidence[] {
  return [...leadershipRows(year), ...runningRows(year), ...placeRows(year)].map((row) => {
    const evidence = whole(row, year);
    const { document } = evidence;
    return document && document.on > today
      ? { ...evidence, document: { ...document, on: today } }
      : evidence;
  });
}

/** What was adopted in one year and holds since. */
export function lastingEvidence(year: number): DemoEvidence[] {
  return [whole(regulations(year), year)];
}
