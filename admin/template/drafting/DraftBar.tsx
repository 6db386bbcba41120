import type { ReactNode } from 'react';
import type { DraftSession, DraftView } from '../../core/draft/draft-session.js';
import { ActionBar } from '../../core/draft/ActionBar.js';
import { LeaveGuard } from '../../core/draft/LeaveGuard.js';
import { SaveStatus } from '../../core/draft/SaveStatus.js';

interface DraftBarProps {
  session: DraftSession;
  view: DraftView;
  /** What is done with the draft. */
  children: ReactNode;
}

/** The bar below a draft that saves itself: where its texts are, and the steps. */
export function DraftBar({ session, view, children }: DraftBarProps) {
  return (
    <>
      <ActionBar>
        <SaveStatus session={session} view={view} unreadable={0} />
        {children}
      </ActionBar>
      <LeaveGuard isUnsafe={!view.kept && session.unsent().length > 0} />
    </>
  );
}
