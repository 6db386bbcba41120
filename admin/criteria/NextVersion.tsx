import { Button } from '@mui/material';
import { useNavigate, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { DRAFT_CRITERIA_VERSION } from './criteria.graphql.js';
import { type CriteriaRow, criteriaSetPath } from './criteria.shape.js';

/** Begins the next version of a set, as a draft. */
export function NextVersion({ version }: { version: Pick<CriteriaRow, 'id' | 'name'> }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { run, running } = useMutationNotice();
  const begin = async () => {
    const reply = await run(() =>
      graphql<{ draftCriteriaVersion: { id: string } }>(DRAFT_CRITERIA_VERSION, { id: version.id }),
    );
    if (reply) navigate(criteriaSetPath(reply.draftCriteriaVersion.id));
  };
  return (
    <Button
      variant="outlined"
      loading={running}
      aria-label={translate('criteria.list.nextOf', { name: version.name })}
      onClick={() => void begin()}
    >
      {translate('criteria.list.next')}
    </Button>
  );
}
