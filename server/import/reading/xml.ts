const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g;

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function character(code: number): string {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}

/** Text of XML with its five entities and numbers; there are no others without a DTD. */
export function xmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_all, hex?: string, decimal?: string, name?: string) => {
    if (hex) return character(Number.parseInt(hex, 16));
    if (decimal) return character(Number(decimal));
    return named[name ?? ''] ?? '';
  });
}

/** An attribute of a tag; null where it has none. */
export function attribute(tag: string, name: string): string | null {
  const from = tag.indexOf(` ${name}="`);
  if (from < 0) return null;
  const start = from + name.length + 3;
  return xmlText(tag.slice(start, tag.indexOf('"', start)));
}

/** The texts of every `t` within, put together: what rich text says without its looks. */
export function textsWithin(xml: string): string {
  const plain = xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '');
  const parts = [...plain.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)];
  return parts.map(([, text = '']) => xmlText(text)).join('');
}
