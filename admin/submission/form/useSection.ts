import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { sectionOfField } from './faults.js';
import { fieldId } from './form-context.js';
import type { Submission } from '../submission.shape.js';

/** The section on show, which the address names, and the way to a field wherever it is. */
export function useSection(submission: Submission) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [target, setTarget] = useState<string | null>(null);
  const codes = submission.round.template.sections.map(({ code }) => code);
  const asked = new URLSearchParams(search).get('section');
  const current = codes.find((code) => code === asked) ?? codes[0] ?? '';
  const show = (section: string) => {
    const params = new URLSearchParams(search);
    params.set('section', section);
    navigate(`${pathname}?${params}`, { replace: true });
  };

  useEffect(() => {
    if (!target || sectionOfField(target, submission) !== current) return;
    setTarget(null);
    const input = document.getElementById(fieldId(target));
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'center' });
  }, [target, current, submission]);

  return {
    codes,
    current,
    show: (section: string) => {
      show(section);
      window.scrollTo({ top: 0 });
    },
    /** Shows the field's section and puts the focus into the field. */
    goTo: (field: string) => {
      const section = sectionOfField(field, submission);
      if (section && section !== current) show(section);
      setTarget(field);
    },
  };
}
