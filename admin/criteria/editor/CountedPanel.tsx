import { Box, Button, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AutomaticPenalty, type Penalty } from '../../../schema/criteria/criteria.model.js';
import { codesOf } from '../../../schema/criteria/writing/criteria-code.rule.js';
import { CodeField } from '../field/CodeField.js';
import { Columns } from '../field/Columns.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { newCounted } from '../draft/begin.js';
import { type EditorProps, putIn, withContent } from '../draft/change.js';
import { ExplainedFields } from './ExplainedFields.js';
import { useFault } from '../draft/faults.js';

type List = 'bonuses' | 'penalties';

interface CountedFormProps extends EditorProps {
  list: List;
  counted: Penalty;
}

function CountedForm({ draft, onChange, list, counted }: CountedFormProps) {
  const translate = useTranslate();
  const { code } = counted;
  const rows: Penalty[] = draft.content[list];
  const set = (part: Partial<Penalty>) =>
    onChange(withContent(draft, { [list]: putIn(rows, { ...counted, ...part }, code) }));
  const nameFault = useFault(`${list}.${code}.name`);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate(`criteria.${list}.of`, { code })}
      sx={{ p: 1.5, display: 'grid', gap: 1.5 }}
    >
      <CodeField
        code={code}
        taken={codesOf(draft.content)}
        onChange={(next) => set({ code: next })}
      />
      <LineField
        label={translate('criteria.field.countedName')}
        value={counted.name}
        fault={nameFault}
        onChange={(name) => set({ name })}
      />
      <Columns>
        <MilliField
          label={translate('criteria.field.each')}
          value={counted.each}
          onChange={(each) => set({ each: each ?? 0 })}
        />
        <MilliField
          label={translate('criteria.field.cap')}
          value={counted.cap}
          onChange={(cap) => set({ cap: cap ?? 0 })}
        />
        {list === 'penalties' && (
          <TextField
            select
            size="small"
            label={translate('criteria.field.automatic')}
            value={counted.automatic ?? ''}
            onChange={({ target }) =>
              set({ automatic: (target.value || null) as Penalty['automatic'] & string })
            }
          >
            <MenuItem value="">{translate('criteria.automatic.NONE')}</MenuItem>
            {Object.values(AutomaticPenalty).map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`criteria.automatic.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Columns>
      <ExplainedFields part={counted} onChange={set} />
    </Paper>
  );
}

function CountedList({ draft, onChange, list }: EditorProps & { list: List }) {
  const translate = useTranslate();
  const rows: Penalty[] = draft.content[list];
  const cap = list === 'bonuses' ? 'bonusCap' : 'penaltyCap';
  const setRows = (after: Penalty[]) => onChange(withContent(draft, { [list]: after }));
  return (
    <Box
      component="section"
      aria-label={translate(`criteria.${list}.title`)}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate(`criteria.${list}.title`)}
      </Typography>
      <MilliField
        label={translate(`criteria.field.${cap}`)}
        value={draft.content[cap]}
        onChange={(most) => onChange(withContent(draft, { [cap]: most ?? 0 }))}
      />
      <OrderedRows
        label={translate(`criteria.${list}.title`)}
        kind={list}
        rows={rows}
        onChange={setRows}
      >
        {(counted) => (
          <CountedForm draft={draft} onChange={onChange} list={list} counted={counted} />
        )}
      </OrderedRows>
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        disabled={rows.length >= 20}
        onClick={() => setRows([...rows, newCounted(draft.content, list)])}
      >
        {translate(`criteria.${list}.add`)}
      </Button>
    </Box>
  );
}

/** What is added for each of something, and what is taken. */
export function CountedPanel(props: EditorProps) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="h2" variant="h6">
        {translate('criteria.counted.title')}
      </Typography>
      <CountedList {...props} list="bonuses" />
      <CountedList {...props} list="penalties" />
    </>
  );
}
