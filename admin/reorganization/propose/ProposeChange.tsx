import { Alert, Box, Button, Card, CardContent, MenuItem, TextField } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { LinkBase, useNavigate, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { changePath } from '../../core/frame/paths.js';
import { DeniedPage } from '../../core/frame/MessagePages.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import { PROPOSE_CHANGE } from '../reorganization.graphql.js';
import { CHANGE_KINDS, type ChangeKind } from '../reorganization.shape.js';
import { Sources } from './OrganizationChoice.js';
import { empty, NO_TARGET, planOf, type Texts } from './plan-of.js';
import { TargetFields } from './TargetFields.js';

/** A split has at least two parts; everything else leads to one. */
function targetsFor(kind: ChangeKind, { targets }: Texts) {
  return kind === 'SPLIT' && targets.length < 2 ? [...targets, NO_TARGET] : targets;
}

const ONE_SOURCE: ChangeKind[] = ['RENAME', 'SPLIT'];

function ProposalForm() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const form = useFaultForm<Texts>(empty);
  const { texts, type, faults } = form;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(async (typed) => {
      const input = { kind: typed.kind, title: typed.title, plan: await planOf(typed) };
      const reply = await graphql<{ proposeOrgChange: { id: string } }>(PROPOSE_CHANGE, { input });
      navigate(changePath(reply.proposeOrgChange.id));
    });
  };
  const choose = (kind: ChangeKind) =>
    type({
      kind,
      targets: targetsFor(kind, texts),
      sources: ONE_SOURCE.includes(kind) ? texts.sources.slice(0, 1) : texts.sources,
    });
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ maxWidth: '56rem' }}>
      <CardContent sx={{ display: 'grid', gap: 2.5, p: { xs: 2, sm: 3 } }}>
        <TextField
          select
          label={translate('reorganization.what')}
          value={texts.kind}
          onChange={({ target }) => choose(target.value as ChangeKind)}
          helperText={translate(`reorganization.explain.${texts.kind}`)}
        >
          {CHANGE_KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`reorganization.kind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={translate('reorganization.abstract')}
          value={texts.title}
          onChange={({ target }) => type({ title: target.value })}
          error={faults['title'] !== undefined}
          helperText={faults['title'] ?? translate('reorganization.abstractHint')}
        />
        <Sources
          value={texts.sources}
          fault={faults['sources']}
          several={!ONE_SOURCE.includes(texts.kind)}
          onChange={(sources) => type({ sources })}
        />
        {texts.kind === 'TRANSFER' && (
          <TextField
            label={translate('reorganization.toCommittee')}
            value={texts.toCommittee}
            onChange={({ target }) => type({ toCommittee: target.value })}
            error={faults['toCommittee'] !== undefined}
            helperText={faults['toCommittee'] ?? translate('reorganization.toHint')}
          />
        )}
        <TargetFields form={form} />
        {form.failure && <Alert severity="error">{form.failure}</Alert>}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={form.running}>
            {translate('reorganization.propose')}
          </Button>
          <Button component={LinkBase} to="/orgChanges" color="inherit">
            {translate('ra.action.cancel')}
          </Button>
        </Box>
      </CardContent>
    </Card>
  );
}

/** Proposes a change of organizations. */
export function ProposeChange() {
  const translate = useTranslate();
  if (!usePermission('organization:manage')) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('reorganization.propose')}
        above={<TextLink to="/orgChanges">{translate('reorganization.title')}</TextLink>}
      />
      <ProposalForm />
    </>
  );
}
