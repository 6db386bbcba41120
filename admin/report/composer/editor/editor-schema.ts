/** What can be written into a block: the pieces of the document model and nothing else. */
import { mergeAttributes, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

/** A heading with its ordinal, which stands beside the words and is no part of them. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => ({ level: { default: 2 }, ordinal: { default: '' } }),
  renderHTML: ({ node, HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, {
      'data-before': `${node.attrs['ordinal']}. `,
      class: 'heading',
    }),
    0,
  ],
});

/** A line with a dash or an ordinal. */
const Item = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ ordinal: { default: null } }),
  renderHTML({ node, HTMLAttributes }) {
    const ordinal = node.attrs['ordinal'] as string | null;
    const before = ordinal ? `${ordinal}. ` : '- ';
    return ['p', mergeAttributes(HTMLAttributes, { 'data-before': before, class: 'item' }), 0];
  },
});

/** A computed figure: one thing that is kept or deleted, never half of it. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '', rendered: false },
    indicatorCode: { default: '', rendered: false },
    part: { default: null, rendered: false },
  }),
  renderHTML: ({ node }) => [
    'span',
    { class: 'figure', title: String(node.attrs['indicatorCode']) },
    String(node.attrs['text']),
  ],
  renderText: ({ node }) => String(node.attrs['text']),
});

export const extensions = [
  Document,
  Text,
  Paragraph,
  Heading,
  Item,
  Figure,
  Bold,
  Italic,
  UndoRedo,
];
