import { Field, ID, Int, ObjectType } from 'type-graphql';
import { pageOf } from '../core/graphql/list.type.js';
import type { SectionPart } from '../../schema/template/template.model.js';
import { IndicatorType } from './indicator.type.js';

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
