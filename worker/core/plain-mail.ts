function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line of a mail; one that is an address of ours becomes a link. */
const paragraph = (line: string) =>
  /^https?:\/\/\S+$/.test(line)
    ? `<p><a href="${escapeHtml(line)}">${escapeHtml(line)}</a></p>`
    : `<p>${escapeHtml(line)}</p>`;

/** The two bodies of a mail from its lines. */
export function bodiesOf(
  lines: readonly string[],
  language = 'vi',
): { text: string; html: string } {
  return {
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body>${lines.map(paragraph).join('\n')}</body></html>`,
  };
}
