import { checkTemplate, type TemplateDraft } from '../../schema/template/template-check.rule.js';
import { templateDifference } from '../../schema/template/template-difference.rule.js';
import { standardTemplates } from '../../schema/template/shipped/standard-templates.js';
import type { IndicatorDefinition, TemplateContent } from '../../schema/template/template.model.js';
import { demoTemplate } from '../../server/demo/content/report-template.js';

const [sound] = standardTemplates as unknown as [TemplateDraft];

/** The sound template with one of its indicators changed. */
function withIndicator(code: string, change: Partial<IndicatorDefinition>): TemplateDraft {
  const indicators = sound.indicators.map((each) =>
    each.code === code ? { ...each, ...change } : each,
  );
  return { ...sound, indicators };
}

const withContent = (change: Partial<TemplateContent>): TemplateDraft => ({
  ...sound,
  content: { ...sound.content, ...change },
});

const faultsOf = (draft: TemplateDraft) =>
  checkTemplate(draft)
    .filter(({ isAdvice }) => !isAdvice)
    .map(({ field, code }) => `${field} ${code}`);

describe('the check list of a template', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect([...standardTemplates, demoTemplate].map((each) => faultsOf(each))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it.each<[string, Partial<IndicatorDefinition>, string]>([
    ['a placeholder of another kind', { sentence: '{mean}.' }, 'sentence PLACEHOLDER_UNKNOWN'],
    ['a brace alone', { sentence: 'Có {value lớp.' }, 'sentence BRACE_ALONE'],
    ['a sentence that does not end', { sentence: 'Có {value} lớp' }, 'sentence FULL_STOP_MISSING'],
    ['no sentence', { sentence: '' }, 'sentence TEXT_MISSING'],
    ['a section that is not there', { sectionCode: 'IX' }, 'sectionCode SECTION_UNKNOWN'],
    ['nobody who is asked', { appliesTo: [] }, 'appliesTo LIST_EMPTY'],
  ])('finds %s', (_name, change, fault) => {
    expect(faultsOf(withIndicator('L03', change))).toEqual([`indicators.L03.${fault}`]);
  });

  it.each<[string, Partial<TemplateContent>, string]>([
    ['a part without a heading', { parts: [] }, 'parts.II TEXT_MISSING'],
    [
      'practices asked for without kinds',
      { practiceKinds: [] },
      'practiceKinds PRACTICE_KINDS_MISSING',
    ],
    [
      'a kind without a name',
      { practiceKinds: [{ code: 'K1', label: '', intro: 'mô hình', quoted: true }] },
      'practiceKinds.K1 TEXT_MISSING',
    ],
  ])('finds %s', (_name, change, fault) => {
    expect(faultsOf(withContent(change))).toContain(fault);
  });

  it.each<[string, object, string]>([
    ['without a bound', { is: 'BETWEEN', part: 'value' }, 'RULE_INCOMPLETE'],
    ['upside down', { is: 'BETWEEN', part: 'value', least: 9, most: 1 }, 'RULE_INCOMPLETE'],
    ['of a part it has not', { is: 'BETWEEN', part: 'cases', least: 1 }, 'RULE_PART_WRONG'],
    [
      'about a figure that is not asked',
      { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'X9', part: 'value' }] },
      'RULE_FIGURE_UNKNOWN',
    ],
    [
      'that holds a number against itself',
      { is: 'EQUALS', part: 'value', others: [{ code: 'L03', part: 'value' }] },
      'RULE_FIGURE_UNKNOWN',
    ],
  ])('finds a rule %s', (_name, test, code) => {
    const rule = { code: 'R1', kind: 'HARD', test, message: 'Sai.' };
    const draft = withIndicator('L03', { rules: [rule] as never });

    expect(faultsOf(draft)).toEqual([`indicators.L03.rules.R1 ${code}`]);
  });

  it('advises where a section of results asks for nothing, and lets it pass', () => {
    const section = { code: 'II.6', part: 'RESULT', heading: 'Khác', lead: ['Có.'] } as const;
    const draft = withContent({
      sections: [...sound.content.sections, { ...section, lead: ['Có.'] }],
    });

    expect(faultsOf(draft)).toEqual([]);
    expect(checkTemplate(draft)).toMatchObject([
      { field: 'sections.II.6.heading', code: 'SECTION_ASKS_NOTHING' },
    ]);
  });
});

describe('the difference of two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(templateDifference(sound, structuredClone(sound))).toEqual([]);
  });

  it('names what was added, removed and changed, and in which property', () => {
    const after = withIndicator('L03', { label: 'Lớp', required: false });
    const [first, ...rest] = after.indicators;
    const added = { ...(first as IndicatorDefinition), code: 'N01', label: 'Mới' };

    const changes = templateDifference(sound, {
      ...after,
      name: 'Tên khác',
      indicators: [...rest, added],
    });

    expect(changes.map(({ kind, part, properties }) => [kind, part, properties.join()])).toEqual([
      ['CHANGED', 'name', ''],
      ['CHANGED', 'indicators.L03', 'required,label'],
      ['ADDED', 'indicators.N01', ''],
      ['REMOVED', `indicators.${first?.code}`, ''],
    ]);
  });

  it('sees another order', () => {
    const sections = sound.content.sections.toReversed();

    expect(templateDifference(sound, withContent({ sections }))).toMatchObject([
      { part: 'sections', properties: ['order'] },
    ]);
  });
});
