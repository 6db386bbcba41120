import { List, ListItem, ListItemText, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import {
  type CriteriaChange,
  criteriaDifference,
} from '../../../schema/criteria/writing/criteria-difference.rule.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { useReading } from '../../core/reading/useReading.js';
import { CRITERIA_SET, CRITERIA_SETS } from '../criteria.graphql.js';
import { type CriteriaRow, type CriteriaVersion, draftOf } from '../criteria.shape.js';

interface DifferenceViewProps {
  version: CriteriaVersion;
  draft: CriteriaDraft;
}

/** What this version changes against another of the same set. */
export function DifferenceView({ version, draft }: DifferenceViewProps) {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{
    criteriaSetVersions: { items: CriteriaRow[] };
  }>(CRITERIA_SETS, { first: 100, code: version.code });
  const [chosen, setChosen] = useState('');
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const others = current.criteriaSetVersions.items.filter(({ id }) => id !== version.id);
  const before = others.find(({ number }) => number < version.number) ?? others[0];
  const id = chosen || before?.id;
  if (!id) return <Typography>{translate('criteria.difference.first')}</Typography>;
  return (
    <>
      <TextField
        select
        label={translate('criteria.difference.against')}
        value={id}
        onChange={({ target }) => setChosen(target.value)}
        sx={{ minWidth: '16rem', mb: 2 }}
      >
        {others.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {translate('criteria.list.version', { number: each.number })}
          </MenuItem>
        ))}
      </TextField>
      <ChangesFrom id={id} draft={draft} />
    </>
  );
}

function ChangesFrom({ id, draft }: { id: string; draft: CriteriaDraft }) {
  const { current, error, refresh } = useReading<{ criteriaSetVersion: CriteriaVersion | null }>(
    CRITERIA_SET,
    { id },
  );
  if (error) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  if (!current?.criteriaSetVersion) return <LoadingScreen />;
  return <ChangeList changes={criteriaDifference(draftOf(current.criteriaSetVersion), draft)} />;
}

/** Changes, each in a line: what became of which part. */
export function ChangeList({ changes }: { changes: readonly CriteriaChange[] }) {
  const translate = useTranslate();
  if (changes.length === 0) return <Typography>{translate('criteria.difference.none')}</Typography>;
  return (
    <List dense aria-label={translate('criteria.view.difference')}>
      {changes.map(({ kind, list, code, name, properties }) => (
        <ListItem key={`${kind} ${list} ${code}`} disableGutters divider>
          <ListItemText
            primary={`${translate(`criteria.difference.${kind}`)}: ${translate(`criteria.part.${list}`)} ${code} ${name}`.trim()}
            secondary={properties.map((each) => translate(`criteria.property.${each}`)).join(', ')}
          />
        </ListItem>
      ))}
    </List>
  );
}
