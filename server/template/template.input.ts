import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  CodedChoice,
  PracticeKind,
  TemplatePart,
  TemplateSection,
} from '../../schema/template/template.model.js';
import { IndicatorInput } from './indicator.input.js';
import type { TemplateContents } from './template-contents.js';
import type { CreateTemplate, DraftOf } from './template.service.js';

@InputType({ description: 'A heading of the report as it is to be.' })
export class TemplateSectionInput implements TemplateSection {
  @Field(() => String)
  code!: string;

  @Field(() => String, {
    description: 'LEADERSHIP, RESULT, STRENGTH, SHORTCOMING, CAUSE or DIRECTION.',
  })
  part!: TemplateSection['part'];

  @Field(() => String)
  heading!: string;

  @Field(() => [String])
  lead!: string[];

  @Field(() => [String], { nullable: true })
  close?: string[];

  @Field(() => Boolean, { nullable: true })
  quotesPractices?: boolean;

  @Field(() => String, { nullable: true })
  prompt?: string;
}

@InputType({ description: 'A heading that only groups sections.' })
export class TemplatePartInput implements TemplatePart {
  @Field(() => String)
  ordinal!: string;

  @Field(() => String)
  heading!: string;
}

@InputType({ description: 'A choice of a coded list.' })
export class ChoiceInput implements CodedChoice {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

@InputType({ description: 'A kind of model practice.' })
export class PracticeKindInput implements PracticeKind {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'How it is introduced when quoted: "phong trào".' })
  intro!: string;

  @Field(() => Boolean, { description: 'Whether its title stands in quotation marks.' })
  quoted!: boolean;
}

@InputType({ description: 'The whole of a draft as it is to be.' })
export class SaveTemplateInput implements DraftOf, TemplateContents {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the draft was read at.' })
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  opening!: string;

  @Field(() => [String])
  abstract!: string[];

  @Field(() => [TemplatePartInput])
  parts!: TemplatePartInput[];

  @Field(() => [TemplateSectionInput])
  sections!: TemplateSectionInput[];

  @Field(() => [ChoiceInput])
  shortcomings!: ChoiceInput[];

  @Field(() => [ChoiceInput])
  causes!: ChoiceInput[];

  @Field(() => [PracticeKindInput])
  practiceKinds!: PracticeKindInput[];

  @Field(() => [IndicatorInput])
  indicators!: IndicatorInput[];
}

@InputType({ description: 'A template of another kind.' })
export class CreateTemplateInput implements CreateTemplate {
  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The template to begin with.' })
  fromId?: string | null;
}

@InputType({ description: 'Which templates: all conditions together.' })
export class TemplateFilter {
  @Field(() => String, { nullable: true })
  code?: string;
}
