import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReissueState } from '../../schema/verification/reissue.model.js';

registerEnumType(ReissueState, {
  name: 'ReissueState',
  description: 'Whether a document that was made again came out as it was issued.',
});

@ObjectType('KeptManifest', {
  description: 'The manifest of an issued document: everything its files are made from.',
  simpleResolvers: true,
})
export class KeptManifestType {
  @Field(() => String, { description: 'SHA-256 of its canonical JSON, hexadecimal.' })
  sha256!: string;

  @Field(() => Int)
  bytes!: number;
}

@ObjectType('DocumentProof', {
  description: 'What an issued document can be checked by.',
  simpleResolvers: true,
})
export class DocumentProofType {
  @Field(() => String, { description: 'Names the document on the public page.' })
  code!: string;

  @Field(() => String, { description: 'Address of the public page, as printed in the footer.' })
  address!: string;

  @Field(() => KeptManifestType, { description: 'Served at /files/documents/{id}/manifest.' })
  manifest!: KeptManifestType;
}

@ObjectType('ReissuedFile', {
  description: 'A file made again: SHA-256 as issued, as kept, as made now.',
  simpleResolvers: true,
})
export class ReissuedFileType {
  @Field(() => String, { description: 'pdf or docx.' })
  kind!: string;

  @Field(() => String)
  issued!: string;

  @Field(() => String, { nullable: true, description: 'null where the kept file is gone.' })
  kept?: string | null;

  @Field(() => String)
  again!: string;
}

@ObjectType('Reissue', {
  description: 'A document made again from its stored inputs.',
  simpleResolvers: true,
})
export class ReissueType {
  @Field(() => ReissueState)
  state!: ReissueState;

  @Field(() => GraphQLDateTimeISO)
  askedAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'null while it is being made.' })
  endedAt?: string | null;

  @Field(() => [ReissuedFileType])
  files!: ReissuedFileType[];
}
