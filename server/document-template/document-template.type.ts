import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  DocumentTemplateState,
  PreviewState,
} from '../../schema/document-template/document-template.entity.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(DocumentTemplateState, {
  name: 'DocumentTemplateState',
  description:
    'READY was checked; ACTIVE is what documents are issued in; RETIRED is used no more.',
});
registerEnumType(PreviewState, {
  name: 'PreviewState',
  description: 'Whether a file was filled with real data. FAILED says that it cannot be.',
});

@ObjectType('TemplatePlace', {
  description: 'Where in a Word file something was found.',
  simpleResolvers: true,
})
export class TemplatePlaceType {
  @Field(() => String, { description: 'body, header or footer.' })
  part!: string;

  @Field(() => Int, { description: 'Counted from 1 in its part.' })
  paragraph!: number;

  @Field(() => String, { description: "The paragraph's text, shortened." })
  excerpt!: string;
}

@ObjectType('TemplateFinding', {
  description: 'What the check of a Word file says; with a fault it is never used.',
  simpleResolvers: true,
})
export class TemplateFindingType {
  @Field(() => String)
  code!: string;

  @Field(() => Boolean)
  isFault!: boolean;

  @Field(() => TemplatePlaceType, { nullable: true })
  place?: TemplatePlaceType | null;

  /** What the code's sentence needs. */
  params?: Record<string, string | number>;
}

@ObjectType('DocumentTemplate', {
  description:
    "A version of the committee's own Word file. Files are served at " +
    '/files/document-templates/{id}/template and /preview.',
  simpleResolvers: true,
})
export class DocumentTemplateType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counted from 1.' })
  edition!: number;

  @Field(() => String)
  fileName!: string;

  @Field(() => DocumentTemplateState)
  state!: DocumentTemplateState;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' })
  sha256!: string;

  @Field(() => [TemplateFindingType])
  findings!: TemplateFindingType[];

  @Field(() => PreviewState)
  previewState!: PreviewState;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  activatedAt?: string | null;
}

export const DocumentTemplatePage = pageOf(() => DocumentTemplateType, 'DocumentTemplate');
