import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { isEditable } from '../../../../schema/report/block.rule.js';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { useComposer } from '../useComposer.js';

interface FindingCardProps {
  finding: Finding;
  /** Why it stays as it is. */
  reason?: string;
  /** It is told at its place, to which nothing needs to lead. */
  inText?: boolean;
  /** The offer is being taken. */
  onTake?: () => void;
  /** Further buttons. */
  children?: ReactNode;
}

/** Leads the eye and the focus to a block. */
export function goToBlock(id: string): void {
  const element = document.getElementById(`block-${id}`);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** One finding: what is the matter, where, and what could stand there instead. */
export function FindingCard(props: FindingCardProps) {
  const { finding, reason, inText = false, onTake, children } = props;
  const translate = useTranslate();
  const { draft, canEdit, running, edit } = useComposer();
  const { rule, key, excerpt, offer, source } = finding;
  const block = draft.blocks.find((each) => each.key === key);
  if (!block) return null;
  const name = excerpt || translate(`composer.finding.rule.${rule}`);
  const canTake = canEdit && offer !== undefined && isEditable(block.generated);
  return (
    <Box
      component="li"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="subtitle2" component="p">
        {translate(`composer.finding.rule.${rule}`)}
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>“{excerpt}”</Typography>
      {source && (
        <Typography variant="body2" color="textSecondary">
          {translate('composer.finding.source', { source })}
        </Typography>
      )}
      {offer && (
        <Typography
          variant="body2"
          sx={{
            mt: 0.5,
            pl: 1,
            borderLeft: 2,
            borderColor: 'success.main',
            overflowWrap: 'anywhere',
          }}
        >
          {offer.text}
        </Typography>
      )}
      {reason && <Typography variant="body2">{reason}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
        {!inText && (
          <Button
            size="small"
            aria-label={translate('composer.finding.goTo', { name })}
            onClick={() => goToBlock(block.id)}
          >
            {translate('composer.finding.go')}
          </Button>
        )}
        {canTake && (
          <Button
            size="small"
            variant="outlined"
            disabled={running}
            aria-label={translate('composer.finding.takeFor', { name })}
            onClick={() => {
              onTake?.();
              void edit(block, offer.shown).then(() => inText && goToBlock(block.id));
            }}
          >
            {translate('composer.finding.take')}
          </Button>
        )}
        {children}
      </Box>
    </Box>
  );
}
