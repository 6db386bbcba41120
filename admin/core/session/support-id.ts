const HERE = 'support-access';

/** The organization's view that this tab has entered; other tabs are not in it. */
export function supportId(): string | null {
  return sessionStorage.getItem(HERE);
}

export function keepSupportId(id: string): void {
  sessionStorage.setItem(HERE, id);
}

export function forgetSupportId(): void {
  sessionStorage.removeItem(HERE);
}
