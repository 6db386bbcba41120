import { createContext, type ReactNode } from 'react';

/**
 * What every page of a record offers to say why it is seen, or not; given by whoever puts the
 * console together.
 */
export const Explanation = createContext<ReactNode>(null);
