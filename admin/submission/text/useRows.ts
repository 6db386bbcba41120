import { useRef, useState } from 'react';

/** Rows of a list field: adding, changing, removing, and taking the last removal back. */
export function useRows<Row>(rows: readonly Row[], write: (rows: Row[]) => void) {
  const [removed, setRemoved] = useState<{ row: Row; at: number } | null>(null);
  /** Row that takes the focus when it appears. */
  const fresh = useRef<number | null>(null);

  return {
    removed,
    add(row: Row, at = rows.length) {
      fresh.current = at;
      write(rows.toSpliced(at, 0, row));
    },
    change(at: number, row: Row) {
      write(rows.with(at, row));
    },
    remove(at: number) {
      const row = rows[at];
      if (row === undefined) return;
      setRemoved({ row, at });
      write(rows.toSpliced(at, 1));
    },
    undo() {
      if (!removed) return;
      fresh.current = removed.at;
      write(rows.toSpliced(removed.at, 0, removed.row));
      setRemoved(null);
    },
    /** For a row's first input: takes the focus when the row was just added. */
    focusFresh(at: number) {
      return (input: HTMLElement | null) => {
        if (!input || fresh.current !== at) return;
        fresh.current = null;
        input.focus();
      };
    },
  };
}
