import { List, ListItem, ListItemText, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import {
  type TemplateChange,
  templateDifference,
} from '../../../schema/template/template-difference.rule.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { useReading } from '../../core/reading/useReading.js';
import { TEMPLATE, TEMPLATES } from '../template.graphql.js';
import { draftOf, type TemplateRow, type TemplateVersion } from '../template.shape.js';

interface DifferenceViewProps {
  template: TemplateVersion;
  draft: TemplateDraft;
}

/** What this version changes against another of the same template. */
export function DifferenceView({ template, draft }: DifferenceViewProps) {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{ templateVersions: { items: TemplateRow[] } }>(
    TEMPLATES,
  );
  const [chosen, setChosen] = useState('');
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const others = current.templateVersions.items.filter(
    ({ code, id }) => code === template.code && id !== template.id,
  );
  const before = others.find(({ number }) => number < template.number) ?? others[0];
  const id = chosen || before?.id;
  if (!id) return <Typography>{translate('template.difference.first')}</Typography>;
  return (
    <>
      <TextField
        select
        label={translate('template.difference.against')}
        value={id}
        onChange={({ target }) => setChosen(target.value)}
        sx={{ minWidth: '16rem', mb: 2 }}
      >
        {others.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {translate('template.list.version', { number: each.number })}
          </MenuItem>
        ))}
      </TextField>
      <Changes from={id} draft={draft} />
    </>
  );
}

function useSentence() {
  const translate = useTranslate();
  return ({ kind, part, title, properties }: TemplateChange) => {
    const [list = '', ...rest] = part.split('.');
    const what = rest.length > 0 ? `${rest.join('.')} ${title}` : '';
    const names = properties.map((name) => translate(`template.property.${name}`)).join(', ');
    return {
      primary: `${translate(`template.difference.${kind}`)}: ${translate(`template.part.${list}`)} ${what}`,
      secondary: names,
    };
  };
}

function Changes({ from, draft }: { from: string; draft: TemplateDraft }) {
  const translate = useTranslate();
  const sentence = useSentence();
  const { current } = useReading<{ reportTemplate: TemplateVersion | null }>(TEMPLATE, {
    id: from,
  });
  if (!current?.reportTemplate) return <LoadingScreen />;
  const changes = templateDifference(draftOf(current.reportTemplate), draft);
  if (changes.length === 0) return <Typography>{translate('template.difference.none')}</Typography>;
  return (
    <List aria-label={translate('template.view.difference')}>
      {changes.map((change) => (
        <ListItem key={`${change.kind} ${change.part}`} disableGutters divider>
          <ListItemText {...sentence(change)} />
        </ListItem>
      ))}
    </List>
  );
}
