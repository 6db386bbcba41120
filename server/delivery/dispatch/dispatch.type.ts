import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('DispatchAddressee', { description: 'Who is mailed.', simpleResolvers: true })
export class DispatchAddresseeType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  address!: string;
}

@ObjectType('DispatchGroup', {
  description: 'A line of "Nơi nhận" with who is mailed for it.',
  simpleResolvers: true,
})
export class DispatchGroupType {
  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'Printed in brackets: "để b/c".' })
  note?: string | null;

  @Field(() => [DispatchAddresseeType], { description: 'None where the line is printed only.' })
  addressees!: DispatchAddresseeType[];

  @Field(() => [String], { description: 'Names of members who are mailed for a group before it.' })
  elsewhere!: string[];
}

@ObjectType('DispatchAttachment', {
  description: 'A file that goes with the mail.',
  simpleResolvers: true,
})
export class DispatchAttachmentType {
  @Field(() => String, { description: 'pdf, docx, or signed: the digitally signed PDF.' })
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  bytes!: number;
}

@ObjectType('DispatchPreview', {
  description: 'What would be mailed if the document were released now.',
  simpleResolvers: true,
})
export class DispatchPreviewType {
  @Field(() => String, { description: 'Given back to release exactly this.' })
  fingerprint!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => [String], { description: 'The mail as the first recipient reads it.' })
  lines!: string[];

  @Field(() => [DispatchAttachmentType])
  attachments!: DispatchAttachmentType[];

  @Field(() => [DispatchGroupType], { description: 'In printing order.' })
  groups!: DispatchGroupType[];

  @Field(() => Int, { description: 'Mails in all.' })
  total!: number;

  @Field(() => Boolean, {
    description: 'Whether the document prints other lines of "Nơi nhận" than are kept today.',
  })
  printedDiffers!: boolean;
}
