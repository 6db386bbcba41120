/** How the fields of a form, and the texts in them, are written for people. */
export interface FieldWords {
  titleOf: (name: string) => string;
  textOf: (name: string, text: string) => string;
}
