import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SignatureTrust } from '../../schema/signature/signature.model.js';
import { DocumentState } from '../../schema/document/document.entity.js';
import { DeliveryType } from '../delivery/delivery.type.js';
import { DocumentProofType, ReissueType } from '../verification/verification.type.js';
import { PersonType } from '../membership/membership.type.js';

registerEnumType(SignatureTrust, {
  name: 'SignatureTrust',
  description: 'Whether a certificate leads to a root that the installation trusts.',
});
registerEnumType(DocumentState, {
  name: 'DocumentState',
  description: 'States of an official document.',
});

@ObjectType('UsedTemplate', {
  description: "The committee's own Word file that was active when the file was made.",
  simpleResolvers: true,
})
export class UsedTemplateType {
  @Field(() => Int)
  edition!: number;

  @Field(() => Boolean, { description: 'False where it failed and the default layout was used.' })
  isUsed!: boolean;
}

@ObjectType('PdfSignature', {
  description: 'A digital signature whose bytes and key were checked.',
  simpleResolvers: true,
})
export class PdfSignatureType {
  @Field(() => String, { description: 'Common name of the certificate.' })
  signer!: string;

  @Field(() => String, { description: 'The whole subject, one part a line.' })
  subject!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String)
  serialNumber!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'As the signer claims; no time stamp is checked.',
  })
  signedAt?: string | null;

  @Field(() => String, { description: '"SHA-256".' })
  digest!: string;

  @Field(() => SignatureTrust)
  trust!: SignatureTrust;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the certificate was valid at the claimed time; null without one.',
  })
  wasValid?: boolean | null;
}

@ObjectType('DocumentFile', {
  description: 'A rendered file of a document.',
  simpleResolvers: true,
})
export class DocumentFileType {
  @Field(() => String, { description: 'pdf, docx, xlsx, or signed: the digitally signed PDF.' })
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' })
  sha256!: string;

  @Field(() => UsedTemplateType, { nullable: true })
  template?: UsedTemplateType | null;

  @Field(() => [PdfSignatureType], {
    nullable: true,
    description: 'Of a signed PDF, oldest first.',
  })
  signatures?: PdfSignatureType[] | null;
}

@ObjectType('OfficialDocument', {
  description: 'A numbered document. Files are served at /files/documents/{id}/{kind}.',
  simpleResolvers: true,
})
export class DocumentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: '"BC/ĐUK".' })
  symbol!: string;

  @Field(() => GraphQLLocalDate)
  documentOn!: string;

  @Field(() => String)
  abstract!: string;

  @Field(() => DocumentState)
  state!: DocumentState;

  @Field(() => String, { description: 'Layout profile in force on its date.' })
  layoutProfile!: string;

  @Field(() => PersonType, { nullable: true })
  signedBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  signedAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not to be mailed for now; null: it is not held.',
  })
  holdReason?: string | null;

  @Field(() => PersonType, { nullable: true })
  heldBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  heldAt?: string | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'The officer who had it mailed; null before it, and where nobody is needed.',
  })
  releasedBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  releasedAt?: string | null;

  @Field(() => [DocumentFileType])
  files!: DocumentFileType[];

  @Field(() => DocumentProofType, { nullable: true, description: 'null until its files are made.' })
  proof?: DocumentProofType | null;

  @Field(() => ReissueType, { nullable: true, description: 'The last time it was made again.' })
  reissue?: ReissueType | null;

  @Field(() => [DeliveryType])
  deliveries!: DeliveryType[];
}
