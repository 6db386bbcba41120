import { Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { useReading } from '../core/reading/useReading.js';
import { CREATE_CRITERIA_SET, SHIPPED_CRITERIA_SETS } from './criteria.graphql.js';
import {
  type CriteriaRow,
  criteriaSetPath,
  emptyContent,
  type ShippedSet,
} from './criteria.shape.js';

const NOTHING = 'nothing';
const SHIPPED = 'shipped:';

/** Another set: of nothing, of one that is shipped, or of one that is there. */
export function NewSet({ from }: { from: readonly CriteriaRow[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [begin, setBegin] = useState(NOTHING);
  const { current } = useReading<{ shippedCriteriaSets: ShippedSet[] }>(
    SHIPPED_CRITERIA_SETS,
    {},
    { enabled: open },
  );
  const shipped = current?.shippedCriteriaSets ?? [];
  const source = shipped.find(({ code }) => `${SHIPPED}${code}` === begin)?.source;
  const create = async () => {
    const of = begin.startsWith(SHIPPED)
      ? { shipped: begin.slice(SHIPPED.length) }
      : begin === NOTHING
        ? { content: emptyContent }
        : { fromId: begin };
    const reply = await graphql<{ createCriteriaSet: { id: string } }>(CREATE_CRITERIA_SET, {
      input: { name, ...of },
    });
    navigate(criteriaSetPath(reply.createCriteriaSet.id));
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('criteria.list.add')}
      </Button>
      <FormDialog
        open={open}
        title={translate('criteria.list.add')}
        explanation={translate('criteria.list.addText')}
        confirmLabel={translate('criteria.list.addConfirm')}
        onClose={() => setOpen(false)}
        onConfirm={create}
      >
        <TextField
          label={translate('criteria.field.name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          required
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          select
          label={translate('criteria.list.from')}
          value={begin}
          onChange={({ target }) => setBegin(target.value)}
        >
          <MenuItem value={NOTHING}>{translate('criteria.list.fromNothing')}</MenuItem>
          {shipped.map((each) => (
            <MenuItem key={each.code} value={`${SHIPPED}${each.code}`}>
              {translate('criteria.list.fromShipped', { name: each.name })}
            </MenuItem>
          ))}
          {from.map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {translate('criteria.list.versionOf', each)}
            </MenuItem>
          ))}
        </TextField>
        {source && (
          <Typography variant="body2" color="textSecondary">
            {source}
          </Typography>
        )}
      </FormDialog>
    </>
  );
}
