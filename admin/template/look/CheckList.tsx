import { Alert, AlertTitle, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TemplateFault } from '../../../schema/template/template-check.rule.js';

interface CheckListProps {
  faults: TemplateFault[];
  onGoTo: (field: string) => void;
}

/** "indicators.L04.sentence" as people find it. */
function usePlaceName() {
  const translate = useTranslate();
  return (field: string) => {
    const [, list, code] = /^(sections|indicators)\.(.+?)\.[^.\d]+/.exec(field) ?? [];
    if (list === 'sections') return translate('template.part.section', { code });
    if (list === 'indicators') return translate('template.part.indicator', { code });
    return translate('template.frame.title');
  };
}

/** What is left to mend before a draft is published, and what deserves a second look. */
export function CheckList({ faults, onGoTo }: CheckListProps) {
  const translate = useTranslate();
  const placeName = usePlaceName();
  const blocking = faults.filter(({ isAdvice }) => !isAdvice);
  const advice = faults.filter(({ isAdvice }) => isAdvice);
  const lines = (list: TemplateFault[]) => (
    <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
      {list.map(({ field, code, params }) => (
        <li key={`${field} ${code} ${JSON.stringify(params)}`}>
          <Link
            component="button"
            type="button"
            color="inherit"
            sx={{ textAlign: 'left', font: 'inherit', minHeight: 24, verticalAlign: 'top' }}
            onClick={() => onGoTo(field)}
          >
            {placeName(field)}: {translate(`template.fault.${code}`, params)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length === 0 ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {translate('template.check.clean')}
        </Alert>
      ) : (
        <Alert severity="error" sx={{ mb: 2 }}>
          <AlertTitle>
            {translate('template.check.blocking', { smart_count: blocking.length })}
          </AlertTitle>
          {lines(blocking)}
        </Alert>
      )}
      {advice.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{translate('template.check.advice')}</AlertTitle>
          {lines(advice)}
        </Alert>
      )}
    </>
  );
}
