import { Committee } from '../../../schema/committee/committee.entity.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import type { TestPerson } from '../../core/api.js';
import { reportTaken } from '../../core/given/report.js';
import { arrange, storedRows } from '../../core/given/stored.js';
import { handedIn } from '../../core/given/submission.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant, type Tenant } from '../../core/world.js';

interface Previewed {
  dispatchPreview: {
    fingerprint: string;
    subject: string;
    lines: string[];
    attachments: { kind: string; name: string; bytes: number }[];
    groups: {
      label: string;
      note: string | null;
      addressees: { name: string; address: string }[];
      elsewhere: string[];
    }[];
    total: number;
    printedDiffers: boolean;
  };
}

export const preview = (who: TestPerson, documentId: string) =>
  who.ask<Previewed>(
    `query ($documentId: ID!) { dispatchPreview(documentId: $documentId) {
      fingerprint subject lines attachments { kind name bytes } total printedDiffers
      groups { label note elsewhere addressees { name address } }
    } }`,
    { documentId },
  );

/** The fingerprint of what would be sent now, as somebody of the office sees it. */
export async function fingerprintOf(who: TestPerson, documentId: string): Promise<string> {
  const { data } = await preview(who, documentId);
  return data?.dispatchPreview.fingerprint ?? '';
}

export const release = (who: TestPerson, id: string, fingerprint: string) =>
  who.ask<{ releaseDocument: object }>(
    `mutation ($id: ID!, $fingerprint: String!) {
      releaseDocument(id: $id, fingerprint: $fingerprint) {
        releasedAt releasedBy { id } deliveries { address }
      }
    }`,
    { id, fingerprint },
  );

export const hold = (who: TestPerson, id: string, reason: string) =>
  who.ask<{ holdDocument: object }>(
    `mutation ($id: ID!, $reason: String!) {
      holdDocument(id: $id, reason: $reason) { holdReason heldAt heldBy { id } }
    }`,
    { id, reason },
  );

export const endHold = (who: TestPerson, id: string) =>
  who.ask<{ endDocumentHold: object }>(
    'mutation ($id: ID!) { endDocumentHold(id: $id) { holdReason heldBy { id } } }',
    { id },
  );

/** A committee in which an officer releases. */
export async function carefulTenant(): Promise<Tenant> {
  const tenant = await newTenant();
  await arrange(Committee, { id: tenant.committeeId }, { releasesAtOnce: false });
  return tenant;
}

/** A signed report whose files are made, and which waits for its release. */
export async function waiting(given?: Tenant) {
  const tenant = given ?? (await carefulTenant());
  await handedIn(tenant.first);
  const reportId = await reportTaken(tenant, 'SIGNED');
  const ran = await runJobs(tenant.committeeId);
  const [document] = await storedRows(OfficialDocument, { committeeId: tenant.committeeId });
  return { tenant, reportId, documentId: document?.id ?? '', ran };
}
