/** One field at fault: its path in the input, a stable code, and what the code's sentence needs. */
export interface FieldFault {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}
