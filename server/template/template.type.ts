import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundState } from '../../schema/round/round.entity.js';
import { TemplateState } from '../../schema/template/template.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { SectionPart } from '../../schema/template/template.model.js';
import { IndicatorType } from './indicator.type.js';

registerEnumType(TemplateState, {
  name: 'TemplateState',
  description: 'A draft is written; a published version is frozen.',
});

@ObjectType({ description: 'A choice of a coded list.', simpleResolvers: true })
export class Choice {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('TemplateSection', { description: 'A heading of the report.', simpleResolvers: true })
export class TemplateSectionType {
  @Field(() => String, { description: '"I", "II.1" … "IV".' })
  code!: string;

  @Field(() => String, {
    description: 'LEADERSHIP, RESULT, STRENGTH, SHORTCOMING, CAUSE or DIRECTION.',
  })
  part!: SectionPart;

  @Field(() => String)
  heading!: string;

  @Field(() => [String], { description: 'Standing text, paragraph by paragraph.' })
  lead!: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Standing text after the computed sentences.',
  })
  close?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What an organization is asked to write here.',
  })
  prompt?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether model practices are quoted here.' })
  quotesPractices?: boolean | null;
}

@ObjectType('PracticeKind', { simpleResolvers: true, description: 'A kind of model practice.' })
export class PracticeKindType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'How it is introduced when quoted.' })
  intro!: string;

  @Field(() => Boolean, { description: 'Whether its title stands in quotation marks.' })
  quoted!: boolean;
}

@ObjectType('TemplatePart', {
  description: 'A heading that only groups sections.',
  simpleResolvers: true,
})
export class TemplatePartType {
  @Field(() => String)
  ordinal!: string;

  @Field(() => String)
  heading!: string;
}

@ObjectType('TemplateUse', {
  description: 'A round that is reported by a template.',
  simpleResolvers: true,
})
export class TemplateUseType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => RoundState)
  state!: RoundState;
}

@ObjectType('ReportTemplate', {
  description: 'One version of a report template.',
  simpleResolvers: true,
})
export class TemplateType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => Int, { description: 'Version number.' })
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => TemplateState, { description: 'A published version is frozen.' })
  state!: TemplateState;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  publishedAt?: string | null;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => String, { description: "The report's first paragraph." })
  opening!: string;

  @Field(() => [String], { description: 'Abstract of the document, line by line.' })
  abstract!: string[];

  @Field(() => [TemplatePartType])
  parts!: TemplatePartType[];

  @Field(() => Int, { description: 'Indicators it asks for.' })
  indicatorCount!: number;

  @Field(() => [TemplateUseType], { description: 'Rounds reported by it, the newest fifty.' })
  uses!: TemplateUseType[];

  @Field(() => [TemplateSectionType])
  sections!: TemplateSectionType[];

  @Field(() => [Choice])
  shortcomings!: Choice[];

  @Field(() => [Choice])
  causes!: Choice[];

  @Field(() => [String], { description: 'Names of the values a round must give.' })
  placeholders!: string[];

  @Field(() => [PracticeKindType])
  practiceKinds!: PracticeKindType[];

  @Field(() => [IndicatorType])
  indicators!: IndicatorType[];
}

export const TemplatePage = pageOf(() => TemplateType, 'ReportTemplate');
