import { type Progress, sendFile } from '../core/upload/send-file.js';

/** Sends a file of organizations. @throws ApiError */
export async function uploadImport(
  file: File,
  validFrom: string,
  progress: Progress,
): Promise<string> {
  const asked = new URLSearchParams({ name: file.name, ...(validFrom ? { validFrom } : {}) });
  const address = `/files/organization-imports?${asked.toString()}`;
  return (await sendFile<{ id: string }>(address, file, progress)).id;
}
