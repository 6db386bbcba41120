import { useTranslate } from 'react-admin';
import { refreshMe } from '../../core/acting.js';
import { PageTitle } from '../../core/PageTitle.js';
import { Section } from '../Section.js';
import { SetUpSecondFactor } from './SetUpSecondFactor.js';

/** Stands before every page where the committee requires a second factor that is not set up yet. */
export function SecondFactorWall() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('account.wall.title')}>
        {translate('account.wall.text')}
      </PageTitle>
      <Section title={translate('account.factor.title')}>
        <SetUpSecondFactor onDone={refreshMe} />
      </Section>
    </>
  );
}
