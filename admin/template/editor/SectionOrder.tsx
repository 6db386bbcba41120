import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { sectionHeading } from '../../submission/section-heading.js';
import { type EditorProps, moveSection, siblingsOf } from './move.js';

interface SectionOrderProps extends EditorProps {
  shown: string;
  onShow: (code: string) => void;
}

/** The sections in their order: moved by their arrows, or drawn with the mouse. */
export function SectionOrder({ draft, onChange, shown, onShow }: SectionOrderProps) {
  const translate = useTranslate();
  const move = (code: string, onto: string) => {
    onChange(moveSection(draft, code, onto));
    if (shown === code) onShow(onto);
  };
  return (
    <Box component="ol" aria-label={translate('template.section.list')} sx={{ p: 0, m: 0 }}>
      {draft.content.sections.map((section) => {
        const { code } = section;
        const siblings = siblingsOf(draft, code).map((each) => each.code);
        const at = siblings.indexOf(code);
        const [before, after] = [siblings[at - 1], siblings[at + 1]];
        return (
          <Box
            component="li"
            key={code}
            draggable={siblings.length > 1}
            onDragStart={({ dataTransfer }) => dataTransfer.setData('section', code)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={({ dataTransfer }) => move(dataTransfer.getData('section'), code)}
            sx={{ display: 'flex', alignItems: 'center', listStyle: 'none' }}
          >
            <Button
              size="small"
              color={shown === code ? 'primary' : 'inherit'}
              aria-current={shown === code ? 'true' : undefined}
              onClick={() => onShow(code)}
              sx={{ flex: 1, justifyContent: 'flex-start', textAlign: 'left' }}
            >
              {sectionHeading(section)}
            </Button>
            {before && (
              <IconButton
                size="small"
                aria-label={translate('template.section.up', { code })}
                onClick={() => move(code, before)}
              >
                <ArrowUpwardIcon fontSize="small" />
              </IconButton>
            )}
            {after && (
              <IconButton
                size="small"
                aria-label={translate('template.section.down', { code })}
                onClick={() => move(code, after)}
              >
                <ArrowDownwardIcon fontSize="small" />
              </IconButton>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
