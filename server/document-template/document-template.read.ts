import type { ReadModel } from '../core/read/read-model.js';

export const documentTemplateRead: ReadModel = {
  table: 'app.document_template',
  permission: 'document-template:manage',
  fields: {
    id: 'id',
    edition: 'edition',
    fileName: 'file_name',
    state: 'state',
    bytes: 'bytes',
    sha256: 'sha256',
    findings: 'findings',
    previewState: 'preview_state',
    createdAt: 'created_at',
    activatedAt: 'activated_at',
  },
  sorts: { edition: 'edition' },
};
