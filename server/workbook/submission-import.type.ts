import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { SubmissionImportState } from '../../schema/workbook/submission-import.entity.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(SubmissionImportState, {
  name: 'SubmissionImportState',
  description: 'READY shows what would change; nothing in the submission has changed then.',
});

const SHEET = 'Name of the sheet.';
const CELL = 'The cell, as a spreadsheet names it: "G12".';

@ObjectType('WorkbookChange', {
  description: 'A field that a filled workbook changes.',
  simpleResolvers: true,
})
export class WorkbookChangeType {
  @Field(() => String, { description: SHEET })
  sheet!: string;

  @Field(() => String, { description: CELL })
  cell!: string;

  @Field(() => String, { description: 'What the field is called in the workbook.' })
  title!: string;

  @Field(() => String, { description: 'What stands in the submission; empty for nothing.' })
  from!: string;

  @Field(() => String, { description: 'What the file puts there; empty for nothing.' })
  to!: string;

  @Field(() => Boolean, { description: 'Whether both are decimals.' })
  isAmount!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it was also changed in the console since the file was made.',
  })
  contested!: boolean;
}

@ObjectType('CellRemark', {
  description: 'What is wrong in a cell of a workbook, or worth a look.',
  simpleResolvers: true,
})
export class CellRemarkType {
  @Field(() => String, { description: SHEET })
  sheet!: string;

  @Field(() => String, { description: CELL })
  cell!: string;

  @Field(() => String)
  code!: string;

  /** What the code's sentence needs. */
  params?: Record<string, string | number>;
}

@ObjectType('SubmissionImport', {
  description: 'A filled workbook that was read: what it would change in a report, or has changed.',
  simpleResolvers: true,
})
export class SubmissionImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  submissionId!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => SubmissionImportState)
  state!: SubmissionImportState;

  @Field(() => [WorkbookChangeType])
  changes!: WorkbookChangeType[];

  @Field(() => [CellRemarkType], { description: 'With one of them nothing is written.' })
  faults!: CellRemarkType[];

  @Field(() => [CellRemarkType], {
    description: 'What would keep the report from being handed in; it can be written all the same.',
  })
  warnings!: CellRemarkType[];

  @Field(() => Boolean, { description: 'Whether nothing has changed the report since.' })
  mayUndo!: boolean;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  committedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  undoneAt?: string | null;
}

export const SubmissionImportPage = pageOf(() => SubmissionImportType, 'SubmissionImport');

@InputType({ description: 'Which workbooks that were read.' })
export class SubmissionImportFilter {
  @Field(() => ID)
  submissionId!: string;
}
