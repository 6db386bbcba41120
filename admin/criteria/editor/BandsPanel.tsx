import { Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Band } from '../../../schema/criteria/criteria.model.js';
import { CodeField } from '../field/CodeField.js';
import { Columns } from '../field/Columns.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { newBand } from '../draft/begin.js';
import { type EditorProps, putIn, withContent } from '../draft/change.js';
import { useFault } from '../draft/faults.js';

function BandForm({ draft, onChange, band }: EditorProps & { band: Band }) {
  const translate = useTranslate();
  const { bands } = draft.content;
  const { code } = band;
  const set = (part: Partial<Band>) =>
    onChange(withContent(draft, { bands: putIn(bands, { ...band, ...part }, code) }));
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('criteria.band.of', { code })}
      sx={{ p: 1.5, display: 'grid', gap: 1.5 }}
    >
      <CodeField
        code={code}
        taken={bands.map((each) => each.code)}
        onChange={(next) => set({ code: next })}
      />
      <Columns>
        <LineField
          label={translate('criteria.field.bandName')}
          value={band.name}
          fault={useFault(`bands.${code}.name`)}
          onChange={(name) => set({ name })}
        />
        <MilliField
          label={translate('criteria.field.bandFrom')}
          value={band.from}
          fault={useFault(`bands.${code}`)}
          onChange={(from) => set({ from: from ?? 0 })}
        />
        <MilliField
          optional
          scale={10}
          label={translate('criteria.field.bandShare')}
          hint={translate('criteria.field.bandShareHint')}
          value={band.minimumShareOfEachStandard}
          onChange={(share) => set({ minimumShareOfEachStandard: share })}
        />
      </Columns>
    </Paper>
  );
}

/** The levels that a total reaches. */
export function BandsPanel({ draft, onChange }: EditorProps) {
  const translate = useTranslate();
  const { bands } = draft.content;
  const fault = useFault('bands');
  const setBands = (rows: Band[]) => onChange(withContent(draft, { bands: rows }));
  return (
    <>
      <Typography component="h2" variant="h6">
        {translate('criteria.band.title')}
      </Typography>
      <Typography color={fault ? 'error' : 'textSecondary'}>
        {translate(fault ? 'criteria.band.none' : 'criteria.band.text')}
      </Typography>
      <OrderedRows
        label={translate('criteria.band.title')}
        kind="band"
        rows={bands}
        onChange={setBands}
      >
        {(band) => <BandForm draft={draft} onChange={onChange} band={band} />}
      </OrderedRows>
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        disabled={bands.length >= 10}
        onClick={() => setBands([...bands, newBand(draft.content)])}
      >
        {translate('criteria.band.add')}
      </Button>
    </>
  );
}
