const HERE = 'acting-membership';
const LAST = 'last-membership';

/** The membership this tab acts in; a new tab begins with the one used last in this browser. */
export function actingId(): string | null {
  return sessionStorage.getItem(HERE) ?? localStorage.getItem(LAST);
}

/** Lets this tab act in a membership; other tabs stay in theirs. */
export function keepActingId(id: string): void {
  sessionStorage.setItem(HERE, id);
  localStorage.setItem(LAST, id);
}

export function forgetActingId(): void {
  sessionStorage.removeItem(HERE);
}
