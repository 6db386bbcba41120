import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { OWN_ASSESSMENTS, STANDING } from './insight.graphql.js';
import type { Standing } from './insight.shape.js';
import { RoundChoice } from './RoundChoice.js';
import { Section } from './Section.js';
import { StandingChart } from './StandingChart.js';

interface Own {
  selfAssessments: { items: { id: string; round: { label: string; criteria: CriteriaContent } }[] };
}

const VERIFIED = { states: ['VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED'] };

/** How the own organization did among its like. */
export function OwnStanding() {
  const translate = useTranslate();
  const [parameters] = useSearchParams();
  const own = useReading<Own>(OWN_ASSESSMENTS, { filter: VERIFIED });
  const items = own.current?.selfAssessments.items ?? [];
  const shown = items.find(({ id }) => id === parameters.get('round')) ?? items[0];
  const reading = useReading<{ assessmentStanding: Standing }>(
    STANDING,
    { id: shown?.id },
    { enabled: shown !== undefined },
  );
  if (own.loading) return <LoadingScreen />;
  const standing = reading.current?.assessmentStanding;
  const names = (shown?.round.criteria.standards ?? []).map(({ code, name }) => [code, name]);
  const error = own.error ?? reading.error;
  return (
    <>
      <PageTitle
        title={translate('insight.standing')}
        actions={
          <RoundChoice
            choices={items.map(({ id, round }) => ({ id, label: round.label }))}
            chosen={shown?.id}
          />
        }
      >
        {translate('insight.standingLead')}
      </PageTitle>
      {error && <FailureNotice error={error} onRetry={() => void own.refresh()} />}
      {!error && !shown && (
        <EmptyState title={translate('insight.ownEmpty')}>
          {translate('insight.ownEmptyText')}
        </EmptyState>
      )}
      {shown && standing && (
        <Section title={shown.round.label}>
          <StandingChart
            standing={standing}
            names={Object.fromEntries(names) as Record<string, string>}
          />
        </Section>
      )}
    </>
  );
}
