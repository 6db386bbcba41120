/** A line of the list of partner apps. */
export interface PartnerAppRow {
  id: string;
  name: string;
  wholeCommittee: boolean;
  /** Points of cost a day. */
  dailyBudget: number;
  spentToday: number;
  lastUsedAt: string | null;
  /** Shut out since then. */
  disabledAt: string | null;
}

export interface PartnerKey {
  id: string;
  state: 'LIVE' | 'EXPIRED' | 'REVOKED';
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export interface PartnerUsage {
  id: string;
  day: string;
  operation: string;
  requests: number;
  cost: number;
  errors: number;
  refused: number;
}

export interface PartnerApp extends PartnerAppRow {
  contact: string;
  scopes: string[];
  organizations: { id: string; name: string }[];
  addresses: string[];
  ratePerMinute: number;
  disabledReason: string | null;
  keys: PartnerKey[];
  usage: PartnerUsage[];
}
