import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { answerId } from './form-context.js';
import type { Section } from './sections.js';
import { panelId } from './StandardTabs.js';

/** The section on show, which the address names, and the ways to another and to a criterion. */
export function useSection(sections: readonly Section[]) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [arrival, setArrival] = useState<{ section: string; code?: string } | null>(null);
  const codes = sections.map(({ code }) => code);
  const wanted = new URLSearchParams(search).get('section');
  const current = codes.find((code) => code === wanted) ?? codes[0] ?? '';
  useEffect(() => {
    if (arrival?.section !== current) return;
    setArrival(null);
    const target = document.getElementById(
      arrival.code ? answerId(arrival.code) : panelId(current),
    );
    target?.focus({ preventScroll: true });
    if (arrival.code) target?.scrollIntoView({ block: 'start' });
    else window.scrollTo({ top: 0 });
  }, [arrival, current]);
  const show = (section: string) => {
    const params = new URLSearchParams(search);
    params.set('section', section);
    navigate(`${pathname}?${params}`, { replace: true });
  };
  return {
    codes,
    current,
    show,
    turnTo: (section: string) => {
      show(section);
      setArrival({ section });
    },
    goTo: (code: string) => {
      const section =
        sections.find(({ asked }) => asked.some((each) => each.code === code))?.code ?? current;
      if (section !== current) show(section);
      setArrival({ section, code });
    },
  };
}
