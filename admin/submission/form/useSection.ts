import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import type { Submission } from '../submission.shape.js';
import { sectionOfField } from './faults.js';
import { fieldId } from './form-context.js';
import { panelId } from './SectionTabs.js';

/** What takes the focus once its section is on show. */
interface Arrival {
  section: string;
  /** A field of the section; else the section itself. */
  field?: string;
}

/** Puts the focus where the way through the form led to, as soon as it is there. */
function useArrival(current: string) {
  const [arrival, setArrival] = useState<Arrival | null>(null);
  useEffect(() => {
    if (arrival?.section !== current) return;
    setArrival(null);
    const { field } = arrival;
    const target = document.getElementById(field ? fieldId(field) : panelId(current));
    target?.focus({ preventScroll: true });
    if (field) target?.scrollIntoView({ block: 'center' });
    else window.scrollTo({ top: 0 });
  }, [arrival, current]);
  return setArrival;
}

/** The section on show, which the address names, and the ways to another and to a field. */
export function useSection(submission: Submission) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const codes = submission.round.template.sections.map(({ code }) => code);
  const asked = new URLSearchParams(search).get('section');
  const current = codes.find((code) => code === asked) ?? codes[0] ?? '';
  const arriveAt = useArrival(current);
  const show = (section: string) => {
    const params = new URLSearchParams(search);
    params.set('section', section);
    navigate(`${pathname}?${params}`, { replace: true });
  };
  return {
    codes,
    current,
    show,
    /** Shows a section and puts the focus at its beginning: the control that led there is gone. */
    turnTo: (section: string) => {
      show(section);
      arriveAt({ section });
    },
    /** Shows the field's section and puts the focus into the field. */
    goTo: (field: string) => {
      const section = sectionOfField(field, submission) ?? current;
      if (section !== current) show(section);
      arriveAt({ section, field });
    },
  };
}
