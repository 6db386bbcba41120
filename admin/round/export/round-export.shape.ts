export interface RoundExport {
  id: string;
  state: 'WAITING' | 'READY' | 'CANCELLED' | 'EXPIRED';
  rows: { organizations: number; reports: number; figures: number } | null;
  bytes: number | null;
  askedAt: string;
  askedBy: string | null;
  endedAt: string | null;
  expiresAt: string | null;
  isFetchable: boolean;
  step: string | null;
  done: number | null;
  total: number | null;
  hasFailed: boolean;
}
