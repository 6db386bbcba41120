import {
  Alert,
  Box,
  Button,
  Card,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { Found } from '../../../schema/assessment-verification/assessment-verification.entity.js';
import type { VisitLine } from '../../../schema/assessment-verification/verification.rule.js';
import { graphql } from '../../core/graphql.js';
import { actingId } from '../../core/session/acting-id.js';
import { sendFile } from '../../core/upload/send-file.js';
import { errorSentence, useMutationNotice } from '../../core/useMutationNotice.js';
import { useTyped } from '../useTyped.js';
import { REMOVE_PHOTO, SAVE_FINDING } from '../verification.graphql.js';
import type { WholeVerification } from '../verification.shape.js';

interface LineProps {
  whole: WholeVerification;
  line: VisitLine;
  mayWrite: boolean;
  fault?: string | undefined;
  refresh: () => Promise<unknown>;
}

const photoOf = (id: string, part: string) =>
  `/files/field-photos/${id}/${part}?membership=${actingId() ?? ''}`;

function Photos({ whole, line, mayWrite, refresh }: LineProps) {
  const translate = useTranslate();
  const chooser = useRef<HTMLInputElement>(null);
  const { run, running, sentence } = useMutationNotice();
  const photos = whole.visit?.photos.filter((photo) => photo.line === line.line) ?? [];
  const add = (files: FileList | null) =>
    run(async () => {
      for (const file of files ?? []) {
        const query = new URLSearchParams({
          ...{ name: file.name, assessment: whole.id, line: line.line },
        });
        await sendFile(`/files/field-photos?${query}`, file);
      }
      await refresh();
    });
  const remove = (id: string) =>
    run(async () => {
      await graphql(REMOVE_PHOTO, { id });
      await refresh();
    });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' }}>
      {photos.map(({ id, fileName }) => (
        <Box key={id} sx={{ display: 'grid', justifyItems: 'center' }}>
          <a href={photoOf(id, 'file')} target="_blank" rel="noopener noreferrer">
            <Box
              component="img"
              src={photoOf(id, 'thumbnail')}
              alt={translate('verifying.visit.photoOf', { name: line.name, file: fileName })}
              loading="lazy"
              sx={{ height: 88, width: 88, objectFit: 'cover', borderRadius: 1, display: 'block' }}
            />
          </a>
          {mayWrite && (
            <Button
              size="small"
              aria-label={translate('verifying.visit.dropPhoto', { file: fileName })}
              onClick={() => void remove(id)}
            >
              {translate('verifying.visit.drop')}
            </Button>
          )}
        </Box>
      ))}
      {mayWrite && (
        <>
          <Button
            variant="outlined"
            loading={running}
            aria-label={translate('verifying.visit.addPhotoTo', { name: line.name })}
            onClick={() => chooser.current?.click()}
          >
            {translate('verifying.visit.addPhoto')}
          </Button>
          <input
            hidden
            multiple
            ref={chooser}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            onChange={({ target }) => void add(target.files)}
          />
        </>
      )}
      {sentence && <Alert severity="error">{sentence}</Alert>}
    </Box>
  );
}

/** One line of the checklist. */
export function VisitLineCard(props: LineProps) {
  const { whole, line, mayWrite, fault, refresh } = props;
  const translate = useTranslate();
  const row = whole.visit?.findings.find((each) => each.line === line.line);
  const saved = { found: row?.found ?? null, note: row?.note ?? '' };
  const send = async ({ found, note }: typeof saved) => {
    const place = { assessmentId: whole.id, line: line.line, version: row?.version ?? 0 };
    await graphql(SAVE_FINDING, { input: { ...place, found, note } });
    await refresh();
  };
  const typing = useTyped({ place: `${whole.id}/visit/${line.line}`, saved, send });
  const { value, change, status, error } = typing;
  const isWhole = line.line === line.criterion;
  return (
    <Card component="section" aria-label={`${line.line} ${line.name}`} sx={{ p: 2, mb: 2 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 650 }}>
        {line.criterion} {isWhole ? line.name : `${line.criterionName}: ${line.name}`}
      </Typography>
      {line.photo && (
        <Typography variant="body2" color="text.secondary">
          {translate('verifying.visit.needsPhoto')}
        </Typography>
      )}
      {fault && <Alert severity="error">{fault}</Alert>}
      <ToggleButtonGroup
        exclusive
        fullWidth
        disabled={!mayWrite}
        value={value.found}
        aria-label={translate('verifying.visit.found')}
        onChange={(_event, found: Found | null) => change({ ...value, found })}
        sx={{ my: 1 }}
      >
        {(['YES', 'PARTLY', 'NO'] as const).map((found) => (
          <ToggleButton key={found} value={found} sx={{ minHeight: 48 }}>
            {translate(`verifying.visit.${found}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        fullWidth
        multiline
        size="small"
        label={translate('verifying.visit.note')}
        value={value.note}
        disabled={!mayWrite}
        onChange={({ target }) => change({ ...value, note: target.value })}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        sx={{ mb: 1 }}
      />
      <Photos {...props} />
      {mayWrite && (
        <Typography role="status" variant="body2" color="text.secondary">
          {translate(`verifying.saving.${status}`)}
        </Typography>
      )}
      {status === 'FAILED' && <Alert severity="error">{errorSentence(error, translate)}</Alert>}
    </Card>
  );
}
