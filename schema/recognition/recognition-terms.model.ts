/**
 * The terms under which a committee recognises: how far it looks back, how long a recognition
 * holds, who decides and what the certificate is called. They are rows with validity dates; those
 * in force on the day of the decision count.
 */

/** First recognition, or again after one that held (công nhận lần đầu, công nhận lại). */
export const RecognitionType = { FIRST: 'FIRST', RENEWAL: 'RENEWAL' } as const;
export type RecognitionType = (typeof RecognitionType)[keyof typeof RecognitionType];

export interface RecognitionTerms {
  /** Years up to the end of the period assessed in which no round may have been failed. */
  lookBackYears: Record<RecognitionType, number>;
  /** Years from the day of the decision. */
  validYears: Record<RecognitionType, number>;
  /** Days before its end that an organization is told of it. */
  noticeDays: number;
  /** Printed over the signature: "T/M BAN THƯỜNG VỤ". */
  authority: string;
  /** Whoever decides, as in "Ban Thường vụ … quyết định". */
  decidingBody: string;
  /** "GIẤY CÔNG NHẬN". */
  certificateName: Record<RecognitionType, string>;
  /** Where the years come from. */
  source: string;
}

interface Validity {
  /** Calendar dates, both inclusive; without an end until further notice. */
  validFrom: string;
  validTo?: string | null;
}

/** Terms as they are put into the database at the start. */
export interface ShippedTerms extends Validity {
  code: string;
  validTo: string | null;
  settings: RecognitionTerms;
}

export const shippedTerms: readonly ShippedTerms[] = [
  {
    code: 'TT08-2014',
    validFrom: '2014-11-08',
    validTo: null,
    settings: {
      lookBackYears: { FIRST: 2, RENEWAL: 5 },
      validYears: { FIRST: 2, RENEWAL: 5 },
      noticeDays: 60,
      authority: 'T/M BAN THƯỜNG VỤ',
      decidingBody: 'Ban Thường vụ',
      certificateName: { FIRST: 'GIẤY CÔNG NHẬN', RENEWAL: 'GIẤY CÔNG NHẬN' },
      source: 'Thông tư số 08/2014/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch',
    },
  },
];

/** Of terms with validity dates those in force on a day; the latest where several are. */
export function termsOn<T extends Validity>(rows: readonly T[], day: string): T | undefined {
  return rows
    .filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}
