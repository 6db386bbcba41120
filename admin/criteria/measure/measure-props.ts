/** A form of one measure: what it holds, and what to do with a changed one. */
export interface MeasureProps<M> {
  measure: M;
  onChange: (measure: M) => void;
}
