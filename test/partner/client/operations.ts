/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** States of a consolidated report. */
export type ReportState =
  | 'APPROVED'
  | 'ARCHIVED'
  | 'DISPATCHED'
  | 'DRAFT'
  | 'GENERATING'
  | 'IN_REVIEW'
  | 'NUMBERED'
  | 'SIGNED'
  | 'SUPERSEDED';

/** States of a report round. */
export type RoundState =
  | 'CLOSED'
  | 'COLLECTING'
  | 'CONSOLIDATING'
  | 'CUT_OFF'
  | 'OPEN'
  | 'SCHEDULED';

/** States of a submission; lateness is derived. */
export type SubmissionState = 'ACCEPTED' | 'DRAFT' | 'DUE' | 'EXEMPT' | 'RETURNED' | 'SUBMITTED';

export type RoundsQueryVariables = Exact<{ [key: string]: never }>;

export type RoundsQuery = {
  reportRounds: {
    items: Array<{ id: string; label: string; state: RoundState; organizationDueAt: string }>;
  };
};

export type SubmissionsQueryVariables = Exact<{
  roundId: string;
  offset: number;
}>;

export type SubmissionsQuery = {
  submissions: {
    total: number;
    items: Array<{
      id: string;
      state: SubmissionState;
      handedInAt: string | null;
      organization: { code: string; name: string };
    }>;
  };
};

export type ReportsQueryVariables = Exact<{
  offset: number;
}>;

export type ReportsQuery = {
  reports: {
    total: number;
    items: Array<{
      id: string;
      state: ReportState;
      round: { label: string };
      document: { symbol: string; documentOn: string } | null;
    }>;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RoundsDocument = new TypedDocumentString(`
    query Rounds {
  reportRounds(first: 10) {
    items {
      id
      label
      state
      organizationDueAt
    }
  }
}
    `) as unknown as TypedDocumentString<RoundsQuery, RoundsQueryVariables>;
export const SubmissionsDocument = new TypedDocumentString(`
    query Submissions($roundId: ID!, $offset: Int!) {
  submissions(first: 2, offset: $offset, filter: {roundId: $roundId}) {
    total
    items {
      id
      state
      handedInAt
      organization {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmissionsQuery, SubmissionsQueryVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query Reports($offset: Int!) {
  reports(first: 2, offset: $offset) {
    total
    items {
      id
      state
      round {
        label
      }
      document {
        symbol
        documentOn
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
