import { createContext, useContext, useMemo } from 'react';
import { useActing } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import type { Block } from '../../../schema/document/document.model.js';
import {
  ADD_TEXT,
  CHOOSE_QUOTES,
  EDIT_BLOCK,
  HIDE_BLOCK,
  KEEP_EDITED,
  MOVE_BLOCK,
  RESET_BLOCK,
  UNDO,
} from './composer.graphql.js';
import type { Draft, DraftBlock } from './composer.shape.js';
import { type Findings, useFindings } from './findings/useFindings.js';

/** What the page lets a person do with the draft. Each step says whether it was taken. */
export interface Composer {
  draft: Draft;
  /** What the checks find in it. */
  findings: Findings;
  /** Whether the person may change the draft, and the draft is open to changes. */
  canEdit: boolean;
  running: boolean;
  edit: (block: DraftBlock, content: Block[]) => Promise<boolean>;
  reset: (block: DraftBlock) => Promise<boolean>;
  keepEdited: (block: DraftBlock) => Promise<boolean>;
  hide: (block: DraftBlock, hidden: boolean) => Promise<boolean>;
  /** Moves a block behind another; null is the head. */
  move: (block: DraftBlock, afterId: string | null) => Promise<boolean>;
  addText: (afterId: string | null, content: Block[]) => Promise<boolean>;
  quote: (block: DraftBlock, practiceIds: string[] | null) => Promise<boolean>;
  undo: () => Promise<boolean>;
  /** Shows where a figure comes from; `at` takes the focus back. */
  showSources: (code: string, at: HTMLElement) => void;
  refresh: () => Promise<unknown>;
}

const ComposerContext = createContext<Composer | null>(null);
export const ComposerProvider = ComposerContext.Provider;

/** The draft on the page. */
export function useComposer(): Composer {
  const composer = useContext(ComposerContext);
  if (!composer) throw new Error('outside of a composer');
  return composer;
}

interface Given {
  draft: Draft;
  refresh: () => Promise<unknown>;
  showSources: Composer['showSources'];
}

/** Steps against the server; after each the draft is read again, also after a refusal. */
export function useComposing({ draft, refresh, showSources }: Given): Composer {
  const { permissions } = useActing();
  const { run, running } = useMutationNotice();
  const findings = useFindings(draft);
  const canEdit = draft.state === 'DRAFT' && permissions.includes('report:prepare');
  return useMemo(() => {
    const take = async (document: string, variables: object, done?: string) => {
      const reply = await run(() => graphql(document, variables), done);
      await refresh();
      return reply !== undefined;
    };
    const at = ({ id, version }: DraftBlock, more: object = {}) => ({
      input: { reportId: draft.id, blockId: id, version },
      ...more,
    });
    return {
      draft,
      findings,
      canEdit,
      running,
      edit: (block, content) => take(EDIT_BLOCK, at(block, { content }), 'composer.done.edit'),
      reset: (block) => take(RESET_BLOCK, at(block), 'composer.done.reset'),
      keepEdited: (block) => take(KEEP_EDITED, at(block), 'composer.done.keep'),
      hide: (block, hidden) => take(HIDE_BLOCK, at(block, { hidden })),
      move: (block, afterId) => take(MOVE_BLOCK, at(block, { afterId })),
      addText: (afterId, content) =>
        take(ADD_TEXT, { input: { reportId: draft.id, afterId, content } }, 'composer.done.add'),
      quote: (block, practiceIds) => take(CHOOSE_QUOTES, at(block, { practiceIds })),
      undo: () => take(UNDO, { reportId: draft.id }, 'composer.done.undo'),
      showSources,
      refresh,
    };
  }, [draft, findings, canEdit, running, run, refresh, showSources]);
}
