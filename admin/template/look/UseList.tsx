import { List, ListItem, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { roundPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { TemplateUse } from '../template.shape.js';

/** Rounds that are reported by this version. */
export function UseList({ uses }: { uses: TemplateUse[] }) {
  const translate = useTranslate();
  if (uses.length === 0) {
    return <Typography color="textSecondary">{translate('template.uses.none')}</Typography>;
  }
  return (
    <List>
      {uses.map(({ id, label }) => (
        <ListItem key={id} disableGutters>
          <TextLink to={roundPath(id)}>{label}</TextLink>
        </ListItem>
      ))}
    </List>
  );
}
