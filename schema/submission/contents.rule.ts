/** What a submission held at some time, and what is different from what it holds at another. */
import type { NarrativeKind } from './narrative.model.js';

/** A figure by its indicator's code. */
export interface KeptFigure {
  code: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  cases: number | null;
  category: string | null;
  explanation: string | null;
}

export interface KeptNarrative {
  sectionCode: string;
  kind: NarrativeKind;
  choiceCode: string | null;
  text: string;
}

export interface KeptPractice {
  sectionCode: string;
  kind: string;
  title: string;
  sentence: string;
}

/** Everything that was typed into a submission, in its order. */
export interface KeptContents {
  figures: KeptFigure[];
  narratives: KeptNarrative[];
  practices: KeptPractice[];
}

const figureParts = [
  'numerator',
  'denominator',
  'value',
  'cases',
  'category',
  'explanation',
] as const satisfies (keyof KeptFigure)[];

/** A figure as it is kept, whatever else it carries: what is not entered is null. */
export function keptFigure(
  code: string,
  figure: { [Part in (typeof figureParts)[number]]?: KeptFigure[Part] | undefined },
): KeptFigure {
  const { numerator = null, denominator = null, value = null, cases = null } = figure;
  const { category = null, explanation = null } = figure;
  return { code, numerator, denominator, value, cases, category, explanation };
}

/** A figure of which nothing is entered says as much as none. */
function wordOf(figure: KeptFigure | undefined): string {
  return JSON.stringify(figureParts.map((part) => figure?.[part] ?? null));
}

function textsBySection({ narratives, practices }: KeptContents): Map<string, string> {
  const texts = [...narratives, ...practices];
  const bySection = Map.groupBy(texts, ({ sectionCode }) => sectionCode);
  return new Map(
    [...bySection].map(([code, own]) => [code, JSON.stringify(own.map((text) => wordsOf(text)))]),
  );
}

function wordsOf(text: KeptNarrative | KeptPractice): (string | null)[] {
  return 'title' in text
    ? [text.kind, text.title, text.sentence]
    : [text.kind, text.choiceCode, text.text];
}

/**
 * Fields that say something else: codes of indicators whose figure or explanation differs, then
 * codes of sections whose texts or practices do. Nothing is said of the order of fields.
 */
export function changedFields(before: KeptContents, after: KeptContents): string[] {
  const figures = (contents: KeptContents) =>
    new Map(contents.figures.map((figure) => [figure.code, figure]));
  const [figuresBefore, figuresAfter] = [figures(before), figures(after)];
  const [textsBefore, textsAfter] = [textsBySection(before), textsBySection(after)];
  const codes = new Set([...figuresBefore.keys(), ...figuresAfter.keys()]);
  const sections = new Set([...textsBefore.keys(), ...textsAfter.keys()]);
  return [
    ...[...codes].filter(
      (code) => wordOf(figuresBefore.get(code)) !== wordOf(figuresAfter.get(code)),
    ),
    ...[...sections].filter((code) => textsBefore.get(code) !== textsAfter.get(code)),
  ];
}
