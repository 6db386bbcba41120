import type { Words } from '../vi.js';
import type { documentTemplateVi } from './document-template.vi.js';

export const documentTemplateEn: Words<typeof documentTemplateVi> = {
  documentTemplate: {
    title: 'Word template of documents',
    explanation:
      'The Word file (.docx) of a document is set in the template in use. The PDF always follows the layout in force.',
    lead: 'Take the starting file, change it in Word, and upload it. Every upload is a version.',
    starter: 'Take the starting file',
    file: 'Template file',
    fileHint: 'A .docx file without macros, outside links or embedded objects; at most 2 MB.',
    fileLarge: 'The file is larger than 2 MB. Make its pictures smaller.',
    upload: 'Upload and check',
    placeholders: 'Placeholders of a template',
    placeholdersHint:
      'Write the name exactly, between double braces. Body, recipients and annexes stand alone in their paragraph.',
    needed: 'needed',
    versions: 'Versions',
    empty: 'No template of your own yet',
    emptyHint: 'Documents are set in the layout in force.',
    edition: 'Version %{edition}',
    state: { READY: 'Not in use', ACTIVE: 'In use', RETIRED: 'Retired' },
    faults:
      '%{smart_count} faults keep it from being used. Correct the file and upload a new version:',
    remarks: '%{smart_count} remarks:',
    place: '(%{part}, paragraph %{paragraph}: “%{excerpt}”)',
    part: { body: 'body', header: 'header', footer: 'footer' },
    preview: 'Preview with real data',
    previewAgain: 'Preview again',
    previewing: 'The preview is being made',
    previewFailed:
      'This template cannot be filled in. Open it in Word, save it and upload a new version.',
    takePreview: 'Take the preview',
    takeFile: 'Take the template',
    activate: 'Use version %{edition}',
    activated: 'Documents are set in this template from now on',
    retire: 'Retire',
    retired: 'Documents are set in the layout in force again',
  },
};
