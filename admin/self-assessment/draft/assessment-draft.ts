/** A self-assessment's draft: one record of texts here, one row with its own lock there. */
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import { changesOf } from '../../../schema/core/draft/draft-merge.rule.js';
import { askedOf } from '../../../schema/self-assessment/self-assessment.rule.js';
import type { DraftPort, ServerDraft } from '../../core/draft/draft-session.js';
import {
  answerFields,
  answerIn,
  answerName,
  type AskedMeasure,
  codeOf,
  halfTyped,
} from '../answer/answer-fields.js';
import type { KeptAnswer, SelfAssessment } from '../self-assessment.shape.js';

/** How each code that the organization is asked is measured. */
export function measuresOf({ round, organization }: SelfAssessment): Map<string, AskedMeasure> {
  const { criteria } = round;
  const measures = criteria.standards
    .flatMap((standard) => standard.criteria)
    .map(({ code, measure }) => [code, measure] as const);
  const known = new Map<string, AskedMeasure>(measures);
  return new Map(
    askedOf(criteria, organization.hostType).map(({ code, kind }): [string, AskedMeasure] => [
      code,
      known.get(code) ??
        (kind === 'GATE' ? { kind: 'GATE' } : { kind: 'COUNT', target: 1000, unit: '' }),
    ]),
  );
}

/** Grows with every answer that is saved by anybody. */
const versionOf = (answers: readonly { version: number }[]) =>
  answers.reduce((sum, { version }) => sum + version, 0);

export function serverDraft({ answers }: Pick<SelfAssessment, 'answers'>): ServerDraft {
  return {
    version: versionOf(answers),
    fields: Object.assign({}, ...answers.map(answerFields)) as DraftFields,
  };
}

export interface SentAnswer {
  assessmentId: string;
  criterion: string;
  version: number;
  value: unknown;
  notApplicable: string | null;
  note: string | null;
  confirmed: boolean;
}

interface AnswerServer {
  /** Resolves to the answer's new version. */
  save(input: SentAnswer): Promise<number>;
  load(): Promise<SelfAssessment>;
}

/**
 * Saves each answer that changed at the version it was read at. Versions are learnt with the texts
 * they belong to: of a newer one whose text is not here nothing is overwritten.
 */
export class AnswerPort implements DraftPort {
  /** What somebody else did to other answers needs no choice. */
  readonly joins = true;
  private versions = new Map<string, number>();
  private readonly measures: Map<string, AskedMeasure>;

  constructor(
    private readonly assessment: SelfAssessment,
    private readonly server: AnswerServer,
  ) {
    this.measures = measuresOf(assessment);
    this.learn(assessment.answers);
  }

  learn(answers: readonly Pick<KeptAnswer, 'criterion' | 'version'>[]): void {
    this.versions = new Map(answers.map(({ criterion, version }) => [criterion, version]));
  }

  async save({ fields }: ServerDraft, base: DraftFields): Promise<number> {
    const codes = new Set(changesOf(base, fields).map(({ name }) => codeOf(name)));
    for (const code of codes) {
      const measure = this.measures.get(code);
      if (!measure) continue;
      const { value, notApplicable, note } = answerIn(code, measure, fields);
      const version = await this.server.save({
        assessmentId: this.assessment.id,
        criterion: code,
        version: this.versions.get(code) ?? 0,
        value: value ?? null,
        notApplicable: notApplicable ?? null,
        note: note ?? null,
        confirmed: (fields[answerName(code, 'carried')] ?? '') === '',
      });
      this.versions.set(code, version);
    }
    return versionOf([...this.versions.values()].map((version) => ({ version })));
  }

  async load(): Promise<ServerDraft> {
    const { answers } = await this.server.load();
    this.learn(answers);
    return serverDraft({ answers });
  }

  /** Instead of a number that is half typed what the server has. */
  readonly readable = (fields: DraftFields, base: DraftFields): DraftFields => {
    const names = [...this.measures].flatMap(([code, measure]) => halfTyped(code, measure, fields));
    return { ...fields, ...Object.fromEntries(names.map((name) => [name, base[name] ?? ''])) };
  };
}
