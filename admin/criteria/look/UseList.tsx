import { List, ListItem, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TextLink } from '../../core/frame/TextLink.js';
import type { CriteriaUse } from '../criteria.shape.js';

/** Rounds that assess by this version. */
export function UseList({ uses }: { uses: CriteriaUse[] }) {
  const translate = useTranslate();
  if (uses.length === 0) {
    return <Typography color="textSecondary">{translate('criteria.uses.none')}</Typography>;
  }
  return (
    <List>
      {uses.map(({ id, label }) => (
        <ListItem key={id} disableGutters>
          <TextLink to={`/assessmentRounds/${id}`}>{label}</TextLink>
        </ListItem>
      ))}
    </List>
  );
}
