import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ImportOutcome, ImportState } from '../../schema/import/import.entity.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'READY shows what would happen; nothing in the register has changed then.',
});
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What a row of a file does to the register.',
});

@ObjectType('OrganizationImport', {
  description: 'A file of organizations that was read: what it would change, or has changed.',
  simpleResolvers: true,
})
export class ImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => ImportState)
  state!: ImportState;

  @Field(() => GraphQLLocalDate, { description: 'First day its names and places hold.' })
  validFrom!: string;

  @Field(() => Int, { description: 'Rows of the file.' })
  total!: number;

  @Field(() => Int, { description: 'Rows with an organization that is new.' })
  created!: number;

  @Field(() => Int, { description: 'Rows that change an organization.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that say what the register says.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows with a fault; with one nothing is written.' })
  faulty!: number;

  @Field(() => String, { nullable: true, description: 'What is being written, of two steps.' })
  step?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows the step has written so far.' })
  written?: number | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  committedAt?: string | null;
}

export const ImportPage = pageOf(() => ImportType, 'OrganizationImport');

@ObjectType('CellFault', { description: 'What is wrong in one cell.', simpleResolvers: true })
export class CellFaultType {
  @Field(() => String, { description: 'The column, by the field it stands for.' })
  field!: string;

  @Field(() => String)
  code!: string;

  /** What the code's sentence needs. */
  params?: Record<string, string | number>;
}

@ObjectType('ImportChange', { description: 'What a row would change.', simpleResolvers: true })
export class ImportChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String)
  to!: string;
}

@ObjectType('OrganizationImportRow', { description: 'A row of a file.', simpleResolvers: true })
export class ImportRowType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Line in the file, as a spreadsheet counts.' })
  line!: number;

  @Field(() => ImportOutcome)
  outcome!: ImportOutcome;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [CellFaultType])
  faults!: CellFaultType[];

  @Field(() => [ImportChangeType])
  changes!: ImportChangeType[];
}

export const ImportRowPage = pageOf(() => ImportRowType, 'OrganizationImportRow');

@InputType({ description: 'Which rows of which file.' })
export class ImportRowFilter {
  @Field(() => ID)
  importId!: string;

  @Field(() => ImportOutcome, { nullable: true })
  outcome?: ImportOutcome;
}
