import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

interface DocumentFrameProps {
  /** A complete page without scripts. */
  html: string;
  /** Names the frame. */
  title: string;
  /** A figure was chosen; `at` takes the focus back afterwards. */
  onIndicator: (code: string, at: HTMLElement) => void;
}

const FIRST_HEIGHT = 800;

/** The figure an event happened in. Elements of the frame are of another window's classes. */
function figureAt(target: EventTarget | null): HTMLElement | null {
  const element = target as Partial<HTMLElement> | null;
  return element?.closest?.<HTMLElement>('[data-indicator]') ?? null;
}

/**
 * A document in a frame of its own as high as the document; its figures are buttons for this page.
 */
export function DocumentFrame({ html, title, onIndicator }: DocumentFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const choose = useRef(onIndicator);
  useEffect(() => {
    choose.current = onIndicator;
  }, [onIndicator]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let watch: ResizeObserver | undefined;
    const attach = () => {
      const page = element.contentDocument;
      if (!page?.body) return;
      const fit = () => setHeight(Math.ceil(page.body.getBoundingClientRect().height));
      watch?.disconnect();
      watch = new ResizeObserver(fit);
      watch.observe(page.body);
      page.addEventListener('click', ({ target }) => {
        const figure = figureAt(target);
        if (figure?.dataset.indicator) choose.current(figure.dataset.indicator, figure);
      });
    };
    element.addEventListener('load', attach);
    return () => {
      watch?.disconnect();
      element.removeEventListener('load', attach);
    };
  }, []);

  return (
    <Box
      component="iframe"
      ref={frame}
      srcDoc={html}
      title={title}
      sandbox="allow-same-origin"
      sx={{
        display: 'block',
        width: '100%',
        height,
        border: 0,
        outline: '1px solid',
        outlineColor: 'divider',
      }}
    />
  );
}
