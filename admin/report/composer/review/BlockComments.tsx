import { Box, Button, TextField, Typography } from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../../../core/format.js';
import { graphql } from '../../../core/graphql.js';
import { useMutationNotice } from '../../../core/useMutationNotice.js';
import { COMMENT, RESOLVE_COMMENT } from '../composer.graphql.js';
import type { DraftBlock, DraftComment } from '../composer.shape.js';
import { useKeptComment } from '../editor/kept-text.js';
import { useComposer } from '../useComposer.js';

/** What was said about a block, and a line to say something in. */
export function BlockComments({ block }: { block: DraftBlock }) {
  const translate = useTranslate();
  const { draft } = useComposer();
  const here = draft.comments.filter(({ blockKey }) => blockKey === block.key);
  return (
    <Box
      component="section"
      aria-label={translate('composer.comment.title')}
      sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 1, typography: 'body1' }}
    >
      {here
        .filter(({ answersId }) => answersId === null)
        .map((opening) => (
          <Conversation
            key={opening.id}
            opening={opening}
            answers={here.filter(({ answersId }) => answersId === opening.id)}
          />
        ))}
      <CommentForm blockKey={block.key} answersId={null} />
    </Box>
  );
}

interface ConversationProps {
  opening: DraftComment;
  answers: readonly DraftComment[];
}

function Conversation({ opening, answers }: ConversationProps) {
  const translate = useTranslate();
  const { draft, refresh } = useComposer();
  const { run, running } = useMutationNotice();
  const isSettled = opening.resolvedAt !== null;
  const settle = async () => {
    const input = { reportId: draft.id, commentId: opening.id, resolved: !isSettled };
    await run(() => graphql(RESOLVE_COMMENT, { input }));
    await refresh();
  };
  return (
    <Box sx={{ mb: 2 }}>
      {[opening, ...answers].map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {isSettled && (
        <Typography variant="body2" color="textSecondary">
          {translate('composer.comment.settled', { name: opening.resolvedBy?.fullName ?? '' })}
        </Typography>
      )}
      <Button size="small" disabled={running} onClick={() => void settle()}>
        {translate(`composer.comment.${isSettled ? 'reopen' : 'settle'}`)}
      </Button>
      {!isSettled && <CommentForm blockKey={opening.blockKey} answersId={opening.id} />}
    </Box>
  );
}

function Said({ comment }: { comment: DraftComment }) {
  const translate = useTranslate();
  const { author, createdAt, draftNumber, text, answersId } = comment;
  return (
    <Box sx={{ pl: answersId ? 2 : 0, mb: 0.5 }}>
      <Typography variant="body2" color="textSecondary">
        {author?.fullName} · {formatInstant(createdAt)} ·{' '}
        {translate('report.page.draft', { number: draftNumber })}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
    </Box>
  );
}

interface CommentFormProps {
  blockKey: string;
  answersId: string | null;
}

/** Keeps what was typed until it was taken. */
function CommentForm({ blockKey, answersId }: CommentFormProps) {
  const translate = useTranslate();
  const { draft, refresh } = useComposer();
  const { run, running } = useMutationNotice();
  const { kept, keep } = useKeptComment(draft.id, answersId ?? blockKey);
  const [text, setText] = useState(kept);
  const type = (typed: string) => {
    keep(typed);
    setText(typed);
  };
  const word = answersId ? 'answer' : 'write';
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const input = { reportId: draft.id, blockKey, answersId, text };
    const sent = await run(() => graphql(COMMENT, { input }), 'composer.comment.done');
    if (sent) type('');
    await refresh();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => void send(event)}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', pl: answersId ? 2 : 0 }}
    >
      <TextField
        size="small"
        fullWidth
        multiline
        label={translate(`composer.comment.${word}`)}
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <Button type="submit" size="small" loading={running} sx={{ flex: '0 0 auto' }}>
        {translate('composer.comment.send')}
      </Button>
    </Box>
  );
}
