import { type DragEvent, useState } from 'react';
import type { DraftBlock } from '../composer.shape.js';

/** Where a dragged block would go: before or behind the one it is over. */
export type DropSide = 'before' | 'after';

export interface Drag {
  dragged: string | null;
  onDrag: (id: string | null) => void;
  onDrop: (side: DropSide) => void;
}

const LINE = '3px 0 #A4161A';

/** A line at the edge where the block will stand. */
export const DROP_LINE: Record<DropSide, string> = {
  before: `inset 0 ${LINE}`,
  after: `inset 0 -${LINE}`,
};

function sideOf({ clientY, currentTarget }: DragEvent): DropSide {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}

/** Lets a dragged block be dropped on this one, in its upper or lower half. */
export function useDropPlace(block: DraftBlock, { dragged, onDrop }: Drag) {
  const [side, setSide] = useState<DropSide | null>(null);
  const isOver = dragged !== null && dragged !== block.id;
  return {
    side: isOver ? side : null,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isOver) return;
        event.preventDefault();
        setSide(sideOf(event));
      },
      onDragLeave: () => setSide(null),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setSide(null);
        if (isOver) onDrop(sideOf(event));
      },
    },
  };
}
