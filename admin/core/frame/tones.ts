/**
 * Colours of states. `ink` on `surface` has a contrast of at least 4.5 to 1; `bar` fills stand on
 * white.
 */
export const tones = {
  neutral: { surface: '#ECEDEF', ink: '#444B54', bar: '#B4BAC2' },
  draft: { surface: '#E8E6F5', ink: '#443C7A', bar: '#8F86C9' },
  active: { surface: '#DFECF8', ink: '#124E83', bar: '#3F7FB8' },
  attention: { surface: '#FCEBCB', ink: '#7A4500', bar: '#D98A1F' },
  good: { surface: '#DDF1E3', ink: '#14572B', bar: '#3B8F58' },
  bad: { surface: '#FBE1E0', ink: '#8F1318', bar: '#B3262B' },
} as const;

export type Tone = keyof typeof tones;
