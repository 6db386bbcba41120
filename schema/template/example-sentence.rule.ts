import type { Aggregation, IndicatorDefinition } from './template.model.js';

/** Made-up figures, to show how a sentence reads. */
const examples: Record<string, string> = {
  numerator: '182',
  denominator: '186',
  percent: '97,85%',
  value: '25',
  money: '1,25 tỷ đồng',
  mean: '91,2',
  n: '340',
  reporting: '82',
  total: '89',
  change: 'tăng 4% so với kỳ trước',
};

type Sentenced = Pick<IndicatorDefinition, 'sentence' | 'unit' | 'categories'> & {
  aggregation: Aggregation;
};

function categoriesExample({ categories, unit }: Sentenced): string {
  const counts = [60, 18, 4];
  return (categories ?? [])
    .slice(0, counts.length)
    .map(({ label }, at) => `${counts[at]} ${unit} ${label}`)
    .join('; ');
}

/** The sentence with made-up figures; an unknown placeholder stays, so that it is seen. */
export function exampleSentence(indicator: Sentenced): string {
  const known = { ...examples, categories: categoriesExample(indicator) };
  return indicator.sentence.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => known[name as keyof typeof known] ?? whole,
  );
}
