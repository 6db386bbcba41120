import { createContext, type ReactNode } from 'react';

/** What a page that shows nothing offers to say why; given by whoever puts the console together. */
export const Explanation = createContext<ReactNode>(null);
