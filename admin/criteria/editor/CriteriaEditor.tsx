import { Box, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import { newStandard } from '../draft/begin.js';
import { type EditorProps, putStandard } from '../draft/change.js';
import { BandsPanel } from './BandsPanel.js';
import { CountedPanel } from './CountedPanel.js';
import { FramePanel } from './FramePanel.js';
import { GatesPanel } from './GatesPanel.js';
import { BANDS, COUNTED, FRAME, GATES, Outline, standardPanel } from './Outline.js';
import { StandardPanel } from './StandardPanel.js';

interface CriteriaEditorProps extends EditorProps {
  /** Field of the check list that was asked for. */
  place: string | null;
  onPlace: (place: string | null) => void;
}

/** The panel a field of the check list is in, and the criterion of it. */
function panelOf(place: string, { content }: CriteriaDraft): [string, string | null] {
  const [list = '', ...rest] = place.split('.');
  const code = rest.join('.');
  const isOf = (of: string) => code === of || code.startsWith(`${of}.`);
  if (list === 'gates') return [GATES, null];
  if (list === 'bonuses' || list === 'penalties') return [COUNTED, null];
  if (list === 'bands') return [BANDS, null];
  const standard = content.standards.find((each) =>
    list === 'criteria' ? each.criteria.some((one) => isOf(one.code)) : isOf(each.code),
  );
  if (!standard || !['criteria', 'standards'].includes(list)) return [FRAME, null];
  const found = list === 'criteria' ? standard.criteria.find((each) => isOf(each.code)) : undefined;
  return [standardPanel(standard.code), found?.code ?? null];
}

/** The set's outline and the part of it on show. */
export function CriteriaEditor({ draft, onChange, place, onPlace }: CriteriaEditorProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(FRAME);
  const [open, setOpen] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place === null) return;
    const [asked, criterion] = panelOf(place, draft);
    setShown(asked);
    setOpen(criterion);
    onPlace(null);
    panel.current?.focus();
  }, [place, draft, onPlace]);
  const { standards } = draft.content;
  const standard = standards.find(({ code }) => standardPanel(code) === shown);
  const editing = { draft, onChange };
  const add = () => {
    const made = newStandard(draft.content);
    onChange(putStandard(draft, made, made.code));
    setShown(standardPanel(made.code));
  };
  const plain = {
    [GATES]: <GatesPanel {...editing} />,
    [COUNTED]: <CountedPanel {...editing} />,
    [BANDS]: <BandsPanel {...editing} />,
  }[shown];
  return (
    <Box sx={{ display: { lg: 'flex' }, gap: 3, alignItems: 'flex-start' }}>
      <Box sx={{ width: { lg: 330 }, flexShrink: 0, mb: 2 }}>
        <Outline {...editing} shown={standard || plain ? shown : FRAME} onShow={setShown} />
        <Button disabled={standards.length >= 20} onClick={add}>
          {translate('criteria.standard.add')}
        </Button>
      </Box>
      <Box
        ref={panel}
        tabIndex={-1}
        component="section"
        aria-label={translate('criteria.panel')}
        sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2, outline: 'none' }}
      >
        {standard ? (
          <StandardPanel
            key={standard.code}
            {...editing}
            standard={standard}
            open={open}
            onOpen={setOpen}
            onRename={(code) => setShown(standardPanel(code))}
          />
        ) : (
          (plain ?? <FramePanel {...editing} />)
        )}
      </Box>
    </Box>
  );
}
