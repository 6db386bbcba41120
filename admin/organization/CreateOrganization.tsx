import { Alert, Box, Button, Card, CardContent } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { LinkBase, useNavigate, useNotify, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { organizationPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { CREATE_ORGANIZATION } from './organization.graphql.js';
import { ContactFields, FactsFields, FactText, FieldGroup } from './page/FactsFields.js';
import { emptyTexts, type FactsTexts, inputOf } from './page/facts-texts.js';

function CreateForm() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const form = useFaultForm<FactsTexts>(emptyTexts);
  const create = async (texts: FactsTexts) => {
    const input = { code: texts.code, openedOn: texts.day || null, ...inputOf(texts) };
    const reply = await graphql<{ createOrganization: { id: string } }>(CREATE_ORGANIZATION, {
      input,
    });
    notify('organization.created', { type: 'success' });
    navigate(organizationPath(reply.createOrganization.id));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(create);
  };
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ maxWidth: '56rem' }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 } }}>
        <FieldGroup title={translate('organization.group.register')}>
          <FactText form={form} field="code" required hint={translate('organization.codeHint')} />
          <FactText form={form} field="day" type="date" hint={translate('organization.dayHint')} />
        </FieldGroup>
        <FactsFields form={form} />
        <ContactFields form={form} />
        {form.failure && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {form.failure}
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button type="submit" variant="contained" size="large" loading={form.running}>
            {translate('organization.create')}
          </Button>
          <Button component={LinkBase} to="/organizations" color="inherit" size="large">
            {translate('ra.action.cancel')}
          </Button>
        </Box>
      </CardContent>
    </Card>
  );
}

/** Puts a new organization into the register. */
export function CreateOrganization() {
  const translate = useTranslate();
  if (!usePermission('organization:manage')) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('organization.create')}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
      />
      <CreateForm />
    </>
  );
}
