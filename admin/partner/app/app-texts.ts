import type { PartnerApp } from '../partner.shape.js';

/** An app as it stands in the form. */
export interface AppTexts {
  name: string;
  contact: string;
  scopes: string[];
  wholeCommittee: boolean;
  organizations: { id: string; name: string }[];
  /** One network a line. */
  addresses: string;
  dailyBudget: string;
  ratePerMinute: string;
}

/** What the form begins with: the app, or what a new one is usually given. */
export function textsOf(app: PartnerApp | undefined): AppTexts {
  return {
    name: app?.name ?? '',
    contact: app?.contact ?? '',
    scopes: app?.scopes ?? ['organization:read', 'report:read', 'round:read'],
    wholeCommittee: app?.wholeCommittee ?? true,
    organizations: app?.organizations ?? [],
    addresses: app?.addresses.join('\n') ?? '',
    dailyBudget: String(app?.dailyBudget ?? 100_000),
    ratePerMinute: String(app?.ratePerMinute ?? 60),
  };
}

/** What the server is sent; a number that is none is refused at its field. */
export function inputOf(texts: AppTexts) {
  const whole = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : 0);
  return {
    ...texts,
    organizations: texts.wholeCommittee ? [] : texts.organizations.map(({ id }) => id),
    addresses: texts.addresses.split(/[\s,;]+/).filter(Boolean),
    dailyBudget: whole(texts.dailyBudget),
    ratePerMinute: whole(texts.ratePerMinute),
  };
}
