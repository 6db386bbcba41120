import { Alert, Box, Button, Card, CardContent, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import {
  ACTIVATE_TEMPLATE,
  PREVIEW_TEMPLATE,
  RETIRE_TEMPLATE,
} from './document-template.graphql.js';
import { faultsOf, type Finding, type WordTemplate } from './document-template.shape.js';

/** "Thân văn bản, đoạn 4: “Số: {{so_van_ban}}”" */
function usePlace(): (finding: Finding) => string {
  const translate = useTranslate();
  return ({ place }) =>
    place
      ? translate('documentTemplate.place', {
          part: translate(`documentTemplate.part.${place.part}`),
          paragraph: place.paragraph,
          excerpt: place.excerpt,
        })
      : '';
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const translate = useTranslate();
  const placeOf = usePlace();
  const [faults, remarks] = [true, false].map((isFault) =>
    findings.filter((finding) => finding.isFault === isFault),
  );
  const list = (found: Finding[] | undefined, severity: 'error' | 'info', key: string) =>
    found && found.length > 0 ? (
      <Alert severity={severity} sx={{ mt: 2 }}>
        {translate(`documentTemplate.${key}`, { smart_count: found.length })}
        <Box component="ul" sx={{ my: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
          {found.map((finding, at) => (
            <li key={`${finding.code}-${at}`}>
              {finding.message} {placeOf(finding)}
            </li>
          ))}
        </Box>
      </Alert>
    ) : null;
  return (
    <>
      {list(faults, 'error', 'faults')}
      {list(remarks, 'info', 'remarks')}
    </>
  );
}

interface StepsProps {
  template: WordTemplate;
  refresh: () => void;
}

function Steps({ template, refresh }: StepsProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const { id: membership } = useActing();
  const { id, state, previewState } = template;
  const isSound = faultsOf(template) === 0;
  const take = async (document: string, done: string) => {
    await run(() => graphql(document, { id }), translate(`documentTemplate.${done}`));
    refresh();
  };
  const word = (key: string) => translate(`documentTemplate.${key}`, { edition: template.edition });
  const fileAt = (what: string) =>
    `/files/document-templates/${id}/${what}?membership=${membership}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      {isSound && state !== 'ACTIVE' && previewState === 'DONE' && (
        <Button
          variant="contained"
          loading={running}
          onClick={() => void take(ACTIVATE_TEMPLATE, 'activated')}
        >
          {word('activate')}
        </Button>
      )}
      {isSound && (
        <Button
          variant={previewState === 'DONE' ? 'outlined' : 'contained'}
          loading={running || previewState === 'PENDING'}
          onClick={() => void take(PREVIEW_TEMPLATE, 'previewing')}
        >
          {word(previewState === 'DONE' ? 'previewAgain' : 'preview')}
        </Button>
      )}
      {previewState === 'DONE' && (
        <Button component="a" href={fileAt('preview')} variant="outlined" download>
          {word('takePreview')}
        </Button>
      )}
      <Button component="a" href={fileAt('template')} download>
        {word('takeFile')}
      </Button>
      {state === 'ACTIVE' && (
        <Button
          color="error"
          loading={running}
          onClick={() => void take(RETIRE_TEMPLATE, 'retired')}
        >
          {word('retire')}
        </Button>
      )}
    </Box>
  );
}

/** One version: what the check said, what it looks like filled in, and whether it is in use. */
export function TemplateCard({ template, refresh }: StepsProps) {
  const translate = useTranslate();
  const { edition, fileName, state, createdAt, findings, previewState } = template;
  const headingId = `template-${edition}`;
  return (
    <Card component="article" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <CardContent>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="h3" variant="h6" id={headingId}>
            {translate('documentTemplate.edition', { edition })}
          </Typography>
          <Chip
            size="small"
            color={state === 'ACTIVE' ? 'success' : 'default'}
            label={translate(`documentTemplate.state.${state}`)}
          />
        </Box>
        <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {fileName} · {formatInstant(createdAt)}
        </Typography>
        <Findings findings={findings} />
        {previewState === 'FAILED' && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {translate('documentTemplate.previewFailed')}
          </Alert>
        )}
        <Steps template={template} refresh={refresh} />
      </CardContent>
    </Card>
  );
}
