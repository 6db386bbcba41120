/** A plan that was not sent yet, kept in this tab for one membership through a reload. */
import type { Plan } from './plan.js';

function isPlan(value: unknown): value is Plan {
  const { placeholders, ...texts } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof placeholders === 'object' &&
    placeholders !== null &&
    [...Object.values(texts), ...Object.values(placeholders)].every(
      (text) => typeof text === 'string',
    )
  );
}

export function keptPlan(membershipId: string) {
  const key = `round-plan/${membershipId}`;
  return {
    read(): Plan | null {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        return kept !== null && isPlan(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    keep(plan: Plan): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(plan));
      } catch {
        // A full or forbidden store keeps nothing; the page still does.
      }
    },
    drop: () => sessionStorage.removeItem(key),
  };
}
