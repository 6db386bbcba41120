/** A piece of HTML whose parts are escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Part = Markup | string | number | readonly Part[];

/** HTML from a template; every inserted string is escaped, in text and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((text, index) => text + render(parts[index] ?? ''));
  return new Markup(pieces.join(''));
}

function render(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Plain text with its web addresses as links that open in a new window. */
export function linked(text: string): Markup {
  const pieces = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/);
  return html`${pieces.map((piece, index) =>
    index % 2 ? html`<a href="${piece}" target="_blank" rel="noreferrer">${piece}</a>` : piece,
  )}`;
}
