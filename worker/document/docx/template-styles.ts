/** The styles that our paragraphs name, put into a file that has styles of its own. */
import { Document, Packer, Paragraph } from 'docx';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { zipText } from './finish-package.js';
import { docxStyles, tableStyle } from './docx-styles.js';

interface Style {
  id: string;
  name: string;
  xml: string;
}

function stylesIn(xml: string): Style[] {
  return [...xml.matchAll(/<w:style\s[^>]*w:styleId="([^"]+)".*?<\/w:style>/gs)].map(
    ([style, id = '']) => ({
      id,
      name: /<w:name w:val="([^"]+)"/.exec(style)?.[1]?.toLowerCase() ?? '',
      xml: style,
    }),
  );
}

async function ownStyles(profile: LayoutProfile): Promise<Style[]> {
  const empty = new Document({
    styles: docxStyles(profile),
    sections: [{ children: [new Paragraph('')] }],
  });
  const packed = await Packer.toBuffer(empty);
  return stylesIn(zipText(packed, 'word/styles.xml') + tableStyle());
}

export interface MergedStyles {
  /** Put into the file's styles. */
  added: string;
  /** Our names of styles that the file calls otherwise. */
  renamed: Map<string, string>;
}

/**
 * The file's own styles win: what it calls "heading 1" is its heading 1, whatever its id. Only
 * styles that it lacks are added, as the profile has them.
 */
export async function mergeStyles(theirs: string, profile: LayoutProfile): Promise<MergedStyles> {
  const known = stylesIn(theirs);
  const ids = new Set(known.map(({ id }) => id));
  const idByName = new Map(known.map(({ id, name }) => [name, id]));
  const merged: MergedStyles = { added: '', renamed: new Map() };
  for (const { id, name, xml } of await ownStyles(profile)) {
    const same = idByName.get(name);
    if (same && same !== id) merged.renamed.set(id, same);
    else if (!same && !ids.has(id)) merged.added += xml;
  }
  return merged;
}
