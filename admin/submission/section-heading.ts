import type { Section } from './submission.shape.js';

/**
 * "II.3. Việc xây dựng môi trường": a heading printed in capitals is read more easily without them.
 */
export function sectionHeading({ code, heading }: Pick<Section, 'code' | 'heading'>): string {
  const isCapitals = heading === heading.toLocaleUpperCase('vi');
  const words = isCapitals ? heading.charAt(0) + heading.slice(1).toLocaleLowerCase('vi') : heading;
  return `${code}. ${words}`;
}
