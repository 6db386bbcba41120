import { Box, Button, IconButton, Typography } from '@mui/material';
import CloseIcon from '@mui/icons-material/Close';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Asked } from '../../../schema/self-assessment/self-assessment.rule.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { AddDialog } from '../../evidence/EvidenceDialogs.js';
import { EvidencePicker } from '../../evidence/EvidencePicker.js';
import { EvidenceView } from '../../evidence/EvidenceView.js';
import { UploadPanel } from '../../evidence/UploadPanel.js';
import { useAnswer, useForm } from '../form/form-context.js';
import { ATTACH_EVIDENCE, DETACH_EVIDENCE } from '../self-assessment.graphql.js';

/** What proves an answer: shown, taken from the store, uploaded, taken away. */
export function EvidenceShelf({ asked }: { asked: Asked }) {
  const translate = useTranslate();
  const { assessment, set, refresh } = useForm();
  const { code, name } = asked;
  const { kept } = useAnswer(code);
  const { run } = useMutationNotice();
  const evidence = kept?.evidence ?? [];
  const place = (evidenceId: string) => ({
    assessmentId: assessment.id,
    criterion: code,
    evidenceId,
  });
  const attach = async (id: string) => {
    await graphql(ATTACH_EVIDENCE, { input: place(id) });
    refresh();
  };
  const detach = async (id: string) => {
    const done = await run(() => graphql(DETACH_EVIDENCE, { input: place(id) }));
    if (done) refresh();
  };
  if (evidence.length === 0 && !set && !asked.evidence?.required) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography component="h4" variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`selfAssessment.evidence.${asked.evidence?.required ? 'needed' : 'title'}`)}
      </Typography>
      {evidence.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('selfAssessment.evidence.none')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {evidence.map((each) => (
          <Box component="li" key={each.id} sx={{ display: 'flex', gap: 1 }}>
            <EvidenceView evidence={each} period={assessment.round} />
            {set && (
              <IconButton
                size="small"
                aria-label={translate('selfAssessment.evidence.detach', { name: each.title })}
                onClick={() => void detach(each.id)}
                sx={{ alignSelf: 'center' }}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
      </Box>
      {set && (
        <Ways
          name={`${code} ${name}`}
          used={new Set(evidence.map(({ id }) => id))}
          onKept={attach}
        />
      )}
    </Box>
  );
}

interface WaysProps {
  name: string;
  used: ReadonlySet<string>;
  onKept: (id: string) => Promise<unknown>;
}

function Ways({ name, used, onKept }: WaysProps) {
  const translate = useTranslate();
  const { assessment } = useForm();
  const { run } = useMutationNotice();
  const [open, setOpen] = useState<'PICK' | 'LINK' | 'DOCUMENT' | null>(null);
  const close = () => setOpen(null);
  const way = (which: 'PICK' | 'LINK' | 'DOCUMENT', text: string) => (
    <Button size="small" aria-label={`${text}: ${name}`} onClick={() => setOpen(which)}>
      {text}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
      <UploadPanel of={name} onKept={onKept} />
      {way('PICK', translate('selfAssessment.evidence.pick'))}
      {way('LINK', translate('evidence.add.LINK'))}
      {way('DOCUMENT', translate('evidence.add.DOCUMENT'))}
      {open === 'PICK' && (
        <EvidencePicker
          name={name}
          used={used}
          period={assessment.round}
          onPick={(id) => run(() => onKept(id))}
          onClose={close}
        />
      )}
      {(open === 'LINK' || open === 'DOCUMENT') && (
        <AddDialog kind={open} open onClose={close} onKept={onKept} />
      )}
    </Box>
  );
}
