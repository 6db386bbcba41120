import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { DraftSession, DraftView } from '../../submission/draft/draft-session.js';
import { LeaveGuard } from '../../submission/form/LeaveGuard.js';
import { SaveStatus } from '../../submission/form/SaveStatus.js';

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
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 2,
          mt: 3,
          px: 2,
          py: 1.25,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'space-between',
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <SaveStatus session={session} view={view} unreadable={0} />
        {children}
      </Box>
      <LeaveGuard isUnsafe={!view.kept && session.unsent().length > 0} />
    </>
  );
}
