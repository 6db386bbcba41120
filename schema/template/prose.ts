/** Text wrapped in the source that runs on in print: a stretch of white space is one space. */
export const prose = (strings: TemplateStringsArray): string =>
  strings.join('').replace(/\s+/g, ' ').trim();
