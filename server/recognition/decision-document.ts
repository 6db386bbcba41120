/** The text of a decision: on the list of a round with its annex, or on taking one back. */
import type { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { writtenDay } from '../../schema/core/calendar.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import type {
  Block,
  DocumentModel,
  RecipientLine,
  Run,
} from '../../schema/document/document.model.js';
import { capitals, sentenceCase } from '../../schema/document/document.text.js';
import { Person } from '../../schema/membership/membership.entity.js';
import type { Organization } from '../../schema/organization/organization.entity.js';
import type { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import type {
  RecognitionTerms,
  RecognitionType,
} from '../../schema/recognition/recognition-terms.model.js';
import { hostNames, periodOf } from '../../schema/recognition/certificate.model.js';
import { points, validityOf } from '../../schema/recognition/recognition.rule.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { groupsOn } from '../recipient/addressee.service.js';

export const ANNEX = 'Danh sách cơ quan, đơn vị, doanh nghiệp được công nhận đạt chuẩn văn hóa';
const HOSTS = 'cơ quan, đơn vị, doanh nghiệp';
const again: Record<RecognitionType, string> = { FIRST: 'Lần đầu', RENEWAL: 'Công nhận lại' };

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
const plain = (text: string) => paragraph({ text });
const centred = (text: string): Block => ({
  kind: 'paragraph',
  align: 'center',
  runs: [{ text, bold: true }],
});
const article = (number: number, text: string) =>
  paragraph({ text: `Điều ${number}. `, bold: true }, { text });

/** "Đảng ủy Khối …" of the header line in capitals. */
async function frameOf(tx: Tx, terms: RecognitionTerms, day: string) {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const recipients = await groupsOn(tx, day);
  // Who signs is somebody by name.
  const signer =
    (await tx.em.findOne(Person, { id: tx.actor.personId ?? '' })) ?? refuse('FORBIDDEN');
  const above = recipients.filter(({ note }) => note?.includes('b/c'));
  const lines: RecipientLine[] = [
    { label: 'Như Điều 3', note: 'để t/h' },
    ...above.map(({ label, note }) => ({ label, ...(note ? { note } : {}) })),
    { label: 'Lưu' },
  ];
  const deciding = `${terms.decidingBody} ${committee.name}`;
  return { committee, recipients: lines, signer, deciding };
}

type Frame = Awaited<ReturnType<typeof frameOf>>;

interface Written {
  day: string;
  terms: RecognitionTerms;
  abstract: string[];
  body: Block[];
  annexes?: DocumentModel['annexes'];
}

function modelOf(tx: Tx, frame: Frame, written: Written): DocumentModel {
  const { committee, recipients, signer } = frame;
  const { day, terms, abstract, body, annexes = [] } = written;
  return {
    issuer: { superior: committee.superiorLine, name: committee.issuerLine },
    number: null,
    symbol: `QĐ/${committee.symbol}`,
    draft: null,
    place: committee.place,
    date: day,
    year: Number(day.slice(0, 4)),
    typeName: 'QUYẾT ĐỊNH',
    abstract,
    body,
    recipients,
    signature: {
      authority: terms.authority,
      title: tx.actor.title,
      name: signer.fullName,
      signedAt: tx.now().toISOString(),
    },
    annexes,
  };
}

type Recognised = CultureRecognition & { organization: Organization };

function annexTable(passed: readonly CultureRecognition[], terms: RecognitionTerms, day: string) {
  const rows = passed.map((each, index) => {
    const { organization, total, ruled, type } = each as unknown as Recognised;
    const { validUntil } = validityOf(terms, type, day);
    return [
      String(index + 1),
      organization.name,
      sentenceCase(hostNames[organization.hostType]),
      points(total),
      ruled.band?.name ?? '',
      again[type],
      writtenDay(validUntil),
    ];
  });
  return {
    kind: 'table' as const,
    widths: [6, 34, 14, 10, 12, 13, 14],
    align: [
      ...(['center', 'text', 'text', 'number'] as const),
      ...(['center', 'center', 'center'] as const),
    ],
    header: [
      ...['TT', 'Tên tổ chức', 'Loại hình', 'Điểm thẩm định'],
      ...['Xếp loại', 'Công nhận', 'Có giá trị đến'],
    ],
    rows,
  };
}

const countOf = (passed: readonly CultureRecognition[], type: RecognitionType) =>
  passed.filter((each) => each.type === type).length;

/** "Quyết định có giá trị 02 năm (công nhận lần đầu), 05 năm (công nhận lại)" */
function validitySentence(passed: readonly CultureRecognition[], given: Given): string {
  const { terms, day } = given;
  const told = (['FIRST', 'RENEWAL'] as const)
    .filter((type) => countOf(passed, type) > 0)
    .map((type) => {
      const years = String(terms.validYears[type]).padStart(2, '0');
      const until = writtenDay(validityOf(terms, type, day).validUntil);
      return `${again[type].toLocaleLowerCase('vi')} có giá trị ${years} năm, đến hết ngày ${until}`;
    });
  return `Kết quả công nhận ${told.join('; ')}.`.replace('công nhận công nhận', 'công nhận');
}

interface Given {
  round: AssessmentRound;
  passed: readonly CultureRecognition[];
  terms: RecognitionTerms;
  /** Day of the decision. */
  day: string;
}

function firstArticle({ passed, round }: Given): string {
  const period = periodOf(round);
  if (passed.length === 0) return `Chưa công nhận ${HOSTS} nào đạt chuẩn văn hóa ${period}.`;
  const [first, renewed] = [countOf(passed, 'FIRST'), countOf(passed, 'RENEWAL')];
  const parts = [
    ...(first > 0 ? [`${first} công nhận lần đầu`] : []),
    ...(renewed > 0 ? [`${renewed} công nhận lại`] : []),
  ];
  return `Công nhận ${passed.length} ${HOSTS} đạt chuẩn văn hóa ${period} (gồm ${parts.join(', ')}; có danh sách kèm theo).`;
}

/** The decision on the list of a round, signed by whoever acts. */
export async function composeDecision(tx: Tx, given: Given): Promise<DocumentModel> {
  const { round, passed, terms, day } = given;
  const frame = await frameOf(tx, terms, day);
  const set = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  const period = periodOf(round);
  const validity = passed.length > 0 ? [validitySentence(passed, given)] : [];
  const carryOut = `Các cơ quan tham mưu, giúp việc và các tổ chức đảng, ${HOSTS} có liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`;
  const kept =
    'Tổ chức được công nhận tiếp tục giữ vững, nâng cao các tiêu chuẩn; nếu vi phạm điều kiện bắt buộc thì bị xem xét thu hồi.';
  const body = [
    plain(`- Căn cứ ${set.name} (phiên bản ${set.number});`),
    plain(`- Căn cứ kết quả tự đánh giá và thẩm định của đợt “${round.label}”;`),
    plain('- Xét đề nghị của cơ quan chủ trì thẩm định,'),
    centred(`${capitals(frame.deciding)} QUYẾT ĐỊNH`),
    article(1, firstArticle(given)),
    article(2, [...validity, kept].join(' ')),
    article(3, carryOut),
  ];
  return modelOf(tx, frame, {
    ...{ day, terms, body },
    abstract: [`về việc công nhận ${HOSTS}`, `đạt chuẩn văn hóa ${period}`],
    annexes: passed.length > 0 ? [{ title: ANNEX, blocks: [annexTable(passed, terms, day)] }] : [],
  });
}

interface Revoked {
  recognition: CultureRecognition;
  reason: string;
  terms: RecognitionTerms;
  day: string;
}

/** The decision that takes a recognition back. */
export async function composeRevocation(tx: Tx, given: Revoked): Promise<DocumentModel> {
  const { terms, day, reason } = given;
  const { organization, decisionNumber, decidedOn } = given.recognition;
  const { name } = organization;
  const frame = await frameOf(tx, terms, day);
  const earlier = `Quyết định số ${decisionNumber}, ngày ${writtenDay(decidedOn ?? '')}`;
  const carryOut = `Các cơ quan tham mưu, giúp việc và ${name} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`;
  const body = [
    plain(`- Căn cứ ${earlier} về việc công nhận ${HOSTS} đạt chuẩn văn hóa;`),
    plain('- Xét tình hình thực tế của tổ chức được công nhận,'),
    centred(`${capitals(frame.deciding)} QUYẾT ĐỊNH`),
    article(1, `Thu hồi kết quả công nhận đạt chuẩn văn hóa của ${name} theo ${earlier}.`),
    article(2, `Lý do thu hồi: ${reason.replace(/\n+/g, ' ')}`),
    article(3, carryOut),
  ];
  return modelOf(tx, frame, {
    ...{ day, terms, body },
    abstract: ['về việc thu hồi kết quả công nhận', `đạt chuẩn văn hóa của ${name}`],
  });
}
