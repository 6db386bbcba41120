import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EvidenceFileType, EvidenceKind } from '../../schema/evidence/evidence.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { AddDocument, AddLink, ChangeEvidence } from './evidence.service.js';

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'A file, a page of the web, or a document by its number.',
});
registerEnumType(EvidenceFileType, {
  name: 'EvidenceFileType',
  description: 'Kinds of files that are taken.',
});

@ObjectType('EvidenceUse', {
  description: 'An answer that a piece of evidence stands at.',
  simpleResolvers: true,
})
export class EvidenceUseType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  assessmentId!: string;

  @Field(() => String, { description: 'Code in the criteria set.' })
  criterion!: string;

  @Field(() => String, { description: 'What the round is called.' })
  round!: string;
}

@ObjectType('Evidence', {
  description: 'Something that proves what an organization says of itself; used again and again.',
  simpleResolvers: true,
})
export class EvidenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it holds.' })
  validFrom?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day it holds.' })
  validTo?: string | null;

  @Field(() => Boolean, { description: 'Whether its last day has not passed.' })
  holdsToday!: boolean;

  @Field(() => String, { nullable: true })
  fileName?: string | null;

  @Field(() => EvidenceFileType, { nullable: true })
  fileType?: EvidenceFileType | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file as it is kept.' })
  sha256?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file.' })
  bytes?: number | null;

  @Field(() => Boolean, { description: 'Whether /files/evidence/{id}/thumbnail shows it small.' })
  hasThumbnail!: boolean;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Number and symbol: "12-KH/ĐU".' })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true })
  documentIssuer?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the document is of.' })
  documentOn?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => Boolean, { description: 'Handed in once: it stays.' })
  shown!: boolean;

  @Field(() => [EvidenceUseType], { description: 'Where it stands, in every round.' })
  uses!: EvidenceUseType[];
}

export const EvidencePage = pageOf(() => EvidenceType, 'Evidence');

@InputType({ description: 'Which evidence: all conditions together.' })
export class EvidenceFilter {
  @Field(() => EvidenceKind, { nullable: true })
  kind?: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'Part of the title, accents apart.' })
  search?: string;
}

@InputType({ description: 'What may be said of any evidence.' })
class EvidenceFactsInput {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day it holds.' })
  validFrom?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day it holds.' })
  validTo?: string | null;
}

@InputType({ description: 'A page of the web as evidence.' })
export class AddEvidenceLinkInput extends EvidenceFactsInput implements AddLink {
  @Field(() => String, { description: 'http or https.' })
  url!: string;
}

@InputType({ description: 'A document as evidence.' })
export class AddEvidenceDocumentInput extends EvidenceFactsInput implements AddDocument {
  @Field(() => String, { description: 'Number and symbol: "12-KH/ĐU".' })
  documentNumber!: string;

  @Field(() => String)
  documentIssuer!: string;

  @Field(() => GraphQLLocalDate)
  documentOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;
}

@InputType({ description: 'Evidence as it is to be called, and when it holds.' })
export class ChangeEvidenceInput extends EvidenceFactsInput implements ChangeEvidence {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;
}
